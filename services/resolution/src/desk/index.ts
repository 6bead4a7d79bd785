/** Figures of the service desk, as the service takes them in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { resolvers } from './resolvers.ts';
import { clockEntity, deskEntity, openEntity, subjectEntity } from './store.ts';

export const desk: Process = {
  name: 'desk',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: {},
  entities: [deskEntity, openEntity, subjectEntity, clockEntity],
  stores: [],
  reactions,
};
