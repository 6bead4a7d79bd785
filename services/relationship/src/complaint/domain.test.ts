import { everyStateTimesAction, instantOf, plusMs, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acknowledgeWithinHours,
  type Complaint,
  type ComplaintCommand,
  type ComplaintEvent,
  complaintMachine,
  decide,
  evolve,
  type PersonFacts,
  type ReceiveComplaint,
  receive,
} from './domain.ts';

const now = instantOf(Date.UTC(2026, 0, 5, 8));
const later = instantOf(Date.UTC(2026, 0, 5, 9));
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const aPerson = (over: Partial<PersonFacts> = {}): PersonFacts => ({
  id: id(3),
  active: true,
  customerId: null,
  supplierId: null,
  ...over,
});
const aComplaint = (over: Partial<Complaint> = {}): Complaint => ({
  id: id(1),
  version: 1,
  head: '',
  key: 'CMP-1001',
  state: 'RECEIVED',
  customerId: id(2),
  serviceId: null,
  incidentId: null,
  complainantId: null,
  text: 'Nobody called back.',
  acknowledgeBy: plusMs(now, acknowledgeWithinHours * 3_600_000),
  responsibleId: null,
  actionsSince: 0,
  escalatedToId: null,
  escalations: 0,
  result: null,
  receivedAt: now,
  acknowledgedAt: null,
  resultToldAt: null,
  closedAt: null,
  updatedAt: now,
  ...over,
});
const aReceipt = (over: Partial<ReceiveComplaint> = {}): ReceiveComplaint => ({
  id: id(1),
  key: 'CMP-1001',
  customerId: id(2),
  serviceId: null,
  incidentId: null,
  complainantId: null,
  text: 'Nobody called back.',
  customerEnded: false,
  serviceCustomerIds: null,
  ...over,
});

const commands: { readonly [T in ComplaintCommand['type']]: ComplaintCommand & { type: T } } = {
  ACKNOWLEDGE: { type: 'ACKNOWLEDGE' },
  START_ACTION: { type: 'START_ACTION', responsible: aPerson() },
  RECORD_ACTION: { type: 'RECORD_ACTION', actionId: id(9), action: 'Called back.' },
  TELL_RESULT: { type: 'TELL_RESULT', result: 'We call back within the hour now.' },
  ESCALATE: { type: 'ESCALATE', to: null, why: 'Still nobody called.' },
  CLOSE: { type: 'CLOSE' },
};

const after = (complaint: Complaint, ...asked: ComplaintCommand[]): Complaint =>
  asked.reduce((state, command) => {
    const decision = decide(state, command, later);
    if (!decision.ok) throw new Error(decision.refusal.code);
    return decision.value.reduce<Complaint>(evolve, state);
  }, complaint);
const codeOf = (complaint: Complaint, command: ComplaintCommand) => {
  const decision = decide(complaint, command, later);
  return decision.ok ? 'OK' : decision.refusal.code;
};
const { ACKNOWLEDGE, START_ACTION, RECORD_ACTION, TELL_RESULT, ESCALATE, CLOSE } = commands;

