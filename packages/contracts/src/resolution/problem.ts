/** Event types of problems: causes of incidents, known errors, and whether their fixes had an effect. Source: ISO/IEC 20000-1:2018 8.6.3. */
import Type from 'typebox';
import { At, eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { levels, priorities } from './incident.ts';
import { trendCautions, trendDimensions, trendFigures } from './trend.ts';

const ci = '01980000-0000-7000-8000-000000000005';
const person = '01980000-0000-7000-8000-000000000003';
const team = '01980000-0000-7000-8000-000000000004';
const serviceId = '01980000-0000-7000-8000-000000000001';

const problem = eventsOf('resolution', 'problem');

export const problemStates = ['RAISED', 'IN_DIAGNOSIS', 'KNOWN_ERROR', 'RESOLVED', 'CLOSED', 'CANCELLED'] as const;
export const causeMethods = [
  'FIVE_WHYS',
  'FAULT_TREE',
  'ISHIKAWA',
  'KEPNER_TREGOE',
  'TIMELINE',
  'EXPERIMENT',
  'OTHER',
] as const;
export const changeOutcomes = ['SUCCESSFUL', 'WITH_ISSUES', 'FAILED', 'BACKED_OUT', 'REJECTED', 'CANCELLED'] as const;

export const effectVerdicts = ['FELL', 'DID_NOT_FALL'] as const;
/** What the effect of a fix is measured by; LINKED: the problem's own incidents, where nothing else says their kind. */
export const effectKinds = [...trendDimensions, 'LINKED'] as const;

/** Why a problem was raised without waiting for more incidents: the figures of a trend, as they were. */
const trendEvidence = Type.Object({
  dimension: oneOf(trendDimensions),
  value: Text,
  count: Type.Integer(),
  expected: Type.Number(),
  windowDays: Type.Integer(),
  lastOn: Type.Optional(trendFigures.lastOn),
  stepDays: Type.Optional(trendFigures.stepDays),
  past: Type.Optional(trendFigures.past),
  deviation: Type.Optional(trendFigures.deviation),
  ratio: Type.Optional(trendFigures.ratio),
  score: Type.Optional(trendFigures.score),
  pValue: Type.Optional(trendFigures.pValue),
  adjustedPValue: Type.Optional(trendFigures.adjustedPValue),
  kinds: Type.Optional(trendFigures.kinds),
  cautions: Type.Optional(trendFigures.cautions),
});

/** Whole days, UTC; both are included. */
const days = Type.Object({ from: Text, to: Text, count: Type.Integer() });
const effect = Type.Object({
  kind: oneOf(effectKinds),
  /** The categories, priorities or ids that were counted. */
  values: Type.Array(Text),
  /** Only those of this service. */
  serviceId: nullable(Id),
  days: Type.Integer(),
  before: days,
  after: days,
  /** The rate after over the rate before; null where there was none before. */
  ratio: nullable(Type.Number()),
  /** One-sided, of the exact test of two Poisson rates. */
  pValue: Type.Number(),
  cautions: Type.Array(oneOf(trendCautions)),
  ruleVersion: Type.Integer(),
});

/** What every problem event says besides its own fact, as of after the event. */
const problemStands = { state: oneOf(problemStates), priority: oneOf(priorities) };
const problemStanding = { state: 'RAISED', priority: 'P2' } as const;
const assessed = { impact: oneOf(levels), urgency: oneOf(levels), matrixVersion: Type.Integer() };
const assessment = { impact: 'HIGH', urgency: 'MEDIUM', matrixVersion: 1 } as const;

export const problemEvents = {
  ProblemRaised: problem({
    type: 'ProblemRaised',
    summary: 'A problem was recorded: the unknown cause of one or more incidents.',
    data: Type.Object({
      ...problemStands,
      ...assessed,
      problemId: Id,
      key: Text,
      title: Text,
      description: Text,
      category: nullable(Text),
      serviceId: nullable(Id),
      incidentIds: Ids,
      evidence: nullable(trendEvidence),
      /** The proposal that was accepted. */
      proposalId: Type.Optional(nullable(Id)),
      requestIds: Type.Optional(Ids),
    }),
    sample: {
      ...problemStanding,
      ...assessment,
      problemId: '01980000-0000-7000-8000-000000000008',
      key: 'PRB-1001',
      title: 'Mail queue stalls',
      description: 'Eleven incidents in a week.',
      category: 'email',
      serviceId,
      incidentIds: ['01980000-0000-7000-8000-000000000006'],
      evidence: { dimension: 'CATEGORY', value: 'email', count: 11, expected: 2.5, windowDays: 7 },
    },
  }),
  ProblemPrioritised: problem({
    type: 'ProblemPrioritised',
    summary: 'Impact or urgency of a problem changed; the priority follows by the matrix.',
    data: Type.Object({ ...problemStands, ...assessed }),
    sample: { ...problemStanding, ...assessment },
  }),
  ProblemAssigned: problem({
    type: 'ProblemAssigned',
    summary: 'A problem was given to a team, and perhaps to a person.',
    data: Type.Object({ ...problemStands, teamId: Id, assigneeId: nullable(Id) }),
    sample: { ...problemStanding, teamId: team, assigneeId: person },
  }),
  ProblemDiagnosisStarted: problem({
    type: 'ProblemDiagnosisStarted',
    summary: 'Somebody looks for the cause.',
    data: Type.Object({ ...problemStands }),
    sample: { ...problemStanding, state: 'IN_DIAGNOSIS' },
  }),
  ProblemRootCauseFound: problem({
    type: 'ProblemRootCauseFound',
    summary: 'The cause is known, by the method named.',
    data: Type.Object({
      ...problemStands,
      rootCause: Text,
      method: oneOf(causeMethods),
      /** How the method led to it, in the method's own form. */
      analysis: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    }),
    sample: { ...problemStanding, state: 'IN_DIAGNOSIS', rootCause: 'A queue without a bound.', method: 'FIVE_WHYS' },
  }),
  KnownErrorRecorded: problem({
    type: 'KnownErrorRecorded',
    summary: 'The problem is a known error: the configuration items it lives in, and how to get around it.',
    data: Type.Object({ ...problemStands, ciIds: Ids, workaround: Text }),
    sample: { ...problemStanding, state: 'KNOWN_ERROR', ciIds: [ci], workaround: 'Restart the queue.' },
  }),
  ProblemIncidentLinked: problem({
    type: 'ProblemIncidentLinked',
    summary: 'One more incident of this problem.',
    data: Type.Object({ ...problemStands, incidentId: Id }),
    sample: { ...problemStanding, incidentId: ci },
  }),
  ProblemChangeLinked: problem({
    type: 'ProblemChangeLinked',
    summary: 'A change is to fix the problem.',
    data: Type.Object({
      ...problemStands,
      changeId: Id,
      /** How it ended, where it had ended already. */
      outcome: Type.Optional(nullable(oneOf(changeOutcomes))),
    }),
    sample: { ...problemStanding, state: 'KNOWN_ERROR', changeId: ci },
  }),
  ProblemChangeClosed: problem({
    type: 'ProblemChangeClosed',
    summary: 'A change that was to fix the problem is closed.',
    data: Type.Object({ ...problemStands, changeId: Id, outcome: oneOf(changeOutcomes) }),
    sample: { ...problemStanding, state: 'KNOWN_ERROR', changeId: ci, outcome: 'SUCCESSFUL' },
  }),
  ProblemEscalated: problem({
    type: 'ProblemEscalated',
    summary: 'A problem needs the attention of somebody above: a person said so, or its age did.',
    data: Type.Object({
      ...problemStands,
      by: oneOf(['PERSON', 'AGE']),
      toId: nullable(Id),
      why: Text,
      /** The version of the rule of ages; null where a person escalated. */
      ruleVersion: nullable(Type.Integer()),
    }),
    sample: { ...problemStanding, by: 'PERSON', toId: person, why: 'The supplier does not answer.', ruleVersion: null },
  }),
  ProblemDiagnosisNoted: problem({
    type: 'ProblemDiagnosisNoted',
    summary: 'An entry of the diagnosis log, or a correction of one.',
    data: Type.Object({ ...problemStands, entryId: Id, body: Text, correctsId: nullable(Id) }),
    personal: ['body'],
    sample: { ...problemStanding, state: 'IN_DIAGNOSIS', entryId: ci, body: 'Only after midnight.', correctsId: null },
  }),
  KnownErrorWithdrawn: problem({
    type: 'KnownErrorWithdrawn',
    summary: 'It was no known error, or its workaround does not work: the cause is looked for again.',
    data: Type.Object({ ...problemStands, why: Text }),
    sample: { ...problemStanding, state: 'IN_DIAGNOSIS', why: 'A restart does not help.' },
  }),
  ProblemIncidentUnlinked: problem({
    type: 'ProblemIncidentUnlinked',
    summary: 'An incident has another cause.',
    data: Type.Object({ ...problemStands, incidentId: Id }),
    sample: { ...problemStanding, incidentId: ci },
  }),
  ProblemRequestLinked: problem({
    type: 'ProblemRequestLinked',
    summary: 'A service request that this problem leads to.',
    data: Type.Object({ ...problemStands, requestId: Id }),
    sample: { ...problemStanding, requestId: ci },
  }),
  ProblemRequestUnlinked: problem({
    type: 'ProblemRequestUnlinked',
    summary: 'A service request has another reason.',
    data: Type.Object({ ...problemStands, requestId: Id }),
    sample: { ...problemStanding, requestId: ci },
  }),
  ProblemEffectMeasured: problem({
    type: 'ProblemEffectMeasured',
    summary: 'Incidents of the problem’s kind were counted before and after its fix.',
    data: Type.Object({ ...problemStands, verdict: oneOf(effectVerdicts), effect }),
    sample: {
      ...{ ...problemStanding, state: 'RESOLVED', verdict: 'FELL' },
      effect: {
        ...{ kind: 'CATEGORY', values: ['email'], serviceId: null, days: 28 },
        before: { from: '2026-01-05', to: '2026-02-01', count: 31 },
        after: { from: '2026-02-03', to: '2026-03-02', count: 6 },
        ...{ ratio: 0.19, pValue: 0.00002, cautions: [], ruleVersion: 1 },
      },
    },
  }),
  ProblemEffectReviewed: problem({
    type: 'ProblemEffectReviewed',
    summary: 'A person said whether the fix had its effect.',
    data: Type.Object({ ...problemStands, held: Type.Boolean(), remark: Text }),
    sample: { ...problemStanding, state: 'RESOLVED', held: true, remark: 'None since the release.' },
  }),
  ProblemResolved: problem({
    type: 'ProblemResolved',
    summary: 'The cause is gone; its incidents follow.',
    data: Type.Object({
      ...problemStands,
      key: Text,
      resolution: Text,
      /** What the fix touched. */
      ciIds: Type.Optional(Ids),
      /** When the fix took effect; when it was recorded, unless told. */
      tookEffectAt: Type.Optional(At),
      /** Its effect is measured over so many days before and after. */
      effectDays: Type.Optional(Type.Integer()),
    }),
    sample: { ...problemStanding, state: 'RESOLVED', key: 'PRB-1001', resolution: 'The queue is bounded.' },
  }),
  ProblemReopened: problem({
    type: 'ProblemReopened',
    summary: 'The fix did not hold.',
    data: Type.Object({ ...problemStands }),
    sample: { ...problemStanding, state: 'IN_DIAGNOSIS' },
  }),
  ProblemClosed: problem({
    type: 'ProblemClosed',
    summary: 'The problem is finished; without a known cause only with a reason.',
    data: Type.Object({ ...problemStands, why: nullable(Text) }),
    sample: { ...problemStanding, state: 'CLOSED', why: null },
  }),
  ProblemCancelled: problem({
    type: 'ProblemCancelled',
    summary: 'The problem was recorded in error.',
    data: Type.Object({ ...problemStands, why: Text }),
    sample: { ...problemStanding, state: 'CANCELLED', why: 'the same as another' },
  }),
};
