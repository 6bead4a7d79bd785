/**
 * Figures: each is a condition over what is counted, so that the records behind a number are those that it counts. Every one
 * reads one index. What is asked for most is kept by the hour besides: `kept.ts`.
 */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { type Column, conditionOf, type OrderBy, type Source, type Where, where } from '@attest/subgraph';
import { ageDays, type Priority } from './domain.ts';
import type { Period } from './period.ts';

/** An incident behind a figure. */
export type DeskRecord = {
  readonly id: string;
  readonly calendarMinutes: number | null;
  readonly serviceMinutes: number | null;
};

const column = (name: string, kind: Column['kind'], nullable = false): Column => ({
  sql: `desk_incident.${name}`,
  kind,
  nullable,
});

const calendarMinutes = "date_part('epoch', desk_incident.resolved_at - desk_incident.logged_at) / 60";

export const deskSource: Source<DeskRecord> = {
  from: 'desk_incident',
  select: `desk_incident.incident_id AS id, ${calendarMinutes} AS "calendarMinutes", desk_incident.service_minutes AS "serviceMinutes"`,
  unique: 'id',
  columns: {
    id: column('incident_id', 'uuid'),
    loggedAt: column('logged_at', 'instant'),
    firstResolvedAt: column('first_resolved_at', 'instant', true),
    resolvedAt: column('resolved_at', 'instant', true),
    serviceId: column('service_id', 'uuid', true),
    customerId: column('customer_id', 'uuid', true),
    teamId: column('team_id', 'uuid', true),
    assigneeId: column('assignee_id', 'uuid', true),
    source: column('source', 'text', true),
    contact: column('contact', 'boolean'),
    priority: column('priority', 'text'),
  },
};

export type DeskFilter = {
  readonly serviceId?: string | null | undefined;
  readonly customerId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly source?: string | null | undefined;
};

/** Only incidents that are all of a filter. */
export const filtered = (filter: DeskFilter): Where =>
  where()
    .eq('serviceId', filter.serviceId)
    .eq('customerId', filter.customerId)
    .eq('teamId', filter.teamId)
    .eq('source', filter.source);

/** Incidents of a period, and the order in which they are listed: that of the index. */
export type Behind = { readonly only: Where; readonly order: readonly OrderBy[] };

type Span = Pick<Period, 'startsAt' | 'endsAt'>;

/** A part of incidents, out of all that could be in it. */
export type Share = { readonly all: Behind; readonly part: Where };

const within = (property: string, { startsAt, endsAt }: Span, filter: DeskFilter): Behind => ({
  only: where().atLeast(property, startsAt).before(property, endsAt).and(filtered(filter)),
  order: [{ by: property, direction: 'ASC' }],
});

export const narrowed = ({ only, order }: Behind, condition: Where): Behind => ({ only: only.and(condition), order });

export const loggedIn = (period: Span, filter: DeskFilter): Behind => within('loggedAt', period, filter);
export const resolvedIn = (period: Span, filter: DeskFilter): Behind => within('resolvedAt', period, filter);

/** The shares that the graph shows, by what they are shares of. */
export const shares = {
  FIRST_CONTACT: (period: Span, filter: DeskFilter): Share => {
    const all = narrowed(within('firstResolvedAt', period, filter), where().eq('contact', true));
    return { all, part: where().sql('desk_incident.first_contact AND desk_incident.reopenings = 0') };
  },
  REOPENED: (period: Span, filter: DeskFilter): Share => {
    const all = within('firstResolvedAt', period, filter);
    return { all, part: where().sql('desk_incident.reopenings > 0') };
  },
  REASSIGNED: (period: Span, filter: DeskFilter): Share => {
    const all = within('firstResolvedAt', period, filter);
    return { all, part: where().sql('desk_incident.reassignments > 0') };
  },
  REPEATED: (period: Span, filter: DeskFilter): Share => {
    const all = narrowed(loggedIn(period, filter), where().sql("desk_incident.subjects <> '{}'"));
    return { all, part: where().sql('desk_incident.repeats') };
  },
} as const;

/** What was open at a moment; at present, or in a future that nothing is known of, what is open. */
export const openAt = (at: Instant, now: Instant, filter: DeskFilter): Behind => ({
  only: (at >= now
    ? where().sql('desk_incident.open')
    : where().sql(
        'desk_incident.incident_id IN (SELECT incident_id FROM desk_open WHERE open_in @> ?::timestamptz)',
        at,
      )
  ).and(filtered(filter)),
  order: [{ by: 'loggedAt', direction: 'ASC' }],
});

