/** The trend process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { foldHourly, lookDaily } from './commands.ts';
import { proposalRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { proposalEntity, proposalStore } from './store.ts';

export const trend: Process = {
  name: 'trend',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: proposalRefusals,
  entities: [proposalEntity],
  stores: [proposalStore],
  reactions: [],
  deadlines: [
    onDeadline('trend', 'propose', (tx, { recordId }, { now }) => lookDaily(tx, recordId, now())),
    onDeadline('trend', 'fold', (tx, { recordId }, { now }) => foldHourly(tx, recordId, now())),
  ],
};
