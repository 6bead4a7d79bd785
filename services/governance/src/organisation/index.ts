/** The organisation process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownEntity } from '../known.ts';
import { reactions } from './reactions.ts';
import { organisationRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { personEntity, personStore, teamEntity, teamStore } from './store.ts';

export const organisation: Process = {
  name: 'organisation',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: organisationRefusals,
  entities: [personEntity, teamEntity, knownEntity],
  stores: [personStore, teamStore],
  reactions,
};
