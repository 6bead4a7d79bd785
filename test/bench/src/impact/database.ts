/** What the bench writes and asks by SQL: the baseline that somebody would write by hand, and rows in their millions. */
import { type Instant, instantOf, msOf } from '@attest/kernel';
import { type Db, glance } from '@attest/record';
import type { Client } from 'pg';
import type { Input } from './data.ts';

/** The leanest tables for the baseline: integers, an index that answers alone, no row security. */
export const prepareBaseline = async (client: Client, role: string): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS bench_edge; DROP TABLE IF EXISTS bench_past;
    CREATE TABLE bench_edge AS SELECT b.node AS needed, a.node AS needing FROM ci_relation r
      JOIN ci_node a ON a.item_id = r.from_id JOIN ci_node b ON b.item_id = r.to_id WHERE r.kind = 'DEPENDS_ON';
    CREATE INDEX ON bench_edge (needed, needing);
    CREATE TABLE bench_past AS SELECT to_node AS needed, from_node AS needing, valid FROM ci_relation_period
      WHERE kind = 'DEPENDS_ON' AND upper_inf(known);
    CREATE INDEX ON bench_past (needed) INCLUDE (needing, valid);`);
  await client.query(`GRANT SELECT ON bench_edge, bench_past TO ${client.escapeIdentifier(role)}`);
  await client.query('VACUUM ANALYZE bench_edge');
  await client.query('VACUUM ANALYZE bench_past');
};

const reaching = (edges: string): string => `WITH RECURSIVE reached(node) AS (
    SELECT node FROM ci_node WHERE item_id = $1::uuid UNION
    SELECT e.needing FROM reached JOIN ${edges})
  SELECT string_agg(int4send(node), ''::bytea) AS nodes FROM reached`;
const nowSql = reaching('bench_edge e ON e.needed = reached.node');
const pastSql = reaching('bench_past e ON e.needed = reached.node AND e.valid @> $2::timestamptz');

/**
 * How many items the recursion reaches from an item, itself left out. It says which: in one value, as numbers. It says neither
 * how far away they are nor why, and looks at no state. Prepared, in one round trip, without a transaction.
 */
export const reachBySql = async (db: Db, id: string, asOf: Instant | null): Promise<number> => {
  const [row] = await glance<{ nodes: Buffer | null }>(
    db,
    asOf === null ? nowSql : pastSql,
    asOf === null ? [id] : [id, asOf],
  );
  return (row?.nodes?.length ?? 0) / 4 - 1;
};

const editsAtOnce = 100_000;

/**
 * Relations that came and went after a moment, each an hour long, a thousand a second, each with the event that tells of it.
 * Without the items' own chains: what matters here is what has to be looked through.
 */
export const editAfter = async (client: Client, moment: Instant, edits: number, nodes: number): Promise<void> => {
  const begun = instantOf(msOf(moment) + 60_000);
  for (let from = 0; from < edits; from += editsAtOnce) {
    const range = [from + 1, Math.min(edits, from + editsAtOnce)];
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO ci_relation_period (from_node, kind, to_node, valid, known)
       SELECT 1 + (i * 7919::bigint) % $4, 'DEPENDS_ON', 1 + (i * 104729::bigint) % $4,
         tstzrange($1::timestamptz + i * interval '1 ms', $1::timestamptz + i * interval '1 ms' + interval '1 hour'),
         tstzrange($1::timestamptz + i * interval '1 ms', NULL)
       FROM generate_series($2::integer, $3::integer) AS i`,
      [begun, ...range, nodes],
    );
    await client.query(
      `INSERT INTO event (id, process, record, record_id, record_version, type, type_version, at, recorded_at, actor, data,
         previous_hash, hash)
       SELECT gen_random_uuid(), 'configuration', 'configurationItem', n.item_id, 1000 + i, 'ConfigurationItemsRelated', 1,
         $1::timestamptz + i * interval '1 ms', now(), '{}', '{}', '', ''
       FROM generate_series($2::integer, $3::integer) AS i JOIN ci_node n ON n.node = 1 + (i * 7919::bigint) % $4`,
      [begun, ...range, nodes],
    );
    await client.query('COMMIT');
  }
  await client.query('ANALYZE ci_relation_period');
  await client.query('ANALYZE event');
};

/** The id of the item of a node, from 1. */
export const idOf = (node: number): string => `01990000-0000-7000-8000-${node.toString(16).padStart(12, '0')}`;
export const nodeOf = (id: string): number => Number.parseInt(id.slice(-12), 16);
const idSql = (node: string): string => `('01990000-0000-7000-8000-' || lpad(to_hex(${node}), 12, '0'))::uuid`;

