/** Maintenance windows and freezes in the graph. */
import { type Weekday, weekdays } from '@attest/clock';
import { actionsFor, type Instant, instantOf, msBetween, msOf } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  descending,
  history,
  type Orders,
  page,
  payloads,
  referenceBy,
  referencesTo,
  stub,
  where,
} from '@attest/subgraph';
import type { ChangePeriodDay, ChangePeriodOrder, ChangePeriodTermsInput, Resolvers } from '../../generated/graphql.ts';
import { handlePeriod, publishChangePeriod } from '../commands/index.ts';
import {
  type ChangePeriod,
  changePeriodMachine,
  changePeriodRights,
  occurrences,
  type PeriodTerms,
} from '../domain/index.ts';
import { changeRefusals } from '../refusals.ts';
import { periodEntity, periodStore } from '../store/index.ts';

const answer = payloads(changeRefusals);
const yearMs = 366 * 86_400_000;

const days = {
  mon: 'MONDAY',
  tue: 'TUESDAY',
  wed: 'WEDNESDAY',
  thu: 'THURSDAY',
  fri: 'FRIDAY',
  sat: 'SATURDAY',
  sun: 'SUNDAY',
} as const satisfies Record<Weekday, ChangePeriodDay>;

const termsOf = ({
  serviceIds,
  configurationItemIds,
  weekly,
  endsAt,
  ...terms
}: ChangePeriodTermsInput): PeriodTerms => {
  const hours = (day: Weekday) =>
    (weekly ?? []).filter((one) => one.day === days[day]).map(({ from, to }) => ({ from, to }));
  return {
    ...terms,
    serviceIds: serviceIds ?? [],
    ciIds: configurationItemIds ?? [],
    weekly: weekly
      ? {
          ...{ mon: hours('mon'), tue: hours('tue'), wed: hours('wed'), thu: hours('thu') },
          ...{ fri: hours('fri'), sat: hours('sat'), sun: hours('sun') },
        }
      : null,
    endsAt: endsAt ?? null,
  };
};

const orders: Orders<ChangePeriodOrder, ChangePeriod> = {
  NAME: ascending('name'),
  STARTS_ASC: ascending('startsAt'),
  PUBLISHED_DESC: descending('publishedAt'),
  PUBLISHED_ASC: ascending('publishedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

export const periods = {
  Query: {
    changePeriod: async (_, { id }, context) => (await context.load(periodStore, id)) ?? null,
    changePeriodByKey: (_, { key }, context) => byKey(context, periodEntity, key),
    changePeriods: (_, { filter, orderBy, ...args }, context) =>
      page<ChangePeriod>(context, {
        from: periodEntity,
        where: where()
          .in('state', filter?.states)
          .eq('kind', filter?.kind)
          .has('serviceIds', filter?.serviceId)
          .has('ciIds', filter?.configurationItemId),
        order: orders[orderBy ?? 'NAME'],
        args,
      }),
  },
  Mutation: {
    publishChangePeriod: async (_, { input: { kind, terms, idempotencyKey } }, { deps, actor }) =>
      answer('changePeriod', await publishChangePeriod(deps, actor, { kind, terms: termsOf(terms), idempotencyKey })),
    reviseChangePeriod: async (_, { input }, { deps, actor }) =>
      answer(
        'changePeriod',
        await handlePeriod(deps, actor, input.id, { type: 'REVISE', terms: termsOf(input.terms) }, input),
      ),
    withdrawChangePeriod: async (_, { input }, { deps, actor }) =>
      answer('changePeriod', await handlePeriod(deps, actor, input.id, { type: 'WITHDRAW', why: input.why }, input)),
  },
  ChangePeriod: {
    __resolveReference: referenceBy(periodStore),
    availableActions: (period, _, { actor }) =>
      actionsFor(changePeriodMachine, changePeriodRights, actor, period.state),
    services: (period) => period.serviceIds.map((id) => stub('Service', id)),
    configurationItems: referencesTo('ConfigurationItem', (period: ChangePeriod) => period.ciIds),
    weekly: ({ weekly }) =>
      weekly && weekdays.flatMap((day) => weekly[day].map(({ from, to }) => ({ day: days[day], from, to }))),
    occurrences: (period, { from, until }: { from: Instant; until: Instant }) => {
      if (until <= from || msBetween(from, until) > yearMs) throw badInput('until is after from, by 366 days at most');
      return occurrences(period, { from: msOf(from), to: msOf(until) }).map((span) => ({
        startsAt: instantOf(span.from),
        endsAt: instantOf(span.to),
      }));
    },
    history: (period, args, context) => history(context, period, args),
  },
} satisfies Pick<Resolvers, 'ChangePeriod'> & {
  readonly Query: Partial<NonNullable<Resolvers['Query']>>;
  readonly Mutation: Partial<NonNullable<Resolvers['Mutation']>>;
};
