/** The script that somebody would write by hand: reads the same file by the same map, multi-row INSERTs, nothing more. */
import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';

import { checkMap } from '../../../../infra/attest/src/import/map.ts';
import { readStates, type StateRow } from '../../../../infra/attest/src/import/read.ts';

type Row = readonly unknown[];

const eventColumns =
  'id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, reason, policies, data, commitment, previous_hash, hash';
const incidentColumns =
  'id, version, head, key, title, description, channel, state, category, subcategory, impact, urgency, priority, matrix_version, ' +
  'service_id, customer_id, caller_id, team_id, assignee_id, waiting_on_id, ci_ids, problem_ids, change_ids, resolution_kind, ' +
  'resolution, reassignments, reopenings, logged_at, updated_at, resolved_at, closed_at, source, external_id, revision, details, ' +
  'state_since, priority_since, unowned_since';

const rowsAtOnce = 1000;

const valuesOf = (rows: number, width: number): string =>
  Array.from(
    { length: rows },
    (_, row) => `(${Array.from({ length: width }, (_, column) => `$${row * width + column + 1}`).join(', ')})`,
  ).join(', ');

const texts = new Map<string, string>();
const insertText = (table: string, columns: string, rows: number, width: number): string => {
  const key = `${table} ${rows}`;
  const text = texts.get(key) ?? `INSERT INTO ${table} (${columns}) VALUES ${valuesOf(rows, width)}`;
  texts.set(key, text);
  return text;
};

/** One batch, one transaction, durable when this resolves. */
const insert = async (client: pg.PoolClient, table: string, columns: string, rows: readonly Row[]): Promise<void> => {
  const [first] = rows;
  if (!first) return;
  await client.query("BEGIN; SET LOCAL app.scope = 'provider'");
  const name = `${table}-${rows.length}`;
  await client.query({ name, text: insertText(table, columns, rows.length, first.length), values: rows.flat() });
  await client.query('COMMIT');
};

type Held = {
  readonly id: string;
  readonly key: string;
  readonly first: StateRow;
  last: StateRow;
  version: number;
  state: string;
};

const hash = 'a'.repeat(64);
const actor = JSON.stringify({ id: '01980000-0000-7000-8000-000000000001', name: 'bench' });

const eventOf = (held: Held, row: StateRow, from: string, priority: string): Row => {
  const { source, externalId, revision, at, title, channel, category, subcategory, impact, urgency, details } = row;
  const stands = { state: held.state, priority, category, subcategory, impact, urgency, matrixVersion: 1 };
  const nobody = { serviceId: null, customerId: null };
  const data =
    held.version === 1
      ? {
          ...stands,
          ...nobody,
          incidentId: held.id,
          key: held.key,
          title,
          description: '',
          channel,
          callerId: null,
          ciIds: [],
          teamId: null,
          assigneeId: null,
          imported: { source, externalId, revision, details },
        }
      : { ...stands, ...nobody, from, allowed: true, details, revision };
  const type = held.version === 1 ? 'IncidentLogged' : 'IncidentImported';
  const policies = '{"priorityMatrix":1}';
  const reason = `imported from ${source}`;
  const chained = [null, held.version === 1 ? '' : hash, hash];
  const recordedAt = new Date().toISOString();
  return [
    randomUUIDv7(),
    'incident',
    'incident',
    held.id,
    held.version,
    type,
    1,
    at,
    recordedAt,
    actor,
    reason,
    policies,
    JSON.stringify(data),
    ...chained,
  ];
};

const incidentOf = ({ id, key, first, last, version, state }: Held, priority: string): Row => {
  const settled = state === 'RESOLVED' || state === 'CLOSED';
  const classified = [last.category, last.subcategory, last.impact, last.urgency, priority, 1];
  const nobody = [null, null, null, null, null, null, '{}', '{}', '{}', null, null, 0, 0];
  const times = [first.at, last.at, settled ? last.at : null, state === 'CLOSED' ? last.at : null];
  const origin = [first.source, first.externalId, last.revision, JSON.stringify(last.details)];
  const since = [last.at, first.at, first.at];
  return [
    id,
    version,
    hash,
    key,
    first.title,
    '',
    first.channel,
    state,
    ...classified,
    ...nobody,
    ...times,
    ...origin,
    ...since,
  ];
};

/**
 * Writes the log's events as they come, one batch while the next is read, and every incident as it stands at the end.
 *
 * @returns the number of rows of the log
 */
export const importByHand = async (pool: pg.Pool, file: string, mapFile: string): Promise<number> => {
  const map = checkMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  const priorityOf = ({ impact, urgency }: StateRow): string => map.priorityMatrix?.[impact]?.[urgency] ?? 'P3';
  const incidents = new Map<string, Held>();
  const reading = { rows: 0, missing: new Map<string, number>() };
  const client = await pool.connect();
  try {
    let events: Row[] = [];
    let writing = Promise.resolve();
    for await (const row of readStates(file, map, reading)) {
      const known = incidents.get(row.externalId);
      const held = known ?? {
        id: randomUUIDv7(),
        key: `INC-${incidents.size + 1001}`,
        first: row,
        last: row,
        version: 0,
        state: 'NEW',
      };
      const from = held.state;
      held.version += 1;
      held.last = row;
      held.state = row.state ?? from;
      incidents.set(row.externalId, held);
      events.push(eventOf(held, row, from, priorityOf(row)));
      if (events.length === rowsAtOnce) {
        await writing;
        writing = insert(client, 'event', eventColumns, events);
        // A fault is thrown by the await of the next batch; until then it must not end the process.
        writing.catch(() => undefined);
        events = [];
      }
    }
    await writing;
    await insert(client, 'event', eventColumns, events);
    const all = [...incidents.values()];
    for (let from = 0; from < all.length; from += rowsAtOnce) {
      const rows = all.slice(from, from + rowsAtOnce).map((held) => incidentOf(held, priorityOf(held.last)));
      await insert(client, 'incident', incidentColumns, rows);
    }
    return reading.rows;
  } finally {
    client.release();
  }
};
