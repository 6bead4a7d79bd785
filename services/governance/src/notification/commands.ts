/** Commands of notifications: load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  type Result,
  type Role,
  refuse,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import {
  decide,
  escalationRole,
  type Message,
  type Notification,
  type NotificationRefusal,
  type NotificationSource,
  notificationRights,
  send,
} from './domain.ts';
import { holdersOf, isTold, loadOpenOf, loadUndelivered, notificationStore } from './store.ts';

export type NotificationResult = Result<Notification, NotificationRefusal | CommonRefusal>;

/** Tells everybody who holds the role; says so where nobody does. */
const tell = async (
  tx: Tx,
  { newId, now }: Pick<Deps, 'newId' | 'now'>,
  message: Omit<Message, 'id' | 'key'>,
): Promise<void> => {
  const holders = await holdersOf(tx, [message.role]);
  const events = send({ ...message, id: newId(), key: await nextKey(tx, 'NTF') }, holders, now());
  mustSucceed(await record(tx, notificationStore, undefined, events, { reason: message.sourceKey }));
};

type Notify = (tx: Tx, deps: Pick<Deps, 'newId' | 'now'>, message: Omit<Message, 'id' | 'key'>) => Promise<void>;

/** Tells everybody who holds the role, once of one record. */
export const notify: Notify = async (tx, deps, message) => {
  if (!(await isTold(tx, message.sourceId))) await tell(tx, deps, message);
};

/** Tells everybody who holds the role, again where what was told before of the record is over. */
export const notifyAgain: Notify = async (tx, deps, message) => {
  const open = await loadOpenOf(tx, message.sourceId);
  if (!open.some(({ role, sourceKind }) => role === message.role && sourceKind === message.sourceKind))
    await tell(tx, deps, message);
};

/** The caller acknowledges what the caller was told. */
export const acknowledge = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  expectedVersion?: number | null,
): Promise<NotificationResult> =>
  transact(db, actor, async (tx): Promise<NotificationResult> => {
    const no = forbidden(notificationRights, actor, 'ACKNOWLEDGE');
    if (no) return no;
    const notification = await notificationStore.load(tx, id);
    if (!notification) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== notification.version)
      return refuse({ code: 'CONFLICT', id, version: notification.version });
    const decision = decide(notification, { type: 'ACKNOWLEDGE', personId: actor.id }, now());
    return decision.ok ? record(tx, notificationStore, notification, decision.value) : decision;
  });

/** Nobody acknowledged in time: told again, to those who hold the role now, and to those who can walk over. */
export const escalate = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const [notification] = await notificationStore.loadMany(tx, [id], 'FOR UPDATE');
  if (!notification) return;
  const holders = await holdersOf(tx, [notification.role, escalationRole]);
  const decision = decide(notification, { type: 'ESCALATE', holders }, now);
  if (decision.ok)
    mustSucceed(
      await record(tx, notificationStore, notification, decision.value, { reason: 'not acknowledged in time' }),
    );
};

/** Somebody holds the role now: what could be told to nobody is told. */
export const deliver = async (tx: Tx, role: Role, now: Instant): Promise<void> => {
  const holders = await holdersOf(tx, [role]);
  if (holders.length === 0) return;
  for (const notification of await loadUndelivered(tx, role)) {
    const decision = decide(notification, { type: 'DELIVER', holders }, now);
    if (decision.ok)
      mustSucceed(
        await record(tx, notificationStore, notification, decision.value, { reason: `${role} is held again` }),
      );
  }
};

/** What people were told of is over: nobody is reminded any more. Of everything that was told of the record, unless told of what. */
export const withdrawOf = async (
  tx: Tx,
  sourceId: string,
  why: string,
  now: Instant,
  of?: NotificationSource,
): Promise<void> => {
  for (const notification of await loadOpenOf(tx, sourceId)) {
    if (of !== undefined && notification.sourceKind !== of) continue;
    const decision = decide(notification, { type: 'WITHDRAW', why }, now);
    if (decision.ok) mustSucceed(await record(tx, notificationStore, notification, decision.value, { reason: why }));
  }
};
