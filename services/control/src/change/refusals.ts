/** The catalogue of what changes refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import { type AttributeRefusal, attributeRefusals } from '../attribute.ts';
import { type RegistrationRefusal, registrationRefusals } from '../registration.ts';
import { relationRefusals } from '../relation.ts';
import type {
  BoardMeetingRefusal,
  CalendarFeedRefusal,
  ChangeRefusal,
  UnauthorisedChangeRefusal,
} from './domain/index.ts';

type Own = Exclude<
  CalendarFeedRefusal | ChangeRefusal | RegistrationRefusal | BoardMeetingRefusal | UnauthorisedChangeRefusal,
  CommonRefusal | AttributeRefusal
>;

const own: RefusalCatalogue<Own> = {
  ...registrationRefusals,
  ...relationRefusals,
  RELATED_BY_CHANGE: {
    message: ({ key, keys }) => `The change relates ${keys.join(', ')} to ${key}, which it brings into being.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: () => ['REMOVE_RELATION'],
  },
  ITEM_RETIRED: {
    message: ({ key }) => `${key} is retired: a change does nothing to it.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
  },
  CI_EFFECTS_REQUIRED: {
    message: () => 'The change does not say what it does to which configuration items.',
    clause: 'ISO/IEC 20000-1:2011 9.2',
    allowed: () => ['RECORD_EFFECT'],
  },
  STANDARD_CHANGE_REQUIRED: {
    message: () => 'The change follows no standard change: ask for it by one, or as a NORMAL change.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.1',
    allowed: () => ['requestStandardChange', 'NORMAL'],
  },
  STANDARD_CHANGE_NOT_IN_FORCE: {
    message: ({ key }) =>
      `${key} is not approved, or was withdrawn: what follows it is approved like any other change.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.1',
    allowed: () => ['requestChange'],
  },
  FROZEN_BY_STANDARD_CHANGE: {
    message: ({ key, what }) => `The change follows ${key}, which fixes this: ${what}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.1',
    allowed: () => ['requestChange'],
  },
  ASSESSOR_IS_REQUESTER: {
    message: () => 'Who asked for the change does not assess it, nor does anybody in their name.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
  },
  ASSESSOR_NOT_NAMED: {
    message: ({ process, roles, personIds, teamIds }) =>
      `By the change policy others answer for ${process}: ${[...roles, ...personIds, ...teamIds].join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: ({ roles, personIds, teamIds }) => [...roles, ...personIds, ...teamIds],
  },
  RISK_SCORE_REQUIRED: {
    message: () => 'The risk of the change is not computed yet; the change policy asks for it.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['SCORE_RISK'],
  },
  AUTHORITY_REQUIRED: {
    message: () => 'By the change policy the board decides about this change, in a meeting with quorum.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: ({ authority }) => [authority],
  },
  LEAD_TIME_REQUIRED: {
    message: ({ earliest }) => `By the change policy the change begins at ${earliest} at the earliest.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.1',
    allowed: ({ earliest }) => [earliest],
  },
  NOT_ON_AGENDA: {
    message: () => 'The change is not on the agenda of this meeting.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['ADD_ITEM'],
  },
  DECIDED_ALREADY: {
    message: ({ key, decision }) => `The meeting has decided about ${key}: ${decision}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
  },
  NOT_ATTENDING: {
    message: () => 'Only who is there votes.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['ATTEND'],
  },
  VOTER_IS_REQUESTER: {
    message: ({ key }) => `Who asked for ${key} does not vote on it.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
  },
  QUORUM_NOT_MET: {
    message: ({ present, quorum }) =>
      `${present} members are there besides who asked for the change; the change policy asks for ${quorum}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['ATTEND'],
  },
  VOTES_REQUIRED: {
    message: ({ key }) => `Nobody voted for or against ${key} yet.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['VOTE'],
  },
  ASSESSMENT_REQUIRED: {
    message: ({ processes }) => `The change is not assessed yet from the point of view of: ${processes.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: ({ processes }) => processes.map((process) => `ASSESS ${process}`),
  },
  BACK_OUT_PLAN_REQUIRED: {
    message: () => 'Nothing says how to go back, should the change not work.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['PLAN_BACK_OUT'],
  },
  TRANSITION_PACKAGE_REQUIRED: {
    message: ({ kind, states, found }) => {
      const what = kind === 'REMOVED' ? 'removed' : 'handed over';
      const there = found.map(({ key, state }) => `${key} (${state})`).join(', ') || 'none';
      return `A service is ${what} by a transition that names this change and is ${states[0]} at least; there is: ${there}.`;
    },
    clause: 'ISO/IEC 20000-1:2018 8.5.1.2',
    allowed: ({ states }) => ['proposeTransition', 'nameTransitionChange', ...states],
  },
  APPROVER_IS_REQUESTER: {
    message: () => 'Who asked for a change does not approve it, nor does anybody in their name.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['APPROVE by another CHANGE_MANAGER or CHANGE_ADVISORY_BOARD_MEMBER'],
  },
  TEST_EVIDENCE_REQUIRED: {
    message: ({ last }) =>
      last === null
        ? 'The change is not tested: record a test before it is scheduled, or reviewed where it was made untested.'
        : 'The last test of the change failed: it goes on after one that passed.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['RECORD_TEST'],
  },
  SCHEDULE_CONFLICTS: {
    type: 'ScheduleConflicts',
    message: ({ conflicts }) =>
      `Against the window stands: ${conflicts
        .map(({ key, kind }) => `${key} (${kind})`)
        .join(', ')}. Take another window, or accept each of them and say why.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: ({ conflicts }) => [...new Set(conflicts.map(({ withId }) => withId))],
  },
  CONFLICT_REASON_REQUIRED: {
    message: ({ keys }) => `Nothing says why what stands against the window is accepted: ${keys.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['acceptedBecause'],
  },
  OUTSIDE_WINDOW: {
    message: ({ startsAt, endsAt }) => `The change is made from ${startsAt} to ${endsAt}, not now.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['SCHEDULE'],
  },
  TASKS_OPEN: {
    message: ({ titles }) => `Tasks of the change are neither done nor failed nor skipped: ${titles.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['COMPLETE_TASK', 'FAIL_TASK', 'SKIP_TASK'],
  },
  EARLIER_TASKS_OPEN: {
    message: ({ titles }) => `Tasks of an earlier step are neither done nor skipped: ${titles.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['COMPLETE_TASK', 'SKIP_TASK'],
  },
  REVIEW_REQUIRED: {
    message: () => 'Nobody reviewed yet whether the change reached what it was made for.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['REVIEW'],
  },
  OUTCOME_CONTRADICTS: {
    message: ({ outcome, possible }) =>
      `By its review, and by whether it was backed out, the change is not ${outcome}. Possible: ${possible.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: ({ possible }) => possible,
  },
  FEEDS_AT_MOST: {
    message: ({ most }) => `A person has at most ${most} addresses for calendar programs: revoke one that is not used.`,
    clause: 'ISO/IEC 20000-1:2018 8.7.3.2',
    allowed: () => ['revokeCalendarFeed'],
  },
  FEED_NOT_YOURS: {
    message: () => 'The address is revoked by whoever has it, or by the change manager.',
    clause: 'ISO/IEC 20000-1:2018 8.7.3.2',
  },
  RECORDED_BY_YOU: {
    message: () => 'Whoever recorded it does not say that it may stay, or that it was no change.',
    clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    allowed: () => ['another CHANGE_MANAGER or CONFIGURATION_MANAGER'],
  },
  CHANGE_RAISED_ALREADY: {
    message: ({ key }) => `${key} was raised for it, and is not decided or was approved.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.1.2',
    allowed: ({ key }) => [key],
  },
  NOT_REVERTED: {
    message: ({ fields, proposals }) =>
      `It is not as it was: ${[...fields.map((field) => `${field} is recorded otherwise`), ...proposals.map((key) => `${key} observes otherwise`)].join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: ({ proposals }) => ['changeConfigurationItem', ...proposals],
  },
  CMDB_DIVERGES: {
    type: 'CmdbDiverges',
    message: ({ keys }) => `The CMDB does not say yet what the change made of: ${keys.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2011 9.2',
    allowed: ({ keys }) => keys,
  },
};

export const changeRefusals: RefusalCatalogue<Own | AttributeRefusal> = { ...own, ...attributeRefusals };
