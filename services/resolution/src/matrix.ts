/** The priority matrix as its table holds it: what incidents and problems both read. */
import type { Tx } from '@attest/record';
import { inForce, type PriorityMatrix } from './priority.ts';

export const matrixInForce = async (tx: Tx): Promise<PriorityMatrix> =>
  inForce((await tx.query<PriorityMatrix>('SELECT version, cells FROM priority_matrix'))[0]);
