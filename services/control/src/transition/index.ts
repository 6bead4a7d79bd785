/** The transition of services, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { transitionRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { agreementEntity, contractEntity, transitionEntity, transitionStore } from './store.ts';

export const transition: Process = {
  name: 'transition',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: transitionRefusals,
  entities: [transitionEntity, agreementEntity, contractEntity],
  stores: [transitionStore],
  reactions,
};
