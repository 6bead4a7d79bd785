/** The catalogue of what calendars and agreements refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { CalendarRefusal, SlaRefusal } from './domain/index.ts';

const clause = 'ISO/IEC 20000-1:2018 8.3.3';

export const serviceLevelRefusals: RefusalCatalogue<Exclude<CalendarRefusal | SlaRefusal, CommonRefusal>> = {
  CALENDAR_IN_USE: {
    message: ({ slaKeys }) => `Agreements rest on the calendar: ${slaKeys.join(', ')}.`,
    clause,
    allowed: () => ['PUBLISH'],
  },
  BOTH_PARTIES_REQUIRED: {
    message: ({ missing }) =>
      `Targets hold only where both parties accepted them; still missing: ${missing.join(', ')}.`,
    clause: 'ISO/IEC 20000-1:2018 8.3.3; 2005 3.3',
    allowed: () => ['ACCEPT', 'REDRAFT'],
  },
  ALREADY_ACCEPTED: {
    message: ({ party }) => `The ${party.toLowerCase()} has accepted these terms already.`,
    clause,
    allowed: () => ['AGREE', 'REDRAFT'],
  },
  ACCEPTANCE_EVIDENCE_REQUIRED: {
    message: () => 'Name the customer’s person who accepted, and where the acceptance can be seen.',
    clause,
    allowed: () => ['ACCEPT'],
  },
  ACCEPTANCE_NOT_YOURS: {
    message: ({ party }) =>
      `A customer’s people accept for their own customer only, not for the ${party.toLowerCase()} here.`,
    clause,
  },
  SERVICE_NOT_LIVE: {
    message: ({ state }) => `The service is ${state}: agreements come into force on live services.`,
    clause,
  },
  SERVICE_NOT_OFFERED: {
    message: ({ customerId }) => `The service is not offered to the customer ${customerId}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.4',
  },
  CALENDAR_WITHDRAWN: {
    message: () => 'The calendar is withdrawn: agree on another one.',
    clause,
  },
  SLA_STARTS_LATER: {
    message: ({ startsAt }) => `It was agreed to begin at ${startsAt}, and then it does so by itself.`,
    clause,
  },
  SLA_OVERLAPS: {
    message: ({ keys }) => `Another agreement decides about a part of the time: ${keys.join(', ')}. End or replace it.`,
    clause,
  },
};
