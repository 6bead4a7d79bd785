/** Asks for figures and for the records behind them; no rules here. */
import { type Actor, forbidden } from '@attest/kernel';
import { badInput, type Context, type PageArguments, page, referenceTo, stub } from '@attest/subgraph';
import { GraphQLError } from 'graphql';
import type { DeskFilter as GivenFilter, Resolvers } from '../generated/graphql.ts';
import { deskRights } from './domain.ts';
import {
  agesAt,
  type Behind,
  count,
  counts,
  type DeskRecord,
  deskSource,
  loads,
  loggedIn,
  measuredOf,
  narrowed,
  ofOwner,
  ofPriority,
  openAt,
  resolvedIn,
  shares,
  timesOf,
} from './figures.ts';
import { type Sums, sumsOf } from './kept.ts';
import type { DeskPeriod } from './mappers.ts';
import { periodsAtMost, periodsBetween } from './period.ts';

const mayRead = (actor: Actor, what: keyof typeof deskRights): void => {
  const no = forbidden(deskRights, actor, what);
  if (!no) return;
  const { roles } = no.refusal;
  throw new GraphQLError(`these figures are for ${roles.join(', ')}`, { extensions: { code: 'FORBIDDEN', roles } });
};

/** A customer's people ask for their customer's, so that an index serves them; row security holds anyhow. */
const filterOf = (given: GivenFilter | null | undefined, { customerId }: Actor) => ({
  ...given,
  ...(customerId !== undefined && { customerId: given?.customerId ?? customerId }),
});

const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);

const recordsOf = ({ only, order }: Behind, args: PageArguments, context: Context) =>
  page<DeskRecord>(context, { from: deskSource, where: only, order, args });

const counted = (behind: Behind, context: Context): Promise<number> => context.read((tx) => count(tx, behind));

/** Each share by what is kept: how many are in the part, and how many could be. */
const keptShares = {
  FIRST_CONTACT: ['firstContact', 'contacts'],
  REOPENED: ['reopened', 'firstResolved'],
  REASSIGNED: ['reassigned', 'firstResolved'],
  REPEATED: ['repeated', 'about'],
} as const satisfies Record<keyof typeof shares, readonly [keyof Sums, keyof Sums]>;

const shareOf =
  (kind: keyof typeof shares) =>
  async ({ filter, sums, ...period }: DeskPeriod) => {
    const { all, part } = shares[kind](period, filter);
    const [inPart, of] = keptShares[kind];
    const found = await sums();
    return { count: found[inPart], of: found[of], counted: narrowed(all, part), all };
  };

/** What is asked for by several fields is read for the first of them. */
const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= work();
    return begun;
  };
};

const minutesOf = (values: readonly (number | null)[] | null) => {
  const [p50, p80, p95] = values ?? [];
  return typeof p50 === 'number' && typeof p80 === 'number' && typeof p95 === 'number' ? { p50, p80, p95 } : null;
};

export const resolvers: Resolvers = {
  Query: {
    deskFigures: (_, { from, until, by, zone, filter }, context) => {
      const { actor, deps } = context;
      mayRead(actor, 'FIGURES');
      const inZone = zone ?? 'UTC';
      if (!zones.has(inZone)) throw badInput(`zone must be an IANA time zone, not ${JSON.stringify(inZone)}`);
      const periods = periodsBetween(from, until, by ?? 'MONTH', inZone);
      if (!periods) throw badInput(`from must not come after until, nor ${periodsAtMost} periods before it`);
      const only = filterOf(filter, actor);
      return periods.map((period) => ({
        ...period,
        filter: only,
        now: deps.now(),
        sums: once(() => context.read((tx) => sumsOf(tx, period, only))),
      }));
    },
    deskLoad: async (_, { by, filter }, context) => {
      mayRead(context.actor, 'LOAD');
      const whose = by ?? 'TEAM';
      const given = filterOf(filter, context.actor);
      const now = context.deps.now();
      const found = await context.read((tx) => loads(tx, whose, given, now));
      return found.map((load) => ({ ...load, by: whose, behind: ofOwner(whose, load.ownerId, given, now) }));
    },
  },
  DeskPeriod: {
    logged: async ({ filter, sums, ...period }) => ({ count: (await sums()).logged, behind: loggedIn(period, filter) }),
    resolved: async ({ filter, sums, ...period }) => ({
      count: (await sums()).resolved,
      behind: resolvedIn(period, filter),
    }),
    firstContact: shareOf('FIRST_CONTACT'),
    reopened: shareOf('REOPENED'),
    reassigned: shareOf('REASSIGNED'),
    repeated: shareOf('REPEATED'),
    resolutionTimes: async ({ filter, ...period }, _, context) => {
      const resolved = resolvedIn(period, filter);
      const times = await context.read((tx) => timesOf(tx, resolved));
      return times.map((time) => ({ ...time, behind: ofPriority(resolved, time.priority) }));
    },
    backlog: ({ endsAt, now, filter }) => {
      const over = endsAt < now;
      const at = over ? endsAt : now;
      return { at, behind: openAt(at, now, filter) };
    },
  },
  DeskCount: {
    records: ({ behind }, args, context) => recordsOf(behind, args, context),
  },
  DeskShare: {
    rate: (share) => (share.of === 0 ? null : share.count / share.of),
    records: (share, args, context) => recordsOf(share.counted, args, context),
    allRecords: (share, args, context) => recordsOf(share.all, args, context),
  },
  DeskResolutionTime: {
    calendarMinutes: ({ calendar }) => minutesOf(calendar) ?? { p50: 0, p80: 0, p95: 0 },
    serviceMinutes: ({ service }) => minutesOf(service),
    records: ({ behind }, args, context) => recordsOf(behind, args, context),
    measuredRecords: ({ behind }, args, context) => recordsOf(measuredOf(behind), args, context),
  },
  DeskBacklog: {
    count: ({ behind }, _, context) => counted(behind, context),
    ages: async ({ behind, at }, _, context) => {
      const ages = agesAt(at);
      const [, found] = await context.read((tx) =>
        counts(
          tx,
          behind,
          ages.map(({ part }) => part),
        ),
      );
      return ages.map(({ part, ...age }, index) => ({
        ...age,
        count: found[index] ?? 0,
        behind: narrowed(behind, part),
      }));
    },
    records: ({ behind }, args, context) => recordsOf(behind, args, context),
  },
  DeskBacklogAge: {
    records: ({ behind }, args, context) => recordsOf(behind, args, context),
  },
  DeskLoad: {
    team: ({ by, ownerId }) => (by === 'TEAM' ? stub('Team', ownerId) : null),
    person: ({ by, ownerId }) => (by === 'PERSON' ? stub('Person', ownerId) : null),
    records: ({ behind }, args, context) => recordsOf(behind, args, context),
  },
  DeskRecord: {
    incident: referenceTo('Incident', (record: DeskRecord) => record.id),
  },
};
