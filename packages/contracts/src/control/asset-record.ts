/** Event types of assets: whose they are, what they cost, what became of them. Source: ISO/IEC 20000-1:2018 8.2.5. */
import Type from 'typebox';
import { At, eventsOf, Id, Ids, MoneyAmount, nullable, oneOf, Text } from '../event.ts';

const asset = eventsOf('control', 'asset');

export const assetStates = ['HELD', 'EXPIRED', 'DISPOSED'] as const;
export const assetKinds = ['HARDWARE', 'SOFTWARE', 'CONTRACT', 'FACILITY', 'OTHER'] as const;
export const assetCostReasons = ['ACQUISITION', 'DEPRECIATION', 'RENEWAL', 'WRITE_OFF'] as const;
export const disposalMethods = ['SOLD', 'RETURNED', 'DONATED', 'RECYCLED', 'DESTROYED', 'ENDED', 'LOST'] as const;
export const dataWipes = ['OVERWRITTEN', 'KEY_ERASED', 'MEDIUM_DESTROYED'] as const;

const Day = Type.String({ format: 'date' });

const stands = {
  key: Text,
  title: Text,
  kind: oneOf(assetKinds),
  state: oneOf(assetStates),
  ownerId: Id,
  /** The configuration items that it is, or covers. */
  itemIds: Ids,
  /** Null: for good. */
  expiresAt: nullable(At),
};
const standing = {
  key: 'AST-1001',
  title: 'Database server, hall 1',
  kind: 'HARDWARE' as const,
  state: 'HELD' as const,
  ownerId: '01980000-0000-7000-8000-000000000003',
  itemIds: ['01980000-0000-7000-8000-000000000005'],
  expiresAt: '2029-01-05T00:00:00.000Z' as never,
};
const serviceId = '01980000-0000-7000-8000-000000000001';
const chargeId = '01980000-0000-7000-8000-000000000071';

export const assetEvents = {
  AssetRecorded: asset({
    type: 'AssetRecorded',
    summary: 'The provider has an asset: whose it is, what it cost, which configuration items it is.',
    data: Type.Object({
      assetId: Id,
      ...stands,
      custodianId: nullable(Id),
      /** An item of the type FACILITY. */
      locationId: nullable(Id),
      acquiredOn: Day,
      cost: nullable(MoneyAmount),
      /** Months over which the cost is spread in equal parts; null: all in the month of acquisition. */
      usefulLifeMonths: nullable(Type.Integer()),
      /** Services that bear the cost, each by its weight among the weights. */
      costShares: Type.Array(Type.Object({ serviceId: Id, weight: Type.Integer() })),
      holdsData: Type.Boolean(),
      obligations: Text,
      renewalNoticeDays: Type.Integer(),
    }),
    sample: {
      assetId: '01980000-0000-7000-8000-000000000070',
      ...standing,
      custodianId: null,
      locationId: null,
      acquiredOn: '2026-01-05',
      cost: { amount: '3600.00', currency: 'EUR' },
      usefulLifeMonths: 36,
      costShares: [{ serviceId, weight: 1 }],
      holdsData: true,
      obligations: 'Repaired by the maker only.',
      renewalNoticeDays: 30,
    },
  }),
  AssetReassigned: asset({
    type: 'AssetReassigned',
    summary: 'An asset has another owner, is in other hands, or is elsewhere.',
    data: Type.Object({ ...stands, custodianId: nullable(Id), locationId: nullable(Id), reason: Text }),
    sample: { ...standing, custodianId: standing.ownerId, locationId: null, reason: 'The team has changed.' },
  }),
  AssetTied: asset({
    type: 'AssetTied',
    summary: 'An asset is, or covers, these configuration items and no others.',
    data: Type.Object(stands),
    sample: standing,
  }),
  AssetCostIncurred: asset({
    type: 'AssetCostIncurred',
    summary: 'A month bears a cost of an asset; each service its exact part.',
    data: Type.Object({
      ...stands,
      reason: oneOf(assetCostReasons),
      /** `YYYY-MM`. */
      month: Text,
      amount: MoneyAmount,
      /** The parts add up to the amount. */
      shares: Type.Array(Type.Object({ chargeId: Id, serviceId: Id, amount: MoneyAmount })),
      /** Months of the useful life that are charged now. */
      chargedMonths: Type.Integer(),
    }),
    sample: {
      ...standing,
      reason: 'DEPRECIATION' as const,
      month: '2026-01',
      amount: { amount: '100.00', currency: 'EUR' },
      shares: [{ chargeId, serviceId, amount: { amount: '100.00', currency: 'EUR' } }],
      chargedMonths: 1,
    },
  }),
  AssetRenewalDue: asset({
    type: 'AssetRenewalDue',
    summary: 'An asset expires soon: somebody renews it, or lets it go.',
    data: Type.Object(stands),
    sample: standing,
  }),
  AssetExpired: asset({
    type: 'AssetExpired',
    summary: 'The time of an asset is over; it is renewed, or disposed of.',
    data: Type.Object(stands),
    sample: { ...standing, state: 'EXPIRED' as const },
  }),
  AssetRenewed: asset({
    type: 'AssetRenewed',
    summary: 'An asset is held for longer.',
    data: Type.Object({ ...stands, cost: nullable(MoneyAmount), reason: Text }),
    sample: { ...standing, cost: { amount: '250.00', currency: 'EUR' }, reason: 'Another year of support.' },
  }),
  AssetDisposed: asset({
    type: 'AssetDisposed',
    summary: 'An asset is gone: how, on which day, by whom, by what evidence, and what became of data on it.',
    data: Type.Object({
      ...stands,
      method: oneOf(disposalMethods),
      disposedOn: Day,
      personId: Id,
      evidence: Text,
      /** Hex SHA-256 of the certificate; null where there is none. */
      evidenceSha256: nullable(Text),
      dataWipe: nullable(oneOf(dataWipes)),
      reason: Text,
    }),
    sample: {
      ...standing,
      state: 'DISPOSED' as const,
      method: 'RECYCLED' as const,
      disposedOn: '2029-01-03',
      personId: standing.ownerId,
      evidence: 'Certificate 88/2029',
      evidenceSha256: 'a'.repeat(64),
      dataWipe: 'MEDIUM_DESTROYED' as const,
      reason: 'It was replaced.',
    },
  }),
};
