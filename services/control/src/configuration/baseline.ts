/** Baselines: the configuration as of a moment, named and never changed. Pure. ISO/IEC 20000-1:2018 8.2.6, 2011 9.1. */
import type { baselineEvents, EventOf } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';

export type ConfigurationBaseline = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly name: string;
  readonly asOf: Instant;
  /** What was known until then belongs to it; what is found out later does not. */
  readonly knownAt: Instant;
  /** Hex SHA-256 over all items and relations of the moment. */
  readonly hash: string;
  readonly items: number;
  readonly relations: number;
  readonly releaseId: string | null;
  readonly takenAt: Instant;
};

export type BaselineEvent = EventOf<typeof baselineEvents>;

export type TakeBaseline = Pick<
  ConfigurationBaseline,
  'id' | 'key' | 'name' | 'asOf' | 'knownAt' | 'hash' | 'items' | 'relations' | 'releaseId'
>;

export type BaselineRefusal =
  | InvalidInput
  | { readonly code: 'BASELINE_NAME_TAKEN'; readonly key: string }
  | { readonly code: 'BASELINE_IMMUTABLE'; readonly key: string };

/** INVALID_INPUT for a name that none can have. */
export const badBaselineName = (name: string): Refused<InvalidInput> | undefined => badText('name', name, 200);

/**
 * Decides a baseline.
 *
 * @param twin  the baseline that has the name already
 * @returns     BaselineTaken; INVALID_INPUT for a moment after now, BASELINE_NAME_TAKEN
 */
export const takeBaseline = (
  command: TakeBaseline,
  twin: Pick<ConfigurationBaseline, 'key'> | undefined,
  now: Instant,
): Result<BaselineEvent[], BaselineRefusal> => {
  const bad = firstRefusal<BaselineRefusal>(
    badBaselineName(command.name),
    command.asOf > now
      ? refuse({ code: 'INVALID_INPUT', field: 'asOf', reason: 'what will be is not known yet' })
      : undefined,
    twin && refuse({ code: 'BASELINE_NAME_TAKEN', key: twin.key }),
  );
  return bad ?? ok([{ type: 'BaselineTaken', at: now, ...command }]);
};

/** A baseline begins and ends with one event. */
export const evolveBaseline = (
  before: ConfigurationBaseline | undefined,
  event: BaselineEvent,
): ConfigurationBaseline => {
  const { type: _, at, ...content } = event;
  return { ...content, version: (before?.version ?? 0) + 1, head: before?.head ?? '', takenAt: at };
};
