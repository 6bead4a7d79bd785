/** What suppliers do when something happened elsewhere: learn people, part with those who left. */
import type { Reaction } from '@attest/record';
import { peopleLearned } from '../learning.ts';
import { partWithPerson, partWithResponsible } from './commands/index.ts';

export const reactions: readonly Reaction[] = [
  peopleLearned('relationship.supplier.know-person', async (tx, person) => {
    await partWithPerson(tx, person, tx.now());
    await partWithResponsible(tx, person, tx.now());
  }),
];
