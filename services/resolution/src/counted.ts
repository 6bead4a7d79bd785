/** What incidents were counted by, as the record that an id stands for: nobody reads a bare id. */
import { stub } from '@attest/subgraph';

type Counted = { readonly dimension: string; readonly value: string };

/** Resolvers of the fields that lead to it; null where incidents were counted by something else. */
export const countedBy = {
  service: ({ dimension, value }: Counted) => (dimension === 'SERVICE' ? stub('Service', value) : null),
  customer: ({ dimension, value }: Counted) => (dimension === 'CUSTOMER' ? stub('Customer', value) : null),
  configurationItem: ({ dimension, value }: Counted) =>
    dimension === 'CONFIGURATION_ITEM' ? stub('ConfigurationItem', value) : null,
};
