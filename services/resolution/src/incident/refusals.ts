/** The catalogue of what incidents refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { IncidentRefusal } from './domain.ts';
import type { MatrixRefusal } from './matrix.ts';

type Own = Exclude<IncidentRefusal | MatrixRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.6.1';

export const incidentRefusals: RefusalCatalogue<Own> = {
  ASSIGNEE_REQUIRED: {
    message: () => 'Nobody works on this incident: assign it or start work on it before it is resolved.',
    clause,
    allowed: () => ['ASSIGN', 'START'],
  },
  LINK_REQUIRED: {
    message: ({ kind, id }) =>
      `The incident is not linked to the ${kind === 'PROBLEM' ? 'problem' : 'change'} ${id} that it is to wait on.`,
    clause,
    allowed: () => ['LINK'],
  },
  WAITED_ON: {
    message: ({ id }) => `The incident waits on ${id}: resume it before the link is taken away.`,
    clause,
    allowed: () => ['RESUME'],
  },
  REOPEN_WINDOW_PASSED: {
    message: ({ days }) => `An incident may be reopened for ${days} days after its resolution: log a new one.`,
    clause,
    allowed: () => ['CLOSE'],
  },
  MATRIX_NOT_MONOTONE: {
    message: ({ cell }) => `More impact or more urgency must not lower the priority: see ${cell}.`,
    clause,
  },
};
