/** The finance process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { costRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { costEntity, costStore } from './store.ts';

export const finance: Process = {
  name: 'finance',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: costRefusals,
  entities: [costEntity],
  stores: [costStore],
  reactions,
};
