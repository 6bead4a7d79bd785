/** Rows of alerts and of the rules for them, and what stands beside them. */
import { alertEvents, alertRulesEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import {
  type Alert,
  type AlertEvent,
  type AlertRulesEvent,
  evolveAlert,
  evolveRules,
  type Labels,
  type PublishedRules,
} from '../domain/index.ts';

export const alertEntity = new EntitySchema<Alert>({
  name: 'alert',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    sourceId: { type: 'text' },
    sourceName: { type: 'text' },
    fingerprint: { type: 'text' },
    bundle: { type: 'text' },
    incidentId: { type: 'uuid' },
    previousIncidentId: { type: 'uuid', nullable: true },
    labels: { type: 'jsonb' },
    annotations: { type: 'jsonb' },
    shortened: { type: 'boolean' },
    generatorUrl: { type: 'text', nullable: true },
    rule: { type: 'text', nullable: true },
    rulesVersion: { type: 'integer' },
    category: { type: 'text' },
    impact: { type: 'text' },
    urgency: { type: 'text' },
    occurrences: { type: 'integer' },
    refirings: { type: 'integer' },
    startsAt: { type: 'timestamptz' },
    firedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
    resolvedAt: { type: 'timestamptz', nullable: true },
  },
});

export const alertStore = recordStore<Alert, AlertEvent>({
  service: 'resolution',
  process: 'intake',
  name: 'alert',
  contracts: alertEvents,
  entity: alertEntity,
  evolve: evolveAlert,
});

export const rulesEntity = new EntitySchema<PublishedRules>({
  name: 'alert_rules',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    rules: { type: 'jsonb' },
    fallback: { type: 'jsonb' },
    publishedAt: { type: 'timestamptz' },
  },
});

export const rulesStore = recordStore<PublishedRules, AlertRulesEvent>({
  service: 'resolution',
  process: 'intake',
  name: 'alertRules',
  contracts: alertRulesEvents,
  entity: rulesEntity,
  evolve: evolveRules,
});

/** There is one set of rules; its versions are its events. */
export const rulesId = '01980000-0000-7000-8000-0000000a1e12';

/** One delivery of a source at a time: what was told of an alert is decided in one order. */
export const lockSource = async (tx: Tx, sourceId: string): Promise<void> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('alerts ' || $1, 0))", [sourceId]);
};

export const alertsByFingerprint = async (
  tx: Tx,
  sourceId: string,
  fingerprints: readonly string[],
): Promise<Map<string, Alert>> => {
  const rows = await tx.query<Alert>(
    `SELECT ${alertStore.table.columns} FROM alert WHERE source_id = $1 AND fingerprint = ANY($2::text[])`,
    [sourceId, fingerprints],
  );
  return new Map(rows.map((row) => [row.fingerprint, row]));
};

/** What was counted without an event. */
export type Seen = {
  readonly alertId: string;
  readonly occurrences: number;
  readonly lastSeenAt: Instant;
  readonly annotations: Labels;
};

export const seenEntity = new EntitySchema<Seen>({
  name: 'alert_seen',
  columns: {
    alertId: { type: 'uuid', primary: true },
    occurrences: { type: 'integer' },
    lastSeenAt: { type: 'timestamptz' },
    annotations: { type: 'jsonb' },
  },
});

export const seenOf = async (tx: Tx, alertIds: readonly string[]): Promise<Map<string, Seen>> => {
  const rows = await tx.query<Seen>(
    `SELECT alert_id AS "alertId", occurrences, last_seen_at AS "lastSeenAt", annotations FROM alert_seen
     WHERE alert_id = ANY($1::uuid[])`,
    [alertIds],
  );
  return new Map(rows.map((row) => [row.alertId, row]));
};

export const keepSeen = async (tx: Tx, seen: readonly Seen[]): Promise<void> => {
  await tx.execute(
    `INSERT INTO alert_seen (alert_id, occurrences, last_seen_at, annotations)
     SELECT * FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[], $4::jsonb[])
     ON CONFLICT (alert_id) DO UPDATE SET occurrences = EXCLUDED.occurrences, last_seen_at = EXCLUDED.last_seen_at,
       annotations = EXCLUDED.annotations`,
    [
      seen.map(({ alertId }) => alertId),
      seen.map(({ occurrences }) => occurrences),
      seen.map(({ lastSeenAt }) => lastSeenAt),
      seen.map(({ annotations }) => JSON.stringify(annotations)),
    ],
  );
};

