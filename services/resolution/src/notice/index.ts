/** What there is for each person, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { copyEntities } from './copy-store.ts';
import { reactions } from './reactions.ts';
import { resolvers } from './resolvers.ts';
import { noticeEntity, noticeStore, readerEntity, serviceCopyEntity } from './store.ts';

export const notice: Process = {
  name: 'notice',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: {},
  entities: [noticeEntity, readerEntity, serviceCopyEntity, ...copyEntities],
  stores: [noticeStore],
  reactions,
};
