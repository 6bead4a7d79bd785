/** Event types of personal addresses at which calendar programs read the schedule of changes. Source: ISO/IEC 20000-1:2018 8.5.1.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, nullable, oneOf, Text } from '../event.ts';

const change = eventsOf('control', 'change');

export const calendarFeedStates = ['IN_FORCE', 'REVOKED'] as const;

const stands = { key: Text, state: oneOf(calendarFeedStates), personId: Id, name: Text, expiresAt: At };
const standing = {
  key: 'CAL-1001',
  personId: '01980000-0000-7000-8000-000000000003',
  name: 'Telephone',
  expiresAt: '2026-07-04T08:00:00.000Z' as Instant,
};

export const calendarFeedEvents = {
  CalendarFeedOpened: change({
    type: 'CalendarFeedOpened',
    summary: 'Somebody reads the schedule of changes with a calendar program, at an address whose secret nobody keeps.',
    data: Type.Object({ id: Id, ...stands, serviceId: nullable(Id), ciId: nullable(Id) }),
    whose: 'personId',
    sample: {
      ...{ id: '01980000-0000-7000-8000-000000000022', ...standing, state: 'IN_FORCE' },
      ...{ serviceId: null, ciId: null },
    },
  }),
  CalendarFeedRevoked: change({
    type: 'CalendarFeedRevoked',
    summary: 'The address answers no more.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    whose: 'personId',
    sample: { ...standing, state: 'REVOKED', why: 'The telephone was lost.' },
  }),
};
