/** The catalogue of what configuration audits refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import { type LedgerRefusal, ledgerRefusals } from '../ledger.ts';
import type { AuditRefusal } from './domain.ts';

type Own = Exclude<AuditRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2011 9.1';

const own: RefusalCatalogue<Own> = {
  AUDITOR_OWNS_ITEMS: {
    message: ({ keys }) => `Nobody audits what they answer for themselves: ${keys.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 9.2',
  },
  AUDITOR_REQUIRED: {
    message: () => 'The auditor of the audit counts and closes, nobody else.',
    clause: 'ISO/IEC 20000-1:2018 9.2',
  },
  RUN_NOT_USABLE: {
    message: ({ why }) => `The run does not say what was there: ${why}.`,
    clause,
  },
  VARIANCE_SETTLED: {
    message: ({ outcome }) => `The variance has ended: ${outcome}.`,
    clause,
  },
  VARIANCE_REASON_REQUIRED: {
    message: () => 'A variance is accepted with a reason, or it is fixed, or a change is raised.',
    clause,
    allowed: () => ['FIXED', 'CHANGE_RAISED'],
  },
  ACCEPTER_OWNS_ITEM: {
    message: ({ key }) =>
      `Who answers for ${key} does not accept that it is otherwise than recorded: somebody else does.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.6',
    allowed: () => ['FIXED', 'CHANGE_RAISED'],
  },
  VARIANCE_CHANGE_REQUIRED: {
    message: () => 'Which change was raised because of the variance?',
    clause,
    allowed: () => ['requestChange'],
  },
  VARIANCE_NOT_FIXED: {
    message: ({ why }) => `The records do not say what was there: ${why}.`,
    clause,
    allowed: () => ['ACCEPTED', 'CHANGE_RAISED'],
  },
  VARIANCES_OPEN: {
    message: ({ open }) =>
      `${open.length} variance(s) have no end: each is fixed, accepted with a reason, or a change is raised.`,
    clause,
    allowed: () => ['SETTLE'],
  },
  NOT_IN_SERIES: {
    message: () => 'The audit does not come again: it was planned for once, or its series was ended.',
    clause,
    allowed: () => ['planConfigurationAudit'],
  },
  SERIES_GONE_ON: {
    message: ({ key }) => `The series has gone on: the end of it is said of ${key}.`,
    clause,
    allowed: ({ key }) => [key],
  },
};

type TypeUnknown = Extract<LedgerRefusal, { code: 'CI_TYPE_UNKNOWN' }>;
const { CI_TYPE_UNKNOWN } = ledgerRefusals;

export const auditRefusals: RefusalCatalogue<Own | TypeUnknown> = { ...own, CI_TYPE_UNKNOWN };
