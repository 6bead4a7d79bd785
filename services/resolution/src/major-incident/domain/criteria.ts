/**
 * Criteria by which an incident is a major one: data, agreed by the provider and by the customer before they are in force.
 *
 * A set never changes once it is agreed to: other criteria are another edition. Pure. Source: ISO/IEC 20000-1:2018 8.6.1.
 */
import {
  type EventOf,
  type majorIncidentCriteriaEvents,
  majorIncidentCriteriaStates,
  type majorIncidentCriticalities,
  type majorIncidentParties,
  priorities,
} from '@attest/contracts';
import {
  type ActionOf,
  type Actor,
  badText,
  firstRefusal,
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
import type { Priority } from '../../priority.ts';

export type MajorIncidentCriteriaState = (typeof majorIncidentCriteriaStates)[number];
export type Criticality = (typeof majorIncidentCriticalities)[number];
export type Party = (typeof majorIncidentParties)[number];

/** SUPERSEDE is the platform's: a later edition came in force. */
export const majorIncidentCriteriaMachine = machine(majorIncidentCriteriaStates, 'DRAFT', {
  AGREE: { from: ['DRAFT'] },
  PUT_IN_FORCE: { from: ['DRAFT'], to: 'IN_FORCE' },
  WITHDRAW: { from: ['DRAFT'], to: 'WITHDRAWN' },
  SUPERSEDE: { from: ['IN_FORCE'], to: 'SUPERSEDED' },
});
export type MajorIncidentCriteriaAction = ActionOf<typeof majorIncidentCriteriaMachine>;

export const majorIncidentCriteriaRights: Rights<MajorIncidentCriteriaAction | 'DRAFT'> = {
  DRAFT: ['INCIDENT_MANAGER', 'BUSINESS_RELATIONSHIP_MANAGER'],
  AGREE: ['INCIDENT_MANAGER', 'BUSINESS_RELATIONSHIP_MANAGER', 'CUSTOMER_USER'],
  PUT_IN_FORCE: ['INCIDENT_MANAGER'],
  WITHDRAW: ['INCIDENT_MANAGER', 'BUSINESS_RELATIONSHIP_MANAGER'],
  SUPERSEDE: [],
};

export type Rule = {
  readonly name: string;
  readonly priorityAtLeast: Priority | null;
  readonly serviceIds: readonly string[];
  readonly criticalities: readonly Criticality[];
  readonly affectedUsersAtLeast: number | null;
  readonly affectedCustomersAtLeast: number | null;
  readonly childIncidentsAtLeast: number | null;
  /** In words: for people to judge. */
  readonly condition: string | null;
};
export type MinutesByPriority = Readonly<Record<Priority, number>>;

export type Agreement = {
  readonly party: Party;
  readonly personId: string;
  readonly representative: string | null;
  readonly evidence: string | null;
  readonly at: Instant;
};

export type Terms = {
  readonly rules: readonly Rule[];
  readonly updateMinutes: MinutesByPriority;
  readonly acknowledgeMinutes: number;
};

export type MajorIncidentCriteria = Terms & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: MajorIncidentCriteriaState;
  readonly customerId: string | null;
  readonly edition: number;
  readonly agreements: readonly Agreement[];
  readonly draftedAt: Instant;
  readonly updatedAt: Instant;
  readonly inForceAt: Instant | null;
  readonly endedAt: Instant | null;
};

export type CriteriaEvent = EventOf<typeof majorIncidentCriteriaEvents>;

/** What holds where nothing is agreed: updates and acknowledgement are due all the same. */
export const shippedTerms: Omit<Terms, 'rules'> = {
  updateMinutes: { P1: 30, P2: 60, P3: 120, P4: 240, P5: 480 },
  acknowledgeMinutes: 15,
};

export type DraftCriteria = Terms & {
  readonly id: string;
  readonly key: string;
  readonly customerId: string | null;
  readonly edition: number;
};

