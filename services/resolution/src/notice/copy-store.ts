/** What is kept here of records of other services, each as its newest event says. */
import { type Table, type Tx, table } from '@attest/record';
import { EntitySchema, type EntitySchemaOptions } from 'typeorm';
import type {
  ChangeCopy,
  ComplaintCopy,
  ContractCopy,
  Copy,
  CustomerCopy,
  ImprovementCopy,
  ReleaseCopy,
  TransitionCopy,
} from './domain/index.ts';

export type Copies<Kept extends Copy> = { readonly entity: EntitySchema<Kept>; readonly table: Table<Kept> };

const copies = <Kept extends Copy>(
  name: string,
  columns: Omit<EntitySchemaOptions<Kept>['columns'], keyof Copy>,
): Copies<Kept> => {
  const entity = new EntitySchema<Kept>({
    name,
    columns: {
      id: { type: 'uuid', primary: true },
      version: { type: 'integer' },
      ...columns,
    } as EntitySchemaOptions<Kept>['columns'],
  });
  return { entity, table: table<Kept>(entity) };
};

export const changeCopies = copies<ChangeCopy>('notice_change', {
  state: { type: 'text' },
  requesterId: { type: 'uuid' },
  implementerId: { type: 'uuid', nullable: true },
  tasks: { type: 'jsonb' },
});

export const releaseCopies = copies<ReleaseCopy>('notice_release', {
  state: { type: 'text' },
  emergency: { type: 'boolean' },
  customerIds: { type: 'uuid', array: true },
  criteria: { type: 'jsonb' },
  environments: { type: 'text', array: true },
  promotedTo: { type: 'text', array: true },
});

export const transitionCopies = copies<TransitionCopy>('notice_transition', {
  state: { type: 'text' },
  criteria: { type: 'jsonb' },
});

export const improvementCopies = copies<ImprovementCopy>('notice_improvement', {
  ownerId: { type: 'uuid' },
  proposedById: { type: 'uuid' },
});

export const customerCopies = copies<CustomerCopy>('notice_customer', {
  ownerId: { type: 'uuid', nullable: true },
});

export const complaintCopies = copies<ComplaintCopy>('notice_complaint', {
  customerId: { type: 'uuid' },
  complainantId: { type: 'uuid', nullable: true },
  responsibleId: { type: 'uuid', nullable: true },
});

export const contractCopies = copies<ContractCopy>('notice_contract', {
  supplierId: { type: 'uuid' },
  state: { type: 'text' },
  responsibleId: { type: 'uuid', nullable: true },
});

export const copyEntities: readonly EntitySchema[] = [
  changeCopies,
  releaseCopies,
  transitionCopies,
  improvementCopies,
  customerCopies,
  complaintCopies,
  contractCopies,
].map(({ entity }) => entity as EntitySchema);

/** Copies as they were read, by their records' ids. */
export const readCopies = async <Kept extends Copy>(
  tx: Tx,
  { table: rows }: Copies<Kept>,
  ids: readonly string[],
): Promise<Map<string, Kept>> =>
  new Map((ids.length === 0 ? [] : await rows.findMany(tx, [...new Set(ids)])).map((copy) => [copy.id, copy]));

/** Writes those that are others than they were read. */
export const writeCopies = async <Kept extends Copy>(
  tx: Tx,
  { table: rows }: Copies<Kept>,
  read: ReadonlyMap<string, Kept>,
  now: ReadonlyMap<string, Kept>,
): Promise<void> => {
  const fresh: Kept[] = [];
  const moved: { row: Kept; expectedVersion: number }[] = [];
  for (const [id, row] of now) {
    const before = read.get(id);
    if (!before) fresh.push(row);
    else if (row !== before) moved.push({ row, expectedVersion: before.version });
  }
  await rows.insert(tx, fresh);
  if (moved.length > 0) await rows.updateMany(tx, moved);
};
