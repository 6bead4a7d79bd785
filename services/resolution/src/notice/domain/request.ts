/** What events of service requests say to whom. Pure. */
import type { requestApprovers, serviceRequestEvents } from '@attest/contracts';
import { type Addressee, type Happened, type Happening, holders, persons, saying, teams } from './news.ts';

/** A task as far as it matters who is told. */
export type FollowedTask = {
  readonly name: string;
  readonly teamId: string;
  readonly assigneeId: string | null;
  readonly state: 'OPEN' | 'IN_PROGRESS' | 'DONE' | 'SKIPPED';
  readonly dependsOn: readonly string[];
};

/** A request as it stands when its events are read. */
export type FollowedRequest = {
  readonly id: string;
  readonly kind: string;
  readonly customerId: string | null;
  readonly requesterId: string;
  readonly onBehalfOfId: string | null;
  /** Who may give the approvals that are open. */
  readonly openApprovers: readonly (typeof requestApprovers)[number][];
  /** Teams that have a task to work on now. */
  readonly readyTeamIds: readonly string[];
  readonly tasks: readonly FollowedTask[];
};

const approvers = ({ openApprovers, customerId }: FollowedRequest): Addressee[] =>
  openApprovers.flatMap((approver): Addressee[] => {
    if (approver !== 'CUSTOMER') return holders(approver);
    return customerId === null ? [] : [{ to: 'CUSTOMER', id: customerId }];
  });

/** The teams of those tasks that somebody may begin now. */
const ready = ({ tasks, readyTeamIds }: FollowedRequest, which: (task: FollowedTask) => boolean): Addressee[] => {
  const ended = new Set(tasks.filter(({ state }) => state === 'DONE' || state === 'SKIPPED').map(({ name }) => name));
  return tasks
    .filter((task) => task.state === 'OPEN' && readyTeamIds.includes(task.teamId) && which(task))
    .filter(({ dependsOn }) => dependsOn.every((name) => ended.has(name)))
    .flatMap(({ teamId }) => teams(teamId));
};

export const ofRequest = (event: Happened<typeof serviceRequestEvents>, request: FollowedRequest): Happening[] => {
  const say = saying(event);
  const { requesterId, onBehalfOfId, tasks, readyTeamIds, kind } = request;
  const askers = persons(requesterId, onBehalfOfId);
  const begun = tasks.filter(({ state }) => state === 'IN_PROGRESS');
  const working = begun.length > 0 ? persons(...begun.map(({ assigneeId }) => assigneeId)) : teams(...readyTeamIds);
  switch (event.type) {
    case 'RequestSubmitted':
      return say({ reason: 'LOGGED', to: persons(onBehalfOfId) });
    case 'RequestApprovalAsked':
      return say({ reason: 'APPROVAL_ASKED', to: approvers(request), not: [requesterId, onBehalfOfId] });
    case 'RequestApproved':
      return say({ reason: 'STATE_CHANGED', to: askers }, { reason: 'TASK_READY', to: ready(request, () => true) });
    case 'RequestRejected':
    case 'RequestClosed':
      return say({ reason: 'STATE_CHANGED', to: askers });
    case 'RequestCancelled':
      return say({ reason: 'STATE_CHANGED', to: [...askers, ...working] });
    case 'RequestTaskCompleted':
    case 'RequestTaskSkipped': {
      const { task } = event.data;
      return say({ reason: 'TASK_READY', to: ready(request, ({ dependsOn }) => dependsOn.includes(task)) });
    }
    case 'RequestTaskReopened':
      return say({ reason: 'REOPENED', to: ready(request, ({ name }) => name === event.data.task) });
    case 'RequestContested': {
      const again = ready(request, ({ name }) => event.data.tasks.includes(name));
      return say(
        { reason: 'REOPENED', to: kind === 'INFORMATION' ? holders('SERVICE_DESK_AGENT') : again },
        { reason: 'REOPENED', to: askers },
      );
    }
    case 'RequestFulfilled':
      return say({ reason: 'RESOLVED', to: askers });
    case 'RequestTargetMissed':
      return say({ reason: 'TARGET_MISSED', to: working, internal: true });
    case 'RequestCommented': {
      const { mentionIds, visibility } = event.data;
      const internal = visibility === 'INTERNAL';
      return say(
        { reason: 'MENTIONED', to: persons(...mentionIds), internal },
        { reason: 'COMMENTED', to: [...askers, ...working], internal },
      );
    }
    default:
      return [];
  }
};
