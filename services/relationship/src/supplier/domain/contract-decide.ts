/** What happens to a contract when it is told to do something, or why nothing may. Pure: callers pass `now`. */
import type { supplierContractStates } from '@attest/contracts';
import {
  badText,
  firstRefusal,
  type Instant,
  type InvalidInput,
  illegal,
  money,
  never,
  ok,
  plusMs,
  type Refused,
  type Result,
  refuse,
  stateAfter,
} from '@attest/kernel';
import {
  type ContractItem,
  type ContractTerms,
  type DraftContract,
  openDisputes,
  type SupplierContract,
  type SupplierContractCommand,
  type SupplierContractEvent,
  type SupplierContractRefusal,
  supplierContractMachine,
  supplierContractRights,
} from './contract.ts';
import type { PersonFacts } from './supplier.ts';

type Decision = Result<SupplierContractEvent[], SupplierContractRefusal>;
type Refusal = Refused<SupplierContractRefusal> | undefined;

const dayMs = 86_400_000;
const yearMinutes = 525_600;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const isCount = (count: number, least: number, most: number): boolean =>
  Number.isInteger(count) && count >= least && count <= most;

/** Texts of a draft may still be empty: what is missing is asked for when it is agreed. */
const longAtMost = (field: string, text: string): Refusal => (text === '' ? undefined : badText(field, text, 5000));

type Content = Omit<ContractTerms, 'validFrom' | 'validUntil'>;

const badCost = (cost: ContractTerms['cost']): Refusal => {
  if (cost === null) return undefined;
  const read = money(cost.amount, cost.currency, 'cost');
  if (!read.ok) return read;
  return cost.amount.startsWith('-') ? invalid('cost', 'must not be negative') : undefined;
};

const badContent = (terms: Content): Refusal => {
  const { title, targets, cost, reviewEveryDays, noticeDays, serviceIds } = terms;
  const twice = targets.some(({ metric, priority }, index) =>
    targets.slice(0, index).some((one) => one.metric === metric && one.priority === priority),
  );
  return firstRefusal<SupplierContractRefusal>(
    badText('title', title, 200),
    longAtMost('scope', terms.scope),
    longAtMost('requirements', terms.requirements),
    longAtMost('responsibilities', terms.responsibilities),
    longAtMost('obligations', terms.obligations),
    serviceIds.length > 100 ? invalid('serviceIds', 'at most 100') : undefined,
    targets.every(({ minutes }) => isCount(minutes, 1, yearMinutes))
      ? undefined
      : invalid('targets', `1 to ${yearMinutes} minutes are expected`),
    twice ? invalid('targets', 'one for each metric and priority') : undefined,
    badCost(cost),
    isCount(reviewEveryDays, 1, 366) ? undefined : invalid('reviewEveryDays', '1 to 366 days are expected'),
    isCount(noticeDays, 0, 366) ? undefined : invalid('noticeDays', '0 to 366 days are expected'),
  );
};

const badTerms = (terms: ContractTerms): Refusal =>
  badContent(terms) ??
  (terms.validUntil !== null && terms.validUntil <= terms.validFrom
    ? invalid('validUntil', 'must be after validFrom')
    : undefined);

const badResponsible = ({ id, active, customerId, supplierId }: PersonFacts): Refusal =>
  active && customerId === null && supplierId === null
    ? undefined
    : refuse({ code: 'RESPONSIBLE_NOT_OF_PROVIDER', personId: id });

/** ISO/IEC 20000-1:2018 8.3.4.1: what a contract has in it. */
const incomplete = (terms: Content): Refusal => {
  const items: readonly [ContractItem, boolean][] = [
    ['SERVICES', terms.serviceIds.length > 0],
    ['SCOPE', terms.scope !== ''],
    ['REQUIREMENTS', terms.requirements !== ''],
    ['RESPONSIBILITIES', terms.responsibilities !== ''],
    ['TARGETS_OR_OBLIGATIONS', terms.targets.length > 0 || terms.obligations !== ''],
  ];
  const missing = items.flatMap(([item, there]) => (there ? [] : [item]));
  return missing.length > 0 ? refuse({ code: 'CONTRACT_INCOMPLETE', missing }) : undefined;
};

