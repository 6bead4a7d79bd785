/** What every bench is: figures against a baseline of the same run, and whether the bounds that were asked for hold. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NatsServer, type PostgresServer, startNats, startPostgres } from '@attest/embedded';

export type Bound = {
  readonly name: string;
  readonly value: number;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** It holds on any machine, however small the run: where it does not, something is wrong and the bench fails. */
  readonly must?: boolean;
};

export type Outcome = {
  /** Rows of a table for people: what, this platform, the baseline. */
  readonly rows: readonly (readonly string[])[];
  readonly bounds: readonly Bound[];
  readonly figures: Readonly<Record<string, number | string>>;
};

export type Bench = {
  readonly summary: string;
  /** `quick` is a small run that shows that the bench works; its figures mean little. */
  readonly run: (options: {
    readonly quick: boolean;
    readonly say: (text: string) => void;
    /** A folder in which somebody else's gateway is installed, to be measured too. */
    readonly hive?: string | undefined;
    /** Which parts of it, by their names; all where nothing is said. */
    readonly work?: string | undefined;
    readonly over?: string | undefined;
    /** How many records of the kind that the bench is about; its usual number unless told. */
    readonly size?: number | undefined;
    /** A folder in which what was generated is kept, and found again by the next run. */
    readonly data?: string | undefined;
    /** Only stages whose name holds this. */
    readonly only?: string | undefined;
  }) => Promise<Outcome>;
};

export const within = ({ value, atLeast, atMost }: Bound): boolean =>
  (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);

/** The value that `share` of the sorted values do not exceed, by the nearest rank. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Real servers that are durable as in production, in a folder of their own that is gone afterwards. */
export const withServers = async <T>(
  work: (servers: { postgres: PostgresServer; nats: NatsServer; dataDir: string }) => Promise<T>,
): Promise<T> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
  const postgres = await startPostgres({ dataDir, port: 0 });
  try {
    const nats = await startNats({ dataDir, port: 0 });
    try {
      return await work({ postgres, nats, dataDir });
    } finally {
      await nats.stop(true);
    }
  } finally {
    await postgres.stop(true);
    await rm(dataDir, { recursive: true, force: true });
  }
};
