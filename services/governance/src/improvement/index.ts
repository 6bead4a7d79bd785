/** The improvement process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { sayOverdue } from './commands.ts';
import { reactions } from './reactions.ts';
import { improvementRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { improvementEntity, improvementStore } from './store.ts';

export const improvement: Process = {
  name: 'improvement',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: improvementRefusals,
  entities: [improvementEntity],
  stores: [improvementStore],
  reactions,
  deadlines: [onDeadline('improvement', 'overdue', (tx, { recordId }, { now }) => sayOverdue(tx, recordId, now()))],
};
