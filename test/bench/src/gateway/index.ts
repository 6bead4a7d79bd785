/** The gateway: our executor against `@apollo/gateway` as it comes, each on one core, over subgraphs that only replay. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Bench, median, percentile } from '../bench.ts';
import { type Child, canPin, startChild } from './child.ts';
import { callerOf, type Load, load } from './load.ts';
import { startProvider } from './tokens.ts';
import { type WorkName, workload } from './workload.ts';

/** `same` is `heavy` by one caller who asks for it all the time at once: what may be shared is reported apart. */
type Kind = WorkName | 'same';

type Counts = { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };
type Gateway = Child<{ readonly url: string }>;

/** One kind of work by one gateway. */
type Measured = {
  readonly rps: number[];
  readonly latencies: number[];
  /** Processor time of the gateway's process, milliseconds a request; what other processes do matters less to it. */
  readonly processorMs: number[];
  readonly requests: number;
  readonly bytesOut: number;
  readonly answerBytes: number;
};

const callers: Readonly<Record<Kind, number>> = { heavy: 24, small: 64, mutation: 64, same: 24 };
const kinds: readonly Kind[] = ['heavy', 'small', 'mutation', 'same'];
/** Who is measured by which work: sharing by that alone which can be shared. */
const takesPart = (kind: Kind, name: string): boolean =>
  kind === 'same' ? name.startsWith('own') || name === 'stock' : name !== 'own, shared';
const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');

const shown = (ms: readonly number[]): string =>
  `${percentile(ms, 0.5).toFixed(1)} / ${percentile(ms, 0.975).toFixed(1)}`;

/** The same answers whatever their order of names, so that what is measured is the same work. */
const sameAnswer = (texts: readonly string[]): boolean => new Set(texts.map((text) => text.trim().length)).size === 1;

export const bench: Bench = {
  summary: 'five subgraphs behind one gateway process, against @apollo/gateway with its own data source and fetcher',
  run: async ({ quick, say, hive }) => {
    const cores = availableParallelism();
    const pinned = canPin() && cores >= 3;
    const [gatewayCore, subgraphCore] = pinned ? [cores - 1, cores - 2] : [undefined, undefined];
    say(pinned ? `gateways on core ${gatewayCore}, subgraphs on core ${subgraphCore}` : 'processes are not pinned');
    const provider = await startProvider(quick ? 200 : 4000);
    const subgraphs = await startChild<{ urls: Record<string, string> }>(
      'standins.ts',
      { supergraphFile },
      subgraphCore,
    );
    const settings = { supergraphFile, issuer: provider.issuer, jwksUrl: provider.jwksUrl, ...subgraphs.ready };
    const gateways: Readonly<Record<string, Gateway>> = {
      own: await startChild('own.ts', { ...settings, executor: 'own' }, gatewayCore),
      stock: await startChild('stock.ts', settings, gatewayCore),
      ...(!quick && {
        'stock behind our door': await startChild('own.ts', { ...settings, executor: 'stock' }, gatewayCore),
      }),
      ...(hive !== undefined && {
        'Hive Gateway': await startChild('hive.ts', { ...settings, folder: hive, router: false }, gatewayCore),
        'Hive, router runtime': await startChild('hive.ts', { ...settings, folder: hive, router: true }, gatewayCore),
      }),
      'own, shared': await startChild('own.ts', { ...settings, executor: 'own', deduplicate: true }, gatewayCore),
    };
    const [rounds, seconds] = quick ? [1, 1] : [5, 4];
    const measured = new Map<string, Measured>();
    try {
      for (const kind of kinds) {
        const taking = Object.entries(gateways).filter(([name]) => takesPart(kind, name));
        const tokens = kind === 'same' ? provider.tokens.slice(0, 1) : provider.tokens;
        const callersOf = taking.map(([name, gateway]) => {
          const work = workload[kind === 'same' ? 'heavy' : kind];
          const caller = callerOf(gateway.ready.url, work, tokens, callers[kind]);
          return { name, gateway, caller, rps: [] as number[], latencies: [] as number[], processorMs: [] as number[] };
        });
        const firsts: string[] = [];
        const perQuery = new Map<string, Counts>();
        for (const { name, caller } of callersOf) {
          const before = await subgraphs.ask<Counts>('counts');
          firsts.push(await caller.ask());
          const after = await subgraphs.ask<Counts>('counts');
          const spent = (of: keyof Counts) => after[of] - before[of];
          perQuery.set(name, { requests: spent('requests'), bytesIn: spent('bytesIn'), bytesOut: spent('bytesOut') });
          await load(caller, callers[kind], seconds / 2);
        }
        if (!sameAnswer(firsts)) throw new Error(`the gateways answer ${kind} differently`);
        for (let round = 0; round < rounds; round += 1)
          for (const { gateway, caller, rps, latencies, processorMs } of callersOf) {
            const before = await gateway.ask<number>('processorMs');
            const done: Load = await load(caller, callers[kind], seconds);
            const after = await gateway.ask<number>('processorMs');
            rps.push(done.requests / done.seconds);
            latencies.push(...done.latencies);
            processorMs.push((after - before) / done.requests);
          }
        for (const { name, caller, rps, latencies, processorMs } of callersOf) {
          await caller.close();
          const counts = perQuery.get(name);
          measured.set(`${kind} ${name}`, {
            rps,
            latencies,
            processorMs,
            requests: counts?.requests ?? 0,
            bytesOut: counts?.bytesIn ?? 0,
            answerBytes: Buffer.byteLength(firsts[0] ?? ''),
          });
          say(`${kind}, ${name}: ${median(rps).toFixed(0)} a second`);
        }
      }
    } finally {
      for (const gateway of Object.values(gateways)) await gateway.stop();
      await subgraphs.stop();
      provider.close();
    }
    return outcome(measured, Object.keys(gateways), pinned);
  },
};

