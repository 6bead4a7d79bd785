/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { desk } from './desk/index.ts';
import { incident } from './incident/index.ts';
import { intake } from './intake/index.ts';
import { knowledge } from './knowledge/index.ts';
import { majorIncident } from './major-incident/index.ts';
import { notice } from './notice/index.ts';
import { problem } from './problem/index.ts';
import { queue } from './queue/index.ts';
import { request } from './request/index.ts';
import { trend } from './trend/index.ts';

export const processes: readonly Process[] = [
  incident,
  majorIncident,
  trend,
  problem,
  request,
  knowledge,
  queue,
  desk,
  intake,
  notice,
];
