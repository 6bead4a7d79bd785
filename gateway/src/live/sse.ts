/**
 * Subscriptions over server-sent events by the graphql-sse protocol, in both its modes.
 *
 * Not that library's own handler: it reads a subscription as fast as it gives and keeps what the client has not read, without
 * bound. Here the next payload is asked for once the last one is on its way.
 */
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readSent, type SentOperation } from '../ask/sent.ts';
import { errorBody } from '../errors.ts';
import type { Door } from './door.ts';
import type { Admitted, Session } from './sessions.ts';
import type { LiveStream, Payload } from './subscription.ts';

export const streamPath = '/graphql/stream';
const tokenHeader = 'x-graphql-event-stream-token';
const heartbeatMs = 12_000;
/** How long a reservation waits for its stream. */
const reservedMs = 30_000;
/** Reservations and streams of one caller at a time. */
const reservationsAtMost = 20;

/** An open event stream. */
type Channel = {
  /** Resolves once it is on its way, or the client is gone. */
  readonly send: (event: string) => Promise<void>;
  readonly end: () => void;
};

const event = (name: string, data: unknown, id?: string): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${data === undefined ? '' : JSON.stringify(data)}\n\n`;

/** Takes the answer over. A client that reads nothing for two heartbeats is cut off. */
const openChannel = (reply: FastifyReply, onGone: () => void): Channel => {
  reply.hijack();
  const raw: ServerResponse = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  // Some browsers say that a stream is open with its first bytes only.
  raw.write(':\n\n');
  let behind = false;
  const heartbeat = setInterval(() => {
    const stuck = raw.writableLength > 0;
    if (stuck && behind) raw.destroy();
    else raw.write(':\n\n');
    behind = stuck;
  }, heartbeatMs);
  raw.once('close', () => {
    clearInterval(heartbeat);
    onGone();
  });
  raw.on('error', () => undefined);
  return {
    send: (text) =>
      new Promise((resolve) => {
        if (raw.destroyed || raw.writableEnded) resolve();
        else raw.write(text, () => resolve());
      }),
    end: () => raw.end(),
  };
};

const pump = async (stream: LiveStream, send: (payload: Payload) => Promise<void>): Promise<void> => {
  for await (const payload of stream) await send(payload);
};

/** A stream of several operations, reserved or open. */
type Shared = {
  readonly owner: string;
  readonly session: Session;
  readonly operations: Map<string, LiveStream>;
  readonly channel: PromiseWithResolvers<Channel>;
  isOpen: boolean;
  readonly cancel: () => void;
};

type Query = { readonly token?: string; readonly operationId?: string };

const one = (header: string | readonly string[] | undefined): string | undefined =>
  typeof header === 'string' ? header : undefined;

export const sseRoutes = (app: FastifyInstance, door: Door): void => {
  const shared = new Map<string, Shared>();
  const admitted = new WeakMap<FastifyRequest, Admitted>();

  const refuse = (request: FastifyRequest, reply: FastifyReply, status: number, code: string, message: string) =>
    reply.code(status).send(errorBody(message, code, door.traceOf(request).id));
  const accepts = (request: FastifyRequest): boolean => request.headers.accept?.includes('text/event-stream') === true;
  const tokenOf = (request: FastifyRequest): string | undefined => {
    const { token } = request.query as Query;
    return one(request.headers[tokenHeader]) ?? token;
  };
  const callerOf = (request: FastifyRequest): Admitted => {
    const found = admitted.get(request);
    if (!found) throw new Error('live queries were reached by nobody');
    return found;
  };
  /** The caller's own stream by the request's token; another's is none. */
  const streamOf = (request: FastifyRequest): Shared | undefined => {
    const found = shared.get(tokenOf(request) ?? '');
    return found?.owner === callerOf(request).caller.key ? found : undefined;
  };

  const distinct = (request: FastifyRequest, reply: FastifyReply, sent: SentOperation): FastifyReply => {
    let session: Session | undefined;
    let gone = false;
    const channel = openChannel(reply, () => {
      gone = true;
      session?.close();
    });
    const caller = callerOf(request);
    session = door.sessions.open(caller, () => undefined);
    const sendPayload = (payload: Payload) => channel.send(event('next', payload, payload.extensions?.position));
    const after = one(request.headers['last-event-id']);
    const opened = door.open(session, sent, after);
    const run = async (held: Session): Promise<void> => {
      if (opened.ok) await pump(opened.value.stream, sendPayload);
      else await sendPayload({ errors: opened.refusal.errors.map((error) => error.toJSON()) });
      await channel.send(event('complete', undefined));
      channel.end();
      held.close();
    };
    if (gone) session.close();
    door.watchOver(run(session), () => channel.end());
    return reply;
  };

  const reserve = (request: FastifyRequest, reply: FastifyReply) => {
    const caller = callerOf(request);
    const held = [...shared.values()].filter(({ owner }) => owner === caller.caller.key).length;
    if (held >= reservationsAtMost)
      return refuse(request, reply, 429, 'TOO_MANY_STREAMS', `At most ${reservationsAtMost} streams at a time.`);
    const token = randomUUID();
    const close = (): void => {
      shared.delete(token);
      session.close();
    };
    const session = door.sessions.open(caller, () => {
      close();
      void channel.promise.then(({ end }) => end());
    });
    const channel = Promise.withResolvers<Channel>();
    const cancel = door.timers.after(reservedMs, () => {
      if (!reservation.isOpen) close();
    });
    const reservation: Shared = {
      owner: caller.caller.key,
      session,
      operations: new Map(),
      channel,
      isOpen: false,
      cancel,
    };
    shared.set(token, reservation);
    return reply.code(201).type('text/plain; charset=utf-8').send(token);
  };

  const openShared = (reply: FastifyReply, reservation: Shared, token: string): FastifyReply => {
    reservation.isOpen = true;
    reservation.cancel();
    const channel = openChannel(reply, () => {
      shared.delete(token);
      reservation.session.close();
    });
    reservation.channel.resolve(channel);
    return reply;
  };

  const addOperation = (request: FastifyRequest, reply: FastifyReply, reservation: Shared, sent: SentOperation) => {
    const id = sent.extensions?.operationId;
    if (typeof id !== 'string' || id === '')
      return refuse(request, reply, 400, 'BAD_REQUEST', 'The operation needs extensions.operationId.');
    if (reservation.operations.has(id))
      return refuse(request, reply, 409, 'CONFLICT', 'There is an operation of this id already.');
    reservation.session.renew(callerOf(request).expiresAt);
    const opened = door.open(reservation.session, sent);
    if (!opened.ok) return reply.code(400).send({ errors: opened.refusal.errors });
    const { stream } = opened.value;
    reservation.operations.set(id, stream);
    const run = async (): Promise<void> => {
      const { send } = await reservation.channel.promise;
      await pump(stream, (payload) => send(event('next', { id, payload })));
      // One that the client has completed is not completed again.
      if (reservation.operations.get(id) === stream) {
        reservation.operations.delete(id);
        await send(event('complete', { id }));
      }
    };
    door.watchOver(run(), () => reservation.operations.delete(id));
    return reply.code(202).send();
  };

  const complete = (request: FastifyRequest, reply: FastifyReply, { operations }: Shared) => {
    const { operationId = '' } = request.query as Query;
    if (operationId === '') return refuse(request, reply, 400, 'BAD_REQUEST', 'The request needs operationId.');
    const stream = operations.get(operationId);
    operations.delete(operationId);
    void stream?.return(undefined);
    return reply.code(200).send();
  };

  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: streamPath,
    onRequest: async (request, reply) => {
      const found = await door.authenticate(request, reply);
      if (found) admitted.set(request, found);
    },
    handler: (request, reply) => {
      const token = tokenOf(request);
      const stream = token === undefined ? undefined : streamOf(request);
      if (request.method === 'PUT') return reserve(request, reply);
      if (token !== undefined && !stream)
        return refuse(request, reply, 404, 'NOT_FOUND', 'There is no stream of this token.');
      if (stream && request.method === 'DELETE') return complete(request, reply, stream);
      if (stream && token !== undefined && accepts(request)) {
        if (stream.isOpen) return refuse(request, reply, 409, 'CONFLICT', 'The stream is open already.');
        return openShared(reply, stream, token);
      }
      if (!stream && (!accepts(request) || request.method === 'DELETE'))
        return refuse(
          request,
          reply,
          406,
          'NOT_ACCEPTABLE',
          'Live queries are sent as text/event-stream: ask for that.',
        );
      const sent = readSent(request);
      if (sent.text === undefined && sent.id === undefined)
        return refuse(request, reply, 400, 'BAD_REQUEST', 'The request must hold an operation: {"query": …}.');
      return stream ? addOperation(request, reply, stream, sent) : distinct(request, reply, sent);
    },
  });
};
