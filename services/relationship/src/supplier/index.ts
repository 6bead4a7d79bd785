/** The supplier process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { contractDeadlines } from './commands/index.ts';
import { reactions } from './reactions.ts';
import { supplierRefusals } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';
import { contractEntity, contractStore, supplierEntity, supplierStore } from './store/index.ts';

export const supplier: Process = {
  name: 'supplier',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: supplierRefusals,
  entities: [supplierEntity, contractEntity],
  stores: [supplierStore, contractStore],
  reactions,
  deadlines: contractDeadlines,
};
