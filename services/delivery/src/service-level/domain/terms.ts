/** What an agreement says: targets, limits of workload, exceptions. Source: ISO/IEC 20000-1:2018 8.3.3; 2011 6.1. */
import { clockMetrics, type incidentStates, priorities, type workloadMeasures } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, type Refused, refuse } from '@attest/kernel';

export type Metric = (typeof clockMetrics)[number];
export type Priority = (typeof priorities)[number];
export type IncidentState = (typeof incidentStates)[number];

/** `minutes` of service hours; at risk after `atRiskPercent` of them. */
export type Target = {
  readonly metric: Metric;
  readonly priority: Priority;
  readonly minutes: number;
  readonly atRiskPercent: number;
};
export type WorkloadLimit = { readonly measure: (typeof workloadMeasures)[number]; readonly limit: number };

export type SlaTerms = {
  readonly scope: string;
  readonly calendarId: string;
  readonly targets: readonly Target[];
  readonly pausedIn: readonly IncidentState[];
  readonly workloadLimits: readonly WorkloadLimit[];
  readonly exceptions: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
};

/** A wait for somebody else is what may pause a clock; the provider's own work never does. */
export const pausable = [
  'WAITING_ON_USER',
  'WAITING_ON_SUPPLIER',
  'WAITING_ON_PROBLEM',
  'WAITING_ON_CHANGE',
] as const satisfies readonly IncidentState[];

/** Only the customer's own delay pauses, unless both parties agree on more. */
export const pausedUnlessTold = ['WAITING_ON_USER'] as const satisfies readonly IncidentState[];

const yearMinutes = 366 * 24 * 60;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const wholeIn = (field: string, value: number, from: number, to: number) =>
  Number.isInteger(value) && value >= from && value <= to
    ? undefined
    : invalid(field, `a whole number from ${from} to ${to} is expected, not ${value}`);

/** A metric is measured for every priority or not at all, so that a change of priority never leaves a clock without a target. */
const badTargets = (targets: readonly Target[]): Refused<InvalidInput> | undefined => {
  if (targets.length === 0) return invalid('targets', 'at least one target is expected');
  for (const metric of clockMetrics) {
    const own = targets.filter((target) => target.metric === metric);
    if (own.length === 0) continue;
    for (const priority of priorities) {
      const count = own.filter((target) => target.priority === priority).length;
      if (count !== 1) return invalid('targets', `${metric} needs exactly one target for ${priority}, not ${count}`);
    }
  }
  for (const { metric, priority, minutes, atRiskPercent } of targets) {
    const bad = firstRefusal(
      wholeIn('targets.minutes', minutes, 1, yearMinutes),
      wholeIn('targets.atRiskPercent', atRiskPercent, 1, 99),
    );
    if (bad) return bad;
    const resolution = targets.find((other) => other.metric === 'RESOLUTION' && other.priority === priority);
    if (metric === 'RESPONSE' && resolution && minutes > resolution.minutes)
      return invalid('targets', `${priority}: the response may not take longer than the resolution`);
  }
  return undefined;
};

/** Why terms cannot be, as INVALID_INPUT; nothing where they can. */
export const badTerms = (terms: SlaTerms): Refused<InvalidInput> | undefined => {
  const states: readonly string[] = pausable;
  const wrong = terms.pausedIn.find((state) => !states.includes(state));
  return firstRefusal(
    badText('scope', terms.scope, 2000),
    badTargets(terms.targets),
    wrong ? invalid('pausedIn', `${wrong} is not a wait; only ${pausable.join(', ')} may pause`) : undefined,
    ...terms.workloadLimits.map(({ limit }) => wholeIn('workloadLimits.limit', limit, 1, 1_000_000_000)),
    ...terms.exceptions.map((text) => badText('exceptions', text, 1000)),
    terms.endsAt !== null && terms.endsAt <= terms.startsAt ? invalid('endsAt', 'must be after startsAt') : undefined,
  );
};

/** The terms alone, each pausing state once. */
export const termsOf = (terms: SlaTerms): SlaTerms => {
  const { scope, calendarId, targets, pausedIn, workloadLimits, exceptions, startsAt, endsAt } = terms;
  return { scope, calendarId, targets, pausedIn: [...new Set(pausedIn)], workloadLimits, exceptions, startsAt, endsAt };
};
