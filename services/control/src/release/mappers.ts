/** What resolvers get as parents, where it is not called as the graph calls it. */
export type { ChangeEffect as DeployedEffect } from '../effect.ts';
export type {
  CheckedCriterion as AcceptanceCriterion,
  PolicyAgreement as ReleasePolicyAgreement,
  PolicyRule as ReleasePolicyRule,
  Release,
  ReleasePolicy,
  ReleaseReview,
  ReportedStep as DeploymentStep,
} from './domain/index.ts';
export type { IncidentAfter as ReleaseIncident } from './incidents.ts';
