/** The request process, as the service takes it in. */
import { onDeadline } from '@attest/record';
import { type Process, sdlFrom } from '@attest/subgraph';
import { missTarget, moveByTimeout } from './commands.ts';
import { reactions } from './reactions.ts';
import { requestRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { editionEntity, itemEntity, itemStore, requestCommentEntity, requestEntity, requestStore } from './store.ts';

export const request: Process = {
  name: 'request',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: requestRefusals,
  entities: [itemEntity, editionEntity, requestEntity, requestCommentEntity],
  stores: [itemStore, requestStore],
  reactions,
  deadlines: [
    // Not at its due time: other minutes may have put that before what happened meanwhile.
    onDeadline('request', 'target', (tx, { recordId }) => missTarget(tx, recordId, tx.now())),
    onDeadline('request', 'auto-confirm', (tx, { recordId, dueAt }) => moveByTimeout(tx, recordId, 'CONFIRM', dueAt)),
    onDeadline('request', 'auto-close', (tx, { recordId, dueAt }) => moveByTimeout(tx, recordId, 'CLOSE', dueAt)),
  ],
};
