/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { configuration } from './configuration/index.ts';

export const processes: readonly Process[] = [configuration];
