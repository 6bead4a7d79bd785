/**
 * Clocks follow incidents: every event of an incident is a fact of its course, and what its clocks have to say that they
 * have not said is recorded. Made for bulk: a batch of events is a handful of statements.
 */
import { clockMetrics, type DataOf, type EventEnvelope, type incidentEvents } from '@attest/contracts';
import { type Instant, plusMs } from '@attest/kernel';
import { cancelDeadlines, type Deps, deadline, deadlines, recordMany, type Tx } from '@attest/record';
import { clockDeadline, measureOf } from './basis.ts';
import {
  type CalendarVersion,
  type Clock,
  type ClockEvent,
  type Course,
  follow,
  later,
  loggedAt,
  nextMoment,
  reachOf,
  type Sla,
  slaFor,
  start,
  timeline,
  told,
  versionAt,
} from './domain/index.ts';
import { clockStore, clocksOfIncidents, loadCourses, saveCourses, slaStore, slasInForce, versionsOf } from './store.ts';

type Stands = Pick<
  DataOf<(typeof incidentEvents)['IncidentResumed']>,
  'state' | 'priority' | 'serviceId' | 'customerId'
>;
/** An incident's event, as far as clocks listen. */
export type IncidentTold = Pick<EventEnvelope, 'recordId' | 'recordVersion' | 'at'> & {
  readonly data: Stands & { readonly key?: string };
};

/**
 * A moment that is past when it is first heard of belongs to history that may still be arriving: its target is looked at
 * after so many milliseconds without news of the incident. The time that is recorded is the true one all the same.
 */
export const settleMs = 60_000;

type Known = { readonly slas: readonly Sla[]; readonly versions: ReadonlyMap<string, readonly CalendarVersion[]> };
type Item = { readonly before: Clock | undefined; readonly events: readonly ClockEvent[] };

/** Release of the time-zone database of this runtime. */
const zoneRules = process.versions.tz ?? 'unknown';

const missing = (what: string, clock: Clock): never => {
  throw new Error(`the ${what} of the clock ${clock.id} is not there`);
};

/** The first events of an incident's clocks; none where no agreement was in force when it was logged. */
const started = (course: Course, { slas, versions }: Known, newId: () => string): Item[] => {
  const { incidentId, incidentKey, serviceId, customerId, facts, knownUntil } = course;
  if (incidentKey === null || serviceId === null) return [];
  const at = loggedAt(course);
  const ofService = slas.filter((sla) => sla.serviceId === serviceId);
  const sla = slaFor(ofService, customerId, at);
  const version = sla && versionAt(versions.get(sla.calendarId) ?? [], at);
  if (!sla || !version) return [];
  const { calendarId } = sla;
  return clockMetrics
    .filter((metric) => sla.targets.some((target) => target.metric === metric))
    .map((metric) => {
      const whose = { id: newId(), incidentId, incidentKey, serviceId, customerId, metric };
      const by = { slaId: sla.id, calendarId, calendarVersion: version.version, zoneRules };
      const standings = timeline(facts, measureOf({ metric }, sla, version), knownUntil);
      return { before: undefined, events: start({ ...whose, ...by }, standings) };
    });
};

const followed = (clock: Clock, course: Course, until: Instant, now: Instant, { slas, versions }: Known): Item => {
  const sla = slas.find(({ id }) => id === clock.slaId) ?? missing('agreement', clock);
  const version =
    versions.get(clock.calendarId)?.find((held) => held.version === clock.calendarVersion) ??
    missing('calendar', clock);
  const standings = timeline(course.facts, measureOf(clock, sla, version), reachOf(clock, until));
  return { before: clock, events: follow(clock, standings, now) };
};

const unique = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
];

const knownFor = async (tx: Tx, courses: readonly Course[], clocks: readonly Clock[]): Promise<Known> => {
  const begun = new Set(clocks.map(({ incidentId }) => incidentId));
  const fresh = courses.filter(({ incidentId }) => !begun.has(incidentId));
  const slas = [
    ...(await slasInForce(tx, unique(fresh.map(({ serviceId }) => serviceId)))),
    ...(await slaStore.loadMany(tx, unique(clocks.map(({ slaId }) => slaId)))),
  ];
  const calendarIds = unique([...slas, ...clocks].map(({ calendarId }) => calendarId));
  return { slas, versions: await versionsOf(tx, calendarIds) };
};

/**
 * Brings the clocks of incidents up to date with their courses, which must be locked.
 *
 * @param asOf  the time, where it is the time that makes the difference; otherwise only what the courses tell is certain
 */
const followCourses = async (
  tx: Tx,
  courses: readonly Course[],
  { now, newId }: Pick<Deps, 'now' | 'newId'>,
  asOf?: Instant,
): Promise<void> => {
  const incidentIds = courses.map(({ incidentId }) => incidentId);
  const clocks = await clocksOfIncidents(tx, incidentIds, 'FOR UPDATE');
  const clocksOf = Map.groupBy(clocks, ({ incidentId }) => incidentId);
  const known = await knownFor(tx, courses, clocks);
  const time = now();
  const items = courses.flatMap((course) => {
    const own = clocksOf.get(course.incidentId);
    const until = asOf ? later(asOf, course.knownUntil) : course.knownUntil;
    return own ? own.map((clock) => followed(clock, course, until, time, known)) : started(course, known, newId);
  });
  const recorded = await recordMany(tx, clockStore, items);
  const waiting = recorded.flatMap((clock) => {
    const moment = nextMoment(clock);
    if (moment === null) return [];
    return [{ ...clockDeadline, recordId: clock.id, dueAt: moment > time ? moment : plusMs(time, settleMs) }];
  });
  await deadlines(tx, waiting);
  const still = new Set(waiting.map(({ recordId }) => recordId));
  const done = items.flatMap(({ before }) => (before && nextMoment(before) !== null ? [before.id] : []));
  await cancelDeadlines(
    tx,
    clockDeadline.process,
    clockDeadline.kind,
    done.filter((id) => !still.has(id)),
  );
};

/** Takes events of incidents, in any order and as often as they come. */
export const followIncidents = async (tx: Tx, events: readonly IncidentTold[], deps: Deps): Promise<void> => {
  const ids = unique(events.map(({ recordId }) => recordId));
  const held = new Map((await loadCourses(tx, ids, 'FOR UPDATE')).map((course) => [course.incidentId, course]));
  const courses = new Map<string, Course>(held);
  for (const { recordId, recordVersion, at, data } of events) {
    const { key, state, priority, serviceId, customerId } = data;
    const stands = { state, priority, serviceId, customerId };
    const fact = { incidentId: recordId, incidentKey: key, version: recordVersion, at, ...stands };
    courses.set(recordId, told(courses.get(recordId), fact));
  }
  const changed = [...courses.values()].filter((course) => course !== held.get(course.incidentId));
  if (changed.length === 0) return;
  await saveCourses(tx, changed);
  await followCourses(tx, changed, deps);
};

/** A clock's moment has come: at risk, or missed. Where the incident is being told of right now, that settles it, too. */
export const lookAtClock = async (tx: Tx, clockId: string, deps: Deps): Promise<void> => {
  const clock = await clockStore.load(tx, clockId);
  if (!clock) return;
  const [course] = await loadCourses(tx, [clock.incidentId], 'FOR UPDATE SKIP LOCKED');
  if (course) await followCourses(tx, [course], deps, deps.now());
  else await deadline(tx, { ...clockDeadline, recordId: clockId, dueAt: plusMs(deps.now(), 1000) });
};
