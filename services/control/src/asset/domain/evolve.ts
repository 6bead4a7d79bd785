/** What an asset is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { Asset, AssetEvent } from './asset.ts';

/** Applies one event. Throws where a history does not begin with AssetRecorded: such a history is broken, not input. */
export const evolve = (asset: Asset | undefined, event: AssetEvent): Asset => {
  if (event.type === 'AssetRecorded') {
    const { type: _, at, assetId, ...facts } = event;
    return {
      ...{ ...facts, id: assetId, version: 1, head: '', chargedMonths: 0, renewalDue: false, disposal: null },
      ...{ recordedAt: at, updatedAt: at },
    };
  }
  if (!asset) throw new Error(`an asset begins with AssetRecorded, not ${event.type}`);
  const { state, ownerId, itemIds, expiresAt, at } = event;
  const next: Asset = {
    ...{ ...asset, state, ownerId, itemIds, expiresAt },
    ...{ version: asset.version + 1, updatedAt: at },
  };
  switch (event.type) {
    case 'AssetReassigned':
      return { ...next, custodianId: event.custodianId, locationId: event.locationId };
    case 'AssetTied':
    case 'AssetExpired':
      return next;
    case 'AssetCostIncurred':
      return { ...next, chargedMonths: event.chargedMonths };
    case 'AssetRenewalDue':
      return { ...next, renewalDue: true };
    case 'AssetRenewed':
      return { ...next, renewalDue: false };
    case 'AssetDisposed': {
      const { method, disposedOn, personId, evidence, evidenceSha256, dataWipe, reason } = event;
      return { ...next, disposal: { method, disposedOn, personId, evidence, evidenceSha256, dataWipe, reason, at } };
    }
    default:
      return never(event);
  }
};
