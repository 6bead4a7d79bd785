/** Event types of proposals: what rises among the incidents, offered as a problem. Source: ISO/IEC 20000-1:2018 8.6.3. */
import Type from 'typebox';
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';
import { levels } from './incident.ts';

const trend = eventsOf('resolution', 'trend');

export const trendDimensions = [
  'CATEGORY',
  'SERVICE',
  'CONFIGURATION_ITEM',
  'CUSTOMER',
  'PRIORITY',
  'LOCATION',
] as const;
export const trendCautions = ['SMALL_NUMBERS', 'UNEVEN_PAST', 'SHORT_PAST'] as const;
export const problemProposalStates = ['OPEN', 'ACCEPTED', 'DECLINED', 'LAPSED'] as const;

/** How the newest period stood against those before it. */
export const trendFigures = {
  /** The newest period's last day, UTC. */
  lastOn: Text,
  /** From one period to the one before it. */
  stepDays: Type.Integer(),
  /** Counts of the periods before, the newest first. */
  past: Type.Array(Type.Integer()),
  deviation: Type.Number(),
  ratio: nullable(Type.Number()),
  score: Type.Number(),
  /** One-sided, of the exact test of two Poisson rates. */
  pValue: Type.Number(),
  /** Times the kinds that were looked at. */
  adjustedPValue: Type.Number(),
  kinds: Type.Integer(),
  cautions: Type.Array(oneOf(trendCautions)),
};

const stands = {
  state: oneOf(problemProposalStates),
  dimension: oneOf(trendDimensions),
  /** The category, priority or location, or the id of the service, configuration item or customer. */
  value: Text,
};
const figures = Type.Object({
  dimension: oneOf(trendDimensions),
  value: Text,
  count: Type.Integer(),
  expected: Type.Number(),
  windowDays: Type.Integer(),
  ...trendFigures,
});
const standing = { state: 'OPEN', dimension: 'CATEGORY', value: 'email' } as const;
const seen: Type.Static<typeof figures> = {
  ...{ dimension: 'CATEGORY', value: 'email', count: 11, expected: 2.5, windowDays: 7 },
  ...{ lastOn: '2026-01-04', stepDays: 7, past: [3, 2, 2, 3, 4, 1, 2, 3], deviation: 0.93, ratio: 4.4, score: 5.38 },
  ...{ pValue: 0.0004, adjustedPValue: 0.008, kinds: 20, cautions: [] },
};
const incidentId = '01980000-0000-7000-8000-000000000006';

export const problemProposalEvents = {
  ProblemProposed: trend({
    type: 'ProblemProposed',
    summary: 'Incidents of a kind rise beyond chance: a problem is proposed.',
    data: Type.Object({ ...stands, proposalId: Id, key: Text, figures, ruleVersion: Type.Integer(), incidentIds: Ids }),
    sample: {
      ...standing,
      proposalId: '01980000-0000-7000-8000-00000000000b',
      key: 'PRP-1001',
      figures: seen,
      ruleVersion: 1,
      incidentIds: [incidentId],
    },
  }),
  ProblemProposalRenewed: trend({
    type: 'ProblemProposalRenewed',
    summary: 'The trend behind an open proposal has newer figures.',
    data: Type.Object({ ...stands, figures, ruleVersion: Type.Integer(), incidentIds: Ids }),
    sample: {
      ...standing,
      figures: seen,
      ruleVersion: 1,
      incidentIds: [incidentId],
    },
  }),
  ProblemProposalAccepted: trend({
    type: 'ProblemProposalAccepted',
    summary: 'A proposal was accepted: the problem is raised with its figures and incidents.',
    data: Type.Object({
      ...stands,
      problemId: Id,
      title: Text,
      description: Text,
      impact: oneOf(levels),
      urgency: oneOf(levels),
      figures,
      incidentIds: Ids,
    }),
    personal: ['title', 'description'],
    sample: {
      ...standing,
      state: 'ACCEPTED',
      problemId: '01980000-0000-7000-8000-000000000008',
      title: 'Mail queue stalls',
      description: 'Eleven incidents in a week.',
      impact: 'HIGH',
      urgency: 'MEDIUM',
      figures: seen,
      incidentIds: [incidentId],
    },
  }),
  ProblemProposalDeclined: trend({
    type: 'ProblemProposalDeclined',
    summary: 'A proposal was declined, with a reason; the trend is proposed again when it rises further.',
    data: Type.Object({ ...stands, why: Text }),
    sample: { ...standing, state: 'DECLINED', why: 'The roll-out of the new client ends this week.' },
  }),
  ProblemProposalLapsed: trend({
    type: 'ProblemProposalLapsed',
    summary: 'The trend behind an open proposal is over.',
    data: Type.Object({ ...stands, count: Type.Integer() }),
    sample: { ...standing, state: 'LAPSED', count: 2 },
  }),
};
