/** Addresses at which calendar programs read the schedule: personal, for a time, revocable. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.3. */
import { type calendarFeedEvents, calendarFeedStates, type EventOf } from '@attest/contracts';
import {
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  ok,
  plusMs,
  type Result,
  type Rights,
  type Role,
  refuse,
} from '@attest/kernel';

export const calendarFeedMachine = machine(calendarFeedStates, 'IN_FORCE', {
  REVOKE: { from: ['IN_FORCE'], to: 'REVOKED' },
});

/** The provider's people; no account of a program, nobody of a customer or supplier. */
export const scheduleReaders = [
  'SERVICE_DESK_AGENT',
  'SUPPORT_ENGINEER',
  'INCIDENT_MANAGER',
  'PROBLEM_MANAGER',
  'CHANGE_MANAGER',
  'CHANGE_ADVISORY_BOARD_MEMBER',
  'RELEASE_MANAGER',
  'CONFIGURATION_MANAGER',
  'SERVICE_CATALOGUE_MANAGER',
  'SERVICE_LEVEL_MANAGER',
  'FINANCE_MANAGER',
  'BUSINESS_RELATIONSHIP_MANAGER',
  'SUPPLIER_MANAGER',
  'SMS_MANAGER',
  'TOP_MANAGEMENT',
  'INTERNAL_AUDITOR',
] as const satisfies readonly Role[];

export const calendarFeedRights: Rights<'OPEN' | 'REVOKE'> = { OPEN: scheduleReaders, REVOKE: scheduleReaders };

export type CalendarFeed = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof calendarFeedStates)[number];
  readonly personId: string;
  readonly name: string;
  /** Only what is about this service; null for everything. */
  readonly serviceId: string | null;
  /** Only what affects this item; null for everything. */
  readonly ciId: string | null;
  /** From when on it answers no more. */
  readonly expiresAt: Instant;
  readonly openedAt: Instant;
  readonly revokedAt: Instant | null;
  readonly updatedAt: Instant;
};
export type CalendarFeedEvent = EventOf<typeof calendarFeedEvents>;

export type OpenFeed = Pick<CalendarFeed, 'id' | 'key' | 'personId' | 'name' | 'serviceId' | 'ciId'> & {
  readonly validDays: number;
  /** How many the person has that answer. */
  readonly open: number;
};

export type RevokeFeed = {
  readonly type: 'REVOKE';
  readonly why: string;
  readonly by: { readonly id: string; readonly roles: readonly Role[] };
};

export type CalendarFeedRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'FEEDS_AT_MOST'; readonly most: number }
  | { readonly code: 'FEED_NOT_YOURS' };

type Decision = Result<CalendarFeedEvent[], CalendarFeedRefusal>;

const dayMs = 86_400_000;
export const feedsAtMost = 10;

/** Decides the first event of an address. */
export const openFeed = ({ validDays, open, ...facts }: OpenFeed, now: Instant): Decision => {
  if (!Number.isInteger(validDays) || validDays < 1 || validDays > 366)
    return refuse({ code: 'INVALID_INPUT', field: 'validDays', reason: 'a number from 1 to 366 is expected' });
  if (open >= feedsAtMost) return refuse({ code: 'FEEDS_AT_MOST', most: feedsAtMost });
  const terms = { state: calendarFeedMachine.initial, expiresAt: plusMs(now, validDays * dayMs) };
  return badText('name', facts.name, 100) ?? ok([{ type: 'CalendarFeedOpened', at: now, ...facts, ...terms }]);
};

/** Whoever has it, or leads change management, takes it back; the platform does where the person goes. */
export const revokeFeed = (feed: CalendarFeed, { why, by }: RevokeFeed, now: Instant): Decision => {
  const refused = illegal(calendarFeedMachine, feed.state, 'REVOKE', calendarFeedRights);
  if (refused) return refused;
  if (by.id !== feed.personId && !by.roles.some((role) => role === 'CHANGE_MANAGER' || role === 'SYSTEM'))
    return refuse({ code: 'FEED_NOT_YOURS' });
  const { key, personId, name, expiresAt } = feed;
  return (
    badText('why', why, 1000) ??
    ok([{ type: 'CalendarFeedRevoked', at: now, key, state: 'REVOKED', personId, name, expiresAt, why }])
  );
};

/** Applies one event. */
export const evolveFeed = (feed: CalendarFeed | undefined, event: CalendarFeedEvent): CalendarFeed => {
  if (event.type === 'CalendarFeedOpened') {
    const { type: _, at, ...facts } = event;
    return { ...facts, version: 1, head: '', openedAt: at, revokedAt: null, updatedAt: at };
  }
  if (!feed) throw new Error(`an address begins with CalendarFeedOpened, not ${event.type}`);
  return { ...feed, state: event.state, version: feed.version + 1, revokedAt: event.at, updatedAt: event.at };
};

export const answers = ({ state, expiresAt }: CalendarFeed, now: Instant): boolean =>
  state === 'IN_FORCE' && now < expiresAt;
