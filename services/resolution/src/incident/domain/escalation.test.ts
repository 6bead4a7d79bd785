import { type Instant, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentCommand } from './command.ts';
import { decide } from './decide.ts';
import {
  dueOccasion,
  type EscalationRule,
  evolveRules,
  isNew,
  type Made,
  occasionsByClock,
  occasionsOf,
  publishRules,
} from './escalation.ts';
import { evolve } from './evolve.ts';
import { anIncident, commands, now, otherId, problemId } from './fixture.ts';
import { type Incident, incidentMachine } from './incident.ts';
import { publishSettings, shippedSettings, termsFor } from './settings.ts';

const aRule = (over: Partial<EscalationRule> = {}): EscalationRule => ({
  id: 'stale',
  name: 'Not taken up',
  trigger: 'STATE_AGE',
  afterMinutes: 60,
  states: ['NEW'],
  priorities: [],
  metric: null,
  kind: 'HIERARCHICAL',
  teamId: null,
  personId: null,
  role: 'INCIDENT_MANAGER',
  ...over,
});
const toTeam = { kind: 'FUNCTIONAL', teamId: otherId, role: null } as const;
const rules = (...all: EscalationRule[]) => ({ version: 1, rules: all });
const minutes = (count: number): Instant => plusMs(now, count * 60_000);
const refusal = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? undefined : result.refusal);

