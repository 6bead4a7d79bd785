/** Event types of analyses of the trends of changes, made at planned intervals. Source: ISO/IEC 20000-1:2018 8.5.1.3, 2011 9.2. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const change = eventsOf('control', 'change');

export const changeTrendStates = ['TAKEN', 'CONCLUDED'] as const;
export const trendConclusions = ['ACCEPTED', 'OPPORTUNITY'] as const;
/** What is counted of a period. Shares are from 0 to 1, the lead time is in hours. */
export const changeTrendFigures = [
  'REQUESTED',
  'STANDARD',
  'NORMAL',
  'MAJOR',
  'EMERGENCY',
  'SUCCESSFUL',
  'WITH_ISSUES',
  'FAILED',
  'BACKED_OUT',
  'FAILURE_SHARE',
  'EMERGENCY_SHARE',
  'UNAUTHORISED',
  'CONFLICTS_ACCEPTED',
  'REVIEWS_MISSED',
  'INCIDENTS_CAUSED',
  'LEAD_TIME_HOURS',
] as const;

const stands = { key: Text, state: oneOf(changeTrendStates), fromAt: At, untilAt: At };
const standing = {
  key: 'CTR-1001',
  fromAt: '2026-01-01T00:00:00.000Z' as Instant,
  untilAt: '2026-01-31T00:00:00.000Z' as Instant,
};
/** Null where there is nothing to make it of. */
const figures = Type.Array(Type.Object({ figure: oneOf(changeTrendFigures), value: nullable(Type.Number()) }));
const sample = [{ figure: 'EMERGENCY_SHARE' as const, value: 0.25 }];

export const changeTrendAnalysisEvents = {
  ChangeTrendTaken: change({
    type: 'ChangeTrendTaken',
    summary: 'The changes of a period were held against those of the periods before, as planned.',
    data: Type.Object({
      id: Id,
      ...stands,
      figures,
      /** The periods before, the oldest first. */
      past: Type.Array(Type.Object({ fromAt: At, untilAt: At, figures })),
      /** Figures that are worse than in every period before. */
      signals: Type.Array(oneOf(changeTrendFigures)),
      dueAt: At,
    }),
    sample: {
      ...{ id: '01980000-0000-7000-8000-000000000023', ...standing, state: 'TAKEN', figures: sample },
      past: [
        {
          fromAt: '2025-12-02T00:00:00.000Z' as Instant,
          untilAt: standing.fromAt,
          figures: [{ figure: 'EMERGENCY_SHARE', value: 0.1 }],
        },
      ],
      ...{ signals: ['EMERGENCY_SHARE'], dueAt: '2026-03-02T00:00:00.000Z' as Instant },
    },
  }),
  ChangeTrendOverdue: change({
    type: 'ChangeTrendOverdue',
    summary: 'Nobody drew a conclusion from an analysis of trends before the next one.',
    data: Type.Object({ ...stands, dueAt: At }),
    sample: { ...standing, state: 'TAKEN', dueAt: '2026-03-02T00:00:00.000Z' as Instant },
  }),
  ChangeTrendConcluded: change({
    type: 'ChangeTrendConcluded',
    summary: 'Somebody drew a conclusion from the trends of changes: nothing to do, or an opportunity for improvement.',
    data: Type.Object({
      ...stands,
      conclusion: oneOf(trendConclusions),
      note: Text,
      signals: Type.Array(oneOf(changeTrendFigures)),
      concludedById: Id,
    }),
    personal: ['note'],
    sample: {
      ...{ ...standing, state: 'CONCLUDED', conclusion: 'OPPORTUNITY', signals: ['EMERGENCY_SHARE'] },
      ...{ note: 'Patches come too late.', concludedById: '01980000-0000-7000-8000-000000000003' },
    },
  }),
};
