/**
 * Lists as Relay connections, by keyset: a page begins after the values of the row before it, so that its cost does not
 * grow with its depth and rows that come or go elsewhere move nothing. OFFSET is used nowhere.
 */
import type { EntitySchema } from 'typeorm';
import type { Context } from './context.ts';
import { type Bound, decodeCursor, encodeCursor } from './cursor.ts';
import { badInput } from './fault.ts';
import { pageSize } from './size.ts';
import { type Column, columnOf, type Source, sourceOf } from './source.ts';
import { conditionOf, type Where, where } from './where.ts';

export type OrderBy = {
  readonly by: string;
  readonly direction: 'ASC' | 'DESC';
  /** Where rows without a value stand; by default null is larger than every value, as in PostgreSQL. */
  readonly nulls?: 'FIRST' | 'LAST';
};

export const ascending = <By extends string>(by: By) => [{ by, direction: 'ASC' }] as const;
export const descending = <By extends string>(by: By) => [{ by, direction: 'DESC' }] as const;

/** The orders that a list offers, by their names in the graph. */
export type Orders<Name extends string, Row> = Readonly<
  Record<Name, readonly (OrderBy & { readonly by: keyof Row & string })[]>
>;

/** Arguments as Relay has them; null is the same as absent. */
export type PageArguments = {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
};

/** What every list of records takes. */
export type ListArguments<Filter, Order> = PageArguments & {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Order | null | undefined;
};

export type Edge<Node> = { readonly node: Node; readonly cursor: string };

/** Fields that are functions are asked for only where the query does. */
export type Connection<Node> = {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: () => Promise<boolean>;
    readonly hasPreviousPage: () => Promise<boolean>;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<number>;
};

export type PageSpec<Row, Node> = {
  readonly from: EntitySchema<Row> | Source<Row>;
  readonly where?: Where;
  /** The source's unique property is appended, so that the order is total. */
  readonly order: readonly OrderBy[];
  readonly args: PageArguments;
  readonly map?: (row: Row) => Node;
};

export { pageSize };

/** A column of the ordering, with its direction for the way the page is read. */
export type Ordered = Column & { readonly descending: boolean; readonly nullsFirst: boolean };

const ordering = <Row>(source: Source<Row>, order: readonly OrderBy[]): { columns: Ordered[]; name: string } => {
  const direction = order.at(-1)?.direction ?? 'ASC';
  const whole: readonly OrderBy[] = order.some(({ by }) => by === source.unique)
    ? order
    : [...order, { by: source.unique, direction }];
  const columns = whole.map(({ by, direction, nulls }): Ordered => {
    const column = columnOf(source, by);
    if (column.kind === 'other') throw new Error(`${source.from} cannot be ordered by ${by}`);
    const descending = direction === 'DESC';
    return { ...column, descending, nullsFirst: nulls ? nulls === 'FIRST' : descending };
  });
  const name = whole.map(({ by, direction, nulls = '' }) => `${by} ${direction}${nulls}`).join(',');
  return { columns, name: `${source.from}:${source.params ? JSON.stringify(source.params) : ''}${name}` };
};

const reversed = (columns: readonly Ordered[]): Ordered[] =>
  columns.map((column) => ({ ...column, descending: !column.descending, nullsFirst: !column.nullsFirst }));

const orderSql = (columns: readonly Ordered[]): string =>
  columns
    .map(
      ({ sql, descending, nullable, nullsFirst }) =>
        `${sql}${descending ? ' DESC' : ''}${nullable && nullsFirst !== descending ? ` NULLS ${nullsFirst ? 'FIRST' : 'LAST'}` : ''}`,
    )
    .join(', ');

type Param = (value: unknown) => string;

/** Rows behind `value` in one column; undefined where there can be none. */
const behind = ({ sql, descending, nullable, nullsFirst }: Ordered, value: string | null, param: Param) => {
  if (value === null) return nullsFirst ? `${sql} IS NOT NULL` : undefined;
  const beyond = `${sql} ${descending ? '<' : '>'} ${param(value)}`;
  return nullable && !nullsFirst ? `(${beyond} OR ${sql} IS NULL)` : beyond;
};

const same = ({ sql }: Ordered, value: string | null, param: Param): string =>
  value === null ? `${sql} IS NULL` : `${sql} = ${param(value)}`;

