/**
 * Supplier contract: what a supplier delivers for which services, and by what it is held to it; drafted, agreed by both, in
 * force from its beginning on, reviewed at planned intervals, renewed or ended. Disputes are recorded and led to a result.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.4.1, 8.3.4.2; 2011 7.2.
 */
import {
  type clockMetrics,
  type contractCostPeriods,
  type EventOf,
  type priorities,
  type supplierContractEvents,
  supplierContractStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  type Money,
  machine,
  type Rights,
} from '@attest/kernel';
import type { PersonFacts } from './supplier.ts';

export type SupplierContractState = (typeof supplierContractStates)[number];

const inForce = ['IN_FORCE', 'EXPIRING'] as const;
const over = ['EXPIRED', 'TERMINATED'] as const;

/** BEGIN, MISS_REVIEW, FALL_DUE and EXPIRE are time's; LOSE_RESPONSIBLE is what the platform does when that person leaves. */
export const supplierContractMachine = machine(supplierContractStates, 'DRAFTED', {
  REDRAFT: { from: ['DRAFTED'] },
  AGREE: { from: ['DRAFTED'], to: 'AGREED' },
  WITHDRAW: { from: ['DRAFTED', 'AGREED'], to: 'WITHDRAWN' },
  BEGIN: { from: ['AGREED'], to: 'IN_FORCE' },
  AMEND: { from: inForce },
  REVIEW: { from: inForce },
  MISS_REVIEW: { from: inForce },
  FALL_DUE: { from: ['IN_FORCE'], to: 'EXPIRING' },
  RENEW: { from: inForce, to: 'IN_FORCE' },
  ASSIGN: { from: ['DRAFTED', 'AGREED', ...inForce] },
  LOSE_RESPONSIBLE: { from: ['DRAFTED', 'AGREED', ...inForce] },
  RAISE_DISPUTE: { from: [...inForce, ...over] },
  SETTLE_DISPUTE: { from: [...inForce, ...over] },
  EXPIRE: { from: inForce, to: 'EXPIRED' },
  TERMINATE: { from: inForce, to: 'TERMINATED' },
});
export type SupplierContractAction = ActionOf<typeof supplierContractMachine>;

const managers = ['SUPPLIER_MANAGER'] as const;

export const supplierContractRights: Rights<SupplierContractAction | 'DRAFT'> = {
  DRAFT: managers,
  REDRAFT: managers,
  AGREE: [...managers, 'TOP_MANAGEMENT'],
  WITHDRAW: managers,
  BEGIN: [],
  AMEND: managers,
  REVIEW: [...managers, 'SERVICE_LEVEL_MANAGER'],
  MISS_REVIEW: [],
  FALL_DUE: [],
  RENEW: managers,
  ASSIGN: [...managers, 'TOP_MANAGEMENT'],
  LOSE_RESPONSIBLE: [],
  RAISE_DISPUTE: managers,
  SETTLE_DISPUTE: managers,
  EXPIRE: [],
  TERMINATE: managers,
};

/** Minutes by whatever hours the contract says. */
export type ContractTarget = {
  readonly metric: (typeof clockMetrics)[number];
  readonly priority: (typeof priorities)[number];
  readonly minutes: number;
};

export type ContractCost = Money & { readonly period: (typeof contractCostPeriods)[number] };

/** What is agreed upon. */
export type ContractTerms = {
  readonly title: string;
  readonly serviceIds: readonly string[];
  readonly scope: string;
  /** What the supplier has to meet. */
  readonly requirements: string;
  /** Who of both does, and decides, what. */
  readonly responsibilities: string;
  readonly targets: readonly ContractTarget[];
  /** What is agreed beside targets in minutes. */
  readonly obligations: string;
  readonly cost: ContractCost | null;
  readonly validFrom: Instant;
  /** Null: until somebody ends it. */
  readonly validUntil: Instant | null;
  /** 1 to 366. */
  readonly reviewEveryDays: number;
  /** Days before its end at which somebody is to decide about renewal; 0 to 366. */
  readonly noticeDays: number;
};

