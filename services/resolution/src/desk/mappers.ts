/** What resolvers of this process's types are given. */
import type { Instant } from '@attest/kernel';
import type { Behind, DeskFilter, Load, LoadBy, Times } from './figures.ts';
import type { Sums } from './kept.ts';
import type { Period } from './period.ts';

export type { DeskRecord } from './figures.ts';

/** A figure, with the condition that it counts. */
export type DeskCount = { readonly count: number; readonly behind: Behind };
export type DeskPeriod = Period & {
  readonly filter: DeskFilter;
  readonly now: Instant;
  /** What is kept of it, read once. */
  readonly sums: () => Promise<Sums>;
};
export type DeskShare = {
  readonly count: number;
  readonly of: number;
  readonly counted: Behind;
  readonly all: Behind;
};
export type DeskResolutionTime = Times & { readonly behind: Behind };
export type DeskBacklog = { readonly at: Instant; readonly behind: Behind };
export type DeskBacklogAge = {
  readonly fromDays: number;
  readonly untilDays: number | null;
  readonly count: number;
  readonly behind: Behind;
};
export type DeskLoad = Load & { readonly by: LoadBy; readonly behind: Behind };
