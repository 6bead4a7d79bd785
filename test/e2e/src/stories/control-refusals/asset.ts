/** What assets and licences refuse. */
import { anItem, inHours, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.5';
const who = 'configuration-manager';
const licence = { typeName: 'LICENCE', attributes: { quantity: 1 } };

export const ofAssets: Provocations = {
  LICENCE_ITEM_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'recordLicenceEntitlement',
      input: { itemId: (await anItem(stage)).id, quantity: 1, contract: 'Order 1' },
    }),
  },
  ENTITLEMENT_OVER: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'recordLicenceEntitlement',
      input: { itemId: (await anItem(stage, licence)).id, quantity: 1, contract: 'Order 1', expiresAt: inHours(-1) },
    }),
  },
};
