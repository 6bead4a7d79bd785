/** Another supergraph takes over, again and again, while callers ask: how long the gateway's event loop is held up. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { type Bench, median, percentile } from '../bench.ts';
import { canPin, startChild } from '../gateway/child.ts';
import { stream } from '../gateway/stream.ts';
import { startProvider } from '../gateway/tokens.ts';

const committed = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');
const aSecond = 200;
/** Operations that callers know, each planned anew for each graph. */
const operations = 100;
const secondsAtMost = 60;

type Answered = { readonly ms: number; readonly right: boolean; readonly swapping: boolean };
type Reload = { readonly outcome: string; readonly prepared?: number; readonly dropped?: number };

const operation = (n: number): string =>
  `query Board${n} { incidents(first: 2) { nodes { id key title state service { id name customers { id name } } caller { id name } n${n}: priority } } }`;

export const bench: Bench = {
  summary: `supergraphs that take over while callers ask ${aSecond} times a second, ${operations} operations in turn`,
  run: async ({ quick, say }) => {
    const swaps = quick ? 2 : 8;
    // A second core for the thread that plans, as a gateway in production should have for that while.
    const pinned = canPin() && availableParallelism() >= 4;
    const directory = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const supergraphFile = join(directory, 'supergraph.graphql');
    const text = await readFile(committed, 'utf8');
    await writeFile(supergraphFile, text);
    const provider = await startProvider(50);
    const subgraphs = await startChild<{ urls: Record<string, string> }>(
      'standins.ts',
      { supergraphFile },
      pinned ? 1 : undefined,
    );
    const { issuer, jwksUrl, tokens } = provider;
    const settings = { supergraphFile, issuer, jwksUrl, ...subgraphs.ready, executor: 'own' };
    const gateway = await startChild<{ url: string }>('own.ts', settings, pinned ? '2,3' : undefined);
    const { origin, pathname } = new URL(gateway.ready.url);
    const pool = new Pool(origin, { connections: 64 });
    let swapping = false;
    const send = async (n: number): Promise<Answered> => {
      const at = performance.now();
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens[n % tokens.length]}` },
        body: JSON.stringify({ query: operation(n % operations) }),
      });
      const answer = await body.text();
      const right = statusCode === 200 && !answer.includes('"errors"');
      return { ms: performance.now() - at, right, swapping };
    };
    try {
      await stream(send, aSecond, quick ? 2 : 5);
      let asking = true;
      const load = stream(send, aSecond, secondsAtMost, () => asking);
      const heldUp: { readonly alone: number[]; readonly swap: number[] } = { alone: [], swap: [] };
      const took: number[] = [];
      for (let swap = 0; swap < swaps; swap += 1) {
        await gateway.ask('holdUp');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        heldUp.alone.push(await gateway.ask<number>('holdUp'));
        await writeFile(supergraphFile, `${text}\n# ${swap}\n`);
        swapping = true;
        const began = performance.now();
        const reload = await gateway.ask<Reload>('reload');
        swapping = false;
        took.push(performance.now() - began);
        heldUp.swap.push(await gateway.ask<number>('holdUp'));
        if (reload.outcome !== 'LOADED' || reload.dropped !== 0)
          throw new Error(`the supergraph was not taken over: ${JSON.stringify(reload)}`);
        say(
          `swap ${swap + 1}: ${reload.prepared} operations planned in ${took.at(-1)?.toFixed(0)} ms, held up ${heldUp.swap.at(-1)?.toFixed(0)} ms`,
        );
      }
      asking = false;
      const answers = await load;
      const ms = (of: boolean): number[] => answers.filter((each) => each.swapping === of).map((each) => each.ms);
      const wrong = answers.filter(({ right }) => !right).length;
      const row = (name: string, waits: readonly number[], held: readonly number[]): string[] => [
        name,
        String(waits.length),
        ...[0.5, 0.99, 1].map((share) => percentile(waits, share).toFixed(1)),
        `${median(held).toFixed(0)} / ${Math.max(...held).toFixed(0)}`,
      ];
      const longest = Math.max(...heldUp.swap);
      return {
        rows: [
          ['', 'requests', 'p50 ms', 'p99 ms', 'longest ms', 'event loop held up, median / longest ms'],
          row('between', ms(false), heldUp.alone),
          row('while another takes over', ms(true), heldUp.swap),
        ],
        bounds: [
          { name: 'requests that were not answered as before', value: wrong, atMost: 0, must: true },
          { name: 'the event loop held up, ms', value: longest, atMost: 50 },
        ],
        figures: {
          swaps,
          'a swap takes, ms': Math.round(median(took)),
          'event loop held up, ms': Number(longest.toFixed(1)),
          'longest answer meanwhile, ms': Number(Math.max(...ms(true)).toFixed(1)),
          'p99 meanwhile, ms': Number(percentile(ms(true), 0.99).toFixed(1)),
        },
      };
    } finally {
      await pool.close();
      await gateway.stop();
      await subgraphs.stop();
      provider.close();
      await rm(directory, { recursive: true });
    }
  },
};
