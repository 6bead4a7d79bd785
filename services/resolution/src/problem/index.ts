/** The problem process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { problemRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { problemEntity, problemStore } from './store.ts';

export const problem: Process = {
  name: 'problem',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: problemRefusals,
  entities: [problemEntity],
  stores: [problemStore],
  reactions,
};
