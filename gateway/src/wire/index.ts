/**
 * Connections to one server that are kept alive: one request at a time on each, in one write, its answer as text.
 *
 * What a general client does beside that costs several times what this does; a query asks many times.
 */
import type { Socket } from 'node:net';
import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { Answer, Reader } from './answer.ts';
import { answerReader, wholeAnswer } from './answer.ts';
import { atTurnsEnd } from './turn.ts';

export type Exchanged = Pick<Answer, 'status' | 'text' | 'takes'>;

export type Wire = {
  /**
   * Posts and reads the whole answer; `headers` are asked for when it is sent. Throws a WireError, an error of the network, or
   * that of an answer that is none.
   */
  readonly post: (posted: Posted) => Promise<Exchanged>;
  /** Takes nothing new, lets what is under way end. */
  readonly close: () => Promise<void>;
};

type Headers = Readonly<Record<string, string>>;

export type Posted = {
  readonly path: string;
  readonly headers: () => Headers;
  readonly body: string;
  /** Takes the body of a success as it comes, which then has to come in time as a whole. */
  readonly pieces?: (piece: Buffer) => void;
};

export type WireOptions = {
  /** Connections at most; who comes when all are busy waits. */
  readonly connections: number;
  readonly connectMs: number;
  /** How long nothing may come before or within an answer; and how long one may take that is read as it comes. */
  readonly silenceMs: number;
  /** Of every request. */
  readonly headers?: Headers;
};

/** Why there is no answer: nobody was reached in time, nothing came in time, or the connection was cut off. */
export type WireFailure = 'CONNECT_TIMEOUT' | 'ANSWER_TIMEOUT' | 'CUT_OFF';

export class WireError extends Error {
  readonly code: WireFailure;
  constructor(code: WireFailure) {
    super(`no answer: ${code}`);
    this.code = code;
  }
}

type Exchange = {
  /** The whole request, which may be another when it is sent than when it was asked for. */
  readonly text: () => string;
  readonly pieces: Posted['pieces'];
  readonly resolve: (answer: Exchanged) => void;
  readonly reject: (error: unknown) => void;
};

type Connection = {
  readonly socket: Socket;
  current: Exchange | undefined;
  /** Where the answer did not come in one piece. */
  reader: Reader | undefined;
  /** Until when something has to happen: the connection, the next piece of an answer, the next request. */
  due: number;
  connected: boolean;
};

/** A server that closes idle connections has to be first to be too late. */
const idleAtMostMs = 4_000;
const idleMarginMs = 1_000;
/** How often what is due is looked at. */
const lookMs = 250;

/** What stands in the values of headers that we write. */
const plainValue = /^[\t\x20-\x7e]*$/;

const headersText = (headers: Headers): string => {
  let text = '';
  for (const name of Object.keys(headers)) {
    const value = headers[name] ?? '';
    if (!plainValue.test(value)) throw new Error(`the header ${name} has a character that no header may have`);
    text += `${name}: ${value}\r\n`;
  }
  return text;
};

const take = (connection: Connection, piece: Buffer): Answer | undefined => {
  const pieces = connection.current?.pieces;
  const whole = connection.reader || pieces ? undefined : wholeAnswer(piece);
  if (whole) return whole;
  connection.reader ??= answerReader(pieces);
  return connection.reader.take(piece);
};

