/** Subgraphs under test: in this process without HTTP, or served as they are in production. */
import type { EventEnvelope } from '@attest/contracts';
import { type Actor, systemActor } from '@attest/kernel';
import {
  type Db,
  type Deps,
  envelopeOf,
  openBus,
  react,
  read,
  type StoredEvent,
  storedColumns,
  storedFrom,
  tick,
  transact,
} from '@attest/record';
import {
  apolloOf,
  buildSchema,
  contextOf,
  type Process,
  type RunningService,
  type ServiceEnv,
  startService,
} from '@attest/subgraph';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { afterAll } from 'vitest';
import { aNamespace, dropStreams, natsUrl } from './bus.ts';
import { aDatabase, scratchDatabase, type TestDatabase } from './database.ts';
import { gatewayToken, testJwks } from './token.ts';

/** What an operation answered. Tests know what they asked for: name it as `Data`. */
export type Answer<Data> = {
  readonly data: Data | null | undefined;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
};

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is known to the test that wrote it
type Shape = any;

export type Caller = {
  readonly query: <Data = Shape>(document: string, variables?: Record<string, unknown>) => Promise<Answer<Data>>;
  /** The data alone; throws where there is an error. */
  readonly data: <Data = Shape>(document: string, variables?: Record<string, unknown>) => Promise<Data>;
};

export type SubgraphOptions = {
  readonly service: string;
  readonly processes: readonly Process[];
  readonly migrationsDir: string;
  readonly now?: Deps['now'];
  readonly newId?: Deps['newId'];
};

export type TestSubgraph = {
  readonly schema: GraphQLSchema;
  readonly deps: Deps;
  readonly db: Db;
  readonly owner: TestDatabase['owner'];
  readonly as: (actor: Actor) => Caller;
  /** Handles the deadlines that are due by the clock of the test; how many. */
  readonly tick: () => Promise<number>;
  /** Gives events to the reactions of the processes, each event in a transaction of its own. */
  readonly deliver: (...events: readonly EventEnvelope<object>[]) => Promise<void>;
  /** What was recorded so far, oldest first: of one record, or of all. */
  readonly events: (recordId?: string) => Promise<EventEnvelope[]>;
};

const traceId = '0af7651916cd43dd8448eb211c80319c';

const dataOf = <Data>({ data, errors }: Answer<Data>): Data => {
  if (errors || data === null || data === undefined) throw new Error(`the operation failed: ${JSON.stringify(errors)}`);
  return data;
};

/** A subgraph with a database of its own, for the suite that calls it. */
export const aSubgraph = async ({ service, processes, ...options }: SubgraphOptions): Promise<TestSubgraph> => {
  const schema = buildSchema(service, processes);
  const { db, deps, owner } = await aDatabase({
    service,
    entities: processes.flatMap(({ entities }) => entities),
    ...options,
  });
  const apollo = apolloOf({ schema, log: deps.log });
  await apollo.start();
  afterAll(() => apollo.stop());

  const as = (actor: Actor): Caller => {
    const query = async <Data>(document: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> => {
      const { body } = await apollo.executeOperation(
        { query: document, variables },
        { contextValue: contextOf({ actor, deps, log: deps.log, traceId }) },
      );
      if (body.kind !== 'single') throw new Error('an answer in parts is not expected of a subgraph');
      // As a client reads it: plain objects, nothing undefined.
      return JSON.parse(JSON.stringify({ data: body.singleResult.data, errors: body.singleResult.errors }));
    };
    return { query, data: async (document, variables) => dataOf(await query(document, variables)) };
  };

  const deadlines = processes.flatMap((process) => process.deadlines ?? []);
  const reactions = processes.flatMap((process) => process.reactions);
  return {
    schema,
    deps,
    db,
    owner,
    as,
    tick: async () => {
      let all = 0;
      for (let handled = await tick(deps, deadlines); handled > 0; handled = await tick(deps, deadlines))
        all += handled;
      return all;
    },
    deliver: async (...events) => {
      for (const event of events)
        await transact(db, systemActor('test'), (tx) => react(tx, reactions, [event as EventEnvelope], deps));
    },
    events: (recordId) =>
      read(db, systemActor('test'), async (tx) => {
        const rows = await tx.query<StoredEvent>(
          `SELECT ${storedColumns} FROM ${storedFrom} WHERE $1::uuid IS NULL OR e.record_id = $1 ORDER BY e.seq`,
          [recordId ?? null],
        );
        return rows.map((row) => envelopeOf({ ...row, service }));
      }),
  };
};

export type Served = {
  readonly service: RunningService;
  readonly url: string;
  readonly natsNamespace: string;
  readonly env: ServiceEnv;
  /** POST /graphql as the gateway sends it. */
  readonly post: (
    actor: Actor,
    request: { readonly query: string; readonly variables?: Record<string, unknown> },
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ readonly status: number; readonly body: Shape }>;
};

/** An environment for a service on a scratch database and the run's NATS. */
export const anEnv = (
  service: string,
  urls: { url: string; ownerUrl: string },
  over: Partial<ServiceEnv> = {},
): ServiceEnv => ({
  service,
  port: 0,
  host: '127.0.0.1',
  databaseUrl: urls.url,
  databaseOwnerUrl: urls.ownerUrl,
  natsUrl: natsUrl(),
  natsNamespace: aNamespace(),
  gatewayJwks: testJwks,
  logLevel: 'silent',
  otelEndpoint: undefined,
  seedDemo: false,
  parentWatch: false,
  ...over,
});

/** A service as in production, on a free port, for the suite that calls it. */
export const aServedSubgraph = async (
  { service, processes, migrationsDir, now, newId }: SubgraphOptions,
  over: Partial<ServiceEnv> = {},
): Promise<Served> => {
  const scratch = await scratchDatabase({ service, migrationsDir });
  const env = anEnv(service, scratch, over);
  const running = await startService({
    service,
    processes,
    migrationsDir,
    env,
    ...(now && { now }),
    ...(newId && { newId }),
  });
  afterAll(async () => {
    await running.close();
    const bus = await openBus({ url: natsUrl(), name: 'attest-test', namespace: env.natsNamespace });
    await dropStreams(bus);
    await bus.connection.close();
    await scratch.drop();
  });
  return {
    service: running,
    url: running.url,
    natsNamespace: env.natsNamespace,
    env,
    post: async (actor, request, headers = {}) => {
      const body = JSON.stringify(request);
      const token = await gatewayToken({ service, actor, body });
      const response = await fetch(`${running.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
        body,
      });
      return { status: response.status, body: await response.json() };
    },
  };
};
