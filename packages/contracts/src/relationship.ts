/** Event types of the relationship processes. Source: ISO/IEC 20000-1:2018 8.3. */
import type { Instant } from '@attest/kernel';
import Type from 'typebox';
import { At, eventsOf, Id, Ids, oneOf, Text } from './event.ts';

const nullable = <S extends Type.TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const personId = '01980000-0000-7000-8000-000000000003';
const customerId = '01980000-0000-7000-8000-000000000002';
const serviceId = '01980000-0000-7000-8000-000000000001';
const supplierId = '01980000-0000-7000-8000-000000000005';
const complaintId = '01980000-0000-7000-8000-000000000007';
const actionId = '01980000-0000-7000-8000-000000000006';

/** What a CustomerChanged or a SupplierChanged is about; its data says how the record stands after it. */
export const partyChanges = ['DETAILS', 'OWNER', 'OWNER_LOST', 'CONTACT_ADDED', 'CONTACT_REMOVED'] as const;

const customer = eventsOf('relationship', 'customer');

/** How a customer stands after the event: all that a local copy of customers needs. */
const customerStands = {
  customerId: Id,
  key: Text,
  name: Text,
  /** IANA zone, for example Europe/Berlin. */
  zone: Text,
  /** The person who is responsible for the relationship; null where that person left and nobody follows yet. */
  ownerId: nullable(Id),
  contactIds: Ids,
};
const customerStanding = {
  customerId,
  key: 'CUS-1001',
  name: 'Nordlicht Logistik',
  zone: 'Europe/Berlin',
  ownerId: personId,
  contactIds: [],
};

export const customerEvents = {
  CustomerRegistered: customer({
    type: 'CustomerRegistered',
    summary: 'An organisation became a customer, with a named person who is responsible for the relationship.',
    data: Type.Object({ ...customerStands }),
    sample: customerStanding,
  }),
  CustomerChanged: customer({
    type: 'CustomerChanged',
    summary: 'A customer’s details, owner or contacts changed; the data says how the customer stands now.',
    data: Type.Object({ ...customerStands, change: oneOf(partyChanges) }),
    sample: { ...customerStanding, change: 'DETAILS' },
  }),
  CustomerEnded: customer({
    type: 'CustomerEnded',
    summary: 'The relationship with a customer ended.',
    data: Type.Object({ ...customerStands, why: Text }),
    sample: { ...customerStanding, why: 'the agreement ran out' },
  }),
};

const supplier = eventsOf('relationship', 'supplier');

/** Whom the provider depends on: an outside company, another part of its own organisation, or a customer that delivers a part. */
export const supplierKinds = ['EXTERNAL', 'INTERNAL', 'CUSTOMER_ACTING_AS_SUPPLIER'] as const;

/** How a supplier stands after the event: all that a local copy of suppliers needs. */
const supplierStands = {
  supplierId: Id,
  key: Text,
  name: Text,
  kind: oneOf(supplierKinds),
  /** The customer that acts as supplier; null for the other kinds. */
  actingCustomerId: nullable(Id),
  /** The person who manages the supplier; null where that person left and nobody follows yet. */
  ownerId: nullable(Id),
  contactIds: Ids,
};
const supplierStanding = {
  supplierId,
  key: 'SUP-1001',
  name: 'Meridian Carrier',
  kind: 'EXTERNAL',
  actingCustomerId: null,
  ownerId: personId,
  contactIds: [],
} as const;

export const supplierEvents = {
  SupplierRegistered: supplier({
    type: 'SupplierRegistered',
    summary: 'A supplier was registered, with a named person who manages it.',
    data: Type.Object({ ...supplierStands }),
    sample: { ...supplierStanding, contactIds: [] },
  }),
  SupplierChanged: supplier({
    type: 'SupplierChanged',
    summary: 'A supplier’s details, owner or contacts changed; the data says how the supplier stands now.',
    data: Type.Object({ ...supplierStands, change: oneOf(partyChanges) }),
    sample: { ...supplierStanding, contactIds: [personId], change: 'CONTACT_ADDED' },
  }),
  SupplierEnded: supplier({
    type: 'SupplierEnded',
    summary: 'The relationship with a supplier ended.',
    data: Type.Object({ ...supplierStands, why: Text }),
    sample: { ...supplierStanding, contactIds: [], why: 'the contract was not renewed' },
  }),
};

