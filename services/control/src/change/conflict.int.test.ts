/** What stands against windows, and the periods in which changes are made or not, through the graph, on a real PostgreSQL. */
import { describe, expect, it } from 'vitest';
import {
  act,
  approved,
  call,
  clock,
  engineer,
  graph,
  id,
  item,
  keeper,
  manager,
  schedule,
  service,
  settle,
  theirs,
  window,
} from './fixture.ts';

type Json = Record<string, unknown>;
const hours = [{ day: 'SATURDAY', from: '18:00', to: '24:00' }];
const terms = (over: Json = {}): Json => ({
  ...{ name: 'Saturday evenings', zone: 'Europe/Berlin', weekly: hours, startsAt: '2026-01-01T00:00:00.000Z' },
  ...over,
});
const periodFields = 'changePeriod { id key version state edition zone weekly { day from to } availableActions }';
const publish = (kind: string, over: Json = {}, actor = manager, more: Json = {}) =>
  call('publishChangePeriod', 'PublishChangePeriodInput', { kind, terms: terms(over), ...more }, actor, periodFields);
const withdraw = (period: string) =>
  call('withdrawChangePeriod', 'ChangeWhyInput', { id: period, why: 'over' }, manager, periodFields);
const conflictsNow = async (change: string) =>
  (
    await graph
      .as(engineer)
      .data(
        `{ change(id: "${change}") { openConflicts { kind id key } conflicts { kind key } acceptedConflicts { id kind why } } }`,
      )
  ).change;
/** Does it, and lets the reactions follow. */
const settled = async <T>(work: () => Promise<T>): Promise<T> => {
  const before = (await graph.events()).length;
  const done = await work();
  await settle(before);
  return done;
};
const relate = (from: string, to: string, mutation = 'relateConfigurationItem') =>
  call(
    mutation,
    'RelateConfigurationItemInput',
    { id: from, kind: 'DEPENDS_ON', toId: to },
    keeper,
    'configurationItem { id }',
  );

