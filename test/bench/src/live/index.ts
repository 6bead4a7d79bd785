/** Live queries: thousands of subscribers over server-sent events while records change, and what they need is killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, type Bound, percentile } from '../bench.ts';
import { account, behind, type Got, type Phase, type Sum } from './account.ts';
import { type Audience, openAudience } from './audience.ts';
import { customerOf, now, numberOf } from './plan.ts';
import { type GatewayState, openStage, type Stage } from './stage.ts';

/**
 * Sizes: subscribers, of which lists; customers, each with so many people; changes a second; seconds of it before the first
 * kill and after each time that all have caught up; and how long what was killed is away.
 */
const sizes = {
  full: { ones: 1_900, lists: 100, customers: 50, rate: 1_000, seconds: 10, awayMs: 2_000 },
  quick: { ones: 90, lists: 10, customers: 10, rate: 100, seconds: 1, awayMs: 500 },
};

/** Of so many subscribers one goes away and comes back while something is killed. */
const leaversEvery = 20;

/** How long what was written may be on its way before it counts as lost. */
const patienceMs = 30_000;

/** Looks at the gateway's memory until it is told to stop; then gives what it was at the most. */
const watchMemory = (stage: Stage): (() => Promise<number>) => {
  let watching = true;
  const watch = async (): Promise<number> => {
    let most = 0;
    do {
      most = Math.max(most, (await stage.gateway()).megabytes);
      await pause(100);
    } while (watching);
    return most;
  };
  const most = watch();
  return () => {
    watching = false;
    return most;
  };
};

type Outage = {
  readonly from: number;
  readonly until: number;
  readonly caughtUpMs: number;
  readonly leavers: number;
  readonly megabytes: number;
};

/** Waits until everybody has what is written by now, or for as long as patience lasts. */
const catchUp = async (stage: Stage, { got }: Audience): Promise<number> => {
  const versions = await stage.versions();
  const began = performance.now();
  while (behind(got, (id) => versions[numberOf(id)] ?? 1) > 0 && performance.now() - began < patienceMs)
    await pause(10);
  return performance.now() - began;
};

/**
 * Something is killed, away for a while, and started again; some subscribers go away with it and come back before it does. Over
 * once all have what was written by the time that it is back.
 */
const outage = async (stage: Stage, audience: Audience, what: 'subgraph' | 'nats', ms: number): Promise<Outage> => {
  const stopWatching = watchMemory(stage);
  // What was written just before may be on its way.
  const from = now() - 500;
  await stage[what].kill();
  const comeBack = audience.leave(leaversEvery);
  await pause(ms / 2);
  const leavers = comeBack();
  await pause(ms / 2);
  await stage[what].start();
  const caughtUpMs = await catchUp(stage, audience);
  return { from, until: now(), caughtUpMs, leavers, megabytes: await stopWatching() };
};

const plus = (a: Sum, b: Sum): Sum => ({
  due: a.due + b.due,
  told: a.told + b.told,
  coalesced: a.coalesced + b.coalesced,
  lost: a.lost + b.lost,
  made: a.made + b.made,
  ms: { ones: [...a.ms.ones, ...b.ms.ones], lists: [...a.ms.lists, ...b.ms.lists] },
});

const shown = (ms: readonly number[]): string =>
  ms.length === 0 ? '' : [0.5, 0.99, 1].map((share) => percentile(ms, share).toFixed(0)).join(' / ');
const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

