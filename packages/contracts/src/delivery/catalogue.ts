/** Event types of the service catalogue and portfolio. Source: ISO/IEC 20000-1:2018 8.2.4. */
import Type from 'typebox';
import { eventsOf, Id, Ids, oneOf, Text } from '../event.ts';

const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const serviceId = '01980000-0000-7000-8000-000000000001';
const customerId = '01980000-0000-7000-8000-000000000002';
const personId = '01980000-0000-7000-8000-000000000003';

const catalogue = eventsOf('delivery', 'catalogue');

export const serviceStates = ['PROPOSED', 'DESIGNED', 'LIVE', 'RETIRED', 'WITHDRAWN'] as const;
export const criticalities = ['HIGH', 'MEDIUM', 'LOW'] as const;

/** How a service stands after the event: all that a local copy of services needs. */
const serviceStands = {
  key: Text,
  state: oneOf(serviceStates),
  name: Text,
  description: Text,
  /** What customers achieve with it. */
  outcome: Text,
  criticality: oneOf(criticalities),
  /** To whom it is offered. */
  customerIds: Ids,
  /** Who answers for it; null in the pipeline only. */
  ownerId: nullable(Id),
  /** Who delivers parts of it. */
  supplierIds: Ids,
};
const serviceStanding = {
  key: 'SVC-1001',
  state: 'PROPOSED' as const,
  name: 'E-mail and Calendar',
  description: 'Mailboxes, calendars and shared addresses.',
  outcome: 'People reach each other and keep their appointments.',
  criticality: 'HIGH' as const,
  customerIds: [customerId],
  ownerId: personId,
  supplierIds: [] as string[],
};

export const serviceEvents = {
  ServiceProposed: catalogue({
    type: 'ServiceProposed',
    summary: 'A service was proposed for the portfolio.',
    data: Type.Object({ ...serviceStands, serviceId: Id }),
    sample: { ...serviceStanding, serviceId },
  }),
  ServiceChanged: catalogue({
    type: 'ServiceChanged',
    summary: 'What the catalogue says of a service changed; the data says how it stands now.',
    data: Type.Object({ ...serviceStands }),
    sample: { ...serviceStanding, state: 'LIVE' },
  }),
  ServiceDesigned: catalogue({
    type: 'ServiceDesigned',
    summary: 'The design of a proposed service is finished.',
    data: Type.Object({ ...serviceStands }),
    sample: { ...serviceStanding, state: 'DESIGNED' },
  }),
  ServiceIntroduced: catalogue({
    type: 'ServiceIntroduced',
    summary: 'A service went live: it is in the catalogue of its customers.',
    data: Type.Object({ ...serviceStands }),
    sample: { ...serviceStanding, state: 'LIVE' },
  }),
  ServiceRetired: catalogue({
    type: 'ServiceRetired',
    summary: 'A live service is no longer provided.',
    data: Type.Object({ ...serviceStands, why: Text }),
    sample: { ...serviceStanding, state: 'RETIRED', why: 'replaced by another service' },
  }),
  ServiceWithdrawn: catalogue({
    type: 'ServiceWithdrawn',
    summary: 'A proposed service will not be introduced.',
    data: Type.Object({ ...serviceStands, why: Text }),
    sample: { ...serviceStanding, state: 'WITHDRAWN', why: 'no customer wants it' },
  }),
};
