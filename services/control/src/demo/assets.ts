/** The demonstration's assets: machines that are paid for month by month, a contract that ends soon, a switch that is gone. */
import { demoId, persona } from '@attest/demo';
import { type Instant, type Money, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import {
  type Asset,
  type AssetCommand,
  type AssetEvent,
  type AssetFacts,
  decide,
  evolve,
  type LicenceEntitlementEvent,
  nextChargeAt,
  recordAsset,
  recordEntitlement,
} from '../asset/domain/index.ts';
import { itemId } from './items.ts';

const dayMs = 86_400_000;
const keeper = persona('configuration-manager').personId;
const engineer = persona('engineer').personId;
const euro = (amount: string): Money => ({ amount, currency: 'EUR' });
const bornBy = (...slugs: string[]) => slugs.map((slug) => ({ serviceId: demoId('service', slug), weight: 1 }));

type Script = {
  readonly slug: string;
  readonly facts: (at: (day: number) => Instant) => Partial<AssetFacts> & Pick<AssetFacts, 'title' | 'kind'>;
  /** Days before the demonstration begins on which it was bought. */
  readonly ageDays: number;
  readonly steps?: readonly { readonly onDay: number; readonly command: (at: Instant) => AssetCommand }[];
};

const machine = (slug: string, hall: string, services: string[]): Script => ({
  slug,
  ageDays: 200,
  facts: () => ({
    ...{ title: `Database server ${slug}`, kind: 'HARDWARE', custodianId: engineer, locationId: itemId(hall) },
    ...{ itemIds: [itemId(slug)], cost: euro('14400.00'), usefulLifeMonths: 48, costShares: bornBy(...services) },
    ...{ holdsData: true, obligations: 'Repaired by the maker only.' },
  }),
});

const scripts: readonly Script[] = [
  machine('data-01', 'hall-1', ['email', 'file-sharing', 'identity']),
  machine('data-02', 'hall-2', ['warehouse', 'payroll']),
  {
    slug: 'carrier-contract',
    ageDays: 620,
    facts: (at) => ({
      ...{ title: 'Carrier line, contract EC-2041', kind: 'CONTRACT', itemIds: [itemId('carrier-contract')] },
      ...{ cost: euro('5400.00'), costShares: bornBy('site-network', 'remote-access') },
      ...{ obligations: 'Three months of notice.', expiresAt: at(115), renewalNoticeDays: 30 },
    }),
    steps: [{ onDay: 85, command: () => ({ type: 'FALL_DUE' }) }],
  },
  {
    slug: 'backup-licence',
    ageDays: 30,
    facts: (at) => ({
      ...{ title: 'Backup Agent, site licence', kind: 'SOFTWARE', itemIds: [itemId('backup-licence')] },
      ...{ cost: euro('4800.00'), usefulLifeMonths: 12, costShares: bornBy('file-sharing', 'email') },
      ...{ obligations: 'Named devices only.', expiresAt: at(335) },
    }),
  },
  {
    slug: 'old-switch',
    ageDays: 2100,
    facts: () => ({ title: 'Core switch of before', kind: 'HARDWARE', holdsData: true }),
    steps: [
      {
        onDay: 40,
        command: (at) => ({
          ...{ type: 'DISPOSE', method: 'RECYCLED', disposedOn: at.slice(0, 10), personId: engineer },
          ...{ evidence: 'Certificate 88/417 of the recycler', dataWipe: 'KEY_ERASED' },
          evidenceSha256: '6f1d0b5e9c3a4d7f8e2b1a0c9d8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a3b2c1d0e',
          ...{ reason: 'Replaced by core-switch-1.', newId: () => demoId('asset charge', 'old-switch') },
        }),
      },
    ],
  },
];

const plain = {
  ...{ ownerId: keeper, custodianId: null, locationId: null, itemIds: [], cost: null, usefulLifeMonths: null },
  ...{ costShares: [], holdsData: false, obligations: '', expiresAt: null, renewalNoticeDays: 30 },
} satisfies Partial<AssetFacts>;

export const demoAssets = scripts.length;

/** Every asset's events, until `now`: recorded on the first day, charged at the beginning of each month. */
export const tellAssets = (
  keys: readonly string[],
  epoch: Instant,
  now: Instant,
): { readonly asset: Asset; readonly events: readonly AssetEvent[] }[] => {
  const at = (day: number): Instant => plusMs(epoch, day * dayMs);
  return scripts.map(({ slug, facts, ageDays, steps = [] }, index) => {
    let charges = 0;
    const newId = () => {
      charges += 1;
      return demoId('asset charge', `${slug} ${charges}`);
    };
    const named = { ...plain, ...facts(at), acquiredOn: at(-ageDays).slice(0, 10), key: keys[index] ?? '' };
    const related = { items: [], location: null };
    const recorded = mustSucceed(recordAsset({ ...named, id: demoId('asset', slug) }, related, at(1), newId));
    let events: readonly AssetEvent[] = recorded;
    let asset = recorded.reduce<Asset | undefined>(evolve, undefined);
    if (!asset) throw new Error('an asset begins with an event');
    const told = (command: AssetCommand, moment: Instant) => {
      if (!asset) return;
      const next = mustSucceed(decide(asset, command, moment));
      events = [...events, ...next];
      asset = next.reduce(evolve, asset);
    };
    for (let due = nextChargeAt(asset); due !== null && due <= now; due = nextChargeAt(asset))
      told({ type: 'CHARGE', newId }, due);
    for (const { onDay, command } of steps) told(command(at(onDay)), at(onDay));
    return { asset, events };
  });
};

const licences = [
  ['backup', { quantity: 50, contract: 'Order 4711', obligations: 'Named devices only.' }, 335],
  ['diagram', { quantity: 10, contract: 'Order 5120', obligations: 'Any ten devices.' }, 112],
] as const;
export const demoEntitlements = licences.length;

/** How often the demonstration's licences may be used; one of them is used more often. */
export const tellEntitlements = (keys: readonly string[], epoch: Instant): LicenceEntitlementEvent[][] =>
  licences.map(([slug, terms, untilDay], index) => {
    const item = { key: `${slug}-licence`, typeName: 'LICENCE', licence: true };
    const facts = {
      id: demoId('entitlement', slug),
      key: keys[index] ?? '',
      itemId: itemId(`${slug}-licence`),
      ...terms,
    };
    const expiresAt = plusMs(epoch, untilDay * dayMs);
    return mustSucceed(recordEntitlement({ ...facts, expiresAt }, item, plusMs(epoch, dayMs)));
  });
