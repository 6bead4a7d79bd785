/** What happens to major incidents, or why nothing may. Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.1. */
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  msBetween,
  never,
  ok,
  plusMs,
  type Refused,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import {
  type Lead,
  type MajorIncident,
  type MajorIncidentCommand,
  type MajorIncidentEvent,
  type MajorIncidentRefusal,
  type MajorIncidentState,
  majorIncidentMachine,
  majorIncidentRights,
  type Proposal,
} from './major.ts';

type Decision = Result<MajorIncidentEvent[], MajorIncidentRefusal>;

const minuteMs = 60_000;

/** What every event says of where the major incident stands after it. */
export const standing = (major: MajorIncident, state: MajorIncidentState = major.state) => {
  const { key, incidentId, title, priority, serviceId, customerIds, ownerId } = major;
  return { state, key, incidentId, title, priority, serviceId, customerIds: [...customerIds], ownerId };
};

export const internal = { visibility: 'INTERNAL' as const };

const settled = ['RESOLVED', 'CLOSED', 'CANCELLED'];

/** Why an incident cannot lead a major one; nothing where it can. */
export const badLead = ({ key, state, parentId }: Lead): Refused<MajorIncidentRefusal> | undefined => {
  if (settled.includes(state)) return refuse({ code: 'INCIDENT_SETTLED', key, state });
  return parentId === null ? undefined : refuse({ code: 'LEAD_IS_CHILD', parentId });
};

/**
 * Decides the first event of a major incident.
 *
 * @returns MajorIncidentProposed; INVALID_INPUT; INCIDENT_SETTLED where nothing is interrupted any more; LEAD_IS_CHILD where
 *          its parent is the one to lead; CRITERIA_NOT_MET where neither a rule nor a person gives a reason
 */
export const propose = (proposal: Proposal, now: Instant): Decision => {
  const { id: majorIncidentId, key, lead, reasons, criteriaId, criteriaEdition } = proposal;
  const { childIds, customerIds, affectedUsers, affectedCustomers } = proposal;
  const title = proposal.title ?? lead.title;
  const bad = firstRefusal(
    badText('title', title, 200),
    ...reasons.map(({ because }) => badText('why', because, 4000)),
    badFigure('affectedUsers', affectedUsers),
    badFigure('affectedCustomers', affectedCustomers),
  );
  if (bad) return bad;
  const unfit = badLead(lead);
  if (unfit) return unfit;
  if (reasons.length === 0) return refuse({ code: 'CRITERIA_NOT_MET' });
  return ok([
    {
      type: 'MajorIncidentProposed',
      at: now,
      ...internal,
      state: majorIncidentMachine.initial,
      majorIncidentId,
      key,
      incidentId: lead.id,
      title,
      priority: lead.priority,
      serviceId: lead.serviceId,
      customerIds: [...customerIds],
      childIds: [...childIds],
      ownerId: null,
      reasons: [...reasons],
      criteriaId,
      criteriaEdition,
      affectedUsers,
      affectedCustomers,
    },
  ]);
};

const badFigure = (field: string, figure: number | null): Refused<InvalidInput> | undefined =>
  figure === null || (Number.isSafeInteger(figure) && figure >= 0 && figure <= 2_000_000_000)
    ? undefined
    : refuse({ code: 'INVALID_INPUT', field, reason: 'a whole number that is not negative is expected' });

/** Somebody who is free to lead: not the one who is mending. */
const badOwner = (ownerId: string | null, assigneeId: string | null): Refused<MajorIncidentRefusal> | undefined => {
  if (ownerId === null) return refuse({ code: 'OWNER_REQUIRED' });
  return ownerId === assigneeId ? refuse({ code: 'OWNER_IS_ASSIGNEE', ownerId }) : undefined;
};

const badEntry = (occurredAt: Instant, body: string, now: Instant): Refused<InvalidInput> | undefined =>
  occurredAt > now
    ? refuse({ code: 'INVALID_INPUT', field: 'occurredAt', reason: 'what is entered has happened' })
    : badText('body', body);

/** What keeps a restored major incident from being closed. */
const unclosable = ({ review, improvements, told }: MajorIncident): Refused<MajorIncidentRefusal> | undefined => {
  if (review === null) return refuse({ code: 'REVIEW_REQUIRED' });
  if (review.approverId === null) return refuse({ code: 'REVIEW_NOT_APPROVED' });
  if (told.length === 0) return refuse({ code: 'TOP_MANAGEMENT_NOT_TOLD' });
  return improvements.some(({ state }) => state !== 'REJECTED') ? undefined : refuse({ code: 'IMPROVEMENT_REQUIRED' });
};

/** The due time of the next update, counted on from one that was missed: in the future, however long nobody looked. */
const missed = (dueAt: Instant, minutes: number, now: Instant) => {
  const count = Math.floor(Math.max(0, msBetween(dueAt, now)) / (minutes * minuteMs)) + 1;
  return { count, next: plusMs(dueAt, count * minutes * minuteMs) };
};

