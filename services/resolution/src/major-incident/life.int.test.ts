/** From the declaration to the closure, through the graph, on a real PostgreSQL with a clock that is moved. */
import { improvementEvents, notificationEvents } from '@attest/contracts';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';
import {
  act,
  agent,
  clock,
  declared,
  deputy,
  engineer,
  graph,
  id,
  improved,
  inForce,
  logged,
  manager,
  others,
  plain,
  type Shape,
  saying,
  show,
  theirs,
  told,
} from './fixture.ts';

const minutes = (count: number) => clock.advance(count * 60_000);
const news = async (recordId: string) => graph.deliver(...(await graph.events(recordId)));
const texts = { whatHappened: 'the disk was full', wentWell: 'quick', wentWrong: 'no alarm', cause: 'no threshold' };
const timelineOf = async (major: string): Promise<Shape[]> =>
  (await show(manager, major, 'timeline { id kind body occurredAt correctsId correctedById author { id } }')).timeline;

beforeAll(async () => {
  await inForce();
});

describe('the owner and the timeline', () => {
  it('are handed over with a reason, never to who mends; who takes the incident over later is shown as a fault', async () => {
    const { major, incident } = await declared();
    const hand = (ownerId: string) =>
      act(manager, 'handOverMajorIncident', { id: major, ownerId, why: 'end of the shift' });
    expect((await hand(engineer.id)).refusal).toMatchObject({ code: 'OWNER_IS_ASSIGNEE' });
    expect((await hand(deputy.id)).majorIncident.owner).toEqual({ id: deputy.id });
    await act(agent, 'assignIncident', { id: incident, teamId: id(4), assigneeId: deputy.id });
    await news(incident);
    expect((await show(manager, major)).faults).toEqual(['OWNER_IS_ASSIGNEE']);
    const said = (await timelineOf(major)).map(({ kind, body }) => `${kind} ${body}`);
    expect(said).toContain('AUTOMATIC Another person is responsible: end of the shift');
    expect(said.some((line) => /AUTOMATIC INC-\d+ was assigned: ASSIGNED, P1\./.test(line))).toBe(true);
  });
  it('keeps what was corrected, and refuses to correct it twice or to correct the platform', async () => {
    const { major } = await declared();
    const add = (over: object = {}) =>
      act(engineer, 'addMajorIncidentEntry', { id: major, kind: 'FACT', body: 'disk 98 % full', ...over });
    expect((await add({ kind: 'AUTOMATIC' })).refusal).toMatchObject({ code: 'ENTRY_IS_AUTOMATIC' });
    expect((await add({ occurredAt: '2030-01-01T00:00:00Z' })).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    await add({ occurredAt: '2026-01-05T07:00:00Z' });
    const [first, automatic] = await timelineOf(major);
    const correct = (entryId: string) =>
      act(engineer, 'correctMajorIncidentEntry', { id: major, entryId, body: 'disk 100 % full' });
    await correct(first.id);
    expect((await correct(first.id)).refusal).toMatchObject({ code: 'ENTRY_CORRECTED_ALREADY' });
    expect((await correct(automatic.id)).refusal).toMatchObject({ code: 'ENTRY_IS_AUTOMATIC', allowed: ['ADD_ENTRY'] });
    expect((await correct(id(97))).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    const [before, after] = await timelineOf(major);
    expect([before.body, after.body]).toEqual(['disk 98 % full', 'disk 100 % full']);
    expect([before.correctedById, after.correctsId]).toEqual([after.id, before.id]);
    expect(after.occurredAt).toBe('2026-01-05T07:00:00.000Z');
  });
});

describe('the rhythm', () => {
  const send = (major: string, over: object = {}) =>
    act(agent, 'sendMajorIncidentUpdate', { id: major, body: 'half of the users are back', ...over });
  it('says what is due, says when it did not come, and begins anew with an update for customers', async () => {
    const { major } = await declared();
    const due = (await show(manager, major)).updateDueAt;
    minutes(29);
    await graph.tick();
    expect(await show(manager, major)).toMatchObject({ updateDueAt: due, missedUpdates: 0, faults: [] });
    minutes(1);
    await graph.tick();
    expect(await show(manager, major)).toMatchObject({ missedUpdates: 1, faults: ['UPDATE_OVERDUE'] });
    const overdue = (await graph.events(major)).filter(({ type }) => type === 'MajorIncidentUpdateOverdue');
    expect(overdue.map(({ data }) => data.dueAt)).toEqual([due]);
    await send(major, { audience: 'INTERNAL', body: 'nobody knows why' });
    expect((await show(manager, major)).missedUpdates).toBe(1);
    const { majorIncident } = await send(major);
    expect(majorIncident).toMatchObject({ missedUpdates: 0, faults: [] });
    expect(Date.parse(majorIncident.updateDueAt) - Date.parse(clock.now())).toBe(30 * 60_000);
    const seen = await show(
      theirs,
      major,
      'updates { body audience } timeline { id } told { name } history(first: 50) { nodes { type } }',
    );
    expect(seen).toEqual({
      updates: [{ body: 'half of the users are back', audience: 'CUSTOMERS' }],
      timeline: [],
      told: [],
      history: { nodes: [{ type: 'MajorIncidentDeclared' }, { type: 'MajorIncidentUpdateSent' }] },
    });
    expect(await show(others, major)).toBeNull();
    expect((await act(theirs, 'sendMajorIncidentUpdate', { id: major, body: 'x' })).refusal.code).toBe('FORBIDDEN');
  });
});

describe('what governance says', () => {
  const recipients = [
    { personId: id(80), name: 'Wei Zhang', role: 'TOP_MANAGEMENT' as const, toldAt: clock.now(), acknowledgedAt: null },
  ];
  it('is on the record: that nobody could be told, who was, that nobody answered, who did', async () => {
    const { major } = await declared();
    const sourceId = major;
    const undeliverable = anEvent(notificationEvents.NotificationUndeliverable, {
      recordId: id(901),
      data: { sourceId },
    });
    await graph.deliver(undeliverable, undeliverable);
    expect((await show(manager, major)).faults).toEqual(['NOBODY_TOLD']);
    await graph.deliver(
      anEvent(notificationEvents.NotificationDelivered, { recordId: id(901), data: { sourceId, recipients } }),
    );
    expect(await show(manager, major)).toMatchObject({
      faults: [],
      told: [{ name: 'Wei Zhang', acknowledgedAt: null }],
    });
    const escalated = { sourceId, recipients, escalations: 1 };
    await graph.deliver(anEvent(notificationEvents.NotificationEscalated, { recordId: id(901), data: escalated }));
    expect((await show(manager, major)).faults).toEqual(['NOT_ACKNOWLEDGED']);
    const receipt = { sourceId, recipients, personId: id(80) };
    await graph.deliver(
      anEvent(notificationEvents.NotificationAcknowledged, { recordId: id(901), at: clock.now(), data: receipt }),
    );
    expect(await show(manager, major)).toMatchObject({ faults: [], told: [{ acknowledgedAt: clock.now() }] });
    expect((await graph.events(major)).filter(({ type }) => type === 'MajorIncidentNobodyTold')).toHaveLength(1);
  });
});

describe('the end', () => {
  it('resolves the lead incident and its children, and comes after a review, an improvement and top management', async () => {
    const { major, incident } = await declared();
    const child = await logged({ impact: 'LOW' });
    await act(agent, 'makeIncidentChild', { id: child, parentId: incident });
    await news(child);
    expect((await show(manager, major)).children).toEqual([{ id: child }]);
    await plain(engineer, 'startMajorIncident', major);
    const close = async () => (await plain(manager, 'closeMajorIncident', major)).refusal;
    expect(await close()).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await act(engineer, 'restoreMajorIncident', { id: major, restoration: 'second site' });
    await news(major);
    await news(incident);
    const states = `{ incident(id: "${incident}") { state resolution children(first: 5) { nodes { state } } majorIncident { id } } }`;
    expect((await graph.as(agent).data(states)).incident).toMatchObject({
      ...{ state: 'RESOLVED', resolution: expect.stringMatching(/^MAJ-\d+: second site$/) },
      ...{ children: { nodes: [{ state: 'RESOLVED' }] }, majorIncident: { id: major } },
    });
    expect(await close()).toMatchObject({
      code: 'REVIEW_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.6.1',
      allowed: ['REVIEW'],
    });
    await act(manager, 'reviewMajorIncident', { id: major, ...texts });
    expect(await close()).toMatchObject({ code: 'REVIEW_NOT_APPROVED' });
    const approve = (actor = deputy) => plain(actor, 'approveMajorIncidentReview', major);
    expect((await approve(manager)).refusal).toMatchObject({ code: 'APPROVER_IS_REVIEWER' });
    await approve();
    expect(await close()).toMatchObject({ code: 'TOP_MANAGEMENT_NOT_TOLD' });
    await graph.deliver(told(major));
    expect(await close()).toMatchObject({ code: 'IMPROVEMENT_REQUIRED', clause: 'ISO/IEC 20000-1:2018 10.2' });
    const proposal = improved(major, 910);
    await graph.deliver(proposal, proposal);
    const rejected = { sourceId: major, key: 'IMP-910', state: 'REJECTED' as const };
    await graph.deliver(
      anEvent(improvementEvents.ImprovementRejected, { recordId: id(910), recordVersion: 2, data: rejected }),
    );
    expect(await close()).toMatchObject({ code: 'IMPROVEMENT_REQUIRED' });
    await graph.deliver(improved(major, 911));
    expect(await close()).toBeNull();
    const closed = await show(
      manager,
      major,
      'state closedAt review { cause approver { id } } improvements { key state improvement { id } }',
    );
    expect(closed).toEqual({
      ...{ state: 'CLOSED', closedAt: clock.now(), review: { cause: 'no threshold', approver: { id: deputy.id } } },
      improvements: [
        { key: 'IMP-910', state: 'REJECTED', improvement: { id: id(910) } },
        { key: 'IMP-911', state: 'PROPOSED', improvement: { id: id(911) } },
      ],
    });
    expect(await show(theirs, major, 'review { cause } improvements { key }')).toEqual({
      review: null,
      improvements: [],
    });
  });
  it('may be that the restoration did not hold, or that it was none after all', async () => {
    const { major } = await declared();
    await act(engineer, 'restoreMajorIncident', { id: major, restoration: 'second site' });
    expect((await saying(engineer, 'relapseMajorIncident', major)).majorIncident).toMatchObject({
      state: 'IN_PROGRESS',
    });
    expect((await saying(agent, 'downgradeMajorIncident', major)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await saying(manager, 'downgradeMajorIncident', major)).majorIncident).toMatchObject({
      ...{ state: 'DOWNGRADED', updateDueAt: null },
    });
    minutes(60);
    await graph.tick();
    expect((await graph.events(major)).at(-1)?.type).toBe('MajorIncidentDowngraded');
    expect((await plain(manager, 'closeMajorIncident', id(96))).refusal).toMatchObject({ code: 'NOT_FOUND' });
    const stale = await act(manager, 'handOverMajorIncident', {
      id: major,
      ownerId: deputy.id,
      why: 'x',
      expectedVersion: 1,
    });
    expect(stale.refusal).toMatchObject({ code: 'CONFLICT' });
  });
  it('leaves records that prove themselves', async () => {
    const stores = processes.flatMap((process) => process.stores);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });
});
