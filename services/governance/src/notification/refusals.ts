/** The catalogue of what notifications refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { NotificationRefusal } from './domain.ts';

const clause = 'ISO/IEC 20000-1:2018 7.4';

export const notificationRefusals: RefusalCatalogue<Exclude<NotificationRefusal, CommonRefusal>> = {
  NOT_TOLD: {
    message: () => 'You were not told of this: only those who were acknowledge it, each for themselves.',
    clause,
  },
  ACKNOWLEDGED_BEFORE: { message: ({ at }) => `You acknowledged this at ${at} already.`, clause },
};
