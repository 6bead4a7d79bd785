/** What tests of incidents begin with: one valid incident, one command an action. */
import type { Instant } from '@attest/kernel';
import { shippedMatrix } from '../../priority.ts';
import type { IncidentCommand } from './command.ts';
import type { Relative } from './family.ts';
import type { Incident, IncidentAction } from './incident.ts';
import { shippedRiskPriorities } from './risk.ts';

export const now = '2026-01-05T08:00:00.000Z' as Instant;
export const problemId = '01980000-0000-7000-8000-00000000000a';
export const changeId = '01980000-0000-7000-8000-00000000000b';
export const otherId = '01980000-0000-7000-8000-00000000000c';

export const anIncident = (over: Partial<Incident> = {}): Incident => ({
  id: '01980000-0000-7000-8000-000000000001',
  version: 1,
  head: '',
  key: 'INC-1001',
  title: 'Mail is not delivered',
  description: '',
  channel: 'PHONE',
  state: 'NEW',
  category: 'email',
  subcategory: null,
  location: null,
  impact: 'MEDIUM',
  urgency: 'MEDIUM',
  priority: 'P3',
  matrixVersion: 0,
  serviceId: null,
  customerId: null,
  callerId: null,
  teamId: null,
  assigneeId: otherId,
  waitingOnId: null,
  ciIds: [],
  problemIds: [problemId],
  changeIds: [changeId],
  parentId: null,
  duplicateOfId: null,
  causedByChangeIds: [],
  causedByReleaseIds: [],
  watcherIds: [],
  riskId: null,
  riskLevel: null,
  riskRuleVersion: null,
  resolutionKind: null,
  resolution: null,
  reassignments: 0,
  reopenings: 0,
  escalationCount: 0,
  stateSince: now,
  prioritySince: now,
  unownedSince: null,
  loggedAt: now,
  updatedAt: now,
  resolvedAt: null,
  closedAt: null,
  source: null,
  externalId: null,
  revision: 0,
  details: {},
  ...over,
});

/** Another incident, as a command on two finds it. */
export const aRelative = (over: Partial<Relative> = {}): Relative => ({
  id: otherId,
  key: 'INC-1002',
  state: 'IN_PROGRESS',
  parentId: null,
  duplicateOfId: null,
  ...over,
});

/** The incident that each action's command finds: with nothing but the state in its way. */
export const readyFor: Partial<Record<IncidentAction, Partial<Incident>>> = {
  RESOLVE_BY_PARENT: { parentId: otherId },
  SEPARATE: { parentId: otherId },
  UNLINK_RISK: { riskId: otherId, riskLevel: 'HIGH', riskRuleVersion: 0 },
};

export const aFile = {
  name: 'mail.log',
  mediaType: 'text/plain',
  sizeBytes: 2048,
  sha256: 'a'.repeat(64),
  uri: 'https://files.example.org/mail.log',
};

const held = { id: otherId, replacedById: null, withdrawnAt: null };

/** One command an action, with nothing but the state in its way. */
export const commands: Record<IncidentAction, IncidentCommand> = {
  CLASSIFY: { type: 'CLASSIFY', category: 'email', impact: 'HIGH', urgency: 'HIGH', matrix: shippedMatrix },
  ASSIGN: { type: 'ASSIGN', teamId: otherId, assigneeId: null },
  START: { type: 'START', actorId: otherId },
  WAIT_ON_USER: { type: 'WAIT_ON_USER' },
  WAIT_ON_SUPPLIER: { type: 'WAIT_ON_SUPPLIER', waitingOnId: otherId },
  WAIT_ON_PROBLEM: { type: 'WAIT_ON_PROBLEM', waitingOnId: problemId },
  WAIT_ON_CHANGE: { type: 'WAIT_ON_CHANGE', waitingOnId: changeId },
  RESUME: { type: 'RESUME' },
  RESOLVE: { type: 'RESOLVE', kind: 'PERMANENT', resolution: 'restarted' },
  RESOLVE_BY_ALERT: { type: 'RESOLVE_BY_ALERT', kind: 'WORKAROUND', resolution: 'over' },
  RESOLVE_BY_RESTORATION: { type: 'RESOLVE_BY_RESTORATION', kind: 'WORKAROUND', resolution: 'MAJ-1' },
  RESOLVE_BY_PROBLEM: { type: 'RESOLVE_BY_PROBLEM', kind: 'PERMANENT', resolution: 'PRB-1' },
  REOPEN: { type: 'REOPEN' },
  CLOSE: { type: 'CLOSE', by: 'USER' },
  CANCEL: { type: 'CANCEL', why: 'twice' },
  COMMENT: { type: 'COMMENT', commentId: otherId, body: 'looking' },
  NOTE: { type: 'NOTE', commentId: otherId, body: 'looking' },
  LINK: { type: 'LINK', kind: 'CONFIGURATION_ITEM', targetId: otherId },
  UNLINK: { type: 'UNLINK', kind: 'PROBLEM', targetId: problemId },
  RESOLVE_BY_PARENT: { type: 'RESOLVE_BY_PARENT', parentId: otherId, kind: 'WORKAROUND', resolution: 'restarted' },
  MAKE_CHILD: { type: 'MAKE_CHILD', parent: aRelative(), children: 0 },
  SEPARATE: { type: 'SEPARATE' },
  LINK_RISK: { type: 'LINK_RISK', riskId: otherId, level: 'CRITICAL', rule: shippedRiskPriorities },
  UNLINK_RISK: { type: 'UNLINK_RISK', matrix: shippedMatrix },
  ATTACH: { type: 'ATTACH', attachmentId: otherId, replaces: null, ...aFile },
  ATTACH_INTERNALLY: { type: 'ATTACH_INTERNALLY', attachmentId: otherId, replaces: held, ...aFile },
  WITHDRAW_ATTACHMENT: { type: 'WITHDRAW_ATTACHMENT', attachment: held, why: 'it held a password' },
  ESCALATE_TO_TEAM: { type: 'ESCALATE_TO_TEAM', escalationId: otherId, teamId: otherId, why: 'needs other skills' },
  ESCALATE_TO_MANAGEMENT: {
    type: 'ESCALATE_TO_MANAGEMENT',
    escalationId: otherId,
    personId: null,
    role: 'INCIDENT_MANAGER',
    why: 'needs a decision',
  },
  WATCH: { type: 'WATCH', personId: otherId },
  UNWATCH: { type: 'UNWATCH', personId: otherId },
  MARK_DUPLICATE: { type: 'MARK_DUPLICATE', original: aRelative(), children: 0 },
};
