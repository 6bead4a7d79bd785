import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../../priority.ts';
import { badCategory, type Category, evolveTree, publishTree } from './category.ts';
import type { IncidentCommand } from './command.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { anIncident, commands, now, otherId, problemId } from './fixture.ts';
import { actionsOf, type Incident } from './incident.ts';
import { importedNext } from './intake.ts';
import { evolveRiskPriorities, publishRiskPriorities, shippedRiskPriorities } from './risk.ts';

const category = (name: string, over: Partial<Category> = {}): Category => ({
  name,
  active: true,
  subcategories: [],
  ...over,
});
const tree = {
  version: 3,
  categories: [
    category('email', { subcategories: [category('mailbox'), category('calendar', { active: false })] }),
    category('fax', { active: false }),
  ],
};
const refusal = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? undefined : result.refusal);
const after = (incident: Incident, command: IncidentCommand): Incident | undefined => {
  const decision = decide(incident, command, now);
  return decision.ok ? decision.value.reduce(evolve, incident) : undefined;
};

describe('categories', () => {
  it.each([
    ['fruit', null, 'CATEGORY_UNKNOWN', ['email']],
    ['fax', null, 'CATEGORY_RETIRED', ['email']],
    ['email', 'stamps', 'CATEGORY_UNKNOWN', ['mailbox']],
    ['email', 'calendar', 'CATEGORY_RETIRED', ['mailbox']],
  ])('%s / %s is refused by the tree', (name, subcategory, code, known) => {
    const bad = badCategory(tree, { category: name, subcategory });
    expect(bad?.refusal).toMatchObject({ code, known });
    const command = { ...commands.CLASSIFY, category: name, subcategory, tree } as IncidentCommand;
    expect(refusal(decide(anIncident(), command, now))).toMatchObject({ code });
  });
  it('are free before a tree is published, and where the incident has it already', () => {
    expect(badCategory(undefined, { category: 'fruit' })).toBeUndefined();
    expect(badCategory(tree, { category: 'fruit' }, { category: 'fruit', subcategory: null })).toBeUndefined();
    expect(badCategory(tree, { category: 'email', subcategory: 'mailbox' })).toBeUndefined();
  });
  it.each([
    ['none', [], 'INVALID_INPUT'],
    ['a blank name', [category(' ')], 'INVALID_INPUT'],
    ['one twice', [category('email'), category('email')], 'INVALID_INPUT'],
    ['a finer one twice', [category('email', { subcategories: [category('a'), category('a')] })], 'INVALID_INPUT'],
    ['too many', Array.from({ length: 201 }, (_, n) => category(`c${n}`)), 'INVALID_INPUT'],
  ])('are refused: %s', (_, categories, code) =>
    expect(refusal(publishTree(otherId, undefined, categories, now))).toMatchObject({ code }),
  );
  it('are retired, never dropped', () => {
    expect(refusal(publishTree(otherId, tree, [category('email', tree.categories[0])], now))).toEqual({
      code: 'CATEGORY_DROPPED',
      category: 'fax',
    });
    const shorter = [category('email', { subcategories: [category('mailbox')] }), category('fax')];
    expect(refusal(publishTree(otherId, tree, shorter, now))).toEqual({
      code: 'CATEGORY_DROPPED',
      category: 'email / calendar',
    });
    const again = publishTree(otherId, tree, tree.categories, now);
    const [event] = again.ok ? again.value : [];
    expect(event && evolveTree({ ...tree, id: otherId, head: 'h', publishedAt: now }, event)).toMatchObject({
      version: 4,
      head: 'h',
      categories: [{ name: 'email' }, { name: 'fax', active: false }],
    });
  });
});

