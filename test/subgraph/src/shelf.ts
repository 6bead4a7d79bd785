/** The smallest service there is, for tests of what a subgraph promises: things on shelves. */
import { type EventOf, eventsOf, Id, oneOf, Text } from '@attest/contracts';
import {
  type Actor,
  type CommonRefusal,
  type Instant,
  ok,
  type RefusalCatalogue,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, record, recordStore, transact } from '@attest/record';
import {
  type BatchWork,
  type Context,
  history,
  type OrderBy,
  type PageArguments,
  type Process,
  page,
  payloads,
  referenceBy,
  referencesTo,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import Type from 'typebox';
import { EntitySchema } from 'typeorm';

const event = eventsOf('shop', 'shelf');
const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const id = '01980000-0000-7000-8000-000000000001';

export const shelfEvents = {
  ItemPlaced: event({
    type: 'ItemPlaced',
    summary: 'A thing was put on a shelf.',
    data: Type.Object({ itemId: Id, shelf: Text, name: Text, customerId: nullable(Id) }),
    personal: ['name'],
    sample: { itemId: id, shelf: 'A', name: 'a box', customerId: null },
  }),
  ItemMoved: event({
    type: 'ItemMoved',
    summary: 'A thing was moved to another shelf.',
    data: Type.Object({ shelf: Text, visibility: oneOf(['PUBLIC', 'INTERNAL']) }),
    sample: { shelf: 'B', visibility: 'PUBLIC' },
  }),
};
type ShelfEvent = EventOf<typeof shelfEvents>;

export type Item = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly shelf: string;
  readonly name: string;
  readonly rank: number | null;
  readonly weight: string | null;
  readonly dueOn: string | null;
  readonly placedAt: Instant;
  readonly movedAt: Instant | null;
  readonly tags: readonly string[];
  readonly customerId: string | null;
};

export const itemEntity = new EntitySchema<Item>({
  name: 'item',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    shelf: { type: 'text' },
    name: { type: 'text' },
    rank: { type: 'integer', nullable: true },
    weight: { type: 'numeric', nullable: true },
    dueOn: { type: 'date', nullable: true },
    placedAt: { type: 'timestamptz' },
    movedAt: { type: 'timestamptz', nullable: true },
    tags: { type: 'text', array: true },
    customerId: { type: 'uuid', nullable: true },
  },
});

export const emptyItem = {
  version: 1,
  head: '',
  rank: null,
  weight: null,
  dueOn: null,
  movedAt: null,
  tags: [],
} as const;

const evolve = (item: Item | undefined, happened: ShelfEvent): Item => {
  if (happened.type === 'ItemPlaced') {
    const { itemId, shelf, name, customerId, at } = happened;
    return { ...emptyItem, id: itemId, shelf, name, customerId, placedAt: at };
  }
  if (!item) throw new Error('a thing begins with ItemPlaced');
  return { ...item, version: item.version + 1, shelf: happened.shelf, movedAt: happened.at };
};

export const itemStore = recordStore<Item, ShelfEvent>({
  service: 'shop',
  process: 'shelf',
  name: 'item',
  contracts: shelfEvents,
  entity: itemEntity,
  evolve,
});

