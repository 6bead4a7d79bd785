/** What assets and licences refuse. */
import { anAsset, anItem, inHours, type Provocations } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.2.5';
const who = 'configuration-manager';
const today = () => inHours(0).slice(0, 10);
const machine = () => ({ title: 'A server', kind: 'HARDWARE', acquiredOn: today() });
const licence = { typeName: 'LICENCE', attributes: { quantity: 1 } };

export const ofAssets: Provocations = {
  LOCATION_ITEM_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who,
      command: 'recordAsset',
      input: { ...machine(), locationId: (await anItem(stage)).id },
    }),
  },
  TIED_ITEM_RETIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await anItem(stage);
      await stage.as(who).does('retireConfigurationItem', { id });
      return { who, command: 'tieAsset', input: { id: (await anAsset(stage)).id, configurationItemIds: [id] } };
    },
  },
  COST_BEARER_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.4.1',
    attempt: async () => ({
      who,
      command: 'recordAsset',
      input: { ...machine(), cost: { amount: '3600.00', currency: 'EUR' }, usefulLifeMonths: 36 },
    }),
  },
  DISPOSAL_EVIDENCE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id } = await anAsset(stage);
      const input = { id, method: 'SOLD', disposedOn: today(), reason: 'It was replaced.' };
      return { who, command: 'disposeOfAsset', input };
    },
  },
  DATA_WIPE_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.7.3.2',
    attempt: async (stage) => {
      const { id } = await anAsset(stage, { holdsData: true });
      const paper = { evidence: 'Certificate 88', evidenceSha256: 'a'.repeat(64) };
      const input = { id, method: 'RECYCLED', disposedOn: today(), reason: 'It was replaced.', ...paper };
      return { who, command: 'disposeOfAsset', input };
    },
  },
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