const complaint = eventsOf('relationship', 'complaint');

export const complaintStates = ['RECEIVED', 'ACKNOWLEDGED', 'IN_ACTION', 'ESCALATED', 'CLOSED'] as const;

/** What every complaint event says besides its own fact, as of after the event. */
const complaintStands = { state: oneOf(complaintStates), customerId: Id, serviceId: nullable(Id) };
const complaintStanding = { state: 'RECEIVED', customerId, serviceId } as const;

export const complaintEvents = {
  ComplaintReceived: complaint({
    type: 'ComplaintReceived',
    summary: 'A customer complained about a service, or about the provider.',
    data: Type.Object({
      complaintId: Id,
      ...complaintStands,
      key: Text,
      /** The incident that the complaint is about, where it is about one. */
      incidentId: nullable(Id),
      /** The customer's person who complains; null where nobody is named. */
      complainantId: nullable(Id),
      text: Text,
      /** When it must be acknowledged; otherwise it is escalated. */
      acknowledgeBy: At,
    }),
    personal: ['text'],
    sample: {
      complaintId,
      ...complaintStanding,
      key: 'CMP-1001',
      incidentId: null,
      complainantId: personId,
      text: 'Nobody called back, three days in a row.',
      acknowledgeBy: '2026-01-07T08:00:00.000Z' as Instant,
    },
  }),
  ComplaintAcknowledged: complaint({
    type: 'ComplaintAcknowledged',
    summary: 'The customer was told that the complaint is being looked into.',
    data: Type.Object({ ...complaintStands }),
    sample: { ...complaintStanding, state: 'ACKNOWLEDGED' },
  }),
  ComplaintActionStarted: complaint({
    type: 'ComplaintActionStarted',
    summary: 'A named person took on to act on the complaint.',
    data: Type.Object({ ...complaintStands, responsibleId: Id }),
    sample: { ...complaintStanding, state: 'IN_ACTION', responsibleId: personId },
  }),
  ComplaintActionRecorded: complaint({
    type: 'ComplaintActionRecorded',
    summary: 'What was done about the complaint.',
    data: Type.Object({ ...complaintStands, actionId: Id, action: Text }),
    personal: ['action'],
    sample: {
      ...complaintStanding,
      state: 'IN_ACTION',
      actionId,
      action: 'The call-back list is now read every hour.',
    },
  }),
  ComplaintResultTold: complaint({
    type: 'ComplaintResultTold',
    summary: 'The customer was told what came of the complaint.',
    data: Type.Object({ ...complaintStands, result: Text }),
    personal: ['result'],
    sample: { ...complaintStanding, state: 'IN_ACTION', result: 'Call-backs now come within the hour.' },
  }),
  ComplaintEscalated: complaint({
    type: 'ComplaintEscalated',
    summary: 'The usual way did not settle the complaint; it goes to somebody with more authority.',
    data: Type.Object({
      ...complaintStands,
      /** To whom; null for top management as a body. */
      escalatedToId: nullable(Id),
      why: Text,
    }),
    personal: ['why'],
    sample: { ...complaintStanding, state: 'ESCALATED', escalatedToId: null, why: 'Not acknowledged in time.' },
  }),
  ComplaintClosed: complaint({
    type: 'ComplaintClosed',
    summary: 'The complaint was acted on and the customer knows the result.',
    data: Type.Object({ ...complaintStands }),
    sample: { ...complaintStanding, state: 'CLOSED' },
  }),
};
