/** The notification process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { escalate } from './commands.ts';
import { reactions } from './reactions.ts';
import { notificationRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { notificationEntity, notificationStore } from './store.ts';

export const notification: Process = {
  name: 'notification',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: notificationRefusals,
  entities: [notificationEntity],
  stores: [notificationStore],
  reactions,
  deadlines: [onDeadline('notification', 'escalate', (tx, { recordId }, { now }) => escalate(tx, recordId, now()))],
};
