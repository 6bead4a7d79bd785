/** Names the command, shapes the answer; no rules here. */
import { actionsFor, type Instant, isUuid } from '@attest/kernel';
import {
  ascending,
  type BatchWork,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type {
  CalendarFilter,
  CalendarHoursInput,
  CalendarOrder,
  ClockFilter,
  ClockOrder,
  Resolvers,
  SlaFilter,
  SlaOrder,
  SlaTermsInput,
} from '../generated/graphql.ts';
import { basesByClock, verifyClocks } from './basis.ts';
import {
  type CommandOptions,
  draftSla,
  handleCalendar,
  handleSla,
  publishCalendar,
  type SlaRequest,
} from './commands.ts';
import {
  type Calendar,
  type CalendarVersion,
  type Clock,
  calendarMachine,
  calendarRights,
  explanation,
  pausedUnlessTold,
  readingAt,
  type Sla,
  type SlaState,
  type SlaTerms,
  slaMachine,
  slaRights,
} from './domain/index.ts';
import { settleMs } from './follow.ts';
import { serviceLevelRefusals } from './refusals.ts';
import {
  type Attainment,
  attainmentOf,
  calendarEntity,
  calendarStore,
  clockEntity,
  clockStore,
  clocksByIncident,
  slaEntity,
  slaStore,
  slasOfServices,
  versionsOf,
} from './store.ts';

const answer = payloads(serviceLevelRefusals);
const minuteMs = 60_000;

const slaOrders: Orders<SlaOrder, Sla> = {
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
  KEY: ascending('key'),
};

const calendarOrders: Orders<CalendarOrder, Calendar> = {
  NAME: ascending('name'),
  PUBLISHED_DESC: descending('publishedAt'),
  PUBLISHED_ASC: ascending('publishedAt'),
};

const clockOrders: Orders<ClockOrder, Clock> = {
  DUE: ascending('dueAt'),
  STARTED_DESC: descending('startedAt'),
  STARTED_ASC: ascending('startedAt'),
};

const listSlas = (context: Context, { filter, orderBy, ...args }: ListArguments<SlaFilter, SlaOrder>) =>
  page<Sla>(context, {
    from: slaEntity,
    where: where()
      .in('state', filter?.states)
      .eq('serviceId', filter?.serviceId)
      .eq('customerId', filter?.customerId)
      .eq('calendarId', filter?.calendarId),
    order: slaOrders[orderBy ?? 'DRAFTED_DESC'],
    args,
  });

const listCalendars = (context: Context, { filter, orderBy, ...args }: ListArguments<CalendarFilter, CalendarOrder>) =>
  page<Calendar>(context, {
    from: calendarEntity,
    where: where().in('state', filter?.states).contains('name', filter?.nameContains),
    order: calendarOrders[orderBy ?? 'NAME'],
    args,
  });

const filteredClocks = (filter: ClockFilter | null | undefined) => {
  const f = filter ?? {};
  const given = where()
    .in('state', f.states)
    .in('verdict', f.verdicts)
    .eq('metric', f.metric)
    .eq('serviceId', f.serviceId)
    .eq('customerId', f.customerId)
    .eq('slaId', f.slaId)
    .before('dueAt', f.dueBefore)
    .atLeast('startedAt', f.startedFrom)
    .before('startedAt', f.startedBefore)
    .isNull('breachedAt', f.breached === null || f.breached === undefined ? undefined : !f.breached);
  if (f.atRisk === true) return given.eq('verdict', 'OPEN').isNull('atRiskSince', false);
  return f.atRisk === false ? given.sql("(verdict <> 'OPEN' OR at_risk_since IS NULL)") : given;
};

const listClocks = (
  context: Context,
  { filter, orderBy, ...args }: ListArguments<ClockFilter, ClockOrder>,
  serviceId?: string,
) =>
  page<Clock>(context, {
    from: clockEntity,
    where: filteredClocks(filter).eq('serviceId', serviceId),
    order: clockOrders[orderBy ?? 'DUE'],
    args,
  });

/** What is null is left out: the reader of hours tells absent from null. */
const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, held]) => held !== null && held !== undefined);
  return Object.fromEntries(kept.map(([key, held]) => [key, withoutNulls(held)]));
};
const hoursOf = (input: CalendarHoursInput): unknown => withoutNulls(input);

