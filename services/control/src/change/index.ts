/** The change process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { changeRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { changeEntity, changeStore } from './store.ts';

export const change: Process = {
  name: 'change',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: changeRefusals,
  entities: [changeEntity],
  stores: [changeStore],
  reactions,
};
