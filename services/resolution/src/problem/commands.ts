/** Commands of problems: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type Reference, unknown } from '../known.ts';
import { matrixInForce } from '../matrix.ts';
import {
  type ChangeOutcome,
  decide,
  type Evidence,
  type Problem,
  type ProblemCommand,
  type ProblemRefusal,
  problemRights,
  type RaiseProblem,
  raise,
} from './domain.ts';
import { loadFixedBy, problemStore } from './store.ts';

export type ProblemResult = Result<Problem, ProblemRefusal | CommonRefusal>;

export type RaiseProblemInput = Omit<RaiseProblem, 'id' | 'key'> & {
  readonly idempotencyKey?: string | null | undefined;
};

const absentIncident = async (tx: Tx, incidentIds: readonly string[]): Promise<string | undefined> => {
  const rows = await tx.query<{ id: string }>(
    'SELECT r.id FROM unnest($1::text[]) AS r(id) WHERE NOT EXISTS (SELECT 1 FROM incident i WHERE i.id::text = r.id) LIMIT 1',
    [incidentIds],
  );
  return rows[0]?.id;
};

/** Raises a problem from incidents, or from a trend. */
export const raiseProblem = (
  { db, now, newId }: Deps,
  actor: Actor,
  input: RaiseProblemInput,
): Promise<ProblemResult> =>
  transact(db, actor, async (tx): Promise<ProblemResult> => {
    const no = forbidden(problemRights, actor, 'RAISE');
    if (no) return no;
    const { idempotencyKey, ...facts } = input;
    return idempotent<Problem, ProblemRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'raiseProblem', input: facts },
      async (id) => {
        const problem = await problemStore.load(tx, id);
        return problem ? ok(problem) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, [{ kind: 'SERVICE', field: 'serviceId', id: facts.serviceId }]);
        if (stranger) return stranger;
        const absent = await absentIncident(tx, facts.incidentIds);
        if (absent !== undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentIds', id: absent });
        const matrix = await matrixInForce(tx);
        const decision = raise({ ...facts, id: newId(), key: await nextKey(tx, 'PRB') }, matrix, now());
        if (!decision.ok) return decision;
        return record(tx, problemStore, undefined, decision.value, { policies: { priorityMatrix: matrix.version } });
      },
    );
  });

export type AcceptedProposal = Pick<RaiseProblem, 'title' | 'description' | 'impact' | 'urgency' | 'incidentIds'> & {
  readonly problemId: string;
  readonly proposalId: string;
  readonly figures: Evidence;
  /** The person who accepted it. */
  readonly by: string;
  readonly at: Instant;
};

/** Raises the problem of an accepted proposal, on behalf of who accepted it. */
export const raiseProposed = async (tx: Tx, accepted: AcceptedProposal): Promise<void> => {
  const { problemId: id, proposalId, figures, by, at, title, description, impact, urgency, incidentIds } = accepted;
  const { dimension, value } = figures;
  const matrix = await matrixInForce(tx);
  const facts = { id, proposalId, title, description, impact, urgency, incidentIds, evidence: figures };
  const decision = mustSucceed(
    raise(
      {
        ...facts,
        key: await nextKey(tx, 'PRB'),
        category: dimension === 'CATEGORY' ? value : null,
        serviceId: dimension === 'SERVICE' ? value : null,
      },
      matrix,
      at,
    ),
  );
  mustSucceed(
    await record({ ...tx, actor: { ...tx.actor, onBehalfOf: by } }, problemStore, undefined, decision, {
      reason: 'proposal accepted',
      policies: { priorityMatrix: matrix.version },
    }),
  );
};

/** A command as it comes in: the priority matrix is the platform's to add. */
export type ProblemRequest =
  | Exclude<ProblemCommand, { type: 'PRIORITISE' }>
  | Omit<Extract<ProblemCommand, { type: 'PRIORITISE' }>, 'matrix'>;

const referencesOf = (request: ProblemRequest): Reference[] => {
  switch (request.type) {
    case 'ASSIGN':
      return [
        { kind: 'TEAM', field: 'teamId', id: request.teamId },
        { kind: 'PERSON', field: 'assigneeId', id: request.assigneeId },
      ];
    case 'RECORD_KNOWN_ERROR':
      return request.ciIds.map((id) => ({ kind: 'CONFIGURATION_ITEM', field: 'configurationItemIds', id }));
    case 'LINK_CHANGE':
      return [{ kind: 'CHANGE', field: 'changeId', id: request.changeId }];
    default:
      return [];
  }
};

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the problem has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one problem. */
export const handleProblem = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ProblemRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ProblemResult> =>
  transact(db, actor, async (tx): Promise<ProblemResult> => {
    const no = forbidden(problemRights, actor, request.type);
    if (no) return no;
    const problem = await problemStore.load(tx, id);
    if (!problem) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== problem.version)
      return refuse({ code: 'CONFLICT', id, version: problem.version });
    const stranger = await unknown(tx, referencesOf(request));
    if (stranger) return stranger;
    const absent = request.type === 'LINK_INCIDENT' ? await absentIncident(tx, [request.incidentId]) : undefined;
    if (absent !== undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentId', id: absent });
    const command: ProblemCommand =
      request.type === 'PRIORITISE' ? { ...request, matrix: await matrixInForce(tx) } : request;
    const decision = decide(problem, command, now());
    if (!decision.ok) return decision;
    return record(tx, problemStore, problem, decision.value, { reason: reason ?? undefined });
  });

/** Tells the problems that a change was to fix how it ended. */
export const tellChangeClosed = async (
  tx: Tx,
  { changeId, outcome, at }: { changeId: string; outcome: ChangeOutcome; at: Instant },
): Promise<void> => {
  for (const problem of await loadFixedBy(tx, changeId)) {
    const decision = decide(problem, { type: 'CHANGE_CLOSED', changeId, outcome }, at);
    if (decision.ok) await record(tx, problemStore, problem, decision.value, { reason: `change ${changeId} closed` });
  }
};
