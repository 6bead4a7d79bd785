/** What a problem is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { Problem, ProblemEvent } from './problem.ts';

const raised = (event: Extract<ProblemEvent, { type: 'ProblemRaised' }>): Problem => {
  const { type: _, at, problemId: id, proposalId = null, requestIds = [], ...facts } = event;
  return {
    ...facts,
    id,
    proposalId,
    requestIds,
    version: 1,
    head: '',
    teamId: null,
    assigneeId: null,
    ciIds: [],
    workaround: null,
    knownErrorEdition: 0,
    rootCause: null,
    method: null,
    analysis: null,
    diagnosis: [],
    fixes: [],
    resolution: null,
    fixedCiIds: [],
    tookEffectAt: null,
    effectDays: null,
    effect: null,
    escalations: 0,
    escalatedToId: null,
    ageFrom: at,
    raisedAt: at,
    updatedAt: at,
    resolvedAt: null,
    closedAt: null,
  };
};

const without = (ids: readonly string[], id: string): string[] => ids.filter((one) => one !== id);

/** Applies one event; total; adds 1 to the version. */
export const evolve = (problem: Problem | undefined, event: ProblemEvent): Problem => {
  if (event.type === 'ProblemRaised') return raised(event);
  if (!problem) throw new Error(`a problem begins with ProblemRaised, not ${event.type}`);
  const { state, priority, at } = event;
  const next: Problem = { ...problem, version: problem.version + 1, state, priority, updatedAt: at };
  switch (event.type) {
    case 'ProblemPrioritised':
      return { ...next, impact: event.impact, urgency: event.urgency, matrixVersion: event.matrixVersion };
    case 'ProblemAssigned':
      return { ...next, teamId: event.teamId, assigneeId: event.assigneeId };
    case 'ProblemEscalated': {
      const escalatedToId = event.toId ?? problem.escalatedToId;
      const ageFrom = event.by === 'AGE' ? at : problem.ageFrom;
      return { ...next, escalations: problem.escalations + 1, escalatedToId, ageFrom };
    }
    case 'ProblemDiagnosisStarted':
      return next;
    case 'ProblemDiagnosisNoted': {
      const { entryId: id, correctsId } = event;
      const marked = problem.diagnosis.map((one) => (one.id === correctsId ? { ...one, correctedById: id } : one));
      return { ...next, diagnosis: [...marked, { id, correctedById: null }] };
    }
    case 'ProblemRootCauseFound':
      return { ...next, rootCause: event.rootCause, method: event.method, analysis: event.analysis ?? null };
    case 'KnownErrorRecorded': {
      const { ciIds, workaround } = event;
      return { ...next, ciIds, workaround, knownErrorEdition: problem.knownErrorEdition + 1 };
    }
    case 'KnownErrorWithdrawn':
      return { ...next, ciIds: [], workaround: null };
    case 'ProblemIncidentLinked':
      return { ...next, incidentIds: [...problem.incidentIds, event.incidentId] };
    case 'ProblemIncidentUnlinked':
      return { ...next, incidentIds: without(problem.incidentIds, event.incidentId) };
    case 'ProblemRequestLinked':
      return { ...next, requestIds: [...problem.requestIds, event.requestId] };
    case 'ProblemRequestUnlinked':
      return { ...next, requestIds: without(problem.requestIds, event.requestId) };
    case 'ProblemChangeLinked':
      return { ...next, fixes: [...problem.fixes, { changeId: event.changeId, outcome: event.outcome ?? null }] };
    case 'ProblemChangeClosed': {
      const { changeId, outcome } = event;
      return { ...next, fixes: problem.fixes.map((fix) => (fix.changeId === changeId ? { ...fix, outcome } : fix)) };
    }
    case 'ProblemResolved': {
      const { resolution, ciIds: fixedCiIds = [], tookEffectAt = null, effectDays = null } = event;
      return { ...next, resolution, fixedCiIds, tookEffectAt, effectDays, effect: null, resolvedAt: at };
    }
    case 'ProblemEffectMeasured':
      return { ...next, effect: { verdict: event.verdict, figures: event.effect, held: null, remark: null } };
    case 'ProblemEffectReviewed': {
      const { held, remark } = event;
      return { ...next, effect: problem.effect && { ...problem.effect, held, remark } };
    }
    case 'ProblemReopened':
      return { ...next, resolution: null, resolvedAt: null, ageFrom: at };
    case 'ProblemClosed':
    case 'ProblemCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
