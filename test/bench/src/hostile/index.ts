/**
 * The gateway under attack: 1,000 hostile requests a second beside well-behaved callers, who were measured alone before.
 *
 * What a caller may spend a minute is not limited here: every request is refused for what it is.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'undici';
import { type Bench, percentile } from '../bench.ts';
import { canPin, pinSelf, startChild } from '../gateway/child.ts';
import { stream } from '../gateway/stream.ts';
import { startProvider } from '../gateway/tokens.ts';
import { workload } from '../gateway/workload.ts';
import { attack, attackNames } from './attack.ts';

const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');
const hostileASecond = 1_000;
const honestASecond = 100;

type Answers = { readonly status: number; readonly ms: number; readonly name: string };
type Send = (n: number) => Promise<Answers>;

const p99 = (answers: readonly Answers[]): number =>
  percentile(
    answers.map(({ ms }) => ms),
    0.99,
  );

export const bench: Bench = {
  summary: `${hostileASecond} hostile requests a second beside ${honestASecond} well-behaved ones, against the same without`,
  run: async ({ quick, say }) => {
    const seconds = quick ? 2 : 60;
    // Who attacks has cores of its own, so that what it waits for is the gateway.
    const apart = canPin() && availableParallelism() >= 4;
    const provider = await startProvider(200);
    const subgraphs = await startChild<{ urls: Record<string, string> }>(
      'standins.ts',
      { supergraphFile },
      apart ? 0 : undefined,
    );
    const settings = {
      supergraphFile,
      issuer: provider.issuer,
      jwksUrl: provider.jwksUrl,
      ...subgraphs.ready,
      executor: 'own',
    };
    const gateway = await startChild<{ url: string }>('own.ts', settings, apart ? '0,1' : undefined);
    const { origin, pathname } = new URL(gateway.ready.url);
    const [honest, hostile] = [new Pool(origin, { connections: 64 }), new Pool(origin, { connections: 256 })];
    if (apart) pinSelf('2,3');
    const authorization = (n: number): string => `Bearer ${provider.tokens[n % provider.tokens.length]}`;

    const sendHonest: Send = async (n) => {
      const at = performance.now();
      const { query, variables } = workload.small;
      const { statusCode, body } = await honest.request({
        method: 'POST',
        path: pathname,
        headers: { 'content-type': 'application/json', authorization: authorization(n) },
        body: JSON.stringify({ query, variables }),
      });
      await body.dump();
      return { status: statusCode, ms: performance.now() - at, name: 'honest' };
    };
    const sendHostile: Send = async (n) => {
      const { name, method = 'POST', search = '', headers = {}, body, known } = attack(n);
      const at = performance.now();
      const answer = await hostile.request({
        method,
        path: `${pathname}${search}`,
        headers: {
          ...(method === 'POST' && { 'content-type': 'application/json' }),
          ...(known && { authorization: authorization(n) }),
          ...headers,
        },
        ...(body !== undefined && { body }),
      });
      await answer.body.dump();
      return { status: answer.statusCode, ms: performance.now() - at, name };
    };

    try {
      await stream(sendHonest, honestASecond, Math.min(5, seconds));
      await stream(sendHostile, hostileASecond, Math.min(5, seconds));
      const heapBefore = await gateway.ask<number>('heapBytes');
      const processorBefore = await gateway.ask<number>('processorMs');
      const alone = await stream(sendHonest, honestASecond, seconds);
      const processorAlone = await gateway.ask<number>('processorMs');
      say(`alone: p99 ${p99(alone).toFixed(2)} ms`);
      const [attacks, beside] = await Promise.all([
        stream(sendHostile, hostileASecond, seconds),
        stream(sendHonest, honestASecond, seconds),
      ]);
      const processorBeside = (await gateway.ask<number>('processorMs')) - processorAlone;
      const processorMs = (processorBeside - (processorAlone - processorBefore)) / attacks.length;
      const heapGrowthMb = ((await gateway.ask<number>('heapBytes')) - heapBefore) / 1_000_000;
      const letIn = attacks.filter(({ status }) => status < 400 && status !== 200).length;
      const broken = attacks.filter(({ status }) => status >= 500).length;
      const unanswered = [...alone, ...beside].filter(({ status }) => status !== 200).length;
      const kinds = attackNames.map((name) => {
        const of = attacks.filter((each) => each.name === name);
        const ms = of.map((each) => each.ms);
        const statuses = [...new Set(of.map(({ status }) => status))].join(', ');
        return [name, statuses, percentile(ms, 0.5).toFixed(2), percentile(ms, 0.99).toFixed(2)];
      });
      const [rejected, calm, besieged] = [p99(attacks), p99(alone), p99(beside)];
      return {
        rows: [
          ['', 'status', 'p50 ms', 'p99 ms'],
          ...kinds,
          [
            'well-behaved, alone',
            '200',
            percentile(
              alone.map(({ ms }) => ms),
              0.5,
            ).toFixed(2),
            calm.toFixed(2),
          ],
          [
            'well-behaved, beside them',
            '200',
            percentile(
              beside.map(({ ms }) => ms),
              0.5,
            ).toFixed(2),
            besieged.toFixed(2),
          ],
        ],
        bounds: [
          { name: 'p99 of what is refused, ms', value: rejected, atMost: 5 },
          { name: 'p99 of the well-behaved, times that without attack', value: besieged / calm, atMost: 2 },
          { name: 'growth of the heap, MB', value: heapGrowthMb, atMost: 50 },
          { name: 'hostile requests that were answered with a fault', value: broken + letIn, atMost: 0 },
          { name: 'well-behaved requests that were not answered', value: unanswered, atMost: 0 },
        ],
        figures: {
          'refused, p99 ms': Number(rejected.toFixed(2)),
          'well-behaved alone, p99 ms': Number(calm.toFixed(2)),
          'well-behaved beside, p99 ms': Number(besieged.toFixed(2)),
          'heap growth, MB': Number(heapGrowthMb.toFixed(1)),
          'processor ms for each refusal': Number(processorMs.toFixed(3)),
          requests: attacks.length,
        },
      };
    } finally {
      await Promise.all([honest.close(), hostile.close()]);
      await gateway.stop();
      await subgraphs.stop();
      provider.close();
    }
  },
};