/** The present incident of each of these bundles. */
export const incidentsOfBundles = async (
  tx: Tx,
  sourceId: string,
  bundles: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ bundle: string; incidentId: string }>(
    'SELECT bundle, incident_id AS "incidentId" FROM alert_bundle WHERE source_id = $1 AND bundle = ANY($2::text[])',
    [sourceId, bundles],
  );
  return new Map(rows.map(({ bundle, incidentId }) => [bundle, incidentId]));
};

export const keepBundles = async (
  tx: Tx,
  sourceId: string,
  incidentIds: ReadonlyMap<string, string>,
): Promise<void> => {
  await tx.execute(
    `INSERT INTO alert_bundle (source_id, bundle, incident_id) SELECT $1, * FROM unnest($2::text[], $3::uuid[])
     ON CONFLICT (source_id, bundle) DO UPDATE SET incident_id = EXCLUDED.incident_id`,
    [sourceId, [...incidentIds.keys()], [...incidentIds.values()]],
  );
};

/** How many alerts of each incident are firing. */
export const firingOf = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, number>> => {
  const rows = await tx.query<{ incidentId: string; firing: number }>(
    `SELECT incident_id AS "incidentId", count(*) AS firing FROM alert
     WHERE state = 'FIRING' AND incident_id = ANY($1::uuid[]) GROUP BY incident_id`,
    [incidentIds],
  );
  return new Map(rows.map(({ incidentId, firing }) => [incidentId, firing]));
};

/** Remembers which alerts an incident is about. */
export const keepIncidentsOf = async (tx: Tx, alerts: readonly Alert[]): Promise<void> => {
  await tx.execute(
    `INSERT INTO alert_incident (incident_id, alert_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])
     ON CONFLICT DO NOTHING`,
    [alerts.map(({ incidentId }) => incidentId), alerts.map(({ id }) => id)],
  );
};

/** The alerts that each of these incidents is about, the first first; 100 at the most. */
export const alertsOfIncidents = async (tx: Tx, incidentIds: readonly string[]): Promise<Map<string, Alert[]>> => {
  const rows = await tx.query<Alert & { readonly ofId: string }>(
    `SELECT i.id AS "ofId", ${alertStore.table.columns} FROM unnest($1::uuid[]) AS i(id)
     CROSS JOIN LATERAL (SELECT alert_id FROM alert_incident WHERE incident_id = i.id ORDER BY alert_id LIMIT 100) l
     JOIN alert ON alert.id = l.alert_id ORDER BY alert.fired_at, alert.id`,
    [incidentIds],
  );
  return Map.groupBy(rows, ({ ofId }) => ofId);
};

/** Every incident that these alerts were ever behind, the first first. */
export const incidentIdsOfAlerts = async (tx: Tx, alertIds: readonly string[]): Promise<Map<string, string[]>> => {
  const rows = await tx.query<{ alertId: string; incidentId: string }>(
    `SELECT alert_id AS "alertId", incident_id AS "incidentId" FROM alert_incident
     WHERE alert_id = ANY($1::uuid[]) ORDER BY incident_id`,
    [alertIds],
  );
  const byAlert = Map.groupBy(rows, ({ alertId }) => alertId);
  return new Map([...byAlert].map(([id, links]) => [id, links.map(({ incidentId }) => incidentId)]));
};

/** The ids of active things by kind and name, in any case; names that several have are left out. */
export const idsByName = async (
  tx: Tx,
  kind: 'SERVICE' | 'CONFIGURATION_ITEM',
  names: readonly string[],
): Promise<Map<string, string>> => {
  const rows = await tx.query<{ name: string; ids: string[] }>(
    `SELECT lower(name) AS name, array_agg(id::text) AS ids FROM known
     WHERE kind = $1 AND active AND lower(name) = ANY($2::text[]) GROUP BY lower(name)`,
    [kind, names.map((name) => name.toLowerCase())],
  );
  return new Map(rows.flatMap(({ name, ids: [id, another] }) => (id && another === undefined ? [[name, id]] : [])));
};
