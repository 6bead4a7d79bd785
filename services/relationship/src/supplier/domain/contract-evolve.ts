/** What a contract is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { SupplierContract, SupplierContractEvent } from './contract.ts';

const first = (event: Extract<SupplierContractEvent, { type: 'SupplierContractDrafted' }>): SupplierContract => {
  const { type: _, at, contractId, ...facts } = event;
  return {
    ...facts,
    ...{ id: contractId, version: 1, head: '', evidence: null, reviews: [], disputes: [] },
    ...{ reviewDueAt: null, reviewMissedAt: null, termBeganAt: null, endedAt: null, endedWhy: null },
    ...{ draftedAt: at, updatedAt: at },
  };
};

/** Applies one event. Throws where a history does not begin with SupplierContractDrafted: such a history is broken, not input. */
export const evolveContract = (
  contract: SupplierContract | undefined,
  event: SupplierContractEvent,
): SupplierContract => {
  if (event.type === 'SupplierContractDrafted') return first(event);
  if (!contract) throw new Error(`a contract begins with SupplierContractDrafted, not ${event.type}`);
  const { key, title, state, supplierId, serviceIds, validFrom, validUntil, responsibleId, at } = event;
  const next: SupplierContract = {
    ...contract,
    ...{ key, title, state, supplierId, serviceIds, validFrom, validUntil, responsibleId },
    ...{ version: contract.version + 1, updatedAt: at },
  };
  const over = { ...next, reviewDueAt: null, endedAt: at };
  switch (event.type) {
    case 'SupplierContractRedrafted':
    case 'SupplierContractAmended': {
      const { scope, requirements, responsibilities, targets, obligations, cost, reviewEveryDays, noticeDays } = event;
      return {
        ...next,
        scope,
        requirements,
        responsibilities,
        targets,
        obligations,
        cost,
        reviewEveryDays,
        noticeDays,
      };
    }
    case 'SupplierContractAgreed':
      return { ...next, evidence: event.evidence };
    case 'SupplierContractBegan':
      return { ...next, reviewDueAt: event.reviewDueAt, termBeganAt: at };
    case 'SupplierContractReviewed': {
      const { met, findings, followUp, reviewerId, reviewDueAt } = event;
      const reviews = [...contract.reviews, { met, findings, followUp, reviewerId, at }];
      return { ...next, reviews, reviewDueAt, reviewMissedAt: null };
    }
    case 'SupplierContractReviewMissed':
      return { ...next, reviewMissedAt: at };
    case 'SupplierContractRenewalDue':
    case 'SupplierContractReassigned':
      return next;
    case 'SupplierContractRenewed':
      return { ...next, termBeganAt: at };
    case 'SupplierDisputeRaised': {
      const { disputeId, subject, raisedById } = event;
      const fresh = { id: disputeId, subject, raisedById, raisedAt: at };
      return {
        ...next,
        disputes: [...contract.disputes, { ...fresh, result: null, settledById: null, settledAt: null }],
      };
    }
    case 'SupplierDisputeSettled': {
      const { disputeId, result, settledById } = event;
      const settled = { result, settledById, settledAt: at };
      return {
        ...next,
        disputes: contract.disputes.map((held) => (held.id === disputeId ? { ...held, ...settled } : held)),
      };
    }
    case 'SupplierContractExpired':
      return over;
    case 'SupplierContractTerminated':
    case 'SupplierContractWithdrawn':
      return { ...over, endedWhy: event.why };
    default:
      return never(event);
  }
};