/** Everything that PostgreSQL keeps beside the rows is made after them, as for any large load. */
const unindexed = async (client: Client, tables: readonly string[], work: () => Promise<void>): Promise<void> => {
  const { rows } = await client.query<{ drop: string; make: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS drop,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS make
     FROM pg_constraint c WHERE c.conrelid = ANY($1::regclass[]) AND c.contype = 'p'
     UNION ALL
     SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
     FROM pg_index i WHERE i.indrelid = ANY($1::regclass[]) AND NOT i.indisprimary`,
    [tables],
  );
  await client.query("SET maintenance_work_mem = '1GB'");
  await client.query('SET max_parallel_maintenance_workers = 4');
  for (const { drop } of rows) await client.query(drop);
  await work();
  for (const { make } of rows) await client.query(make);
};

/**
 * Items and relations as rows, in so many copies of a graph, since a moment; without events: only how a graph of that size is
 * read and answers is of interest. As an administrator, who may leave out what the rows refer to.
 *
 * @returns  how many relations there are
 */
export const fill = async (
  client: Client,
  { nodes, edges }: Input,
  { copies, since }: { readonly copies: number; readonly since: Instant },
): Promise<number> => {
  await client.query('SET session_replication_role = replica');
  await client.query("SET app.scope = 'provider'");
  const items = nodes * copies;
  await client.query(
    `INSERT INTO configuration_item (id, version, head, key, name, description, type_name, type_version, state, attributes,
       relations, source, registered_at, updated_at, confirmed_at)
     SELECT ${idSql('i')}, 1, '', 'BENCH-' || i, 'item ' || i, '', 'SOFTWARE', 0, 'IN_USE', '{}', '[]', 'bench', $2, $2, $2
     FROM generate_series(1, $1::integer) AS i`,
    [items, since],
  );
  await client.query(
    `INSERT INTO ci_node (node, item_id) OVERRIDING SYSTEM VALUE SELECT i, ${idSql('i')} FROM generate_series(1, $1::integer) AS i`,
    [items],
  );
  await client.query(
    `INSERT INTO ci_period (item_id, node, valid, known, name, description, type_name, state, attributes, redundancy)
     SELECT ${idSql('i')}, i, tstzrange($2, NULL), tstzrange($2, NULL), 'item ' || i, '', 'SOFTWARE', 'IN_USE', '{}', '[]'
     FROM generate_series(1, $1::integer) AS i`,
    [items, since],
  );
  await client.query('CREATE TEMP TABLE one_copy (f integer, t integer, kind text)');
  await client.query('INSERT INTO one_copy SELECT DISTINCT * FROM unnest($1::integer[], $2::integer[], $3::text[])', [
    edges.map(({ from }) => from),
    edges.map(({ to }) => to),
    edges.map(({ hard }) => (hard ? 'DEPENDS_ON' : 'DOCUMENTED_BY')),
  ]);
  // As `leadsHome` says it.
  await client.query(
    `CREATE TEMP TABLE every_copy AS SELECT 1 + c * $1::integer + f AS f, kind,
       1 + CASE WHEN (f * 31 + t * 17 + c * 7) % 25 = 0 THEN 0 ELSE c * $1::integer END + t AS t
     FROM generate_series(0, $2::integer - 1) AS c, one_copy`,
    [nodes, copies],
  );
  for (const table of ['ci_relation', 'ci_relation_period']) await client.query(`ALTER TABLE ${table} SET UNLOGGED`);
  await unindexed(client, ['ci_relation', 'ci_relation_period'], async () => {
    await client.query(
      `INSERT INTO ci_relation (from_id, kind, to_id) SELECT ${idSql('f')}, kind, ${idSql('t')} FROM every_copy`,
    );
    await client.query(
      `INSERT INTO ci_relation_period (from_node, kind, to_node, valid, known)
       SELECT f, kind, t, tstzrange($1, NULL), tstzrange($1, NULL) FROM every_copy`,
      [since],
    );
  });
  const { rows: counted } = await client.query<{ count: number }>('SELECT count(*)::integer AS count FROM every_copy');
  await client.query('DROP TABLE every_copy');
  for (const table of ['configuration_item', 'ci_node', 'ci_period', 'ci_relation', 'ci_relation_period'])
    await client.query(`ANALYZE ${table}`);
  return counted[0]?.count ?? 0;
};
