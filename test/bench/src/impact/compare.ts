/** Impact by the platform beside one statement by hand: first that both are right, then how long each takes. */
import type { Actor, Instant } from '@attest/kernel';
import { instantOf, msOf, systemActor } from '@attest/kernel';
import type { Db } from '@attest/record';
import { impactOf } from '../../../../services/control/src/configuration/reached.ts';
import type { Moment } from '../../../../services/control/src/moment.ts';
import { type Bound, percentile } from '../bench.ts';
import { type Dependants, type Probe, reachedFrom } from './data.ts';
import { reachBySql } from './database.ts';

export const actor: Actor = { ...systemActor('bench'), roles: ['CONFIGURATION_MANAGER'] };

export type Times = { readonly p50: number; readonly p99: number };

export const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
};

export const timesOf = (all: readonly number[]): Times => ({ p50: percentile(all, 0.5), p99: percentile(all, 0.99) });

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

/** A graph in the database: its items by the numbers of the file, and what the file says of them. */
export type Subject = {
  readonly db: Db;
  /** By number in the file. */
  readonly ids: readonly string[];
  readonly nodeOf: (id: string) => number;
  readonly dependants: Dependants;
};

export const reach = async (db: Db, id: string, moment: Moment | null): Promise<Int32Array> =>
  (await impactOf(db, [id], 'DOWNSTREAM', moment)).spread.order;

/** Throws where an answer is not exactly what the file says. */
export const mustAgree = async (
  { db, ids, nodeOf, dependants }: Subject,
  nodes: readonly number[],
  moment: Moment | null,
): Promise<void> => {
  for (const node of nodes) {
    const wanted = Int32Array.from(reachedFrom(dependants, node), (one) => nodeOf(ids[one] ?? '')).sort();
    const found = (await reach(db, ids[node] ?? '', moment)).toSorted();
    if (found.length !== wanted.length || found.some((one, at) => one !== wanted[at]))
      throw new Error(`node ${node}: ${found.length} were reached, ${wanted.length} are by the file`);
  }
};

export type Compared = { readonly probe: Probe; readonly when: string; readonly ours: Times; readonly sql: Times };

/** As of so many moments after `asOf`, a second apart at the most: none is asked about twice. */
const momentsFrom = (asOf: Instant) => {
  let asked = 0;
  return (): Moment => {
    asked += 1;
    return { asOf: instantOf(msOf(asOf) + asked), knownAt: null };
  };
};

/** Both in turn, each first as often as the other, so that what else the machine does meets both. */
export const compare = async (
  subject: Subject,
  probes: readonly Probe[],
  { when, asOf, rounds }: { readonly when: string; readonly asOf: Instant | null; readonly rounds: number },
): Promise<Compared[]> => {
  const { db, ids } = subject;
  const next = asOf === null ? () => null : momentsFrom(asOf);
  const compared: Compared[] = [];
  for (const probe of probes) {
    const id = ids[probe.node] ?? '';
    const bySql = await reachBySql(db, id, asOf);
    if (bySql !== probe.reach) throw new Error(`${probe.name}: SQL reaches ${bySql}, not ${probe.reach}`);
    const [ours, sql]: [number[], number[]] = [[], []];
    // Neither is cold when it is measured: what takes a tenth of a millisecond is compiled well after some hundred times only.
    for (let round = 0; round < (probe.reach < 5000 ? 500 : 2); round += 1) {
      const moment = next();
      await reach(db, id, moment);
      await reachBySql(db, id, moment?.asOf ?? null);
    }
    for (let round = 0; round < (probe.reach < 5000 ? rounds * 3 : rounds / 5); round += 1) {
      const moment = next();
      const asking = [
        async () => ours.push((await timed(() => reach(db, id, moment))).ms),
        async () => sql.push((await timed(() => reachBySql(db, id, moment?.asOf ?? null))).ms),
      ];
      for (const ask of round % 2 === 0 ? asking : asking.toReversed()) await ask();
    }
    compared.push({ probe, when, ours: timesOf(ours), sql: timesOf(sql) });
  }
  return compared;
};

export const heading = ['', 'reached', 'ours p50', 'p99', 'SQL p50', 'p99'];

export const rowOf = ({ probe, when, ours, sql }: Compared): string[] => [
  `${probe.name}, ${when}`,
  String(probe.reach),
  ...[ours.p50, ours.p99, sql.p50, sql.p99].map(ms),
];

/** Never slower than SQL, and so many times as fast where much is reached. */
export const boundsOf = (compared: readonly Compared[], wide = 5): Bound[] =>
  compared.map(({ probe, when, ours, sql }) => ({
    name: `${when}, ${probe.reach} reached: times as fast as SQL (median)`,
    value: sql.p50 / ours.p50,
    atLeast: probe.reach > 10_000 ? wide : 1,
  }));
