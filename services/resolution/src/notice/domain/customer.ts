/** Who answers for the relationship with a customer. Pure. Source: ISO/IEC 20000-1:2018 8.3.2. */
import type { customerEvents } from '@attest/contracts';
import { type Copy, learning } from './copy.ts';
import type { Happened } from './news.ts';

type CustomerHappened = Happened<typeof customerEvents>;

/** What is known here of a customer; null: nobody answers for it. */
export type CustomerCopy = Copy & { readonly ownerId: string | null };

export const learnCustomer = learning<CustomerHappened, CustomerCopy>(
  ({ data }, heard) => ({ ...heard, ownerId: data.ownerId }),
  (copy, { data }) => ({ ...copy, ownerId: data.ownerId }),
);
