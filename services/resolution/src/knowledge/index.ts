/** The knowledge process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { reviewByDate } from './commands.ts';
import { reactions } from './reactions.ts';
import { articleRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { articleEntity, articleStore, editionEntity, feedbackEntity, feedbackStore, useEntity } from './store.ts';

export const knowledge: Process = {
  name: 'knowledge',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: articleRefusals,
  entities: [articleEntity, editionEntity, useEntity, feedbackEntity],
  stores: [articleStore, feedbackStore],
  reactions,
  deadlines: [onDeadline('knowledge', 'review', (tx, { recordId, dueAt }) => reviewByDate(tx, recordId, dueAt))],
};
