/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { improvement } from './improvement/index.ts';
import { notification } from './notification/index.ts';
import { organisation } from './organisation/index.ts';

export const processes: readonly Process[] = [organisation, notification, improvement];
