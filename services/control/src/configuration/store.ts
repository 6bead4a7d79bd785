/** Rows of configuration items and their types: one column a property of the state; relations also as rows of their own. */
import { ciTypeEvents, configurationItemEvents } from '@attest/contracts';
import { isUuid } from '@attest/kernel';
import { type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { AttributeRule } from '../attribute.ts';
import { type CiType, type RelationRule, relationsOf, rulesOf } from '../ci-type.ts';
import { type Direction, type Hit, type Relation, trace } from '../impact.ts';
import { typesNow } from '../item.ts';
import { nextTo, reach } from '../reach.ts';
import { type CiTypeEvent, type DefinedCiType, evolveType } from './definition.ts';
import {
  type ConfigurationItem,
  type ConfigurationItemEvent,
  type Dependent,
  evolve,
  type ItemRelation,
} from './domain.ts';

export const itemEntity = new EntitySchema<ConfigurationItem>({
  name: 'configuration_item',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    name: { type: 'text' },
    description: { type: 'text' },
    typeName: { type: 'text' },
    typeVersion: { type: 'integer' },
    state: { type: 'text' },
    attributes: { type: 'jsonb' },
    relations: { type: 'jsonb' },
    serviceId: { type: 'uuid', nullable: true },
    ownerId: { type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    registeredAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    retiredAt: { type: 'timestamptz', nullable: true },
  },
});

export const relationEntity = new EntitySchema<Relation>({
  name: 'ci_relation',
  columns: {
    fromId: { type: 'uuid', primary: true },
    kind: { type: 'text', primary: true },
    toId: { type: 'uuid', primary: true },
  },
});

const insertRelations = `INSERT INTO ci_relation (from_id, kind, to_id)
  SELECT $1, r.kind, r.to_id FROM unnest($2::text[], $3::uuid[]) AS r(kind, to_id)`;
const deleteRelations = `DELETE FROM ci_relation c USING unnest($2::text[], $3::uuid[]) AS r(kind, to_id)
  WHERE c.from_id = $1 AND c.kind = r.kind AND c.to_id = r.to_id`;

const columnsOf = (relations: readonly ItemRelation[]) => [
  relations.map(({ kind }) => kind),
  relations.map(({ toId }) => toId),
];

export const itemStore = recordStore<ConfigurationItem, ConfigurationItemEvent>({
  service: 'control',
  process: 'configuration',
  name: 'configurationItem',
  contracts: configurationItemEvents,
  entity: itemEntity,
  evolve,
  project: async (tx, { next, events }) => {
    for (const event of events) {
      if (event.type === 'ConfigurationItemsRelated')
        await tx.execute(insertRelations, [next.id, ...columnsOf(event.relations)]);
      if (event.type === 'ConfigurationItemsUnrelated')
        await tx.execute(deleteRelations, [next.id, ...columnsOf(event.relations)]);
    }
  },
});

export const typeEntity = new EntitySchema<DefinedCiType>({
  name: 'ci_type',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    name: { type: 'text', unique: true },
    parent: { type: 'text', nullable: true },
    description: { type: 'text' },
    attributes: { type: 'jsonb' },
    relations: { type: 'jsonb' },
    definedAt: { type: 'timestamptz' },
  },
});

export const typeStore = recordStore<DefinedCiType, CiTypeEvent>({
  service: 'control',
  process: 'configuration',
  name: 'ciType',
  contracts: ciTypeEvents,
  entity: typeEntity,
  evolve: evolveType,
});

/** The items, by id, locked in one order, so that nothing is retired while something is related to it. */
export const holdItems = async (tx: Tx, ids: readonly string[]): Promise<Map<string, ConfigurationItem>> => {
  const held = await itemStore.loadMany(tx, [...new Set(ids)], 'FOR UPDATE');
  return new Map(held.map((item) => [item.id, item]));
};

/** Items that need these one step away and are in use or maintained, by the item that they need. */
export const dependentsOf = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Dependent[]>> => {
  const next = await nextTo(tx, ids, 'DOWNSTREAM');
  const used = await tx.query<Dependent>(
    `SELECT id, key FROM configuration_item WHERE id = ANY($1::uuid[]) AND state IN ('IN_USE', 'UNDER_MAINTENANCE') ORDER BY key`,
    [[...next.values()].flat()],
  );
  return new Map([...next].map(([id, ids]) => [id, used.filter((dependent) => ids.includes(dependent.id))]));
};

