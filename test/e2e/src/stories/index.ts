/** Every story, in the order in which they are named. */
import type { Story } from '../story.ts';
import { assetLife } from './asset/index.ts';
import { badInput } from './bad-input/index.ts';
import { changeConflict } from './change-conflict/index.ts';
import { configurationAudit } from './configuration-audit/index.ts';
import { controlRefusals } from './control-refusals/index.ts';
import { emergencyRelease } from './emergency-release/index.ts';
import { goldenPath } from './golden-path/index.ts';
import { independence } from './independence/index.ts';
import { intake } from './intake/index.ts';
import { live } from './live/index.ts';
import { majorIncident } from './major-incident/index.ts';
import { problem } from './problem/index.ts';
import { resolutionRefusals } from './resolution-refusals/index.ts';
import { serviceRemoval } from './service-removal/index.ts';
import { serviceRequest } from './service-request/index.ts';
import { standardChange } from './standard-change/index.ts';

export const stories: readonly Story[] = [
  goldenPath,
  independence,
  intake,
  live,
  serviceRequest,
  majorIncident,
  problem,
  resolutionRefusals,
  controlRefusals,
  configurationAudit,
  assetLife,
  standardChange,
  changeConflict,
  emergencyRelease,
  serviceRemoval,
  badInput,
];