const outcome = (measured: ReadonlyMap<string, Measured>, names: readonly string[], pinned: boolean) => {
  const ratio = (kind: Kind, of: 'rps' | 'processorMs'): number => {
    const [own, stock] = [measured.get(`${kind} own`)?.[of] ?? [], measured.get(`${kind} stock`)?.[of] ?? []];
    const each = own.map((value, round) => value / (stock[round] ?? Number.NaN));
    return of === 'rps' ? median(each) : 1 / median(each);
  };
  const rows = kinds.flatMap((kind) =>
    names.flatMap((name) => {
      const of = measured.get(`${kind} ${name}`);
      if (!of) return [];
      const { rps, latencies, processorMs, requests, bytesOut, answerBytes } = of;
      const weight = `${(answerBytes / 1000).toFixed(1)} KB`;
      const asked = `${requests} / ${(bytesOut / 1000).toFixed(1)} KB`;
      return [[kind, weight, name, median(rps).toFixed(0), shown(latencies), median(processorMs).toFixed(2), asked]];
    }),
  );
  const figures = Object.fromEntries(
    kinds.flatMap((kind) => [
      ...names
        .filter((name) => takesPart(kind, name))
        .map((name) => [`${kind} ${name}, a second`, Math.round(median(measured.get(`${kind} ${name}`)?.rps ?? []))]),
      [`${kind}, times stock`, Number(ratio(kind, 'rps').toFixed(2))],
      [`${kind}, times stock by processor time`, Number(ratio(kind, 'processorMs').toFixed(2))],
    ]),
  );
  return {
    rows: [
      ['', 'answer', '', 'requests/s', 'p50 / p97.5 ms', 'processor ms', 'subgraph requests / bytes a query'],
      ...rows,
    ],
    bounds: [
      { name: 'heavy, times stock', value: ratio('heavy', 'rps'), atLeast: 4.5 },
      { name: 'small, times stock', value: ratio('small', 'rps'), atLeast: 5 },
    ],
    figures: { ...figures, pinned: String(pinned) },
  };
};
