/**
 * The course of an incident, as its events told it: the facts that clocks are computed from.
 *
 * Events may come late, twice or out of order: what counts is their place in the incident's history (its version), not when
 * they came. Pure.
 */
import type { Instant } from '@attest/kernel';
import type { IncidentState, Priority } from './terms.ts';

/** A state and priority that the incident had from version `from` of its record through version `through`. */
export type Fact = {
  readonly from: number;
  readonly through: number;
  /** When version `from` happened. */
  readonly at: Instant;
  readonly state: IncidentState;
  readonly priority: Priority;
};

export type Course = {
  readonly incidentId: string;
  /** Null until the first event of the incident came. */
  readonly incidentKey: string | null;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  /** Ascending by version, without overlap. */
  readonly facts: readonly Fact[];
  /** The latest moment that an event told of. */
  readonly knownUntil: Instant;
};

/** What an incident's event says to a clock. */
export type Told = {
  readonly incidentId: string;
  /** The incident's key, where the event is its first. */
  readonly incidentKey?: string | undefined;
  readonly version: number;
  readonly at: Instant;
  readonly state: IncidentState;
  readonly priority: Priority;
  readonly serviceId: string | null;
  readonly customerId: string | null;
};

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Neighbours without a gap that say the same become one: a hundred comments leave no trace. */
const joined = (facts: readonly Fact[]): Fact[] => {
  const result: Fact[] = [];
  for (const fact of facts) {
    const last = result.at(-1);
    if (last && last.through + 1 === fact.from && last.state === fact.state && last.priority === fact.priority)
      result[result.length - 1] = { ...last, through: fact.through };
    else result.push(fact);
  }
  return result;
};

/** The course with what was told; the same course where it was known already. */
export const told = (course: Course | undefined, event: Told): Course => {
  const { incidentId, incidentKey = null, version, at, state, priority, serviceId, customerId } = event;
  const fact: Fact = { from: version, through: version, at, state, priority };
  if (!course) return { incidentId, incidentKey, serviceId, customerId, facts: [fact], knownUntil: at };
  if (course.facts.some(({ from, through }) => from <= version && version <= through)) return course;
  const first = version < (course.facts[0]?.from ?? version + 1);
  const place = course.facts.findIndex(({ from }) => from > version);
  const facts = joined(course.facts.toSpliced(place < 0 ? course.facts.length : place, 0, fact));
  return {
    incidentId,
    incidentKey: course.incidentKey ?? incidentKey,
    serviceId: first ? serviceId : course.serviceId,
    customerId: first ? customerId : course.customerId,
    facts,
    knownUntil: later(at, course.knownUntil),
  };
};

/** When the incident was logged. What is known before its first event came is not yet that. */
export const loggedAt = ({ facts, knownUntil }: Course): Instant => facts[0]?.at ?? knownUntil;
