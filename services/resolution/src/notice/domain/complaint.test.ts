import { complaintEvents, customerEvents, supplierContractEvents } from '@attest/contracts';
import { describe, expect, it } from 'vitest';
import { happenedTo, id, reader, telling } from './fixture.ts';
import {
  type ComplaintCopy,
  type ContractCopy,
  learnComplaint,
  learnContract,
  learnCustomer,
  ofComplaint,
  ofContract,
} from './index.ts';

const [recordId, customerId, supplierId] = [id(1), id(2), id(3)];
const people = {
  owner: reader(11, 'BUSINESS_RELATIONSHIP_MANAGER'),
  relations: reader(12, 'BUSINESS_RELATIONSHIP_MANAGER'),
  top: reader(13, 'TOP_MANAGEMENT'),
  acting: reader(14, 'SUPPORT_ENGINEER'),
  answers: reader(15, 'SUPPLIER_MANAGER'),
  suppliers: reader(16, 'SUPPLIER_MANAGER'),
  complainant: reader(21, 'CUSTOMER_USER', { customerId }),
  colleague: reader(22, 'CUSTOMER_USER', { customerId }),
  carrier: reader(23, 'SUPPLIER_USER', { supplierId }),
  rival: reader(24, 'SUPPLIER_USER', { supplierId: id(4) }),
};
const idOf = (who: keyof typeof people): string => people[who].personId;
const told = telling(people, recordId);
const happened = happenedTo(recordId);

describe('of a complaint', () => {
  const before: ComplaintCopy = {
    ...{ id: recordId, version: 4, customerId, complainantId: idOf('complainant'), responsibleId: idOf('acting') },
  };
  const onComplaint = (type: keyof typeof complaintEvents, data: object, ownerId: string | null = idOf('owner')) => {
    const event = happened(complaintEvents[type], data);
    const after = learnComplaint(before, event) ?? before;
    return told(ofComplaint(event, after, ownerId), { customerIds: [customerId] });
  };
  const complainant = 'STATE_CHANGED';
  it.each<[keyof typeof complaintEvents, object, Record<string, string>]>([
    ['ComplaintReceived', {}, { complainant: 'LOGGED', owner: 'ANSWER_ASKED' }],
    ['ComplaintAcknowledged', {}, { complainant }],
    ['ComplaintActionStarted', { responsibleId: idOf('relations') }, { relations: 'ASSIGNED', complainant }],
    ['ComplaintActionRecorded', {}, { owner: 'ANSWER_ASKED' }],
    ['ComplaintResultTold', {}, { complainant: 'RESOLVED', acting: 'RESOLVED' }],
    [
      'ComplaintEscalated',
      { escalatedToId: null },
      { top: 'ESCALATED', owner: 'ESCALATED', acting: 'ESCALATED', complainant },
    ],
    [
      'ComplaintEscalated',
      { escalatedToId: idOf('relations') },
      { relations: 'ESCALATED', owner: 'ESCALATED', acting: 'ESCALATED', complainant },
    ],
    ['ComplaintClosed', {}, { complainant, acting: 'STATE_CHANGED' }],
  ])('%s %j is told to those whom it concerns', (type, data, expected) =>
    expect(onComplaint(type, data)).toEqual(expected),
  );

  it('is answered by whoever manages relationships where nobody answers for the customer', () => {
    const all = { owner: 'ANSWER_ASKED', relations: 'ANSWER_ASKED', complainant: 'LOGGED' };
    expect(onComplaint('ComplaintReceived', {}, null)).toEqual(all);
    const registered = learnCustomer(undefined, happened(customerEvents.CustomerRegistered, { ownerId: id(11) }, 1));
    expect(registered).toEqual({ id: recordId, version: 1, ownerId: idOf('owner') });
    const lost = happened(customerEvents.CustomerChanged, { ownerId: null, change: 'OWNER_LOST' }, 2);
    expect(learnCustomer(registered, lost)).toMatchObject({ version: 2, ownerId: null });
  });

  it('is known from its beginning', () => {
    const received = happened(complaintEvents.ComplaintReceived, { customerId, complainantId: null }, 1);
    const known = learnComplaint(undefined, received);
    expect(known).toEqual({ id: recordId, version: 1, customerId, complainantId: null, responsibleId: null });
    expect(learnComplaint(undefined, happened(complaintEvents.ComplaintClosed, {}))).toBeUndefined();
  });
});

describe('of a contract with a supplier', () => {
  const aContract = (over: Partial<ContractCopy> = {}): ContractCopy => ({
    ...{ id: recordId, version: 4, supplierId, state: 'IN_FORCE', responsibleId: idOf('answers'), ...over },
  });
  type ContractType = keyof typeof supplierContractEvents;
  const onContract = (type: ContractType, data: object, over: Partial<ContractCopy> = {}) => {
    const before = aContract(over);
    const event = happened(supplierContractEvents[type], { supplierId, responsibleId: before.responsibleId, ...data });
    return told(ofContract(event, before, learnContract(before, event) ?? before), { supplierId });
  };
  const both = (reason: string) => ({ answers: reason, carrier: reason });
  const managers = (reason: string) => ({ answers: reason, suppliers: reason });
  const nobody = { responsibleId: null };
  it.each<[ContractType, object, Partial<ContractCopy>, Record<string, string>]>([
    ['SupplierContractDrafted', {}, {}, { answers: 'ASSIGNED' }],
    ['SupplierContractRedrafted', {}, {}, {}],
    ['SupplierContractAgreed', {}, {}, both('STATE_CHANGED')],
    ['SupplierContractBegan', {}, {}, both('STATE_CHANGED')],
    ['SupplierContractAmended', {}, {}, both('UPDATED')],
    ['SupplierContractReviewMissed', {}, {}, { answers: 'TARGET_MISSED' }],
    ['SupplierContractReviewMissed', {}, nobody, managers('TARGET_MISSED')],
    // What is found of a supplier is shown to none of its people.
    ['SupplierContractReviewed', {}, {}, { answers: 'UPDATED' }],
    ['SupplierContractRenewalDue', {}, {}, { answers: 'DECISION_ASKED' }],
    ['SupplierContractRenewed', {}, {}, both('UPDATED')],
    [
      'SupplierContractReassigned',
      { responsibleId: idOf('suppliers') },
      {},
      { suppliers: 'ASSIGNED', answers: 'UPDATED' },
    ],
    [
      'SupplierContractReassigned',
      nobody,
      { responsibleId: idOf('acting') },
      {
        ...managers('DECISION_ASKED'),
        acting: 'UPDATED',
      },
    ],
    ['SupplierDisputeRaised', {}, {}, both('DISPUTED')],
    ['SupplierDisputeSettled', {}, {}, both('RESOLVED')],
    ['SupplierContractExpired', {}, {}, both('STATE_CHANGED')],
    ['SupplierContractTerminated', {}, {}, both('STATE_CHANGED')],
    ['SupplierContractWithdrawn', {}, { state: 'AGREED' }, both('STATE_CHANGED')],
    ['SupplierContractWithdrawn', {}, { state: 'DRAFTED' }, { answers: 'STATE_CHANGED' }],
  ])('%s %j after %j is told to those whom it concerns', (type, data, over, expected) =>
    expect(onContract(type, data, over)).toEqual(expected),
  );
});
