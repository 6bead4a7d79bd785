/** Live queries: what the graph knows, again whenever the platform says that it has changed. docs/adr/0101 says why here. */
import { openBus } from '@attest/record/bus';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Env } from '../env.ts';
import { presentError } from '../errors.ts';
import type { Identify } from '../identity.ts';
import { type Trace, traceOf } from '../trace.ts';
import { openDesk } from './ask.ts';
import type { Clearance } from './clearance.ts';
import { openDoor } from './door.ts';
import { type Following, follow, type Listener } from './follow.ts';
import type { LiveView } from './graph.ts';
import { openHub } from './hub.ts';
import { positions } from './position.ts';
import { eventRecords, typesBySubject } from './records.ts';
import { type Admitted, openSessions, type Quotas, systemTimers, type Timers } from './sessions.ts';
import { sseRoutes } from './sse.ts';
import type { Live } from './subscription.ts';
import { acceptSockets } from './ws.ts';

export type { Quotas, Timers };
export { systemTimers };

type LiveOptions = {
  readonly env: Env;
  readonly graph: LiveView;
  readonly identify: Identify;
  readonly clearance: Clearance;
  readonly authenticate: (request: FastifyRequest, reply: FastifyReply) => Promise<Admitted | undefined>;
  readonly traceOf: (request: FastifyRequest) => Trace;
  readonly timers: Timers;
  readonly log: Logger;
};

export type LiveQueries = {
  readonly routes: (app: FastifyInstance) => void;
  /** Says good-bye to everybody. */
  readonly stop: () => Promise<void>;
};

const listRestMs = 200;
const retryMs = 250;

/** Follows the streams of all services that have records to watch; nothing is heard where there is no message bus. */
const hear = (services: readonly string[], env: Env, hub: Live['hub'], log: Logger) => {
  const followings: Following[] = [];
  const silent = new Set(services);
  const listenerOf = (service: string): Listener => {
    const listener = hub.listener(service);
    const begin: Listener['begin'] = (stream, seq) => {
      listener.begin(stream, seq);
      if (silent.delete(service) && silent.size === 0) log.info({ services }, 'changes are heard');
    };
    return { ...listener, begin };
  };
  let stopped = false;
  const { natsUrl, natsNamespace } = env;
  const begin = async (url: string) => {
    const bus = await openBus({ url, name: 'attest-gateway', namespace: natsNamespace });
    if (stopped) return bus.connection.close();
    for (const service of services) followings.push(follow({ bus, service, listener: listenerOf(service), log }));
    return bus;
  };
  const opened = natsUrl === undefined ? undefined : begin(natsUrl);
  opened?.catch((error: unknown) =>
    log.error({ err: error }, 'the message bus cannot be used: there are no live queries'),
  );
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(followings.map((following) => following.stop()));
      if (followings.length > 0) await opened?.then((bus) => bus?.connection.close());
    },
  };
};

export const startLive = (options: LiveOptions): LiveQueries => {
  const { env, graph, timers, log } = options;
  const { records } = graph.now();
  const hub = openHub(typesBySubject(records, eventRecords()));
  const trace = () => traceOf({});
  const live: Live = {
    hub,
    log,
    desk: openDesk(),
    positions: positions(JSON.stringify(env.signingKey.d ?? '')),
    listRestMs,
    retryMs,
    question: ({ query }) => ({
      key: `${query.hash} ${JSON.stringify(query.variables)}`,
      ask: (actor) =>
        graph.ask(query, { actor, scopes: actor.scopes, trace: trace(), report: { errorCodes: [], waits: [] } }),
    }),
    present: (error) => presentError(error.toJSON(), { traceId: trace().id, production: env.production }),
  };
  const sessions = openSessions(options.identify, env.live, timers);
  const door = openDoor({ ...options, live, sessions, production: env.production });
  const hearing = hear([...new Set(records.map(({ service }) => service))], env, hub, log);
  let farewell: () => Promise<void> = async () => undefined;

  return {
    routes: (app) => {
      sseRoutes(app, door);
      farewell = acceptSockets(app.server, door, env.bodyLimitBytes, log).stop;
    },
    stop: async () => {
      await sessions.endAll();
      await hearing.stop();
      await farewell();
    },
  };
};
