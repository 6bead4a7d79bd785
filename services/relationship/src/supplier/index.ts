/** The supplier process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { supplierRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { supplierEntity, supplierStore } from './store.ts';

export const supplier: Process = {
  name: 'supplier',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: supplierRefusals,
  entities: [supplierEntity],
  stores: [supplierStore],
  reactions,
};
