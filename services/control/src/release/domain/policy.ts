/**
 * Release policy: which releases a customer agreed to have, how often, and what makes one an emergency.
 *
 * Agreed by both sides before it is in force; it never changes afterwards: another policy is another edition.
 * Pure. Source: ISO/IEC 20000-1:2018 8.5.3; 2011 9.3.
 */
import {
  type EventOf,
  type plannedReleaseTypes,
  type releaseEnvironments,
  type releasePolicyEvents,
  type releasePolicyParties,
  releasePolicyStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type Actor,
  badText,
  firstRefusal,
  hasRole,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type ReleasePolicyState = (typeof releasePolicyStates)[number];
export type PolicyParty = (typeof releasePolicyParties)[number];
export type PlannedReleaseType = (typeof plannedReleaseTypes)[number];
export type ReleaseEnvironment = (typeof releaseEnvironments)[number];

/** SUPERSEDE is the platform's: a later edition came in force. */
export const releasePolicyMachine = machine(releasePolicyStates, 'DRAFT', {
  AGREE: { from: ['DRAFT'] },
  PUT_IN_FORCE: { from: ['DRAFT'], to: 'IN_FORCE' },
  WITHDRAW: { from: ['DRAFT'], to: 'WITHDRAWN' },
  SUPERSEDE: { from: ['IN_FORCE'], to: 'SUPERSEDED' },
});
export type ReleasePolicyAction = ActionOf<typeof releasePolicyMachine>;

const drafters = ['RELEASE_MANAGER', 'BUSINESS_RELATIONSHIP_MANAGER'] as const;

export const releasePolicyRights: Rights<ReleasePolicyAction | 'DRAFT'> = {
  DRAFT: drafters,
  AGREE: [...drafters, 'CUSTOMER_USER'],
  PUT_IN_FORCE: ['RELEASE_MANAGER'],
  WITHDRAW: drafters,
  SUPERSEDE: [],
};

/** How often releases of a type come, how long before they are announced, and where they are tried. */
export type PolicyRule = {
  readonly releaseType: PlannedReleaseType;
  readonly atMost: number;
  readonly perDays: number;
  readonly noticeHours: number;
  readonly environments: readonly ReleaseEnvironment[];
};

export type PolicyTerms = {
  readonly rules: readonly PolicyRule[];
  readonly emergencyCriteria: readonly string[];
  readonly earlyLifeDays: number;
};

export type PolicyAgreement = {
  readonly party: PolicyParty;
  readonly personId: string;
  readonly representative: string | null;
  readonly evidence: string | null;
  readonly at: Instant;
};

export type ReleasePolicy = PolicyTerms & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ReleasePolicyState;
  readonly customerId: string;
  readonly edition: number;
  readonly agreements: readonly PolicyAgreement[];
  readonly draftedAt: Instant;
  readonly updatedAt: Instant;
  readonly inForceAt: Instant | null;
  readonly endedAt: Instant | null;
};

export type ReleasePolicyEvent = EventOf<typeof releasePolicyEvents>;

export type DraftPolicy = PolicyTerms & {
  readonly id: string;
  readonly key: string;
  readonly customerId: string;
  readonly edition: number;
};

export type PolicyCommand =
  | {
      readonly type: 'AGREE';
      readonly party: PolicyParty;
      readonly by: Actor;
      readonly representative: string | null;
      readonly evidence: string | null;
    }
  | { readonly type: 'PUT_IN_FORCE' | 'SUPERSEDE' }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type PolicyRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'BOTH_MUST_AGREE'; readonly missing: readonly PolicyParty[] }
  | { readonly code: 'AGREED_ALREADY'; readonly party: PolicyParty }
  | { readonly code: 'AGREEMENT_NOT_YOURS'; readonly party: PolicyParty }
  | { readonly code: 'AGREEMENT_EVIDENCE_REQUIRED' };

type Decision = Result<ReleasePolicyEvent[], PolicyRefusal>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badCount = (field: string, value: number, least: number, most: number) =>
  Number.isInteger(value) && value >= least && value <= most
    ? undefined
    : invalid(field, `a whole number from ${least} to ${most} is expected`);

const yearDays = 366;

const twice = (values: readonly string[]): boolean => new Set(values).size < values.length;

const badTerms = ({ rules, emergencyCriteria, earlyLifeDays }: PolicyTerms): Refused<InvalidInput> | undefined =>
  firstRefusal(
    rules.length + emergencyCriteria.length > 0 ? undefined : invalid('rules', 'a policy says at least one thing'),
    twice(rules.map(({ releaseType }) => releaseType)) ? invalid('rules', 'one a type of release') : undefined,
    emergencyCriteria.length > 20 ? invalid('emergencyCriteria', 'at most 20') : undefined,
    twice(emergencyCriteria) ? invalid('emergencyCriteria', 'each once') : undefined,
    ...emergencyCriteria.map((criterion) => badText('emergencyCriteria', criterion, 500)),
    ...rules.flatMap(({ atMost, perDays, noticeHours }, index) => [
      badCount(`rules[${index}].atMost`, atMost, 1, 1000),
      badCount(`rules[${index}].perDays`, perDays, 1, yearDays),
      badCount(`rules[${index}].noticeHours`, noticeHours, 0, yearDays * 24),
    ]),
    badCount('earlyLifeDays', earlyLifeDays, 1, 90),
  );