type ShelfRefusal = { readonly code: 'SHELF_FULL'; readonly holds: number };
const shelfRefusals: RefusalCatalogue<ShelfRefusal> = {
  SHELF_FULL: {
    message: ({ holds }) => `The shelf holds ${holds} things.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: () => ['B'],
  },
};
const answer = payloads(shelfRefusals);
type Outcome = Result<Item, ShelfRefusal | CommonRefusal>;

type Placing = { readonly shelf: string; readonly name: string; readonly customerId?: string | null };

export const placeItem = (deps: Deps, actor: Actor, { shelf, name, customerId = null }: Placing): Promise<Outcome> =>
  transact(deps.db, actor, async (tx): Promise<Outcome> => {
    if (shelf === 'FULL') return refuse({ code: 'SHELF_FULL', holds: 3 });
    return record(tx, itemStore, undefined, [
      { type: 'ItemPlaced', at: tx.now(), itemId: tx.newId(), shelf, name, customerId },
    ]);
  });

type Moving = { readonly id: string; readonly shelf: string; readonly visibility?: 'PUBLIC' | 'INTERNAL' };

export const moveItem = (deps: Deps, actor: Actor, { id, shelf, visibility = 'PUBLIC' }: Moving): Promise<Outcome> =>
  transact(deps.db, actor, async (tx): Promise<Outcome> => {
    const item = await itemStore.load(tx, id);
    if (!item) return refuse({ code: 'NOT_FOUND', id });
    if (item.shelf === shelf) return ok(item);
    return record(tx, itemStore, item, [{ type: 'ItemMoved', at: tx.now(), shelf, visibility }]);
  });

/** How often each batch ran: a list that asks once a parent would show here. */
export const asked = { neighbours: 0 };

const neighboursOf: BatchWork<number> = async (tx, shelves) => {
  asked.neighbours += 1;
  const rows = await tx.query<{ shelf: string; count: number }>(
    'SELECT shelf, count(*)::int AS count FROM item WHERE shelf = ANY($1) GROUP BY shelf',
    [shelves],
  );
  return new Map(rows.map(({ shelf, count }) => [shelf, count]));
};

const named: BatchWork<string, { greeting: string }> = async (_, ids, { greeting }) =>
  new Map(ids.map((one) => [one, `${greeting} ${one}`]));

/** Holds requests to `held` until it is opened: for tests of what happens while a request is under way. */
export const gate = (() => {
  let open = (): void => {};
  let entered = (): void => {};
  let opened = Promise.resolve();
  let waiting = Promise.resolve();
  return {
    close: () => {
      opened = new Promise((resolve) => {
        open = resolve;
      });
      waiting = new Promise((resolve) => {
        entered = resolve;
      });
    },
    open: () => open(),
    /** Until a request stands before the gate. */
    somebodyWaits: () => waiting,
    pass: () => {
      entered();
      return opened;
    },
  };
})();

type Args<T> = T;
type ListArgs = PageArguments & { readonly shelf?: string | null; readonly order?: 'NAME' | 'PLACED' | null };
const orders: Record<'NAME' | 'PLACED', readonly OrderBy[]> = {
  NAME: [{ by: 'name', direction: 'ASC' }],
  PLACED: [{ by: 'placedAt', direction: 'DESC' }],
};

const sdl = `
type Query {
  item(id: ID!): Item
  items(shelf: String, order: ItemOrder, first: Int, after: String, last: Int, before: String): ItemConnection!
  echo(at: DateTime, on: Date, amount: Decimal, json: JSON): JSON
  broken(how: String!): Int
  held: Int
}
type Mutation {
  placeItem(shelf: String!, name: String!, customerId: ID): ItemPayload!
  moveItem(id: ID!, shelf: String!, visibility: String): ItemPayload!
}
enum ItemOrder { NAME PLACED }
type Item @key(fields: "id") {
  id: ID! version: Int! shelf: String! name: String! placedAt: DateTime! movedAt: DateTime
  neighbours: Int!
  greeting(word: String!): String!
  owner: Customer
  label: Label
  labels(ids: [ID!]!): [Label!]!
  history(first: Int, after: String, last: Int, before: String): RecordEventConnection!
}
type ItemConnection { edges: [ItemEdge!]! nodes: [Item!]! pageInfo: PageInfo! totalCount: Int! }
type ItemEdge { cursor: String! node: Item! }
type ItemPayload { item: Item refusal: Refusal }
type Label @key(fields: "id", resolvable: false) { id: ID! }
type Customer @key(fields: "id", resolvable: false) { id: ID! }
`;

export const shelf: Process = {
  name: 'shelf',
  sdl,
  refusals: shelfRefusals,
  entities: [itemEntity],
  stores: [itemStore],
  reactions: [],
  resolvers: {
    Query: {
      item: (_: unknown, { id }: Args<{ id: string }>, context: Context) => context.load(itemStore, id),
      items: (_: unknown, { shelf, order, ...args }: ListArgs, context: Context) =>
        page<Item, Item>(context, {
          from: itemEntity,
          where: where().eq('shelf', shelf),
          order: orders[order ?? 'PLACED'],
          args,
        }),
      echo: (_: unknown, args: object) => args,
      broken: async (_: unknown, { how }: Args<{ how: string }>, context: Context) => {
        if (how === 'sql') return context.read((tx) => tx.query('SELECT secret_column FROM item'));
        throw new Error(`password=${how}`);
      },
      held: async () => {
        await gate.pass();
        return 1;
      },
    },
    Mutation: {
      placeItem: async (_: unknown, args: Placing, { deps, actor }: Context) =>
        answer('item', await placeItem(deps, actor, args)),
      moveItem: async (_: unknown, args: Moving, { deps, actor }: Context) =>
        answer('item', await moveItem(deps, actor, args)),
    },
    Item: {
      __resolveReference: referenceBy(itemStore),
      neighbours: async (item: Item, _: unknown, context: Context) =>
        (await context.batch(neighboursOf, item.shelf)) ?? 0,
      greeting: (item: Item, { word }: Args<{ word: string }>, context: Context) =>
        context.batch(named, item.id, { greeting: word }),
      owner: (item: Item) => stub('Customer', item.customerId),
      label: referenceTo('Label', (item: Item) => item.id),
      labels: (item: Item, args: Args<{ ids: string[] }>, context: Context, info: never) =>
        referencesTo('Label', () => args.ids)(item, args, context, info),
      history: (item: Item, args: PageArguments, context: Context) => history(context, item, args),
    },
  },
};

/** Another process of the same service, which neither imports. */
export const label: Process = {
  name: 'label',
  sdl: `type Query { label(id: ID!): Label } type Label @key(fields: "id") { id: ID! text: String! }`,
  refusals: {},
  entities: [],
  stores: [],
  reactions: [],
  resolvers: {
    Query: { label: (_: unknown, { id }: Args<{ id: string }>) => ({ id, text: `label of ${id}` }) },
    Label: {
      __resolveReference: async ({ id }: Args<{ id: string }>) =>
        id.endsWith('f') ? null : { id, text: `label of ${id}` },
    },
  },
};

export const shop = [shelf, label];