const content = (terms: Content) => ({
  ...{ scope: terms.scope, requirements: terms.requirements, responsibilities: terms.responsibilities },
  targets: terms.targets.map(({ metric, priority, minutes }) => ({ metric, priority, minutes })),
  obligations: terms.obligations,
  cost: terms.cost && { amount: terms.cost.amount, currency: terms.cost.currency, period: terms.cost.period },
  ...{ reviewEveryDays: terms.reviewEveryDays, noticeDays: terms.noticeDays },
});

/**
 * Decides the first event of a contract.
 *
 * @returns SupplierContractDrafted; INVALID_INPUT, SUPPLIER_HAS_ENDED, RESPONSIBLE_NOT_OF_PROVIDER
 */
export const draftContract = (facts: DraftContract, now: Instant): Decision => {
  const { id: contractId, key, title, supplierId, responsible, validFrom, validUntil } = facts;
  const serviceIds = [...new Set(facts.serviceIds)];
  return (
    badTerms(facts) ??
    (facts.supplierActive ? undefined : refuse({ code: 'SUPPLIER_HAS_ENDED' })) ??
    badResponsible(responsible) ??
    ok([
      {
        ...{ type: 'SupplierContractDrafted', at: now, contractId, key, title, state: supplierContractMachine.initial },
        ...{ supplierId, serviceIds, validFrom, validUntil, responsibleId: responsible.id },
        ...content(facts),
      },
    ])
  );
};

const stands = (contract: SupplierContract, state: (typeof supplierContractStates)[number]) => {
  const { key, title, supplierId, serviceIds, validFrom, validUntil, responsibleId } = contract;
  return { key, title, state, supplierId, serviceIds: [...serviceIds], validFrom, validUntil, responsibleId };
};

const nextReview = ({ reviewEveryDays }: Pick<ContractTerms, 'reviewEveryDays'>, now: Instant): Instant =>
  plusMs(now, reviewEveryDays * dayMs);

const badRenewal = (
  contract: SupplierContract,
  { validUntil }: Extract<SupplierContractCommand, { type: 'RENEW' }>,
): Refusal => {
  const disputes = openDisputes(contract);
  if (contract.validUntil === null) return invalid('validUntil', 'the contract has no end that could be moved');
  if (validUntil !== null && validUntil <= contract.validUntil)
    return invalid('validUntil', 'must be after the end that is agreed');
  if (!contract.reviews.some(({ at }) => at >= (contract.termBeganAt ?? at)))
    return refuse({ code: 'CONTRACT_REVIEW_REQUIRED' });
  return disputes.length > 0
    ? refuse({ code: 'DISPUTES_OPEN', subjects: disputes.map(({ subject }) => subject) })
    : undefined;
};

