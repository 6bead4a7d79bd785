/** The catalogue of what problems refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ProblemRefusal } from './domain.ts';

type Own = Exclude<ProblemRefusal, CommonRefusal>;

export const problemRefusals: RefusalCatalogue<Own> = {
  EVIDENCE_REQUIRED: {
    message: () => 'A problem is the cause of something: name at least one incident, or the trend that shows it.',
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
  },
  CONFIGURATION_ITEM_REQUIRED: {
    message: () => 'A known error lives somewhere: name at least one configuration item.',
    clause: 'ISO/IEC 20000-1:2011 9.1',
  },
  CHANGE_REQUIRED: {
    message: ({ ciIds }) =>
      `The problem lives in ${ciIds.length} configuration item${ciIds.length === 1 ? '' : 's'}: it is resolved by a change that was closed as successful.`,
    clause: 'ISO/IEC 20000-1:2011 8.2',
    allowed: () => ['LINK_CHANGE'],
  },
  CHANGE_NOT_CLOSED: {
    message: ({ changeIds }) => `A change that is to fix the problem is not closed: ${changeIds.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2011 8.2',
    allowed: () => ['RECORD_ROOT_CAUSE'],
  },
  CAUSE_OR_REASON_REQUIRED: {
    message: () => 'The cause is not known: record it, or say why the problem is closed without.',
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['REOPEN'],
  },
};
