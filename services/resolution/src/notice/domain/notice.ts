/**
 * Notices: what there is for a person, one a record, until the person has read it; then the next news make it unread again.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 7.4.
 */
import { type EventOf, type noticeEvents, type noticeKinds, noticeReasons } from '@attest/contracts';
import { type Instant, never } from '@attest/kernel';
import type { News, NoticeReason } from './news.ts';

export type NoticeKind = (typeof noticeKinds)[number];

/** What was read so long ago is not shown any more. */
export const shownForMs = 90 * 86_400_000;

export type Notice = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly personId: string;
  readonly recordKind: NoticeKind;
  readonly recordId: string;
  /** Everything since it was read last, each once. */
  readonly reasons: readonly NoticeReason[];
  /** Events since it was read last. */
  readonly count: number;
  readonly since: Instant;
  readonly at: Instant;
  /** Who did the last of them; null for the platform. */
  readonly byId: string | null;
  readonly readAt: Instant | null;
};
export type NoticeEvent = EventOf<typeof noticeEvents>;

/** What is unread becomes more; what was read is new again. `id` is that of a new one. */
export const give = (
  before: Notice | undefined,
  recordKind: NoticeKind,
  { personId, recordId, byId, ...news }: Omit<News, 'byId'> & Pick<Notice, 'byId'>,
  id: string,
  now: Instant,
): NoticeEvent => {
  const unread = before?.readAt === null ? before : undefined;
  const all = new Set([...news.reasons, ...(unread?.reasons ?? [])]);
  return {
    ...{ type: 'NoticeGiven', at: now, id: before?.id ?? id, personId, recordKind, recordId, byId },
    reasons: noticeReasons.filter((reason) => all.has(reason)),
    count: news.count + (unread?.count ?? 0),
    firstAt: unread && unread.since < news.since ? unread.since : news.since,
    lastAt: before && before.at > news.at ? before.at : news.at,
  };
};

/** The person has read it; nothing where it was read before. */
export const read = ({ readAt, personId, recordKind, recordId }: Notice, now: Instant): NoticeEvent[] =>
  readAt === null ? [{ type: 'NoticeRead', at: now, personId, recordKind, recordId }] : [];

/** Applies one event. Throws where a history does not begin with NoticeGiven: such a history is broken, not input. */
export const evolve = (notice: Notice | undefined, event: NoticeEvent): Notice => {
  const version = (notice?.version ?? 0) + 1;
  switch (event.type) {
    case 'NoticeGiven': {
      const { type: _, at: __, firstAt: since, lastAt: at, ...facts } = event;
      return { ...facts, head: notice?.head ?? '', version, since, at, readAt: null };
    }
    case 'NoticeRead':
      if (!notice) throw new Error('a notice begins with NoticeGiven');
      return { ...notice, version, readAt: event.at };
    default:
      return never(event);
  }
};
