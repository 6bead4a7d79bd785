/** The configuration process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownEntity } from '../known.ts';
import { readAhead } from '../topology.ts';
import { baselineDeadlines, baselineEntity, baselineStore } from './baselines.ts';
import { reactions } from './reactions.ts';
import { configurationRefusals } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';
import { itemEntity, itemStore, kindEntity, kindStore, relationEntity, typeEntity, typeStore } from './store.ts';

export const configuration: Process = {
  name: 'configuration',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: configurationRefusals,
  entities: [itemEntity, relationEntity, typeEntity, kindEntity, baselineEntity, knownEntity],
  stores: [itemStore, typeStore, kindStore, baselineStore],
  reactions,
  deadlines: baselineDeadlines,
  prepare: ({ db }) => readAhead(db),
};
