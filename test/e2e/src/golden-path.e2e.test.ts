import { tellAll } from './fixture.ts';
import { assetLife } from './stories/asset/index.ts';
import { badInput } from './stories/bad-input/index.ts';
import { changeConflict } from './stories/change-conflict/index.ts';
import { configurationAudit } from './stories/configuration-audit/index.ts';
import { emergencyRelease } from './stories/emergency-release/index.ts';
import { goldenPath } from './stories/golden-path/index.ts';
import { majorIncident } from './stories/major-incident/index.ts';
import { problem } from './stories/problem/index.ts';
import { serviceRemoval } from './stories/service-removal/index.ts';
import { serviceRequest } from './stories/service-request/index.ts';
import { standardChange } from './stories/standard-change/index.ts';

tellAll('people doing their work through the graph', [
  goldenPath,
  serviceRequest,
  majorIncident,
  problem,
  configurationAudit,
  assetLife,
  standardChange,
  changeConflict,
  emergencyRelease,
  serviceRemoval,
  badInput,
]);
