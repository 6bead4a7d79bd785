/** Rows of configuration items and their types: one column a property of the state; relations also as rows of their own. */
import { ciTypeEvents, configurationItemEvents, relationKindEvents } from '@attest/contracts';
import { type Recorded, recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { AttributeRule } from '../attribute.ts';
import {
  asksForDisposal,
  type CiType,
  freshnessOf,
  lifecycleOf,
  lineage,
  type RelationRule,
  relationsOf,
  rulesOf,
} from '../ci-type.ts';
import type { ConfigurationItemState } from '../effect.ts';
import type { Relation } from '../impact.ts';
import { typesNow } from '../item.ts';
import { nextTo } from '../reach.ts';
import { type CiTypeEvent, type DefinedCiType, evolveType } from './definition.ts';
import { type ConfigurationItem, type ConfigurationItemEvent, type Dependent, evolve } from './domain.ts';
import { type DefinedRelationKind, evolveKind, type RelationKindEvent } from './kind.ts';
import { projectItems } from './projection.ts';

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
    redundancy: { type: 'jsonb' },
    serviceId: { type: 'uuid', nullable: true },
    ownerId: { type: 'uuid', nullable: true },
    source: { type: 'text' },
    externalId: { type: 'text', nullable: true },
    registeredAt: { type: 'timestamptz' },
    confirmedAt: { type: 'timestamptz' },
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

export const itemStore = recordStore<ConfigurationItem, ConfigurationItemEvent>({
  service: 'control',
  process: 'configuration',
  name: 'configurationItem',
  contracts: configurationItemEvents,
  entity: itemEntity,
  evolve,
  projectMany: projectItems,
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
    states: { type: 'jsonb' },
    identifying: { type: 'jsonb' },
    freshnessDays: { type: 'integer', nullable: true },
    disposalRecorded: { type: 'boolean', nullable: true },
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

export const kindEntity = new EntitySchema<DefinedRelationKind>({
  name: 'relation_kind',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    name: { type: 'text', unique: true },
    failure: { type: 'text' },
    description: { type: 'text' },
    definedAt: { type: 'timestamptz' },
  },
});

export const kindStore = recordStore<DefinedRelationKind, RelationKindEvent>({
  service: 'control',
  process: 'configuration',
  name: 'relationKind',
  contracts: relationKindEvents,
  entity: kindEntity,
  evolve: evolveKind,
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

/** What PostgreSQL can hold: nothing else is the id of anything. */
const isHeld = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Items that are known by these ids of another system. */
export const itemsFrom = async (
  tx: Tx,
  source: string,
  externalIds: readonly string[],
): Promise<Map<string, ConfigurationItem>> => {
  const rows = await tx.query<Recorded>(
    'SELECT id FROM configuration_item WHERE source = $1 AND external_id = ANY($2::text[])',
    isHeld(source) ? [source, externalIds.filter(isHeld)] : ['', []],
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

/** What was recorded already of a release and an item: that it was deployed, that it was taken back. */
export type Dealt = { readonly deployed: boolean; readonly takenBack: boolean };

const dealt = `SELECT record_id AS id, bool_or(NOT (data ->> 'backedOut')::boolean) AS deployed,
    bool_or((data ->> 'backedOut')::boolean) AS "takenBack"
  FROM event WHERE record_id = ANY($2::uuid[]) AND data ->> 'releaseId' = $1 GROUP BY record_id`;

/** What was recorded already of the release, by item; refusals are recorded, too. */
export const dealtWith = async (tx: Tx, releaseId: string, ids: readonly string[]): Promise<Map<string, Dealt>> => {
  const rows = await tx.query<Dealt & { id: string }>(dealt, [releaseId, ids]);
  return new Map(rows.map(({ id, ...one }) => [id, one]));
};

/** A type with the rules that items of it are checked by: its own and those of the types above. */
export type TypeInForce = {
  readonly type: CiType;
  readonly attributes: readonly AttributeRule[];
  readonly relations: readonly RelationRule[];
  readonly states: readonly ConfigurationItemState[];
  readonly identifying: readonly string[];
  readonly freshnessDays: number | null;
  readonly disposalRecorded: boolean;
};

/** Types in force, by name. */
export const typesByName = async (tx: Tx, names: readonly string[]): Promise<Map<string, TypeInForce>> => {
  const types = await typesNow(tx);
  return new Map(
    names.flatMap((name) => {
      const type = types.get(name);
      if (!type) return [];
      const rules = { attributes: rulesOf(types, name), relations: relationsOf(types, name) };
      const identifying = lineage(types, name).find((above) => above.identifying.length > 0)?.identifying ?? [];
      const life = { states: lifecycleOf(types, name), identifying, freshnessDays: freshnessOf(types, name) };
      return [[name, { type, ...rules, ...life, disposalRecorded: asksForDisposal(types, name) }]];
    }),
  );
};

/** Types in force by id, for references to them. */
export const typesById = {
  loadMany: async (tx: Tx, ids: readonly string[]): Promise<CiType[]> =>
    [...(await typesNow(tx)).values()].filter(({ id }) => ids.includes(id)),
};
