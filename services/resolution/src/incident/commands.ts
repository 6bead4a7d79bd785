/** Commands of incidents: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import {
  type Deps,
  idempotent,
  mustSucceed,
  nextKey,
  nextKeys,
  type Policies,
  record,
  recordMany,
  type Tx,
  transact,
} from '@attest/record';
import { type Reference, unknown } from '../known.ts';
import { matrixInForce } from '../matrix.ts';
import type { PriorityMatrix } from '../priority.ts';
import {
  decide,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  type IncidentRefusal,
  incidentRights,
  type LogIncident,
  log,
} from './domain.ts';
import { evolve } from './evolve.ts';
import { badImport, type ImportedState, imported, importedNext } from './intake.ts';
import { type MatrixRefusal, type PublishedMatrix, publish } from './matrix.ts';
import { incidentStore, loadImported, loadOpenOfProblem, matrixId, matrixStore } from './store.ts';

export type IncidentResult = Result<Incident, IncidentRefusal | CommonRefusal>;

const policiesOf = (matrix: PriorityMatrix): Policies => ({ priorityMatrix: matrix.version });

export type LogIncidentInput = Omit<LogIncident, 'id' | 'key'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** A customer's people log for their own customer, whatever they ask for. */
const customerOf = (actor: Actor, input: LogIncidentInput): string | null => actor.customerId ?? input.customerId;

/** Logs an incident. Works while every other service is away: references are checked against local copies. */
export const logIncident = ({ db, now, newId }: Deps, actor: Actor, input: LogIncidentInput): Promise<IncidentResult> =>
  transact(db, actor, async (tx): Promise<IncidentResult> => {
    const no = forbidden(incidentRights, actor, 'LOG');
    if (no) return no;
    const { idempotencyKey, ...facts } = input;
    return idempotent<Incident, IncidentRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'logIncident', input: facts },
      (id) => loaded(tx, id),
      async () => {
        const customerId = customerOf(actor, input);
        const stranger = await unknown(tx, [
          { kind: 'SERVICE', field: 'serviceId', id: facts.serviceId },
          { kind: 'CUSTOMER', field: 'customerId', id: customerId },
          { kind: 'PERSON', field: 'callerId', id: facts.callerId },
          ...facts.ciIds.map((id): Reference => ({ kind: 'CONFIGURATION_ITEM', field: 'ciIds', id })),
        ]);
        if (stranger) return stranger;
        const matrix = await matrixInForce(tx);
        const decision = log({ ...facts, customerId, id: newId(), key: await nextKey(tx, 'INC') }, matrix, now());
        if (!decision.ok) return decision;
        return record(tx, incidentStore, undefined, decision.value, { policies: policiesOf(matrix) });
      },
    );
  });

const loaded = async (tx: Tx, id: string): Promise<IncidentResult> => {
  const incident = await incidentStore.load(tx, id);
  return incident ? ok(incident) : refuse({ code: 'NOT_FOUND', id });
};

/** A command as it comes in: the priority matrix is the platform's to add. */
export type IncidentRequest =
  | Exclude<IncidentCommand, { type: 'CLASSIFY' }>
  | Omit<Extract<IncidentCommand, { type: 'CLASSIFY' }>, 'matrix'>;

const referencesOf = (command: IncidentRequest): Reference[] => {
  switch (command.type) {
    case 'ASSIGN':
      return [
        { kind: 'TEAM', field: 'teamId', id: command.teamId },
        { kind: 'PERSON', field: 'assigneeId', id: command.assigneeId },
      ];
    case 'WAIT_ON_SUPPLIER':
      return [{ kind: 'SUPPLIER', field: 'supplierId', id: command.waitingOnId }];
    case 'LINK':
      return [{ kind: command.kind, field: 'targetId', id: command.targetId }];
    default:
      return [];
  }
};

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the incident has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one incident. */
export const handleIncident = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: IncidentRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<IncidentResult> =>
  transact(db, actor, async (tx): Promise<IncidentResult> => {
    const no = forbidden(incidentRights, actor, request.type);
    if (no) return no;
    const incident = await incidentStore.load(tx, id);
    if (!incident) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== incident.version)
      return refuse({ code: 'CONFLICT', id, version: incident.version });
    const stranger = await unknown(tx, referencesOf(request));
    if (stranger) return stranger;
    const command: IncidentCommand =
      request.type === 'CLASSIFY' ? { ...request, matrix: await matrixInForce(tx) } : request;
    const decision = decide(incident, command, now());
    if (!decision.ok) return decision;
    return record(tx, incidentStore, incident, decision.value, {
      reason: reason ?? undefined,
      policies: command.type === 'CLASSIFY' ? policiesOf(command.matrix) : undefined,
    });
  });

/** At most so many incidents in one bulk command. */
export const bulkAtMost = 200;

/** Handles one command on many incidents, each in a transaction of its own: one that is refused holds up no other. */
export const handleIncidents = async (
  deps: Deps,
  actor: Actor,
  ids: readonly string[],
  request: IncidentRequest,
  options: CommandOptions = {},
): Promise<{ id: string; result: IncidentResult }[]> => {
  const results: { id: string; result: IncidentResult }[] = [];
  for (const id of new Set(ids)) results.push({ id, result: await handleIncident(deps, actor, id, request, options) });
  return results;
};

/** Closes a resolved incident whose time to contest has passed; one that is no longer resolved stays as it is. */
export const closeByTimeout = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [incident] = await incidentStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = incident && decide(incident, { type: 'CLOSE', by: 'TIMEOUT' }, at);
  if (decision?.ok) mustSucceed(await record(tx, incidentStore, incident, decision.value, { reason: 'not contested' }));
};

