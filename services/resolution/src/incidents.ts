/**
 * Incidents as the other processes of this service make and move them, inside a transaction of theirs: by the rules of the
 * incident process, many at once.
 */
import { ok, type Result } from '@attest/kernel';
import { type Policies, recordMany, type Tx } from '@attest/record';
import {
  decide,
  evolve,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  type IncidentRefusal,
  incidentMachine,
  type LogIncident,
  log,
} from './incident/domain/index.ts';
import { incidentStore } from './incident/store/index.ts';
import { matrixInForce } from './matrix.ts';
import type { PriorityMatrix } from './priority.ts';

export type { Incident, IncidentCommand, LogIncident } from './incident/domain/index.ts';
export { incidentRights, uriAtMost } from './incident/domain/index.ts';

/** Whether it waits for nothing any more: resolved, closed or cancelled. */
export const isSettled = ({ resolvedAt, closedAt }: Incident): boolean => resolvedAt !== null || closedAt !== null;

/** Whether the machine allows the action now. */
export const mayBe = (incident: Incident, action: IncidentCommand['type']): boolean =>
  incidentMachine.transitions[action].from.includes(incident.state);

type Draft = {
  readonly before: Incident | undefined;
  readonly now: Incident;
  readonly events: readonly IncidentEvent[];
};

/** Incidents that are being worked on in memory: `save` writes all that was decided, in a few statements. */
export type IncidentDesk = {
  readonly matrix: PriorityMatrix;
  readonly get: (id: string) => Incident | undefined;
  readonly log: (command: LogIncident, at: Tx['now']) => Result<Incident, IncidentRefusal>;
  /** Decides on one that was taken onto the desk. Throws for another. */
  readonly handle: (id: string, command: IncidentCommand, at: Tx['now']) => Result<Incident, IncidentRefusal>;
  readonly save: (tx: Tx, reason: string) => Promise<Incident[]>;
};

/** Takes incidents onto the desk, locked until the transaction ends. Those that are not there are left out. */
export const incidentDesk = async (tx: Tx, ids: readonly string[]): Promise<IncidentDesk> => {
  const matrix = await matrixInForce(tx);
  const taken = await incidentStore.loadMany(tx, [...new Set(ids)], 'FOR UPDATE');
  const drafts = new Map<string, Draft>(
    taken.map((incident) => [incident.id, { before: incident, now: incident, events: [] }]),
  );
  const policies: Policies = { priorityMatrix: matrix.version };
  return {
    matrix,
    get: (id) => drafts.get(id)?.now,
    log: (command, at) => {
      const decision = log(command, matrix, at());
      if (!decision.ok) return decision;
      const now = decision.value.reduce<Incident | undefined>(evolve, undefined);
      if (!now) throw new Error('an incident begins with an event');
      drafts.set(now.id, { before: undefined, now, events: decision.value });
      return ok(now);
    },
    handle: (id, command, at) => {
      const draft = drafts.get(id);
      if (!draft) throw new Error(`the incident ${id} is not on the desk`);
      const decision = decide(draft.now, command, at());
      if (!decision.ok) return decision;
      const now = decision.value.reduce<Incident>(evolve, draft.now);
      drafts.set(id, { before: draft.before, now, events: [...draft.events, ...decision.value] });
      return ok(now);
    },
    save: (tx, reason) =>
      recordMany(
        tx,
        incidentStore,
        [...drafts.values()].filter(({ events }) => events.length > 0),
        { reason, policies },
      ),
  };
};

/** The id of the incident with that key, in any case; nothing where there is none. */
export const incidentIdByKey = async (tx: Tx, key: string): Promise<string | undefined> =>
  (await tx.query<{ id: string }>('SELECT id FROM incident WHERE key = $1', [key.toUpperCase()]))[0]?.id;
