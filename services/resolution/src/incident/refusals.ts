/** The catalogue of what incidents refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { IncidentRefusal, RiskRuleRefusal, TreeRefusal } from './domain/index.ts';
import type { MatrixRefusal } from './domain/matrix.ts';

type Own = Exclude<IncidentRefusal | MatrixRefusal | TreeRefusal | RiskRuleRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const securityClause = 'ISO/IEC 20000-1:2018 8.7.3.3';

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
  ATTACHMENT_SETTLED: {
    message: ({ id }) => `The attachment ${id} was replaced or withdrawn before.`,
    clause: 'ISO/IEC 20000-1:2018 7.5.3',
  },
  TEAM_HAS_IT: {
    message: ({ teamId }) => `The incident is with the team ${teamId} already.`,
    clause,
  },
  ORIGINAL_REQUIRED: {
    message: () => 'A duplicate is closed with a reference to the incident that it repeats: mark it as one.',
    clause,
    allowed: () => ['MARK_DUPLICATE'],
  },
  RELATED_TO_ITSELF: {
    message: () => 'An incident is neither its own parent nor its own duplicate.',
    clause,
  },
  PARENT_IS_CHILD: {
    message: ({ key, parentId }) => `${key} is itself the child of ${parentId}: take that one as the parent.`,
    clause,
  },
  PARENT_SETTLED: {
    message: ({ key, state }) => `${key} is ${state}: only an open incident gets children.`,
    clause,
  },
  CHILD_OF_ANOTHER: {
    message: ({ parentId }) => `The incident is the child of ${parentId}: separate it first.`,
    clause,
    allowed: () => ['SEPARATE'],
  },
  HAS_CHILDREN: {
    message: ({ children }) =>
      `The incident has children (${children}): separate them first, for what has children is nobody's child and no duplicate.`,
    clause,
  },
  NOT_A_CHILD: { message: () => 'The incident is not that one’s child.', clause, allowed: () => ['MAKE_CHILD'] },
  ORIGINAL_IS_DUPLICATE: {
    message: ({ key, duplicateOfId }) => `${key} is itself a duplicate of ${duplicateOfId}: refer to that one.`,
    clause,
  },
  ORIGINAL_SETTLED: {
    message: ({ key, state }) => `${key} is ${state}: a duplicate refers to an incident that goes on.`,
    clause,
  },
  MATRIX_NOT_MONOTONE: {
    message: ({ cell }) => `More impact or more urgency must not lower the priority: see ${cell}.`,
    clause,
  },
  CATEGORY_UNKNOWN: {
    message: ({ category }) => `${JSON.stringify(category)} is none of the published categories.`,
    clause,
    allowed: ({ known }) => known,
  },
  CATEGORY_RETIRED: {
    message: ({ category }) => `${JSON.stringify(category)} is no longer used as a category.`,
    clause,
    allowed: ({ known }) => known,
  },
  CATEGORY_DROPPED: {
    message: ({ category }) =>
      `${JSON.stringify(category)} is missing: incidents have it. A category that is no longer used is retired.`,
    clause,
  },
  RISK_LINKED: {
    message: ({ riskId }) => `The risk ${riskId} decides the priority already: unlink it first.`,
    clause: securityClause,
    allowed: () => ['UNLINK_RISK'],
  },
  NO_RISK_LINKED: {
    message: () => 'No security risk is linked to the incident.',
    clause: securityClause,
    allowed: () => ['LINK_RISK'],
  },
  RISK_RULE_NOT_MONOTONE: {
    message: ({ level }) => `A higher level of risk must not have a lower priority: see ${level}.`,
    clause: securityClause,
  },
};
