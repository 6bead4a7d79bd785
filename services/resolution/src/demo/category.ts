/** The demonstration's category tree: what its services' incidents fall into, in two levels. */
import { services } from '@attest/demo';
import type { Instant } from '@attest/kernel';
import { mustSucceed, recordMany, type Tx } from '@attest/record';
import { type Category, publishTree } from '../incident/domain/index.ts';
import { treeId, treeStore } from '../incident/store/index.ts';

/** What exactly is meant, where the category alone does not say it. */
export const finer: Readonly<Record<string, readonly string[]>> = {
  email: ['delivery', 'address book'],
  mailbox: ['sign-in', 'quota', 'shared mailbox'],
  wireless: ['coverage', 'guest access'],
  printer: ['paper', 'driver', 'toner'],
  laptop: ['hardware', 'image'],
  account: ['locked', 'new colleague'],
  vpn: ['client', 'token'],
};

/** Used by no service in particular, by monitoring, or for what fits nowhere. */
const besides = ['dispatch', 'gate', 'monitoring', 'storage', 'other'];
const noLonger = ['fax', 'pager'];

const tree = (): Category[] => [
  ...[...new Set([...services.flatMap(({ categories }) => categories), ...besides])].map((name) => ({
    ...{ name, active: true },
    subcategories: (finer[name] ?? []).map((one) => ({ name: one, active: true })),
  })),
  ...noLonger.map((name) => ({ name, active: false, subcategories: [] })),
];

export const seedCategories = async (tx: Tx, at: Instant): Promise<void> => {
  const events = mustSucceed(publishTree(treeId, undefined, tree(), at));
  await recordMany(tx, treeStore, [{ before: undefined, events }], { reason: 'demonstration' });
};
