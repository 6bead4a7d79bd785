/** Event types of the tasks of a change: what is done to make it. Source: ISO/IEC 20000-1:2018 8.5.1.3. */
import Type from 'typebox';
import { Id, nullable, oneOf, Text } from '../event.ts';
import { change, personId, standing, stands, teamId } from './change-standing.ts';

export const changeTaskStates = ['OPEN', 'IN_PROGRESS', 'DONE', 'FAILED', 'SKIPPED'] as const;
const settledStates = ['DONE', 'FAILED', 'SKIPPED'] as const;

const taskId = '01980000-0000-7000-8000-000000000024';
const whose = { teamId: nullable(Id), assigneeId: nullable(Id) };

export const changeTaskEvents = {
  ChangeTaskPlanned: change({
    type: 'ChangeTaskPlanned',
    summary: 'Something to be done to make the change was planned, or added while it is being made.',
    data: Type.Object({
      ...stands,
      taskId: Id,
      /** From 1 on; a step begins when those before are done or skipped. */
      step: Type.Integer(),
      title: Text,
      description: Text,
      ...whose,
      /** Why it was added while the change was being made; null where it was planned before. */
      addedBecause: nullable(Text),
      /** The standard change that is followed says so: it is neither reworded nor removed. */
      frozen: Type.Optional(Type.Boolean()),
    }),
    personal: ['description', 'addedBecause'],
    sample: {
      ...{ ...standing, state: 'APPROVED', taskId, step: 1, title: 'Take a snapshot', teamId, assigneeId: personId },
      ...{ description: 'Of the data and of the settings.', addedBecause: null },
    },
  }),
  ChangeTaskAssigned: change({
    type: 'ChangeTaskAssigned',
    summary: 'Another team, or another person, does a task of the change.',
    data: Type.Object({ ...stands, taskId: Id, ...whose }),
    sample: { ...standing, state: 'SCHEDULED', taskId, teamId, assigneeId: null },
  }),
  ChangeTaskReworded: change({
    type: 'ChangeTaskReworded',
    summary: 'A task was written anew before the change was begun.',
    data: Type.Object({ ...stands, taskId: Id, step: Type.Integer(), title: Text, description: Text }),
    personal: ['description'],
    sample: {
      ...{ ...standing, state: 'SCHEDULED', taskId, step: 1, title: 'Take two snapshots' },
      description: 'One of the data, one of the settings.',
    },
  }),
  ChangeTaskRemoved: change({
    type: 'ChangeTaskRemoved',
    summary: 'A task was taken out of the plan before the change was begun.',
    data: Type.Object({ ...stands, taskId: Id }),
    sample: { ...standing, state: 'SCHEDULED', taskId },
  }),
  ChangeTaskStarted: change({
    type: 'ChangeTaskStarted',
    summary: 'A task of the change is being done.',
    data: Type.Object({ ...stands, taskId: Id }),
    sample: { ...standing, state: 'IN_IMPLEMENTATION', taskId },
  }),
  ChangeTaskSettled: change({
    type: 'ChangeTaskSettled',
    summary: 'A task of the change is done, failed, or was skipped.',
    data: Type.Object({
      ...stands,
      taskId: Id,
      taskState: oneOf(settledStates),
      /** What came of it, or why it failed or was skipped; null where it is done and nothing is to be said. */
      note: nullable(Text),
    }),
    personal: ['note'],
    sample: {
      ...standing,
      state: 'IN_IMPLEMENTATION',
      taskId,
      taskState: 'SKIPPED',
      note: 'The one of today is kept.',
    },
  }),
};
