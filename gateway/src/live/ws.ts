/** Subscriptions over WebSocket by the graphql-transport-ws protocol, spoken by graphql-ws. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Door } from './door.ts';
import type { Session } from './sessions.ts';

export const socketPath = '/graphql';
const pingMs = 12_000;
const farewellMs = 1_000;
/** Open sockets at a time, those included who have not said yet who they are. */
const socketsAtMost = 10_000;

type Extra = { readonly request: IncomingMessage; readonly socket: WebSocket; session?: Session };

export type Sockets = { readonly stop: () => Promise<void> };

type Stream = AsyncGenerator<ExecutionResult, void, void>;
const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value;

const protocolOf = (door: Door) =>
  makeServer<{ authorization?: unknown }, Extra>({
    onConnect: async ({ connectionParams, extra }) => {
      const { authorization } = connectionParams ?? {};
      const given = typeof authorization === 'string' ? authorization : extra.request.headers.authorization;
      const admitted = await door.sessions.admit(given);
      const { socket } = extra;
      if (!admitted.ok || socket.readyState !== socket.OPEN) return false;
      // After this code a client may come back, with a new token.
      const expired = () => socket.close(CloseCode.Forbidden, 'The token has expired');
      extra.session = door.sessions.open(admitted.value, expired);
      return true;
    },
    onSubscribe: ({ extra: { session } }, _, { query, operationName, variables, extensions }) => {
      if (!session) throw new Error('somebody subscribes who has not come in');
      const opened = door.open(session, {
        text: query,
        operationName: operationName ?? undefined,
        variables: variables ?? {},
        extensions: extensions ?? {},
      });
      if (!opened.ok) return opened.refusal.errors;
      const { schema, document, stream } = opened.value;
      return { schema, document, operationName, contextValue: stream };
    },
    subscribe: ({ contextValue }) => {
      if (!isStream(contextValue)) throw new Error('a subscription was prepared by nobody');
      return contextValue;
    },
    // Errors have been presented already.
    onNext: (_context, _id, _payload, _args, result) => result,
  });

/** Pings, and ends a socket that does not answer: its client is gone, or reads nothing. */
const keepAlive = (socket: WebSocket): (() => void) => {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const interval = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, pingMs);
  return () => clearInterval(interval);
};

export const acceptSockets = (server: Server, door: Door, maxPayload: number, log: Logger): Sockets => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols });
  const protocol = protocolOf(door);

  const accept = (socket: WebSocket, request: IncomingMessage): void => {
    const extra: Extra = { request, socket };
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once it is on its way: only then is the next payload asked for.
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => {
          socket.on('message', (data) => {
            take(String(data)).catch((error: unknown) => {
              log.error({ err: error }, 'a message of a socket could not be handled');
              socket.close(CloseCode.InternalServerError, 'Something went wrong on our side');
            });
          });
        },
      },
      extra,
    );
    const stopPings = keepAlive(socket);
    socket.on('error', (error) => log.debug({ err: error }, 'a socket broke'));
    socket.once('close', (code, reason) => {
      stopPings();
      extra.session?.close();
      closed(code, String(reason)).catch((error: unknown) =>
        log.error({ err: error }, 'a socket did not close in order'),
      );
    });
  };

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
    const status =
      path !== socketPath ? '404 Not Found' : sockets.clients.size >= socketsAtMost ? '503 Service Unavailable' : '';
    if (status === '') sockets.handleUpgrade(request, socket, head, accept);
    else socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  server.on('upgrade', upgrade);

  return {
    stop: async () => {
      server.off('upgrade', upgrade);
      for (const socket of sockets.clients) socket.close(1001, 'The gateway is stopping');
      await new Promise<void>((resolve) => {
        sockets.close(() => resolve());
        // Who does not answer the farewell is not waited for.
        setTimeout(() => {
          for (const socket of sockets.clients) socket.terminate();
        }, farewellMs).unref();
      });
    },
  };
};
