/** Types of the graph whose parents have another name here. */
export type {
  DeploymentDeadlines,
  DeploymentRun,
  Escalation as DeploymentEscalation,
  PassedStep as DeploymentRunPassedStep,
  RefusedEffect,
  SeenEffect as OpenItem,
} from './domain/index.ts';
