/** The catalogue of what assets refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { AssetRefusal, EntitlementRefusal } from './domain/index.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.5';

export const assetRefusals: RefusalCatalogue<Exclude<AssetRefusal | EntitlementRefusal, CommonRefusal>> = {
  LICENCE_ITEM_REQUIRED: {
    message: ({ key, typeName }) => `${key} is of the type ${typeName}: only a licence entitles to use something.`,
    clause,
    allowed: () => ['LICENCE'],
  },
  ENTITLEMENT_OVER: {
    message: ({ expiresAt }) => `An entitlement until ${expiresAt} is over: it entitles to nothing.`,
    clause,
  },
  LOCATION_ITEM_REQUIRED: {
    message: ({ key, typeName }) => `${key} is of the type ${typeName}: an asset is in a facility.`,
    clause,
    allowed: () => ['FACILITY'],
  },
  TIED_ITEM_RETIRED: {
    message: ({ key }) => `${key} is retired: no asset is it any more.`,
    clause,
  },
  COST_BEARER_REQUIRED: {
    message: () => 'A cost is spread over months for the services that bear it: name one at least.',
    clause: 'ISO/IEC 20000-1:2018 8.4.1',
    allowed: () => ['costShares'],
  },
  DISPOSAL_EVIDENCE_REQUIRED: {
    message: () => 'A machine goes with a certificate: say which, and the hash of it.',
    clause,
    allowed: () => ['evidence', 'evidenceSha256'],
  },
  DATA_WIPE_REQUIRED: {
    message: () => 'It held data: say how these were made unreadable.',
    clause: 'ISO/IEC 20000-1:2018 8.7.3.2',
    allowed: () => ['OVERWRITTEN', 'KEY_ERASED', 'MEDIUM_DESTROYED'],
  },
};
