/** The catalogue process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownEntity } from '../known.ts';
import { reactions } from './reactions.ts';
import { serviceRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { serviceEntity, serviceStore } from './store.ts';

export const catalogue: Process = {
  name: 'catalogue',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: serviceRefusals,
  entities: [serviceEntity, knownEntity],
  stores: [serviceStore],
  reactions,
};
