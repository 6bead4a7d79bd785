/** What resolvers are given and what callers get: batching, references, payloads, history, errors. */
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import type { Actor } from '@attest/kernel';
import { subgraphSdl } from '@attest/subgraph';
import { anActor, aSubgraph, fixedClock, ids } from '@attest/testkit';
import { parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { asked, type Item, shelf, shop } from './shelf.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'shop',
  processes: shop,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: clock.now,
  newId: ids(0x5e1f),
});
const agent = graph.as(anActor('SERVICE_DESK_AGENT'));
const customerId = '01980000-0000-7000-8000-0000000000c1';
const theirs: Actor = anActor('CUSTOMER_USER', { customerId });

const place = async (over: { shelf?: string; name?: string; customerId?: string } = {}): Promise<Item> => {
  const { placeItem } = await agent.data(
    `mutation ($shelf: String!, $name: String!, $customerId: ID) {
       placeItem(shelf: $shelf, name: $name, customerId: $customerId) { item { id version shelf name } refusal { code } } }`,
    { shelf: 'A', name: 'a box', ...over },
  );
  expect(placeItem.refusal).toBeNull();
  return placeItem.item;
};
const move =
  'mutation ($id: ID!, $shelf: String!, $visibility: String) { moveItem(id: $id, shelf: $shelf, visibility: $visibility) { item { version shelf } refusal { __typename code message clause allowed ... on NotFound { id } } } }';

beforeEach(() => {
  asked.neighbours = 0;
});

describe('a command', () => {
  it('answers with the record', async () => {
    const item = await place();
    expect(await agent.data(move, { id: item.id, shelf: 'B' })).toEqual({
      moveItem: { item: { version: 2, shelf: 'B' }, refusal: null },
    });
  });
  it('answers with a refusal of its rule, or of every process', async () => {
    const full = await agent.data(
      'mutation { placeItem(shelf: "FULL", name: "x") { item { id } refusal { __typename code message clause allowed ... on RuleRefusal { details } } } }',
    );
    expect(full.placeItem).toEqual({
      item: null,
      refusal: {
        __typename: 'RuleRefusal',
        code: 'SHELF_FULL',
        message: 'The shelf holds 3 things.',
        clause: 'ISO/IEC 20000-1:2018 8.2.6',
        allowed: ['B'],
        details: { holds: 3 },
      },
    });
    const id = '01980000-0000-7000-8000-00000000dead';
    const { moveItem } = await agent.data(move, { id, shelf: 'B' });
    expect(moveItem.refusal).toMatchObject({ __typename: 'NotFound', code: 'NOT_FOUND', clause: null, id });
  });
  it('does not answer later commands of the same request with what was read before', async () => {
    const { id } = await place({ shelf: 'first' });
    const data = await agent.data(
      `mutation ($id: ID!) {
         one: moveItem(id: $id, shelf: "two") { item { neighbours } }
         other: placeItem(shelf: "two", name: "y") { item { neighbours } } }`,
      { id },
    );
    expect(data).toEqual({ one: { item: { neighbours: 1 } }, other: { item: { neighbours: 2 } } });
  });
});

describe('reading', () => {
  it('asks once for a field of many parents', async () => {
    for (const name of ['a', 'b', 'c']) await place({ shelf: 'batched', name });
    const { items } = await agent.data(
      '{ items(shelf: "batched", order: NAME) { nodes { name neighbours hi: greeting(word: "hi") ho: greeting(word: "ho") id } totalCount } }',
    );
    expect(items.totalCount).toBe(3);
    expect(items.nodes.map(({ name, neighbours }: Item & { neighbours: number }) => [name, neighbours])).toEqual([
      ['a', 3],
      ['b', 3],
      ['c', 3],
    ]);
    expect(items.nodes[0].hi).toBe(`hi ${items.nodes[0].id}`);
    expect(items.nodes[0].ho).toBe(`ho ${items.nodes[0].id}`);
    expect(asked.neighbours).toBe(1);
  });
  it('finds nothing for an id that is absent or no id', async () => {
    const query = '{ a: item(id: "01980000-0000-7000-8000-00000000dead") { id } b: item(id: "x") { id } }';
    expect(await agent.query(query)).toEqual({ data: { a: null, b: null } });
  });
  it('shows people of a customer what is theirs', async () => {
    const mine = await place({ customerId });
    const other = await place();
    const query = '{ a: item(id: $a) { id owner { __typename id } } b: item(id: $b) { id } }';
    expect(await graph.as(theirs).data(`query ($a: ID!, $b: ID!) ${query}`, { a: mine.id, b: other.id })).toEqual({
      a: { id: mine.id, owner: { __typename: 'Customer', id: customerId } },
      b: null,
    });
  });
  it('goes on where one of the reads that share a transaction fails', async () => {
    const { id } = await place({ name: 'whole' });
    const { data, errors } = await agent.query(
      'query ($id: ID!) { broken(how: "sql") item(id: $id) { name } items(first: 1) { totalCount } }',
      { id },
    );
    expect(errors).toHaveLength(1);
    expect(data).toMatchObject({ broken: null, item: { name: 'whole' } });
    expect(data.items.totalCount).toBeGreaterThan(0);
  });
});

