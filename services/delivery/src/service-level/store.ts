/** Rows of calendars, agreements and clocks: one column a property of the state; and the courses that clocks are computed from. */
import { calendarEvents, clockEvents, slaEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Calendar,
  type CalendarEvent,
  type CalendarVersion,
  type Clock,
  type ClockEvent,
  type Course,
  evolveCalendar,
  evolveClock,
  evolveSla,
  type Metric,
  type Priority,
  type Sla,
  type SlaEvent,
  type SlaState,
} from './domain/index.ts';

const owner = { service: 'delivery', process: 'service-level' } as const;

export const calendarEntity = new EntitySchema<Calendar>({
  name: 'calendar',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    content: { type: 'jsonb' },
    effectiveAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const calendarVersionEntity = new EntitySchema<CalendarVersion>({
  name: 'calendar_version',
  columns: {
    calendarId: { type: 'uuid', primary: true },
    version: { type: 'integer', primary: true },
    name: { type: 'text' },
    content: { type: 'jsonb' },
    effectiveAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz' },
  },
});

const insertVersion = `INSERT INTO calendar_version (calendar_id, version, name, content, effective_at, published_at)
  VALUES ($1, $2, $3, $4, $5, $6)`;

export const calendarStore = recordStore<Calendar, CalendarEvent>({
  ...owner,
  name: 'calendar',
  contracts: calendarEvents,
  entity: calendarEntity,
  evolve: evolveCalendar,
  project: async (tx, { before, events }) => {
    for (const [index, event] of events.entries())
      if (event.type === 'CalendarPublished')
        await tx.execute(insertVersion, [
          event.calendarId,
          (before?.version ?? 0) + index + 1,
          event.name,
          JSON.stringify(event.content),
          event.effectiveAt,
          event.at,
        ]);
  },
});

export const slaEntity = new EntitySchema<Sla>({
  name: 'sla',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    serviceId: { type: 'uuid' },
    customerId: { type: 'uuid', nullable: true },
    replacesId: { type: 'uuid', nullable: true },
    replacedById: { type: 'uuid', nullable: true },
    edition: { type: 'integer' },
    scope: { type: 'text' },
    calendarId: { type: 'uuid' },
    targets: { type: 'jsonb' },
    pausedIn: { type: 'text', array: true },
    workloadLimits: { type: 'jsonb' },
    exceptions: { type: 'text', array: true },
    startsAt: { type: 'timestamptz' },
    endsAt: { type: 'timestamptz', nullable: true },
    acceptances: { type: 'jsonb' },
    inForceFrom: { type: 'timestamptz', nullable: true },
    inForceUntil: { type: 'timestamptz', nullable: true },
    ending: { type: 'text', nullable: true },
    draftedAt: { type: 'timestamptz' },
  },
});

export const slaStore = recordStore<Sla, SlaEvent>({
  ...owner,
  name: 'sla',
  contracts: slaEvents,
  entity: slaEntity,
  evolve: evolveSla,
});

export const clockEntity = new EntitySchema<Clock>({
  name: 'clock',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    incidentId: { type: 'uuid' },
    incidentKey: { type: 'text' },
    serviceId: { type: 'uuid' },
    customerId: { type: 'uuid', nullable: true },
    metric: { type: 'text' },
    slaId: { type: 'uuid' },
    calendarId: { type: 'uuid' },
    calendarVersion: { type: 'integer' },
    zoneRules: { type: 'text' },
    state: { type: 'text' },
    verdict: { type: 'text' },
    incidentState: { type: 'text' },
    priority: { type: 'text' },
    targetMinutes: { type: 'integer' },
    warnAt: { type: 'timestamptz', nullable: true },
    dueAt: { type: 'timestamptz', nullable: true },
    startedAt: { type: 'timestamptz' },
    atRiskSince: { type: 'timestamptz', nullable: true },
    breachedAt: { type: 'timestamptz', nullable: true },
    stoppedAt: { type: 'timestamptz', nullable: true },
    verdictAt: { type: 'timestamptz', nullable: true },
    steps: { type: 'jsonb' },
  },
});

export const clockStore = recordStore<Clock, ClockEvent>({
  ...owner,
  name: 'clock',
  contracts: clockEvents,
  entity: clockEntity,
  evolve: evolveClock,
});

export const courseEntity = new EntitySchema<Course>({
  name: 'course',
  columns: {
    incidentId: { type: 'uuid', primary: true },
    incidentKey: { type: 'text', nullable: true },
    serviceId: { type: 'uuid', nullable: true },
    customerId: { type: 'uuid', nullable: true },
    facts: { type: 'jsonb' },
    knownUntil: { type: 'timestamptz' },
  },
});

const courseColumns = `incident_id AS "incidentId", incident_key AS "incidentKey", service_id AS "serviceId",
  customer_id AS "customerId", facts, known_until AS "knownUntil"`;