const termsOf = ({ targets, pausedIn, workloadLimits, exceptions, endsAt, ...terms }: SlaTermsInput): SlaTerms => ({
  ...terms,
  targets: targets.map(({ atRiskPercent, ...target }) => ({ ...target, atRiskPercent: atRiskPercent ?? 75 })),
  pausedIn: pausedIn ?? pausedUnlessTold,
  workloadLimits: workloadLimits ?? [],
  exceptions: exceptions ?? [],
  endsAt: endsAt ?? null,
});

/** A mutation of one agreement: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends CommandOptions & { readonly id: string }>(request: (input: Input) => SlaRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('sla', await handleSla(deps, actor, input.id, request(input), input));

const versionsOfCalendar: BatchWork<CalendarVersion[]> = versionsOf;
const slasOf: BatchWork<Sla[], readonly SlaState[] | null> = slasOfServices;
const attainments: BatchWork<Attainment[], { from: Instant; to: Instant }> = attainmentOf;

const readingOf = async (clock: Clock, context: Context) => {
  const basis = await context.batch(basesByClock, clock.id);
  if (!basis) throw new Error(`the facts of the clock ${clock.id} are not there`);
  return readingAt(basis, context.deps.now());
};

const explain = async (context: Context, id: string, at: Instant | null | undefined) => {
  const clock = await context.load(clockStore, id);
  const basis = clock && (await context.batch(basesByClock, clock.id));
  if (!basis) return null;
  const until = at ?? context.deps.now();
  const reading = readingAt(basis, until);
  return {
    clock,
    until,
    elapsedMinutes: reading.elapsedMs / minuteMs,
    targetMinutes: reading.targetMs / minuteMs,
    breachedAt: reading.breachedAt,
    hours: basis.measure.hours,
    intervals: explanation(basis, until).map(({ ms, elapsedMs, detail, ...interval }) => ({
      ...interval,
      detail: detail ?? null,
      minutes: ms / minuteMs,
      elapsedMinutes: elapsedMs / minuteMs,
    })),
  };
};

const mostVerified = 5000;

const verify = (context: Context, first: number | null | undefined, after: string | null | undefined) => {
  const count = first ?? 1000;
  if (count < 1 || count > mostVerified) throw badInput(`first must be from 1 to ${mostVerified}`);
  if (after && !isUuid(after)) throw badInput('after must be the next of an earlier answer');
  // What fell due a moment ago may be about to be recorded.
  const asOf = new Date(Date.parse(context.deps.now()) - 5 * settleMs).toISOString() as Instant;
  return context.read((tx) => verifyClocks(tx, { first: count, after: after ?? null, asOf }));
};

export const resolvers: Resolvers = {
  Query: {
    sla: async (_, { id }, context) => (await context.load(slaStore, id)) ?? null,
    slaByKey: (_, { key }, context) => byKey(context, slaEntity, key),
    slas: (_, args, context) => listSlas(context, args),
    calendar: async (_, { id }, context) => (await context.load(calendarStore, id)) ?? null,
    calendarByKey: (_, { key }, context) => byKey(context, calendarEntity, key),
    calendars: (_, args, context) => listCalendars(context, args),
    clock: async (_, { id }, context) => (await context.load(clockStore, id)) ?? null,
    clocks: (_, args, context) => listClocks(context, args),
    explainClock: (_, { id, at }, context) => explain(context, id, at),
    verifyClocks: (_, { first, after }, context) => verify(context, first, after),
  },
  Mutation: {
    publishCalendar: async (_, { input }, { deps, actor }) => {
      const { id, name, hours, effectiveAt, idempotencyKey } = input;
      const calendar = { name, hours: hoursOf(hours), effectiveAt: effectiveAt ?? undefined };
      return answer(
        'calendar',
        id
          ? await handleCalendar(deps, actor, id, { type: 'PUBLISH', ...calendar }, input)
          : await publishCalendar(deps, actor, { ...calendar, idempotencyKey }),
      );
    },
    withdrawCalendar: async (_, { input }, { deps, actor }) =>
      answer('calendar', await handleCalendar(deps, actor, input.id, { type: 'WITHDRAW', why: input.why }, input)),
    draftSla: async (_, { input }, { deps, actor }) =>
      answer(
        'sla',
        await draftSla(deps, actor, {
          ...input,
          customerId: input.customerId ?? null,
          replacesId: input.replacesId ?? null,
          terms: termsOf(input.terms),
        }),
      ),
    redraftSla: command(({ terms }) => ({ type: 'REDRAFT', terms: termsOf(terms) })),
    acceptSla: command(({ party, representative, evidence }) => ({
      type: 'ACCEPT',
      party,
      representative: representative ?? null,
      evidence: evidence ?? null,
    })),
    agreeSla: command(() => ({ type: 'AGREE' })),
    activateSla: command(() => ({ type: 'ACTIVATE' })),
    endSla: command(({ why, endsAt }) => ({ type: 'END', why, endsAt: endsAt ?? null })),
    withdrawSla: command(({ why }) => ({ type: 'WITHDRAW', why })),
  },
  Sla: {
    __resolveReference: referenceBy(slaStore),
    availableActions: (sla, _, { actor }) => actionsFor(slaMachine, slaRights, actor, sla.state),
    service: referenceTo('Service', (sla: Sla) => sla.serviceId),
    customer: (sla) => stub('Customer', sla.customerId),
    calendar: async (sla, _, context) => (await context.load(calendarStore, sla.calendarId)) ?? null,
    replaces: async (sla, _, context) => (await context.load(slaStore, sla.replacesId)) ?? null,
    replacedBy: async (sla, _, context) => (await context.load(slaStore, sla.replacedById)) ?? null,
    history: (sla, args, context) => history(context, sla, args),
  },
  SlaAcceptance: {
    person: (acceptance) => stub('Person', acceptance.personId),
  },
  Calendar: {
    __resolveReference: referenceBy(calendarStore),
    availableActions: (calendar, _, { actor }) => actionsFor(calendarMachine, calendarRights, actor, calendar.state),
    hours: (calendar) => calendar.content,
    versions: async (calendar, _, context) =>
      ((await context.batch(versionsOfCalendar, calendar.id)) ?? []).toReversed(),
    history: (calendar, args, context) => history(context, calendar, args),
  },
  CalendarVersion: {
    hours: (version) => version.content,
  },
  Clock: {
    __resolveReference: referenceBy(clockStore),
    key: (clock) => `${clock.incidentKey} ${clock.metric}`,
    incident: (clock) => stub('Incident', clock.incidentId),
    service: referenceTo('Service', (clock: Clock) => clock.serviceId),
    customer: (clock) => stub('Customer', clock.customerId),
    sla: async (clock, _, context) => (await context.load(slaStore, clock.slaId)) ?? null,
    calendar: async (clock, _, context) => (await context.load(calendarStore, clock.calendarId)) ?? null,
    elapsedMinutes: async (clock, _, context) => (await readingOf(clock, context)).elapsedMs / minuteMs,
    remainingMinutes: async (clock, _, context) => (await readingOf(clock, context)).remainingMs / minuteMs,
    history: (clock, args, context) => history(context, clock, args),
  },
  Service: {
    slas: async ({ id }, { states }, context) => (await context.batch(slasOf, id, states ?? null)) ?? [],
    clocks: ({ id }, args, context) => listClocks(context, args, id),
    slaAttainment: async ({ id }, { from, to }, context) =>
      ((await context.batch(attainments, id, { from, to })) ?? []).map((share) => ({
        ...share,
        percent: (100 * share.met) / (share.met + share.breached),
      })),
  },
  Incident: {
    clocks: async ({ id }, _, context) => (await context.batch(clocksByIncident, id)) ?? [],
  },
};
