/** Tasks of the demonstration's changes: what was planned of them, and what was done. */
import { demoId, persona } from '@attest/demo';
import type { ChangeCommand } from '../change/domain/index.ts';

/** Hours from the beginning of the window. */
type Moment = { readonly hours: number; readonly command: ChangeCommand };

type Task = {
  readonly title: string;
  readonly description: string;
  readonly team: string;
  /** Before or after the release is deployed. */
  readonly when: 'BEFORE' | 'AFTER';
};

const task = (title: string, description: string, team: string, when: Task['when']): Task => ({
  ...{ title, description, team, when },
});

const plans: Readonly<Record<string, readonly Task[]>> = {
  'email-db': [
    task('Tell the service desk', 'What to say to who calls while mail pauses.', 'service-desk', 'BEFORE'),
    task('Take a snapshot', 'Of the data and of the settings.', 'platform', 'BEFORE'),
    task('Send a mail from outside', 'From each of the three customers.', 'messaging', 'AFTER'),
  ],
  'remote-keepalive': [
    task('Tell who works at night', 'Tunnels drop once.', 'service-desk', 'BEFORE'),
    task('Watch the tunnels', 'For half an hour, over a switch of the line.', 'network', 'AFTER'),
  ],
};

const tasksOf = (slug: string) =>
  (plans[slug] ?? []).map((one, index) => ({ ...one, taskId: demoId(`task ${index + 1}`, slug), step: index + 1 }));

export const plannedTasks = (slug: string): ChangeCommand[] =>
  tasksOf(slug).map(({ taskId, step, title, description, team }) => ({
    ...{ type: 'PLAN_TASK', taskId, step, title, description },
    ...{ teamId: demoId('team', team), assigneeId: persona('engineer').personId, addedBecause: null },
  }));

/** One after the other, a few minutes each; what comes before the deployment in the first half hour of the window. */
export const doneTasks = (slug: string, when: Task['when']): Moment[] =>
  tasksOf(slug)
    .filter((one) => one.when === when)
    .flatMap(({ taskId }, index): Moment[] => {
      const begins = (when === 'BEFORE' ? 0 : 0.75) + index / 8;
      return [
        { hours: begins, command: { type: 'START_TASK', taskId } },
        { hours: begins + 1 / 12, command: { type: 'COMPLETE_TASK', taskId, note: null } },
      ];
    });
