/** Root lists of a subgraph, paged through in every order that they offer and held against PostgreSQL's own sorting. */
import type { Actor } from '@attest/kernel';
import { type GraphQLSchema, getNamedType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { TestSubgraph } from './subgraph.ts';

/** Where the rows of a list are, and what its orders mean there. */
export type ListRows = {
  readonly table: string;
  /** What PostgreSQL reads them from, where it is not the table alone. */
  readonly from?: string;
  /** By an order's name: what PostgreSQL sorts by. `id` in the last one's direction is added. */
  readonly orders: Readonly<Record<string, string>>;
  /** Columns whose value the test decides, as SQL; `n` counts the rows from 1. */
  readonly set?: Readonly<Record<string, string>>;
  /** The rows that are in the list. */
  readonly only?: string;
  /** What tells a row from others where it is not `id`: as SQL, and what is asked of the node for it. */
  readonly unique?: { readonly sql: string; readonly fields: string };
  /** Arguments that the list does not do without, as GraphQL. */
  readonly args?: string;
};

/** Every list that offers orders, with each of them: what is deprecated too, for it works until it goes. */
const ordersOf = (schema: GraphQLSchema): (readonly [list: string, order: string])[] =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
    const type = getNamedType(args.find((argument) => argument.name === 'orderBy')?.type);
    return isEnumType(type) ? type.getValues().map((value) => [name, value.name] as const) : [];
  });

/** So that pages end amid rows that are equal. */
const size = 5;
const count = 23;

type Described = {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
};

/** Values with equals among them, `n` being the row's number; where there may be none there is none, or some in what is sorted by. */
const madeUp = ({ type, nullable }: Described, isSortedBy: boolean): string => {
  if (nullable && !isSortedBy) return 'NULL';
  const plain: Readonly<Record<string, string>> = {
    uuid: "('00000000-0000-7000-8000-' || lpad(to_hex((n * 7) % 256), 12, '0'))::uuid",
    'timestamp with time zone': "timestamptz '2026-01-05T08:00:00Z' + (n * 7 % 4) * interval '1 hour'",
    date: "date '2026-01-05' + n * 5 % 3",
    integer: 'n * 5 % 3',
    bigint: 'n * 5 % 3',
    smallint: 'n * 5 % 3',
    numeric: 'n * 5 % 3',
    boolean: 'n % 2 = 0',
    jsonb: "'[]'::jsonb",
    ARRAY: "'{}'",
  };
  const value = plain[type] ?? "'text ' || n * 5 % 4";
  return nullable ? `CASE WHEN n % 4 <> 0 THEN ${value} END` : value;
};

/** Fills a table with rows that nothing made: only their order is looked at. */
export const fill = async (
  { owner }: TestSubgraph,
  { table, orders, set = {} }: Pick<ListRows, 'table' | 'orders' | 'set'>,
): Promise<void> => {
  const sortedBy = new Set(Object.values(orders).flatMap((by) => by.match(/\w+/g) ?? []));
  const columns = await owner<Described>(
    `SELECT column_name AS name, data_type AS type, is_nullable = 'YES' AS nullable FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO'`,
    [table],
  );
  const values = columns.map(
    (column) => set[column.name] ?? (column.name === 'key' ? "'KEY-' || n" : madeUp(column, sortedBy.has(column.name))),
  );
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  // As a replica: what a row refers to is no matter here.
  await owner(`SET session_replication_role = replica;
    INSERT INTO "${table}" (${names}) SELECT ${values.join(', ')} FROM generate_series(1, ${count}) AS n;
    SET session_replication_role = DEFAULT`);
};

type Connection = {
  readonly nodes: readonly object[];
  readonly pageInfo: Readonly<Record<'startCursor' | 'endCursor', string | null>> &
    Readonly<Record<'hasNextPage' | 'hasPreviousPage', boolean>>;
};

/** What was asked for, however deep. */
const valueIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null ? Object.values(answer).map(valueIn).join(' ') : String(answer);

