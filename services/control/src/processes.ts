/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { asset } from './asset/index.ts';
import { audit } from './audit/index.ts';
import { change } from './change/index.ts';
import { configuration } from './configuration/index.ts';
import { discovery } from './discovery/index.ts';
import { orchestration } from './orchestration/index.ts';
import { release } from './release/index.ts';
import { transition } from './transition/index.ts';

export const processes: readonly Process[] = [
  configuration,
  discovery,
  audit,
  asset,
  change,
  release,
  orchestration,
  transition,
];
