/** The incident process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownEntity } from '../known.ts';
import { closeByTimeout } from './commands/index.ts';
import { reactions } from './reactions.ts';
import { incidentRefusals } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';
import {
  commentEntity,
  incidentEntity,
  incidentStore,
  matrixEntity,
  matrixStore,
  riskRuleEntity,
  riskRuleStore,
  treeEntity,
  treeStore,
} from './store/index.ts';

export const incident: Process = {
  name: 'incident',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: incidentRefusals,
  entities: [incidentEntity, commentEntity, matrixEntity, treeEntity, riskRuleEntity, knownEntity],
  stores: [incidentStore, matrixStore, treeStore, riskRuleStore],
  reactions,
  deadlines: [onDeadline('incident', 'auto-close', (tx, { recordId, dueAt }) => closeByTimeout(tx, recordId, dueAt))],
};
