/** What clocks are computed from, gathered for many at once. */

import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import {
  type Basis,
  type CalendarVersion,
  type Clock,
  type Course,
  type Difference,
  differences,
  type Measure,
  type Sla,
} from './domain/index.ts';
import { clockStore, loadCourses, slaStore, versionsOf } from './store.ts';

export const measureOf = (
  { metric }: Pick<Clock, 'metric'>,
  { targets, pausedIn }: Sla,
  { content }: CalendarVersion,
): Measure => ({ metric, targets, pausedIn, hours: content });

const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The bases of clocks, by clock; those whose facts cannot be seen are left out. */
export const basesOf = async (tx: Tx, clocks: readonly Clock[]): Promise<Map<string, Basis>> => {
  const courses = await loadCourses(tx, unique(clocks.map(({ incidentId }) => incidentId)));
  const courseOf = new Map<string, Course>(courses.map((course) => [course.incidentId, course]));
  const slas = byId(await slaStore.loadMany(tx, unique(clocks.map(({ slaId }) => slaId))));
  const versions = await versionsOf(tx, unique(clocks.map(({ calendarId }) => calendarId)));
  return new Map(
    clocks.flatMap((clock) => {
      const course = courseOf.get(clock.incidentId);
      const sla = slas.get(clock.slaId);
      const version = versions.get(clock.calendarId)?.find((held) => held.version === clock.calendarVersion);
      return course && sla && version ? [[clock.id, { course, measure: measureOf(clock, sla, version) }]] : [];
    }),
  );
};

export const basesByClock = async (tx: Tx, clockIds: readonly string[]): Promise<Map<string, Basis>> =>
  basesOf(tx, await clockStore.loadMany(tx, clockIds));

/** The deadline of a clock: at risk, or missed. */
export const clockDeadline = { process: 'service-level', kind: 'clock' } as const;

export type ClockDifference = Difference & { readonly clock: Clock };

export type ClockVerification = {
  readonly checked: number;
  readonly differences: readonly ClockDifference[];
  readonly next: string | null;
};

/** Those of the clocks that the platform is still to look at: it heard of a moment of theirs only when that was past. */
const awaited = async (tx: Tx, clocks: readonly Clock[], asOf: Instant): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{ recordId: string }>(
    `SELECT record_id AS "recordId" FROM deadline
     WHERE process = $1 AND kind = $2 AND record_id = ANY($3::uuid[]) AND due_at > $4`,
    [clockDeadline.process, clockDeadline.kind, clocks.map(({ id }) => id), asOf],
  );
  return new Set(rows.map(({ recordId }) => recordId));
};

/**
 * Computes clocks anew from their facts, in the order of their ids, and lists where their records say something else.
 *
 * @param asOf  targets that were missed by then must be recorded, except where the platform is still to look at the clock
 */
export const verifyClocks = async (
  tx: Tx,
  { first, after, asOf }: { readonly first: number; readonly after: string | null; readonly asOf: Instant },
): Promise<ClockVerification> => {
  const clocks = await tx.query<Clock>(
    `SELECT ${clockStore.table.columns} FROM clock WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`,
    [after, first],
  );
  const bases = await basesOf(tx, clocks);
  const waiting = await awaited(tx, clocks, asOf);
  return {
    checked: clocks.length,
    differences: clocks.flatMap((clock) => {
      const basis = bases.get(clock.id);
      const found: Difference[] = basis
        ? differences(clock, basis, waiting.has(clock.id) ? basis.course.knownUntil : asOf)
        : [{ field: 'facts', stored: null, computed: null }];
      return found.map((difference) => ({ clock, ...difference }));
    }),
    next: clocks.length === first ? (clocks.at(-1)?.id ?? null) : null,
  };
};
