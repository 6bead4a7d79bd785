/** The major incident process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { sayOverdue } from './commands.ts';
import { reactions } from './reactions.ts';
import { majorIncidentRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import {
  criteriaEntity,
  criteriaStore,
  criticalityEntity,
  entryEntity,
  majorEntity,
  majorStore,
  updateEntity,
} from './store.ts';

export const majorIncident: Process = {
  name: 'major-incident',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: majorIncidentRefusals,
  entities: [criteriaEntity, majorEntity, entryEntity, updateEntity, criticalityEntity],
  stores: [criteriaStore, majorStore],
  reactions,
  deadlines: [onDeadline('major-incident', 'update', (tx, { recordId }, { now }) => sayOverdue(tx, recordId, now()))],
};
