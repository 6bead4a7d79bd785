/** The forward schedule of changes in the graph. */
import { instantOf, msBetween, msOf } from '@attest/kernel';
import { badInput } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import { type Change, type ChangePeriod, iCalendarOf, occurrences, type Window } from '../domain/index.ts';
import { plannedBetween } from '../store/index.ts';

/** What the schedule holds between two instants. */
export type Schedule = Window & { readonly changes: readonly Change[]; readonly periods: readonly ChangePeriod[] };

const yearMs = 366 * 86_400_000;

const ofChange = (change: Change) =>
  change.startsAt === null || change.endsAt === null
    ? []
    : [
        {
          ...{ uid: `${change.id}@attest`, sequence: change.version, startsAt: change.startsAt, endsAt: change.endsAt },
          ...{ updatedAt: change.updatedAt, summary: `${change.key}: ${change.title}` },
          ...{ description: change.description, category: change.changeType },
        },
      ];

const ofPeriod = (period: ChangePeriod, { startsAt, endsAt }: Window) =>
  occurrences(period, { from: msOf(startsAt), to: msOf(endsAt) }).map(({ from, to }) => ({
    ...{ uid: `${period.id}-${from}@attest`, sequence: period.version, updatedAt: period.updatedAt },
    ...{ startsAt: instantOf(from), endsAt: instantOf(to), summary: `${period.key}: ${period.name}` },
    ...{ description: '', category: period.kind },
  }));

export const schedule = {
  Query: {
    changeSchedule: async (_, { from, until, serviceId, configurationItemId }, context) => {
      if (until <= from || msBetween(from, until) > yearMs) throw badInput('until is after from, by 366 days at most');
      const window = { startsAt: from, endsAt: until };
      const found = await context.read((tx) =>
        plannedBetween(tx, window, serviceId ?? null, configurationItemId ?? null),
      );
      return { ...window, ...found };
    },
  },
  ChangeSchedule: {
    iCalendar: (held) =>
      iCalendarOf([...held.changes.flatMap(ofChange), ...held.periods.flatMap((period) => ofPeriod(period, held))]),
  },
} satisfies Pick<Resolvers, 'ChangeSchedule'> & { readonly Query: Partial<NonNullable<Resolvers['Query']>> };
