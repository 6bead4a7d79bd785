/** The catalogue of what intake refuses beside the common codes. */
import type { RefusalCatalogue } from '@attest/kernel';
import type { UnreadableAlert } from './domain/index.ts';
import type { UnreadableEmail } from './parse.ts';

export const intakeRefusals: RefusalCatalogue<UnreadableAlert | UnreadableEmail> = {
  ALERT_UNREADABLE: { message: ({ field, reason }) => `The alert cannot be read: ${field}: ${reason}.` },
  EMAIL_UNREADABLE: { message: ({ reason }) => `The message cannot be read: ${reason}.` },
};