/** Decides what happened, or why nothing may. */
export const decide = (major: MajorIncident, command: MajorIncidentCommand, now: Instant): Decision => {
  const refused = illegal(majorIncidentMachine, major.state, command.type, majorIncidentRights);
  if (refused) return refused;
  const state = stateAfter(majorIncidentMachine, major.state, command.type);
  const open = { at: now, ...standing(major, state) };
  const base = { ...open, ...internal };
  const nextUpdate = plusMs(now, (major.updateMinutes ?? 0) * minuteMs);
  switch (command.type) {
    case 'DECLARE': {
      const { ownerId, assigneeId, actorId: declaredById, updateMinutes, acknowledgeMinutes } = command;
      const updateDueAt = plusMs(now, updateMinutes * minuteMs);
      const terms = { declaredById, assigneeId, updateMinutes, acknowledgeMinutes, updateDueAt };
      return badOwner(ownerId, assigneeId) ?? ok([{ ...open, type: 'MajorIncidentDeclared', ownerId, ...terms }]);
    }
    case 'DECLINE':
      return badText('why', command.why, 4000) ?? ok([{ ...base, type: 'MajorIncidentDeclined', why: command.why }]);
    case 'DOWNGRADE':
      return badText('why', command.why, 4000) ?? ok([{ ...base, type: 'MajorIncidentDowngraded', why: command.why }]);
    case 'RELAPSE': {
      const { why } = command;
      return (
        badText('why', why, 4000) ?? ok([{ ...base, type: 'MajorIncidentRelapsed', why, updateDueAt: nextUpdate }])
      );
    }
    case 'START':
      return ok([{ ...open, type: 'MajorIncidentStarted' }]);
    case 'HAND_OVER': {
      const { ownerId, assigneeId, why } = command;
      if (ownerId === major.ownerId) return ok([]);
      return (
        badOwner(ownerId, assigneeId) ??
        badText('why', why, 4000) ??
        ok([{ ...base, type: 'MajorIncidentHandedOver', ownerId, fromId: major.ownerId ?? ownerId, why }])
      );
    }
    case 'ADD_ENTRY': {
      const { type: _, ...entry } = command;
      if (entry.kind === 'AUTOMATIC') return refuse({ code: 'ENTRY_IS_AUTOMATIC' });
      return (
        badEntry(entry.occurredAt, entry.body, now) ?? ok([{ ...base, type: 'MajorIncidentEntryAdded', ...entry }])
      );
    }
    case 'CORRECT_ENTRY': {
      const { former, entryId, occurredAt, body } = command;
      if (former.kind === 'AUTOMATIC') return refuse({ code: 'ENTRY_IS_AUTOMATIC' });
      if (former.correctedById !== null) return refuse({ code: 'ENTRY_CORRECTED_ALREADY', by: former.correctedById });
      const entry = { entryId, kind: former.kind, occurredAt, body, correctsId: former.id };
      return badEntry(occurredAt, body, now) ?? ok([{ ...base, type: 'MajorIncidentEntryCorrected', ...entry }]);
    }
    case 'SEND_UPDATE': {
      const { updateId, audience, body } = command;
      const visibility = audience === 'CUSTOMERS' ? 'PUBLIC' : 'INTERNAL';
      // The rhythm is what customers were promised; where there are none, an internal update keeps it.
      const keeps = audience === 'CUSTOMERS' || major.customerIds.length === 0;
      const updateDueAt = major.updateDueAt !== null && keeps ? nextUpdate : major.updateDueAt;
      const update = { updateId, audience, body, visibility, updateDueAt } as const;
      return badText('body', body) ?? ok([{ ...open, type: 'MajorIncidentUpdateSent', ...update }]);
    }
    case 'OVERDUE': {
      if (major.updateDueAt === null || major.updateMinutes === null || major.updateDueAt > now) return ok([]);
      const { count, next } = missed(major.updateDueAt, major.updateMinutes, now);
      const fact = { dueAt: major.updateDueAt, missed: major.missedUpdates + count, updateDueAt: next };
      return ok([{ ...base, type: 'MajorIncidentUpdateOverdue', ...fact }]);
    }
    case 'RESTORE': {
      const { restoration } = command;
      const childIds = [...major.childIds];
      return (
        badText('restoration', restoration, 4000) ??
        ok([{ ...open, type: 'MajorIncidentRestored', childIds, restoration }])
      );
    }
    case 'REVIEW': {
      const { review, actorId: reviewerId } = command;
      const bad = firstRefusal(...Object.entries(review).map(([field, text]) => badText(field, text)));
      return bad ?? ok([{ ...base, type: 'MajorIncidentReviewed', ...review, reviewerId }]);
    }
    case 'APPROVE_REVIEW':
      if (major.review === null) return refuse({ code: 'REVIEW_REQUIRED' });
      if (major.review.reviewerId === command.actorId) return refuse({ code: 'APPROVER_IS_REVIEWER' });
      return ok([{ ...base, type: 'MajorIncidentReviewApproved', approverId: command.actorId }]);
    case 'CLOSE':
      return unclosable(major) ?? ok([{ ...open, type: 'MajorIncidentClosed' }]);
    default:
      return never(command);
  }
};
