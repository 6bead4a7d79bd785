/** Local copies of people and services: enough to check a reference while their owners are away. */
import { badUuid, type CommonRefusal, ok, type Result, refuse } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';

export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly customerId: string | null;
  readonly supplierId: string | null;
  readonly recordVersion: number;
};

export const knownPersonEntity = new EntitySchema<KnownPerson>({
  name: 'known_person',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    active: { type: 'boolean' },
    customerId: { type: 'uuid', nullable: true },
    supplierId: { type: 'uuid', nullable: true },
    recordVersion: { type: 'integer' },
  },
});

export type KnownService = {
  readonly id: string;
  readonly name: string;
  /** As the catalogue says, for example LIVE. */
  readonly state: string;
  readonly customerIds: readonly string[];
  readonly supplierIds: readonly string[];
  readonly recordVersion: number;
};

export const knownServiceEntity = new EntitySchema<KnownService>({
  name: 'known_service',
  columns: {
    id: { type: 'uuid', primary: true },
    name: { type: 'text' },
    state: { type: 'text' },
    customerIds: { type: 'uuid', array: true },
    supplierIds: { type: 'uuid', array: true },
    recordVersion: { type: 'integer' },
  },
});

/**
 * Keeps the newest: an older event of the record changes nothing. The row is locked either way, so that a command that
 * rests on the person is done before, or sees, what is learned.
 */
export const learnPerson = async (tx: Tx, person: KnownPerson): Promise<void> => {
  const { id, name, active, customerId, supplierId, recordVersion } = person;
  await tx.execute(
    `INSERT INTO known_person (id, name, active, customer_id, supplier_id, record_version) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, active = EXCLUDED.active, customer_id = EXCLUDED.customer_id,
       supplier_id = EXCLUDED.supplier_id, record_version = EXCLUDED.record_version
     WHERE known_person.record_version < EXCLUDED.record_version`,
    [id, name, active, customerId, supplierId, recordVersion],
  );
};

/** Keeps the newest: an older event of the record changes nothing. */
export const learnService = async (tx: Tx, service: KnownService): Promise<void> => {
  const { id, name, state, customerIds, supplierIds, recordVersion } = service;
  await tx.execute(
    `INSERT INTO known_service (id, name, state, customer_ids, supplier_ids, record_version) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, state = EXCLUDED.state, customer_ids = EXCLUDED.customer_ids,
       supplier_ids = EXCLUDED.supplier_ids, record_version = EXCLUDED.record_version
     WHERE known_service.record_version < EXCLUDED.record_version`,
    [id, name, state, customerIds, supplierIds, recordVersion],
  );
};

/** What is known of a person, which stays so until the transaction ends; the refusal UNKNOWN_REFERENCE where nothing is. */
export const personKnown = async (tx: Tx, field: string, id: string): Promise<Result<KnownPerson, CommonRefusal>> => {
  const [person] = badUuid(field, id)
    ? []
    : await tx.query<KnownPerson>(
        `SELECT id, name, active, customer_id AS "customerId", supplier_id AS "supplierId", record_version AS "recordVersion"
         FROM known_person WHERE id = $1 FOR SHARE`,
        [id],
      );
  return person ? ok(person) : refuse({ code: 'UNKNOWN_REFERENCE', field, id });
};

const serviceColumns = `id, name, state, customer_ids AS "customerIds", supplier_ids AS "supplierIds",
  record_version AS "recordVersion"`;

/** What is known of a service; the refusal UNKNOWN_REFERENCE where nothing is. */
export const serviceKnown = async (tx: Tx, field: string, id: string): Promise<Result<KnownService, CommonRefusal>> => {
  const [service] = badUuid(field, id)
    ? []
    : await tx.query<KnownService>(`SELECT ${serviceColumns} FROM known_service WHERE id = $1`, [id]);
  return service ? ok(service) : refuse({ code: 'UNKNOWN_REFERENCE', field, id });
};

/** Names of the live services that are provided to a customer, or supported by a supplier. */
export const liveServicesOf = async (tx: Tx, party: 'customer' | 'supplier', id: string): Promise<string[]> => {
  const rows = await tx.query<{ name: string }>(
    `SELECT name FROM known_service WHERE ${party}_ids @> ARRAY[$1]::uuid[] AND state = 'LIVE' ORDER BY name`,
    [id],
  );
  return rows.map(({ name }) => name);
};