/** The condition "stands behind the row with these values". One direction and no nulls make it a row comparison, which an index serves. */
const behindRow = (columns: readonly Ordered[], values: Bound, param: Param): string => {
  const [first] = columns;
  if (first && columns.every(({ nullable, descending }) => !nullable && descending === first.descending))
    return `(${columns.map(({ sql }) => sql).join(', ')}) ${first.descending ? '<' : '>'} (${values.map(param).join(', ')})`;
  const alternatives = columns.flatMap((column, index) => {
    const beyond = behind(column, values[index] ?? null, param);
    if (beyond === undefined) return [];
    const before = columns.slice(0, index).map((earlier, place) => same(earlier, values[place] ?? null, param));
    return [`(${[...before, beyond].join(' AND ')})`];
  });
  return alternatives.length > 0 ? `(${alternatives.join(' OR ')})` : 'FALSE';
};

const sizeOf = ({ first, last }: PageArguments): { size: number; backward: boolean } => {
  const given = (value: number | null | undefined) => value !== undefined && value !== null;
  if (given(first) && given(last)) throw badInput('first and last cannot both be given: a page is read from one end');
  const backward = given(last);
  const size = (backward ? last : first) ?? pageSize.default;
  if (!Number.isInteger(size) || size < 0 || size > pageSize.most)
    throw badInput(`${backward ? 'last' : 'first'} must be a whole number from 0 to ${pageSize.most}, not ${size}`);
  return { size, backward };
};

const isEntity = <Row>(from: EntitySchema<Row> | Source<Row>): from is EntitySchema<Row> => 'options' in from;

/**
 * One page of a list.
 *
 * @returns  a connection; reads nothing more unless the query asks for `totalCount` or for what lies on the page's far side
 * @throws   BAD_USER_INPUT for more than 100 rows, first with last, and cursors of another list or ordering
 */
export const page = async <Row, Node = Row>(
  context: Pick<Context, 'read'>,
  { from, where: condition = where(), order, args, map }: PageSpec<Row, Node>,
): Promise<Connection<Node>> => {
  const source = isEntity(from) ? sourceOf(from) : from;
  const { columns, name } = ordering(source, order);
  const { size, backward } = sizeOf(args);
  const after = decodeCursor('after', args.after, name, columns);
  const before = decodeCursor('before', args.before, name, columns);
  const back = reversed(columns);

  const select = (what: string, bounds: readonly [readonly Ordered[], Bound | undefined][], tail: string) => {
    const params: unknown[] = [...(source.params ?? [])];
    const param: Param = (value) => `$${params.push(value)}`;
    const conditions = [conditionOf(source, condition, params)];
    for (const [way, bound] of bounds) if (bound) conditions.push(behindRow(way, bound, param));
    return { sql: `SELECT ${what} FROM ${source.from} WHERE ${conditions.join(' AND ')}${tail}`, params };
  };

  const values = columns.map(({ sql }, index) => `(${sql})::text AS "__o${index}"`).join(', ');
  const rows = select(
    `${source.select}, ${values}`,
    [
      [columns, after],
      [back, before],
    ],
    ` ORDER BY ${orderSql(backward ? back : columns)} LIMIT ${size + 1}`,
  );
  const found = await context.read((tx) => tx.query<Record<string, unknown>>(rows.sql, rows.params));
  const more = found.length > size;
  const shown = found.slice(0, size);
  if (backward) shown.reverse();

  const bounds: Bound[] = [];
  // All rows have the same properties: those of the cursor are told apart once, not row by row.
  const own = Object.keys(shown[0] ?? {}).filter((key) => !key.startsWith('__o'));
  const edges = shown.map((row): Edge<Node> => {
    const bound = columns.map((_, index) => row[`__o${index}`] as string | null);
    const kept: Record<string, unknown> = {};
    for (const key of own) kept[key] = row[key];
    bounds.push(bound);
    return { node: map ? map(kept as Row) : (kept as unknown as Node), cursor: encodeCursor(name, bound) };
  });

  const anyBehind = async (way: readonly Ordered[], bound: Bound | undefined): Promise<boolean> => {
    if (!bound) return false;
    const probe = select('1', [[way, bound]], ' LIMIT 1');
    return (await context.read((tx) => tx.query(probe.sql, probe.params))).length > 0;
  };

  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: async () => (!backward && more) || ((backward || !!before) && anyBehind(columns, bounds.at(-1))),
      hasPreviousPage: async () => (backward && more) || ((!backward || !!after) && anyBehind(back, bounds[0])),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => {
      const count = select('count(*)::int AS count', [], '');
      const [row] = await context.read((tx) => tx.query<{ count: number }>(count.sql, count.params));
      return row?.count ?? 0;
    },
  };
};
