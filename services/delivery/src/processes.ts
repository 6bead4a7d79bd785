/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { catalogue } from './catalogue/index.ts';
import { finance } from './finance/index.ts';
import { serviceLevel } from './service-level/index.ts';

export const processes: readonly Process[] = [catalogue, serviceLevel, finance];
