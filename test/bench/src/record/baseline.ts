/** The transaction that somebody would write by hand: the same rows, one round trip a statement, nothing more. */
import pg from 'pg';

const columns = [
  'version',
  'head',
  'key',
  'title',
  'description',
  'channel',
  'state',
  'category',
  'subcategory',
  'impact',
  'urgency',
  'priority',
  'matrix_version',
  'service_id',
  'customer_id',
  'caller_id',
  'team_id',
  'assignee_id',
  'waiting_on_id',
  'ci_ids',
  'problem_ids',
  'change_ids',
  'resolution_kind',
  'resolution',
  'reassignments',
  'reopenings',
  'logged_at',
  'updated_at',
  'resolved_at',
  'closed_at',
  'source',
  'external_id',
  'revision',
  'details',
] as const;

const load = 'SELECT * FROM incident WHERE id = $1';
const save = `UPDATE incident SET ${columns.map((column, index) => `${column} = $${index + 3}`).join(', ')} WHERE id = $1 AND version = $2`;
const insert = `INSERT INTO event
  (id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, reason, policies, data, commitment, previous_hash, hash)
  VALUES ($1, 'incident', 'incident', $2, $3, 'IncidentPutOnHold', 1, $4, $4, $5, NULL, NULL, $6, NULL, $7, $8)`;

const actor = JSON.stringify({ id: '01980000-0000-7000-8000-000000000001', name: 'bench' });

export const openBaseline = (url: string, poolSize: number): pg.Pool =>
  new pg.Pool({ connectionString: url, max: poolSize });

/** Puts one incident on hold by hand, or takes it up again. */
export const holdByHand = async (
  pool: pg.Pool,
  { id, turn, eventId }: { id: string; turn: number; eventId: string },
): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN; SET LOCAL app.scope = 'provider'");
    const { rows } = await client.query({ name: 'load', text: load, values: [id] });
    const row = rows[0];
    const at = new Date().toISOString();
    const state = turn % 2 === 0 ? 'WAITING_ON_USER' : 'IN_PROGRESS';
    const next = { ...row, version: row.version + 1, state, updated_at: at, details: '{}' };
    const { rowCount } = await client.query({
      name: 'save',
      text: save,
      values: [id, row.version, ...columns.map((column) => next[column])],
    });
    if (rowCount !== 1) throw new Error('somebody else was first');
    const data = JSON.stringify({
      state,
      priority: row.priority,
      serviceId: null,
      customerId: null,
      on: 'USER',
      waitingOnId: null,
    });
    await client.query({
      name: 'insert',
      text: insert,
      values: [eventId, id, next.version, at, actor, data, row.head, row.head],
    });
    await client.query('COMMIT');
  } finally {
    client.release();
  }
};