/** Items that are known by these ids of another system. */
export const itemsFrom = async (
  tx: Tx,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, ConfigurationItem>> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM configuration_item WHERE source = $1 AND external_id = ANY($2::text[])',
    [source, externalIds],
  );
  const items = await itemStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(items.flatMap((item) => (item.externalId === null ? [] : [[item.externalId, item] as const])));
};

/** Relations that lead to these items, the first hundred of each by the name of where they come from. */
export const relationsTo = async (tx: Tx, ids: readonly string[]): Promise<Map<string, Relation[]>> => {
  const rows = await tx.query<Relation>(
    `SELECT c.from_id AS "fromId", c.kind, c.to_id AS "toId" FROM unnest($1::uuid[]) AS t(id) CROSS JOIN LATERAL (
       SELECT r.*, i.name FROM ci_relation r JOIN configuration_item i ON i.id = r.from_id
       WHERE r.to_id = t.id ORDER BY i.name, i.id, r.kind LIMIT 100) AS c`,
    [ids],
  );
  return Map.groupBy(rows, ({ toId }) => toId);
};

/** What the services' own items need, one step away: for the field that this process contributes to Service. */
export const dependenciesOfServices = async (
  tx: Tx,
  serviceIds: readonly string[],
): Promise<Map<string, ConfigurationItem[]>> => {
  const standing = await tx.query<{ id: string; serviceId: string }>(
    `SELECT id, service_id AS "serviceId" FROM configuration_item WHERE service_id = ANY($1::uuid[]) AND state <> 'RETIRED'`,
    [serviceIds],
  );
  const next = await nextTo(
    tx,
    standing.map(({ id }) => id),
    'UPSTREAM',
  );
  const items = await itemStore.loadMany(tx, [...new Set([...next.values()].flat())]);
  return new Map(
    [...Map.groupBy(standing, ({ serviceId }) => serviceId)].map(([serviceId, own]) => {
      const needed = new Set(own.flatMap(({ id }) => next.get(id) ?? []));
      return [serviceId, items.filter(({ id }) => needed.has(id)).sort(byName)];
    }),
  );
};

const byName = (a: ConfigurationItem, b: ConfigurationItem): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;

/** What fails with some items, or what they need. */
export type Impact = {
  readonly direction: Direction;
  readonly ofIds: readonly string[];
  readonly hits: ReadonlyMap<string, Hit>;
};

/** An item that was reached. */
export type ImpactHit = Hit & { readonly of: Impact };

/** Those of `ids` that are items, and everything that can be reached from them. */
export const impactOf = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Impact> => {
  const known = await tx.query<Recorded>('SELECT id FROM configuration_item WHERE id = ANY($1::uuid[])', [
    ids.filter(isUuid),
  ]);
  const ofIds = known.map(({ id }) => id);
  return { direction, ofIds, hits: trace(ofIds, await reach(tx, ofIds, direction), direction) };
};

/** Those of the hits that stand for a service. */
export const servicesAmong = async (tx: Tx, ids: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM configuration_item WHERE id = ANY($1::uuid[]) AND service_id IS NOT NULL',
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
};

/** A type with the rules that items of it are checked by: its own and those of the types above. */
export type TypeInForce = {
  readonly type: CiType;
  readonly attributes: readonly AttributeRule[];
  readonly relations: readonly RelationRule[];
};

/** Types in force, by name. */
export const typesByName = async (tx: Tx, names: readonly string[]): Promise<Map<string, TypeInForce>> => {
  const types = await typesNow(tx);
  return new Map(
    names.flatMap((name) => {
      const type = types.get(name);
      return type ? [[name, { type, attributes: rulesOf(types, name), relations: relationsOf(types, name) }]] : [];
    }),
  );
};

/** Types in force by id, for references to them. */
export const typesById = {
  loadMany: async (tx: Tx, ids: readonly string[]): Promise<CiType[]> =>
    [...(await typesNow(tx)).values()].filter(({ id }) => ids.includes(id)),
};
