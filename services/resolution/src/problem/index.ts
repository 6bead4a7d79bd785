/** The problem process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { escalateByAge, measureEffect } from './commands/index.ts';
import { reactions } from './reactions.ts';
import { problemRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { changeEndEntity, diagnosisEntity, effectReview, escalation, problemEntity, problemStore } from './store.ts';

export const problem: Process = {
  name: 'problem',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: problemRefusals,
  entities: [problemEntity, diagnosisEntity, changeEndEntity],
  stores: [problemStore],
  reactions,
  deadlines: [
    onDeadline(escalation.process, escalation.kind, (tx, { recordId }, { now }) => escalateByAge(tx, recordId, now())),
    onDeadline(effectReview.process, effectReview.kind, (tx, { recordId }, { now }) =>
      measureEffect(tx, recordId, now()),
    ),
  ],
};
