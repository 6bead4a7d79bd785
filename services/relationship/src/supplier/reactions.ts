/** What suppliers do when something happened elsewhere: learn people, part with those who left. */
import type { Reaction } from '@attest/record';
import { peopleLearned } from '../learning.ts';
import { partWithPerson } from './commands.ts';

export const reactions: readonly Reaction[] = [
  peopleLearned('relationship.supplier.know-person', (tx, person) => partWithPerson(tx, person, tx.now())),
];
