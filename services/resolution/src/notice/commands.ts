/** People are told, and say that they have read it. */
import { type Actor, type CommonRefusal, type Instant, isUuid, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, type Tx, transact } from '@attest/record';
import { type Happening, type NoticeKind, newsOf, type Sight } from './domain/index.ts';
import { giveNotices, noticeStore, readersAmong, readNotices, unreadOf } from './store.ts';

/** Tells everybody what they are to know of these records, as the records stand now. */
export const tell = async (
  tx: Tx,
  kind: NoticeKind,
  happenings: readonly Happening[],
  sights: ReadonlyMap<string, Sight>,
): Promise<void> => {
  if (happenings.length === 0) return;
  const readers = await readersAmong(
    tx,
    happenings.flatMap(({ to }) => to),
  );
  await giveNotices(tx, kind, newsOf(happenings, sights, readers));
};

export type MarkRead = {
  /** All of the caller's where none are named. */
  readonly ids: readonly string[] | null;
  /** What happened later was not seen yet. */
  readonly upTo: Instant | null;
};

export const markedAtMost = 200;

/** The caller has read these. @returns how many were unread, and how many are; NOT_FOUND, INVALID_INPUT */
export const markRead = (
  { db }: Deps,
  actor: Actor,
  { ids, upTo }: MarkRead,
): Promise<Result<{ readonly marked: number; readonly unread: number }, CommonRefusal>> =>
  transact(db, actor, async (tx): Promise<Result<{ marked: number; unread: number }, CommonRefusal>> => {
    if (ids !== null && ids.length > markedAtMost)
      return refuse({ code: 'INVALID_INPUT', field: 'ids', reason: `at most ${markedAtMost}` });
    if (ids !== null) {
      const found = await noticeStore.loadMany(tx, ids);
      const missing = ids.find((id) => !found.some((one) => one.id === id));
      if (missing !== undefined) return refuse({ code: 'NOT_FOUND', id: missing });
    }
    if (!isUuid(actor.id)) return ok({ marked: 0, unread: 0 });
    const marked = await readNotices(tx, actor.id, ids, upTo ?? tx.now());
    return ok({ marked, unread: await unreadOf(tx, actor.id) });
  });