describe('a complaint', () => {
  it.each(everyStateTimesAction(complaintMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const complaint = aComplaint({ state: cell.state, actionsSince: 1, resultToldAt: now });
    const decision = decide(complaint, commands[cell.action], later);
    if (!cell.legal)
      expect(decision).toMatchObject({
        refusal: { code: 'ILLEGAL_TRANSITION', state: cell.state, action: cell.action },
      });
    else
      expect(after(complaint, commands[cell.action])).toMatchObject({ state: cell.to, version: 2, updatedAt: later });
  });
  it('reaches every state', () => expect(reachable(complaintMachine)).toEqual(complaintMachine.states));

  it('is received with the time by which it must be acknowledged', () => {
    const decision = receive(aReceipt(), now);
    expect(decision.ok && decision.value.map((event) => evolve(undefined, event))).toEqual([aComplaint()]);
    expect(aComplaint().acknowledgeBy).toBe('2026-01-07T08:00:00.000Z');
  });
  it('may be about a service that the customer has, and come from the customer’s person', () =>
    expect(
      receive(
        aReceipt({
          serviceId: id(7),
          serviceCustomerIds: [id(1), id(2)],
          complainantId: id(8),
          complainantCustomerId: id(2),
        }),
        now,
      ),
    ).toMatchObject({ value: [{ serviceId: id(7), complainantId: id(8) }] }));
  it.each<[string, Partial<ReceiveComplaint>, object]>([
    ['no text', { text: ' ' }, { code: 'INVALID_INPUT', field: 'text' }],
    ['an incident that has no id', { incidentId: 'INC-1042' }, { code: 'INVALID_INPUT', field: 'incidentId' }],
    ['a customer that ended', { customerEnded: true }, { code: 'CUSTOMER_ENDED', customerId: id(2) }],
    [
      'a service of others',
      { serviceId: id(7), serviceCustomerIds: [id(1)] },
      { code: 'SERVICE_NOT_PROVIDED_TO_CUSTOMER', serviceId: id(7) },
    ],
    [
      'a person of others',
      { complainantId: id(8), complainantCustomerId: id(1) },
      { code: 'COMPLAINANT_NOT_OF_CUSTOMER', personId: id(8) },
    ],
    [
      'a person of the provider',
      { complainantId: id(8), complainantCustomerId: null },
      { code: 'COMPLAINANT_NOT_OF_CUSTOMER' },
    ],
  ])('is not received with %s', (_, over, refusal) =>
    expect(receive(aReceipt(over), now)).toMatchObject({ ok: false, refusal }),
  );

  it('is not closed before something was done and the customer was told', () => {
    const taken = after(aComplaint(), ACKNOWLEDGE, START_ACTION);
    expect(codeOf(taken, CLOSE)).toBe('ACTION_REQUIRED');
    expect(codeOf(taken, TELL_RESULT)).toBe('ACTION_REQUIRED');
    const acted = after(taken, RECORD_ACTION);
    expect(codeOf(acted, CLOSE)).toBe('RESULT_NOT_TOLD');
    expect(after(acted, TELL_RESULT, CLOSE)).toMatchObject({
      state: 'CLOSED',
      closedAt: later,
      acknowledgedAt: later,
      responsibleId: id(3),
      result: 'We call back within the hour now.',
    });
  });
  it('is told of again where another action followed', () => {
    const told = after(aComplaint(), ACKNOWLEDGE, START_ACTION, RECORD_ACTION, TELL_RESULT);
    expect(codeOf(after(told, RECORD_ACTION), CLOSE)).toBe('RESULT_NOT_TOLD');
    expect(codeOf(told, CLOSE)).toBe('OK');
  });
  it('asks for another action once it was escalated', () => {
    const told = after(aComplaint(), ACKNOWLEDGE, START_ACTION, RECORD_ACTION, TELL_RESULT);
    const escalated = after(told, ESCALATE);
    expect(escalated).toMatchObject({ state: 'ESCALATED', escalations: 1, actionsSince: 0, result: null });
    expect(codeOf(after(escalated, START_ACTION), CLOSE)).toBe('ACTION_REQUIRED');
    expect(after(escalated, START_ACTION, RECORD_ACTION, TELL_RESULT, CLOSE).state).toBe('CLOSED');
  });
  it('is acted on by, and escalated to, active people of the provider', () => {
    for (const stranger of [
      aPerson({ active: false }),
      aPerson({ customerId: id(2) }),
      aPerson({ supplierId: id(5) }),
    ]) {
      expect(codeOf(aComplaint({ state: 'ACKNOWLEDGED' }), { type: 'START_ACTION', responsible: stranger })).toBe(
        'RESPONSIBLE_NOT_OF_PROVIDER',
      );
      expect(codeOf(aComplaint(), { type: 'ESCALATE', to: stranger, why: 'x' })).toBe('RESPONSIBLE_NOT_OF_PROVIDER');
    }
    expect(after(aComplaint(), { type: 'ESCALATE', to: aPerson(), why: 'x' }).escalatedToId).toBe(id(3));
  });
  it.each([
    { ...RECORD_ACTION, action: ' ' },
    { ...TELL_RESULT, result: '' },
    { ...ESCALATE, why: '' },
  ] as ComplaintCommand[])('takes no blank text: $type', (command) =>
    expect(codeOf(aComplaint({ state: 'IN_ACTION', actionsSince: 1 }), command)).toBe('INVALID_INPUT'),
  );
  it('in every history, is closed only after an action, and after the customer was told of it, and stays closed', () => {
    let closed = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(commands)), { minLength: 20, maxLength: 40 }), (asked) => {
        let complaint = aComplaint();
        const history: ComplaintEvent['type'][] = [];
        for (const command of asked) {
          const decision = decide(complaint, command, later);
          if (!decision.ok) continue;
          expect(complaint.state).not.toBe('CLOSED');
          complaint = decision.value.reduce<Complaint>(evolve, complaint);
          history.push(...decision.value.map((event) => event.type));
        }
        if (complaint.state !== 'CLOSED') return;
        closed += 1;
        const acted = history.lastIndexOf('ComplaintActionRecorded');
        expect(acted).toBeGreaterThan(history.lastIndexOf('ComplaintEscalated'));
        expect(history.lastIndexOf('ComplaintResultTold')).toBeGreaterThan(acted);
      }),
      { seed: 4, numRuns: 500 },
    );
    expect(closed).toBeGreaterThan(50);
  });
});
