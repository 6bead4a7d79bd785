/** The catalogue of what services refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ServiceRefusal } from './domain.ts';

export const serviceRefusals: RefusalCatalogue<Exclude<ServiceRefusal, CommonRefusal>> = {
  SERVICE_OWNER_REQUIRED: {
    message: () => 'Name the person who answers for the service first: a live service has an owner.',
    clause: 'ISO/IEC 20000-1:2018 5.3',
    allowed: () => ['CHANGE'],
  },
  SERVICE_HAS_ACTIVE_SLA: {
    message: ({ slaKeys }) => `Agreements on the service are in force: ${slaKeys.join(', ')}. End them first.`,
    clause: 'ISO/IEC 20000-1:2018 8.3.3',
    allowed: () => ['CHANGE'],
  },
};
