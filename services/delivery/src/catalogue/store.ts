/** Rows of services: one column a property of the state. */
import { serviceEvents } from '@attest/contracts';
import { recordStore } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { evolve, type Service, type ServiceEvent } from './domain.ts';

export const serviceEntity = new EntitySchema<Service>({
  name: 'service',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    description: { type: 'text' },
    outcome: { type: 'text' },
    criticality: { type: 'text' },
    customerIds: { type: 'uuid', array: true },
    ownerId: { type: 'uuid', nullable: true },
    supplierIds: { type: 'uuid', array: true },
    proposedAt: { type: 'timestamptz' },
    introducedAt: { type: 'timestamptz', nullable: true },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

export const serviceStore = recordStore<Service, ServiceEvent>({
  service: 'delivery',
  process: 'catalogue',
  name: 'service',
  contracts: serviceEvents,
  entity: serviceEntity,
  evolve,
});
