/**
 * Verification: every record's chain is computed again from its events, its row from the fold of its history.
 *
 * What it finds: an event that was changed, removed, added or moved; personal data that does not match its commitment; a
 * row that says something else than its history.
 */
import type { EventEnvelope } from '@attest/contracts';
import { commitmentTo, hashOf, noHead, type Sealed, sameJson } from './chain.ts';
import type { Tx } from './database.ts';
import { factsOf, type StoredEvent, storedColumns, storedFrom } from './history.ts';
import type { AnyStore, Recorded } from './store.ts';

export type Fault =
  | 'HASH_DIFFERS'
  | 'CHAIN_BROKEN'
  | 'EVENT_MISSING'
  | 'COMMITMENT_DIFFERS'
  | 'HEAD_DIFFERS'
  | 'ROW_DIFFERS'
  | 'ROW_MISSING'
  | 'HISTORY_MISSING';

export type Finding = {
  readonly fault: Fault;
  readonly service: string;
  readonly process: string;
  readonly record: string;
  readonly recordId: string;
  /** The human key, where the row has one. */
  readonly key: string | null;
  /** The record's version at which the fault shows. */
  readonly version: number;
  readonly detail: string;
};

export type Verification = {
  readonly records: number;
  readonly events: number;
  /** Events whose personal data was erased: their chain holds, their content can no longer be compared. */
  readonly erased: number;
  readonly findings: readonly Finding[];
};

const sealedOf = (event: StoredEvent, service: string): Sealed => ({
  id: event.id,
  service,
  process: event.process,
  record: event.record,
  recordId: event.recordId,
  recordVersion: event.recordVersion,
  type: event.type,
  typeVersion: event.typeVersion,
  at: event.at,
  recordedAt: event.recordedAt,
  actor: event.actor,
  reason: event.reason,
  policies: event.policies,
  data: event.data,
  commitment: event.commitment,
});

export type Report = (
  fault: Fault,
  event: Pick<StoredEvent, 'process' | 'record' | 'recordId' | 'recordVersion'>,
  detail: string,
) => void;

/** Checks one record's events, in order; answers how many had their personal data erased. */
export const checkChain = (events: readonly StoredEvent[], service: string, report: Report): number => {
  let previous = noHead;
  let expected = 1;
  let erased = 0;
  for (const event of events) {
    if (event.recordVersion !== expected)
      report('EVENT_MISSING', event, `event ${expected} of the record is not there`);
    else if (event.previousHash !== previous)
      report('CHAIN_BROKEN', event, 'the event does not follow the one before it');
    if (hashOf(sealedOf(event, service), event.previousHash) !== event.hash)
      report('HASH_DIFFERS', event, `the event ${event.type} is not what was recorded`);
    if (event.commitment !== null && (event.salt === null || event.personal === null)) erased += 1;
    else if (
      event.salt !== null &&
      event.personal !== null &&
      commitmentTo(event.salt, event.personal) !== event.commitment
    )
      report('COMMITMENT_DIFFERS', event, `the personal data of ${event.type} is not what was recorded`);
    previous = event.hash;
    expected = event.recordVersion + 1;
  }
  return erased;
};

const foldOf = (store: AnyStore, events: readonly StoredEvent[]): Recorded | undefined =>
  events.reduce<Recorded | undefined>(
    (state, event) => store.evolve(state, { type: event.type, at: event.at, ...factsOf(event) } as never),
    undefined,
  );

const differing = (row: Record<string, unknown>, folded: Record<string, unknown>): string[] =>
  Object.keys(row).filter((key) => key !== 'head' && !sameJson(row[key] ?? null, folded[key] ?? null));

const plain = (row: object): Record<string, unknown> => JSON.parse(JSON.stringify(row)) as Record<string, unknown>;

const checkRow = (
  store: AnyStore,
  row: (Recorded & { key?: unknown }) | undefined,
  events: readonly StoredEvent[],
  erased: boolean,
  report: Report,
): void => {
  const last = events.at(-1);
  if (!last) return;
  if (!row) {
    report('ROW_MISSING', last, 'the record has a history and no row');
    return;
  }
  if (row.head !== last.hash || row.version !== last.recordVersion) {
    report('HEAD_DIFFERS', last, `the row stands at version ${row.version}, its history at ${last.recordVersion}`);
    return;
  }
  if (erased) return;
  const folded = foldOf(store, events);
  const fields = folded ? differing(plain(row), plain(folded)) : [];
  if (fields.length > 0) report('ROW_DIFFERS', last, `the row differs from its history in ${fields.join(', ')}`);
};

const recordsAtATime = 500;

/** Verifies every record of the kinds given, a few hundred at a time; reads with the rights of `tx`. */
export const verifyRecords = async (tx: Tx, stores: readonly AnyStore[]): Promise<Verification> => {
  const findings: Finding[] = [];
  const total = { records: 0, events: 0, erased: 0 };
  for (const store of stores) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const ids = await tx.query<{ id: string }>(
        `(SELECT id FROM "${store.table.name}" WHERE id > $1 ORDER BY id LIMIT ${recordsAtATime})
         UNION (SELECT record_id FROM event WHERE record = $2 AND record_version = 1 AND record_id > $1 ORDER BY record_id LIMIT ${recordsAtATime})
         ORDER BY id LIMIT ${recordsAtATime}`,
        [after, store.name],
      );
      const last = ids.at(-1);
      if (!last) break;
      after = last.id;
      const recordIds = ids.map(({ id }) => id);
      const rows = new Map(
        (await store.loadMany(tx, recordIds)).map((row: Recorded & { key?: unknown }) => [row.id, row]),
      );
      const events = await tx.query<StoredEvent>(
        `SELECT ${storedColumns} FROM ${storedFrom} WHERE e.record_id = ANY($1::uuid[]) ORDER BY e.record_id, e.record_version`,
        [recordIds],
      );
      const byRecord = Map.groupBy(events, (event) => event.recordId);
      for (const id of recordIds) {
        const row = rows.get(id);
        const key = typeof row?.key === 'string' ? row.key : null;
        const report: Report = (fault, event, detail) =>
          findings.push({
            fault,
            service: tx.service,
            process: event.process,
            record: event.record,
            recordId: event.recordId,
            key,
            version: event.recordVersion,
            detail,
          });
        const history = byRecord.get(id) ?? [];
        total.records += 1;
        total.events += history.length;
        if (history.length === 0) {
          const nowhere = {
            process: store.process,
            record: store.name,
            recordId: id,
            recordVersion: row?.version ?? 0,
          };
          report('HISTORY_MISSING', nowhere, 'the row has no history');
          continue;
        }
        const erased = checkChain(history, tx.service, report);
        total.erased += erased;
        checkRow(store, row, history, erased > 0, report);
      }
    }
  }
  return { ...total, findings };
};

/** The envelope's own check, for those who hold a published event and the one before it. */
export const followsFrom = (event: EventEnvelope, before: EventEnvelope | undefined): boolean =>
  event.previousHash === (before?.hash ?? noHead) && event.recordVersion === (before?.recordVersion ?? 0) + 1;
