/** The catalogue of what major incidents and their criteria refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { CriteriaRefusal, MajorIncidentRefusal } from './domain/index.ts';

type Own = Exclude<MajorIncidentRefusal | CriteriaRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.6.1';
const improvement = 'ISO/IEC 20000-1:2018 10.2';
const names = { PROVIDER: 'the provider', CUSTOMER: 'the customer' } as const;

export const majorIncidentRefusals: RefusalCatalogue<Own> = {
  OWNER_REQUIRED: {
    message: () => 'A major incident is declared with somebody who is responsible for it: name an owner.',
    clause,
  },
  OWNER_IS_ASSIGNEE: {
    message: () => 'Who works on the incident is not also responsible for the major incident: name somebody else.',
    clause,
    allowed: () => ['NAME_ANOTHER_OWNER', 'ASSIGN'],
  },
  CRITERIA_NOT_MET: {
    message: () => 'The incident meets none of the criteria in force: say why it is a major one all the same.',
    clause,
    allowed: () => ['SAY_WHY'],
  },
  ALREADY_MAJOR: { message: ({ key }) => `The incident leads the major incident ${key} already.`, clause },
  LEAD_IS_CHILD: {
    message: ({ parentId }) =>
      `The incident is a child of ${parentId}: that one leads, or the two are separated first.`,
    clause,
    allowed: () => ['SEPARATE'],
  },
  INCIDENT_SETTLED: {
    message: ({ key, state }) => `${key} is ${state}: nothing is interrupted any more.`,
    clause,
    allowed: ({ state }) => (state === 'RESOLVED' ? ['REOPEN'] : []),
  },
  ENTRY_CORRECTED_ALREADY: {
    message: ({ by }) => `This entry was corrected already: correct the entry ${by}, which took its place.`,
    clause,
  },
  ENTRY_IS_AUTOMATIC: {
    message: () => 'Automatic entries are the platform’s own: people add to them, and do not write or correct them.',
    clause,
    allowed: () => ['ADD_ENTRY'],
  },
  REVIEW_REQUIRED: {
    message: () => 'A major incident is closed after it was reviewed: write the review down first.',
    clause,
    allowed: () => ['REVIEW'],
  },
  REVIEW_NOT_APPROVED: {
    message: () => 'The review is not approved yet.',
    clause,
    allowed: () => ['APPROVE_REVIEW'],
  },
  APPROVER_IS_REVIEWER: {
    message: () => 'Nobody approves the review that they wrote: somebody else has to.',
    clause,
  },
  IMPROVEMENT_REQUIRED: {
    message: () => 'At least one improvement comes from a major incident, and was not rejected: propose one first.',
    clause: improvement,
    allowed: () => ['PROPOSE_IMPROVEMENT'],
  },
  TOP_MANAGEMENT_NOT_TOLD: {
    message: () => 'Top management was not told of it: somebody has to hold the role, and is told then.',
    clause,
    allowed: () => ['GRANT_ROLE'],
  },
  BOTH_MUST_AGREE: {
    message: ({ missing }) =>
      `Criteria are in force once both have agreed; missing: ${missing.map((party) => names[party]).join(' and ')}.`,
    clause,
    allowed: () => ['AGREE'],
  },
  AGREED_ALREADY: { message: ({ party }) => `Agreement of ${names[party]} is recorded already.`, clause },
  AGREEMENT_NOT_YOURS: {
    message: ({ party }) => `You do not agree for ${names[party]} here.`,
    clause,
  },
  AGREEMENT_EVIDENCE_REQUIRED: {
    message: () => 'Who records that a customer agreed says which person did, and where that can be seen.',
    clause,
  },
};
