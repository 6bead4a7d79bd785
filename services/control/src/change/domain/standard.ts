/** Standard changes: approved once, followed often, withdrawn when one that followed fails. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.1. */
import { type EventOf, type standardChangeEvents, standardChangeStates } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
} from '@attest/kernel';
import { badWords, type ChangeTask, type TaskWords, tasksAtMost } from './task.ts';

export const standardChangeMachine = machine(standardChangeStates, 'PROPOSED', {
  APPROVE: { from: ['PROPOSED'], to: 'APPROVED' },
  WITHDRAW: { from: ['PROPOSED', 'APPROVED'], to: 'WITHDRAWN' },
});

export const standardChangeRights: Rights<'PROPOSE' | 'APPROVE' | 'WITHDRAW'> = {
  PROPOSE: ['SUPPORT_ENGINEER', 'PROBLEM_MANAGER', 'CHANGE_MANAGER', 'RELEASE_MANAGER', 'CONFIGURATION_MANAGER'],
  APPROVE: ['CHANGE_MANAGER', 'CHANGE_ADVISORY_BOARD_MEMBER'],
  WITHDRAW: ['CHANGE_MANAGER'],
};

/** A task of every change that follows. */
export type StandardTask = TaskWords & Pick<ChangeTask, 'teamId'>;

export type StandardChange = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof standardChangeStates)[number];
  readonly title: string;
  readonly description: string;
  readonly justification: string;
  readonly backOutPlan: string;
  /** What shows that it works. */
  readonly evidence: string;
  readonly serviceIds: readonly string[];
  /** The items that changes which follow it may affect. */
  readonly ciIds: readonly string[];
  /** What is done to make a change that follows it: as it says, and by whom it says. */
  readonly tasks: readonly StandardTask[];
  readonly proposerId: string;
  readonly approverId: string | null;
  /** The change that failed. */
  readonly failedChangeId: string | null;
  readonly proposedAt: Instant;
  readonly approvedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  readonly updatedAt: Instant;
};
export type StandardChangeEvent = EventOf<typeof standardChangeEvents>;
export type StandardChangeRefusal = IllegalTransition | InvalidInput | { readonly code: 'APPROVER_IS_REQUESTER' };

export type ProposeStandardChange = Pick<
  StandardChange,
  | 'id'
  | 'key'
  | 'title'
  | 'description'
  | 'justification'
  | 'backOutPlan'
  | 'evidence'
  | 'serviceIds'
  | 'ciIds'
  | 'tasks'
  | 'proposerId'
>;
export type StandardChangeCommand =
  | { readonly type: 'APPROVE'; readonly approverId: string; readonly onBehalfOf: string | null }
  | { readonly type: 'WITHDRAW'; readonly why: string; readonly changeId: string | null };

type Decision = Result<StandardChangeEvent[], StandardChangeRefusal>;

/** Decides the first event. */
export const proposeStandard = (command: ProposeStandardChange, now: Instant): Decision => {
  const bad = firstRefusal<StandardChangeRefusal>(
    badText('title', command.title, 200),
    badText('description', command.description),
    badText('justification', command.justification),
    badText('backOutPlan', command.backOutPlan),
    badText('evidence', command.evidence),
    command.ciIds.length === 0
      ? refuse({ code: 'INVALID_INPUT', field: 'configurationItemIds', reason: 'names the items that it may affect' })
      : undefined,
    command.tasks.length > tasksAtMost
      ? refuse({ code: 'INVALID_INPUT', field: 'tasks', reason: `at most ${tasksAtMost}` })
      : undefined,
    ...command.tasks.map(badWords),
  );
  if (bad) return bad;
  const tasks = command.tasks.map(({ step, title, description, teamId }) => ({ step, title, description, teamId }));
  const lists = { serviceIds: [...new Set(command.serviceIds)], ciIds: [...new Set(command.ciIds)], tasks };
  return ok([{ type: 'StandardChangeProposed', at: now, ...command, ...lists, state: standardChangeMachine.initial }]);
};

/** Decides what becomes of it. */
export const decideStandard = (standard: StandardChange, command: StandardChangeCommand, now: Instant): Decision => {
  const refused = illegal(standardChangeMachine, standard.state, command.type, standardChangeRights);
  if (refused) return refused;
  const { key, title, serviceIds, ciIds } = standard;
  const base = { at: now, key, title, serviceIds: [...serviceIds], ciIds: [...ciIds] };
  switch (command.type) {
    case 'APPROVE': {
      const { approverId, onBehalfOf } = command;
      return [approverId, onBehalfOf].includes(standard.proposerId)
        ? refuse({ code: 'APPROVER_IS_REQUESTER' })
        : ok([{ type: 'StandardChangeApproved', ...base, state: 'APPROVED', approverId }]);
    }
    case 'WITHDRAW': {
      const { why, changeId } = command;
      return (
        badText('why', why, 1000) ??
        ok([{ type: 'StandardChangeWithdrawn', ...base, state: 'WITHDRAWN', why, changeId }])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event. */
export const evolveStandard = (standard: StandardChange | undefined, event: StandardChangeEvent): StandardChange => {
  if (event.type === 'StandardChangeProposed') {
    const { type: _, at, ...facts } = event;
    const open = { approverId: null, failedChangeId: null, approvedAt: null, withdrawnAt: null };
    return { ...facts, tasks: facts.tasks ?? [], ...open, version: 1, head: '', proposedAt: at, updatedAt: at };
  }
  if (!standard) throw new Error(`a standard change begins with StandardChangeProposed, not ${event.type}`);
  const next = { ...standard, state: event.state, version: standard.version + 1, updatedAt: event.at };
  return event.type === 'StandardChangeApproved'
    ? { ...next, approverId: event.approverId, approvedAt: event.at }
    : { ...next, failedChangeId: event.changeId, withdrawnAt: event.at };
};
