/** How an incident came to be classified as it is: who said what, when, and why; read from its events. */
import type { Instant } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Level, Priority } from '../../priority.ts';
import type { RiskLevel } from '../domain/index.ts';

export type Classified = {
  readonly category: string;
  readonly subcategory: string | null;
  readonly location: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly priority: Priority;
  readonly matrixVersion: number;
  readonly riskId: string | null;
  readonly riskLevel: RiskLevel | null;
};

export type IncidentClassification = {
  /** The incident's version after it. */
  readonly version: number;
  readonly at: Instant;
  readonly byId: string;
  readonly byName: string;
  readonly reason: string | null;
  readonly from: Classified | null;
  readonly to: Classified;
};

type Row = Omit<IncidentClassification, 'from' | 'to'> & {
  readonly incidentId: string;
  readonly type: string;
  readonly data: Partial<Classified> & { readonly level?: RiskLevel };
};

const sql = `SELECT record_id AS "incidentId", record_version AS version, type, at, actor ->> 'id' AS "byId",
    actor ->> 'name' AS "byName", reason, data
  FROM event WHERE record_id = ANY($1::uuid[])
    AND type IN ('IncidentLogged', 'IncidentClassified', 'IncidentImported', 'IncidentRiskLinked', 'IncidentRiskUnlinked')
  ORDER BY record_id, record_version`;

const unclassified: Classified = {
  category: '',
  subcategory: null,
  location: null,
  impact: 'LOW',
  urgency: 'LOW',
  priority: 'P5',
  matrixVersion: 0,
  riskId: null,
  riskLevel: null,
};

const after = (before: Classified, { type, data }: Row): Classified => {
  const { category, subcategory, location, impact, urgency, priority, matrixVersion } = { ...before, ...data };
  const risk =
    type === 'IncidentRiskLinked'
      ? { riskId: data.riskId ?? null, riskLevel: data.level ?? null }
      : type === 'IncidentRiskUnlinked'
        ? { riskId: null, riskLevel: null }
        : { riskId: before.riskId, riskLevel: before.riskLevel };
  return { category, subcategory, location, impact, urgency, priority, matrixVersion, ...risk };
};

const same = (a: Classified, b: Classified): boolean =>
  (Object.keys(a) as (keyof Classified)[]).every((key) => a[key] === b[key]);

/** The steps of one incident, oldest first; events that left all as it was are none. */
const stepsOf = (rows: readonly Row[]): IncidentClassification[] => {
  const steps: IncidentClassification[] = [];
  for (const row of rows) {
    const before = steps.at(-1)?.to ?? null;
    const to = after(before ?? unclassified, row);
    if (before && same(before, to)) continue;
    const { version, at, byId, byName, reason } = row;
    steps.push({ version, at, byId, byName, reason, from: before, to });
  }
  return steps;
};

export const classificationsOf = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, IncidentClassification[]>> => {
  const rows = await tx.query<Row>(sql, [incidentIds]);
  const byIncident = Map.groupBy(rows, ({ incidentId }) => incidentId);
  return new Map([...byIncident].map(([id, own]) => [id, stepsOf(own)]));
};