/**
 * Declares a test for every order of every root list: read page by page, forwards and backwards, it gives each row once
 * and in the order of PostgreSQL, equals and nulls among them; a cursor of another order is refused.
 *
 * @param graph  with nothing in the tables yet
 * @param actor  who may see every row
 * @param lists  by the list's name; an order that is missing here fails
 */
export const testOrders = (graph: TestSubgraph, actor: Actor, lists: Readonly<Record<string, ListRows>>): void => {
  const offered = ordersOf(graph.schema);
  const filled = new Set<string>();
  const rowsOf = async (list: string): Promise<ListRows> => {
    const rows = lists[list];
    if (!rows) throw new Error(`${list} is a list with orders: say here where its rows are`);
    if (!filled.has(rows.table)) await fill(graph, rows);
    filled.add(rows.table);
    return rows;
  };
  const ask = ({ args = '', unique }: ListRows, list: string, order: string, paging: string) =>
    graph.as(actor).query<Readonly<Record<string, Connection>>>(
      `{ ${list}(${args} orderBy: ${order} ${paging}) {
        nodes { ${unique?.fields ?? 'id'} } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
    );
  const page = async (rows: ListRows, list: string, order: string, paging: string): Promise<Connection> => {
    const { data, errors } = await ask(rows, list, order, paging);
    const found = data?.[list];
    if (!found) throw new Error(`${list} by ${order}: ${JSON.stringify(errors)}`);
    return found;
  };
  describe('a list in an order that it offers', () => {
    it.each(offered)('%s by %s gives every row once, whichever way it is read', async (list, order) => {
      const rows = await rowsOf(list);
      const by = rows.orders[order];
      if (by === undefined) throw new Error(`${list} by ${order}: say here what it sorts by`);
      const id = rows.unique?.sql ?? 'id';
      const expected = await graph.owner<{ id: string }>(
        `SELECT (${id})::text AS id FROM ${rows.from ?? rows.table} WHERE ${rows.only ?? 'true'} ORDER BY ${by}, ${id} ${/ DESC\b/.test(by.split(',').at(-1) ?? '') ? 'DESC' : 'ASC'}`,
      );
      expect(expected.length).toBeGreaterThan(size);

      const forwards: unknown[] = [];
      const backwards: unknown[] = [];
      for (let after = ''; ; ) {
        const found = await page(rows, list, order, `first: ${size} ${after}`);
        forwards.push(...found.nodes.map(valueIn));
        if (!found.pageInfo.hasNextPage) break;
        after = `after: "${found.pageInfo.endCursor}"`;
      }
      for (let before = ''; ; ) {
        const found = await page(rows, list, order, `last: ${size} ${before}`);
        backwards.unshift(...found.nodes.map(valueIn));
        if (!found.pageInfo.hasPreviousPage) break;
        before = `before: "${found.pageInfo.startCursor}"`;
      }
      const ids = expected.map((row) => row.id);
      expect(forwards).toEqual(ids);
      expect(backwards).toEqual(ids);

      const sorted = (name: string) => rows.orders[name];
      const other = Object.keys(rows.orders).find((name) => sorted(name) !== by);
      if (other === undefined) return;
      const { pageInfo } = await page(rows, list, other, 'first: 1');
      const { errors } = await ask(rows, list, order, `after: "${pageInfo.endCursor}"`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    });
  });
};

/**
 * Declares a test for every old name: what it asks for is still found, and the same as by the new one.
 *
 * @param pairs  a list with its arguments by the old name and by the new one, over rows of which it finds some
 */
export const testOldNames = (
  graph: TestSubgraph,
  actor: Actor,
  pairs: readonly (readonly [old: string, present: string])[],
): void => {
  const found = async (list: string): Promise<unknown[]> => {
    const data = await graph.as(actor).data(`{ found: ${list} { edges { cursor } } }`);
    return data.found.edges;
  };
  it.each(pairs)('%s still finds what %s finds', async (old, present) => {
    const all = await found(present.replace(/\(.*/, ''));
    const some = await found(old);
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(all.length);
    expect(some).toEqual(await found(present));
  });
};
