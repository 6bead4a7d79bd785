/** The orchestration process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { deadlines, reactions } from './reactions.ts';
import { orchestrationRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { deadlinesEntity, deadlinesStore, runEntity, runStore } from './store.ts';

export const orchestration: Process = {
  name: 'orchestration',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: orchestrationRefusals,
  entities: [runEntity, deadlinesEntity],
  stores: [runStore, deadlinesStore],
  reactions,
  deadlines,
};
