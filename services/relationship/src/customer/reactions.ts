/** What customers do when something happened elsewhere: learn people and services, part with those who left. */
import type { Reaction } from '@attest/record';
import { peopleLearned, servicesLearned } from '../learning.ts';
import { partWithPerson } from './commands.ts';

export const reactions: readonly Reaction[] = [
  peopleLearned('relationship.customer.know-person', (tx, person) => partWithPerson(tx, person, tx.now())),
  servicesLearned('relationship.customer.know-service'),
];
