/** Live queries: thousands of subscribers over server-sent events while records change, through a real NATS. */
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startNats } from '@attest/embedded';
import { type Bench, percentile } from '../bench.ts';
import { canPin, startChild } from '../gateway/child.ts';
import { startProvider } from '../gateway/tokens.ts';
import { customerOf, idOf } from './plan.ts';
import { openReader, type Reader } from './reader.ts';

const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');
const services = ['control', 'delivery', 'governance', 'relationship', 'resolution'];

const one = 'subscription ($id: ID!) { incidentChanged(id: $id) { id version title } }';
const many = 'subscription { incidentsChanged(first: 20) { kind nodes { id version title } removed totalCount } }';

type Told = {
  readonly changed: number;
  readonly told: number;
  readonly done: boolean;
  readonly took: number;
  /** How long the bus took to have each batch, in milliseconds. */
  readonly batches: readonly number[];
  readonly asked: number;
};
type Gateway = { readonly processorMs: number; readonly megabytes: number };

/** What one subscriber has got: the latest version of each record, and how many changes of it. */
type Got = { readonly latest: Map<string, number>; payloads: number; skipped: number };

/** Sizes: subscribers, of which lists; customers, each with so many people; changes a second, seconds. */
const sizes = {
  full: { ones: 1_900, lists: 100, customers: 50, rate: 1_000, seconds: 20 },
  quick: { ones: 90, lists: 10, customers: 10, rate: 100, seconds: 2 },
};

/** How long the last change may be on its way before it counts as lost. */
const patienceMs = 30_000;

