/** The catalogue of what suppliers refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ContractItem, SupplierContractRefusal, SupplierRefusal } from './domain/index.ts';

type Own = Exclude<SupplierRefusal | SupplierContractRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.3.4.1';
const ofTheHouse = 'ISO/IEC 20000-1:2018 8.3.4.2';

const items: Record<ContractItem, string> = {
  SERVICES: 'the services that it covers',
  SCOPE: 'its scope',
  REQUIREMENTS: 'what the supplier has to meet',
  RESPONSIBILITIES: 'who of both does and decides what',
  TARGETS_OR_OBLIGATIONS: 'targets, or other obligations',
};

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
  CONTRACTS_IN_FORCE: {
    message: ({ contracts }) => `Contracts are agreed or in force: ${contracts.join(', ')}.`,
    clause,
    allowed: ({ contracts }) => contracts.map((key) => `TERMINATE ${key}`),
  },
  DISPUTES_OPEN: {
    message: ({ subjects }) => `Disputes without a result: ${subjects.join('; ')}.`,
    clause,
    allowed: () => ['SETTLE_DISPUTE'],
  },
  SUPPLIER_HAS_ENDED: {
    message: () => 'The relationship with the supplier has ended: nothing is agreed with it any more.',
    clause,
  },
  CONTRACT_INCOMPLETE: {
    message: ({ missing }) => `The contract does not say: ${missing.map((item) => items[item]).join('; ')}.`,
    clause,
    allowed: () => ['REDRAFT', 'AMEND'],
  },
  RESPONSIBLE_NOT_OF_PROVIDER: {
    message: ({ personId }) => `${personId} is no active person of the provider: who answers for a contract is one.`,
    clause,
  },
  CONTRACT_TERM_OVER: {
    message: ({ validUntil }) => `The term of the contract is over since ${validUntil}.`,
    clause,
    allowed: () => ['REDRAFT', 'WITHDRAW'],
  },
  CONTRACT_REVIEW_REQUIRED: {
    message: () =>
      'Nobody held against the contract what the supplier did in this term: that comes before its renewal.',
    clause,
    allowed: () => ['REVIEW'],
  },
  DISPUTE_SETTLED_ALREADY: { message: () => 'The dispute has a result already.', clause },
};
