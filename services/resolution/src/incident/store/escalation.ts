/** Escalations as people read them; written with their events, never changed. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import type { EscalationKind, IncidentEvent, Made } from '../domain/index.ts';

export type IncidentEscalation = {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: EscalationKind;
  readonly teamId: string | null;
  readonly personId: string | null;
  readonly role: string | null;
  readonly why: string;
  readonly ruleId: string | null;
  readonly rulesVersion: number | null;
  readonly occasion: string | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: Instant;
};

export const escalationEntity = new EntitySchema<IncidentEscalation>({
  name: 'incident_escalation',
  columns: {
    id: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid' },
    kind: { type: 'text' },
    teamId: { type: 'uuid', nullable: true },
    personId: { type: 'uuid', nullable: true },
    role: { type: 'text', nullable: true },
    why: { type: 'text' },
    ruleId: { type: 'text', nullable: true },
    rulesVersion: { type: 'integer', nullable: true },
    occasion: { type: 'text', nullable: true },
    byId: { type: 'uuid' },
    byName: { type: 'text' },
    at: { type: 'timestamptz' },
  },
});

type Escalated = Extract<IncidentEvent, { type: 'IncidentEscalated' }>;

export const keepEscalated = async (tx: Tx, incidentId: string, event: Escalated): Promise<void> => {
  const { escalationId, kind, teamId, personId, role, why, rule, at } = event;
  await tx.execute(
    `INSERT INTO incident_escalation
       (id, incident_id, kind, team_id, person_id, role, why, rule_id, rules_version, occasion, by_id, by_name, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[escalationId, incidentId, kind, teamId, personId, role, why],
      ...[rule?.ruleId ?? null, rule?.version ?? null, rule?.occasion ?? null, tx.actor.id, tx.actor.name, at],
    ],
  );
};

export const escalationsOf = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, IncidentEscalation[]>> => {
  const rows = await tx.query<IncidentEscalation>(
    `SELECT id, incident_id AS "incidentId", kind, team_id AS "teamId", person_id AS "personId", role, why,
       rule_id AS "ruleId", rules_version AS "rulesVersion", occasion, by_id AS "byId", by_name AS "byName", at
     FROM incident_escalation WHERE incident_id = ANY($1::uuid[]) ORDER BY at, id`,
    [incidentIds],
  );
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
};

/** What rules did with an incident so far. */
export const madeOf = (tx: Tx, incidentId: string): Promise<Made[]> =>
  tx.query<Made>(
    'SELECT rule_id AS "ruleId", occasion FROM incident_escalation WHERE incident_id = $1 AND rule_id IS NOT NULL',
    [incidentId],
  );
