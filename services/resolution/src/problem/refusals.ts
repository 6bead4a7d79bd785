/** The catalogue of what problems refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ProblemRefusal } from './domain/index.ts';

type Own = Exclude<ProblemRefusal, CommonRefusal>;

export const problemRefusals: RefusalCatalogue<Own> = {
  EVIDENCE_REQUIRED: {
    message: () => 'A problem is the cause of something: name at least one incident, or the trend that shows it.',
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['LINK_INCIDENT'],
  },
  TREND_DOES_NOT_RISE: {
    message: ({ value, count, expected }) =>
      `${value}: ${count} incidents where ${expected.toFixed(1)} were usual are no trend that a problem shows in.`,
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
  },
  KNOWN_ERROR_REQUIRED: {
    message: () => 'There is no known error to withdraw.',
    clause: 'ISO/IEC 20000-1:2011 9.1',
    allowed: () => ['RECORD_KNOWN_ERROR'],
  },
  ENTRY_UNKNOWN: {
    message: ({ id }) => `The diagnosis log of this problem has no entry ${id}.`,
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['NOTE_DIAGNOSIS'],
  },
  ENTRY_CORRECTED: {
    message: ({ byId }) => `The entry was corrected already: correct the correction, ${byId}.`,
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['CORRECT_DIAGNOSIS'],
  },
  EFFECT_NOT_MEASURED: {
    message: ({ dueAt }) => `Whether the fix had an effect is measured at ${dueAt}: it cannot be confirmed before.`,
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['REJECT_EFFECT', 'REOPEN'],
  },
  EFFECT_DID_NOT_FALL: {
    message: ({ before, after }) =>
      `Incidents of its kind did not fall: ${before} before the fix, ${after} after it. Reject the effect, or close with a reason.`,
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['REJECT_EFFECT', 'CLOSE'],
  },
  EFFECT_OR_REASON_REQUIRED: {
    message: () =>
      'Nobody has confirmed that the fix had its effect: review it, or say why the problem is closed without.',
    clause: 'ISO/IEC 20000-1:2018 8.6.3',
    allowed: () => ['CONFIRM_EFFECT', 'REJECT_EFFECT'],
  },
  CONFIGURATION_ITEM_REQUIRED: {
    message: () => 'A known error lives somewhere: name at least one configuration item.',
    clause: 'ISO/IEC 20000-1:2011 9.1',
    allowed: () => ['RECORD_KNOWN_ERROR'],
  },
  CHANGE_REQUIRED: {
    message: ({ ciIds }) =>
      `Its fix touches ${ciIds.length} configuration item${ciIds.length === 1 ? '' : 's'}: it is resolved by a change that was closed as successful.`,
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
