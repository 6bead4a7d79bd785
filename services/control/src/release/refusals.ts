/** The catalogue of what releases refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ReleaseRefusal } from './domain.ts';

type Own = Exclude<ReleaseRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.5.3';

export const releaseRefusals: RefusalCatalogue<Own> = {
  CHANGES_REQUIRED: {
    message: () => 'A release delivers changes: name at least one.',
    clause,
  },
  CHANGES_NOT_AUTHORISED: {
    message: ({ changes, states }) =>
      `A release takes changes that are ${states.join(' or ')}, not: ${changes
        .map(({ key, state }) => `${key} (${state})`)
        .join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2011 9.3',
    allowed: ({ states }) => states,
  },
  CHANGE_IN_OTHER_RELEASE: {
    message: ({ key, release }) => `${key} is in the release ${release} already.`,
    clause,
    allowed: ({ release }) => [`REPLAN ${release}`, `CANCEL ${release}`],
  },
  ACCEPTANCE_CRITERIA_REQUIRED: {
    message: () => 'Nothing says what must hold before the release is deployed.',
    clause: 'ISO/IEC 20000-1:2011 9.3',
    allowed: () => ['REPLAN'],
  },
  ACCEPTANCE_CRITERIA_NOT_MET: {
    message: ({ phase, open }) =>
      `Not met ${phase === 'BEFORE_DEPLOYMENT' ? 'before' : 'after'} deployment: ${open.join('; ')}.`,
    clause: 'ISO/IEC 20000-1:2011 9.3',
    allowed: ({ phase }) => (phase === 'BEFORE_DEPLOYMENT' ? ['CHECK', 'REPLAN'] : ['CHECK', 'FAIL']),
  },
  CRITERION_NOT_DUE: {
    message: ({ phase, state }) =>
      `The criterion is checked ${phase === 'BEFORE_DEPLOYMENT' ? 'once the release is built' : 'after the deployment'}; the release is ${state}.`,
    clause: 'ISO/IEC 20000-1:2011 9.3',
  },
  OUTSIDE_WINDOW: {
    message: ({ of, startsAt, endsAt }) => `${of} is planned from ${startsAt} to ${endsAt}, not now.`,
    clause,
    allowed: () => ['REPLAN'],
  },
  REVIEW_REQUIRED: {
    message: () => 'The release failed: why, and what follows from it, is to be written down first.',
    clause: 'ISO/IEC 20000-1:2011 9.3',
    allowed: () => ['REVIEW'],
  },
};
