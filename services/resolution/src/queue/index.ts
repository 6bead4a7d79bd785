/** Queues of incidents and the search over all records, as the service takes them in. */

import { memberEntity } from '@attest/reference';
import { type Process, sdlFrom } from '@attest/subgraph';
import { reactions } from './reactions.ts';
import { recordTextEntity } from './records.ts';
import { resolvers } from './resolvers.ts';
import { dueEntity, textEntity, wordEntity } from './store.ts';

export const queue: Process = {
  name: 'queue',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: {},
  entities: [dueEntity, textEntity, recordTextEntity, wordEntity, memberEntity],
  stores: [],
  reactions,
};
