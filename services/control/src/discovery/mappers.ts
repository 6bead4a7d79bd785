/** What resolvers get as parents, where it is not called as the graph calls it. */
import type { RefusalPayload } from '@attest/subgraph';
import type { ObservationAnswer as Answer } from './commands/index.ts';

export type { ReconciliationPolicy } from './identity.ts';
export type { SightingRow as Sighting } from './store.ts';

export type ObservationAnswer = Omit<Answer, 'refusal'> & {
  readonly index: number;
  readonly refusal: RefusalPayload | null;
};
