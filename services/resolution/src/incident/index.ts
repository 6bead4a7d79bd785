/** The incident process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { knownEntity } from '../known.ts';
import { closeByTimeout, escalateByTime } from './commands/index.ts';
import { reactions } from './reactions.ts';
import { incidentRefusals } from './refusals.ts';
import { resolvers } from './resolvers/index.ts';
import {
  attachmentEntity,
  commentEntity,
  escalationEntity,
  escalationRulesEntity,
  escalationRulesStore,
  incidentEntity,
  incidentStore,
  matrixEntity,
  matrixStore,
  riskRuleEntity,
  riskRuleStore,
  settingsEntity,
  settingsStore,
  treeEntity,
  treeStore,
} from './store/index.ts';

const rules = [matrixEntity, treeEntity, riskRuleEntity, escalationRulesEntity, settingsEntity];

export const incident: Process = {
  name: 'incident',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: incidentRefusals,
  entities: [incidentEntity, commentEntity, attachmentEntity, escalationEntity, ...rules, knownEntity],
  stores: [incidentStore, matrixStore, treeStore, riskRuleStore, escalationRulesStore, settingsStore],
  reactions,
  deadlines: [
    onDeadline('incident', 'auto-close', (tx, { recordId, dueAt }) => closeByTimeout(tx, recordId, dueAt)),
    onDeadline('incident', 'escalate', (tx, { recordId }) => escalateByTime(tx, recordId, tx.now())),
  ],
};
