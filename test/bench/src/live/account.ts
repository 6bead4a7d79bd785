/** What every subscriber was told, held against what was written: each change of its right told, or overtaken by a newer one. */
import type { Node } from './reader.ts';

type Seen = {
  /** The version that was there from the beginning. */
  readonly first: number;
  last: number;
  /** Versions that were told after it, with the time that they say they were written at, and how long they took. */
  readonly told: { readonly version: number; readonly stamp: number; readonly ms: number }[];
};

/** One subscriber. */
export type Got = {
  readonly kind: 'ones' | 'lists';
  readonly records: Map<string, Seen>;
  /** Told a version again that it had. */
  repeats: number;
  /** Told an older version than it had. */
  backwards: number;
};

export const subscriber = (kind: Got['kind']): Got => ({ kind, records: new Map(), repeats: 0, backwards: 0 });

/** Takes what it is told at `at`. */
export const take = (got: Got, { id, version, title }: Node, at: number): void => {
  const seen = got.records.get(id);
  if (!seen) {
    got.records.set(id, { first: version, last: version, told: [] });
    return;
  }
  if (version === seen.last) got.repeats += 1;
  else if (version < seen.last) got.backwards += 1;
  else {
    seen.last = version;
    const stamp = Number(title);
    seen.told.push({ version, stamp, ms: at - stamp });
  }
};

/** How many states that are wanted subscribers do not have yet: each of a record's version or a later one. */
export const behind = (all: readonly Got[], versionOf: (id: string) => number): number => {
  let count = 0;
  for (const { records } of all) for (const [id, { last }] of records) if (last < versionOf(id)) count += 1;
  return count;
};

/** A stretch of the run: changes written from then on and before `until`. */
export type Phase = { readonly name: string; readonly from: number; readonly until: number };

export type Sum = {
  /** Changes, each once for every subscriber that has a right to it. */
  due: number;
  told: number;
  /** A newer version of the same record came instead. */
  coalesced: number;
  lost: number;
  /** What was told is no state that the record ever had. */
  made: number;
  readonly ms: Record<Got['kind'], number[]>;
};

/** `writtenOf` gives when each version of a record was written, the second one first. */
export const account = (
  all: readonly Got[],
  writtenOf: (id: string) => readonly number[],
  phases: readonly Phase[],
): readonly Sum[] => {
  const sums = phases.map(
    (): Sum => ({ due: 0, told: 0, coalesced: 0, lost: 0, made: 0, ms: { ones: [], lists: [] } }),
  );
  const sumAt = (stamp: number): Sum => {
    const sum = sums[phases.findIndex(({ from, until }) => stamp >= from && stamp < until)];
    if (!sum) throw new Error('something was written when nothing was to be written');
    return sum;
  };
  for (const { kind, records } of all)
    for (const [id, { first, last, told }] of records) {
      const written = writtenOf(id);
      const toldOf = new Map(told.map((one) => [one.version, one]));
      for (const [index, stamp] of written.entries()) {
        const version = index + 2;
        if (version <= first) continue;
        const sum = sumAt(stamp);
        const one = toldOf.get(version);
        sum.due += 1;
        if (one) {
          sum.told += 1;
          sum.ms[kind].push(one.ms);
          if (one.stamp !== stamp) sum.made += 1;
        } else if (version < last) sum.coalesced += 1;
        else sum.lost += 1;
      }
      for (const { version, stamp } of told) if (version > written.length + 1) sumAt(stamp).made += 1;
    }
  return sums;
};
