/** The discovery process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { discoveryRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import {
  policyEntity,
  policyStore,
  proposalEntity,
  proposalStore,
  runEntity,
  runStore,
  sourceEntity,
  sourceStore,
} from './store.ts';

export const discovery: Process = {
  name: 'discovery',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: discoveryRefusals,
  entities: [sourceEntity, policyEntity, runEntity, proposalEntity],
  stores: [sourceStore, policyStore, runStore, proposalStore],
  reactions: [],
};
