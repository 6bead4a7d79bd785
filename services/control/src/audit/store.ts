/** Rows of configuration audits, and what they look at: the records at a moment, and what a run saw. */
import { configurationAuditEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { Attributes } from '../attribute.ts';
import type { ExpectedItem, ObservedItem } from './compare.ts';
import { type ConfigurationAudit, type ConfigurationAuditEvent, evolve } from './domain.ts';

export const auditEntity = new EntitySchema<ConfigurationAudit>({
  name: 'configuration_audit',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    title: { type: 'text' },
    state: { type: 'text' },
    auditorId: { type: 'uuid' },
    typeNames: { type: 'text', array: true },
    plannedFor: { type: 'timestamptz' },
    dueAt: { type: 'timestamptz' },
    everyDays: { type: 'integer', nullable: true },
    previousId: { type: 'uuid', nullable: true },
    asOf: { type: 'timestamptz', nullable: true },
    runId: { type: 'uuid', nullable: true },
    expectedCount: { type: 'integer' },
    observedCount: { type: 'integer' },
    contentHash: { type: 'text', nullable: true },
    variances: { type: 'jsonb' },
    conclusion: { type: 'text', nullable: true },
    overdue: { type: 'boolean' },
    plannedAt: { type: 'timestamptz' },
    countedAt: { type: 'timestamptz', nullable: true },
    closedAt: { type: 'timestamptz', nullable: true },
  },
});

export const auditStore = recordStore<ConfigurationAudit, ConfigurationAuditEvent>({
  service: 'control',
  process: 'audit',
  name: 'configurationAudit',
  contracts: configurationAuditEvents,
  entity: auditEntity,
  evolve,
});

/** Items that an audit holds at the most. */
export const auditedAtMost = 5000;

/** Items that were in use at the moment, as is known now: at most one more than an audit holds. */
export const expectedAt = (tx: Tx, typeNames: readonly string[], asOf: Instant): Promise<ExpectedItem[]> =>
  tx.query<ExpectedItem>(
    `SELECT i.id, i.key, p.name, p.attributes FROM ci_period p JOIN configuration_item i ON i.id = p.item_id
     WHERE p.valid @> $2::timestamptz AND upper_inf(p.known) AND p.state IN ('IN_USE', 'UNDER_MAINTENANCE')
       AND ($1::text[] = '{}' OR p.type_name = ANY($1::text[])) ORDER BY i.id LIMIT ${auditedAtMost + 1}`,
    [typeNames, asOf],
  );

/** Keys of items in use that this person answers for, of the types; at most 20. */
export const ownedBy = async (tx: Tx, personId: string, typeNames: readonly string[]): Promise<string[]> => {
  const rows = await tx.query<{ key: string }>(
    `SELECT key FROM configuration_item WHERE owner_id = $1 AND state <> 'RETIRED'
       AND ($2::text[] = '{}' OR type_name = ANY($2::text[])) ORDER BY key LIMIT 20`,
    [personId, typeNames],
  );
  return rows.map(({ key }) => key);
};

export type RunSeen = {
  readonly key: string;
  readonly state: string;
  readonly full: boolean;
  readonly observedAt: Instant;
  /** Whether the source has reported again since. */
  readonly later: boolean;
};

export const runSeen = async (tx: Tx, runId: string): Promise<RunSeen | undefined> =>
  (
    await tx.query<RunSeen>(
      `SELECT key, state, "full", observed_at AS "observedAt", EXISTS (SELECT 1 FROM discovery_run l
         WHERE l.source_id = r.source_id AND l.started_at > r.started_at) AS later FROM discovery_run r WHERE id = $1`,
      [runId],
    )
  )[0];

/** What a run saw of these types. */
export const seenBy = async (tx: Tx, runId: string, typeNames: readonly string[]): Promise<ObservedItem[]> => {
  const rows = await tx.query<{ itemId: string | null; name: string; reported: Attributes }>(
    `SELECT item_id AS "itemId", name, reported FROM sighting WHERE run_id = $1
       AND ($2::text[] = '{}' OR type_name = ANY($2::text[])) ORDER BY external_id LIMIT ${auditedAtMost + 1}`,
    [runId, typeNames],
  );
  return rows.map(({ itemId, name, reported }) => {
    const { $name: _, ...attributes } = reported;
    return { itemId, name, attributes };
  });
};

/** The key of the audit that repeats this one. */
export const keyOfNext = async (tx: Tx, id: string): Promise<string | null> => {
  const [row] = await tx.query<{ key: string }>('SELECT key FROM configuration_audit WHERE previous_id = $1', [id]);
  return row?.key ?? null;
};
