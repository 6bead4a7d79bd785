/** Rows of problems: one column a property of the state. */
import { problemEvents } from '@attest/contracts';
import { type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { learn } from '../known.ts';
import { evolve, type Problem, type ProblemEvent } from './domain.ts';

export const problemEntity = new EntitySchema<Problem>({
  name: 'problem',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    description: { type: 'text' },
    state: { type: 'text' },
    category: { type: 'text', nullable: true },
    serviceId: { type: 'uuid', nullable: true },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    priority: { type: 'text' },
    matrixVersion: { type: 'integer' },
    teamId: { type: 'uuid', nullable: true },
    assigneeId: { type: 'uuid', nullable: true },
    evidence: { type: 'jsonb', nullable: true },
    proposalId: { type: 'uuid', nullable: true },
    incidentIds: { type: 'uuid', array: true },
    requestIds: { type: 'uuid', array: true },
    ciIds: { type: 'uuid', array: true },
    workaround: { type: 'text', nullable: true },
    rootCause: { type: 'text', nullable: true },
    method: { type: 'text', nullable: true },
    fixes: { type: 'jsonb' },
    resolution: { type: 'text', nullable: true },
    raisedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    resolvedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

export const problemStore = recordStore<Problem, ProblemEvent>({
  service: 'resolution',
  process: 'problem',
  name: 'problem',
  contracts: problemEvents,
  entity: problemEntity,
  evolve,
  // Incidents refer to problems of this service by the same local copy as to everything else.
  project: async (tx, { next }) => {
    const active = next.state !== 'CLOSED' && next.state !== 'CANCELLED';
    await learn(tx, 'PROBLEM', { id: next.id, name: next.key, active, recordVersion: next.version });
  },
});

/** The problems that a change is to fix, locked. */
export const loadFixedBy = async (tx: Tx, changeId: string): Promise<Problem[]> => {
  const rows = await tx.query<Recorded>('SELECT id FROM problem WHERE fixes @> $1::jsonb ORDER BY id FOR UPDATE', [
    JSON.stringify([{ changeId }]),
  ]);
  return problemStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

/** Known errors that live in each of these configuration items, the newest first. */
export const knownErrorsOf = async (tx: Tx, ciIds: readonly string[]): Promise<Map<string, Problem[]>> => {
  const rows = await tx.query<{ ciId: string } & Problem>(
    `SELECT c.id AS "ciId", ${problemStore.table.columns} FROM unnest($1::uuid[]) AS c(id)
     JOIN problem ON problem.ci_ids @> ARRAY[c.id] AND problem.state = 'KNOWN_ERROR' ORDER BY problem.raised_at DESC, problem.id DESC`,
    [ciIds],
  );
  return Map.groupBy(rows, ({ ciId }) => ciId);
};