export type CriteriaCommand =
  | {
      readonly type: 'AGREE';
      readonly party: Party;
      readonly by: Actor;
      readonly representative: string | null;
      readonly evidence: string | null;
    }
  | { readonly type: 'PUT_IN_FORCE' | 'SUPERSEDE' }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type CriteriaRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'BOTH_MUST_AGREE'; readonly missing: readonly Party[] }
  | { readonly code: 'AGREED_ALREADY'; readonly party: Party }
  | { readonly code: 'AGREEMENT_NOT_YOURS'; readonly party: Party }
  | { readonly code: 'AGREEMENT_EVIDENCE_REQUIRED' };

type Decision = Result<CriteriaEvent[], CriteriaRefusal>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badCount = (field: string, value: number | null, most = 1_000_000) =>
  value === null || (Number.isInteger(value) && value >= 1 && value <= most)
    ? undefined
    : invalid(field, `a whole number from 1 to ${most} is expected`);

const weekMinutes = 7 * 24 * 60;

const badRule = (rule: Rule, index: number): Refused<InvalidInput> | undefined => {
  const at = `rules[${index}]`;
  const { priorityAtLeast, serviceIds, criticalities, condition } = rule;
  const figures = ['affectedUsersAtLeast', 'affectedCustomersAtLeast', 'childIncidentsAtLeast'] as const;
  const says =
    priorityAtLeast !== null ||
    condition !== null ||
    serviceIds.length + criticalities.length > 0 ||
    figures.some((figure) => rule[figure] !== null);
  return firstRefusal(
    badText(`${at}.name`, rule.name, 200),
    condition === null ? undefined : badText(`${at}.condition`, condition, 2000),
    ...figures.map((figure) => badCount(`${at}.${figure}`, rule[figure])),
    says ? undefined : invalid(at, 'a rule says at least one thing'),
  );
};

const badTerms = ({ rules, updateMinutes, acknowledgeMinutes }: Terms): Refused<InvalidInput> | undefined =>
  firstRefusal(
    rules.length > 0 ? undefined : invalid('rules', 'at least one is expected'),
    rules.length > 50 ? invalid('rules', 'at most 50') : undefined,
    ...rules.map(badRule),
    new Set(rules.map(({ name }) => name)).size < rules.length
      ? invalid('rules', 'two of them have the same name')
      : undefined,
    badCount('acknowledgeMinutes', acknowledgeMinutes, weekMinutes),
    ...priorities.map((priority, rank) => {
      const before = priorities[rank - 1];
      return (
        badCount(`updateMinutes.${priority}`, updateMinutes[priority], weekMinutes) ??
        (before && updateMinutes[before] > updateMinutes[priority]
          ? invalid(`updateMinutes.${priority}`, `not shorter than that of ${before}`)
          : undefined)
      );
    }),
  );

/**
 * Decides the first event of a set of criteria.
 *
 * @returns MajorIncidentCriteriaDrafted, or INVALID_INPUT
 */
export const draftCriteria = (draft: DraftCriteria, now: Instant): Decision => {
  const { id: criteriaId, key, customerId, edition, rules, updateMinutes, acknowledgeMinutes } = draft;
  return (
    badTerms(draft) ??
    ok([
      {
        type: 'MajorIncidentCriteriaDrafted',
        at: now,
        state: majorIncidentCriteriaMachine.initial,
        criteriaId,
        key,
        customerId,
        edition,
        rules: rules.map((rule) => ({
          ...rule,
          serviceIds: [...new Set(rule.serviceIds)],
          criticalities: [...new Set(rule.criticalities)],
        })),
        updateMinutes: { ...updateMinutes },
        acknowledgeMinutes,
        agreements: [],
      },
    ])
  );
};

/** Every other state than the first says the whole set again. */
const stands = (criteria: MajorIncidentCriteria, state: MajorIncidentCriteriaState) => {
  const { key, customerId, edition, rules, updateMinutes, acknowledgeMinutes, agreements } = criteria;
  return {
    state,
    key,
    customerId,
    edition,
    rules: rules.map((rule) => ({ ...rule, serviceIds: [...rule.serviceIds], criticalities: [...rule.criticalities] })),
    updateMinutes: { ...updateMinutes },
    acknowledgeMinutes,
    agreements: [...agreements],
  };
};

const bothParties = ['PROVIDER', 'CUSTOMER'] as const;

/** Who has not agreed yet. */
export const missingParties = ({ agreements }: Pick<MajorIncidentCriteria, 'agreements'>): Party[] =>
  bothParties.filter((party) => !agreements.some((agreement) => agreement.party === party));

