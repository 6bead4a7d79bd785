/** What a major incident is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { MajorIncident, MajorIncidentEvent, NotedImprovement, Told } from './major.ts';

const proposed = (event: Extract<MajorIncidentEvent, { type: 'MajorIncidentProposed' }>): MajorIncident => {
  const { type: _, at, majorIncidentId: id, visibility: __, ...facts } = event;
  return {
    ...facts,
    id,
    version: 1,
    head: '',
    assigneeId: null,
    declaredById: null,
    updateMinutes: null,
    acknowledgeMinutes: null,
    updateDueAt: null,
    missedUpdates: 0,
    lastUpdateAt: null,
    told: [],
    nobodyTold: false,
    escalations: 0,
    restoration: null,
    review: null,
    improvements: [],
    why: null,
    proposedAt: at,
    updatedAt: at,
    declaredAt: null,
    restoredAt: null,
    closedAt: null,
  };
};

const toldOf = (
  known: readonly Told[],
  { recipients }: Extract<MajorIncidentEvent, { type: 'MajorIncidentTold' }>,
): Told[] => [
  ...known,
  ...recipients
    .filter(({ personId }) => !known.some((one) => one.personId === personId))
    .map(({ personId, name, at }) => ({ personId, name, toldAt: at, acknowledgedAt: null })),
];

const noted = (
  known: readonly NotedImprovement[],
  event: Extract<MajorIncidentEvent, { type: 'MajorIncidentImprovementNoted' }>,
): NotedImprovement[] => {
  const { improvementId, improvementKey: key, improvementState: state } = event;
  const now = { improvementId, key, state };
  return known.some((one) => one.improvementId === improvementId)
    ? known.map((one) => (one.improvementId === improvementId ? now : one))
    : [...known, now];
};

/** Applies one event. Throws where a history does not begin with MajorIncidentProposed: such a history is broken, not input. */
export const evolve = (major: MajorIncident | undefined, event: MajorIncidentEvent): MajorIncident => {
  if (event.type === 'MajorIncidentProposed') return proposed(event);
  if (!major) throw new Error(`a major incident begins with MajorIncidentProposed, not ${event.type}`);
  const { state, priority, customerIds, ownerId, at } = event;
  const next: MajorIncident = {
    ...major,
    version: major.version + 1,
    state,
    priority,
    customerIds,
    ownerId,
    updatedAt: at,
  };
  const quiet = { updateDueAt: null, missedUpdates: 0 };
  switch (event.type) {
    case 'MajorIncidentWeighed': {
      const { reasons, criteriaId, criteriaEdition, affectedUsers, affectedCustomers } = event;
      return { ...next, reasons, criteriaId, criteriaEdition, affectedUsers, affectedCustomers };
    }
    case 'MajorIncidentDeclined':
    case 'MajorIncidentDowngraded':
      return { ...next, ...quiet, why: event.why, closedAt: at };
    case 'MajorIncidentDeclared': {
      const { declaredById, assigneeId, updateMinutes, acknowledgeMinutes, updateDueAt } = event;
      return { ...next, declaredById, assigneeId, updateMinutes, acknowledgeMinutes, updateDueAt, declaredAt: at };
    }
    case 'MajorIncidentStarted':
    case 'MajorIncidentHandedOver':
    case 'MajorIncidentEntryAdded':
    case 'MajorIncidentEntryCorrected':
      return next;
    case 'MajorIncidentChildLinked':
      return { ...next, childIds: [...major.childIds, event.childId] };
    case 'MajorIncidentChildUnlinked':
      return { ...next, childIds: major.childIds.filter((id) => id !== event.childId) };
    case 'MajorIncidentFollowed':
      return { ...next, assigneeId: event.assigneeId, updateMinutes: event.updateMinutes };
    case 'MajorIncidentUpdateSent': {
      const keeps = event.audience === 'CUSTOMERS' || customerIds.length === 0;
      const { updateDueAt } = event;
      return { ...next, updateDueAt, lastUpdateAt: at, missedUpdates: keeps ? 0 : major.missedUpdates };
    }
    case 'MajorIncidentUpdateOverdue':
      return { ...next, updateDueAt: event.updateDueAt, missedUpdates: event.missed };
    case 'MajorIncidentTold': {
      const told = toldOf(major.told, event);
      return { ...next, told, nobodyTold: told.length === 0, escalations: event.escalation };
    }
    case 'MajorIncidentNobodyTold':
      return { ...next, nobodyTold: true };
    case 'MajorIncidentAcknowledged': {
      const { personId, acknowledgedAt } = event;
      return {
        ...next,
        told: major.told.map((one) => (one.personId === personId ? { ...one, acknowledgedAt } : one)),
      };
    }
    case 'MajorIncidentRestored':
      return { ...next, ...quiet, restoration: event.restoration, restoredAt: at };
    case 'MajorIncidentRelapsed':
      return { ...next, updateDueAt: event.updateDueAt, restoration: null, restoredAt: null, review: null };
    case 'MajorIncidentReviewed': {
      const { whatHappened, wentWell, wentWrong, cause, reviewerId } = event;
      const review = { whatHappened, wentWell, wentWrong, cause, reviewerId, reviewedAt: at };
      return { ...next, review: { ...review, approverId: null, approvedAt: null } };
    }
    case 'MajorIncidentReviewApproved':
      return {
        ...next,
        review: major.review && { ...major.review, approverId: event.approverId, approvedAt: at },
      };
    case 'MajorIncidentImprovementNoted':
      return { ...next, improvements: noted(major.improvements, event) };
    case 'MajorIncidentClosed':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
