/** Takes over incidents from another system's log. */
import { type Actor, type CommonRefusal, forbidden, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, nextKeys, recordMany, transact } from '@attest/record';
import { type Reference, unknown } from '../../known.ts';
import { matrixInForce } from '../../matrix.ts';
import { evolve, type Incident, type IncidentEvent, incidentRights } from '../domain/index.ts';
import { badImport, type ImportedState, imported, importedNext } from '../domain/intake.ts';
import { incidentStore, loadImported } from '../store/index.ts';
import { policiesOf } from './handle.ts';

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
