/** Tasks of changes, as the graph shows them and commands them. */
import { actionsFor } from '@attest/kernel';
import { stub } from '@attest/subgraph';
import type { ChangeTaskResolvers } from '../../generated/graphql.ts';
import {
  type Change,
  type ChangeState,
  type ChangeTask,
  changeMachine,
  changeRights,
  changeTaskMachine,
  tasksInOrder,
} from '../domain/index.ts';

/** What may be done with a task hangs on its change. */
export type TaskOf = ChangeTask & { readonly changeState: ChangeState };

export const tasksOf = ({ tasks, state }: Change): TaskOf[] =>
  tasksInOrder(tasks).map((task) => ({ ...task, changeState: state }));

export const ChangeTaskType: ChangeTaskResolvers = {
  team: (task) => stub('Team', task.teamId),
  assignee: (task) => stub('Person', task.assigneeId),
  frozen: ({ frozen }) => frozen === true,
  availableActions: ({ state, changeState, frozen }, _, { actor }) =>
    actionsFor(changeTaskMachine, changeRights, actor, state).filter(
      (action) =>
        changeMachine.transitions[action].from.includes(changeState) &&
        !(frozen && (action === 'REWORD_TASK' || action === 'REMOVE_TASK')),
    ),
};
