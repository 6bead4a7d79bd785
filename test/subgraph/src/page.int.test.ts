/** Lists: whatever the order, ties and missing values, walking gives every row once, in order. */
import { join } from 'node:path';
import { instantOf, systemActor } from '@attest/kernel';
import { table, transact } from '@attest/record';
import { type Context, contextOf, type Edge, type OrderBy, type PageArguments, page, where } from '@attest/subgraph';
import { aDatabase, anActor, ids } from '@attest/testkit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyItem, type Item, itemEntity } from './shelf.ts';

const { deps, db, owner } = await aDatabase({
  service: 'shop',
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  entities: [itemEntity],
});
const actor = anActor('SMS_MANAGER');
const context = contextOf({ actor, deps, log: deps.log, traceId: '' });
const rows = table<Item>(itemEntity);
const newId = ids(0xbeef);
const epoch = Date.UTC(2026, 0, 5);

const insert = (items: readonly Item[]) => transact(db, systemActor('test'), (tx) => rows.insert(tx, items));

const anItem = fc.record({
  name: fc.constantFrom('a', 'b', 'c', 'ä', 'Z'),
  rank: fc.option(fc.integer({ min: -2, max: 2 })),
  weight: fc.option(fc.constantFrom('0.1', '0.10', '12', '1000000000000000000.5', '-3')),
  dueOn: fc.option(fc.constantFrom('2026-01-01', '2026-02-28', '2025-12-31')),
  placedAt: fc.integer({ min: 0, max: 3 }).map((ms) => instantOf(epoch + ms)),
  movedAt: fc.option(fc.integer({ min: 0, max: 2 }).map((day) => instantOf(epoch + day * 86_400_000))),
});

const anOrder = fc
  .uniqueArray(fc.constantFrom('name', 'rank', 'weight', 'dueOn', 'placedAt', 'movedAt'), { maxLength: 3 })
  .chain((columns) =>
    fc.tuple(
      ...columns.map((by) =>
        fc.record({
          by: fc.constant(by),
          direction: fc.constantFrom('ASC' as const, 'DESC' as const),
          nulls: fc.option(fc.constantFrom('FIRST' as const, 'LAST' as const), { nil: undefined }),
        }),
      ),
    ),
  );

const codePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const partOf = (item: Item, by: string): unknown => item[by as keyof Item];

const compareBy = ({ by, direction, nulls }: OrderBy, a: Item, b: Item): number => {
  const [left, right] = [partOf(a, by), partOf(b, by)];
  const nullsFirst = nulls ? nulls === 'FIRST' : direction === 'DESC';
  if (left === null || right === null) return left === right ? 0 : (left === null) === nullsFirst ? -1 : 1;
  const numeric = by === 'rank' || by === 'weight';
  const order = numeric ? Number(left) - Number(right) : codePoints(String(left), String(right));
  return direction === 'DESC' ? -order : order;
};

const sorted = (items: readonly Item[], order: readonly OrderBy[]): Item[] => {
  const last = order.at(-1)?.direction ?? 'ASC';
  const whole: readonly OrderBy[] = [...order, { by: 'id', direction: last }];
  return [...items].sort((a, b) => whole.map((by) => compareBy(by, a, b)).find((result) => result !== 0) ?? 0);
};

const pageOf = (shelf: string, order: readonly OrderBy[], args: PageArguments) =>
  page<Item, string>(context, {
    from: itemEntity,
    where: where().eq('shelf', shelf),
    order,
    args,
    map: (item) => item.id,
  });

type Walk = { readonly edges: readonly Edge<string>[]; readonly pages: number };

const forward = async (shelf: string, order: readonly OrderBy[], size: number): Promise<Walk> => {
  const edges: Edge<string>[] = [];
  let after: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const found: Awaited<ReturnType<typeof pageOf>> = await pageOf(shelf, order, { first: size, after });
    edges.push(...found.edges);
    expect(await found.pageInfo.hasPreviousPage()).toBe(pages > 1);
    if (!(await found.pageInfo.hasNextPage())) return { edges, pages };
    after = found.pageInfo.endCursor;
  }
};

const backward = async (shelf: string, order: readonly OrderBy[], size: number): Promise<Walk> => {
  const edges: Edge<string>[] = [];
  let before: string | null = null;
  for (let pages = 1; ; pages += 1) {
    const found: Awaited<ReturnType<typeof pageOf>> = await pageOf(shelf, order, { last: size, before });
    edges.unshift(...found.edges);
    expect(await found.pageInfo.hasNextPage()).toBe(pages > 1);
    if (!(await found.pageInfo.hasPreviousPage())) return { edges, pages };
    before = found.pageInfo.startCursor;
  }
};

