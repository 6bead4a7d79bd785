/** The release process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { countedEntity, watchedItemEntity } from './incidents.ts';
import { policyEntity, policyStore } from './policy-store.ts';
import { reactions } from './reactions.ts';
import { releaseRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { releaseEntity, releaseStore } from './store.ts';

export const release: Process = {
  name: 'release',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: releaseRefusals,
  entities: [releaseEntity, policyEntity, watchedItemEntity, countedEntity],
  stores: [releaseStore, policyStore],
  reactions,
};
