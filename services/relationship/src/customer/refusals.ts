/** The catalogue of what customers refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { CustomerRefusal } from './domain.ts';

type Own = Exclude<CustomerRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.3.2';

export const customerRefusals: RefusalCatalogue<Own> = {
  OWNER_NOT_OF_PROVIDER: {
    message: ({ personId }) => `${personId} is no active person of the provider: the owner of a customer is one.`,
    clause,
  },
  CONTACT_NOT_OF_CUSTOMER: {
    message: ({ personId }) => `${personId} is no active person of this customer.`,
    clause,
  },
  SERVICES_STILL_PROVIDED: {
    message: ({ services }) =>
      `The customer still has ${services.join(', ')}: services are removed by a transition first.`,
    clause: 'ISO/IEC 20000-1:2018 8.5.2',
  },
  COMPLAINTS_OPEN: {
    message: ({ complaints }) =>
      `${complaints} complaints of the customer are open: they are acted on and closed first.`,
    clause,
  },
};