export const bench: Bench = {
  summary:
    'subscribers over server-sent events, of one record or a list each, while records change and a subgraph and NATS are killed; one gateway process',
  run: async ({ quick, say }) => {
    const size = quick ? sizes.quick : sizes.full;
    const { ones, lists, customers, rate, seconds, awayMs } = size;
    const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const claims = (n: number) => ({ roles: ['CUSTOMER_USER'], customer: customerOf(n, customers) });
    const stage = await openStage(dataDir, { records: ones, customers, rate, claims }).catch(async (error: unknown) => {
      await rm(dataDir, { recursive: true, force: true });
      throw error;
    });
    let audience: Audience | undefined;
    try {
      const empty = await stage.gateway();
      const opening = performance.now();
      audience = await openAudience({ ...stage, ones, lists, customers });
      const { got } = audience;
      const held = await stage.held();
      const open = await stage.gateway();
      say(`${ones + lists} subscriptions open after ${((performance.now() - opening) / 1000).toFixed(1)} s`);

      const undisturbed = async (): Promise<number> => {
        const stopWatching = watchMemory(stage);
        await pause(seconds * 1000);
        return stopWatching();
      };
      const askedBefore = await stage.asked();
      const began = now();
      await stage.begin();
      const before = await undisturbed();
      const busy: GatewayState = await stage.gateway();
      const busyMs = now() - began;
      const questions = (await stage.asked()) - askedBefore;
      const subgraph = await outage(stage, audience, 'subgraph', awayMs);
      say(`the subgraph was killed: all had caught up ${subgraph.caughtUpMs.toFixed(0)} ms after it was back`);
      const between = await undisturbed();
      const nats = await outage(stage, audience, 'nats', awayMs);
      say(`NATS was killed: all had caught up ${nats.caughtUpMs.toFixed(0)} ms after it was back`);
      const after = await undisturbed();
      const told = await stage.end();
      await catchUp(stage, audience);
      const growth = (await stage.held()) - held;

      const { written } = told;
      const end = Number.POSITIVE_INFINITY;
      const phases: readonly Phase[] = [
        { name: 'before', from: 0, until: subgraph.from },
        { name: 'a subgraph is killed', from: subgraph.from, until: subgraph.until },
        { name: 'between', from: subgraph.until, until: nats.from },
        { name: 'NATS is killed', from: nats.from, until: nats.until },
        { name: 'after', from: nats.until, until: end },
      ];
      const sums = account(got, (id) => written[numberOf(id)] ?? [], phases);
      const memory = [before, subgraph.megabytes, between, nats.megabytes, after];
      const changes = (at: Phase) => written.flat().filter((stamp) => stamp >= at.from && stamp < at.until).length;
      const whole = sums.reduce(plus);
      const quiet = sums.filter((_, i) => i % 2 === 0).reduce(plus);
      const sum = (of: (one: Got) => number): number => got.reduce((all, each) => all + of(each), 0);
      const p99 = percentile(quiet.ms.ones, 0.99);
      const listP99 = percentile(quiet.ms.lists, 0.99);
      const cpu = (busy.processorMs - open.processorMs) / busyMs;
      const bounds: Bound[] = [
        {
          name: 'changes that somebody with a right to them was not told, nor of a newer one',
          value: whole.lost,
          atMost: 0,
          must: true,
        },
        {
          name: 'records told as they never were',
          value: whole.made + sum(({ backwards }) => backwards),
          atMost: 0,
          must: true,
        },
        { name: 'records of other customers', value: audience.foreign(), atMost: 0, must: true },
        { name: 'errors', value: audience.errors().length, atMost: 0, must: true },
        { name: 'streams that ended', value: audience.ended(), atMost: 0, must: true },
        { name: 'one record undisturbed, p99 in ms', value: p99, atMost: 1_000 },
        { name: 'a list undisturbed, p99 in ms', value: listP99, atMost: 2_000 },
        { name: 'to catch up after a subgraph was killed, ms', value: subgraph.caughtUpMs, atMost: 5_000 },
        { name: 'to catch up after NATS was killed, ms', value: nats.caughtUpMs, atMost: 5_000 },
        { name: 'held by the gateway more than when all had subscribed, MB', value: growth, atMost: 50 },
      ];
      return {
        rows: [
          ['', 'changes', 'due', 'told', 'newer told', 'lost', 'one, p50 / p99 / longest ms', 'a list', 'gateway'],
          ...phases.map((phase, i) => {
            const { due = 0, told: heard = 0, coalesced = 0, lost = 0, ms = { ones: [], lists: [] } } = sums[i] ?? {};
            const counts = [changes(phase), due, heard, coalesced, lost].map(String);
            return [phase.name, ...counts, shown(ms.ones), shown(ms.lists), megabytes(memory[i] ?? 0)];
          }),
        ],
        bounds,
        figures: {
          subscribers: ones + lists,
          'changes a second': Number((told.changed / told.took).toFixed(0)),
          'changes, each for all with a right to it': whole.due,
          'one record, p50 in ms': Number(percentile(quiet.ms.ones, 0.5).toFixed(1)),
          'one record, p99 in ms': Number(p99.toFixed(1)),
          'a list, p99 in ms': Number(listP99.toFixed(1)),
          'went away and came back': subgraph.leavers + nats.leavers,
          'told again as they were': sum(({ repeats }) => repeats),
          'caught up after a subgraph was killed, ms': Number(subgraph.caughtUpMs.toFixed(0)),
          'caught up after NATS was killed, ms': Number(nats.caughtUpMs.toFixed(0)),
          'changes that waited for NATS at most': told.mostUntold,
          'the bus, p99 of a batch in ms': Number(percentile(told.batches, 0.99).toFixed(1)),
          'questions a second': Number((questions / (busyMs / 1000)).toFixed(0)),
          'processor of the gateway, cores': Number(cpu.toFixed(2)),
          'megabytes empty': Number(empty.megabytes.toFixed(0)),
          'megabytes for a thousand subscriptions': Number(
            (((open.megabytes - empty.megabytes) / (ones + lists)) * 1000).toFixed(1),
          ),
          'megabytes held with all of them': Number(held.toFixed(0)),
          'megabytes held more at the end': Number(growth.toFixed(1)),
          'megabytes at most': Number(Math.max(...memory).toFixed(0)),
        },
      };
    } finally {
      audience?.close();
      await stage.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
