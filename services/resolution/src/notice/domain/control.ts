/** What else waits for people at change and configuration management. Pure. */
import type {
  boardMeetingEvents,
  configurationAuditEvents,
  standardChangeEvents,
  unauthorisedChangeEvents,
} from '@attest/contracts';
import { type Happened, type Happening, holders, persons, saying } from './news.ts';

export const managers = holders('CHANGE_MANAGER');
export const board = [...managers, ...holders('CHANGE_ADVISORY_BOARD_MEMBER')];

export const ofBoardMeeting = (event: Happened<typeof boardMeetingEvents>): Happening[] => {
  const say = saying(event);
  switch (event.type) {
    case 'BoardMeetingPlanned':
      return say({ reason: 'INVITED', to: board });
    case 'BoardMeetingOpened':
      return say({ reason: 'VOTE_ASKED', to: board });
    case 'BoardMeetingItemAdded':
      return event.data.state === 'OPEN'
        ? say({ reason: 'VOTE_ASKED', to: board, not: [event.data.requesterId] })
        : say({ reason: 'UPDATED', to: board });
    case 'BoardMeetingItemRemoved':
      return say({ reason: 'UPDATED', to: board });
    case 'BoardMeetingClosed':
    case 'BoardMeetingCancelled':
      return say({ reason: 'STATE_CHANGED', to: board });
    default:
      return [];
  }
};

export const ofStandardChange = (event: Happened<typeof standardChangeEvents>): Happening[] => {
  const say = saying(event);
  switch (event.type) {
    case 'StandardChangeProposed':
      return say({ reason: 'APPROVAL_ASKED', to: board, not: [event.data.proposerId] });
    case 'StandardChangeWithdrawn':
      return say({ reason: 'STATE_CHANGED', to: managers });
    default:
      return [];
  }
};

export const ofUnauthorisedChange = (event: Happened<typeof unauthorisedChangeEvents>): Happening[] => {
  const say = saying(event);
  const { assigneeId } = event.data;
  const finders = persons(assigneeId);
  switch (event.type) {
    case 'UnauthorisedChangeDetected':
      return say({ reason: 'DECISION_ASKED', to: [...managers, ...holders('CONFIGURATION_MANAGER')] });
    case 'UnauthorisedChangeAssigned':
      return say({ reason: 'ASSIGNED', to: finders });
    case 'UnauthorisedChangeSeenAgain':
      return say({ reason: 'UPDATED', to: finders });
    case 'UnauthorisedChangeOverdue':
      return say({ reason: 'TARGET_MISSED', to: [...finders, ...managers] });
    case 'UnauthorisedChangeAccepted':
    case 'UnauthorisedChangeReverted':
    case 'UnauthorisedChangeDismissed':
      return say({ reason: 'STATE_CHANGED', to: finders });
    default:
      return [];
  }
};

export const ofConfigurationAudit = (event: Happened<typeof configurationAuditEvents>): Happening[] => {
  const say = saying(event);
  const auditor = persons(event.data.auditorId);
  const keepers = holders('CONFIGURATION_MANAGER');
  switch (event.type) {
    case 'ConfigurationAuditPlanned':
      return say({ reason: 'ASSIGNED', to: auditor });
    case 'ConfigurationAuditCounted':
      return event.data.variances.length === 0 ? [] : say({ reason: 'DECISION_ASKED', to: [...auditor, ...keepers] });
    case 'ConfigurationAuditOverdue':
      return say({ reason: 'TARGET_MISSED', to: [...auditor, ...keepers] });
    case 'ConfigurationAuditClosed':
    case 'ConfigurationAuditCancelled':
      return say({ reason: 'STATE_CHANGED', to: [...auditor, ...keepers] });
    default:
      return [];
  }
};
