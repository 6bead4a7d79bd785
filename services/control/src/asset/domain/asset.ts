/**
 * Asset: what the provider has and answers for, from its acquisition to its disposal: a machine, a right, a contract.
 *
 * An asset is tied to the configuration items that it is, or that it covers: what they are like is said there, whose it is,
 * what it costs and what became of it here. Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.5.
 */
import {
  type assetEvents,
  type assetKinds,
  assetStates,
  type dataWipes,
  type disposalMethods,
  type EventOf,
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

export type AssetState = (typeof assetStates)[number];
export type AssetKind = (typeof assetKinds)[number];
export type DisposalMethod = (typeof disposalMethods)[number];
export type DataWipe = (typeof dataWipes)[number];

const held = ['HELD', 'EXPIRED'] as const;

/** CHARGE, FALL_DUE and EXPIRE are time's. What is expired is still there: it is renewed, or disposed of. */
export const assetMachine = machine(assetStates, 'HELD', {
  REASSIGN: { from: held },
  TIE: { from: held },
  CHARGE: { from: held },
  FALL_DUE: { from: ['HELD'] },
  EXPIRE: { from: ['HELD'], to: 'EXPIRED' },
  RENEW: { from: held, to: 'HELD' },
  DISPOSE: { from: held, to: 'DISPOSED' },
});
export type AssetAction = ActionOf<typeof assetMachine>;

const keepers = ['CONFIGURATION_MANAGER', 'FINANCE_MANAGER', 'SUPPLIER_MANAGER'] as const;
const handlers = [...keepers, 'SUPPORT_ENGINEER'] as const;

export const assetRights: Rights<AssetAction | 'RECORD'> = {
  RECORD: keepers,
  REASSIGN: handlers,
  TIE: keepers,
  CHARGE: [],
  FALL_DUE: [],
  EXPIRE: [],
  RENEW: keepers,
  DISPOSE: handlers,
};

/** Which part of the costs a service bears: its weight among the weights. */
export type CostShare = { readonly serviceId: string; readonly weight: number };

export type Disposal = {
  readonly method: DisposalMethod;
  /** The day, `YYYY-MM-DD`. */
  readonly disposedOn: string;
  readonly personId: string;
  /** Certificate, receipt or protocol, as it is called where it is kept; empty where there is none. */
  readonly evidence: string;
  /** Hex SHA-256 of that; null where there is none. */
  readonly evidenceSha256: string | null;
  /** How data on it were made unreadable; null where nobody says so. */
  readonly dataWipe: DataWipe | null;
  readonly reason: string;
  readonly at: Instant;
};

export type AssetFacts = {
  readonly title: string;
  readonly kind: AssetKind;
  readonly ownerId: string;
  /** Who has it in hand. */
  readonly custodianId: string | null;
  /** An item of the type FACILITY. */
  readonly locationId: string | null;
  readonly itemIds: readonly string[];
  /** The day, `YYYY-MM-DD`. */
  readonly acquiredOn: string;
  readonly cost: Money | null;
  /** Months over which the cost is spread, in equal parts; null: all of it in the month of acquisition. */
  readonly usefulLifeMonths: number | null;
  readonly costShares: readonly CostShare[];
  readonly holdsData: boolean;
  readonly obligations: string;
  /** Null: for good. */
  readonly expiresAt: Instant | null;
  /** Days before the expiry at which the renewal is due. */
  readonly renewalNoticeDays: number;
};

export type Asset = AssetFacts & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: AssetState;
  /** Months of the useful life that are charged. */
  readonly chargedMonths: number;
  readonly renewalDue: boolean;
  readonly disposal: Disposal | null;
  readonly recordedAt: Instant;
  readonly updatedAt: Instant;
};

export type AssetEvent = EventOf<typeof assetEvents>;
export type RecordAsset = AssetFacts & { readonly id: string; readonly key: string };

/** What is known of items that an asset names. */
export type TiedItem = { readonly id: string; readonly key: string; readonly state: string };
export type Location = { readonly key: string; readonly typeName: string; readonly facility: boolean };
export type Related = { readonly items: readonly TiedItem[]; readonly location: Location | null };

export type AssetRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'LOCATION_ITEM_REQUIRED'; readonly key: string; readonly typeName: string }
  | { readonly code: 'TIED_ITEM_RETIRED'; readonly key: string }
  | { readonly code: 'COST_BEARER_REQUIRED' }
  | { readonly code: 'DISPOSAL_EVIDENCE_REQUIRED'; readonly kind: AssetKind }
  | { readonly code: 'DATA_WIPE_REQUIRED' };

/** An id for each part of a charge that a service bears: finance makes one entry of each. */
export type NewId = () => string;

export type AssetCommand =
  | {
      readonly type: 'REASSIGN';
      readonly ownerId: string;
      readonly custodianId: string | null;
      readonly locationId: string | null;
      readonly location: Location | null;
      readonly reason: string;
    }
  | { readonly type: 'TIE'; readonly itemIds: readonly string[]; readonly items: readonly TiedItem[] }
  | { readonly type: 'CHARGE'; readonly newId: NewId }
  | { readonly type: 'FALL_DUE' | 'EXPIRE' }
  | {
      readonly type: 'RENEW';
      readonly expiresAt: Instant | null;
      /** What the renewal costs; null for nothing. */
      readonly cost: Money | null;
      readonly reason: string;
      readonly newId: NewId;
    }
  | ({ readonly type: 'DISPOSE'; readonly newId: NewId } & Omit<Disposal, 'at'>);
