/** Event types of contracts with suppliers. Source: ISO/IEC 20000-1:2018 8.3.4.1, 8.3.4.2; 2011 7.2. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { clockMetrics } from './delivery/service-level.ts';
import { At, eventsOf, Id, Ids, MoneyAmount, nullable, oneOf, Text } from './event.ts';
import { priorities } from './resolution/incident.ts';

const contract = eventsOf('relationship', 'supplier');

/** In force is what is IN_FORCE or EXPIRING. */
export const supplierContractStates = [
  'DRAFTED',
  'AGREED',
  'IN_FORCE',
  'EXPIRING',
  'EXPIRED',
  'TERMINATED',
  'WITHDRAWN',
] as const;
export const contractCostPeriods = ['ONCE', 'MONTH', 'YEAR'] as const;

const contractId = '01980000-0000-7000-8000-000000000031';
const disputeId = '01980000-0000-7000-8000-000000000032';
const supplierId = '01980000-0000-7000-8000-000000000005';
const serviceId = '01980000-0000-7000-8000-000000000001';
const personId = '01980000-0000-7000-8000-000000000003';
const began = '2026-02-01T00:00:00.000Z' as Instant;
const ends = '2027-02-01T00:00:00.000Z' as Instant;
const reviewDue = '2026-08-01T00:00:00.000Z' as Instant;

/** What every event of a contract says, as of after the event: all that a local copy of contracts needs. */
const stands = {
  key: Text,
  title: Text,
  state: oneOf(supplierContractStates),
  supplierId: Id,
  /** The services that it covers. */
  serviceIds: Ids,
  validFrom: At,
  /** Null: until somebody ends it. */
  validUntil: nullable(At),
  /** Who of the provider answers for it; null where that person left and nobody follows yet. */
  responsibleId: nullable(Id),
};
const standing = {
  ...{ key: 'SCO-1001', title: 'Carrier lines', state: 'IN_FORCE' as const, supplierId, serviceIds: [serviceId] },
  ...{ validFrom: began, validUntil: ends, responsibleId: personId },
};

/** What is agreed upon. */
const terms = {
  scope: Text,
  /** What the supplier has to meet. */
  requirements: Text,
  /** Who of both does, and decides, what. */
  responsibilities: Text,
  targets: Type.Array(
    Type.Object({
      metric: oneOf(clockMetrics),
      priority: oneOf(priorities),
      /** Minutes, by whatever hours the contract says. */
      minutes: Type.Integer(),
    }),
  ),
  /** What is agreed beside targets in minutes. */
  obligations: Text,
  /** Null where it is not known, or nothing is paid. */
  cost: nullable(Type.Object({ ...MoneyAmount.properties, period: oneOf(contractCostPeriods) })),
  /** Days from one review to the next. */
  reviewEveryDays: Type.Integer(),
  /** Days before its end at which somebody is to decide about renewal. */
  noticeDays: Type.Integer(),
};
const agreed = {
  scope: 'Two lines to each site.',
  requirements: 'Faults are reported by telephone at any hour.',
  responsibilities: 'The carrier repairs; the provider decides about routes.',
  targets: [{ metric: 'RESOLUTION' as const, priority: 'P1' as const, minutes: 240 }],
  obligations: 'A report each month.',
  cost: { amount: '1200.00', currency: 'EUR', period: 'MONTH' as const },
  reviewEveryDays: 180,
  noticeDays: 90,
};

