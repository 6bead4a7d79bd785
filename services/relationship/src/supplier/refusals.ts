/** The catalogue of what suppliers refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { SupplierRefusal } from './domain.ts';

type Own = Exclude<SupplierRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.3.4.1';
const ofTheHouse = 'ISO/IEC 20000-1:2018 8.3.4.2';

export const supplierRefusals: RefusalCatalogue<Own> = {
  ACTING_CUSTOMER_REQUIRED: {
    message: () => 'Say which customer acts as this supplier.',
    clause: ofTheHouse,
    allowed: () => ['EXTERNAL', 'INTERNAL'],
  },
  ACTING_CUSTOMER_NOT_FOR_KIND: {
    message: ({ kind }) => `A supplier of the kind ${kind} is no customer.`,
    clause: ofTheHouse,
    allowed: () => ['CUSTOMER_ACTING_AS_SUPPLIER'],
  },
  OWNER_NOT_OF_PROVIDER: {
    message: ({ personId }) => `${personId} is no active person of the provider: the owner of a supplier is one.`,
    clause,
  },
  CONTACT_NOT_OF_SUPPLIER: {
    message: ({ personId }) => `${personId} is no active person of this supplier.`,
    clause,
  },
  SERVICES_STILL_SUPPORTED: {
    message: ({ services }) => `The supplier still supports ${services.join(', ')}: somebody else has to, first.`,
    clause,
  },
};
