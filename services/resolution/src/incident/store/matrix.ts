/** The published priority matrix. */
import { priorityMatrixEvents } from '@attest/contracts';
import { recordStore } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolveMatrix, type MatrixEvent, type PublishedMatrix } from '../domain/matrix.ts';

export const matrixEntity = new EntitySchema<PublishedMatrix>({
  name: 'priority_matrix',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    cells: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const matrixStore = recordStore<PublishedMatrix, MatrixEvent>({
  service: 'resolution',
  process: 'incident',
  name: 'priorityMatrix',
  contracts: priorityMatrixEvents,
  entity: matrixEntity,
  evolve: evolveMatrix,
});

/** There is one matrix; its versions are its events. */
export const matrixId = '01980000-0000-7000-8000-0000000a7a1c';