describe('a list', () => {
  it('gives every row once, in order, forward and backward, with ties and missing values', async () => {
    let shelves = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anItem, { minLength: 1, maxLength: 24 }),
        anOrder,
        fc.integer({ min: 1, max: 7 }),
        async (drawn, order, size) => {
          shelves += 1;
          const shelf = `property ${shelves}`;
          const items = drawn.map((item): Item => ({ ...emptyItem, customerId: null, ...item, id: newId(), shelf }));
          await insert(items);
          const expected = sorted(items, order).map(({ id }) => id);
          const there = await forward(shelf, order, size);
          expect(there.edges.map(({ node }) => node)).toEqual(expected);
          expect(there.pages).toBe(Math.ceil(items.length / size));
          const back = await backward(shelf, order, size);
          expect(back.edges).toEqual(there.edges);
          // Between any two cursors lies exactly what lies between them.
          const [from, until] = [there.edges[0]?.cursor, there.edges.at(-1)?.cursor];
          const between = await pageOf(shelf, order, { first: 100, after: from, before: until });
          expect(between.nodes).toEqual(expected.slice(1, -1));
          expect(await between.totalCount()).toBe(items.length);
        },
      ),
      { numRuns: 60, seed: 20_000 },
    );
  });

  it('keeps its place while rows come and go elsewhere', async () => {
    const item = (second: number): Item => ({
      ...emptyItem,
      id: newId(),
      shelf: 'moving',
      name: 'x',
      placedAt: instantOf(epoch + second * 1000),
      customerId: null,
    });
    const items = [1, 2, 3, 4, 5, 6].map(item);
    await insert(items);
    const order = [{ by: 'placedAt', direction: 'ASC' }] as const;
    const first = await pageOf('moving', order, { first: 3 });
    await owner('DELETE FROM item WHERE id = ANY($1)', [[items[0]?.id, items[2]?.id]]);
    await insert([item(0)]);
    const second = await pageOf('moving', order, { first: 3, after: first.pageInfo.endCursor });
    expect(second.nodes).toEqual(items.slice(3).map(({ id }) => id));
  });

  it('gives no rows for first: 0, and still the count', async () => {
    const none = await pageOf('moving', [], { first: 0 });
    expect(none.edges).toEqual([]);
    expect(none.pageInfo).toMatchObject({ startCursor: null, endCursor: null });
    expect(await none.pageInfo.hasNextPage()).toBe(true);
    expect(await none.totalCount()).toBe(5);
  });

  it.each<[PageArguments, string]>([
    [{ first: 101 }, 'first must be a whole number from 0 to 100, not 101'],
    [{ last: -1 }, 'last must be a whole number from 0 to 100, not -1'],
    [{ first: 1, last: 1 }, 'first and last cannot both be given'],
    [{ after: 'x' }, 'after is not a cursor'],
    [{ before: Buffer.from('["other","x"]').toString('base64url') }, 'before is a cursor of another list'],
  ])('refuses %j as a user error', async (args, message) => {
    const asked = pageOf('moving', [], args);
    await expect(asked).rejects.toThrow(message);
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('refuses the cursor of another ordering', async () => {
    const { pageInfo } = await pageOf('moving', [{ by: 'name', direction: 'ASC' }], { first: 1 });
    await expect(pageOf('moving', [{ by: 'rank', direction: 'ASC' }], { after: pageInfo.endCursor })).rejects.toThrow(
      'another list or ordering',
    );
  });

  it('is served by an index where the order has one direction and no missing values', async () => {
    const asked: { sql: string; params: readonly unknown[] }[] = [];
    const watching: Pick<Context, 'read'> = {
      read: (work) =>
        context.read((tx) =>
          work({
            ...tx,
            query: (sql, params = []) => {
              asked.push({ sql, params });
              return tx.query(sql, params);
            },
          }),
        ),
    };
    const order = [{ by: 'placedAt', direction: 'DESC' }] as const;
    const { pageInfo } = await page(watching, { from: itemEntity, order, args: { first: 2 } });
    await page(watching, { from: itemEntity, order, args: { first: 2, after: pageInfo.endCursor } });
    const [, second] = asked;
    const plan = await context.read(async (tx) => {
      // Of a table this small the planner would rather read the whole.
      await tx.query('SET LOCAL enable_seqscan = off');
      return tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN (COSTS OFF) ${second?.sql}`, second?.params);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/Index Scan Backward using item_placed on item\n\s+Index Cond: \(ROW\(placed_at, id\)/);
  });
});
