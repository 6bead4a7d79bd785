/** What finance does when something happened elsewhere: what assets cost is a cost of the services that bear it. */
import { assetEvents, type assetKinds } from '@attest/contracts';
import { on, type Reaction } from '@attest/record';
import { enterCharge } from './commands.ts';
import type { CostKind } from './domain.ts';

const kinds: Record<(typeof assetKinds)[number], CostKind> = {
  HARDWARE: 'HARDWARE',
  SOFTWARE: 'SOFTWARE',
  CONTRACT: 'SUPPLIER',
  FACILITY: 'FACILITY',
  OTHER: 'OTHER',
};
const words = { ACQUISITION: 'acquisition', DEPRECIATION: 'depreciation', RENEWAL: 'renewal', WRITE_OFF: 'write-off' };

export const reactions: readonly Reaction[] = [
  on(assetEvents.AssetCostIncurred, 'delivery.finance.charge-assets', async (tx, { recordId, data, at }) => {
    const { kind, month, key, title, reason, shares } = data;
    const note = `${key} ${title}: ${words[reason]}`;
    await enterCharge(tx, { assetId: recordId, kind: kinds[kind], month, note, shares }, at);
  }),
];