/** Links incidents to the problem that was raised for them; those that are closed stay as they are. */
export const linkToProblem = async (
  tx: Tx,
  problemId: string,
  incidentIds: readonly string[],
  at: Instant,
): Promise<void> => {
  const incidents = await incidentStore.loadMany(tx, incidentIds, 'FOR UPDATE');
  const items = incidents.flatMap((incident) => {
    const decision = decide(incident, { type: 'LINK', kind: 'PROBLEM', targetId: problemId }, at);
    return decision.ok && decision.value.length > 0 ? [{ before: incident, events: decision.value }] : [];
  });
  await recordMany(tx, incidentStore, items, { reason: `behind it is the problem ${problemId}` });
};

/** The incidents of a resolved problem follow it; those that are settled already stay as they are. */
export const resolveByProblem = async (tx: Tx, problem: { id: string; key: string }, at: Instant): Promise<number> => {
  const incidents = await loadOpenOfProblem(tx, problem.id);
  const items = incidents.flatMap((incident) => {
    const decision = decide(
      incident,
      {
        type: 'RESOLVE_BY_PROBLEM',
        kind: 'PERMANENT',
        resolution: `The problem ${problem.key} behind it was resolved.`,
      },
      at,
    );
    return decision.ok ? [{ before: incident, events: decision.value }] : [];
  });
  await recordMany(tx, incidentStore, items, { reason: `problem ${problem.key} resolved` });
  return items.length;
};

export type MatrixResult = Result<PublishedMatrix, MatrixRefusal | CommonRefusal>;

/** Publishes a new version of the priority matrix; incidents keep the priority they have until they are classified again. */
export const publishPriorityMatrix = (
  { db, now }: Deps,
  actor: Actor,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<MatrixResult> =>
  transact(db, actor, async (tx): Promise<MatrixResult> => {
    const no = forbidden(incidentRights, actor, 'PUBLISH_MATRIX');
    if (no) return no;
    const matrix = await matrixStore.load(tx, matrixId);
    const version = matrix?.version ?? 0;
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version)
      return refuse({ code: 'CONFLICT', id: matrixId, version });
    const decision = publish(matrixId, cells, now());
    if (!decision.ok) return decision;
    return record(tx, matrixStore, matrix, decision.value, { reason: reason ?? undefined });
  });

export type ImportReport = {
  readonly rows: number;
  readonly logged: number;
  readonly updated: number;
  /** Rows that were known already: the same import again changes nothing. */
  readonly skipped: number;
  /** Transitions that people could not have made here: kept, and marked in the history. */
  readonly notAllowed: number;
};

export type ImportResult = Result<ImportReport, CommonRefusal>;

const importAtOnce = 5000;

/**
 * Takes over states of incidents from another system's log, at their original times.
 *
 * All rows or none; a row whose revision the incident has already is skipped, so that a batch may be sent again.
 */
export const importIncidents = (
  { db, newId }: Deps,
  actor: Actor,
  rows: readonly ImportedState[],
): Promise<ImportResult> =>
  transact(db, actor, async (tx): Promise<ImportResult> => {
    const no = forbidden(incidentRights, actor, 'IMPORT');
    if (no) return no;
    if (rows.length > importAtOnce)
      return refuse({ code: 'INVALID_INPUT', field: 'rows', reason: `at most ${importAtOnce} at once` });
    for (const [index, row] of rows.entries()) {
      const bad = badImport(row);
      if (bad) return refuse({ ...bad.refusal, field: `rows[${index}].${bad.refusal.field}` });
    }
    const references = new Map(
      rows.flatMap((row): [string, Reference][] => [
        [`s${row.serviceId}`, { kind: 'SERVICE', field: 'serviceId', id: row.serviceId }],
        [`c${row.customerId}`, { kind: 'CUSTOMER', field: 'customerId', id: row.customerId }],
      ]),
    );
    const stranger = await unknown(tx, [...references.values()]);
    if (stranger) return stranger;
    const matrix = await matrixInForce(tx);
    const report = { rows: rows.length, logged: 0, updated: 0, skipped: 0, notAllowed: 0 };
    for (const [source, ofSource] of Map.groupBy(rows, (row) => row.source)) {
      const byIncident = Map.groupBy(ofSource, (row) => row.externalId);
      // Two imports of the same incidents at the same time: the second waits, then skips what the first brought.
      await tx.query(
        "SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1 || ' ' || id, 0)) FROM unnest($2::text[]) AS id",
        [source, [...byIncident.keys()].sort()],
      );
      const known = new Map(
        (await loadImported(tx, source, [...byIncident.keys()])).map((incident) => [incident.externalId, incident]),
      );
      const keys = await nextKeys(tx, 'INC', byIncident.size - known.size);
      const items: { before: Incident | undefined; events: IncidentEvent[] }[] = [];
      for (const [externalId, states] of byIncident) {
        const before = known.get(externalId);
        let incident = before;
        const events: IncidentEvent[] = [];
        for (const row of states.toSorted((a, b) => a.revision - b.revision)) {
          if (incident && row.revision <= incident.revision) {
            report.skipped += 1;
            continue;
          }
          const event = incident
            ? importedNext(incident, row, matrix)
            : imported(row, { id: newId(), key: keys.pop() ?? '' }, matrix);
          if (event.type === 'IncidentImported' && !event.allowed) report.notAllowed += 1;
          report[incident ? 'updated' : 'logged'] += 1;
          incident = evolve(incident, event);
          events.push(event);
        }
        if (events.length > 0) items.push({ before, events });
      }
      await recordMany(tx, incidentStore, items, {
        reason: `imported from ${source}`,
        policies: policiesOf(matrix),
      });
    }
    return ok(report);
  });
