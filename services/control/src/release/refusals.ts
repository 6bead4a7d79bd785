/** The catalogue of what releases refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { PolicyAspect, PolicyParty, PolicyRefusal, ReleaseRefusal } from './domain/index.ts';

type Own = Exclude<ReleaseRefusal | PolicyRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.5.3';
const agreed = 'ISO/IEC 20000-1:2011 9.3';
const names: Record<PolicyParty, string> = { PROVIDER: 'the provider', CUSTOMER: 'the customer' };
const aspects: Record<PolicyAspect, string> = {
  TYPE: 'another type',
  FREQUENCY: 'too many',
  NOTICE: 'too soon',
  ENVIRONMENT: 'not tried enough',
};

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
    clause: agreed,
    allowed: ({ states }) => states,
  },
  CHANGE_IN_OTHER_RELEASE: {
    message: ({ key, release }) => `${key} is in the release ${release} already.`,
    clause,
    allowed: ({ release }) => [`REPLAN ${release}`, `CANCEL ${release}`],
  },
  ACCEPTANCE_CRITERIA_REQUIRED: {
    message: () => 'Nothing says what must hold before the release is deployed.',
    clause: agreed,
    allowed: () => ['REPLAN'],
  },
  ACCEPTANCE_CRITERIA_NOT_MET: {
    message: ({ phase, open }) =>
      `Not met ${phase === 'BEFORE_DEPLOYMENT' ? 'before' : 'after'} deployment: ${open.join('; ')}.`,
    clause: agreed,
    allowed: ({ phase }) => (phase === 'BEFORE_DEPLOYMENT' ? ['CHECK', 'REPLAN'] : ['CHECK', 'FAIL']),
  },
  CRITERION_NOT_DUE: {
    message: ({ phase, state }) =>
      `The criterion is checked ${phase === 'BEFORE_DEPLOYMENT' ? 'once the release is built' : 'after the deployment'}; the release is ${state}.`,
    clause: agreed,
  },
  OUTSIDE_WINDOW: {
    message: ({ of, startsAt, endsAt }) => `${of} is planned from ${startsAt} to ${endsAt}, not now.`,
    clause,
    allowed: () => ['REPLAN'],
  },
  REVIEW_REQUIRED: {
    message: ({ because }) =>
      because === 'FAILED'
        ? 'The release failed: why, and what follows from it, is to be written down first.'
        : 'It was an emergency: how it went, and what follows from it, is to be written down first.',
    clause: agreed,
    allowed: () => ['REVIEW'],
  },
  RELEASE_OUTSIDE_POLICY: {
    message: (refusal) =>
      `The policy ${refusal.policy} that the customer agreed to has it otherwise (${aspects[refusal.aspect]}): ${refusal.agreed}.`,
    clause: agreed,
    allowed: (refusal) => [refusal.agreed],
  },
  EMERGENCY_CRITERIA_NOT_AGREED: {
    message: ({ customers }) =>
      customers.length > 0
        ? `An emergency release meets a criterion agreed beforehand with everybody concerned; not agreed with: ${customers.join(', ')}.`
        : 'An emergency release meets a criterion agreed beforehand with the customer; it concerns no customer.',
    clause: agreed,
    allowed: (refusal) => refusal.agreed,
  },
  PROMOTION_OUT_OF_ORDER: {
    message: ({ environment, next }) =>
      `It does not go to ${environment} now: ${next === null ? 'what comes next is its acceptance' : `${next} comes first`}.`,
    clause,
    allowed: ({ next }) => [next === null ? 'ACCEPT' : `PROMOTE ${next}`],
  },
  NOT_PROMOTED: {
    message: ({ open }) => `It was not yet in: ${open.join(', ')}.`,
    clause,
    allowed: ({ open }) => open.map((environment) => `PROMOTE ${environment}`),
  },
  STEP_OUT_OF_ORDER: {
    message: ({ step, progress, next }) => `“${step}” cannot be ${progress} now; next is: ${next}.`,
    clause,
    allowed: ({ next }) => [next],
  },
  STEPS_OPEN: {
    message: ({ open }) => `Steps of the deployment are not done: ${open.join('; ')}.`,
    clause,
    allowed: () => ['REPORT_STEP', 'FAIL'],
  },
  DEPLOYMENT_BEGUN: {
    message: () => 'Something was done in the live environment: the release is finished, or it fails.',
    clause,
    allowed: () => ['REPORT_STEP', 'DEPLOY', 'FAIL'],
  },
  BACKED_OUT_ALREADY: { message: () => 'The live environment is as it was before already.', clause },
  BACK_OUT_REQUIRED: {
    message: () => 'The release failed, and the live environment is not as it was before: it is taken back first.',
    clause: agreed,
    allowed: () => ['BACK_OUT'],
  },
  BOTH_MUST_AGREE: {
    message: ({ missing }) =>
      `A release policy is in force once both have agreed; missing: ${missing.map((party) => names[party]).join(' and ')}.`,
    clause: agreed,
    allowed: () => ['AGREE'],
  },
  AGREED_ALREADY: { message: ({ party }) => `Agreement of ${names[party]} is recorded already.`, clause: agreed },
  AGREEMENT_NOT_YOURS: { message: ({ party }) => `You do not agree for ${names[party]} here.`, clause: agreed },
  AGREEMENT_EVIDENCE_REQUIRED: {
    message: () => 'Who records that a customer agreed says which person did, and where that can be seen.',
    clause: agreed,
  },
};
