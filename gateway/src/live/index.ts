/** Live queries: what the graph knows, again whenever the platform says that it has changed. docs/adr/0101 says why here. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { BusLine } from '../bus.ts';
import { type Departed, isGone } from '../departed.ts';
import type { Env } from '../env.ts';
import { presentError } from '../errors.ts';
import { lru } from '../executor/lru.ts';
import type { Identify } from '../identity.ts';
import { type Trace, traceOf } from '../trace.ts';
import { openAbsences } from './absence.ts';
import { openDesk } from './ask.ts';
import type { Clearance } from './clearance.ts';
import { openDoor } from './door.ts';
import type { LiveView } from './graph.ts';
import { openHearing } from './hearing.ts';
import { openHub } from './hub.ts';
import { openPatience } from './patience.ts';
import { positions } from './position.ts';
import { eventRecords, typesBySubject } from './records.ts';
import { type Admitted, openSessions, type Quotas, systemTimers, type Timers } from './sessions.ts';
import { sseRoutes } from './sse.ts';
import { type Live, liveError } from './subscription.ts';
import { acceptSockets } from './ws.ts';

export type { Quotas, Timers };
export { systemTimers };

type LiveOptions = {
  readonly env: Env;
  readonly bus: BusLine;
  readonly graph: LiveView;
  readonly identify: Identify;
  readonly departed: Pick<Departed, 'has'>;
  readonly clearance: Clearance;
  readonly authenticate: (request: FastifyRequest, reply: FastifyReply) => Promise<Admitted | undefined>;
  readonly traceOf: (request: FastifyRequest) => Trace;
  readonly timers: Timers;
  readonly log: Logger;
};

export type LiveQueries = {
  readonly routes: (app: FastifyInstance) => void;
  /** Another graph has taken over, in which other records can be watched. */
  readonly adopt: () => void;
  /** Says good-bye to everybody. */
  readonly stop: () => Promise<void>;
};

const goneError = () => liveError('The person has left.', 'UNAUTHENTICATED');

const listRestMs = 200;
const retryMs = 250;
/** So long a live query waits for a service; who asks once waits three times as long. */
const patienceMs = 10_000;
/** Queries of which is remembered which services they need. */
const queriesKnown = 1_000;

export const startLive = (options: LiveOptions): LiveQueries => {
  const { env, graph, timers, log } = options;
  const events = eventRecords();
  const typesOf = () => typesBySubject(graph.now().records, events);
  const services = () => [...new Set(graph.now().records.map(({ service }) => service))];
  const hearing = openHearing(options.bus, log);
  const hub = openHub({ typesOf: typesOf(), replay: hearing.replay });
  hearing.follow(services(), hub);
  const trace = () => traceOf({});
  const absences = openAbsences({ retryMs, log });
  const { way } = openPatience({ patienceMs, timers, absences });
  const known = lru<Set<string>>(queriesKnown);
  const live: Live = {
    hub,
    log,
    desk: openDesk(),
    absences,
    positions: positions(JSON.stringify(env.signingKey.d ?? '')),
    listRestMs,
    question: ({ query, record }) => {
      const needs = known.get(query.hash, () => new Set([record.service]));
      return {
        key: `${query.hash} ${JSON.stringify(query.variables)}`,
        needs,
        ask: async (actor, { onNeed, trying }) => {
          // Whoever leaves while watching is told nothing more: the answer ends what is watched.
          if (isGone(options.departed, actor)) return { data: null, errors: [goneError()] };
          const through = way((service) => {
            needs.add(service);
            onNeed();
          }, trying);
          const report = { errorCodes: [], waits: [] };
          return graph.ask(query, { actor, scopes: actor.scopes, trace: trace(), report, through });
        },
      };
    },
    present: (error) => presentError(error.toJSON(), { traceId: trace().id, production: env.production }),
  };
  const sessions = openSessions(options.identify, env.live, timers);
  const door = openDoor({ ...options, live, sessions, production: env.production });
  let farewell: () => Promise<void> = async () => undefined;

  return {
    routes: (app) => {
      sseRoutes(app, door);
      farewell = acceptSockets(app.server, door, env.bodyLimitBytes, log).stop;
    },
    adopt: () => {
      hub.use(typesOf());
      hearing.follow(services(), hub);
    },
    stop: async () => {
      await sessions.endAll();
      await farewell();
    },
  };
};
