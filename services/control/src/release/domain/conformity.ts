/** Whether a planned release is one that its customers agreed to. Pure. Source: ISO/IEC 20000-1:2018 8.5.3; 2011 9.3. */
import type { releaseTypes } from '@attest/contracts';
import { type Instant, msOf, type Refused, refuse } from '@attest/kernel';
import type { PolicyRule, PolicyTerms, ReleaseEnvironment } from './policy.ts';

export type ReleaseType = (typeof releaseTypes)[number];

/** A customer whose services the release may touch. */
export type Governed = {
  readonly customerId: string;
  readonly customerName: string;
  /** The policy in force; null where none is agreed. */
  readonly policy: (PolicyTerms & { readonly id: string; readonly key: string }) | null;
  /** When the customer's other releases of the type begin, or began. */
  readonly starts: readonly Instant[];
};

export type PolicyAspect = 'TYPE' | 'FREQUENCY' | 'NOTICE' | 'ENVIRONMENT';

export type ConformityRefusal =
  | {
      readonly code: 'RELEASE_OUTSIDE_POLICY';
      readonly policy: string;
      readonly aspect: PolicyAspect;
      readonly agreed: string;
    }
  | {
      readonly code: 'EMERGENCY_CRITERIA_NOT_AGREED';
      readonly criterion: string | null;
      /** Customers who did not agree to it. */
      readonly customers: readonly string[];
      /** Criteria to which all concerned agreed. */
      readonly agreed: readonly string[];
    };

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Whether some `days` days, half-open, would hold more than `atMost` beginnings, were there another at `start`. */
export const tooOften = (starts: readonly Instant[], start: Instant, atMost: number, days: number): boolean => {
  const all = [...starts, start].map(msOf).sort((a, b) => a - b);
  const own = msOf(start);
  return all.some((first, index) => {
    const last = all[index + atMost];
    return last !== undefined && last - first < days * dayMs && first <= own && own <= last;
  });
};

export type Planned = {
  readonly releaseType: ReleaseType;
  readonly emergencyCriterion: string | null;
  readonly startsAt: Instant;
  readonly environments: readonly ReleaseEnvironment[];
  readonly governed: readonly Governed[];
};

const aspectOf = (plan: Planned, rule: PolicyRule, starts: readonly Instant[], now: Instant) => {
  const { atMost, perDays, noticeHours } = rule;
  const missing = rule.environments.filter((environment) => !plan.environments.includes(environment));
  if (tooOften(starts, plan.startsAt, atMost, perDays))
    return { aspect: 'FREQUENCY', agreed: `at most ${atMost} in ${perDays} days` } as const;
  if (msOf(plan.startsAt) - msOf(now) < noticeHours * hourMs)
    return { aspect: 'NOTICE', agreed: `planned ${noticeHours} hours before it begins` } as const;
  return missing.length > 0
    ? ({ aspect: 'ENVIRONMENT', agreed: `tried in ${missing.join(', ')}` } as const)
    : undefined;
};

const outside = (plan: Planned, now: Instant): Refused<ConformityRefusal> | undefined => {
  for (const { policy, starts } of plan.governed) {
    if (!policy) continue;
    const rule = policy.rules.find(({ releaseType }) => releaseType === plan.releaseType);
    const types = policy.rules.map(({ releaseType }) => releaseType).join(', ') || 'emergency releases only';
    const found = rule ? aspectOf(plan, rule, starts, now) : ({ aspect: 'TYPE', agreed: types } as const);
    if (found) return refuse({ code: 'RELEASE_OUTSIDE_POLICY', policy: policy.key, ...found });
  }
  return undefined;
};

/** Criteria for emergencies to which every one of these customers agreed. */
const agreedByAll = (governed: readonly Governed[]): string[] =>
  (governed[0]?.policy?.emergencyCriteria ?? []).filter((criterion) =>
    governed.every(({ policy }) => policy?.emergencyCriteria.includes(criterion)),
  );

/**
 * Nothing where every customer concerned agreed to such a release: by type, frequency, notice and environments, or by a
 * criterion for emergencies. Who has no policy agreed to nothing that a planned release could be outside of; an emergency
 * needs everybody's criterion all the same, and somebody whom it concerns.
 *
 * @returns RELEASE_OUTSIDE_POLICY, EMERGENCY_CRITERIA_NOT_AGREED
 */
export const nonconforming = (plan: Planned, now: Instant): Refused<ConformityRefusal> | undefined => {
  if (plan.releaseType !== 'EMERGENCY') return outside(plan, now);
  const criterion = plan.emergencyCriterion;
  const agreed = agreedByAll(plan.governed);
  if (criterion !== null && agreed.includes(criterion)) return undefined;
  const without = plan.governed.filter(
    ({ policy }) => criterion === null || !policy?.emergencyCriteria.includes(criterion),
  );
  const customers = without.map(({ customerName }) => customerName);
  return refuse({ code: 'EMERGENCY_CRITERIA_NOT_AGREED', criterion, customers, agreed });
};
