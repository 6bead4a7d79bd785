/** Notices as records, and those of what waits at control: through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { changeEvents, configurationAuditEvents, noticeEvents, personEvents } from '@attest/contracts';
import { type Actor, systemActor } from '@attest/kernel';
import { read as reading, transact, verifyRecords } from '@attest/record';
import { anActor, anEvent, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { noticeStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const manager = anActor('CHANGE_MANAGER', { id: id(11) });
const member = anActor('CHANGE_ADVISORY_BOARD_MEMBER', { id: id(12) });
const engineer = anActor('SUPPORT_ENGINEER', { id: id(13) });
const auditor = anActor('INTERNAL_AUDITOR', { id: id(14) });
const customer = anActor('CUSTOMER_USER', { id: id(21), customerId: id(31) });
const everybody = [manager, member, engineer, auditor, customer];
await graph.deliver(
  ...everybody.map(({ id: recordId, roles, customerId = null }) =>
    anEvent(personEvents.PersonRegistered, {
      recordId,
      data: { roles: [...roles], teamIds: [], customerId, supplierId: null },
    }),
  ),
);

const shows =
  '{ myNotices(filter: { unread: true }) { unreadCount nodes { id version kind reasons record { __typename } } } }';
const noticesOf = async (actor: Actor) => (await graph.as(actor).data(shows)).myNotices;
const changeId = id(40);
let version = 0;
const onChange = (type: keyof typeof changeEvents, data: object) =>
  graph.deliver({
    ...anEvent(changeEvents[type], { recordId: changeId, data: data as never }),
    ...{ recordVersion: ++version, at: clock.now(), actor: { id: id(98), name: 'somebody' } },
  });

it('whoever assesses, approves, makes or audits finds what waits in one list', async () => {
  const asked = { requesterId: engineer.id, awaitedAssessments: ['SECURITY'], assessors: [] };
  await onChange('ChangeRequested', asked);
  expect((await noticesOf(manager)).nodes).toMatchObject([
    { kind: 'CHANGE', reasons: ['ASSESSMENT_ASKED'], record: { __typename: 'Change' } },
  ]);
  await onChange('ChangeAssessed', { awaitedAssessments: [] });
  expect((await noticesOf(member)).nodes).toMatchObject([
    { reasons: ['ASSESSMENT_ASKED', 'APPROVAL_ASKED'], version: 2 },
  ]);
  expect((await noticesOf(engineer)).unreadCount).toBe(0);
  await onChange('ChangeApproved', {});
  expect((await noticesOf(engineer)).nodes).toMatchObject([{ reasons: ['STATE_CHANGED'] }]);
  await graph.deliver(
    anEvent(configurationAuditEvents.ConfigurationAuditPlanned, { recordId: id(41), data: { auditorId: auditor.id } }),
  );
  expect((await noticesOf(auditor)).nodes).toMatchObject([
    { kind: 'CONFIGURATION_AUDIT', reasons: ['ASSIGNED'], record: { __typename: 'ConfigurationAudit' } },
  ]);
  expect((await noticesOf(customer)).unreadCount).toBe(0);
});

it('giving and reading are events of the one whom they are for, and nobody else finds them', async () => {
  await onChange('ChangeCancelled', {});
  const [notice] = (await noticesOf(engineer)).nodes;
  const one = `{ notice(id: "${notice.id}") { id version read history { nodes { type version } } } }`;
  await graph.as(engineer).data('mutation { markNoticesRead(input: {}) { notices { marked } refusal { code } } }');
  const { notice: shown } = await graph.as(engineer).data(one);
  expect(shown).toMatchObject({ id: notice.id, version: notice.version + 1, read: true });
  expect(shown.history.nodes.at(-1)).toEqual({ type: 'NoticeRead', version: shown.version });
  for (const other of [manager, member, auditor, customer]) expect((await graph.as(other).data(one)).notice).toBeNull();
  const events = (await graph.events(notice.id)).map(({ subject, actor, data }) => ({
    subject,
    actor: actor.id,
    data,
  }));
  expect(events.at(-1)).toMatchObject({
    ...{ subject: noticeEvents.NoticeRead.subject, actor: engineer.id },
    data: { personId: engineer.id, recordKind: 'CHANGE', recordId: changeId },
  });
  // What was read is no event again.
  await graph.as(engineer).data('mutation { markNoticesRead(input: {}) { notices { marked } } }');
  expect(await graph.events(notice.id)).toHaveLength(events.length);
});

it('every notice is what its events say, and the restricted role deletes none', async () => {
  const verified = await reading(graph.db, systemActor('test'), (tx) => verifyRecords(tx, [noticeStore]));
  expect(verified.findings).toEqual([]);
  expect(verified.records).toBeGreaterThan(3);
  const deletion = transact(graph.db, systemActor('test'), (tx) => tx.query('DELETE FROM notice'));
  await expect(deletion).rejects.toThrow('permission denied');
});