type Standing = Omit<DraftPolicy, 'id'> & Pick<ReleasePolicy, 'agreements'>;

const stands = (policy: Standing, state: ReleasePolicyState) => ({
  state,
  key: policy.key,
  customerId: policy.customerId,
  edition: policy.edition,
  rules: policy.rules.map((rule) => ({ ...rule, environments: [...new Set(rule.environments)] })),
  emergencyCriteria: [...policy.emergencyCriteria],
  earlyLifeDays: policy.earlyLifeDays,
  agreements: [...policy.agreements],
});

/**
 * Decides the first event of a policy.
 *
 * @returns ReleasePolicyDrafted, or INVALID_INPUT
 */
export const draftPolicy = (draft: DraftPolicy, now: Instant): Decision =>
  badTerms(draft) ??
  ok([
    {
      ...stands({ ...draft, agreements: [] }, releasePolicyMachine.initial),
      type: 'ReleasePolicyDrafted',
      at: now,
      policyId: draft.id,
    },
  ]);

const bothParties = ['PROVIDER', 'CUSTOMER'] as const;

/** Who has not agreed yet. */
export const missingParties = ({ agreements }: Pick<ReleasePolicy, 'agreements'>): PolicyParty[] =>
  bothParties.filter((party) => !agreements.some((agreement) => agreement.party === party));

/** The customer's own people agree for it, or the provider records who did and where that can be seen. */
const badAgreement = (
  policy: ReleasePolicy,
  { party, by, representative, evidence }: Extract<PolicyCommand, { type: 'AGREE' }>,
): Refused<PolicyRefusal> | undefined => {
  const theirs = by.customerId !== undefined;
  const mayNot =
    party === 'PROVIDER' ? !hasRole(by, ['RELEASE_MANAGER']) : theirs && by.customerId !== policy.customerId;
  if (mayNot || (theirs && party === 'PROVIDER')) return refuse({ code: 'AGREEMENT_NOT_YOURS', party });
  if (!missingParties(policy).includes(party)) return refuse({ code: 'AGREED_ALREADY', party });
  if (party === 'CUSTOMER' && !theirs && (!representative?.trim() || !evidence?.trim()))
    return refuse({ code: 'AGREEMENT_EVIDENCE_REQUIRED' });
  return firstRefusal(
    representative === null ? undefined : badText('representative', representative, 200),
    evidence === null ? undefined : badText('evidence', evidence, 2000),
  );
};

/** Decides what happened to a policy, or why nothing may. */
export const decidePolicy = (policy: ReleasePolicy, command: PolicyCommand, now: Instant): Decision => {
  const refused = illegal(releasePolicyMachine, policy.state, command.type, releasePolicyRights);
  if (refused) return refused;
  const base = { at: now, ...stands(policy, stateAfter(releasePolicyMachine, policy.state, command.type)) };
  switch (command.type) {
    case 'AGREE': {
      const { party, by, representative, evidence } = command;
      const agreement = { party, personId: by.id, representative, evidence, at: now };
      const agreements = [...base.agreements, agreement];
      return badAgreement(policy, command) ?? ok([{ ...base, type: 'ReleasePolicyAgreed', party, agreements }]);
    }
    case 'PUT_IN_FORCE': {
      const missing = missingParties(policy);
      return missing.length > 0
        ? refuse({ code: 'BOTH_MUST_AGREE', missing })
        : ok([{ ...base, type: 'ReleasePolicyInForce' }]);
    }
    case 'WITHDRAW':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ReleasePolicyWithdrawn', why: command.why }]);
    case 'SUPERSEDE':
      return ok([{ ...base, type: 'ReleasePolicySuperseded' }]);
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with ReleasePolicyDrafted. */
export const evolvePolicy = (policy: ReleasePolicy | undefined, event: ReleasePolicyEvent): ReleasePolicy => {
  const standing = stands(event, event.state);
  const { at } = event;
  if (event.type === 'ReleasePolicyDrafted')
    return {
      ...{ ...standing, state: event.state, id: event.policyId, version: 1, head: '' },
      ...{ draftedAt: at, updatedAt: at, inForceAt: null, endedAt: null },
    };
  if (!policy) throw new Error(`a release policy begins with ReleasePolicyDrafted, not ${event.type}`);
  const next = { ...policy, ...standing, version: policy.version + 1, updatedAt: at };
  switch (event.type) {
    case 'ReleasePolicyAgreed':
      return next;
    case 'ReleasePolicyInForce':
      return { ...next, inForceAt: at };
    case 'ReleasePolicySuperseded':
    case 'ReleasePolicyWithdrawn':
      return { ...next, endedAt: at };
    default:
      return never(event);
  }
};
