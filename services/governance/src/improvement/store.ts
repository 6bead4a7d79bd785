/** Rows of improvements: one column a property of the state. */
import { improvementEvents } from '@attest/contracts';
import { cancelDeadline, deadline, recordStore } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { dayPassedAt, evolve, type Improvement, type ImprovementEvent, improvementMachine } from './domain.ts';

export const improvementEntity = new EntitySchema<Improvement>({
  name: 'improvement',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    title: { type: 'text' },
    description: { type: 'text' },
    sourceKind: { type: 'text' },
    sourceId: { type: 'uuid', nullable: true },
    expectedEffect: { type: 'text' },
    ownerId: { type: 'uuid' },
    proposedById: { type: 'uuid' },
    dueOn: { type: 'date' },
    overdue: { type: 'boolean' },
    result: { type: 'text', nullable: true },
    outcome: { type: 'text', nullable: true },
    measured: { type: 'text', nullable: true },
    why: { type: 'text', nullable: true },
    proposedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    doneAt: { type: 'timestamptz', nullable: true },
    evaluatedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

const mayBeLate = ({ state, overdue }: Improvement): boolean =>
  improvementMachine.transitions.OVERDUE.from.includes(state) && !overdue;

export const improvementStore = recordStore<Improvement, ImprovementEvent>({
  service: 'governance',
  process: 'improvement',
  name: 'improvement',
  contracts: improvementEvents,
  entity: improvementEntity,
  evolve,
  project: async (tx, { before, next }) => {
    const due = { process: 'improvement', kind: 'overdue', recordId: next.id };
    if (mayBeLate(next)) await deadline(tx, { ...due, dueAt: dayPassedAt(next.dueOn) });
    else if (before && mayBeLate(before)) await cancelDeadline(tx, due);
  },
});