/** Decides what happened, or why nothing may. */
export const decideContract = (
  contract: SupplierContract,
  command: SupplierContractCommand,
  now: Instant,
): Decision => {
  const refused = illegal(supplierContractMachine, contract.state, command.type, supplierContractRights);
  if (refused) return refused;
  const base = { at: now, ...stands(contract, stateAfter(supplierContractMachine, contract.state, command.type)) };
  switch (command.type) {
    case 'REDRAFT': {
      const { title, validFrom, validUntil } = command;
      const serviceIds = [...new Set(command.serviceIds)];
      const said = { title, validFrom, validUntil, serviceIds, ...content(command) };
      return badTerms(command) ?? ok([{ ...base, type: 'SupplierContractRedrafted', ...said }]);
    }
    case 'AGREE': {
      const { evidence, agreedById, supplierActive } = command;
      const { validUntil, validFrom } = contract;
      const bad = firstRefusal<SupplierContractRefusal>(
        badText('evidence', evidence, 2000),
        incomplete(contract),
        supplierActive ? undefined : refuse({ code: 'SUPPLIER_HAS_ENDED' }),
        validUntil !== null && validUntil <= now ? refuse({ code: 'CONTRACT_TERM_OVER', validUntil }) : undefined,
      );
      if (bad) return bad;
      const begins: SupplierContractEvent[] =
        validFrom <= now
          ? [{ ...base, state: 'IN_FORCE', type: 'SupplierContractBegan', reviewDueAt: nextReview(contract, now) }]
          : [];
      return ok([{ ...base, type: 'SupplierContractAgreed', evidence, agreedById }, ...begins]);
    }
    case 'WITHDRAW':
      return (
        badText('why', command.why, 1000) ?? ok([{ ...base, type: 'SupplierContractWithdrawn', why: command.why }])
      );
    case 'BEGIN':
      return ok([{ ...base, type: 'SupplierContractBegan', reviewDueAt: nextReview(contract, now) }]);
    case 'AMEND': {
      const { title, evidence } = command;
      const said = { title, serviceIds: [...new Set(command.serviceIds)], ...content(command), evidence };
      return (
        badContent(command) ??
        badText('evidence', evidence, 2000) ??
        incomplete(command) ??
        ok([{ ...base, type: 'SupplierContractAmended', ...said }])
      );
    }
    case 'REVIEW': {
      const { met, findings, followUp, reviewerId } = command;
      const reviewDueAt = nextReview(contract, now);
      return (
        firstRefusal(badText('findings', findings, 5000), badText('followUp', followUp, 5000)) ??
        ok([
          {
            ...{ ...base, type: 'SupplierContractReviewed', met, findings, followUp, reviewerId, reviewDueAt },
            visibility: 'INTERNAL',
          },
        ])
      );
    }
    case 'MISS_REVIEW': {
      const { reviewDueAt } = contract;
      const missed = contract.reviewMissedAt === null && reviewDueAt !== null && reviewDueAt <= now;
      return ok(missed ? [{ ...base, type: 'SupplierContractReviewMissed', dueAt: reviewDueAt }] : []);
    }
    case 'FALL_DUE':
      return ok([{ ...base, type: 'SupplierContractRenewalDue' }]);
    case 'RENEW': {
      const { validUntil, evidence } = command;
      return (
        badRenewal(contract, command) ??
        badText('evidence', evidence, 2000) ??
        ok([{ ...base, type: 'SupplierContractRenewed', validUntil, evidence }])
      );
    }
    case 'ASSIGN': {
      const { person } = command;
      return (
        badResponsible(person) ??
        ok(
          person.id === contract.responsibleId
            ? []
            : [{ ...base, type: 'SupplierContractReassigned', responsibleId: person.id }],
        )
      );
    }
    case 'LOSE_RESPONSIBLE':
      return ok(
        contract.responsibleId === null ? [] : [{ ...base, type: 'SupplierContractReassigned', responsibleId: null }],
      );
    case 'RAISE_DISPUTE': {
      const { disputeId, subject, raisedById } = command;
      return (
        badText('subject', subject, 2000) ??
        ok([{ ...base, type: 'SupplierDisputeRaised', disputeId, subject, raisedById }])
      );
    }
    case 'SETTLE_DISPUTE': {
      const { disputeId, result, settledById } = command;
      const dispute = contract.disputes.find(({ id }) => id === disputeId);
      if (!dispute) return invalid('disputeId', 'no dispute about this contract');
      if (dispute.settledAt !== null) return refuse({ code: 'DISPUTE_SETTLED_ALREADY' });
      return (
        badText('result', result, 2000) ??
        ok([{ ...base, type: 'SupplierDisputeSettled', disputeId, result, settledById }])
      );
    }
    case 'EXPIRE':
      return ok([{ ...base, type: 'SupplierContractExpired' }]);
    case 'TERMINATE': {
      const { why, evidence } = command;
      return (
        firstRefusal(badText('why', why, 1000), badText('evidence', evidence, 2000)) ??
        ok([{ ...base, type: 'SupplierContractTerminated', why, evidence }])
      );
    }
    default:
      return never(command);
  }
};
