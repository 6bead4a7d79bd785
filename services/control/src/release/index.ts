/** The release process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { releaseRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { releaseEntity, releaseStore } from './store.ts';

export const release: Process = {
  name: 'release',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: releaseRefusals,
  entities: [releaseEntity],
  stores: [releaseStore],
  reactions: [],
};
