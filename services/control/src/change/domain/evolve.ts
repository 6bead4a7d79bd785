/** What a change is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { Change, ChangeEvent } from './change.ts';
import { open } from './conflict.ts';
import type { PlannedEffect } from './effect.ts';
import { evolveTasks } from './task.ts';

const requested = (event: Extract<ChangeEvent, { type: 'ChangeRequested' }>): Change => {
  const { type: _, at, awaitedAssessments: __, assessors: ___, ...facts } = event;
  return {
    ...facts,
    version: 1,
    head: '',
    effects: [],
    assessments: [],
    risk: null,
    riskScore: null,
    template: facts.template ?? null,
    requestId: facts.requestId ?? null,
    unauthorisedChangeId: facts.unauthorisedChangeId ?? null,
    approverId: null,
    meetingId: null,
    reviewDueAt: null,
    reviewMissedAt: null,
    tests: [],
    startsAt: null,
    endsAt: null,
    implementerId: null,
    tasks: [],
    taskAssigneeIds: [],
    acceptedConflictIds: [],
    acceptedConflicts: [],
    openConflicts: [],
    releaseId: null,
    review: null,
    outcome: null,
    requestedAt: at,
    approvedAt: null,
    implementedAt: null,
    backedOutAt: null,
    closedAt: null,
    updatedAt: at,
  };
};

const unassessed = { assessments: [], risk: null, riskScore: null } as const;

const marked = (effects: readonly PlannedEffect[], ciId: string, appliedAt: PlannedEffect['appliedAt']) =>
  effects.map((effect) => (effect.ciId === ciId ? { ...effect, appliedAt } : effect));

/** Applies one event. Throws where a history does not begin with ChangeRequested: such a history is broken, not input. */
export const evolve = (change: Change | undefined, event: ChangeEvent): Change => {
  if (event.type === 'ChangeRequested') return requested(event);
  if (!change) throw new Error(`a change begins with ChangeRequested, not ${event.type}`);
  const { key, state, changeType, serviceIds, problemId, ciIds, at } = event;
  // Its own title never changes; what an event of a task says there is the task's.
  const { title } = change;
  const next: Change = {
    ...change,
    ...{ key, title, state, changeType, serviceIds, problemId, ciIds },
    version: change.version + 1,
    updatedAt: at,
  };
  switch (event.type) {
    case 'ChangeEffectRecorded': {
      const { ciId, ciKey, before, after, registers } = event;
      const others = change.effects.filter((effect) => effect.ciId !== ciId);
      const effect = { ciId, ciKey, before, after, ...(registers && { registers }), appliedAt: null };
      return { ...next, ...unassessed, effects: [...others, effect] };
    }
    case 'ChangeEffectRemoved':
      return { ...next, ...unassessed, effects: change.effects.filter((effect) => effect.ciId !== event.ciId) };
    case 'ChangeBackOutPlanned':
      return { ...next, backOutPlan: event.backOutPlan };
    case 'ChangeLinked':
    case 'ChangeImplementationStarted':
      return next;
    case 'ChangeAssessed': {
      const { process, impact, likelihood, findings, assessorId, risk } = event;
      const others = change.assessments.filter((held) => held.process !== process);
      return { ...next, risk, assessments: [...others, { process, impact, likelihood, findings, assessorId, at }] };
    }
    case 'ChangeApproved':
      return { ...next, approverId: event.approverId, meetingId: event.meetingId ?? null, approvedAt: at };
    case 'ChangeRiskScored': {
      const { modelVersion, facts, answers, points, level, contributions } = event;
      return { ...next, riskScore: { modelVersion, facts, answers, points, level, contributions } };
    }
    case 'ChangeReviewMissed':
      return { ...next, reviewMissedAt: at };
    case 'ChangeTested': {
      const { testId, result, evidence, testerId } = event;
      return { ...next, tests: [...change.tests, { id: testId, result, evidence, testerId, at }] };
    }
    case 'ChangeScheduled': {
      const { startsAt, endsAt, acceptedConflictIds, acceptedConflicts = [], implementerId = null } = event;
      return { ...next, startsAt, endsAt, acceptedConflictIds, acceptedConflicts, implementerId, openConflicts: [] };
    }
    case 'ChangeConflictsFound':
      return { ...next, openConflicts: event.conflicts };
    case 'ChangeConflictsAccepted': {
      const acceptedConflicts = [...change.acceptedConflicts, ...event.accepted];
      const acceptedConflictIds = [
        ...new Set([...change.acceptedConflictIds, ...event.accepted.map(({ withId }) => withId)]),
      ];
      const openConflicts = open(change.openConflicts, acceptedConflictIds);
      return { ...next, acceptedConflicts, acceptedConflictIds, openConflicts };
    }
    case 'ChangeTaskPlanned':
    case 'ChangeTaskAssigned':
    case 'ChangeTaskRemoved':
    case 'ChangeTaskReworded':
    case 'ChangeTaskStarted':
    case 'ChangeTaskSettled':
      return { ...next, ...evolveTasks(change.tasks, event) };
    case 'ChangeImplemented':
      return { ...next, releaseId: event.releaseId, implementedAt: at, reviewDueAt: event.reviewDueAt ?? null };
    case 'ChangeEffectApplied':
      return { ...next, effects: marked(change.effects, event.ciId, at) };
    case 'ChangeEffectReverted':
      return { ...next, effects: marked(change.effects, event.ciId, null) };
    case 'ChangeBackedOut':
      return {
        ...next,
        releaseId: event.releaseId ?? change.releaseId,
        backedOutAt: at,
        // What was found before is about something that is no longer there.
        review: null,
        // A closure does not outlast what was closed.
        ...(change.closedAt === null
          ? { reviewDueAt: change.reviewDueAt ?? event.reviewDueAt ?? null }
          : { reviewDueAt: event.reviewDueAt ?? null, reviewMissedAt: null, outcome: null, closedAt: null }),
      };
    case 'ChangeReviewed': {
      const { objectivesMet, summary, reviewerId } = event;
      return { ...next, review: { objectivesMet, summary, reviewerId, at } };
    }
    case 'ChangeClosed':
      return { ...next, outcome: event.outcome, closedAt: at };
    case 'ChangeRejected':
    case 'ChangeCancelled':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
