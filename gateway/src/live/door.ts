/** What both transports share: who comes in, what they may subscribe to, and what is said to them. */
import type { Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { Logger } from 'pino';
import type { SentOperation } from '../ask/sent.ts';
import { presentError } from '../errors.ts';
import { type Lru, lru } from '../executor/lru.ts';
import { type Trace, traceOf } from '../trace.ts';
import { type Clearance, clear, pay } from './clearance.ts';
import type { LiveView } from './graph.ts';
import { compile } from './operation.ts';
import type { Admitted, Session, Sessions, Timers } from './sessions.ts';
import { type Live, type LiveStream, liveError, subscribe } from './subscription.ts';

export type Refused = { readonly code: 'REFUSED'; readonly errors: readonly GraphQLError[] };

export type Opened = { readonly stream: LiveStream; readonly schema: GraphQLSchema; readonly document: DocumentNode };

export type Door = {
  readonly sessions: Sessions;
  readonly timers: Timers;
  /** The caller of a request; answers it where there is none. */
  readonly authenticate: (request: FastifyRequest, reply: FastifyReply) => Promise<Admitted | undefined>;
  readonly traceOf: (request: FastifyRequest) => Trace;
  /** Opens a subscription, from a position on where one is given (or sent as `extensions.after`); or says what is wrong: REFUSED. */
  readonly open: (session: Session, sent: SentOperation, after?: string | undefined) => Result<Opened, Refused>;
  /** Work that nobody waits for; a fault of it is logged, and `undo` called. */
  readonly watchOver: (work: Promise<void>, undo: () => void) => void;
};

type DoorOptions = Pick<Door, 'sessions' | 'timers' | 'authenticate' | 'traceOf'> & {
  readonly live: Live;
  readonly graph: LiveView;
  readonly clearance: Clearance;
  readonly production: boolean;
  readonly log: Logger;
};

/** Documents whose validity is remembered. */
const documents = 500;

type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/** Parsed and valid. */
const check = (schema: GraphQLSchema, query: string, production: boolean): Checked => {
  const coded = (errors: readonly GraphQLError[], code: string) =>
    errors.map(({ message, nodes = null }) => new GraphQLError(message, { nodes, extensions: { code } }));
  try {
    const document = parse(query);
    const errors = validate(schema, document, specifiedRules, { hideSuggestions: production });
    return errors.length > 0 ? { errors: coded(errors, 'GRAPHQL_VALIDATION_FAILED') } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: coded([error], 'GRAPHQL_PARSE_FAILED') };
    throw error;
  }
};

export const openDoor = (options: DoorOptions): Door => {
  const { live, graph, sessions, clearance, production, log } = options;
  /** By schema: another graph finds other documents valid. */
  const checked = new WeakMap<GraphQLSchema, Lru<Checked>>();
  const checkedIn = (schema: GraphQLSchema): Lru<Checked> => {
    const known = checked.get(schema) ?? lru<Checked>(documents);
    checked.set(schema, known);
    return known;
  };

  return {
    ...options,
    open: (session, sent, after) => {
      const no = (errors: readonly GraphQLError[]) => {
        const { id: traceId } = traceOf({});
        return refuse<Refused>({
          code: 'REFUSED',
          errors: errors.map((error) => {
            const { message, extensions: said } = presentError(error.toJSON(), { traceId, production });
            return new GraphQLError(message, { nodes: error.nodes ?? null, extensions: said ?? null });
          }),
        });
      };
      const { operationName, variables = {}, extensions = {} } = sent;
      const { caller } = session;
      const { schema, records } = graph.now();
      const cleared = clear(clearance, sent, log);
      if (!cleared.ok) return no(cleared.refusal.errors);
      const found = checkedIn(schema).get(cleared.value, () => check(schema, cleared.value, production));
      if ('errors' in found) return no(found.errors);
      const { document } = found;
      const compiled = compile({ schema, records, document, operationName, variables });
      if (!compiled.ok) return no(compiled.refusal.errors);
      const operation = compiled.value;
      if (!live.hub.head(operation.record.service))
        return no([
          liveError('Changes are not heard at the moment: the message bus has not been reached.', 'LIVE_UNAVAILABLE'),
        ]);
      const paid = pay(clearance, caller.actor, operation.query.text, operation.query.variables);
      if (!paid.ok) return no(paid.refusal.errors);
      const given = after ?? extensions.after;
      const from = typeof given === 'string' && given !== '' ? given : undefined;
      const taken = session.take(() => subscribe(live, { operation, caller, after: from }));
      if (!taken.ok) {
        const { refusal } = taken;
        if (refusal.code === 'TOKEN_EXPIRED') return no([liveError('The token has expired.', refusal.code)]);
        return no([liveError(`At most ${refusal.limit} subscriptions at a time are open.`, refusal.code)]);
      }
      const line = { operation: operation.name, field: operation.key, actor: caller.actor.id, open: sessions.count() };
      log.info({ ...line, resumes: from !== undefined }, 'subscription');
      return ok({ stream: taken.value, schema, document });
    },
    watchOver: (work, undo) => {
      work.catch((error: unknown) => {
        log.error({ err: error }, 'a subscription failed');
        undo();
      });
    },
  };
};
