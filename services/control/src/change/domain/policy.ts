/** The change policy: what makes a change major, what must be assessed, how risk adds up. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.1. */
import { levels } from '@attest/contracts';
import type { AssessedProcess, Change, ChangeOutcome, ChangeType, Level, ServiceImpact } from './change.ts';

/**
 * The change policy as shipped: from which processes' points of view a change of each type must be assessed before it
 * may be approved. Its version is recorded with every decision.
 */
export const changePolicy = {
  version: 0,
  assessments: {
    STANDARD: ['SECURITY'],
    NORMAL: ['CAPACITY', 'CONTINUITY', 'SECURITY'],
    MAJOR: ['SERVICE_LEVEL', 'AVAILABILITY', 'CONTINUITY', 'CAPACITY', 'SECURITY', 'FINANCE'],
    EMERGENCY: ['CONTINUITY', 'SECURITY'],
  },
} as const satisfies { version: number; assessments: Record<ChangeType, readonly AssessedProcess[]> };

/** A change that takes a service away or hands it over is major, whatever it was asked for as. */
export const changeTypeOf = (requested: ChangeType, impact: ServiceImpact): ChangeType =>
  impact === 'NONE' ? requested : 'MAJOR';

/** The processes whose assessment is still missing before approval. */
export const missingAssessments = ({ changeType, assessments }: Change): AssessedProcess[] =>
  changePolicy.assessments[changeType].filter((process) => !assessments.some((held) => held.process === process));

type Rated = { readonly impact: Level; readonly likelihood: Level };

/** How high: 0 for LOW to 2 for HIGH. */
const height = (level: Level): number => levels.length - 1 - levels.indexOf(level);

const ratedRisk = ({ impact, likelihood }: Rated): Level => {
  const sum = height(impact) + height(likelihood);
  return sum >= 3 ? 'HIGH' : sum === 2 ? 'MEDIUM' : 'LOW';
};

/** The highest risk of the assessments; HIGH where one of impact and likelihood is high and the other not low. */
export const riskOf = (assessments: readonly Rated[]): Level => {
  const risks = assessments.map(ratedRisk);
  return levels.find((level) => risks.includes(level)) ?? 'LOW';
};

/** What a change may be closed as: nothing succeeds that was taken back, or that missed what it was made for. */
export const possibleOutcomes = ({ backedOutAt, review }: Change): ChangeOutcome[] => {
  if (backedOutAt !== null) return ['BACKED_OUT', 'FAILED'];
  return review?.objectivesMet ? ['SUCCESSFUL', 'WITH_ISSUES'] : ['WITH_ISSUES', 'FAILED'];
};
