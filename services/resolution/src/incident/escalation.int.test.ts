/** Escalation, settings and causes, through the graph, on a real PostgreSQL. */
import { changeEvents, clockEvents, releaseEvents } from '@attest/contracts';
import { plusMs } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import {
  act,
  agent,
  clock,
  graph,
  id,
  logged,
  manager,
  person,
  resolved,
  service,
  shown,
  team,
  theirs,
  typesOf,
  worked,
} from './fixture.ts';
import { escalationRulesStore, incidentStore, settingsStore } from './store/index.ts';

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const otherTeam = id(8);
await transact(graph.db, anActor('SYSTEM'), (tx) =>
  learn(tx, 'TEAM', { id: otherTeam, name: 'Network', active: true, recordVersion: 1 }),
);

const escalations =
  'state escalationCount escalations { kind team { id } person { id } role why rule { ruleId version } byName }';
const rule = (ruleId: string, over: object) => ({
  id: ruleId,
  name: `rule ${ruleId}`,
  kind: 'HIERARCHICAL',
  role: 'INCIDENT_MANAGER',
  ...over,
});
const toTeam = { kind: 'FUNCTIONAL', teamId: otherTeam, role: null };
const publish = async (rules: object[], over: object = {}, actor = manager) =>
  (
    await graph
      .as(actor)
      .data(
        'mutation ($input: PublishEscalationRulesInput!) { publishEscalationRules(input: $input) { escalationRules { version rules { id } } refusal { code message } } }',
        { input: { rules, ...over } },
      )
  ).publishEscalationRules;
const later = async (minutes: number) => {
  clock.advance(minutes * 60_000);
  await graph.tick();
};
const firedOn = async (incidentId: string): Promise<string[]> =>
  (await shown(incidentId, 'escalations { rule { ruleId } }')).escalations.map(
    (one: { rule: { ruleId: string } }) => one.rule.ruleId,
  );

