/**
 * The gateway under attack: 1,000 hostile requests a second beside well-behaved callers, who were measured alone before.
 *
 * What a caller may spend a minute is not limited here: every request is refused for what it is. Attackers and callers send
 * from processes of their own, each on a core that is not the gateway's; the same attack on a server that does nothing but
 * refuse tells how much of the time is the machine's.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Bench, percentile } from '../bench.ts';
import { type Child, canPin, pinSelf, startChild } from '../gateway/child.ts';
import { startProvider } from '../gateway/tokens.ts';
import { attackNames } from './attack.ts';
import type { Answer, SenderSettings, Sent } from './sender.ts';

const supergraphFile = join(import.meta.dirname, '..', '..', '..', '..', 'gateway', 'supergraph.graphql');
const hostileASecond = 1_000;
const honestASecond = 100;

const at = (answers: readonly Answer[], share: number): number =>
  percentile(
    answers.map(([, , ms]) => ms),
    share,
  );

const rowOf = (name: string, answers: readonly Answer[]): string[] => {
  const statuses = [...new Set(answers.map(([, status]) => status))].join(', ');
  return [name, statuses, at(answers, 0.5).toFixed(2), at(answers, 0.99).toFixed(2)];
};

type Pauses = { readonly times: number; readonly ms: number; readonly longest: number };

export const bench: Bench = {
  summary: `${hostileASecond} hostile requests a second beside ${honestASecond} well-behaved ones, against the same without`,
  run: async ({ quick, say }) => {
    const seconds = quick ? 2 : 60;
    const apart = canPin() && availableParallelism() >= 4;
    const core = (name: string): string | undefined => (apart ? name : undefined);
    const [gateways, attackers, others] = [core('0,1'), core('2'), core('3')];
    if (others) pinSelf(others);
    const provider = await startProvider(200);
    const children: Child<unknown>[] = [];
    const start = async <Ready>(file: string, settings: unknown, on: string | undefined): Promise<Child<Ready>> => {
      const child = await startChild<Ready>(file, settings, on);
      children.push(child);
      return child;
    };
    const { tokens, issuer, jwksUrl } = provider;
    const attacker = (url: string, time: number) => {
      const settings: SenderSettings = {
        sends: 'attacks',
        url,
        tokens,
        aSecond: hostileASecond,
        connections: 256,
        seconds: time,
      };
      return start('../hostile/sender.ts', settings, attackers);
    };

    try {
      const bare = await start<{ url: string }>('../hostile/bare.ts', {}, gateways);
      const refusals = await attacker(bare.ready.url, Math.min(10, seconds));
      await refusals.ask<Sent>('warm');
      const floor = await refusals.ask<Sent>('all');
      say(`refused by a server that does nothing else: p99 ${at(floor.answers, 0.99).toFixed(2)} ms`);
      await refusals.stop();
      await bare.stop();
      children.length = 0;

      const subgraphs = await start<{ urls: Record<string, string> }>('standins.ts', { supergraphFile }, others);
      const settings = { supergraphFile, issuer, jwksUrl, ...subgraphs.ready, executor: 'own' };
      const gateway = await start<{ url: string }>('own.ts', settings, gateways);
      const { url } = gateway.ready;
      const attacks = await attacker(url, seconds);
      const questions: SenderSettings = {
        sends: 'questions',
        url,
        tokens,
        aSecond: honestASecond,
        connections: 64,
        seconds,
      };
      const callers = await start('../hostile/sender.ts', questions, others);

      await Promise.all([attacks.ask<Sent>('warm'), callers.ask<Sent>('warm')]);
      const heapBefore = await gateway.ask<number>('heapBytes');
      const startedMs = await gateway.ask<number>('processorMs');
      const alone = await callers.ask<Sent>('all');
      const aloneMs = (await gateway.ask<number>('processorMs')) - startedMs;
      say(`alone: p99 ${at(alone.answers, 0.99).toFixed(2)} ms`);
      await gateway.ask<Pauses>('pauses');
      const [attack, beside] = await Promise.all([attacks.ask<Sent>('all'), callers.ask<Sent>('all')]);
      const pauses = await gateway.ask<Pauses>('pauses');
      const besideMs = (await gateway.ask<number>('processorMs')) - startedMs - aloneMs;
      const heapGrowthMb = ((await gateway.ask<number>('heapBytes')) - heapBefore) / 1_000_000;

      const faults = attack.answers.filter(([, status]) => status >= 500 || (status > 200 && status < 400)).length;
      const unanswered = [...alone.answers, ...beside.answers].filter(([, status]) => status !== 200).length;
      const [rejected, calm, besieged] = [attack, alone, beside].map(({ answers }) => at(answers, 0.99));
      if (rejected === undefined || calm === undefined || besieged === undefined) throw new Error('nothing was sent');
      const heldUp = Math.max(attack.heldUp.p99, beside.heldUp.p99);
      const twoPlaces = (value: number): number => Number(value.toFixed(2));
      return {
        rows: [
          ['', 'status', 'p50 ms', 'p99 ms'],
          ...attackNames.map((name, kind) =>
            rowOf(
              name,
              attack.answers.filter(([of]) => of === kind),
            ),
          ),
          rowOf('all of them', attack.answers),
          rowOf('the same, by a server that only refuses', floor.answers),
          rowOf('well-behaved, alone', alone.answers),
          rowOf('well-behaved, beside them', beside.answers),
        ],
        bounds: [
          { name: 'p99 of what is refused, ms', value: rejected, atMost: 5 },
          { name: 'p99 of the well-behaved, times that without attack', value: besieged / calm, atMost: 2 },
          { name: 'growth of the heap, MB', value: heapGrowthMb, atMost: 50 },
          { name: 'hostile requests that were answered with a fault', value: faults, atMost: 0 },
          { name: 'well-behaved requests that were not answered', value: unanswered, atMost: 0 },
        ],
        figures: {
          'refused, p99 ms': twoPlaces(rejected),
          'refused by a server that only refuses, p99 ms': twoPlaces(at(floor.answers, 0.99)),
          'well-behaved alone, p99 ms': twoPlaces(calm),
          'well-behaved beside, p99 ms': twoPlaces(besieged),
          'heap growth, MB': twoPlaces(heapGrowthMb),
          'processor ms for each refusal': Number(((besideMs - aloneMs) / attack.answers.length).toFixed(3)),
          'longest pause of the collector, ms': twoPlaces(pauses.longest),
          'pauses of the collector, ms a second': twoPlaces(pauses.ms / seconds),
          'senders held up, p99 ms': twoPlaces(heldUp),
          requests: attack.answers.length,
        },
      };
    } finally {
      for (const child of children.reverse()) await child.stop();
      provider.close();
    }
  },
};
