/** Commands on one problem: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, forbidden, refuse } from '@attest/kernel';
import { type Deps, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import { type Reference, unknown } from '../../known.ts';
import { matrixInForce } from '../../matrix.ts';
import { decide, type ProblemCommand, problemRights } from '../domain/index.ts';
import { absent, changeOutcome, problemStore } from '../store.ts';
import type { ProblemResult } from './raise.ts';

type ByPlatform = 'ESCALATE_BY_AGE' | 'CHANGE_CLOSED' | 'MEASURE_EFFECT';

/** A command as it comes in: the priority matrix, and how a change ended, are the platform's to add. */
export type ProblemRequest =
  | Exclude<ProblemCommand, { type: 'PRIORITISE' | 'LINK_CHANGE' | ByPlatform }>
  | { readonly type: 'START_DIAGNOSIS' }
  | Omit<Extract<ProblemCommand, { type: 'PRIORITISE' }>, 'matrix'>
  | Omit<Extract<ProblemCommand, { type: 'LINK_CHANGE' }>, 'outcome'>;

const referencesOf = (request: ProblemRequest): Reference[] => {
  switch (request.type) {
    case 'ASSIGN':
      return [
        { kind: 'TEAM', field: 'teamId', id: request.teamId },
        { kind: 'PERSON', field: 'assigneeId', id: request.assigneeId },
      ];
    case 'ESCALATE':
      return [{ kind: 'PERSON', field: 'toId', id: request.toId }];
    case 'RECORD_KNOWN_ERROR':
    case 'RESOLVE':
      return request.ciIds.map((id) => ({ kind: 'CONFIGURATION_ITEM', field: 'configurationItemIds', id }));
    default:
      return [];
  }
};

const unknownRecord = async (tx: Tx, request: ProblemRequest): Promise<{ field: string; id: string } | undefined> => {
  const [table, field, id] =
    request.type === 'LINK_INCIDENT'
      ? (['incident', 'incidentId', request.incidentId] as const)
      : request.type === 'LINK_REQUEST'
        ? (['service_request', 'requestId', request.requestId] as const)
        : [];
  const nowhere = table && (await absent(tx, table, [id]));
  return nowhere === undefined || field === undefined ? undefined : { field, id: nowhere };
};

/** The command with what only the platform knows; or the change that nobody here has heard of. */
const completed = async (tx: Tx, request: ProblemRequest): Promise<ProblemCommand> => {
  if (request.type === 'PRIORITISE') return { ...request, matrix: await matrixInForce(tx) };
  return request.type === 'LINK_CHANGE' ? { ...request, outcome: await changeOutcome(tx, request.changeId) } : request;
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
    const moved = stale(problem, expectedVersion);
    if (moved) return moved;
    const stranger = await unknown(tx, referencesOf(request));
    if (stranger) return stranger;
    const nowhere = await unknownRecord(tx, request);
    if (nowhere) return refuse({ code: 'UNKNOWN_REFERENCE', ...nowhere });
    const command = await completed(tx, request);
    // A change that has ended may be linked still: the fix may have been quicker than its problem.
    if (command.type === 'LINK_CHANGE' && command.outcome === null) {
      const change = await unknown(tx, [{ kind: 'CHANGE', field: 'changeId', id: command.changeId }]);
      if (change) return change;
    }
    const decision = decide(problem, command, now());
    if (!decision.ok) return decision;
    const matrix = command.type === 'PRIORITISE' ? { priorityMatrix: command.matrix.version } : undefined;
    return record(tx, problemStore, problem, decision.value, { reason: reason ?? undefined, policies: matrix });
  });
