import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { GatewayInterface } from './executor/index.ts';
import type { GatewayExecutor, GatewayRequest } from './express.ts';
import { express } from './express.ts';
import type { GraphContext } from './subgraphs.ts';

const context: GraphContext = {
  actor: { id: 'p-1', name: 'p', roles: [] },
  trace: { id: 't', spanId: 's', flags: '00', requestId: 'r' },
  report: { errorCodes: [], waits: [] },
};
const schema = buildSchema('type Query { a: ID }');
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

const requestOf = (query: string, operationName?: string, more: Partial<GraphContext> = {}): GatewayRequest => {
  const document = parse(query);
  const operation = document.definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('a request has an operation');
  return {
    request: { query, ...(operationName !== undefined && { operationName }) },
    logger: silent,
    schema,
    schemaHash: '' as GatewayRequest['schemaHash'],
    context: { ...context, ...more },
    cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    queryHash: query,
    document,
    source: query,
    operationName: operation.name?.value ?? null,
    operation,
    metrics: {},
    overallCachePolicy: undefined,
  };
};

const opened = async () => {
  const ran: GatewayRequest[] = [];
  const inner: GatewayInterface = {
    onSchemaLoadOrUpdate: () => () => undefined,
    stop: async () => undefined,
    load: async () => ({
      executor: async (request) => {
        ran.push(request);
        return { data: { a: '1' } };
      },
    }),
  };
  const way = express();
  const { executor } = await way.wrap(inner).load({ apollo: {} });
  if (!executor) throw new Error('nobody runs plans');
  const run: GatewayExecutor = executor;
  return { way, run, ran };
};

describe('the short way', () => {
  it('is open to what came through before, with what is of the new request alone', async () => {
    const { way, run, ran } = await opened();
    expect(way.ticket('{ a }', undefined)).toBeUndefined();
    await run(requestOf('{ a }'));
    const other = { ...context, actor: { id: 'p-2', name: 'q', roles: [] } };
    const ticket = way.ticket('{ a }', undefined);
    expect(ticket).toMatchObject({ kind: 'query', name: undefined });
    await ticket?.run({ text: '{ a }', variables: { x: 1 } }, other);
    expect(ran).toHaveLength(2);
    expect(ran[1]).toMatchObject({ request: { query: '{ a }', variables: { x: 1 } }, queryHash: '{ a }' });
    expect(ran[1]?.context).toBe(other);
  });

  it('takes no name and text for another pair', async () => {
    const { way, run } = await opened();
    await run(requestOf('query A { a } query B { b: a }', 'A'));
    await run(requestOf('{ a }'));
    expect(way.ticket('query A { a } query B { b: a }', 'A')).toBeDefined();
    for (const [text, name] of [
      ['query A { a } query B { b: a }', undefined],
      ['query A { a } query B { b: a }', 'B'],
      ['1:Aquery A { a } query B { b: a }', undefined],
      ['{ a }', ''],
      ['a }', '{ '],
      [':{ a }', undefined],
    ] as const)
      expect(way.ticket(text, name)).toBeUndefined();
  });

  it('hands on an answer that is there already, and runs nothing', async () => {
    const { way, run, ran } = await opened();
    expect(await run(requestOf('{ a }', undefined, { answered: async () => ({ data: null }) }))).toEqual({
      data: null,
    });
    expect(ran).toHaveLength(0);
    expect(way.ticket('{ a }', undefined)).toBeDefined();
  });

  it('forgets what was not asked for longest, and remembers no endless text', async () => {
    const { way, run } = await opened();
    await run(requestOf(`{ a ${' '.repeat(20_000)}}`));
    expect(way.known()).toHaveLength(0);
    for (let i = 0; i < 1_001; i += 1) await run(requestOf(`{ a${i}: a }`));
    expect(way.ticket('{ a0: a }', undefined)).toBeUndefined();
    way.ticket('{ a7: a }', undefined);
    expect(way.known()[0]).toEqual({ text: '{ a7: a }', operationName: undefined });
    expect(way.known()).toHaveLength(1_000);
  });
});