describe('escalation by hand', () => {
  const incident = anIncident({ state: 'WAITING_ON_SUPPLIER', waitingOnId: problemId, teamId: problemId });
  it('to a team ends a wait, and leaves it to the team who works on it', () => {
    const decision = decide(incident, commands.ESCALATE_TO_TEAM, minutes(5));
    expect(decision.ok && decision.value.reduce(evolve, incident)).toMatchObject({
      state: 'ASSIGNED',
      teamId: otherId,
      assigneeId: null,
      waitingOnId: null,
      reassignments: 1,
      escalationCount: 1,
      stateSince: minutes(5),
      unownedSince: minutes(5),
    });
    const again = decide(anIncident({ teamId: otherId }), commands.ESCALATE_TO_TEAM, now);
    expect(refusal(again)).toEqual({ code: 'TEAM_HAS_IT', teamId: otherId });
  });
  it('to management leaves the incident where it is', () => {
    const decision = decide(incident, commands.ESCALATE_TO_MANAGEMENT, minutes(5));
    expect(decision.ok && decision.value.reduce(evolve, incident)).toMatchObject({
      ...incident,
      version: 2,
      updatedAt: minutes(5),
      escalationCount: 1,
    });
  });
  it.each([
    ['nobody', { personId: null, role: null }],
    ['two', { personId: otherId, role: 'INCIDENT_MANAGER' }],
    ['an unknown role', { personId: null, role: 'KING' }],
    ['no id', { personId: 'x', role: null }],
    ['no reason', { why: ' ' }],
  ])('is refused: %s', (_, over) => {
    const command = { ...commands.ESCALATE_TO_MANAGEMENT, ...over } as IncidentCommand;
    expect(refusal(decide(anIncident(), command, now))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('rules', () => {
  it.each([
    ['an id', { id: 'No' }, 'id'],
    ['a name', { name: '' }, 'name'],
    ['minutes', { afterMinutes: null }, 'afterMinutes'],
    ['whole minutes', { afterMinutes: 1.5 }, 'afterMinutes'],
    ['no metric', { metric: 'RESPONSE' }, 'metric'],
    ['a state', { states: [] }, 'states'],
    ['open states', { states: ['CLOSED'] }, 'states'],
    ['no minutes of its own', { trigger: 'CLOCK_BREACHED' }, 'afterMinutes'],
    ['somebody', { role: null }, 'role'],
    ['no team', { teamId: otherId }, 'teamId'],
    ['a team', { ...toTeam, teamId: null }, 'teamId'],
    ['a team that is an id', { ...toTeam, teamId: 'x' }, 'teamId'],
    ['nobody besides the team', { ...toTeam, role: 'INCIDENT_MANAGER' }, 'role'],
  ] as [string, Partial<EscalationRule>, string][])('need %s', (_, over, field) =>
    expect(refusal(publishRules(otherId, [aRule(over)], now))).toMatchObject({
      code: 'INVALID_INPUT',
      field: `rules[0].${field}`,
    }),
  );
  it('are named apart, and not too many', () => {
    expect(refusal(publishRules(otherId, [aRule(), aRule()], now))).toMatchObject({ field: 'rules' });
    const many = Array.from({ length: 101 }, (_, n) => aRule({ id: `r${n}` }));
    expect(refusal(publishRules(otherId, many, now))).toMatchObject({ field: 'rules' });
    const said = publishRules(otherId, [aRule()], now);
    const [event] = said.ok ? said.value : [];
    expect(event && evolveRules(undefined, event)).toMatchObject({ version: 1, rules: [aRule()] });
  });
  it('act on the age of a state, of a priority, and of having nobody', () => {
    const incident = anIncident({ prioritySince: minutes(1), unownedSince: minutes(2) });
    const set = rules(
      aRule({ id: 'c', trigger: 'NO_OWNER', afterMinutes: 60 }),
      aRule({ id: 'a' }),
      aRule({ id: 'b', trigger: 'PRIORITY_AGE', states: [], priorities: ['P3'] }),
    );
    expect(occasionsOf(incident, set).map(({ rule, occasion, dueAt }) => [rule.id, occasion, dueAt])).toEqual([
      ['a', `STATE_AGE ${now}`, minutes(60)],
      ['b', `PRIORITY_AGE ${minutes(1)}`, minutes(61)],
      ['c', `NO_OWNER ${minutes(2)}`, minutes(62)],
    ]);
    expect(occasionsOf(anIncident({ unownedSince: null }), rules(aRule({ trigger: 'NO_OWNER' })))).toEqual([]);
  });
  it.each([
    ['in another state', { state: 'ASSIGNED' }, aRule()],
    ['of another priority', {}, aRule({ priorities: ['P1'] })],
    ['that has ended', { state: 'RESOLVED' }, aRule({ states: [], trigger: 'PRIORITY_AGE' })],
    ['that the team has', { teamId: otherId }, aRule(toTeam)],
  ] as [string, Partial<Incident>, EscalationRule][])('leave alone what is %s', (_, over, rule) =>
    expect(occasionsOf(anIncident(over), rules(rule))).toEqual([]),
  );
  it('act when the time has come, and once', () => {
    const set = rules(aRule());
    expect(dueOccasion(anIncident(), set, [], plusMs(minutes(60), -1))).toBeUndefined();
    const found = dueOccasion(anIncident(), set, [], minutes(60));
    expect(found?.rule.id).toBe('stale');
    const made = [{ ruleId: 'stale', occasion: found?.occasion ?? '' }];
    expect(dueOccasion(anIncident(), set, made, minutes(60))).toBeUndefined();
    expect(dueOccasion(anIncident({ stateSince: minutes(1) }), set, made, minutes(61))?.rule.id).toBe('stale');
  });
  it('act on what clocks say, by metric, and anew for another target', () => {
    const said = {
      trigger: 'CLOCK_AT_RISK',
      clockId: problemId,
      metric: 'RESPONSE',
      targetMinutes: 30,
      at: now,
    } as const;
    const risk = { trigger: 'CLOCK_AT_RISK', afterMinutes: null, states: [] } as const;
    const set = rules(
      aRule({ ...risk, id: 'any' }),
      aRule({ ...risk, id: 'response', metric: 'RESPONSE' }),
      aRule({ ...risk, id: 'resolution', metric: 'RESOLUTION' }),
      aRule({ ...risk, id: 'breach', trigger: 'CLOCK_BREACHED' }),
    );
    const found = occasionsByClock(anIncident(), set, said);
    expect(found.map(({ rule }) => rule.id)).toEqual(['any', 'response']);
    const made = found.map(({ rule, occasion }) => ({ ruleId: rule.id, occasion }));
    const anew = (over: object) =>
      occasionsByClock(anIncident(), set, { ...said, ...over }).filter((one) => isNew(one, made));
    expect(anew({})).toEqual([]);
    expect(anew({ targetMinutes: 15 })).toHaveLength(2);
  });
  it('come to an end, whatever they say, and never act twice on one occasion', () => {
    const rule = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      trigger: fc.constantFrom('STATE_AGE', 'PRIORITY_AGE', 'NO_OWNER'),
      afterMinutes: fc.integer({ min: 0, max: 3 }),
      states: fc.subarray(['NEW', 'ASSIGNED'] as const),
      target: fc.constantFrom(toTeam, { ...toTeam, teamId: problemId }, {}),
    });
    fc.assert(
      fc.property(fc.uniqueArray(rule, { selector: ({ id }) => id }), fc.integer({ min: 0, max: 5 }), (all, after) => {
        const set = rules(
          ...all.map(({ target, ...over }) => aRule({ ...over, ...target } as Partial<EscalationRule>)),
        );
        const made: Made[] = [];
        let incident = anIncident({ unownedSince: now });
        for (let acted = 0; ; acted += 1) {
          const found = dueOccasion(incident, set, made, minutes(after));
          if (!found) return;
          expect(acted).toBeLessThan(20);
          made.push({ ruleId: found.rule.id, occasion: found.occasion });
          const { teamId } = found.rule;
          const command = (
            teamId === null ? commands.ESCALATE_TO_MANAGEMENT : { ...commands.ESCALATE_TO_TEAM, teamId }
          ) as IncidentCommand;
          const decision = decide(incident, command, minutes(after));
          expect(decision.ok).toBe(true);
          if (decision.ok) incident = decision.value.reduce(evolve, incident);
        }
      }),
      { seed: 1042 },
    );
  });
});

describe('since when', () => {
  it('an incident stands as it does is the moment of the event that brought it there', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...incidentMachine.actions), { maxLength: 30 }), (actions) => {
        let incident = anIncident({ assigneeId: null, unownedSince: now });
        let [state, priority, owned]: [string, string, boolean] = [incident.state, incident.priority, false];
        let expected = { stateSince: now, prioritySince: now, unownedSince: now as Instant | null };
        for (const [index, action] of actions.entries()) {
          const at = minutes(index + 1);
          const decision = decide(incident, commands[action], at);
          if (!decision.ok || decision.value.length === 0) continue;
          incident = decision.value.reduce(evolve, incident);
          const has = incident.assigneeId !== null;
          expected = {
            stateSince: incident.state === state ? expected.stateSince : at,
            prioritySince: incident.priority === priority ? expected.prioritySince : at,
            unownedSince: has ? null : owned ? at : expected.unownedSince,
          };
          [state, priority, owned] = [incident.state, incident.priority, has];
          expect(incident).toMatchObject(expected);
        }
      }),
      { seed: 1042 },
    ));
});