describe('conflicts', () => {
  it('name changes at the same time on the same or a related item, until each is accepted', async () => {
    const [one, other, apart] = [await item('one'), await item('other'), await item('apart')];
    await call(
      'relateConfigurationItem',
      'RelateConfigurationItemInput',
      { id: one.id, kind: 'DEPENDS_ON', toId: other.id },
      keeper,
      'configurationItem { id }',
    );
    const [first, same, related, unrelated] = [
      await approved(one.id),
      await approved(one.id),
      await approved(other.id),
      await approved(apart.id),
    ];
    expect((await schedule(first)).refusal).toBeNull();
    const refused = await schedule(same);
    expect(refused.refusal).toMatchObject({ __typename: 'ScheduleConflicts', allowed: [first] });
    expect(refused.refusal.conflicts).toMatchObject([{ kind: 'SAME_ITEM' }]);
    expect((await schedule(related)).refusal.conflicts).toMatchObject([{ kind: 'RELATED_ITEM' }]);
    expect((await schedule(unrelated)).refusal).toBeNull();
    expect((await schedule(same, { startsAt: window.endsAt, endsAt: '2026-01-10T23:00:00Z' })).refusal).toBeNull();
    expect((await schedule(related, { acceptConflictsWith: [first] })).refusal).toMatchObject({
      code: 'CONFLICT_REASON_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    });
    const because = { acceptConflictsWith: [first], acceptedBecause: 'one team makes both' };
    expect((await schedule(related, because)).refusal).toBeNull();
    const query = `{ change(id: "${related}") { acceptedConflicts { id why } conflicts { kind change { id } } later: conflicts(startsAt: "2026-02-01T00:00:00Z", endsAt: "2026-02-02T00:00:00Z") { kind } } }`;
    expect((await graph.as(engineer).data(query)).change).toEqual({
      acceptedConflicts: [{ id: first, why: 'one team makes both' }],
      conflicts: [{ kind: 'RELATED_ITEM', change: { id: first } }],
      later: [],
    });
  });

  it('are seen by changes that are scheduled at the same moment: one of them is refused', async () => {
    const shared = await item('shared');
    const changes = [await approved(shared.id), await approved(shared.id), await approved(shared.id)];
    const answers = await Promise.all(changes.map((change) => schedule(change)));
    expect(answers.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'SCHEDULE_CONFLICTS')).toHaveLength(2);
  });

  it('name another change that the same person makes at that time', async () => {
    const [one, two] = [await approved((await item('busy-1')).id), await approved((await item('busy-2')).id)];
    expect((await schedule(one, { implementerId: engineer.id })).refusal).toBeNull();
    expect((await schedule(two, { implementerId: engineer.id })).refusal.conflicts).toMatchObject([
      { kind: 'IMPLEMENTER_BUSY', id: one },
    ]);
    expect((await schedule(two, { implementerId: id(77) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await schedule(two)).refusal).toBeNull();
  });

  it('are looked at again when another change moves, and go when it does', async () => {
    const shared = await item('moved');
    const [one, two] = [await approved(shared.id), await approved(shared.id)];
    const late = { startsAt: '2026-01-10T22:00:00.000Z', endsAt: '2026-01-10T23:00:00.000Z' };
    await settled(() => schedule(one));
    await settled(() => schedule(two, late));
    const because = { acceptConflictsWith: [one], acceptedBecause: 'the second waits' };
    expect((await schedule(two)).refusal.conflicts).toMatchObject([{ kind: 'SAME_ITEM', id: one }]);
    await settled(() => schedule(two, because));
    expect(await conflictsNow(one)).toMatchObject({ openConflicts: [], conflicts: [{ kind: 'SAME_ITEM' }] });
    await settled(() => act('cancelChange', 'ChangeWhyInput', { id: two, why: 'not needed' }));
    expect(await conflictsNow(one)).toMatchObject({ openConflicts: [], conflicts: [] });
  });

  it('appear with a relation between items, keep the change from being begun, and are accepted with a reason', async () => {
    const [upper, lower] = [await item('upper'), await item('lower')];
    const [one, two] = [await approved(upper.id), await approved(lower.id)];
    await settled(() => schedule(one));
    await settled(() => schedule(two));
    await settled(() => relate(upper.id, lower.id));
    expect(await conflictsNow(one)).toMatchObject({ openConflicts: [{ kind: 'RELATED_ITEM', id: two }] });
    const listed = await graph.as(engineer).data('{ changes(filter: { conflicting: true }) { nodes { id } } }');
    expect(listed.changes.nodes).toEqual(expect.arrayContaining([{ id: one }, { id: two }]));
    clock.set(window.startsAt);
    const refused = await act('startChange', 'ChangeCommandInput', { id: one }, engineer);
    expect(refused.refusal).toMatchObject({ __typename: 'ScheduleConflicts', allowed: [two] });
    const accept = (acceptedBecause: string) =>
      act('acceptChangeConflicts', 'AcceptChangeConflictsInput', {
        id: one,
        acceptConflictsWith: [two],
        acceptedBecause,
      });
    expect((await accept(' ')).refusal.code).toBe('CONFLICT_REASON_REQUIRED');
    await settled(() => accept('looked at together'));
    expect(await conflictsNow(one)).toMatchObject({
      openConflicts: [],
      acceptedConflicts: [{ id: two, kind: 'RELATED_ITEM', why: 'looked at together' }],
    });
    expect((await act('startChange', 'ChangeCommandInput', { id: one }, engineer)).refusal).toBeNull();
    clock.set('2026-01-05T08:00:00Z');
    await settled(() => relate(upper.id, lower.id, 'unrelateConfigurationItem'));
    expect(await conflictsNow(two)).toMatchObject({ openConflicts: [] });
  });
});

describe('periods', () => {
  it('are published by the change manager, as what can be, once a key', async () => {
    const answer = await publish('MAINTENANCE_WINDOW', { serviceIds: [service] }, manager, { idempotencyKey: 'p' });
    expect(answer.changePeriod).toMatchObject({
      ...{ key: expect.stringMatching(/^CHP-\d+$/), state: 'IN_FORCE', edition: 1, weekly: hours },
      availableActions: ['REVISE', 'WITHDRAW'],
    });
    const again = await publish('MAINTENANCE_WINDOW', { serviceIds: [service] }, manager, { idempotencyKey: 'p' });
    expect(again.changePeriod.id).toBe(answer.changePeriod.id);
    expect((await publish('FREEZE', {}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await publish('FREEZE', { serviceIds: [id(77)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await publish('FREEZE', { configurationItemIds: [id(77)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await publish('FREEZE', { weekly: null })).refusal.code).toBe('INVALID_INPUT');
    expect((await publish('FREEZE', { zone: 'Nowhere' })).refusal.code).toBe('INVALID_INPUT');
    const input = { id: answer.changePeriod.id, terms: terms({ name: 'Saturdays' }), expectedVersion: 1 };
    const revise = () => call('reviseChangePeriod', 'ReviseChangePeriodInput', input, manager, periodFields);
    expect((await revise()).changePeriod).toMatchObject({ edition: 2, version: 2 });
    expect((await revise()).refusal.code).toBe('CONFLICT');
    expect((await withdraw(answer.changePeriod.id)).changePeriod).toMatchObject({
      state: 'WITHDRAWN',
      availableActions: [],
    });
    expect((await withdraw(answer.changePeriod.id)).refusal.code).toBe('ILLEGAL_TRANSITION');
    const found = await graph.as(theirs).data('{ changePeriods { totalCount } }');
    expect(found.changePeriods.totalCount).toBe(0);
  });

  it('stand against scheduled changes from the moment that they are published, and no longer than that', async () => {
    const frozen = await item('frozen');
    const [change, database] = [await approved(frozen.id), await item('needed')];
    await relate(frozen.id, database.id);
    const below = await approved(database.id);
    await settled(() => schedule(change));
    const freeze = { configurationItemIds: [frozen.id], weekly: null, endsAt: '2026-01-12T00:00:00.000Z' };
    const { changePeriod } = await settled(() => publish('FREEZE', freeze));
    expect(await conflictsNow(change)).toMatchObject({ openConflicts: [{ kind: 'IN_FREEZE', id: changePeriod.id }] });
    const { refusal } = await schedule(below);
    expect(refusal.conflicts).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'IN_FREEZE', change: null, period: { key: changePeriod.key } }),
      ]),
    );
    await settled(() => withdraw(changePeriod.id));
    expect(await conflictsNow(change)).toMatchObject({ openConflicts: [], conflicts: [] });
  });

  it('keep changes within maintenance windows, and say when the next free one is', async () => {
    const served = await item('served');
    const change = await approved(served.id);
    const own = { configurationItemIds: [served.id] };
    await publish('MAINTENANCE_WINDOW', own);
    const midweek = { startsAt: '2026-01-07T19:00:00.000Z', endsAt: '2026-01-07T20:00:00.000Z' };
    expect((await schedule(change, midweek)).refusal.conflicts).toMatchObject([{ kind: 'OUTSIDE_MAINTENANCE_WINDOW' }]);
    await publish('FREEZE', { ...own, weekly: null, startsAt: '2026-01-10T00:00:00Z', endsAt: '2026-01-11T00:00:00Z' });
    const { change: found } = await graph.as(manager).data(
      `{ change(id: "${change}") { nextFreeWindow(durationMinutes: 120) { startsAt endsAt }
           none: nextFreeWindow(durationMinutes: 600) { startsAt } } }`,
    );
    expect(found).toEqual({
      nextFreeWindow: { startsAt: '2026-01-17T17:00:00.000Z', endsAt: '2026-01-17T19:00:00.000Z' },
      none: null,
    });
    expect((await schedule(change, found.nextFreeWindow)).refusal).toBeNull();
    const bad = await graph
      .as(manager)
      .query(`{ change(id: "${change}") { nextFreeWindow(durationMinutes: 0) { startsAt } } }`);
    expect(bad.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('the schedule', () => {
  it('shows what is planned between two instants, in the graph and as a calendar', async () => {
    const planned = await item('planned');
    const change = await approved(planned.id);
    await schedule(change, { startsAt: '2026-05-02T18:00:00Z', endsAt: '2026-05-02T20:00:00Z' });
    const ask = (from: string, actor = engineer) =>
      graph
        .as(actor)
        .data(
          `{ changeSchedule(from: "${from}", until: "2026-05-03T00:00:00Z", configurationItemId: "${planned.id}") { changes { id } iCalendar } }`,
        );
    const { changeSchedule } = await ask('2026-05-02T00:00:00Z');
    expect(changeSchedule.changes).toEqual([{ id: change }]);
    expect(changeSchedule.iCalendar).toContain('DTSTART:20260502T180000Z\r\nDTEND:20260502T200000Z\r\n');
    expect((await ask('2026-05-02T20:00:00Z')).changeSchedule.changes).toEqual([]);
    expect((await ask('2026-05-02T00:00:00Z', theirs)).changeSchedule.changes).toEqual([]);
  });
});
