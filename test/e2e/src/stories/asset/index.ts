/** A machine from its acquisition to its disposal: its costs are its services', and it does not go before its data. */
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { type Provided, provideService } from '../golden-path/provision.ts';
import { chained, everyRecord } from '../verify.ts';

const keeper = 'configuration-manager';
const lifeMonths = 3;

/** The first day of the month so many months before this one. */
const monthsAgo = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 10);
};
const today = (): string => new Date().toISOString().slice(0, 10);

type Cost = {
  readonly service: {
    readonly cost: {
      readonly breakdown: readonly { readonly kind: string; readonly amount: { readonly amount: string } }[];
    };
  };
};
const cost = `query Cost($id: ID!, $from: Date!, $to: Date!) {
  service(id: $id) { cost(from: $from, to: $to) { breakdown { kind amount { amount } } } } }`;

const costOf = ({ as }: Stage, { serviceId }: Provided) =>
  as('finance-manager').ask<Cost>(cost, { id: serviceId, from: monthsAgo(lifeMonths), to: today() });

const bookOf = async (stage: Stage, provided: Provided, amount: string): Promise<void> => {
  await stage.soon(
    `equipment has cost the service ${amount}`,
    () => costOf(stage, provided),
    ({ service }) => service.cost.breakdown.find(({ kind }) => kind === 'HARDWARE')?.amount.amount === amount,
  );
};

type Owned = { readonly asset: Named; readonly hostId: string };

const acquire = async (stage: Stage, { serviceId, database }: Provided): Promise<Owned> => {
  const { as, refused } = stage;
  const host = await as(keeper).does('registerConfigurationItem', {
    ...{ name: `${database.key} host`, typeName: 'HOST', state: 'IN_USE', attributes: { memoryGb: 64 } },
  });
  await as(keeper).does('relateConfigurationItem', { id: database.id, kind: 'RUNS_ON', toId: host.id });
  const machine = {
    ...{ title: 'Database server', kind: 'HARDWARE', acquiredOn: monthsAgo(1), configurationItemIds: [host.id] },
    ...{ cost: { amount: '1000.00', currency: 'EUR' }, usefulLifeMonths: lifeMonths, holdsData: true },
  };
  await refused(keeper, 'recordAsset', machine, 'COST_BEARER_REQUIRED');
  await refused('agent', 'recordAsset', { ...machine, costShares: [{ serviceId }] }, 'FORBIDDEN');
  const asset = await as(keeper).does('recordAsset', { ...machine, costShares: [{ serviceId }] });
  return { asset, hostId: host.id };
};

export const assetLife: Story = {
  name: 'asset',
  summary: 'a machine from its acquisition to its disposal: what it costs its service, and what keeps it from going',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const { as, chapter, check, refused } = stage;
    const provided = await provideService(stage);
    let owned: Owned | undefined;
    await chapter('a machine is bought, and its service bears the cost month by month', async () => {
      owned = await acquire(stage, provided);
      await bookOf(stage, provided, '666.67');
      return owned.asset.key;
    });
    if (!owned) throw new Error('nothing was bought');
    const { asset, hostId } = owned;
    const { id } = asset;
    await chapter('it goes with a certificate, without data, and then its record', async () => {
      const { database } = provided;
      await as(keeper).does('unrelateConfigurationItem', { id: database.id, kind: 'RUNS_ON', toId: hostId });
      const no = await refused(keeper, 'retireConfigurationItem', { id: hostId }, 'DISPOSAL_RECORD_REQUIRED');
      check.equal('by its clause', no.clause, 'ISO/IEC 20000-1:2018 8.2.5');
      const disposal = {
        ...{ id, method: 'RECYCLED', disposedOn: today(), reason: 'It was replaced.' },
        ...{ evidence: 'Certificate 88 of the recycler', evidenceSha256: '0123456789abcdef'.repeat(4) },
      };
      await refused('engineer', 'disposeOfAsset', disposal, 'DATA_WIPE_REQUIRED');
      await as('engineer').does('disposeOfAsset', { ...disposal, dataWipe: 'OVERWRITTEN' });
      const { state } = await as(keeper).does('retireConfigurationItem', { id: hostId });
      check.equal('its item is retired', state, 'RETIRED');
      await bookOf(stage, provided, '1000.00');
      await chained(stage, 'asset', id, [
        ...['AssetRecorded', 'AssetCostIncurred', 'AssetCostIncurred', 'AssetCostIncurred', 'AssetDisposed'],
      ]);
      return undefined;
    });
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