export type ContractReview = {
  readonly met: boolean;
  readonly findings: string;
  readonly followUp: string;
  readonly reviewerId: string;
  readonly at: Instant;
};

export type SupplierDispute = {
  readonly id: string;
  readonly subject: string;
  readonly raisedById: string;
  readonly raisedAt: Instant;
  /** Null: it lasts. */
  readonly result: string | null;
  readonly settledById: string | null;
  readonly settledAt: Instant | null;
};

export type SupplierContract = ContractTerms & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: SupplierContractState;
  readonly supplierId: string;
  /** Null where that person left and nobody follows yet. */
  readonly responsibleId: string | null;
  /** Who agreed for the supplier, and where that can be seen; null before. */
  readonly evidence: string | null;
  readonly reviews: readonly ContractReview[];
  /** Null before it is in force, and when it is over. */
  readonly reviewDueAt: Instant | null;
  /** When that had passed without a review. */
  readonly reviewMissedAt: Instant | null;
  /** When it last began, or was prolonged. */
  readonly termBeganAt: Instant | null;
  readonly disputes: readonly SupplierDispute[];
  readonly draftedAt: Instant;
  /** Expired, terminated or withdrawn. */
  readonly endedAt: Instant | null;
  readonly endedWhy: string | null;
  readonly updatedAt: Instant;
};

export type SupplierContractEvent = EventOf<typeof supplierContractEvents>;

export type DraftContract = ContractTerms & {
  readonly id: string;
  readonly key: string;
  readonly supplierId: string;
  readonly supplierActive: boolean;
  readonly responsible: PersonFacts;
};

export type SupplierContractCommand =
  | ({ readonly type: 'REDRAFT' } & ContractTerms)
  | { readonly type: 'AGREE'; readonly evidence: string; readonly agreedById: string; readonly supplierActive: boolean }
  | { readonly type: 'WITHDRAW'; readonly why: string }
  | { readonly type: 'BEGIN' | 'MISS_REVIEW' | 'FALL_DUE' | 'EXPIRE' | 'LOSE_RESPONSIBLE' }
  | ({ readonly type: 'AMEND'; readonly evidence: string } & Omit<ContractTerms, 'validFrom' | 'validUntil'>)
  | ({ readonly type: 'REVIEW' } & Omit<ContractReview, 'at'>)
  | { readonly type: 'RENEW'; readonly validUntil: Instant | null; readonly evidence: string }
  | { readonly type: 'ASSIGN'; readonly person: PersonFacts }
  | {
      readonly type: 'RAISE_DISPUTE';
      readonly disputeId: string;
      readonly subject: string;
      readonly raisedById: string;
    }
  | {
      readonly type: 'SETTLE_DISPUTE';
      readonly disputeId: string;
      readonly result: string;
      readonly settledById: string;
    }
  | { readonly type: 'TERMINATE'; readonly why: string; readonly evidence: string };

/** What a contract has to say before anybody agrees to it. */
export type ContractItem = 'SERVICES' | 'SCOPE' | 'REQUIREMENTS' | 'RESPONSIBILITIES' | 'TARGETS_OR_OBLIGATIONS';

export type SupplierContractRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'SUPPLIER_HAS_ENDED' }
  | { readonly code: 'CONTRACT_INCOMPLETE'; readonly missing: readonly ContractItem[] }
  | { readonly code: 'RESPONSIBLE_NOT_OF_PROVIDER'; readonly personId: string }
  | { readonly code: 'CONTRACT_TERM_OVER'; readonly validUntil: Instant }
  | { readonly code: 'CONTRACT_REVIEW_REQUIRED' }
  | { readonly code: 'DISPUTES_OPEN'; readonly subjects: readonly string[] }
  | { readonly code: 'DISPUTE_SETTLED_ALREADY' };

/** Disputes without a result. */
export const openDisputes = ({ disputes }: Pick<SupplierContract, 'disputes'>): SupplierDispute[] =>
  disputes.filter(({ settledAt }) => settledAt === null);

/** Whether both are bound by it. */
export const isInForce = ({ state }: Pick<SupplierContract, 'state'>): boolean => inForce.some((one) => one === state);
