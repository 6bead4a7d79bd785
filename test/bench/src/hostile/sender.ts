/**
 * Sends requests from a process of its own, so that what another sender does, or its collector, is in nobody's figures.
 *
 * It says how much of its own time is in what it measured, too: what it was held up by, and how busy it was.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { serveParent, settings } from '../gateway/child.ts';
import { stream } from '../gateway/stream.ts';
import { workload } from '../gateway/workload.ts';
import { attackNames, attackOf } from './attack.ts';
import { openWire } from './wire.ts';

export type SenderSettings = {
  readonly sends: 'attacks' | 'questions';
  readonly url: string;
  readonly tokens: readonly string[];
  readonly aSecond: number;
  readonly connections: number;
  readonly seconds: number;
};

/**
 * An answer: the place of its kind in `attackNames` (0 for a question), its status (0 where the connection ended instead),
 * milliseconds from sending to its last byte.
 */
export type Answer = readonly [kind: number, status: number, ms: number];

export type Sent = {
  readonly answers: readonly Answer[];
  /** How long the sender itself was held up at the longest, and all but one time in a hundred, in milliseconds. */
  readonly heldUp: { readonly most: number; readonly p99: number };
  /** Share of the time in which the sender had something to do. */
  readonly busy: number;
};

const { sends, url, tokens, aSecond, connections, seconds } = settings<SenderSettings>();
const address = new URL(url);
const wire = openWire(address, connections);
const authorization = (n: number): string => `Bearer ${tokens[n % tokens.length]}`;

type Request = {
  readonly method: 'GET' | 'POST';
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: readonly Buffer[];
};

const question = Buffer.from(JSON.stringify(workload.small));
const questionOf = (n: number): Request => ({
  method: 'POST',
  search: '',
  headers: { 'content-type': 'application/json', authorization: authorization(n) },
  body: [question],
});

const attackBy = (n: number): Request => {
  const { known, ...attack } = attackOf(n);
  return known ? { ...attack, headers: { ...attack.headers, authorization: authorization(n) } } : attack;
};

const partsOf = ({ method, search, headers, body }: Request): readonly Buffer[] => {
  const length = body.reduce((sum, part) => sum + part.length, 0);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const sized = method === 'POST' ? `content-length: ${length}\r\n` : '';
  const head = `${method} ${address.pathname}${search} HTTP/1.1\r\nhost: ${address.host}\r\n${lines.join('')}${sized}\r\n`;
  return [Buffer.from(head, 'latin1'), ...body].filter((part) => part.length > 0);
};

const send = async (n: number): Promise<Answer> => {
  const kind = sends === 'attacks' ? n % attackNames.length : 0;
  const parts = partsOf(sends === 'attacks' ? attackBy(n) : questionOf(n));
  const at = performance.now();
  const status = await wire.send(parts);
  return [kind, status, performance.now() - at];
};

const resolutionMs = 1;

const during = async (time: number): Promise<Sent> => {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  const before = performance.eventLoopUtilization();
  delay.enable();
  const answers = await stream(send, aSecond, time);
  delay.disable();
  const { utilization } = performance.eventLoopUtilization(before);
  // It counts from one look to the next, which are that far apart in any case.
  const [most, p99] = [delay.max, delay.percentile(99)].map((ns) => Math.max(0, ns / 1e6 - resolutionMs));
  return { answers, heldUp: { most: most ?? 0, p99: p99 ?? 0 }, busy: utilization };
};

const warmSeconds = Math.min(10, seconds);
serveParent({}, { warm: () => during(warmSeconds), all: () => during(seconds) });
