/**
 * Taking over the history of incidents from another system's log: one event a state, at its original time.
 *
 * Pure. A transition that the machine does not allow is kept as it was and marked; nothing is dropped.
 */
import { importLimits } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, type Refused } from '@attest/kernel';
import type { PriorityMatrix } from '../../priority.ts';
import type { Classification } from './command.ts';
import { type Channel, type Incident, type IncidentEvent, type IncidentState, peopleLead } from './incident.ts';
import { badPlace, placeOf } from './place.ts';

/** One state of an incident as another system knew it. */
export type ImportedState = Classification & {
  readonly source: string;
  readonly externalId: string;
  /** Counted from 1 in the order of the source's log; a state whose revision is known already is skipped. */
  readonly revision: number;
  readonly at: Instant;
  /** Null where the source's state has no counterpart: the incident stays as it was (NEW at first). */
  readonly state: IncidentState | null;
  readonly title: string;
  readonly channel: Channel;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly details: Readonly<Record<string, string>>;
};

export const badImport = (row: ImportedState): Refused<InvalidInput> | undefined =>
  firstRefusal(
    badText('source', row.source, importLimits.source),
    badText('externalId', row.externalId, importLimits.externalId),
    badText('title', row.title, importLimits.title),
    badText('category', row.category, importLimits.category),
    row.subcategory ? badText('subcategory', row.subcategory, importLimits.subcategory) : undefined,
    badPlace(row.location),
    ...Object.entries(row.details).flatMap(([name, value]) => [
      badText('details', name, importLimits.detailName),
      value === '' ? undefined : badText(`details.${name}`, value, importLimits.detail),
    ]),
    row.revision >= 1 && Number.isSafeInteger(row.revision)
      ? undefined
      : { ok: false, refusal: { code: 'INVALID_INPUT', field: 'revision', reason: 'counts from 1' } },
  );

/** The first state of an incident. */
export const imported = (
  row: ImportedState,
  { id, key }: { id: string; key: string },
  matrix: PriorityMatrix,
): IncidentEvent => ({
  type: 'IncidentLogged',
  at: row.at,
  incidentId: id,
  key,
  title: row.title,
  description: '',
  channel: row.channel,
  state: row.state ?? 'NEW',
  priority: matrix.cells[row.impact][row.urgency],
  category: row.category,
  subcategory: row.subcategory ?? null,
  location: placeOf(row.location),
  impact: row.impact,
  urgency: row.urgency,
  matrixVersion: matrix.version,
  serviceId: row.serviceId,
  customerId: row.customerId,
  callerId: null,
  ciIds: [],
  teamId: null,
  assigneeId: null,
  imported: { source: row.source, externalId: row.externalId, revision: row.revision, details: row.details },
});

/** A later state of an incident that was imported before. */
export const importedNext = (incident: Incident, row: ImportedState, matrix: PriorityMatrix): IncidentEvent => {
  const state = row.state ?? incident.state;
  return {
    type: 'IncidentImported',
    at: row.at,
    from: incident.state,
    state,
    allowed: state === incident.state || peopleLead(incident.state, state),
    priority: incident.riskId === null ? matrix.cells[row.impact][row.urgency] : incident.priority,
    category: row.category,
    subcategory: row.subcategory ?? null,
    location: placeOf(row.location, incident.location),
    impact: row.impact,
    urgency: row.urgency,
    matrixVersion: matrix.version,
    serviceId: incident.serviceId,
    customerId: incident.customerId,
    details: row.details,
    revision: row.revision,
  };
};
