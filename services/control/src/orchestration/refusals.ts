/** Deployment runs refuse by the common codes alone. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { DeploymentRunRefusal } from './domain/index.ts';

export const orchestrationRefusals: RefusalCatalogue<Exclude<DeploymentRunRefusal, CommonRefusal>> = {};
