/** Guarantees of the change process, through the graph, on a real PostgreSQL. */
import { problemEvents, releaseEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEnvelope } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import {
  act,
  approved,
  call,
  clock,
  effect,
  engineer,
  graph,
  id,
  item,
  keeper,
  manager,
  problem,
  requested,
  schedule,
  service,
  settle,
  theirs,
} from './fixture.ts';
import { changeStore } from './store/index.ts';

describe('a change', () => {
  it('is asked for, assessed, approved, tested, scheduled, made, recorded, reviewed and closed', async () => {
    const database = await item('mail-db');
    const { change } = await requested({ serviceIds: [service], problemId: problem, backOutPlan: undefined });
    expect(change).toMatchObject({ state: 'REQUESTED', type: 'NORMAL', key: expect.stringMatching(/^CHG-\d+$/) });
    const input = { id: change.id };
    const approve = () => act('approveChange', 'ChangeCommandInput', input);
    expect((await approve()).refusal).toMatchObject({
      code: 'CI_EFFECTS_REQUIRED',
      clause: 'ISO/IEC 20000-1:2011 9.2',
      allowed: ['RECORD_EFFECT'],
    });
    await effect(change.id, database.id);
    expect((await approve()).refusal.allowed).toEqual(['ASSESS CAPACITY', 'ASSESS CONTINUITY', 'ASSESS SECURITY']);
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
      await act('assessChange', 'AssessChangeInput', {
        ...input,
        ...{ process, impact: 'HIGH', likelihood: process === 'CONTINUITY' ? 'MEDIUM' : 'LOW', findings: 'see report' },
      });
    expect((await approve()).refusal.code).toBe('BACK_OUT_PLAN_REQUIRED');
    await act('planChangeBackOut', 'PlanChangeBackOutInput', { ...input, backOutPlan: 'restore the snapshot' });
    expect((await approve()).change).toMatchObject({ state: 'APPROVED', risk: 'HIGH', missingAssessments: [] });
    expect((await schedule(change.id)).refusal.code).toBe('TEST_EVIDENCE_REQUIRED');
    await act('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'PASSED', evidence: 'run 812' });
    expect((await schedule(change.id)).change.state).toBe('SCHEDULED');
    const start = () => act('startChange', 'ChangeCommandInput', input, engineer);
    expect((await start()).refusal).toMatchObject({ code: 'OUTSIDE_WINDOW', allowed: ['SCHEDULE'] });
    clock.set('2026-01-10T20:30:00Z');
    await start();
    await act('implementChange', 'ChangeCommandInput', input, engineer);
    const close = () => act('closeChange', 'CloseChangeInput', { ...input, outcome: 'SUCCESSFUL' });
    expect((await close()).refusal.code).toBe('REVIEW_REQUIRED');
    await act('reviewChange', 'ReviewChangeInput', { ...input, objectivesMet: true, summary: 'nothing was lost' });
    expect((await close()).refusal).toMatchObject({
      __typename: 'CmdbDiverges',
      code: 'CMDB_DIVERGES',
      clause: 'ISO/IEC 20000-1:2011 9.2',
      keys: [database.key],
    });
    const before = (await graph.events()).length;
    const recorded = { id: database.id, attributes: { version: '19' }, reason: 'as made', changeId: change.id };
    await call('changeConfigurationItem', 'ChangeConfigurationItemInput', recorded, keeper, 'configurationItem { id }');
    await settle(before);
    expect((await close()).change).toMatchObject({ state: 'CLOSED', effects: [{ appliedAt: clock.now() }] });
    clock.set('2026-01-05T08:00:00Z');
    const shown = await graph.as(engineer).data(
      `{ changeByKey(key: "${change.key}") { outcome requester { id } approver { id } problem { id } services { id }
             effects { itemKey before after item { changes { key } } } history(first: 50) { nodes { type policies hash previousHash } } } }`,
    );
    expect(shown.changeByKey).toMatchObject({
      ...{ outcome: 'SUCCESSFUL', requester: { id: engineer.id }, approver: { id: manager.id } },
      ...{ problem: { id: problem }, services: [{ id: service }] },
      effects: [{ itemKey: database.key, before: { version: '18' }, after: { version: '19' } }],
    });
    expect(shown.changeByKey.effects[0].item.changes).toEqual([{ key: change.key }]);
    const { nodes } = shown.changeByKey.history;
    expect(nodes.map(({ type }: { type: string }) => type.replace('Change', ''))).toEqual([
      ...['Requested', 'EffectRecorded', 'Assessed', 'Assessed', 'Assessed', 'BackOutPlanned', 'Approved', 'Tested'],
      ...['Scheduled', 'ImplementationStarted', 'Implemented', 'Reviewed', 'EffectApplied', 'Closed'],
    ]);
    expect(nodes[0].policies).toEqual({ changePolicy: 0 });
    expect(nodes.slice(1).map((node: { previousHash: string }) => node.previousHash)).toEqual(
      nodes.slice(0, -1).map((node: { hash: string }) => node.hash),
    );
  });

  it('that is refused leaves nothing behind', async () => {
    const { change } = await requested();
    const before = (await graph.events()).length;
    expect((await act('closeChange', 'CloseChangeInput', { id: change.id, outcome: 'FAILED' })).refusal).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      allowed: expect.arrayContaining(['RECORD_EFFECT', 'ASSESS']),
    });
    expect((await requested({ serviceIds: [id(99)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await requested({ problemId: 'nonsense' })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await act('startChange', 'ChangeCommandInput', { id: 'nonsense' })).refusal.code).toBe('NOT_FOUND');
    expect((await graph.events()).length).toBe(before);
  });

  it('is never approved by who asked, nor in their name', async () => {
    const { change } = await requested({}, manager);
    await effect(change.id, (await item('own')).id);
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
      await act(
        'assessChange',
        'AssessChangeInput',
        {
          ...{ id: change.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
        },
        engineer,
      );
    const approve = async (actor: Actor) =>
      (await act('approveChange', 'ChangeCommandInput', { id: change.id }, actor)).refusal?.code;
    expect(await approve(engineer)).toBe('FORBIDDEN');
    expect(await approve(manager)).toBe('APPROVER_IS_REQUESTER');
    expect(await approve(anActor('CHANGE_MANAGER', { id: id(13), onBehalfOf: manager.id }))).toBe(
      'APPROVER_IS_REQUESTER',
    );
    expect(await approve(anActor('CHANGE_ADVISORY_BOARD_MEMBER', { id: id(14) }))).toBeUndefined();
  });

  it('is approved by one of fifty racing commands; the others get CONFLICT, and the chain verifies', async () => {
    const { change } = await requested();
    await effect(change.id, (await item('raced')).id);
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
      await act('assessChange', 'AssessChangeInput', {
        ...{ id: change.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
      });
    const input = { id: change.id, expectedVersion: 5 };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => act('approveChange', 'ChangeCommandInput', input)),
    );
    expect(answers.filter((answer) => answer.change)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(49);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [changeStore]));
    expect(verified.findings).toEqual([]);
  });

  it('is asked for once for one idempotency key', async () => {
    const [one, two] = await Promise.all([requested({ idempotencyKey: 'k' }), requested({ idempotencyKey: 'k' })]);
    expect(one.change.id).toBe(two.change.id);
    expect((await requested({ idempotencyKey: 'k', title: 'other' })).refusal.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('that removes a service is major', async () => {
    const { change } = await requested({ type: 'STANDARD', serviceImpact: 'REMOVAL', serviceIds: [service] });
    expect(change.type).toBe('MAJOR');
    const { changes } = await graph
      .as(engineer)
      .data(
        `{ changes(filter: { types: [MAJOR], serviceId: "${service}", open: true }) { nodes { id requestedType } } }`,
      );
    expect(changes.nodes).toEqual([{ id: change.id, requestedType: 'STANDARD' }]);
  });

  it('is the provider’s own: a customer’s people see none', async () => {
    const { change } = await requested();
    expect(await graph.as(theirs).data(`{ change(id: "${change.id}") { id } changes { totalCount } }`)).toEqual({
      change: null,
      changes: { totalCount: 0 },
    });
    expect((await requested({}, theirs)).refusal.code).toBe('FORBIDDEN');
  });
});

describe('effects', () => {
  it('are checked by the type of the item, long before they are deployed', async () => {
    const [{ change }, database] = [await requested(), await item('checked')];
    expect((await effect(change.id, database.id, { attributes: { version: 19 } })).refusal).toMatchObject({
      __typename: 'InvalidAttribute',
      code: 'ATTRIBUTE_INVALID',
    });
    expect((await effect(change.id, database.id, { attributes: { engine: null } })).refusal.code).toBe(
      'ATTRIBUTE_REQUIRED',
    );
    expect((await effect(change.id, database.id, { attributes: { version: '18' } })).refusal.code).toBe(
      'INVALID_INPUT',
    );
    expect((await effect(change.id, id(98))).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await effect(change.id, database.id, { state: 'UNDER_MAINTENANCE' })).refusal).toBeNull();
  });
});

describe('reactions', () => {
  const states = async (change: string) => (await graph.events(change)).map(({ type }) => type).slice(-3);

  it('follow a deployment and the items’ records, once, and go back with it', async () => {
    const database = await item('deployed');
    const change = await approved(database.id);
    await schedule(change, { startsAt: '2026-03-01T20:00:00Z', endsAt: '2026-03-01T22:00:00Z' });
    const [held] = await read(graph.db, anActor('SYSTEM'), (tx) => changeStore.loadMany(tx, [change]));
    const effects = (held?.effects ?? []).map(({ appliedAt: _, ...planned }) => ({ ...planned, changeId: change }));
    const standing = { ...releaseEvents.ReleaseDeployed.sample, changeIds: [change], effects };
    const before = (await graph.events()).length;
    const deployed = anEnvelope(releaseEvents.ReleaseDeployed, { recordId: id(70), data: standing });
    await graph.deliver(deployed, deployed);
    await settle(before);
    expect(await states(change)).toEqual(['ChangeScheduled', 'ChangeImplemented', 'ChangeEffectApplied']);
    const from = (await graph.events()).length;
    const failed = { ...releaseEvents.ReleaseFailed.sample, changeIds: [change], effects, why: 'x'.repeat(2000) };
    await graph.deliver(anEnvelope(releaseEvents.ReleaseFailed, { recordId: id(70), data: failed }));
    await settle(from);
    expect(await states(change)).toEqual(['ChangeEffectApplied', 'ChangeBackedOut', 'ChangeEffectReverted']);
    await act('reviewChange', 'ReviewChangeInput', { id: change, objectivesMet: false, summary: 'too slow' });
    const { change: closed } = await act('closeChange', 'CloseChangeInput', { id: change, outcome: 'BACKED_OUT' });
    expect(closed.state).toBe('CLOSED');
  });

  it('leave a change alone whose release failed without being backed out', async () => {
    const change = await approved((await item('left')).id);
    const data = { ...releaseEvents.ReleaseFailed.sample, changeIds: [change], effects: [], backedOut: false };
    await graph.deliver(anEnvelope(releaseEvents.ReleaseFailed, { data }));
    expect(await states(change)).toEqual(['ChangeAssessed', 'ChangeApproved', 'ChangeTested']);
  });

  it('know the problem that names the change', async () => {
    const { change } = await requested();
    const data = { ...problemEvents.ProblemChangeLinked.sample, changeId: change.id };
    await graph.deliver(anEnvelope(problemEvents.ProblemChangeLinked, { recordId: problem, data }));
    const { changes } = await graph
      .as(engineer)
      .data(`{ changes(filter: { problemId: "${problem}" }) { nodes { id } } }`);
    expect(changes.nodes).toContainEqual({ id: change.id });
  });
});