export const bench: Bench = {
  summary:
    'subscribers over server-sent events, of one record or a list each, while records change; one gateway process',
  run: async ({ quick, say }) => {
    const { ones, lists, customers, rate, seconds } = quick ? sizes.quick : sizes.full;
    const cores = availableParallelism();
    const [gatewayCore, platformCore] = canPin() && cores >= 3 ? [cores - 1, cores - 2] : [undefined, undefined];
    const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const undo: (() => unknown)[] = [() => rm(dataDir, { recursive: true, force: true })];
    try {
      const nats = await startNats({ dataDir, port: 0 });
      undo.push(() => nats.stop(true));
      const claims = (n: number) => ({ roles: ['CUSTOMER_USER'], customer: customerOf(n, customers) });
      const provider = await startProvider(customers, claims);
      undo.push(() => provider.close());
      const plan = { natsUrl: nats.url, records: ones, customers, rate, seconds };
      const platform = await startChild<{ url: string }>('../live/platform.ts', plan, platformCore);
      undo.push(() => platform.stop());
      const urls = Object.fromEntries(services.map((name) => [name, platform.ready.url]));
      const { issuer, jwksUrl, tokens } = provider;
      const settings = { urls, supergraphFile, natsUrl: nats.url, issuer, jwksUrl };
      const gateway = await startChild<{ url: string }>('../live/gateway.ts', settings, gatewayCore);
      undo.push(() => gateway.stop());
      const empty = await gateway.ask<Gateway>('state');

      const latencies = { ones: [] as number[], lists: [] as number[] };
      const readers: Reader[] = [];
      undo.push(() => readers.map(({ close }) => close()));
      const got: Got[] = [];
      let foreign = 0;
      let lastHeard = performance.now();
      const subscribe = (caller: number, body: unknown, kind: 'ones' | 'lists'): Reader => {
        const mine: Got = { latest: new Map(), payloads: 0, skipped: 0 };
        got.push(mine);
        const reader = openReader(gateway.ready.url, tokens[caller] ?? '', JSON.stringify(body), (node, first) => {
          lastHeard = performance.now();
          const before = mine.latest.get(node.id) ?? node.version - 1;
          mine.latest.set(node.id, Math.max(before, node.version));
          if (Number(node.id.slice(-12)) % customers !== caller) foreign += 1;
          if (first) return;
          mine.payloads += 1;
          mine.skipped += Math.max(0, node.version - before - 1);
          latencies[kind].push(performance.timeOrigin + performance.now() - Number(node.title));
        });
        readers.push(reader);
        return reader;
      };
      const began = performance.now();
      for (let at = 0; at < ones + lists; at += 100) {
        const wave = Array.from({ length: Math.min(100, ones + lists - at) }, (_, i) => {
          const n = at + i;
          return n < ones
            ? subscribe(n % customers, { query: one, variables: { id: idOf(n) } }, 'ones')
            : subscribe(n % customers, { query: many }, 'lists');
        });
        await Promise.all(wave.map((reader) => reader.began));
      }
      const opening = (performance.now() - began) / 1000;
      const filled = await gateway.ask<Gateway>('state');
      say(`${ones + lists} subscriptions open after ${opening.toFixed(1)} s`);

      const before = await platform.ask<Told>('state');
      await platform.ask('begin');
      let told = before;
      let most = filled.megabytes;
      let busy = filled;
      while (!told.done) {
        await pause(250);
        told = await platform.ask<Told>('state');
        busy = await gateway.ask<Gateway>('state');
        most = Math.max(most, busy.megabytes);
      }
      const versions = await platform.ask<Record<string, number>>('versions');
      const behind = (): number =>
        got.flatMap(({ latest }) => [...latest].filter(([id, version]) => version !== versions[id])).length;
      const deadline = performance.now() + patienceMs;
      while (behind() > 0 && performance.now() < deadline) await pause(50);
      const lost = behind();
      const settled = Math.max(0, lastHeard - began - opening * 1000) / 1000 - told.took;

      const errors = readers.flatMap((reader) => reader.errors).length;
      const single = got.slice(0, ones);
      const sum = (values: readonly Got[], of: 'payloads' | 'skipped') =>
        values.reduce((all, each) => all + each[of], 0);
      const [ofOnes, ofLists] = [latencies.ones, latencies.lists];
      const p99 = percentile(ofOnes, 0.99);
      const listP99 = percentile(ofLists, 0.99);
      const asked = told.asked - before.asked;
      const cpu = (busy.processorMs - filled.processorMs) / 1000 / told.took;
      const shown = (ms: number): string => `${ms.toFixed(0)} ms`;
      const split = (ms: readonly number[]) => [0.5, 0.99, 1].map((share) => shown(percentile(ms, share))).join(' / ');
      const perThousand = ((filled.megabytes - empty.megabytes) / (ones + lists)) * 1000;
      return {
        rows: [
          ['', 'subscribers', 'records told', 'versions skipped as newer ones came', 'p50 / p99 / longest'],
          ['one record', String(ones), String(sum(single, 'payloads')), String(sum(single, 'skipped')), split(ofOnes)],
          [
            'a list',
            String(lists),
            String(sum(got.slice(ones), 'payloads')),
            String(sum(got.slice(ones), 'skipped')),
            split(ofLists),
          ],
          [
            'changes',
            `${told.changed} in ${told.took.toFixed(1)} s`,
            `${asked} questions`,
            '',
            `settled ${Math.max(0, settled).toFixed(1)} s after`,
          ],
          [
            'gateway',
            `${empty.megabytes.toFixed(0)} MB empty`,
            `${filled.megabytes.toFixed(0)} MB open`,
            `${most.toFixed(0)} MB at most`,
            `${(cpu * 100).toFixed(0)} % of a core`,
          ],
        ],
        bounds: [
          { name: 'subscribers without the last state of a record of theirs', value: lost, atMost: 0 },
          { name: 'records of other customers', value: foreign, atMost: 0 },
          { name: 'errors', value: errors, atMost: 0 },
          { name: 'one record, p99 in ms', value: p99, atMost: 1_000 },
          { name: 'a list, p99 in ms', value: listP99, atMost: 2_000 },
        ],
        figures: {
          subscribers: ones + lists,
          'changes a second': Number((told.changed / told.took).toFixed(0)),
          'one record, p50 in ms': Number(percentile(ofOnes, 0.5).toFixed(1)),
          'one record, p99 in ms': Number(p99.toFixed(1)),
          'a list, p99 in ms': Number(listP99.toFixed(1)),
          'the bus, p99 of a batch in ms': Number(percentile(told.batches, 0.99).toFixed(1)),
          'questions a second': Number((asked / told.took).toFixed(0)),
          'megabytes for a thousand subscriptions': Number(perThousand.toFixed(1)),
          'megabytes at most': Number(most.toFixed(0)),
        },
      };
    } finally {
      for (const one of undo.toReversed()) await one();
    }
  },
};