/**
 * Whether the agreement may be recorded: the customer's by its own people, or by the provider, who then says who agreed and
 * where that can be seen; the provider's by the incident manager alone.
 */
const badAgreement = (
  criteria: MajorIncidentCriteria,
  { party, by, representative, evidence }: Extract<CriteriaCommand, { type: 'AGREE' }>,
): Refused<CriteriaRefusal> | undefined => {
  const theirs = by.customerId !== undefined;
  if (theirs && (party !== 'CUSTOMER' || by.customerId !== criteria.customerId))
    return refuse({ code: 'AGREEMENT_NOT_YOURS', party });
  if (party === 'PROVIDER' && !by.roles.some((role) => role === 'INCIDENT_MANAGER' || role === 'SYSTEM'))
    return refuse({ code: 'AGREEMENT_NOT_YOURS', party });
  if (!missingParties(criteria).includes(party)) return refuse({ code: 'AGREED_ALREADY', party });
  if (party === 'CUSTOMER' && !theirs && (!representative?.trim() || !evidence?.trim()))
    return refuse({ code: 'AGREEMENT_EVIDENCE_REQUIRED' });
  return firstRefusal(
    representative === null ? undefined : badText('representative', representative, 200),
    evidence === null ? undefined : badText('evidence', evidence, 2000),
  );
};

/** Decides what happened to a set of criteria, or why nothing may. */
export const decideCriteria = (criteria: MajorIncidentCriteria, command: CriteriaCommand, now: Instant): Decision => {
  const refused = illegal(majorIncidentCriteriaMachine, criteria.state, command.type, majorIncidentCriteriaRights);
  if (refused) return refused;
  const state = stateAfter(majorIncidentCriteriaMachine, criteria.state, command.type);
  const base = { at: now, ...stands(criteria, state) };
  switch (command.type) {
    case 'AGREE': {
      const { party, by, representative, evidence } = command;
      const bad = badAgreement(criteria, command);
      if (bad) return bad;
      const agreement = { party, personId: by.id, representative, evidence, at: now };
      const agreements = [...criteria.agreements, agreement];
      return ok([{ ...base, type: 'MajorIncidentCriteriaAgreed', party, agreements }]);
    }
    case 'PUT_IN_FORCE': {
      const missing = missingParties(criteria);
      return missing.length > 0
        ? refuse({ code: 'BOTH_MUST_AGREE', missing })
        : ok([{ ...base, type: 'MajorIncidentCriteriaInForce' }]);
    }
    case 'WITHDRAW':
      return (
        badText('why', command.why, 1000) ?? ok([{ ...base, type: 'MajorIncidentCriteriaWithdrawn', why: command.why }])
      );
    case 'SUPERSEDE':
      return ok([{ ...base, type: 'MajorIncidentCriteriaSuperseded' }]);
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with MajorIncidentCriteriaDrafted. */
export const evolveCriteria = (
  criteria: MajorIncidentCriteria | undefined,
  event: CriteriaEvent,
): MajorIncidentCriteria => {
  const { key, state, customerId, edition, rules, updateMinutes, acknowledgeMinutes, agreements, at } = event;
  const standing = { key, state, customerId, edition, rules, updateMinutes, acknowledgeMinutes, agreements };
  if (event.type === 'MajorIncidentCriteriaDrafted')
    return {
      ...standing,
      id: event.criteriaId,
      version: 1,
      head: '',
      draftedAt: at,
      updatedAt: at,
      inForceAt: null,
      endedAt: null,
    };
  if (!criteria) throw new Error(`criteria begin with MajorIncidentCriteriaDrafted, not ${event.type}`);
  const next = { ...criteria, ...standing, version: criteria.version + 1, updatedAt: at };
  switch (event.type) {
    case 'MajorIncidentCriteriaAgreed':
      return next;
    case 'MajorIncidentCriteriaInForce':
      return { ...next, inForceAt: at };
    case 'MajorIncidentCriteriaSuperseded':
    case 'MajorIncidentCriteriaWithdrawn':
      return { ...next, endedAt: at };
    default:
      return never(event);
  }
};