describe('escalation by hand', () => {
  it('goes to another team, or before a person or role, with a reason that customers do not read', async () => {
    const incidentId = await worked();
    const up = (over: object, actor = agent) =>
      act(
        'escalateIncidentToManagement',
        'EscalateIncidentToManagementInput',
        { id: incidentId, why: 'costly', ...over },
        actor,
      );
    const across = (teamId: string) =>
      act('escalateIncidentToTeam', 'EscalateIncidentToTeamInput', { id: incidentId, teamId, why: 'routing' });
    expect((await up({ role: 'TOP_MANAGEMENT' })).incident.state).toBe('IN_PROGRESS');
    expect((await up({ personId: person })).refusal).toBeNull();
    expect((await across(otherTeam)).incident.state).toBe('ASSIGNED');
    expect(await shown(incidentId, escalations)).toMatchObject({
      escalationCount: 3,
      escalations: [
        { kind: 'HIERARCHICAL', role: 'TOP_MANAGEMENT', why: 'costly', rule: null, byName: agent.name },
        { kind: 'HIERARCHICAL', person: { id: person } },
        { kind: 'FUNCTIONAL', team: { id: otherTeam } },
      ],
    });
    expect((await shown(incidentId, 'escalations { why }', theirs)).escalations).toEqual([]);
    const seen = await shown(incidentId, 'history(first: 20) { nodes { type } }', theirs);
    expect(seen.history.nodes).not.toContainEqual({ type: 'IncidentEscalated' });
    const found = await graph.as(agent).data('{ incidents(filter: { escalated: true }) { nodes { id } } }');
    expect(found.incidents.nodes).toEqual([{ id: incidentId }]);

    expect((await across(otherTeam)).refusal).toMatchObject({ code: 'TEAM_HAS_IT', clause });
    expect((await across(id(99))).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await up({ personId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await up({})).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await up({ role: 'TOP_MANAGEMENT' }, theirs)).refusal).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('escalation by rule', () => {
  it('is for the incident manager to say, and says only what can be', async () => {
    expect((await publish([], {}, agent)).refusal.code).toBe('FORBIDDEN');
    expect((await publish([rule('x', { trigger: 'NO_OWNER' })])).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    const unknown = { ...toTeam, teamId: id(99), trigger: 'NO_OWNER', afterMinutes: 5 };
    expect((await publish([rule('x', unknown)])).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await publish([], { expectedVersion: 4 })).refusal.code).toBe('CONFLICT');
  });

  it('acts when time has come, once for a rule and occasion, whatever the version of the rules', async () => {
    const { incident } = await logged();
    const rules = [
      rule('nobody', { trigger: 'NO_OWNER', afterMinutes: 30, priorities: ['P1', 'P2'] }),
      rule('stale', { trigger: 'STATE_AGE', afterMinutes: 60, states: ['NEW'], ...toTeam }),
      rule('low', { trigger: 'PRIORITY_AGE', afterMinutes: 1, priorities: ['P5'] }),
    ];
    expect((await publish(rules, { expectedVersion: 0 })).escalationRules).toMatchObject({ version: 1 });
    await later(29);
    expect(await firedOn(incident.id)).toEqual([]);
    await later(1);
    expect(await firedOn(incident.id)).toEqual(['nobody']);
    await publish(rules, { expectedVersion: 1 });
    await later(0);
    expect(await firedOn(incident.id)).toEqual(['nobody']);
    await later(30);
    expect(await shown(incident.id, escalations)).toMatchObject({
      state: 'ASSIGNED',
      escalations: [
        { rule: { ruleId: 'nobody', version: 1 }, byName: 'resolution.incident.escalate' },
        { kind: 'FUNCTIONAL', team: { id: otherTeam }, rule: { ruleId: 'stale', version: 2 } },
      ],
    });
    const last = (await graph.events(incident.id)).at(-1);
    expect(last).toMatchObject({ type: 'IncidentEscalated', at: clock.now(), data: { visibility: 'INTERNAL' } });
    const policies = await shown(incident.id, 'history(last: 1) { nodes { policies } }');
    expect(policies.history.nodes).toEqual([{ policies: { escalationRules: 2 } }]);
    await later(10_000);
    expect(await firedOn(incident.id)).toEqual(['nobody', 'stale']);
    // A new occasion: it is without an assignee once more.
    await act('assignIncident', 'AssignIncidentInput', { id: incident.id, teamId: team, assigneeId: person });
    await act('assignIncident', 'AssignIncidentInput', { id: incident.id, teamId: team });
    await later(30);
    expect(await firedOn(incident.id)).toEqual(['nobody', 'stale', 'nobody']);
    const classify = { id: incident.id, category: 'email', impact: 'LOW', urgency: 'LOW' };
    await act('classifyIncident', 'ClassifyIncidentInput', classify);
    await later(1);
    expect(await firedOn(incident.id)).toEqual(['nobody', 'stale', 'nobody', 'low']);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) =>
      verifyRecords(tx, [incidentStore, escalationRulesStore]),
    );
    expect(verified.findings).toEqual([]);
  });

  it('looks at what is open already when rules are new, and leaves alone what is settled', async () => {
    const [open, done] = [await worked(), await worked()];
    await resolved(done);
    await publish([rule('old', { trigger: 'STATE_AGE', afterMinutes: 5, states: ['IN_PROGRESS'] })]);
    await later(5);
    expect(await firedOn(open)).toEqual(['old']);
    expect(await firedOn(done)).toEqual([]);
  });

  it('acts on what clocks say, once', async () => {
    const incidentId = await worked();
    await publish([
      rule('risk', { trigger: 'CLOCK_AT_RISK', metric: 'RESOLUTION' }),
      rule('breach', { trigger: 'CLOCK_BREACHED', ...toTeam }),
    ]);
    const told = (contract: typeof clockEvents.ClockAtRisk | typeof clockEvents.ClockBreached, over: object = {}) =>
      anEnvelope(contract, { recordId: id(80), data: { ...contract.sample, incidentId, ...over } as never });
    await graph.deliver(told(clockEvents.ClockAtRisk, { metric: 'RESPONSE' }));
    expect(await firedOn(incidentId)).toEqual([]);
    await graph.deliver(told(clockEvents.ClockAtRisk), told(clockEvents.ClockAtRisk), told(clockEvents.ClockBreached));
    expect(await firedOn(incidentId)).toEqual(['risk', 'breach']);
    expect((await shown(incidentId, 'state team { id }')).team.id).toBe(otherTeam);
    await graph.deliver(anEnvelope(clockEvents.ClockAtRisk, { recordId: id(81) }));
  });
});

describe('settings', () => {
  it('say when a resolution is taken as confirmed, and how long it may be contested', async () => {
    const say = async (over: object, actor = manager) =>
      (
        await graph
          .as(actor)
          .data(
            'mutation ($input: PublishIncidentSettingsInput!) { publishIncidentSettings(input: $input) { settings { version autoCloseDays services { serviceId } } refusal { code } } }',
            { input: { autoCloseDays: 7, reopenWindowDays: 14, ...over } },
          )
      ).publishIncidentSettings;
    expect((await say({}, agent)).refusal.code).toBe('FORBIDDEN');
    expect((await say({ autoCloseDays: 0 })).refusal.code).toBe('INVALID_INPUT');
    const own = { serviceId: service, autoCloseDays: 20, reopenWindowDays: 2 };
    expect((await say({ services: [{ ...own, serviceId: id(99) }] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    const before = await worked();
    await resolved(before);
    expect((await say({ services: [own], expectedVersion: 0 })).settings).toEqual({
      version: 1,
      autoCloseDays: 7,
      services: [{ serviceId: service }],
    });
    const after = await worked();
    await resolved(after);
    clock.set(plusMs(clock.now(), 3 * 86_400_000));
    expect((await act('reopenIncident', 'IncidentCommandInput', { id: after }, theirs)).refusal).toMatchObject({
      code: 'REOPEN_WINDOW_PASSED',
      message: expect.stringContaining('2 days'),
      clause,
    });
    clock.set(plusMs(clock.now(), 4 * 86_400_000));
    await graph.tick();
    expect((await shown(before, 'state')).state).toBe('CLOSED');
    expect((await shown(after, 'state')).state).toBe('RESOLVED');
    clock.set(plusMs(clock.now(), 13 * 86_400_000));
    await graph.tick();
    expect((await shown(after, 'state')).state).toBe('CLOSED');
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [settingsStore]));
    expect(verified.findings).toEqual([]);
  });
});

describe('causes', () => {
  it('are changes and releases, ended or not, and lead to the incidents that they caused', async () => {
    const { incident } = await logged();
    const [changeId, releaseId] = [id(90), id(91)];
    await graph.deliver(
      anEnvelope(changeEvents.ChangeClosed, { recordId: changeId, recordVersion: 9 }),
      anEnvelope(releaseEvents.ReleaseDeployed, { recordId: releaseId, recordVersion: 5 }),
    );
    const cause = (kind: string, targetId: string, mutation = 'linkIncident') =>
      act(mutation, 'LinkIncidentInput', { id: incident.id, kind, targetId });
    expect((await cause('CHANGE', changeId)).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await cause('CAUSED_BY_CHANGE', changeId)).refusal).toBeNull();
    expect((await cause('CAUSED_BY_RELEASE', releaseId)).refusal).toBeNull();
    expect((await cause('CAUSED_BY_RELEASE', changeId)).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect(await shown(incident.id, 'changes { id } causedByChanges { id } causedByReleases { id }')).toEqual({
      changes: [],
      causedByChanges: [{ id: changeId }],
      causedByReleases: [{ id: releaseId }],
    });
    const back = await graph
      .as(agent)
      .data(
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Change { causedIncidents { totalCount nodes { id } } } ... on Release { causedIncidents { nodes { id } } } } }',
        {
          of: [
            { __typename: 'Change', id: changeId },
            { __typename: 'Release', id: releaseId },
          ],
        },
      );
    expect(back._entities).toEqual([
      { causedIncidents: { totalCount: 1, nodes: [{ id: incident.id }] } },
      { causedIncidents: { nodes: [{ id: incident.id }] } },
    ]);
    const found = await graph
      .as(agent)
      .data(`{ incidents(filter: { causedByReleaseId: "${releaseId}" }) { totalCount } }`);
    expect(found.incidents.totalCount).toBe(1);
    expect((await graph.events(incident.id)).at(-1)?.data).toMatchObject({ kind: 'CAUSED_BY_RELEASE' });
    await cause('CAUSED_BY_CHANGE', changeId, 'unlinkIncident');
    expect(await typesOf(incident.id)).toEqual([
      'IncidentLogged',
      'IncidentLinked',
      'IncidentLinked',
      'IncidentUnlinked',
    ]);
  });
});
