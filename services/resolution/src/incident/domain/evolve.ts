/** What an incident is after an event: total, pure, one version an event. */
import { type Instant, never } from '@attest/kernel';
import { type Incident, type IncidentEvent, linkField } from './incident.ts';

/** Applies one event. Throws where a history does not begin with IncidentLogged: such a history is broken, not input. */
export const evolve = (incident: Incident | undefined, event: IncidentEvent): Incident => {
  if (event.type === 'IncidentLogged') return logged(event);
  if (!incident) throw new Error(`an incident begins with IncidentLogged, not ${event.type}`);
  return since(incident, applied(incident, event), event.at);
};

/** Since when it is in its state, has its priority, and has nobody. */
const since = (before: Incident, next: Incident, at: Instant): Incident => ({
  ...next,
  stateSince: next.state === before.state ? before.stateSince : at,
  prioritySince: next.priority === before.priority ? before.prioritySince : at,
  unownedSince: next.assigneeId === null ? (before.unownedSince ?? at) : null,
});

const applied = (incident: Incident, event: Exclude<IncidentEvent, { type: 'IncidentLogged' }>): Incident => {
  const { state, priority, at } = event;
  const next: Incident = { ...incident, version: incident.version + 1, state, priority, updatedAt: at };
  switch (event.type) {
    case 'IncidentClassified': {
      const { category, subcategory, impact, urgency, matrixVersion, location = incident.location } = event;
      return { ...next, category, subcategory, location, impact, urgency, matrixVersion };
    }
    case 'IncidentAssigned': {
      const { teamId, assigneeId } = event;
      const moved = incident.teamId !== null && (incident.teamId !== teamId || incident.assigneeId !== assigneeId);
      return { ...next, teamId, assigneeId, reassignments: incident.reassignments + (moved ? 1 : 0) };
    }
    case 'IncidentStarted':
      return { ...next, assigneeId: event.assigneeId };
    case 'IncidentPutOnHold':
      return { ...next, waitingOnId: event.waitingOnId };
    case 'IncidentResumed':
      return { ...next, waitingOnId: null };
    case 'IncidentCommented':
    case 'IncidentAttached':
    case 'IncidentAttachmentWithdrawn':
      return next;
    case 'IncidentLinked': {
      const field = linkField[event.kind];
      return { ...next, [field]: [...incident[field], event.targetId] };
    }
    case 'IncidentUnlinked': {
      const field = linkField[event.kind];
      return { ...next, [field]: incident[field].filter((id) => id !== event.targetId) };
    }
    case 'IncidentResolved':
      return { ...next, waitingOnId: null, resolvedAt: at, resolutionKind: event.kind, resolution: event.resolution };
    case 'IncidentMadeChild':
      return { ...next, parentId: event.parentId };
    case 'IncidentSeparated':
      return { ...next, parentId: null };
    case 'IncidentMarkedDuplicate':
      return {
        ...next,
        duplicateOfId: event.originalId,
        waitingOnId: null,
        resolutionKind: 'DUPLICATE',
        resolution: `The same as ${event.originalKey}.`,
        resolvedAt: at,
        closedAt: at,
      };
    case 'IncidentRiskLinked':
      return { ...next, riskId: event.riskId, riskLevel: event.level, riskRuleVersion: event.ruleVersion };
    case 'IncidentRiskUnlinked':
      return { ...next, riskId: null, riskLevel: null, riskRuleVersion: null, matrixVersion: event.matrixVersion };
    case 'IncidentWatched':
      return { ...next, watcherIds: [...incident.watcherIds, event.personId] };
    case 'IncidentUnwatched':
      return { ...next, watcherIds: incident.watcherIds.filter((personId) => personId !== event.personId) };
    case 'IncidentEscalated': {
      const escalated = { ...next, escalationCount: incident.escalationCount + 1 };
      if (event.teamId === null) return escalated;
      const reassignments = incident.reassignments + (incident.teamId === null ? 0 : 1);
      return { ...escalated, teamId: event.teamId, assigneeId: null, waitingOnId: null, reassignments };
    }
    case 'IncidentReopened':
      return { ...next, resolvedAt: null, resolutionKind: null, reopenings: incident.reopenings + 1 };
    case 'IncidentClosed':
    case 'IncidentCancelled':
      return { ...next, closedAt: at };
    case 'IncidentImported':
      return imported(incident, next, event);
    default:
      return never(event);
  }
};

const logged = (event: Extract<IncidentEvent, { type: 'IncidentLogged' }>): Incident => {
  const { type: _, at, imported, incidentId: id, location = null, ...facts } = event;
  return {
    ...facts,
    location,
    id,
    version: 1,
    head: '',
    waitingOnId: null,
    problemIds: [],
    changeIds: [],
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
    stateSince: at,
    prioritySince: at,
    unownedSince: facts.assigneeId === null ? at : null,
    loggedAt: at,
    updatedAt: at,
    resolvedAt: facts.state === 'RESOLVED' || facts.state === 'CLOSED' ? at : null,
    closedAt: facts.state === 'CLOSED' ? at : null,
    source: imported?.source ?? null,
    externalId: imported?.externalId ?? null,
    revision: imported?.revision ?? 0,
    details: imported?.details ?? {},
  };
};

const settled = new Set(['RESOLVED', 'CLOSED', 'CANCELLED']);

const imported = (
  incident: Incident,
  next: Incident,
  event: Extract<IncidentEvent, { type: 'IncidentImported' }>,
): Incident => {
  const { state, at, category, subcategory, impact, urgency, matrixVersion, details, revision } = event;
  const { location = incident.location } = event;
  const reopened = settled.has(incident.state) && !settled.has(state);
  const closed = state === 'CLOSED' || state === 'CANCELLED';
  return {
    ...next,
    category,
    subcategory,
    location,
    impact,
    urgency,
    matrixVersion,
    details,
    revision,
    waitingOnId: null,
    reopenings: incident.reopenings + (reopened ? 1 : 0),
    resolvedAt: settled.has(state) && state !== 'CANCELLED' ? (incident.resolvedAt ?? at) : null,
    closedAt: closed ? (incident.closedAt ?? at) : null,
  };
};