describe('settings', () => {
  const own = { serviceId: otherId, autoCloseDays: 3, reopenWindowDays: 5 };
  it('hold for a service where it has its own', () => {
    const settings = { ...shippedSettings, services: [own] };
    expect(termsFor(settings, otherId)).toEqual(own);
    expect(termsFor(settings, problemId).autoCloseDays).toBe(7);
    expect(termsFor(settings, null).autoCloseDays).toBe(7);
  });
  it.each([
    ['autoCloseDays', { autoCloseDays: 0 }],
    ['reopenWindowDays', { reopenWindowDays: 366 }],
    ['services[0].autoCloseDays', { services: [{ ...own, autoCloseDays: 1.5 }] }],
    ['services', { services: [own, own] }],
  ])('are refused for %s', (field, over) =>
    expect(refusal(publishSettings(problemId, { ...shippedSettings, ...over }, now))).toMatchObject({
      code: 'INVALID_INPUT',
      field,
    }),
  );
  it('say how long a resolution may be contested', () => {
    const resolved = anIncident({ state: 'RESOLVED', resolvedAt: now });
    const late = plusMs(now, 5 * 86_400_000 + 1);
    expect(refusal(decide(resolved, { type: 'REOPEN', terms: own }, late))).toEqual({
      code: 'REOPEN_WINDOW_PASSED',
      days: 5,
    });
    expect(decide(resolved, { type: 'REOPEN' }, late).ok).toBe(true);
  });
});
