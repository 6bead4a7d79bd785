/** What happens to a problem by a command, or why nothing may. */
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  illegal,
  never,
  ok,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import type { PriorityMatrix } from '../../priority.ts';
import { badAnalysis } from './cause.ts';
import { effectRule, effectSpan, kindOf, measured } from './effect.ts';
import {
  ageRule,
  type ChangeOutcome,
  type Problem,
  type ProblemCommand,
  type ProblemEvent,
  type ProblemRefusal,
  problemMachine,
  problemRights,
  type RaiseProblem,
} from './problem.ts';

type Decision = Result<ProblemEvent[], ProblemRefusal>;

/**
 * Decides the first event of a problem.
 *
 * @returns ProblemRaised, INVALID_INPUT, EVIDENCE_REQUIRED without an incident and without a trend, or TREND_DOES_NOT_RISE
 */
export const raise = ({ id: problemId, ...facts }: RaiseProblem, matrix: PriorityMatrix, now: Instant): Decision => {
  const bad = firstRefusal(
    badText('title', facts.title, 200),
    facts.description === '' ? undefined : badText('description', facts.description),
    facts.category === null ? undefined : badText('category', facts.category, 100),
    ...facts.incidentIds.map((incidentId) => badUuid('incidentIds', incidentId)),
  );
  if (bad) return bad;
  const { evidence, incidentIds } = facts;
  if (incidentIds.length === 0 && evidence === null) return refuse({ code: 'EVIDENCE_REQUIRED' });
  if (evidence && evidence.count <= evidence.expected)
    return refuse({
      ...{ code: 'TREND_DOES_NOT_RISE', value: evidence.value, count: evidence.count, expected: evidence.expected },
    });
  return ok([
    {
      type: 'ProblemRaised',
      at: now,
      problemId,
      ...facts,
      incidentIds: [...new Set(incidentIds)],
      state: problemMachine.initial,
      priority: matrix.cells[facts.impact][facts.urgency],
      matrixVersion: matrix.version,
    },
  ]);
};

const fixed: readonly (ChangeOutcome | null)[] = ['SUCCESSFUL', 'WITH_ISSUES'];

/** A fix that touches a configuration item needs a change, and the change must have ended well. 2011 8.2. */
const unfixed = ({ fixes }: Problem, ciIds: readonly string[]): ProblemRefusal | undefined => {
  const done = fixes.some(({ outcome }) => fixed.includes(outcome));
  const running = fixes.filter(({ outcome }) => outcome === null).map(({ changeId }) => changeId);
  if (running.length > 0) return { code: 'CHANGE_NOT_CLOSED', changeIds: running };
  return ciIds.length > 0 && !done ? { code: 'CHANGE_REQUIRED', ciIds } : undefined;
};

type Base = Pick<ProblemEvent, 'at' | 'state' | 'priority'>;

/** Diagnosis: the log, the cause, the known error. */
const diagnose = (
  problem: Problem,
  base: Base,
  command: Extract<ProblemCommand, { type: (typeof diagnosing)[number] }>,
): Decision => {
  switch (command.type) {
    case 'NOTE_DIAGNOSIS':
    case 'CORRECT_DIAGNOSIS': {
      const { entryId, body } = command;
      const bad = badText('body', body);
      if (bad) return bad;
      const correctsId = command.type === 'CORRECT_DIAGNOSIS' ? command.correctsId : null;
      const corrected = problem.diagnosis.find(({ id }) => id === correctsId);
      if (correctsId !== null && !corrected) return refuse({ code: 'ENTRY_UNKNOWN', id: correctsId });
      if (corrected && corrected.correctedById !== null)
        return refuse({ code: 'ENTRY_CORRECTED', id: corrected.id, byId: corrected.correctedById });
      return ok([{ ...base, type: 'ProblemDiagnosisNoted', entryId, body, correctsId }]);
    }
    case 'RECORD_ROOT_CAUSE': {
      const { rootCause, analysis } = command;
      const { method, ...form } = analysis;
      return (
        firstRefusal(badText('rootCause', rootCause), badAnalysis(analysis)) ??
        ok([{ ...base, type: 'ProblemRootCauseFound', rootCause, method, analysis: form }])
      );
    }
    case 'RECORD_KNOWN_ERROR': {
      const ciIds = [...new Set(command.ciIds)];
      const bad = badText('workaround', command.workaround);
      if (bad) return bad;
      if (ciIds.length === 0) return refuse({ code: 'CONFIGURATION_ITEM_REQUIRED' });
      return ok([{ ...base, type: 'KnownErrorRecorded', ciIds, workaround: command.workaround }]);
    }
    case 'WITHDRAW_KNOWN_ERROR':
      if (problem.workaround === null) return refuse({ code: 'KNOWN_ERROR_REQUIRED' });
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'KnownErrorWithdrawn', why: command.why }]);
    default:
      return never(command);
  }
};

