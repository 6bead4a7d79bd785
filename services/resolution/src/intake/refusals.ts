/** The catalogue of what intake refuses beside the common codes. */
import type { RefusalCatalogue } from '@attest/kernel';
import type { UnreadableAlert } from './domain/index.ts';

export const intakeRefusals: RefusalCatalogue<UnreadableAlert> = {
  ALERT_UNREADABLE: { message: ({ field, reason }) => `The alert cannot be read: ${field}: ${reason}.` },
};
