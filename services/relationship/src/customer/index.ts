/** The customer process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownPersonEntity, knownServiceEntity } from '../known.ts';
import { reactions } from './reactions.ts';
import { customerRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { customerEntity, customerStore } from './store.ts';

export const customer: Process = {
  name: 'customer',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: customerRefusals,
  entities: [customerEntity, knownPersonEntity, knownServiceEntity],
  stores: [customerStore],
  reactions,
};
