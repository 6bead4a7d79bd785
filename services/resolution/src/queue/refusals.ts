/** Queues refuse nothing by rules of their own. */
import type { RefusalCatalogue } from '@attest/kernel';

export const queueRefusals: RefusalCatalogue<never> = {};
