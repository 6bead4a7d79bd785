/** The catalogue of what complaints refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ComplaintRefusal } from './domain.ts';

type Own = Exclude<ComplaintRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 8.3.2';

export const complaintRefusals: RefusalCatalogue<Own> = {
  CUSTOMER_ENDED: { message: () => 'The relationship with this customer has ended.', clause },
  SERVICE_NOT_PROVIDED_TO_CUSTOMER: {
    message: ({ serviceId }) => `The service ${serviceId} is not provided to this customer.`,
    clause,
  },
  COMPLAINANT_NOT_OF_CUSTOMER: {
    message: ({ personId }) => `${personId} is no person of this customer.`,
    clause,
  },
  RESPONSIBLE_NOT_OF_PROVIDER: {
    message: ({ personId }) => `${personId} is no active person of the provider, who alone acts on complaints.`,
    clause,
  },
  ACTION_REQUIRED: {
    message: () => 'Nothing was done about the complaint since it was received or escalated: record an action first.',
    clause,
    allowed: () => ['RECORD_ACTION'],
  },
  RESULT_NOT_TOLD: {
    message: () => 'The customer does not know yet what came of the complaint: record what they were told.',
    clause,
    allowed: () => ['TELL_RESULT'],
  },
};
