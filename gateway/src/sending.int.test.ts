/** Requests of one turn go to a subgraph together, where it takes them so; everybody has their own answer or failure. */
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import type { Actor } from '@attest/kernel';
import { partsAtMost } from '@attest/subgraph/bundle';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FixtureSubgraph, fixtureSubgraph } from '../fixture/subgraph.ts';
import { type AskSubgraph, connectSubgraphs, type GraphContext, type Subgraph, subgraphAsker } from './subgraphs.ts';
import { type Mint, minter } from './token.ts';
import { traceOf } from './trace.ts';
import { breaker } from './wire/breaker.ts';
import { openWire } from './wire/index.ts';

type Claims = Record<string, unknown>;
const sdl = 'type Query { who: String  echo(text: String!): String }  type Mutation { act: String }';
const resolvers = {
  Query: {
    who: (_: unknown, __: unknown, { claims }: { claims: Claims }) => `${claims.sub} ${claims.customer ?? ''}`,
    echo: (_: unknown, { text }: { text: string }) => text,
  },
  Mutation: { act: () => 'done' },
};

const actorOf = (id: string, over: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  roles: ['SERVICE_DESK_AGENT'],
  ...over,
});
const bodyOf = (query: string, variables: object = {}): string => JSON.stringify({ query, variables });

let subgraph: FixtureSubgraph;
let opened: Subgraph;
let ask: AskSubgraph;
let mint: Mint;

const contextOf = (id: string, over: Partial<Actor> = {}): GraphContext => ({
  actor: actorOf(id, over),
  trace: traceOf({}),
  report: { errorCodes: [], waits: [] },
});

const asked = async (id: string, query = '{ who }', over: Partial<Actor> = {}) => {
  const context = contextOf(id, over);
  const { data, errors } = await ask(bodyOf(query), context, !query.startsWith('mutation'));
  expect(errors).toBeUndefined();
  expect(context.report.waits).toMatchObject([{ subgraph: 'shop' }]);
  return Object.values(data ?? {})[0];
};
const many = (count: number): string[] => Array.from({ length: count }, (_, n) => `p-${n}`);

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { extractable: true });
  const publicKey = { ...(await exportJWK(pair.publicKey)), alg: 'EdDSA' };
  subgraph = await fixtureSubgraph({ name: 'shop', sdl, resolvers, publicKey });
  const [first] = connectSubgraphs({ shop: subgraph.url }, pino({ level: 'silent' }));
  if (!first) throw new Error('there is a subgraph');
  opened = first;
  mint = minter(await exportJWK(pair.privateKey));
  ask = subgraphAsker(opened, mint);
});
afterAll(async () => {
  await opened.wire.close();
  await subgraph.close();
});
beforeEach(async () => {
  subgraph.bundles = true;
  // It learns from an answer what is taken.
  await asked('first');
  subgraph.sizes.length = 0;
});

describe('what is asked in one turn', () => {
  it('goes together, and each has the answer to their own question under their own claims', async () => {
    const answers = await Promise.all([
      ...many(5).map((id) => asked(id)),
      asked('of a customer', '{ who }', { customerId: 'c-1' }),
      asked('who says', '{ echo(text: "Ærøskøbing 🖨️ \\n2 200 {}") }'),
    ]);
    expect(answers).toEqual([...many(5).map((id) => `${id} `), 'of a customer c-1', 'Ærøskøbing 🖨️ \n2 200 {}']);
    expect(subgraph.sizes).toEqual([7]);
  });

  it('goes alone where there is but one, and by one request for so many', async () => {
    await asked('alone');
    expect(await Promise.all(many(partsAtMost + 1).map((id) => asked(id)))).toHaveLength(partsAtMost + 1);
    expect(subgraph.sizes.toSorted((a, b) => a - b)).toEqual([1, 1, partsAtMost]);
  });

  it('goes alone where it is a mutation, or large', async () => {
    const large = `{ echo(text: "${'x'.repeat(40_000)}") }`;
    const answers = await Promise.all([
      asked('a'),
      asked('b', 'mutation { act }'),
      asked('c', large),
      asked('d', 'mutation { act }'),
      asked('e'),
    ]);
    expect(answers.map((answer) => String(answer).slice(0, 4))).toEqual(['a ', 'done', 'xxxx', 'done', 'e ']);
    expect(subgraph.sizes.toSorted()).toEqual([1, 1, 1, 2]);
  });
});

describe('a bundle', () => {
  it('that is broken off is asked once more, each part alone', async () => {
    subgraph.cutOff = 1;
    expect(await Promise.all(many(3).map((id) => asked(id)))).toEqual(many(3).map((id) => `${id} `));
    expect(subgraph.sizes).toEqual([1, 1, 1]);
  });

  it('that is turned away is asked in parts, and there are no more of them until they are taken again', async () => {
    subgraph.bundles = false;
    expect(await Promise.all(many(3).map((id) => asked(id)))).toEqual(many(3).map((id) => `${id} `));
    await Promise.all(many(2).map((id) => asked(id)));
    expect(subgraph.sizes).toEqual([1, 1, 1, 1, 1]);
    subgraph.bundles = true;
    await asked('again');
    await Promise.all(many(2).map((id) => asked(id)));
    expect(subgraph.sizes.slice(5)).toEqual([1, 2]);
  });
});

it('a subgraph that hangs keeps nobody waiting after a while', async () => {
  const silent = createServer((socket) => void arrived.push(socket));
  const arrived: Socket[] = [];
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const url = new URL(`http://127.0.0.1:${(silent.address() as AddressInfo).port}/graphql`);
  const wire = openWire(url, { connections: 4, connectMs: 1_000, silenceMs: 20 });
  const hanging = { name: 'shop', url, wire, breaker: breaker({ inVain: 2, restMs: 60_000 }) };
  const askSilent = subgraphAsker(hanging, mint);
  const failure = async (): Promise<unknown> =>
    askSilent(bodyOf('{ who }'), contextOf('a'), true).catch((error: unknown) => error);
  const late = { message: 'The service "shop" did not answer in time.', extensions: { code: 'SERVICE_UNAVAILABLE' } };
  expect([await failure(), await failure()]).toMatchObject([late, late]);
  expect(await failure()).toMatchObject({
    message: 'The service "shop" has not answered lately and is not asked for a moment.',
    extensions: { code: 'SERVICE_UNAVAILABLE', service: 'shop' },
  });
  expect(arrived).toHaveLength(2);
  await wire.close();
  for (const socket of arrived) socket.destroy();
  await new Promise((resolve) => silent.close(resolve));
});
