/** How problems begin: from incidents, from a trend, from a proposal that was accepted. */
import { type Actor, type CommonRefusal, forbidden, type Instant, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { countPeriods, firstDay, lastDayBefore } from '../../count.ts';
import { unknown } from '../../known.ts';
import { matrixInForce } from '../../matrix.ts';
import { figuresOf, type TrendDimension } from '../../rise.ts';
import {
  type Evidence,
  type Problem,
  type ProblemRefusal,
  problemRights,
  type RaiseProblem,
  raise,
} from '../domain/index.ts';
import { absent, problemStore } from '../store.ts';

export type ProblemResult = Result<Problem, ProblemRefusal | CommonRefusal>;

export type RaiseProblemInput = Omit<RaiseProblem, 'id' | 'key' | 'evidence' | 'proposalId'> & {
  readonly evidence: EvidenceRequest | null;
  readonly idempotencyKey?: string | null | undefined;
};

/** The trend that a problem is raised from; its figures are the platform's to count. */
export type EvidenceRequest = {
  readonly dimension: TrendDimension;
  readonly value: string;
  readonly until: Instant | null;
  readonly windowDays: number;
  readonly pastPeriods: number;
  readonly source: string | null;
};

const evidenceOf = async (tx: Tx, request: EvidenceRequest, now: Instant): Promise<Evidence> => {
  const { dimension, value, until, windowDays, pastPeriods, source } = request;
  const span = { lastOn: lastDayBefore(until ?? now), windowDays, stepDays: windowDays };
  const periods = { lastDay: span.lastOn, days: windowDays, stepDays: windowDays, past: pastPeriods };
  const filter = { source };
  const counts = await countPeriods(tx, dimension, periods, filter);
  const all = figuresOf(dimension, span, counts, await firstDay(tx, filter));
  return all.find((one) => one.value === value) ?? { dimension, value, count: 0, expected: 0, windowDays };
};

const badEvidence = ({ windowDays, pastPeriods }: EvidenceRequest) =>
  windowDays >= 1 && windowDays <= 92 && pastPeriods >= 2 && pastPeriods <= 52
    ? undefined
    : refuse({ code: 'INVALID_INPUT', field: 'evidence', reason: 'windowDays from 1 to 92, pastPeriods from 2 to 52' });

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
        const nowhere = await absent(tx, 'incident', facts.incidentIds);
        if (nowhere !== undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentIds', id: nowhere });
        const bad = facts.evidence ? badEvidence(facts.evidence) : undefined;
        if (bad) return bad;
        const evidence = facts.evidence && (await evidenceOf(tx, facts.evidence, now()));
        const matrix = await matrixInForce(tx);
        const fresh = { id: newId(), key: await nextKey(tx, 'PRB'), proposalId: null };
        const decision = raise({ ...facts, ...fresh, evidence }, matrix, now());
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
