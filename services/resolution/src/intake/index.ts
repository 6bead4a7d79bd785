/** The intake process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { intakeRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { alertEntity, alertStore, rulesEntity, rulesStore, seenEntity } from './store.ts';

export const intake: Process = {
  name: 'intake',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: intakeRefusals,
  entities: [alertEntity, rulesEntity, seenEntity],
  stores: [alertStore, rulesStore],
  reactions,
};
