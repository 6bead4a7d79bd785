/**
 * Security incidents take their priority from the risk behind them, by a rule that is versioned whole.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.7.3.3, 2011 6.6.
 */
import { type EventOf, priorities, type riskLevels, type riskPriorityEvents } from '@attest/contracts';
import { type Instant, type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import type { Priority } from '../../priority.ts';

export type RiskLevel = (typeof riskLevels)[number];

export type RiskPriorities = {
  /** 0 is the rule that the platform ships with. */
  readonly version: number;
  readonly priorities: Readonly<Record<RiskLevel, Priority>>;
};

export type PublishedRiskPriorities = RiskPriorities & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};

export type RiskPriorityEvent = EventOf<typeof riskPriorityEvents>;

export type RiskRuleRefusal = InvalidInput | { readonly code: 'RISK_RULE_NOT_MONOTONE'; readonly level: string };

export const shippedRiskPriorities: RiskPriorities = {
  version: 0,
  priorities: { CRITICAL: 'P1', HIGH: 'P2', MEDIUM: 'P3', LOW: 'P4' },
};

/**
 * Decides a new version of the rule: a higher level never has a lower priority.
 *
 * @returns RiskPrioritiesPublished, or RISK_RULE_NOT_MONOTONE naming the level
 */
export const publishRiskPriorities = (
  id: string,
  given: Readonly<Record<RiskLevel, Priority>>,
  now: Instant,
): Result<RiskPriorityEvent[], RiskRuleRefusal> => {
  const { CRITICAL, HIGH, MEDIUM, LOW } = given;
  const rank = (priority: Priority): number => priorities.indexOf(priority);
  if (rank(CRITICAL) > rank(HIGH)) return refuse({ code: 'RISK_RULE_NOT_MONOTONE', level: 'CRITICAL' });
  if (rank(HIGH) > rank(MEDIUM)) return refuse({ code: 'RISK_RULE_NOT_MONOTONE', level: 'HIGH' });
  if (rank(MEDIUM) > rank(LOW)) return refuse({ code: 'RISK_RULE_NOT_MONOTONE', level: 'MEDIUM' });
  const kept = { CRITICAL, HIGH, MEDIUM, LOW };
  return ok([{ type: 'RiskPrioritiesPublished', at: now, ruleId: id, priorities: kept }]);
};

export const evolveRiskPriorities = (
  rule: PublishedRiskPriorities | undefined,
  event: RiskPriorityEvent,
): PublishedRiskPriorities => ({
  id: event.ruleId,
  version: (rule?.version ?? 0) + 1,
  head: rule?.head ?? '',
  priorities: event.priorities as RiskPriorities['priorities'],
  publishedAt: event.at,
});