/** `now` in milliseconds. */
export const openWire = (
  { protocol, hostname, port, host }: URL,
  { connections: atMost, connectMs, silenceMs, headers: always = {} }: WireOptions,
  now: () => number = () => performance.now(),
): Wire => {
  const name = hostname.replace(/^\[|\]$/g, '');
  const open = new Set<Connection>();
  const idle: Connection[] = [];
  const waiting: Exchange[] = [];
  let outbox: Connection[] = [];
  let watch: NodeJS.Timeout | undefined;
  let closed: (() => void) | undefined;

  const socketOf = (connected: () => void): Socket =>
    protocol === 'https:'
      ? connectTls({ host: name, port: Number(port || 443), ...(!isIP(name) && { servername: name }) }, connected)
      : connectPlain({ host: name, port: Number(port || 80) }, connected);

  const flush = (): void => {
    const sending = outbox;
    outbox = [];
    for (const connection of sending) {
      const { socket, current } = connection;
      try {
        if (current) socket.write(current.text());
      } catch (fault) {
        drop(connection, fault);
      }
    }
  };

  const send = (connection: Connection, exchange: Exchange): void => {
    connection.current = exchange;
    connection.reader = undefined;
    connection.due = now() + silenceMs;
    // Together with what else this turn has to send: the first one wakes the server up, which costs more than sending.
    if (outbox.length === 0) atTurnsEnd(flush);
    outbox.push(connection);
  };

  /** The connection is of no use any more, and neither is what was under way on it. */
  const drop = (connection: Connection, why: unknown): void => {
    if (!open.delete(connection)) return;
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    connection.socket.destroy();
    const { current } = connection;
    connection.current = undefined;
    if (current) {
      current.reject(why);
      // Where one breaks off, those that rest are likely to have ended too.
      for (const other of [...idle]) drop(other, undefined);
    }
    const next = waiting.shift();
    if (next) dial(next);
    if (open.size > 0) return;
    clearInterval(watch);
    watch = undefined;
    closed?.();
  };

  const finish = (connection: Connection, answer: Answer): void => {
    const { status, text, lasts, idleMs = idleAtMostMs, takes } = answer;
    const { current } = connection;
    connection.current = undefined;
    const next = waiting.shift();
    if (next && lasts) send(connection, next);
    else {
      if (next) waiting.unshift(next);
      const restMs = Math.min(idleAtMostMs, idleMs - idleMarginMs);
      if (!lasts || closed || restMs <= 0) drop(connection, undefined);
      else {
        connection.due = now() + restMs;
        idle.push(connection);
      }
    }
    current?.resolve({ status, text, takes });
  };

  const look = (): void => {
    const at = now();
    for (const connection of [...open])
      if (connection.due <= at)
        drop(connection, new WireError(connection.connected ? 'ANSWER_TIMEOUT' : 'CONNECT_TIMEOUT'));
  };

  const dial = (exchange: Exchange): void => {
    const socket = socketOf(() => {
      connection.connected = true;
      send(connection, exchange);
    });
    socket.setNoDelay(true);
    const connection: Connection = {
      socket,
      current: exchange,
      reader: undefined,
      due: now() + connectMs,
      connected: false,
    };
    open.add(connection);
    watch ??= setInterval(look, Math.min(lookMs, connectMs, silenceMs)).unref();
    socket.on('data', (piece) => {
      if (!connection.current) return drop(connection, undefined);
      if (!connection.current.pieces) connection.due = now() + silenceMs;
      try {
        const answer = take(connection, typeof piece === 'string' ? Buffer.from(piece) : piece);
        if (answer) finish(connection, answer);
      } catch (error) {
        drop(connection, error);
      }
    });
    socket.on('error', (error) => drop(connection, error));
    socket.on('close', () => {
      const answer = connection.current && connection.reader?.end();
      if (answer) finish(connection, answer);
      else drop(connection, new WireError('CUT_OFF'));
    });
  };

  const usual = `host: ${host}\r\nconnection: keep-alive\r\n${headersText(always)}`;

  return {
    post: ({ path, headers, body, pieces }) =>
      new Promise((resolve, reject) => {
        if (closed) throw new WireError('CUT_OFF');
        const length = `content-length: ${Buffer.byteLength(body)}\r\n\r\n`;
        const text = (): string => `POST ${path} HTTP/1.1\r\n${usual}${headersText(headers())}${length}${body}`;
        const exchange = { text, pieces, resolve, reject };
        const free = idle.pop();
        if (free) send(free, exchange);
        else if (open.size < atMost) dial(exchange);
        else waiting.push(exchange);
      }),
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        for (const connection of [...idle]) drop(connection, undefined);
        if (open.size === 0) resolve();
      }),
  };
};