/** What belongs to the problem: incidents, requests, changes. */
const link = (
  problem: Problem,
  base: Base,
  command: Extract<ProblemCommand, { type: (typeof linking)[number] }>,
): Decision => {
  switch (command.type) {
    case 'LINK_INCIDENT': {
      const { incidentId } = command;
      const known = problem.incidentIds.includes(incidentId);
      return ok(known ? [] : [{ ...base, type: 'ProblemIncidentLinked', incidentId }]);
    }
    case 'UNLINK_INCIDENT': {
      const { incidentId } = command;
      if (!problem.incidentIds.includes(incidentId)) return ok([]);
      if (problem.incidentIds.length === 1 && problem.evidence === null) return refuse({ code: 'EVIDENCE_REQUIRED' });
      return ok([{ ...base, type: 'ProblemIncidentUnlinked', incidentId }]);
    }
    case 'LINK_REQUEST': {
      const { requestId } = command;
      const known = problem.requestIds.includes(requestId);
      return ok(known ? [] : [{ ...base, type: 'ProblemRequestLinked', requestId }]);
    }
    case 'UNLINK_REQUEST': {
      const { requestId } = command;
      const known = problem.requestIds.includes(requestId);
      return ok(known ? [{ ...base, type: 'ProblemRequestUnlinked', requestId }] : []);
    }
    case 'LINK_CHANGE': {
      const { changeId, outcome } = command;
      const known = problem.fixes.some((fix) => fix.changeId === changeId);
      return ok(known ? [] : [{ ...base, type: 'ProblemChangeLinked', changeId, outcome }]);
    }
    case 'CHANGE_CLOSED': {
      const { changeId, outcome } = command;
      const awaited = problem.fixes.some((fix) => fix.changeId === changeId && fix.outcome === null);
      return ok(awaited ? [{ ...base, type: 'ProblemChangeClosed', changeId, outcome }] : []);
    }
    default:
      return never(command);
  }
};

const resolve = (
  problem: Problem,
  base: Base,
  { resolution, ciIds, tookEffectAt, effectDays }: Extract<ProblemCommand, { type: 'RESOLVE' }>,
): Decision => {
  const bad = badText('resolution', resolution);
  if (bad) return bad;
  if (tookEffectAt !== null && tookEffectAt > base.at)
    return refuse({ code: 'INVALID_INPUT', field: 'tookEffectAt', reason: 'must not be in the future' });
  if (!Number.isSafeInteger(effectDays) || effectDays < 1 || effectDays > effectRule.mostDays)
    return refuse({ code: 'INVALID_INPUT', field: 'effectDays', reason: `from 1 to ${effectRule.mostDays}` });
  const touched = [...new Set([...problem.ciIds, ...ciIds])];
  const missing = unfixed(problem, touched);
  if (missing) return refuse(missing);
  const fix = { ciIds: touched, tookEffectAt: tookEffectAt ?? base.at, effectDays };
  return ok([{ ...base, type: 'ProblemResolved', key: problem.key, resolution, ...fix }]);
};

