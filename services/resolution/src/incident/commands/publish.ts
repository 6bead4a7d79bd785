/** Commands on the rules that incidents go by: versions are published whole. */
import { type Actor, type CommonRefusal, forbidden, type Result, refuse } from '@attest/kernel';
import { type Deps, record, transact } from '@attest/record';
import { incidentRights } from '../domain/index.ts';
import { type MatrixRefusal, type PublishedMatrix, publish } from '../domain/matrix.ts';
import { matrixId, matrixStore } from '../store/index.ts';
import type { CommandOptions } from './handle.ts';

export type MatrixResult = Result<PublishedMatrix, MatrixRefusal | CommonRefusal>;

/** Publishes a new version of the priority matrix; incidents keep the priority they have until they are classified again. */
export const publishPriorityMatrix = (
  { db, now }: Deps,
  actor: Actor,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<MatrixResult> =>
  transact(db, actor, async (tx): Promise<MatrixResult> => {
    const no = forbidden(incidentRights, actor, 'PUBLISH_MATRIX');
    if (no) return no;
    const matrix = await matrixStore.load(tx, matrixId);
    const version = matrix?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version)
      return refuse({ code: 'CONFLICT', id: matrixId, version });
    const decision = publish(matrixId, cells, now());
    if (!decision.ok) return decision;
    return record(tx, matrixStore, matrix, decision.value, { reason: reason ?? undefined });
  });