/** Courses by incident; locked, they keep others from the incidents' clocks, too. */
export const loadCourses = (
  tx: Tx,
  incidentIds: readonly string[],
  lock?: 'FOR UPDATE' | 'FOR UPDATE SKIP LOCKED',
): Promise<Course[]> =>
  tx.query<Course>(
    `SELECT ${courseColumns} FROM course WHERE incident_id = ANY($1::uuid[]) ORDER BY incident_id ${lock ?? ''}`,
    [incidentIds],
  );

export const saveCourses = async (tx: Tx, courses: readonly Course[]): Promise<void> => {
  if (courses.length === 0) return;
  await tx.execute(
    `INSERT INTO course (incident_id, incident_key, service_id, customer_id, facts, known_until)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS r("incidentId" uuid, "incidentKey" text, "serviceId" uuid,
       "customerId" uuid, facts jsonb, "knownUntil" timestamptz)
     ON CONFLICT (incident_id) DO UPDATE SET incident_key = EXCLUDED.incident_key, service_id = EXCLUDED.service_id,
       customer_id = EXCLUDED.customer_id, facts = EXCLUDED.facts, known_until = EXCLUDED.known_until`,
    [JSON.stringify(courses)],
  );
};

/** Clocks of these incidents; lock their courses first. */
export const clocksOfIncidents = (tx: Tx, incidentIds: readonly string[], lock?: 'FOR UPDATE'): Promise<Clock[]> =>
  tx.query<Clock>(
    `SELECT ${clockStore.table.columns} FROM clock WHERE incident_id = ANY($1::uuid[]) ORDER BY incident_id, metric DESC ${lock ?? ''}`,
    [incidentIds],
  );

export const clocksByIncident = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, Clock[]>> =>
  Map.groupBy(await clocksOfIncidents(tx, incidentIds), ({ incidentId }) => incidentId);

/** Agreements that are or were in force on these services. */
export const slasInForce = (tx: Tx, serviceIds: readonly string[]): Promise<Sla[]> =>
  tx.query<Sla>(
    `SELECT ${slaStore.table.columns} FROM sla WHERE service_id = ANY($1::uuid[]) AND state IN ('ACTIVE', 'ENDED')`,
    [serviceIds],
  );

/** Agreements that rest on a calendar: drafted, agreed or in force. */
export const slasOnCalendar = async (tx: Tx, calendarId: string): Promise<string[]> => {
  const rows = await tx.query<{ key: string }>(
    `SELECT key FROM sla WHERE calendar_id = $1 AND state IN ('DRAFT', 'AGREED', 'ACTIVE') ORDER BY key`,
    [calendarId],
  );
  return rows.map(({ key }) => key);
};

/** The calendar's state, kept until the transaction ends; undefined where there is no such calendar. */
export const holdCalendar = async (tx: Tx, calendarId: string): Promise<Calendar['state'] | undefined> => {
  const [row] = await tx.query<Pick<Calendar, 'state'>>('SELECT state FROM calendar WHERE id = $1 FOR SHARE', [
    calendarId,
  ]);
  return row?.state;
};

/** Every version of these calendars, the oldest first. */
export const versionsOf = async (tx: Tx, calendarIds: readonly string[]): Promise<Map<string, CalendarVersion[]>> => {
  const rows = await tx.query<CalendarVersion>(
    `SELECT calendar_id AS "calendarId", version, name, content, effective_at AS "effectiveAt", published_at AS "publishedAt"
     FROM calendar_version WHERE calendar_id = ANY($1::uuid[]) ORDER BY calendar_id, version`,
    [calendarIds],
  );
  return Map.groupBy(rows, ({ calendarId }) => calendarId);
};

export const slasOfServices = async (
  tx: Tx,
  serviceIds: readonly string[],
  states: readonly SlaState[] | null,
): Promise<Map<string, Sla[]>> => {
  const rows = await tx.query<Sla>(
    `SELECT s.* FROM unnest($1::uuid[]) AS asked(id) CROSS JOIN LATERAL (
       SELECT ${slaStore.table.columns} FROM sla WHERE service_id = asked.id AND ($2::text[] IS NULL OR state = ANY($2))
       ORDER BY drafted_at DESC, id DESC LIMIT 100) s`,
    [serviceIds, states],
  );
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
};

export type Attainment = {
  readonly metric: Metric;
  readonly priority: Priority;
  readonly met: number;
  readonly breached: number;
};

/** Verdicts that fell from one moment to another, by service. */
export const attainmentOf = async (
  tx: Tx,
  serviceIds: readonly string[],
  { from, to }: { readonly from: Instant; readonly to: Instant },
): Promise<Map<string, Attainment[]>> => {
  const rows = await tx.query<Attainment & { serviceId: string }>(
    `SELECT service_id AS "serviceId", metric, priority, count(*) FILTER (WHERE verdict = 'MET') AS met,
       count(*) FILTER (WHERE verdict = 'BREACHED') AS breached
     FROM clock WHERE service_id = ANY($1::uuid[]) AND verdict_at >= $2 AND verdict_at < $3 AND verdict IN ('MET', 'BREACHED')
     GROUP BY service_id, metric, priority ORDER BY metric DESC, priority`,
    [serviceIds, from, to],
  );
  return Map.groupBy(rows, ({ serviceId }) => serviceId);
};
