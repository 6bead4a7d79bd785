import { buildSchema, GraphQLError, parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { GatewayAnswer, GatewayExecutor, GatewayRequest } from '../express.ts';
import type { GraphContext } from '../subgraphs.ts';
import { shadow } from './index.ts';

const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const context: GraphContext = {
  actor: { id: 'p-1', name: 'p', roles: [] },
  trace: { id: 't', spanId: 's', flags: '00', requestId: 'r' },
  report: { errorCodes: [], waits: [] },
};

const requestOf = (query: string): GatewayRequest => {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('a request has an operation');
  return {
    request: { query },
    logger: quiet,
    schema: buildSchema('type Query { a: ID }  type Mutation { a: ID }'),
    schemaHash: '' as GatewayRequest['schemaHash'],
    context,
    cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    queryHash: query,
    document,
    source: query,
    operationName: null,
    operation,
    metrics: {},
    overallCachePolicy: undefined,
  };
};

type Setting = { readonly stock: GatewayExecutor; readonly again?: GatewayAnswer; readonly dice?: () => number };

/** What is logged when `answer` was given to the caller of `query`. */
const followed = async (answer: Promise<GatewayAnswer>, { stock, again, dice }: Setting, query = '{ a }') => {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const { follow, settled } = shadow({
    own: async () => again ?? answer,
    stock,
    percent: 50,
    log,
    dice: dice ?? (() => 0.1),
  });
  follow(requestOf(query), answer);
  await settled();
  return lines.map(({ msg, outcome }) => outcome ?? msg);
};

const one: GatewayAnswer = { data: { a: '1' } };
const two: GatewayAnswer = { data: { a: '2' } };
const different = 'both executors answer differently';

describe('a shadow', () => {
  it('says nothing where both answer the same', async () =>
    expect(await followed(Promise.resolve(one), { stock: async () => one })).toEqual(['SAME']));

  it('allows what is decided to differ', async () =>
    expect(
      await followed(Promise.resolve({ data: { a: '1', b: '2' } }), {
        stock: async () => ({ data: { b: '2', a: '1' } }),
      }),
    ).toEqual(['SAME']));

  it('logs that answers differ, and never what they are', async () =>
    expect(await followed(Promise.resolve(one), { stock: async () => two })).toEqual([different]));

  it('holds its tongue where what is asked for has changed', async () =>
    expect(await followed(Promise.resolve(one), { stock: async () => two, again: two })).toEqual(['CHANGED']));

  it('compares failures as answers', async () => {
    const fault = async (): Promise<GatewayAnswer> => {
      throw new GraphQLError('no');
    };
    expect(await followed(fault(), { stock: fault })).toEqual(['SAME']);
    expect(await followed(Promise.resolve(one), { stock: fault })).toEqual([different]);
    const denied = { errors: [new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } })], data: null };
    expect(await followed(Promise.resolve(denied), { stock: async () => ({ ...denied, errors: [] }) })).toEqual([
      different,
    ]);
  });

  it('never runs a mutation, nor more than its share of queries', async () => {
    let ran = 0;
    const stock = async () => {
      ran += 1;
      return one;
    };
    await followed(Promise.resolve(one), { stock }, 'mutation { a }');
    await followed(Promise.resolve(one), { stock, dice: () => 0.5 });
    expect(ran).toBe(0);
    await followed(Promise.resolve(one), { stock, dice: () => 0.49 });
    expect(ran).toBe(1);
  });

  it('begins when the caller has its answer, with a report of its own, four at a time', async () => {
    const answer = Promise.withResolvers<GatewayAnswer>();
    const seen: GatewayRequest[] = [];
    const { follow, settled } = shadow({
      own: async () => one,
      stock: async (request) => {
        seen.push(request);
        return one;
      },
      percent: 100,
      log: pino({ level: 'silent' }),
    });
    for (let i = 0; i < 6; i += 1) follow(requestOf('{ a }'), answer.promise);
    expect(seen).toHaveLength(0);
    answer.resolve(one);
    await settled();
    expect(seen).toHaveLength(4);
    expect(seen[0]?.context).not.toBe(context);
    expect(seen[0]?.context).toMatchObject({ actor: context.actor });
    expect(seen[0]?.context.report).not.toBe(context.report);
  });
});
