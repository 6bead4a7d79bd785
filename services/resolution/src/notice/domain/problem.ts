/** What events of problems and of major incidents say to whom. Pure. */
import type { majorIncidentEvents, problemEvents } from '@attest/contracts';
import { type Happened, type Happening, holders, persons, saying, teams } from './news.ts';

export const ofProblem = (event: Happened<typeof problemEvents>): Happening[] => {
  const say = saying(event);
  switch (event.type) {
    case 'ProblemAssigned': {
      const { teamId, assigneeId } = event.data;
      return assigneeId === null
        ? say({ reason: 'TEAM_ASSIGNED', to: teams(teamId) })
        : say({ reason: 'ASSIGNED', to: persons(assigneeId) });
    }
    case 'ProblemEscalated': {
      const { toId } = event.data;
      return say({ reason: 'ESCALATED', to: toId === null ? holders('PROBLEM_MANAGER') : persons(toId) });
    }
    default:
      return [];
  }
};

/** Whoever called about a major incident, or watches it: of its lead incident and of the children. */
export type FollowedMajor = {
  readonly id: string;
  readonly customerIds: readonly string[];
  readonly ownerId: string | null;
  readonly assigneeId: string | null;
  readonly followerIds: readonly string[];
};

export const ofMajorIncident = (event: Happened<typeof majorIncidentEvents>, major: FollowedMajor): Happening[] => {
  const say = saying(event);
  const working = persons(major.ownerId, major.assigneeId);
  const all = [...working, ...persons(...major.followerIds)];
  switch (event.type) {
    case 'MajorIncidentProposed':
      return say({ reason: 'PROPOSED', to: holders('INCIDENT_MANAGER'), internal: true });
    case 'MajorIncidentDeclared':
      return say({ reason: 'ASSIGNED', to: persons(event.data.ownerId) }, { reason: 'DECLARED', to: all });
    case 'MajorIncidentHandedOver':
      return say({ reason: 'ASSIGNED', to: persons(event.data.ownerId), internal: true });
    case 'MajorIncidentUpdateSent':
      return say({ reason: 'UPDATED', to: all, internal: event.data.visibility === 'INTERNAL' });
    case 'MajorIncidentUpdateOverdue':
      return say({ reason: 'UPDATE_OVERDUE', to: working, internal: true });
    case 'MajorIncidentRestored':
      return say({ reason: 'RESOLVED', to: all });
    case 'MajorIncidentRelapsed':
      return say({ reason: 'REOPENED', to: all, internal: true });
    default:
      return [];
  }
};
