/** The process folders of this service: adding one is a folder and a line here. */
import type { Process } from '@attest/subgraph';
import { complaint } from './complaint/index.ts';
import { customer } from './customer/index.ts';
import { supplier } from './supplier/index.ts';

export const processes: readonly Process[] = [customer, supplier, complaint];