describe('references', () => {
  it('resolve entities for the gateway, absent ones to null', async () => {
    const { id } = await place({ name: 'referred' });
    const absent = '01980000-0000-7000-8000-00000000dead';
    const { _entities } = await agent.data(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Item { name } } }',
      { r: [id, absent, id].map((one) => ({ __typename: 'Item', id: one })) },
    );
    expect(_entities).toEqual([{ name: 'referred' }, null, { name: 'referred' }]);
  });
  it('lead to another process of the service without importing it', async () => {
    const { id } = await place();
    const { item } = await agent.data(
      'query ($id: ID!, $ids: [ID!]!) { item(id: $id) { label { text } labels(ids: $ids) { text } } }',
      { id, ids: ['1', 'f', '2'] },
    );
    expect(item).toEqual({
      label: { text: `label of ${id}` },
      labels: [{ text: 'label of 1' }, { text: 'label of 2' }],
    });
  });
});

const historyOf = `query ($id: ID!, $first: Int, $after: String, $last: Int) { item(id: $id) {
  history(first: $first, after: $after, last: $last) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { type version at actorName data erased hash previousHash } } } }`;

describe('history', () => {
  it('holds every step, chained, with what may identify a person until it is erased', async () => {
    const { id } = await place({ name: 'of Ada' });
    clock.advance(60_000);
    await agent.data(move, { id, shelf: 'B' });
    const { item } = await agent.data(historyOf, { id });
    const [placed, moved] = item.history.nodes;
    expect(item.history.totalCount).toBe(2);
    expect(placed).toMatchObject({ type: 'ItemPlaced', version: 1, erased: false, previousHash: '' });
    expect(placed.data).toMatchObject({ name: 'of Ada', shelf: 'A' });
    expect(moved).toMatchObject({ type: 'ItemMoved', version: 2, at: clock.now(), previousHash: placed.hash });
    await graph.owner('DELETE FROM event_personal WHERE record_id = $1', [id]);
    const erased = await agent.data(historyOf, { id, first: 1 });
    expect(erased.item.history.nodes[0]).toMatchObject({ erased: true, hash: placed.hash });
    expect(erased.item.history.nodes[0].data).not.toHaveProperty('name');
    expect(erased.item.history.pageInfo.hasNextPage).toBe(true);
    const last = await agent.data(historyOf, { id, last: 1 });
    expect(last.item.history.nodes.map(({ type }: { type: string }) => type)).toEqual(['ItemMoved']);
  });
  it('keeps the provider’s own notes from people of a customer', async () => {
    const { id } = await place({ customerId });
    await agent.data(move, { id, shelf: 'B', visibility: 'INTERNAL' });
    await agent.data(move, { id, shelf: 'C', visibility: 'PUBLIC' });
    const versions = async (as: typeof agent) => {
      const { item } = await as.data(historyOf, { id });
      return { all: item.history.totalCount, shown: item.history.nodes.map((step: Item) => step.version) };
    };
    expect(await versions(agent)).toEqual({ all: 3, shown: [1, 2, 3] });
    expect(await versions(graph.as(theirs))).toEqual({ all: 2, shown: [1, 3] });
  });
  it('is also there for tests, as events', async () => {
    const { id } = await place();
    expect(await graph.events(id)).toMatchObject([{ subject: 'attest.shop.shelf.ItemPlaced.v1', recordId: id }]);
  });
});

describe('errors', () => {
  it('of ours tell nothing but the trace', async () => {
    for (const how of ['sql', 'secret']) {
      const { data, errors } = await agent.query('query ($how: String!) { broken(how: $how) }', { how });
      expect(data).toEqual({ broken: null });
      expect(errors).toEqual([
        {
          message: expect.stringContaining('went wrong on our side'),
          path: ['broken'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.stringMatching(/^[\da-f]{32}$/) },
        },
      ]);
      expect(JSON.stringify(errors)).not.toMatch(/password|secret_column/);
    }
  });
  it('of the caller say what to do, without naming what else there is', async () => {
    const codes = async (query: string, variables = {}) =>
      (await agent.query(query, variables)).errors?.map(({ extensions }) => extensions?.code);
    expect(await codes('{ items(first: 1000) { totalCount } }')).toEqual(['BAD_USER_INPUT']);
    expect(await codes('query ($at: DateTime) { echo(at: $at) }', { at: 'soon' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes('{ echo(on: "2026-02-30") }')).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const { errors } = await agent.query('{ itm(id: "x") { id } }');
    expect(errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).not.toMatch(/Did you mean/);
  });
  it('are no scalars: what comes in goes out in its normal form', async () =>
    expect(
      await agent.data('query ($j: JSON) { echo(at: "2026-01-05T09:00:00+01:00", amount: 0.10, json: $j) }', {
        j: { a: [1, { b: null }] },
      }),
    ).toEqual({ echo: { at: '2026-01-05T08:00:00.000Z', amount: '0.10', json: { a: [1, { b: null }] } } }));
});

describe('the subgraph', () => {
  it('composes with others that share the same common types', () => {
    const typeDefs = parse(subgraphSdl(shop));
    const other = {
      ...shelf,
      name: 'customer',
      sdl: 'type Query { customer(id: ID!): Customer } type Customer @key(fields: "id") { id: ID! name: String! paid: Money history(first: Int): RecordEventConnection! } type CustomerPayload { customer: Customer refusal: Refusal } type Mutation { pay(amount: MoneyInput!, on: Date!): CustomerPayload! }',
    };
    const { errors, supergraphSdl } = composeServices([
      { name: 'shop', typeDefs, url: 'http://127.0.0.1:1' },
      { name: 'crm', typeDefs: parse(subgraphSdl([other])), url: 'http://127.0.0.1:2' },
    ]);
    expect(errors).toBeUndefined();
    expect(supergraphSdl).toContain('type RuleRefusal');
  });
});