/** The effect of a fix: measured by the platform, reviewed by a person. */
const review = (
  problem: Problem,
  base: Base,
  command: Extract<ProblemCommand, { type: (typeof reviewing)[number] }>,
): Decision => {
  const { effect, effectDays, tookEffectAt, resolvedAt } = problem;
  const span = effectSpan(tookEffectAt ?? resolvedAt ?? base.at, effectDays ?? effectRule.days);
  if (command.type === 'MEASURE_EFFECT')
    return ok([{ ...base, type: 'ProblemEffectMeasured', ...measured(kindOf(problem), span, command.counts) }]);
  const { remark } = command;
  const bad = badText('remark', remark, 2000);
  if (bad) return bad;
  if (command.type === 'REJECT_EFFECT')
    return ok([
      { ...base, type: 'ProblemEffectReviewed', held: false, remark },
      { ...base, type: 'ProblemReopened' },
    ]);
  if (!effect) return refuse({ code: 'EFFECT_NOT_MEASURED', dueAt: span.dueAt });
  if (effect.verdict === 'DID_NOT_FALL') {
    const { before, after } = effect.figures;
    return refuse({ code: 'EFFECT_DID_NOT_FALL', before: before.count, after: after.count });
  }
  return ok([{ ...base, type: 'ProblemEffectReviewed', held: true, remark }]);
};

const diagnosing = [
  'NOTE_DIAGNOSIS',
  'CORRECT_DIAGNOSIS',
  'RECORD_ROOT_CAUSE',
  'RECORD_KNOWN_ERROR',
  'WITHDRAW_KNOWN_ERROR',
] as const;
const linking = [
  'LINK_INCIDENT',
  'UNLINK_INCIDENT',
  'LINK_REQUEST',
  'UNLINK_REQUEST',
  'LINK_CHANGE',
  'CHANGE_CLOSED',
] as const;
const reviewing = ['MEASURE_EFFECT', 'CONFIRM_EFFECT', 'REJECT_EFFECT'] as const;

const is = <T extends ProblemCommand['type']>(
  types: readonly T[],
  command: ProblemCommand,
): command is Extract<ProblemCommand, { type: T }> => types.some((type) => type === command.type);

/** Decides what happened, or why nothing may. */
export const decide = (problem: Problem, command: ProblemCommand, now: Instant): Decision => {
  const refused = illegal(problemMachine, problem.state, command.type, problemRights);
  if (refused) return refused;
  const state = stateAfter(problemMachine, problem.state, command.type);
  const base: Base = { at: now, state, priority: problem.priority };
  if (is(diagnosing, command)) return diagnose(problem, base, command);
  if (is(linking, command)) return link(problem, base, command);
  if (is(reviewing, command)) return review(problem, base, command);
  switch (command.type) {
    case 'PRIORITISE': {
      const { impact, urgency, matrix } = command;
      const priority = matrix.cells[impact][urgency];
      return ok([{ ...base, type: 'ProblemPrioritised', impact, urgency, priority, matrixVersion: matrix.version }]);
    }
    case 'ASSIGN':
      return ok([{ ...base, type: 'ProblemAssigned', teamId: command.teamId, assigneeId: command.assigneeId }]);
    case 'ESCALATE': {
      const { toId, why } = command;
      const bad = badText('why', why, 1000);
      return bad ?? ok([{ ...base, type: 'ProblemEscalated', by: 'PERSON', toId, why, ruleVersion: null }]);
    }
    case 'ESCALATE_BY_AGE': {
      const why = `not resolved for ${ageRule.days[problem.priority]} days`;
      return ok([{ ...base, type: 'ProblemEscalated', by: 'AGE', toId: null, why, ruleVersion: ageRule.version }]);
    }
    case 'START_DIAGNOSIS':
      return ok([{ ...base, type: 'ProblemDiagnosisStarted' }]);
    case 'RESOLVE':
      return resolve(problem, base, command);
    case 'REOPEN':
      return ok([{ ...base, type: 'ProblemReopened' }]);
    case 'CLOSE': {
      const { why } = command;
      const bad = why === null ? undefined : badText('why', why, 1000);
      if (bad) return bad;
      if (why === null && problem.rootCause === null) return refuse({ code: 'CAUSE_OR_REASON_REQUIRED' });
      if (why === null && problem.effect?.held !== true) return refuse({ code: 'EFFECT_OR_REASON_REQUIRED' });
      return ok([{ ...base, type: 'ProblemClosed', why }]);
    }
    case 'CANCEL':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ProblemCancelled', why: command.why }]);
    default:
      return never(command);
  }
};
