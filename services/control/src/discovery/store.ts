/** Rows of discovery: its records, and what each source last said of each item. */
import {
  discoveryProposalEvents,
  discoveryRunEvents,
  discoverySourceEvents,
  reconciliationPolicyEvents,
} from '@attest/contracts';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type {
  DiscoveryProposal,
  DiscoveryProposalEvent,
  DiscoveryRun,
  DiscoveryRunEvent,
  DiscoverySource,
  DiscoverySourceEvent,
  ObservedRelation,
} from './domain.ts';
import { evolvePolicy, evolveProposal, evolveRun, evolveSource } from './evolve.ts';
import {
  keysOf,
  nameField,
  normal,
  type PolicyContent,
  type ReconciliationPolicy,
  type ReconciliationPolicyEvent,
  shippedPolicy,
} from './identity.ts';
import type { Observed, RecordedItem, Sighting } from './reconcile.ts';

const record = {
  id: { type: 'uuid', primary: true },
  version: { type: 'integer' },
  head: { type: 'text' },
} as const;

export const sourceEntity = new EntitySchema<DiscoverySource>({
  name: 'discovery_source',
  columns: {
    ...record,
    key: { type: 'text', unique: true },
    name: { type: 'text', unique: true },
    state: { type: 'text' },
    description: { type: 'text' },
    rank: { type: 'integer' },
    ranks: { type: 'jsonb' },
    onCreate: { type: 'text' },
    onUpdate: { type: 'text' },
    missingAfterRuns: { type: 'integer' },
    onMissing: { type: 'text' },
    definedAt: { type: 'timestamptz' },
  },
});

export const policyEntity = new EntitySchema<ReconciliationPolicy>({
  name: 'reconciliation_policy',
  columns: {
    ...record,
    rules: { type: 'jsonb' },
    badValues: { type: 'jsonb' },
    manualRank: { type: 'integer' },
    definedAt: { type: 'timestamptz' },
  },
});

