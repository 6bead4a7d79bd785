/**
 * Requests over connections that are kept alive, with next to no work of the sender's own: what is sent is written as it is,
 * and of the answer no more is read than its status and its end.
 */
import { connect, type Socket } from 'node:net';

/** 0 where the connection ended before the answer was whole. */
export type Status = number;

export type Wire = {
  /** Writes the parts on a connection that is free, or on the next that becomes so. */
  readonly send: (parts: readonly Uint8Array[]) => Promise<Status>;
  readonly close: () => void;
};

type Turn = { readonly parts: readonly Uint8Array[]; readonly done: (status: Status) => void };
type Line = { readonly socket: Socket; turn: Turn | undefined; answer: Buffer | undefined };

const endOfHead = Buffer.from('\r\n\r\n');
const lengthLine = /\r\ncontent-length: *(\d+)/i;
const farewell = /\r\nconnection: *close/i;

/** The answer where it is whole. Whoever answers here says how long its answers are. */
const whole = (bytes: Buffer): { readonly status: number; readonly last: boolean } | undefined => {
  const end = bytes.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(lengthLine.exec(head)?.[1]);
  if (Number.isNaN(length)) throw new Error('an answer does not say how long it is');
  if (bytes.length < end + endOfHead.length + length) return undefined;
  return { status: Number(head.slice(9, 12)), last: farewell.test(head) };
};

export const openWire = ({ hostname, port }: URL, connections: number): Wire => {
  const free: Line[] = [];
  const waiting: Turn[] = [];
  const open = new Set<Line>();

  const write = (line: Line, turn: Turn): void => {
    line.turn = turn;
    line.socket.cork();
    for (const part of turn.parts) line.socket.write(part);
    line.socket.uncork();
  };
  const next = (line: Line): void => {
    const turn = waiting.shift();
    if (turn) write(line, turn);
    else free.push(line);
  };
  const settle = (line: Line, status: Status): void => {
    const { turn } = line;
    line.turn = undefined;
    line.answer = undefined;
    turn?.done(status);
  };
  const drop = (line: Line): void => {
    if (!open.delete(line)) return;
    const place = free.indexOf(line);
    if (place >= 0) free.splice(place, 1);
    line.socket.destroy();
    settle(line, 0);
    const turn = waiting.shift();
    if (turn) write(dial(), turn);
  };
  const dial = (): Line => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const line: Line = { socket, turn: undefined, answer: undefined };
    open.add(line);
    socket.on('data', (data) => {
      const bytes = typeof data === 'string' ? Buffer.from(data) : data;
      line.answer = line.answer ? Buffer.concat([line.answer, bytes]) : bytes;
      const answer = whole(line.answer);
      if (!answer) return;
      settle(line, answer.status);
      if (answer.last) drop(line);
      else next(line);
    });
    socket.on('error', () => drop(line)).on('close', () => drop(line));
    return line;
  };

  return {
    send: (parts) =>
      new Promise((done) => {
        const turn = { parts, done };
        const line = free.pop() ?? (open.size < connections ? dial() : undefined);
        if (line) write(line, turn);
        else waiting.push(turn);
      }),
    close: () => {
      for (const { socket } of open) socket.destroy();
    },
  };
};
