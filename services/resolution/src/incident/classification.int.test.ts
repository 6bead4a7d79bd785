/** Categories, security risks and watchers, through the graph, on a real PostgreSQL. */
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { act, agent, graph, id, logged, manager, person, shown, theirs } from './fixture.ts';
import { incidentStore, riskRuleStore, treeStore } from './store/index.ts';

const security = anActor('SMS_MANAGER');
const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const securityClause = 'ISO/IEC 20000-1:2018 8.7.3.3';

const classify = (incidentId: string, over: object = {}) =>
  act('classifyIncident', 'ClassifyIncidentInput', {
    id: incidentId,
    category: 'email',
    impact: 'LOW',
    urgency: 'LOW',
    ...over,
  });
const link = (incidentId: string, level: string, riskId = id(70), actor = security) =>
  act('linkIncidentRisk', 'LinkIncidentRiskInput', { id: incidentId, riskId, level }, actor);
const publish = async (categories: object[], over: object = {}, actor = manager) =>
  (
    await graph
      .as(actor)
      .data(
        'mutation ($input: PublishIncidentCategoriesInput!) { publishIncidentCategories(input: $input) { categories { version } refusal { code clause } } }',
        { input: { categories, ...over } },
      )
  ).publishIncidentCategories;

describe('watchers', () => {
  const watch = (incidentId: string, over: object = {}, actor = agent, mutation = 'addIncidentWatcher') =>
    act(mutation, 'IncidentWatcherInput', { id: incidentId, ...over }, actor);
  it('follow an incident and find it again', async () => {
    const { incident } = await logged();
    await watch(incident.id);
    await watch(incident.id, { personId: person });
    await watch(incident.id, {}, theirs);
    expect((await shown(incident.id, 'watchers { id } watchedByMe')).watchers).toEqual(
      [agent.id, person, theirs.id].map((watcher) => ({ id: watcher })),
    );
    const found = '{ incidents(filter: { watchedByMe: true }) { nodes { id watchedByMe } } }';
    expect((await graph.as(agent).data(found)).incidents.nodes).toEqual([{ id: incident.id, watchedByMe: true }]);
    expect((await graph.as(manager).data(found)).incidents.nodes).toEqual([]);
    const by = `{ incidents(filter: { watchedBy: "${person}" }) { totalCount } }`;
    expect((await graph.as(manager).data(by)).incidents.totalCount).toBe(1);
    await watch(incident.id, {}, theirs, 'removeIncidentWatcher');
    expect((await graph.as(theirs).data(found)).incidents.nodes).toEqual([]);
  });
  it('are others only where the desk says so, and people who are known', async () => {
    const { incident } = await logged();
    expect((await watch(incident.id, { personId: person }, theirs)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await watch(incident.id, { personId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
  });
});

describe('security risks', () => {
  it('decide the priority by the rule in force until they are unlinked, and every step is kept', async () => {
    const { incident } = await logged();
    expect((await link(incident.id, 'LOW')).incident.priority).toBe('P4');
    expect(await shown(incident.id, 'securityRisk { riskId level ruleVersion }')).toEqual({
      securityRisk: { riskId: id(70), level: 'LOW', ruleVersion: 0 },
    });
    const said = await graph
      .as(security)
      .data(
        'mutation ($input: PublishSecurityRiskPrioritiesInput!) { publishSecurityRiskPriorities(input: $input) { securityRiskPriorities { version priorities { LOW } } refusal { code } } }',
        { input: { expectedVersion: 0, priorities: { CRITICAL: 'P1', HIGH: 'P1', MEDIUM: 'P2', LOW: 'P5' } } },
      );
    expect(said.publishSecurityRiskPriorities).toEqual({
      securityRiskPriorities: { version: 1, priorities: { LOW: 'P5' } },
      refusal: null,
    });
    expect((await graph.as(agent).data('{ securityRiskPriorities { version } }')).securityRiskPriorities.version).toBe(
      1,
    );
    expect((await shown(incident.id, 'priority')).priority).toBe('P4');
    expect((await link(incident.id, 'MEDIUM')).incident.priority).toBe('P2');
    expect((await classify(incident.id, { reason: 'only one user' })).incident.priority).toBe('P2');
    const listed = await graph.as(agent).data('{ incidents(filter: { security: true }) { nodes { id } } }');
    expect(listed.incidents.nodes).toEqual([{ id: incident.id }]);
    const unlinked = await act('unlinkIncidentRisk', 'IncidentCommandInput', { id: incident.id }, security);
    expect(unlinked.incident.priority).toBe('P5');
    const { classifications } = await shown(
      incident.id,
      'classifications { version byName reason from { priority impact riskLevel } to { priority impact riskLevel } }',
    );
    expect(classifications).toMatchObject([
      { version: 1, from: null, to: { priority: 'P2', impact: 'HIGH' }, byName: agent.name },
      { version: 2, to: { priority: 'P4', riskLevel: 'LOW' }, byName: security.name },
      { version: 3, from: { priority: 'P4', riskLevel: 'LOW' }, to: { priority: 'P2', riskLevel: 'MEDIUM' } },
      { version: 4, from: { impact: 'HIGH' }, to: { impact: 'LOW', priority: 'P2' }, reason: 'only one user' },
      { version: 5, to: { priority: 'P5', riskLevel: null } },
    ]);
    const policies = await shown(incident.id, 'history(first: 10) { nodes { policies } }');
    expect(policies.history.nodes[2].policies).toEqual({ riskPriorities: 1 });
  });
  it('are refused, with the clause, to others, as a second one, and where there is none', async () => {
    const { incident } = await logged();
    expect((await link(incident.id, 'HIGH', id(70), agent)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    const unlink = () => act('unlinkIncidentRisk', 'IncidentCommandInput', { id: incident.id }, security);
    expect((await unlink()).refusal).toMatchObject({ code: 'NO_RISK_LINKED', clause: securityClause });
    await link(incident.id, 'HIGH');
    expect((await link(incident.id, 'LOW', id(71))).refusal).toMatchObject({
      code: 'RISK_LINKED',
      clause: securityClause,
      allowed: ['UNLINK_RISK'],
    });
    const upside = await graph
      .as(security)
      .data(
        'mutation ($input: PublishSecurityRiskPrioritiesInput!) { publishSecurityRiskPriorities(input: $input) { refusal { code clause } } }',
        { input: { priorities: { CRITICAL: 'P3', HIGH: 'P1', MEDIUM: 'P2', LOW: 'P5' } } },
      );
    expect(upside.publishSecurityRiskPriorities.refusal).toEqual({
      code: 'RISK_RULE_NOT_MONOTONE',
      clause: securityClause,
    });
  });
});

describe('categories', () => {
  it('are free until a tree is published; then people choose among what is active, and what was before stays', async () => {
    const { incident: older } = await logged({ category: 'fruit' });
    expect((await publish([{ name: 'email', subcategories: [{ name: 'mailbox' }] }], {}, agent)).refusal.code).toBe(
      'FORBIDDEN',
    );
    expect((await publish([{ name: 'email' }, { name: 'email' }])).refusal.code).toBe('INVALID_INPUT');
    const categories = [
      { name: 'email', subcategories: [{ name: 'mailbox' }] },
      { name: 'fax', active: false },
    ];
    expect(await publish(categories, { expectedVersion: 0 })).toEqual({ categories: { version: 1 }, refusal: null });
    expect((await publish(categories, { expectedVersion: 0 })).refusal.code).toBe('CONFLICT');
    expect((await publish([{ name: 'email' }])).refusal).toEqual({ code: 'CATEGORY_DROPPED', clause });
    expect(
      (await graph.as(agent).data('{ incidentCategories { version categories { name active } } }')).incidentCategories,
    ).toEqual({
      version: 1,
      categories: [
        { name: 'email', active: true },
        { name: 'fax', active: false },
      ],
    });

    expect((await logged({ category: 'fruit' })).refusal).toMatchObject({
      code: 'CATEGORY_UNKNOWN',
      clause,
      allowed: ['email'],
    });
    expect((await logged({ category: 'fax' })).refusal).toMatchObject({ code: 'CATEGORY_RETIRED', clause });
    expect((await logged({ category: 'email', subcategory: 'stamps' })).refusal).toMatchObject({
      code: 'CATEGORY_UNKNOWN',
      allowed: ['mailbox'],
    });
    expect((await logged({ category: 'email', subcategory: 'mailbox' })).refusal).toBeNull();
    expect((await classify(older.id, { category: 'fruit' })).refusal).toBeNull();
    expect((await classify(older.id, { category: 'vegetables' })).refusal).toMatchObject({ code: 'CATEGORY_UNKNOWN' });
    const sent = await graph
      .as(manager)
      .data(
        'mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { report { logged } refusal { code } } }',
        {
          input: {
            rows: [
              {
                source: 'log',
                externalId: 'A',
                revision: 1,
                at: '2025-03-01T10:00:00Z',
                title: 'a',
                channel: 'PHONE',
                category: 'Category 26',
                impact: 'LOW',
                urgency: 'LOW',
              },
            ],
          },
        },
      );
    expect(sent.importIncidents).toEqual({ report: { logged: 1 }, refusal: null });
    const stores = [incidentStore, treeStore, riskRuleStore];
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });
});
