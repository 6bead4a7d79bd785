/** What complaints do when time passes. People, services and customers are learned by the customer process. */
import { type DeadlineHandler, onDeadline, type Reaction } from '@attest/record';
import { escalateOverdue } from './commands.ts';
import { acknowledging } from './store.ts';

export const reactions: readonly Reaction[] = [];

export const deadlines: readonly DeadlineHandler[] = [
  onDeadline(acknowledging.process, acknowledging.kind, (tx, { recordId }, { now }) =>
    escalateOverdue(tx, recordId, now),
  ),
];