export const supplierContractEvents = {
  SupplierContractDrafted: contract({
    type: 'SupplierContractDrafted',
    summary: 'A contract with a supplier was drafted.',
    data: Type.Object({ ...stands, contractId: Id, ...terms }),
    sample: { ...standing, state: 'DRAFTED', contractId, ...agreed },
  }),
  SupplierContractRedrafted: contract({
    type: 'SupplierContractRedrafted',
    summary: 'A draft of a contract was written anew.',
    data: Type.Object({ ...stands, ...terms }),
    sample: { ...standing, state: 'DRAFTED', ...agreed },
  }),
  SupplierContractAgreed: contract({
    type: 'SupplierContractAgreed',
    summary: 'Provider and supplier agreed to a contract; it is in force from its beginning on.',
    data: Type.Object({
      ...stands,
      /** Who agreed for the supplier, and where that can be seen. */
      evidence: Text,
      agreedById: Id,
    }),
    personal: ['evidence'],
    sample: { ...standing, state: 'AGREED', evidence: 'Signed by Ms Laine, archive 7/12.', agreedById: personId },
  }),
  SupplierContractBegan: contract({
    type: 'SupplierContractBegan',
    summary: 'A contract is in force.',
    data: Type.Object({ ...stands, reviewDueAt: At }),
    sample: { ...standing, reviewDueAt: reviewDue },
  }),
  SupplierContractAmended: contract({
    type: 'SupplierContractAmended',
    summary: 'Provider and supplier agreed to other terms while the contract is in force.',
    data: Type.Object({ ...stands, ...terms, evidence: Text }),
    personal: ['evidence'],
    sample: { ...standing, ...agreed, evidence: 'Amendment 1, archive 7/14.' },
  }),
  SupplierContractReviewed: contract({
    type: 'SupplierContractReviewed',
    summary: 'What the supplier did was held against the contract.',
    data: Type.Object({
      ...stands,
      /** Whether it met what is agreed. */
      met: Type.Boolean(),
      findings: Text,
      /** What follows from it. */
      followUp: Text,
      reviewerId: Id,
      /** When the next one is due. */
      reviewDueAt: At,
      /** The supplier’s people are not shown it. */
      visibility: oneOf(['INTERNAL']),
    }),
    personal: ['findings', 'followUp'],
    sample: {
      ...standing,
      ...{ met: false, findings: 'Two outages took longer.', followUp: 'A second route.', reviewerId: personId },
      ...{ reviewDueAt: reviewDue, visibility: 'INTERNAL' },
    },
  }),
  SupplierContractReviewMissed: contract({
    type: 'SupplierContractReviewMissed',
    summary: 'A contract was not reviewed when it was due.',
    data: Type.Object({ ...stands, dueAt: At }),
    sample: { ...standing, dueAt: reviewDue },
  }),
  SupplierContractRenewalDue: contract({
    type: 'SupplierContractRenewalDue',
    summary: 'A contract ends soon: somebody is to decide whether it is renewed.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'EXPIRING' },
  }),
  SupplierContractRenewed: contract({
    type: 'SupplierContractRenewed',
    summary: 'A contract was prolonged.',
    data: Type.Object({ ...stands, evidence: Text }),
    personal: ['evidence'],
    sample: { ...standing, evidence: 'Letter of 3 November, archive 7/15.' },
  }),
  SupplierContractReassigned: contract({
    type: 'SupplierContractReassigned',
    summary: 'Somebody else answers for a contract, or nobody where that person left.',
    data: Type.Object({ ...stands }),
    sample: { ...standing },
  }),
  SupplierDisputeRaised: contract({
    type: 'SupplierDisputeRaised',
    summary: 'Provider and supplier disagree about a contract.',
    data: Type.Object({ ...stands, disputeId: Id, subject: Text, raisedById: Id }),
    personal: ['subject'],
    sample: { ...standing, disputeId, subject: 'Whether the outage of May counts.', raisedById: personId },
  }),
  SupplierDisputeSettled: contract({
    type: 'SupplierDisputeSettled',
    summary: 'A dispute about a contract ended.',
    data: Type.Object({ ...stands, disputeId: Id, result: Text, settledById: Id }),
    personal: ['result'],
    sample: { ...standing, disputeId, result: 'It counts; a credit was given.', settledById: personId },
  }),
  SupplierContractExpired: contract({
    type: 'SupplierContractExpired',
    summary: 'A contract ended with its term.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'EXPIRED' },
  }),
  SupplierContractTerminated: contract({
    type: 'SupplierContractTerminated',
    summary: 'A contract was ended before its term, or one without a term.',
    data: Type.Object({ ...stands, why: Text, evidence: Text }),
    personal: ['why', 'evidence'],
    sample: {
      ...{ ...standing, state: 'TERMINATED' },
      ...{ why: 'The service goes.', evidence: 'Notice of 3 November, confirmed by the supplier.' },
    },
  }),
  SupplierContractWithdrawn: contract({
    type: 'SupplierContractWithdrawn',
    summary: 'A draft was given up, or what was agreed was called off before it began.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, state: 'WITHDRAWN', why: 'Another supplier was chosen.' },
  }),
};
