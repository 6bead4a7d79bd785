/** Rows of proposals, and what a look at the trends reads beside them. */
import { problemProposalEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { TrendDimension } from '../rise.ts';
import { evolve, type ProblemProposal, type ProposalEvent, type Subject } from './domain.ts';

export const proposalEntity = new EntitySchema<ProblemProposal>({
  name: 'problem_proposal',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    dimension: { type: 'text' },
    value: { type: 'text' },
    figures: { type: 'jsonb' },
    ruleVersion: { type: 'integer' },
    incidentIds: { type: 'uuid', array: true },
    problemId: { type: 'uuid', nullable: true },
    declinedWhy: { type: 'text', nullable: true },
    proposedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    decidedAt: { type: 'timestamptz', nullable: true },
  },
});

export const proposalStore = recordStore<ProblemProposal, ProposalEvent>({
  service: 'resolution',
  process: 'trend',
  name: 'problemProposal',
  contracts: problemProposalEvents,
  entity: proposalEntity,
  evolve,
});

/** Two looks at the same time would propose the same: the second waits. */
export const lockLook = async (tx: Tx): Promise<void> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('look at trends', 0))");
};

export const loadOpen = async (tx: Tx): Promise<ProblemProposal[]> => {
  const rows = await tx.query<Recorded>("SELECT id FROM problem_proposal WHERE state = 'OPEN' ORDER BY id FOR UPDATE");
  return proposalStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};

const keyOf = ({ dimension, value }: Subject): string => `${dimension} ${value}`;

/** By subject: the proposal that was declined last. */
export const loadDeclined = async (tx: Tx): Promise<(subject: Subject) => ProblemProposal | undefined> => {
  const rows = await tx.query<ProblemProposal>(
    `SELECT DISTINCT ON (dimension, value) ${proposalStore.table.columns} FROM problem_proposal
     WHERE state = 'DECLINED' ORDER BY dimension, value, decided_at DESC`,
  );
  const bySubject = new Map(rows.map((row) => [keyOf(row), row]));
  return (subject) => bySubject.get(keyOf(subject));
};

/** Whether a problem that is not closed has this trend as its evidence, or is about to be raised for it. */
export const loadWorked = async (tx: Tx): Promise<(subject: Subject) => boolean> => {
  const rows = await tx.query<Subject>(
    `SELECT evidence ->> 'dimension' AS dimension, evidence ->> 'value' AS value FROM problem
     WHERE closed_at IS NULL AND evidence IS NOT NULL
     UNION SELECT dimension, value FROM problem_proposal p
     WHERE state = 'ACCEPTED' AND NOT EXISTS (SELECT 1 FROM problem WHERE problem.id = p.problem_id)`,
  );
  const worked = new Set(rows.map(keyOf));
  return (subject) => worked.has(keyOf(subject));
};

const isOf: Readonly<Record<TrendDimension, string>> = {
  CATEGORY: 'category = $1',
  SERVICE: 'service_id = $1::uuid',
  CONFIGURATION_ITEM: 'ci_ids @> ARRAY[$1]::uuid[]',
  CUSTOMER: 'customer_id = $1::uuid',
  PRIORITY: 'priority = $1',
  LOCATION: 'location = $1',
};

/** Up to 100 incidents of the kind that were logged from then until then, the newest first. */
export const incidentsOf = async (
  tx: Tx,
  { dimension, value }: Subject,
  from: Instant,
  until: Instant,
): Promise<string[]> => {
  const rows = await tx.query<Recorded>(
    `SELECT id FROM incident WHERE ${isOf[dimension]} AND state <> 'CANCELLED' AND logged_at >= $2 AND logged_at < $3
     ORDER BY logged_at DESC, id DESC LIMIT 100`,
    [value, from, until],
  );
  return rows.map(({ id }) => id);
};
