/** Commands of addresses for calendar programs. The secret is made here, shown once, and kept as a hash. */
import { hash, randomBytes } from 'node:crypto';
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  hasRole,
  ok,
  type Result,
  refuse,
  systemActor,
} from '@attest/kernel';
import { type Deps, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { itemsNow } from '../../item.ts';
import { unknown } from '../../known.ts';
import { inTurn } from '../../turn.ts';
import {
  type CalendarFeed,
  type CalendarFeedRefusal,
  calendarFeedRights,
  openFeed,
  revokeFeed,
  scheduleReaders,
} from '../domain/index.ts';
import { feedStore, feedsOfPerson, keepSecret } from '../store/index.ts';
import type { CommandOptions } from './handle.ts';

type Refusal = CalendarFeedRefusal | CommonRefusal;

/** 256 bits, as it stands in the address. */
const newSecret = (): string => randomBytes(32).toString('base64url');
/** Of random bits a plain hash is enough: there is nothing to guess. */
export const hashOfSecret = (secret: string): string => hash('sha256', secret, 'hex');

export type OpenInput = Pick<CalendarFeed, 'name' | 'serviceId' | 'ciId'> & { readonly validDays: number };
export type Opened = { readonly feed: CalendarFeed; readonly secret: string };

/** Opens an address for the caller; its secret is in the answer, and nowhere else. */
export const openCalendarFeed = (
  { db, now, newId }: Deps,
  actor: Actor,
  input: OpenInput,
): Promise<Result<Opened, Refusal>> =>
  transact(db, actor, async (tx): Promise<Result<Opened, Refusal>> => {
    const no = forbidden(calendarFeedRights, actor, 'OPEN');
    if (no) return no;
    const { serviceId, ciId, name, validDays } = input;
    const stranger = await unknown(tx, [{ kind: 'SERVICE', field: 'serviceId', id: serviceId }]);
    if (stranger) return stranger;
    if (ciId !== null && !(await itemsNow(tx, [ciId])).has(ciId))
      return refuse({ code: 'UNKNOWN_REFERENCE', field: 'configurationItemId', id: ciId });
    await inTurn(tx, `calendar feeds of ${actor.id}`);
    const open = (await feedsOfPerson(tx, actor.id)).filter(({ expiresAt }) => now() < expiresAt).length;
    const own = { id: newId(), key: await nextKey(tx, 'CAL'), personId: actor.id };
    const decision = openFeed({ ...own, serviceId, ciId, name, validDays, open }, now());
    if (!decision.ok) return decision;
    const feed = await record(tx, feedStore, undefined, decision.value);
    if (!feed.ok) return feed;
    const secret = newSecret();
    await keepSecret(tx, feed.value.id, hashOfSecret(secret));
    return ok({ feed: feed.value, secret });
  });

/** Takes an address back: it answers no more. */
export const revokeCalendarFeed = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  why: string,
  { expectedVersion }: CommandOptions,
): Promise<Result<CalendarFeed, Refusal>> =>
  transact(db, actor, async (tx): Promise<Result<CalendarFeed, Refusal>> => {
    const no = forbidden(calendarFeedRights, actor, 'REVOKE');
    if (no) return no;
    const [feed] = await feedStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!feed) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== feed.version)
      return refuse({ code: 'CONFLICT', id, version: feed.version });
    const decision = revokeFeed(feed, { type: 'REVOKE', why, by: actor }, now());
    return decision.ok ? record(tx, feedStore, feed, decision.value) : decision;
  });

/** Who no longer reads the schedule has no address for it any more. */
export const revokeFeedsOf = async (tx: Tx, person: Pick<Actor, 'id' | 'roles'>, at: CalendarFeed['openedAt']) => {
  if (hasRole({ ...systemActor('person'), ...person }, scheduleReaders)) return;
  const ids = (await feedsOfPerson(tx, person.id)).map(({ id }) => id);
  for (const feed of await feedStore.loadMany(tx, ids, 'FOR UPDATE')) {
    const why = 'the person no longer reads the schedule of changes';
    const events = mustSucceed(revokeFeed(feed, { type: 'REVOKE', why, by: systemActor('control.change') }, at));
    mustSucceed(await record(tx, feedStore, feed, events, { reason: why }));
  }
};