describe('a security risk', () => {
  const linked = after(anIncident(), commands.LINK_RISK) ?? anIncident();
  it('decides the priority until it is unlinked', () => {
    expect(linked).toMatchObject({ priority: 'P1', riskId: otherId, riskLevel: 'CRITICAL', riskRuleVersion: 0 });
    const classified = after(linked, { ...commands.CLASSIFY, impact: 'LOW', urgency: 'LOW' } as IncidentCommand);
    expect(classified).toMatchObject({ priority: 'P1', impact: 'LOW' });
    expect(after(classified ?? linked, commands.UNLINK_RISK)).toMatchObject({ priority: 'P5', riskId: null });
  });
  it('may be judged anew, by the rule in force, and is one', () => {
    const rule = { version: 2, priorities: { ...shippedRiskPriorities.priorities, LOW: 'P5' } } as const;
    const lower = { type: 'LINK_RISK', riskId: otherId, level: 'LOW', rule } as const;
    expect(after(linked, lower)).toMatchObject({ priority: 'P5', riskRuleVersion: 2 });
    expect(refusal(decide(linked, { ...lower, riskId: problemId }, now))).toEqual({
      code: 'RISK_LINKED',
      riskId: otherId,
    });
    expect(refusal(decide(anIncident(), commands.UNLINK_RISK, now))).toEqual({ code: 'NO_RISK_LINKED' });
    expect(refusal(decide(anIncident(), { ...lower, riskId: 'x' }, now))).toMatchObject({ code: 'INVALID_INPUT' });
  });
  it('outranks what an import says', () => {
    const row = {
      source: 's',
      externalId: 'e',
      revision: 2,
      at: now,
      state: null,
      title: 't',
      channel: 'PHONE',
    } as const;
    const told = {
      ...row,
      category: 'c',
      impact: 'LOW',
      urgency: 'LOW',
      serviceId: null,
      customerId: null,
      details: {},
    } as const;
    expect(importedNext(linked, told, shippedMatrix)).toMatchObject({ priority: 'P1' });
  });
  it.each(['CRITICAL', 'HIGH', 'MEDIUM'] as const)('of level %s has no lower priority than the next', (level) => {
    const priorities = { ...shippedRiskPriorities.priorities, [level]: 'P5' } as const;
    expect(refusal(publishRiskPriorities(otherId, priorities, now))).toEqual({ code: 'RISK_RULE_NOT_MONOTONE', level });
  });
  it('has a rule whose versions count', () => {
    const said = publishRiskPriorities(otherId, shippedRiskPriorities.priorities, now);
    const [event] = said.ok ? said.value : [];
    expect(event && evolveRiskPriorities(undefined, event)).toMatchObject({ version: 1, head: '' });
  });
});

describe('watchers', () => {
  it('are there once, and gone once', () => {
    const watched = after(anIncident(), commands.WATCH) ?? anIncident();
    expect(watched.watcherIds).toEqual([otherId]);
    expect(decide(watched, commands.WATCH, now)).toEqual({ ok: true, value: [] });
    expect(after(watched, commands.UNWATCH)?.watcherIds).toEqual([]);
    expect(decide(anIncident(), commands.UNWATCH, now)).toEqual({ ok: true, value: [] });
  });
});

describe('what may be done next', () => {
  const actor = (role: 'SERVICE_DESK_AGENT' | 'SMS_MANAGER') => ({ id: otherId, name: 'a', roles: [role] });
  it('is what the table and the role allow, and has a point', () => {
    const alone = actionsOf(anIncident(), actor('SERVICE_DESK_AGENT'));
    expect(alone).toContain('MAKE_CHILD');
    for (const action of ['SEPARATE', 'UNWATCH', 'LINK_RISK', 'RESOLVE'] as const) expect(alone).not.toContain(action);
    const child = actionsOf(anIncident({ parentId: problemId }), actor('SERVICE_DESK_AGENT'));
    expect(child).toContain('SEPARATE');
    expect(child).not.toContain('MAKE_CHILD');
    expect(actionsOf(anIncident(), actor('SMS_MANAGER'))).toEqual(['LINK_RISK', 'WATCH']);
  });
});