export const runEntity = new EntitySchema<DiscoveryRun>({
  name: 'discovery_run',
  columns: {
    ...record,
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    sourceId: { type: 'uuid' },
    sourceName: { type: 'text' },
    full: { type: 'boolean' },
    observedAt: { type: 'timestamptz' },
    sourceVersion: { type: 'integer' },
    policyVersion: { type: 'integer' },
    items: { type: 'integer' },
    related: { type: 'integer' },
    created: { type: 'integer' },
    updated: { type: 'integer' },
    unchanged: { type: 'integer' },
    proposed: { type: 'integer' },
    conflicts: { type: 'integer' },
    refused: { type: 'integer' },
    batchHashes: { type: 'jsonb' },
    missingItemIds: { type: 'uuid', array: true },
    startedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

export const proposalEntity = new EntitySchema<DiscoveryProposal>({
  name: 'discovery_proposal',
  columns: {
    ...record,
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    kind: { type: 'text' },
    sourceName: { type: 'text' },
    runId: { type: 'uuid', nullable: true },
    externalId: { type: 'text', nullable: true },
    itemId: { type: 'uuid', nullable: true },
    intoId: { type: 'uuid', nullable: true },
    candidateIds: { type: 'uuid', array: true },
    typeName: { type: 'text' },
    name: { type: 'text' },
    attributes: { type: 'jsonb' },
    relations: { type: 'jsonb' },
    changes: { type: 'jsonb' },
    why: { type: 'text' },
    fingerprint: { type: 'text' },
    reason: { type: 'text', nullable: true },
    deciderId: { type: 'uuid', nullable: true },
    madeAt: { type: 'timestamptz' },
    decidedAt: { type: 'timestamptz', nullable: true },
  },
});

const of = { service: 'control', process: 'discovery' };

export const sourceStore = recordStore<DiscoverySource, DiscoverySourceEvent>({
  ...of,
  name: 'discoverySource',
  contracts: discoverySourceEvents,
  entity: sourceEntity,
  evolve: evolveSource,
});
export const policyStore = recordStore<ReconciliationPolicy, ReconciliationPolicyEvent>({
  ...of,
  name: 'reconciliationPolicy',
  contracts: reconciliationPolicyEvents,
  entity: policyEntity,
  evolve: evolvePolicy,
});
export const runStore = recordStore<DiscoveryRun, DiscoveryRunEvent>({
  ...of,
  name: 'discoveryRun',
  contracts: discoveryRunEvents,
  entity: runEntity,
  evolve: evolveRun,
});
export const proposalStore = recordStore<DiscoveryProposal, DiscoveryProposalEvent>({
  ...of,
  name: 'discoveryProposal',
  contracts: discoveryProposalEvents,
  entity: proposalEntity,
  evolve: evolveProposal,
});

/** The policy in force: as shipped until one is defined. */
export const policyNow = async (tx: Tx): Promise<ReconciliationPolicy> =>
  (await policyStore.load(tx, shippedPolicy.id)) ?? shippedPolicy;

export const sourcesNow = async (tx: Tx): Promise<Map<string, DiscoverySource>> => {
  const rows = await tx.query<{ id: string }>('SELECT id FROM discovery_source');
  const sources = await sourceStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(sources.map((source) => [source.name, source]));
};

export type SightingRow = Sighting & {
  readonly typeName: string;
  readonly name: string;
  readonly relations: readonly ObservedRelation[];
  readonly runId: string;
  readonly seenAt: string;
  readonly missedRuns: number;
  readonly missingSince: string | null;
};

export const sightingColumns = `source_name AS "sourceName", external_id AS "externalId", item_id AS "itemId", type_name AS "typeName",
  name, reported, applied, relations, run_id AS "runId", seen_at AS "seenAt", missed_runs AS "missedRuns",
  missing_since AS "missingSince", missing_since IS NOT NULL AS missing`;

/** What this source said of these ids, and what any source said of the items behind them or of `itemIds`. */
export const sightingsOf = async (
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
  itemIds: readonly string[],
): Promise<SightingRow[]> =>
  tx.query<SightingRow>(
    `SELECT ${sightingColumns} FROM sighting WHERE (source_name = $1 AND external_id = ANY($2::text[])) OR item_id = ANY($3::uuid[])
     OR item_id IN (SELECT item_id FROM sighting WHERE source_name = $1 AND external_id = ANY($2::text[]) AND item_id IS NOT NULL)`,
    [sourceName, externalIds, itemIds],
  );

export const sightingsOfRun = (tx: Tx, runId: string): Promise<SightingRow[]> =>
  tx.query<SightingRow>(`SELECT ${sightingColumns} FROM sighting WHERE run_id = $1 ORDER BY external_id`, [runId]);

/** What sources last said of items, by item. */
export const sightingsByItem = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, SightingRow[]>> => {
  const rows = await tx.query<SightingRow & { itemId: string }>(
    `SELECT ${sightingColumns} FROM sighting WHERE item_id = ANY($1::uuid[]) ORDER BY source_name, external_id`,
    [itemIds],
  );
  return Map.groupBy(rows, ({ itemId }) => itemId);
};

/** The proposals by which items were merged into others. */
export const mergedBy = async (tx: Tx, itemIds: readonly string[]): Promise<Map<string, string>> => {
  const rows = await tx.query<{ itemId: string; id: string }>(
    `SELECT item_id AS "itemId", id FROM discovery_proposal
     WHERE item_id = ANY($1::uuid[]) AND kind = 'MERGE' AND state = 'APPLIED'`,
    [itemIds],
  );
  return new Map(rows.map(({ itemId, id }) => [itemId, id]));
};

/** Items that are known as these ids of the source, by what was seen of them or by their registration. */
export const linksOf = async (
  tx: Tx,
  sourceName: string,
  externalIds: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ externalId: string; itemId: string }>(
    `SELECT external_id AS "externalId", id AS "itemId" FROM configuration_item i WHERE source = $1 AND external_id = ANY($2::text[])
       AND NOT EXISTS (SELECT 1 FROM sighting s WHERE s.source_name = $1 AND s.external_id = i.external_id AND s.item_id IS NOT NULL)
     UNION ALL SELECT external_id, item_id FROM sighting WHERE source_name = $1 AND external_id = ANY($2::text[]) AND item_id IS NOT NULL`,
    [sourceName, externalIds],
  );
  return new Map(rows.map(({ externalId, itemId }) => [externalId, itemId]));
};

const itemColumns = `id, key, type_name AS "typeName", name, state, attributes, registered_at AS "registeredAt"`;
const trimmed = (text: string): string => `lower(btrim(${text}, E' \\t\\r\\n') COLLATE "C")`;

/** The part of a key that few items share. */
const tellingField = (key: readonly string[]): string =>
  key.includes(nameField) ? nameField : (key.at(-1) ?? nameField);

/** Items that may be what was observed: those linked, and those that share the telling part of a key. */
export const candidatesFor = async (
  tx: Tx,
  policy: PolicyContent,
  observed: readonly Pick<Observed, 'typeName' | 'name' | 'attributes'>[],
  linkedIds: readonly string[],
): Promise<RecordedItem[]> => {
  const found = await tx.query<RecordedItem>(
    `SELECT ${itemColumns} FROM configuration_item WHERE id = ANY($1::uuid[])`,
    [linkedIds],
  );
  for (const [typeName, members] of Map.groupBy(observed, (one) => one.typeName))
    for (const field of new Set(keysOf(policy, typeName).map(tellingField))) {
      const values = members.map(({ name, attributes }) => normal(field === nameField ? name : attributes[field]));
      const column = field === nameField ? trimmed('name') : trimmed(`attributes ->> '${field}'`);
      found.push(
        ...(await tx.query<RecordedItem>(
          `SELECT ${itemColumns} FROM configuration_item WHERE type_name = $1 AND state <> 'RETIRED' AND ${column} = ANY($2::text[])`,
          [typeName, values.filter((value) => value !== '')],
        )),
      );
    }
  return [...new Map(found.map((item) => [item.id, item])).values()];
};

export type SightingWrite = Pick<
  SightingRow,
  'externalId' | 'itemId' | 'typeName' | 'name' | 'reported' | 'applied' | 'relations'
>;

/** Writes what a run saw; what was missing is there again. */
export const writeSightings = async (
  tx: Tx,
  run: Pick<DiscoveryRun, 'id' | 'sourceName' | 'observedAt'>,
  rows: readonly SightingWrite[],
): Promise<void> => {
  await tx.execute(
    `INSERT INTO sighting (source_name, external_id, item_id, type_name, name, reported, applied, relations, run_id, seen_at, missed_runs)
     SELECT $1, r."externalId", r."itemId", r."typeName", r.name, r.reported, r.applied, r.relations, $2, $3, 0
     FROM jsonb_to_recordset($4::jsonb) AS r("externalId" text, "itemId" uuid, "typeName" text, name text, reported jsonb, applied jsonb, relations jsonb)
     ON CONFLICT (source_name, external_id) DO UPDATE SET item_id = EXCLUDED.item_id, type_name = EXCLUDED.type_name,
       name = EXCLUDED.name, reported = EXCLUDED.reported, applied = EXCLUDED.applied, relations = EXCLUDED.relations,
       run_id = EXCLUDED.run_id, seen_at = EXCLUDED.seen_at, missed_runs = 0, missing_since = NULL`,
    [run.sourceName, run.id, run.observedAt, JSON.stringify(rows)],
  );
};

/** Whatever is of one item is of another from now on. */
export const relinkSightings = (tx: Tx, fromId: string, toId: string): Promise<number> =>
  tx.execute('UPDATE sighting SET item_id = $2 WHERE item_id = $1', [fromId, toId]);

/** What a proposal made of a sighting. */
export const linkSighting = (
  tx: Tx,
  sourceName: string,
  externalId: string,
  itemId: string,
  applied: Sighting['applied'],
): Promise<number> =>
  tx.execute('UPDATE sighting SET item_id = $3, applied = $4::jsonb WHERE source_name = $1 AND external_id = $2', [
    ...[sourceName, externalId, itemId],
    JSON.stringify(applied),
  ]);

/** Counts a complete run without them; those that became missing by it. */
export const countMissing = (
  tx: Tx,
  run: DiscoveryRun,
  afterRuns: number,
): Promise<{ externalId: string; itemId: string | null; missing: boolean }[]> =>
  tx.query(
    `UPDATE sighting SET missed_runs = missed_runs + 1,
       missing_since = CASE WHEN missing_since IS NULL AND missed_runs + 1 >= $3 THEN $4::timestamptz ELSE missing_since END
     WHERE source_name = $1 AND run_id <> $2
     RETURNING external_id AS "externalId", item_id AS "itemId", missed_runs = $3 AND missing_since IS NOT NULL AS missing`,
    [run.sourceName, run.id, afterRuns, run.observedAt],
  );
