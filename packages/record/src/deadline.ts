/** Waiting for time: a row that says when, and a ticker that turns it into a command. No timers anywhere else. */
import { type Instant, systemActor } from '@attest/kernel';
import { type Deps, type Tx, transact } from './database.ts';
import { type Loop, startLoop } from './loop.ts';

export type DeadlineRow = {
  readonly process: string;
  readonly kind: string;
  readonly recordId: string;
  readonly dueAt: Instant;
};

/** Sets the record's deadline of this kind, or moves it. */
export const deadline = async (tx: Tx, { process, kind, recordId, dueAt }: DeadlineRow): Promise<void> => {
  await tx.execute(
    `INSERT INTO deadline (process, kind, record_id, due_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (process, kind, record_id) DO UPDATE SET due_at = EXCLUDED.due_at, attempts = 0, retry_at = NULL`,
    [process, kind, recordId, dueAt],
  );
};

/** Takes the record's deadline of this kind away, where there is one. */
export const cancelDeadline = async (
  tx: Tx,
  { process, kind, recordId }: Omit<DeadlineRow, 'dueAt'>,
): Promise<void> => {
  await tx.execute('DELETE FROM deadline WHERE process = $1 AND kind = $2 AND record_id = $3', [
    process,
    kind,
    recordId,
  ]);
};

/** As `deadline`, for many records in one statement; each record once. */
export const deadlines = async (tx: Tx, rows: readonly DeadlineRow[]): Promise<void> => {
  if (rows.length === 0) return;
  await tx.execute(
    `INSERT INTO deadline (process, kind, record_id, due_at)
     SELECT * FROM unnest($1::text[], $2::text[], $3::uuid[], $4::timestamptz[])
     ON CONFLICT (process, kind, record_id) DO UPDATE SET due_at = EXCLUDED.due_at, attempts = 0`,
    [
      rows.map(({ process }) => process),
      rows.map(({ kind }) => kind),
      rows.map(({ recordId }) => recordId),
      rows.map(({ dueAt }) => dueAt),
    ],
  );
};

/** As `cancelDeadline`, for many records in one statement. */
export const cancelDeadlines = async (
  tx: Tx,
  process: string,
  kind: string,
  recordIds: readonly string[],
): Promise<void> => {
  if (recordIds.length === 0) return;
  await tx.execute('DELETE FROM deadline WHERE process = $1 AND kind = $2 AND record_id = ANY($3::uuid[])', [
    process,
    kind,
    recordIds,
  ]);
};

/** What happens when a deadline of this kind is due. Runs in the transaction that removes the deadline. */
export type DeadlineHandler = {
  readonly process: string;
  readonly kind: string;
  readonly handle: (tx: Tx, due: DeadlineRow, deps: Deps) => Promise<void>;
};

export const onDeadline = (process: string, kind: string, handle: DeadlineHandler['handle']): DeadlineHandler => ({
  process,
  kind,
  handle,
});

const atATime = 50;
/** A deadline whose handler fails is tried again after this many milliseconds times its attempts. */
const againMs = 5000;

const takeDue = `DELETE FROM deadline WHERE (process, kind, record_id) = (
    SELECT process, kind, record_id FROM deadline
    WHERE COALESCE(retry_at, due_at) <= $1 AND (process || ' ' || kind) = ANY($2::text[])
    ORDER BY COALESCE(retry_at, due_at) LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING process, kind, record_id AS "recordId", due_at AS "dueAt"`;

/** Handles what is due now, each in its own transaction; the number that were handled. Tests call it with their clock. */
export const tick = async (deps: Deps, handlers: readonly DeadlineHandler[]): Promise<number> => {
  const kinds = handlers.map(({ process, kind }) => `${process} ${kind}`);
  if (kinds.length === 0) return 0;
  let handled = 0;
  while (handled < atATime) {
    let taken: DeadlineRow | undefined;
    try {
      await transact(deps.db, systemActor('ticker'), async (tx) => {
        [taken] = await tx.query<DeadlineRow>(takeDue, [deps.now(), kinds]);
        const due = taken;
        if (!due) return;
        const handler = handlers.find(({ process, kind }) => process === due.process && kind === due.kind);
        await handler?.handle(
          { ...tx, actor: systemActor(`${deps.db.service}.${due.process}.${due.kind}`) },
          due,
          deps,
        );
      });
    } catch (fault) {
      const failed = taken;
      if (!failed) throw fault;
      deps.log.error({ err: fault, ...failed }, 'a deadline could not be handled; it is tried again');
      await transact(deps.db, systemActor('ticker'), (tx) =>
        tx.execute(
          `UPDATE deadline SET attempts = attempts + 1,
             retry_at = $4::timestamptz + make_interval(secs => (attempts + 1) * ${againMs / 1000})
           WHERE process = $1 AND kind = $2 AND record_id = $3`,
          [failed.process, failed.kind, failed.recordId, deps.now()],
        ),
      );
    }
    if (!taken) break;
    handled += 1;
  }
  return handled;
};

/** Looks for due deadlines every second; replicas share the work. */
export const startTicker = (deps: Deps, handlers: readonly DeadlineHandler[], everyMs = 1000): Loop =>
  startLoop({
    name: `ticker of ${deps.db.service}`,
    log: deps.log,
    step: async () => (await tick(deps, handlers)) >= atATime,
    idleMs: everyMs,
  });
