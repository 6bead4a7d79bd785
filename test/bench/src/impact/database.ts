/** What the bench writes and asks by SQL: the baseline that somebody would write by hand, and rows in their millions. */
import { type Actor, type Instant, instantOf, msOf } from '@attest/kernel';
import { type Db, read } from '@attest/record';
import type { Client } from 'pg';

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

const nowSql = `WITH RECURSIVE reached(node) AS (SELECT $1::integer UNION
    SELECT e.needing FROM reached JOIN bench_edge e ON e.needed = reached.node)
  SELECT count(*)::integer - 1 AS count FROM reached`;
const pastSql = `WITH RECURSIVE reached(node) AS (SELECT $1::integer UNION
    SELECT e.needing FROM reached JOIN bench_past e ON e.needed = reached.node AND e.valid @> $2::timestamptz)
  SELECT count(*)::integer - 1 AS count FROM reached`;

/** How many the recursion reaches, in a transaction as every question of the platform is: counted by the server, nothing is sent. */
export const reachBySql = (db: Db, actor: Actor, node: number, asOf: Instant | null): Promise<number> =>
  read(db, actor, async (tx) => {
    const [row] = await tx.query<{ count: number }>(
      asOf === null ? nowSql : pastSql,
      asOf === null ? [node] : [node, asOf],
    );
    return row?.count ?? -1;
  });

/** Relations that came and went after a moment, each an hour long, one a second. */
export const editAfter = async (client: Client, moment: Instant, edits: number, nodes: number): Promise<void> => {
  await client.query("SET app.scope = 'provider'");
  await client.query(
    `INSERT INTO ci_relation_period (from_node, kind, to_node, valid, known)
     SELECT 1 + (i * 7919::bigint) % $3, 'DEPENDS_ON', 1 + (i * 104729::bigint) % $3,
       tstzrange($1::timestamptz + i * interval '1 second', $1::timestamptz + (i + 3600) * interval '1 second'),
       tstzrange($1::timestamptz + i * interval '1 second', NULL)
     FROM generate_series(1, $2::integer) AS i`,
    [instantOf(msOf(moment) + 1000), edits, nodes],
  );
  await client.query('ANALYZE ci_relation_period');
};

/** Items and relations as rows, without their histories: only how a graph of that size is read and answers is of interest. */
export const fill = async (client: Client, items: number, relations: number): Promise<void> => {
  await client.query("SET app.scope = 'provider'");
  await client.query(
    `INSERT INTO configuration_item (id, version, head, key, name, description, type_name, type_version, state, attributes,
       relations, source, registered_at, updated_at, confirmed_at)
     SELECT ('01990000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 1, '', 'BENCH-' || i, 'item ' || i, '', 'HOST', 0,
       'IN_USE', '{}', '[]', 'bench', now(), now(), now() FROM generate_series(1, $1::integer) AS i`,
    [items],
  );
  await client.query(
    `INSERT INTO ci_node (item_id) SELECT ('01990000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
     FROM generate_series(1, $1::integer) AS i`,
    [items],
  );
  await client.query(
    `INSERT INTO ci_relation (from_id, kind, to_id)
     SELECT ('01990000-0000-7000-8000-' || lpad(to_hex(f), 12, '0'))::uuid, 'DEPENDS_ON',
       ('01990000-0000-7000-8000-' || lpad(to_hex(t), 12, '0'))::uuid
     FROM (SELECT 2 + i % ($1 - 1) AS f, 1 + ((i * 48271::bigint) % (1 + (2 + i % ($1 - 1)) / 2))::integer AS t
       FROM generate_series(1, $2::integer) AS i) AS e WHERE f <> t ON CONFLICT DO NOTHING`,
    [items, relations],
  );
  await client.query('ANALYZE');
};
