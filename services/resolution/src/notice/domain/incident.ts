/** What events of incidents say to whom. Pure. */
import type { incidentEvents } from '@attest/contracts';
import { type Happened, type Happening, holders, persons, saying, teams, workers } from './news.ts';

/** An incident as it stands when its events are read. */
export type FollowedIncident = {
  readonly id: string;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly waitingOnId: string | null;
  readonly state: string;
  readonly watcherIds: readonly string[];
};

type IncidentHappened = Happened<typeof incidentEvents>;

/** What came from another system's log happened long ago, or is told there. */
const isImported = (event: IncidentHappened): boolean =>
  event.type === 'IncidentImported' || (event.type === 'IncidentLogged' && event.data.imported !== null);

export const ofIncident = (event: IncidentHappened, incident: FollowedIncident): Happening[] => {
  if (isImported(event)) return [];
  const say = saying(event);
  const watchers = persons(...incident.watcherIds);
  const followers = [...watchers, ...persons(incident.callerId)];
  const all = [...followers, ...workers(incident)];
  const supplier =
    incident.state === 'WAITING_ON_SUPPLIER' && incident.waitingOnId !== null
      ? [{ to: 'SUPPLIER', id: incident.waitingOnId } as const]
      : [];
  switch (event.type) {
    case 'IncidentLogged':
      return say({ reason: 'LOGGED', to: persons(event.data.callerId) });
    case 'IncidentAssigned': {
      const { teamId, assigneeId } = event.data;
      const mine =
        assigneeId === null
          ? ({ reason: 'TEAM_ASSIGNED', to: teams(teamId) } as const)
          : ({ reason: 'ASSIGNED', to: persons(assigneeId) } as const);
      return say(mine, { reason: 'STATE_CHANGED', to: watchers });
    }
    case 'IncidentPutOnHold': {
      const { on, waitingOnId } = event.data;
      const asked =
        on === 'USER'
          ? persons(incident.callerId)
          : on === 'SUPPLIER' && waitingOnId !== null
            ? [{ to: 'SUPPLIER', id: waitingOnId } as const]
            : [];
      return say({ reason: 'ANSWER_ASKED', to: asked }, { reason: 'STATE_CHANGED', to: watchers });
    }
    case 'IncidentStarted':
    case 'IncidentCancelled':
    case 'IncidentClosed':
    case 'IncidentMarkedDuplicate':
      return say({ reason: 'STATE_CHANGED', to: all });
    case 'IncidentResumed':
      return say({ reason: 'STATE_CHANGED', to: [...watchers, ...workers(incident)] });
    case 'IncidentResolved':
      return say({ reason: 'RESOLVED', to: all });
    case 'IncidentReopened':
      return say({ reason: 'REOPENED', to: all });
    case 'IncidentCommented': {
      const { visibility, mentionIds = [] } = event.data;
      const internal = visibility === 'INTERNAL';
      return say(
        { reason: 'MENTIONED', to: persons(...mentionIds), internal },
        { reason: 'COMMENTED', to: [...all, ...supplier], internal },
      );
    }
    case 'IncidentAttached':
      return say({ reason: 'ATTACHED', to: [...all, ...supplier], internal: event.data.visibility === 'INTERNAL' });
    case 'IncidentEscalated': {
      const { teamId, personId, role } = event.data;
      const to = [...teams(teamId), ...persons(personId), ...(role === null ? [] : holders(role))];
      return say({ reason: 'ESCALATED', to: [...to, ...watchers], internal: true });
    }
    case 'IncidentWatched':
      return say({ reason: 'WATCHER_ADDED', to: persons(event.data.personId) });
    default:
      return [];
  }
};
