/** The catalogue of what assets refuse beside the common codes. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { EntitlementRefusal } from './domain.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.5';

export const assetRefusals: RefusalCatalogue<Exclude<EntitlementRefusal, CommonRefusal>> = {
  LICENCE_ITEM_REQUIRED: {
    message: ({ key, typeName }) => `${key} is of the type ${typeName}: only a licence entitles to use something.`,
    clause,
    allowed: () => ['LICENCE'],
  },
  ENTITLEMENT_OVER: {
    message: ({ expiresAt }) => `An entitlement until ${expiresAt} is over: it entitles to nothing.`,
    clause,
  },
};
