/** The service level process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { deadlines, reactions } from './reactions.ts';
import { serviceLevelRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import {
  calendarEntity,
  calendarStore,
  calendarVersionEntity,
  clockEntity,
  clockStore,
  courseEntity,
  slaEntity,
  slaStore,
} from './store.ts';

export const serviceLevel: Process = {
  name: 'service-level',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: serviceLevelRefusals,
  entities: [calendarEntity, calendarVersionEntity, slaEntity, clockEntity, courseEntity],
  stores: [calendarStore, slaStore, clockStore],
  reactions,
  deadlines,
};
