/** The forward schedule of changes in the graph. */
import { actionsFor, type Instant, instantOf, msBetween, msOf, ok } from '@attest/kernel';
import type { Tx } from '@attest/record';
import {
  ascending,
  badInput,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type { CalendarFeedOrder, Resolvers } from '../../generated/graphql.ts';
import { hashOfSecret, openCalendarFeed, revokeCalendarFeed } from '../commands/index.ts';
import {
  answers,
  type CalendarEntry,
  type CalendarFeed,
  type Change,
  type ChangePeriod,
  calendarFeedMachine,
  calendarFeedRights,
  iCalendarOf,
  occurrences,
  type Window,
} from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import { changesWithin, feedEntity, feedOf, feedStore, plannedBetween } from '../store/index.ts';

const answer = payloads(changeRefusals);

/** What the schedule holds between two instants. */
export type Schedule = Window & { readonly changes: readonly Change[]; readonly periods: readonly ChangePeriod[] };

const dayMs = 86_400_000;
const yearMs = 366 * dayMs;

/** Tentative while something stands against its window that nobody accepted. */
const statusOf = ({ state, openConflicts }: Change) => {
  if (state === 'CANCELLED') return 'CANCELLED' as const;
  return openConflicts.length > 0 ? ('TENTATIVE' as const) : ('CONFIRMED' as const);
};

const ofChange = (change: Change): CalendarEntry[] =>
  change.startsAt === null || change.endsAt === null
    ? []
    : [
        {
          status: statusOf(change),
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

/** From a month ago on, by whole days: what was is shown for a while, and the text is the same until something is another. */
const windowAround = (now: Instant): Window => {
  const today = msOf(now) - (msOf(now) % dayMs);
  return { startsAt: instantOf(today - 31 * dayMs), endsAt: instantOf(today + 335 * dayMs) };
};

/** The schedule as a calendar program reads it; undefined where the secret opens nothing. */
const calendarFor = async (tx: Tx, secret: string | null, now: Instant): Promise<string | undefined> => {
  const feed = secret === null ? everything : await feedOf(tx, hashOfSecret(secret));
  if (!feed || ('state' in feed && !answers(feed, now))) return undefined;
  const window = windowAround(now);
  const changes = await changesWithin(tx, window, feed);
  const { periods } = await plannedBetween(tx, window, feed.serviceId, feed.ciId);
  const entries = [...changes.flatMap(ofChange), ...periods.flatMap((period) => ofPeriod(period, window))];
  return iCalendarOf(entries, { name: 'name' in feed ? feed.name : 'Changes' });
};
const everything = { serviceId: null, ciId: null } as const;

const feedOrders: Orders<CalendarFeedOrder, CalendarFeed> = {
  OPENED_DESC: descending('openedAt'),
  OPENED_ASC: ascending('openedAt'),
  EXPIRES_ASC: ascending('expiresAt'),
  NAME: ascending('name'),
};

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
    changeCalendar: async (_, { feed }, context) =>
      (await context.read((tx) => calendarFor(tx, feed ?? null, context.deps.now()))) ?? null,
    calendarFeeds: (_, { filter, orderBy, ...args }, context) =>
      page<CalendarFeed>(context, {
        from: feedEntity,
        where: where().eq('personId', context.actor.id).in('state', filter?.states),
        order: feedOrders[orderBy ?? 'OPENED_DESC'],
        args,
      }),
    calendarFeed: async (_, { id }, context) => (await context.load(feedStore, id)) ?? null,
  },
  Mutation: {
    openCalendarFeed: async (_, { input }, { deps, actor }) => {
      const { name, serviceId, configurationItemId, validDays } = input;
      const asked = { name, serviceId: serviceId ?? null, ciId: configurationItemId ?? null };
      const opened = await openCalendarFeed(deps, actor, { ...asked, validDays: validDays ?? 180 });
      const shown = answer('calendarFeed', opened.ok ? ok(opened.value.feed) : opened);
      return { ...shown, address: opened.ok ? `/calendar/changes.ics?feed=${opened.value.secret}` : null };
    },
    revokeCalendarFeed: async (_, { input }, { deps, actor }) =>
      answer('calendarFeed', await revokeCalendarFeed(deps, actor, input.id, input.why, input)),
  },
  CalendarFeed: {
    __resolveReference: referenceBy(feedStore),
    availableActions: (feed, _, { actor }) => actionsFor(calendarFeedMachine, calendarFeedRights, actor, feed.state),
    person: (feed) => stub('Person', feed.personId),
    service: (feed) => stub('Service', feed.serviceId),
    configurationItem: referenceTo('ConfigurationItem', (feed: CalendarFeed) => feed.ciId),
    history: (feed, args, context) => history(context, feed, args),
  },
  ChangeSchedule: {
    iCalendar: (held) =>
      iCalendarOf([...held.changes.flatMap(ofChange), ...held.periods.flatMap((period) => ofPeriod(period, held))]),
  },
} satisfies Pick<Resolvers, 'ChangeSchedule' | 'CalendarFeed'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
};
