/** Event types of notices: what there is for a person, on records of any service. Source: ISO/IEC 20000-1:2018 7.4. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf } from '../event.ts';

const notice = eventsOf('resolution', 'notice');

export const noticeKinds = [
  'INCIDENT',
  'SERVICE_REQUEST',
  'PROBLEM',
  'MAJOR_INCIDENT',
  'CHANGE',
  'STANDARD_CHANGE',
  'BOARD_MEETING',
  'UNAUTHORISED_CHANGE',
  'CONFIGURATION_AUDIT',
  'SERVICE',
  'RELEASE',
  'TRANSITION',
  'COMPLAINT',
  'IMPROVEMENT',
  'SUPPLIER_CONTRACT',
] as const;

export const noticeReasons = [
  'LOGGED',
  'ASSIGNED',
  'TEAM_ASSIGNED',
  'TASK_READY',
  'ASSESSMENT_ASKED',
  'APPROVAL_ASKED',
  'VOTE_ASKED',
  'REVIEW_ASKED',
  'DECISION_ASKED',
  'ANSWER_ASKED',
  'ESCALATED',
  'MENTIONED',
  'COMMENTED',
  'ATTACHED',
  'STATE_CHANGED',
  'RESOLVED',
  'REOPENED',
  'WATCHER_ADDED',
  'INVITED',
  'CONFLICT_FOUND',
  'TASK_FAILED',
  'TARGET_MISSED',
  'PROPOSED',
  'DECLARED',
  'UPDATED',
  'UPDATE_OVERDUE',
  'REMOVAL_PLANNED',
  'REMOVAL_ACCEPTED',
  'REMOVED',
  'TRANSFER_PLANNED',
  'TRANSFER_ACCEPTED',
  'TRANSFERRED',
  'STAYS',
  'CHECK_ASKED',
  'EMERGENCY',
  'DEPLOYMENT_FAILED',
  'DISPUTED',
  'INTRODUCED',
  'CHANGED',
] as const;

const who = {
  /** Whose notice it is, and nobody else's. */
  personId: Id,
  recordKind: oneOf(noticeKinds),
  recordId: Id,
};
const whose = {
  personId: '01980000-0000-7000-8000-000000000003',
  recordKind: 'INCIDENT' as const,
  recordId: '01980000-0000-7000-8000-000000000006',
};
const happenedAt = '2026-01-05T08:00:00.000Z' as Instant;

export const noticeEvents = {
  NoticeGiven: notice({
    type: 'NoticeGiven',
    summary: 'There is something on a record that somebody is to know of, or more than before; it holds no text.',
    data: Type.Object({
      /** The same for this person and record, however often there is something new. */
      id: Id,
      ...who,
      /** Everything since it was read last, each once. */
      reasons: Type.Array(oneOf(noticeReasons)),
      /** Events since it was read last. */
      count: Type.Integer(),
      /** When the first of them happened. */
      firstAt: At,
      /** When the last of them happened. */
      lastAt: At,
      /** Who did the last of them; null for the platform. */
      byId: nullable(Id),
    }),
    whose: 'personId',
    sample: {
      id: '01980000-0000-7000-8000-000000000061',
      ...whose,
      ...{ reasons: ['ASSIGNED', 'COMMENTED'], count: 2, firstAt: happenedAt, lastAt: happenedAt, byId: null },
    },
  }),
  NoticeRead: notice({
    type: 'NoticeRead',
    summary: 'The person has read the notice.',
    data: Type.Object({ ...who }),
    whose: 'personId',
    sample: whose,
  }),
};
