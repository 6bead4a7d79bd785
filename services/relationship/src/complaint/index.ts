/** The complaint process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { deadlines, reactions } from './reactions.ts';
import { complaintRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { complaintEntity, complaintStore, measureEntity } from './store.ts';

export const complaint: Process = {
  name: 'complaint',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: complaintRefusals,
  entities: [complaintEntity, measureEntity],
  stores: [complaintStore],
  reactions,
  deadlines,
};