const youngerThan = (at: Instant, days: number): Where =>
  where().sql('desk_incident.logged_at > ?::timestamptz - make_interval(hours => 24 * ?::integer)', at, days);
const asOldAs = (at: Instant, days: number): Where =>
  where().sql('desk_incident.logged_at <= ?::timestamptz - make_interval(hours => 24 * ?::integer)', at, days);

/** Ages in spans of 24 hours; what another system's log says to have been logged later is of the youngest. */
export const agesAt = (at: Instant) =>
  ageDays.map((fromDays, index) => {
    const untilDays = ageDays[index + 1] ?? null;
    const old = fromDays === 0 ? where() : asOldAs(at, fromDays);
    const young = untilDays === null ? where() : youngerThan(at, untilDays);
    return { fromDays, untilDays, part: old.and(young) };
  });

/** How many there are, and how many in each part of them: one reading. */
export const counts = async (tx: Tx, { only }: Behind, parts: readonly Where[]): Promise<[number, number[]]> => {
  const params: unknown[] = [];
  const each = parts.map((part) => `count(*) FILTER (WHERE ${conditionOf(deskSource, part, params)})::integer`);
  const [row] = await tx.query<{ count: number; parts: number[] }>(
    `SELECT count(*)::integer AS count, ARRAY[${each.join(', ')}]::integer[] AS parts
     FROM desk_incident WHERE ${conditionOf(deskSource, only, params)}`,
    params,
  );
  return [row?.count ?? 0, row?.parts ?? []];
};

export const count = async (tx: Tx, behind: Behind): Promise<number> => (await counts(tx, behind, []))[0];

export type Times = {
  readonly priority: Priority;
  readonly count: number;
  readonly measured: number;
  readonly calendar: readonly (number | null)[] | null;
  readonly service: readonly (number | null)[] | null;
};

const percentiles = (minutes: string): string =>
  `percentile_disc(ARRAY[0.5, 0.8, 0.95]) WITHIN GROUP (ORDER BY ${minutes})`;

/** How long incidents took, by priority: in calendar time, and in service time where a clock measured it. */
export const timesOf = (tx: Tx, { only }: Behind): Promise<Times[]> => {
  const params: unknown[] = [];
  return tx.query<Times>(
    `SELECT desk_incident.priority, count(*)::integer AS count, count(desk_incident.service_minutes)::integer AS measured,
       ${percentiles(calendarMinutes)} AS calendar, ${percentiles('desk_incident.service_minutes')} AS service
     FROM ${deskSource.from} WHERE ${conditionOf(deskSource, only, params)} GROUP BY 1 ORDER BY 1`,
    params,
  );
};

export const ofPriority = (behind: Behind, priority: Priority): Behind =>
  narrowed(behind, where().eq('priority', priority));
export const measuredOf = (behind: Behind): Behind =>
  narrowed(behind, where().sql('desk_incident.service_minutes IS NOT NULL'));

/** What a team or a person has to do. */
export type Load = {
  readonly ownerId: string | null;
  readonly count: number;
  readonly urgent: number;
  readonly oldestLoggedAt: Instant;
};

const owner = { TEAM: 'teamId', PERSON: 'assigneeId' } as const;
export type LoadBy = keyof typeof owner;

/** Open incidents by team or by person, the most first; those of nobody are a queue, too. */
export const loads = (tx: Tx, by: LoadBy, filter: DeskFilter, now: Instant): Promise<Load[]> => {
  const params: unknown[] = [];
  const name = deskSource.columns[owner[by]]?.sql;
  return tx.query<Load>(
    `SELECT ${name} AS "ownerId", count(*)::integer AS count, min(desk_incident.logged_at) AS "oldestLoggedAt",
       count(*) FILTER (WHERE desk_incident.priority IN ('P1', 'P2'))::integer AS urgent
     FROM desk_incident WHERE ${conditionOf(deskSource, openAt(now, now, filter).only, params)}
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 500`,
    params,
  );
};

export const ofOwner = (by: LoadBy, ownerId: string | null, filter: DeskFilter, now: Instant): Behind => {
  const open = openAt(now, now, filter);
  return narrowed(open, ownerId === null ? where().isNull(owner[by]) : where().eq(owner[by], ownerId));
};
