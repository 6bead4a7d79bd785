/** Gateways side by side at one kind of work: each has its turn in every round. */
import { median, percentile } from '../bench.ts';
import type { Child } from './child.ts';
import { type Caller, callerOf, type Load, load } from './load.ts';
import type { Work } from './workload.ts';

export type Gateway = Child<{ readonly url: string }>;
export type Counts = { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };

/** One kind of work by one gateway. */
export type Measured = {
  readonly rps: number[];
  readonly latencies: number[];
  /** Processor time of the gateway's process, milliseconds a request; what other processes do matters less to it. */
  readonly processorMs: number[];
  /** Requests to subgraphs and their bytes for one query; undefined where nobody counts. */
  asked: Counts | undefined;
  answer: string;
};

export type Plan = {
  readonly work: Work;
  readonly tokens: readonly string[];
  readonly callers: number;
  readonly rounds: number;
  readonly seconds: number;
  /** What the subgraphs have been asked for so far. */
  readonly counts?: (() => Promise<Counts>) | undefined;
};

/** Measures until every gateway has had all of its rounds. */
export const measure = async (
  gateways: Readonly<Record<string, Gateway>>,
  { work, tokens, callers, rounds, seconds, counts }: Plan,
): Promise<Readonly<Record<string, Measured>>> => {
  const taking = Object.entries(gateways).map(([name, gateway]) => {
    const caller: Caller = callerOf(gateway.ready.url, work, tokens, callers);
    const measured: Measured = { rps: [], latencies: [], processorMs: [], asked: undefined, answer: '' };
    return { name, gateway, caller, measured };
  });
  for (const { caller, measured } of taking) {
    // What is asked first may have to be recorded, planned and compiled; what is asked often is compiled anew for that.
    await caller.ask();
    const before = await counts?.();
    measured.answer = await caller.ask();
    const after = await counts?.();
    if (before && after)
      measured.asked = {
        requests: after.requests - before.requests,
        bytesIn: after.bytesIn - before.bytesIn,
        bytesOut: after.bytesOut - before.bytesOut,
      };
    await load(caller, callers, seconds * 2);
  }
  for (let round = 0; round < rounds; round += 1)
    for (const { gateway, caller, measured } of taking) {
      const before = await gateway.ask<number>('processorMs');
      const done: Load = await load(caller, callers, seconds);
      const after = await gateway.ask<number>('processorMs');
      measured.rps.push(done.requests / done.seconds);
      measured.latencies.push(...done.latencies);
      measured.processorMs.push((after - before) / done.requests);
    }
  for (const { caller } of taking) await caller.close();
  return Object.fromEntries(taking.map(({ name, measured }) => [name, measured]));
};

/** How many times the requests a second of `other`, or how many of its processor time: the median of the rounds. */
export const timesOf = (own: Measured, other: Measured, of: 'rps' | 'processorMs'): number => {
  const each = own[of].map((value, round) => value / (other[of][round] ?? Number.NaN));
  return of === 'rps' ? median(each) : 1 / median(each);
};

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** A row of the table. */
export const shownRow = (place: string, work: string, name: string, of: Measured): string[] => [
  place,
  work,
  kilobytes(Buffer.byteLength(of.answer)),
  name,
  median(of.rps).toFixed(0),
  `${percentile(of.latencies, 0.5).toFixed(1)} / ${percentile(of.latencies, 0.975).toFixed(1)}`,
  median(of.processorMs).toFixed(2),
  of.asked ? `${of.asked.requests} / ${kilobytes(of.asked.bytesIn)}` : '',
];

export const heading = [
  'subgraphs',
  'work',
  'answer',
  '',
  'requests/s',
  'p50 / p97.5 ms',
  'processor ms',
  'subgraph requests / bytes a query',
];
