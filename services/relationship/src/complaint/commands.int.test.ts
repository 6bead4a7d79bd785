import { systemActor } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { handleCustomer } from '../customer/commands.ts';
import { aRelationship, code, value } from '../fixture.ts';
import { escalateOverdue, handleComplaint, type ReceiveComplaintInput, receiveComplaint } from './commands.ts';
import type { Complaint } from './domain.ts';
import { complaintStore } from './store.ts';

const { graph, deps, clock, newId, knows, provides, manager, ownerId, aCustomer, types } = await aRelationship(40);
const hour = 3_600_000;
const input = (customerId: string, over: Partial<ReceiveComplaintInput> = {}): ReceiveComplaintInput => ({
  customerId,
  serviceId: null,
  incidentId: null,
  complainantId: null,
  text: 'Nobody called back.',
  ...over,
});
const aComplaint = async (over: Partial<ReceiveComplaintInput> = {}): Promise<Complaint> =>
  value(await receiveComplaint(deps, manager, input((await aCustomer()).id, over)));
const stored = (id: string) => read(graph.db, manager, (tx) => complaintStore.load(tx, id));
const start = { type: 'START_ACTION', responsibleId: ownerId } as const;
const act = () => ({ type: 'RECORD_ACTION', actionId: newId(), action: 'Called back.' }) as const;
const tell = { type: 'TELL_RESULT', result: 'We call back within the hour.' } as const;

describe('complaints', () => {
  it('are written with their events; the words are personal', async () => {
    const complaint = await aComplaint();
    expect(complaint).toMatchObject({ key: expect.stringMatching(/^CMP-\d+$/), state: 'RECEIVED', version: 1 });
    expect(await stored(complaint.id)).toEqual(complaint);
    const [event] = await graph.events(complaint.id);
    expect(event).toMatchObject({ type: 'ComplaintReceived', hash: complaint.head, data: { text: complaint.text } });
    const [row] = await graph.owner('SELECT data, commitment FROM event WHERE record_id = $1', [complaint.id]);
    expect(row).toEqual({
      data: expect.not.objectContaining({ text: expect.anything() }),
      commitment: expect.any(String),
    });
  });

  it('a refusal writes nothing', async () => {
    const customer = await aCustomer();
    const serviceOfOthers = await provides({ customerIds: [newId()] });
    const personOfOthers = await knows({ customerId: newId() });
    const complaint = await aComplaint();
    const before = await graph.events();
    const receive = async (over: Partial<ReceiveComplaintInput>) =>
      code(await receiveComplaint(deps, manager, input(customer.id, over)));
    expect(code(await receiveComplaint(deps, anActor('PIPELINE'), input(customer.id)))).toBe('FORBIDDEN');
    expect(await receive({ customerId: null })).toBe('INVALID_INPUT');
    expect(await receive({ customerId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await receive({ serviceId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await receive({ serviceId: serviceOfOthers })).toBe('SERVICE_NOT_PROVIDED_TO_CUSTOMER');
    expect(await receive({ complainantId: newId() })).toBe('UNKNOWN_REFERENCE');
    expect(await receive({ complainantId: personOfOthers })).toBe('COMPLAINANT_NOT_OF_CUSTOMER');
    expect(await receive({ text: '' })).toBe('INVALID_INPUT');
    expect(code(await handleComplaint(deps, manager, complaint.id, { type: 'CLOSE' }))).toBe('ILLEGAL_TRANSITION');
    expect(
      code(await handleComplaint(deps, manager, complaint.id, { type: 'ACKNOWLEDGE' }, { expectedVersion: 2 })),
    ).toBe('CONFLICT');
    expect(code(await handleComplaint(deps, manager, newId(), { type: 'ACKNOWLEDGE' }))).toBe('NOT_FOUND');
    expect(await graph.events()).toEqual(before);
    expect(await stored(complaint.id)).toEqual(complaint);
  });

  it('are not received once the customer has ended', async () => {
    const { id } = await aCustomer();
    value(await handleCustomer(deps, manager, id, { type: 'END', why: 'over' }));
    expect(code(await receiveComplaint(deps, manager, input(id)))).toBe('CUSTOMER_ENDED');
  });

  it('of racing acknowledgements exactly one wins', async () => {
    const { id } = await aComplaint();
    const results = await Promise.all(
      Array.from({ length: 5 }, () =>
        handleComplaint(deps, manager, id, { type: 'ACKNOWLEDGE' }, { expectedVersion: 1 }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(new Set(results.filter((result) => !result.ok).map(code))).toEqual(new Set(['CONFLICT']));
    expect(await types(id)).toEqual(['ComplaintReceived', 'ComplaintAcknowledged']);
  });

  it('are closed after an action and word of its result, and keep what was done', async () => {
    const { id } = await aComplaint();
    for (const request of [{ type: 'ACKNOWLEDGE' }, start] as const)
      value(await handleComplaint(deps, manager, id, request));
    expect(code(await handleComplaint(deps, manager, id, { type: 'CLOSE' }))).toBe('ACTION_REQUIRED');
    value(await handleComplaint(deps, manager, id, act()));
    expect(code(await handleComplaint(deps, manager, id, { type: 'CLOSE' }))).toBe('RESULT_NOT_TOLD');
    value(await handleComplaint(deps, manager, id, tell));
    value(await handleComplaint(deps, manager, id, { type: 'CLOSE' }));
    const { complaint } = await graph
      .as(manager)
      .data(
        'query ($id: ID!) { complaint(id: $id) { state result responsible { id } actions { action byName by { id } } customer { openComplaints } } }',
        { id },
      );
    expect(complaint).toEqual({
      state: 'CLOSED',
      result: tell.result,
      responsible: { id: ownerId },
      actions: [{ action: 'Called back.', byName: manager.name, by: { id: manager.id } }],
      customer: { openComplaints: 0 },
    });
  });

  it('go to top management where nobody acknowledges them in time, once', async () => {
    const [late, timely] = [await aComplaint(), await aComplaint()];
    clock.advance(47 * hour);
    expect(await graph.tick()).toBe(0);
    value(await handleComplaint(deps, manager, timely.id, { type: 'ACKNOWLEDGE' }));
    expect(await graph.owner('SELECT 1 FROM deadline WHERE record_id = $1', [timely.id])).toEqual([]);
    clock.advance(hour);
    expect(await graph.tick()).toBeGreaterThan(0);
    expect(await graph.tick()).toBe(0);
    expect(await stored(late.id)).toMatchObject({ state: 'ESCALATED', escalations: 1, escalatedToId: null });
    expect((await graph.events(late.id)).at(-1)).toMatchObject({
      actor: { name: 'relationship.complaint.acknowledge' },
      data: { why: 'Not acknowledged within 48 hours.' },
    });
    expect((await stored(timely.id))?.state).toBe('ACKNOWLEDGED');
    // A deadline that is taken while somebody acknowledges finds the complaint acknowledged.
    await transact(graph.db, systemActor('test'), (tx) => escalateOverdue(tx, timely.id, clock.now));
    expect((await stored(timely.id))?.state).toBe('ACKNOWLEDGED');
  });

  it('are received for their own customer by its people, who see no others and cannot act on them', async () => {
    const [own, other] = [await aCustomer(), await aCustomer()];
    const anke = await knows({ customerId: own.id });
    const user = anActor('CUSTOMER_USER', { id: anke, customerId: own.id, name: 'Anke' });
    const complaint = value(await receiveComplaint(deps, user, input(other.id)));
    expect(complaint).toMatchObject({ customerId: own.id, complainantId: anke });
    const unregistered = anActor('CUSTOMER_USER', { customerId: own.id, name: 'new one' });
    expect(value(await receiveComplaint(deps, unregistered, input(own.id))).complainantId).toBeNull();
    const foreign = value(await receiveComplaint(deps, manager, input(other.id)));
    const seen = 'query ($id: ID!) { complaint(id: $id) { id availableActions } complaints { totalCount } }';
    expect(await graph.as(user).data(seen, { id: complaint.id })).toEqual({
      complaint: { id: complaint.id, availableActions: ['ESCALATE'] },
      complaints: { totalCount: 2 },
    });
    expect((await graph.as(user).data(seen, { id: foreign.id })).complaint).toBeNull();
    expect(code(await handleComplaint(deps, user, foreign.id, { type: 'ESCALATE', toId: null, why: 'x' }))).toBe(
      'NOT_FOUND',
    );
    expect(code(await handleComplaint(deps, user, complaint.id, { type: 'ACKNOWLEDGE' }))).toBe('FORBIDDEN');
    expect(
      code(await handleComplaint(deps, user, complaint.id, { type: 'ESCALATE', toId: null, why: 'Still waiting.' })),
    ).toBe('OK');
    const supplier = graph.as(anActor('SUPPLIER_USER', { supplierId: newId() }));
    expect(await supplier.data(seen, { id: complaint.id })).toEqual({ complaint: null, complaints: { totalCount: 0 } });
    expect(code(await receiveComplaint(deps, anActor('CUSTOMER_USER', { customerId: newId() }), input(own.id)))).toBe(
      'UNKNOWN_REFERENCE',
    );
  });

  it('are a field of services and customers', async () => {
    const customer = await aCustomer();
    const serviceId = await provides({ customerIds: [customer.id] });
    const [open, settled] = [await aComplaintOf(customer.id, serviceId), await aComplaintOf(customer.id, serviceId)];
    for (const request of [{ type: 'ACKNOWLEDGE' }, start, act(), tell, { type: 'CLOSE' }] as const)
      value(await handleComplaint(deps, manager, settled.id, request));
    const { _entities } = await graph.as(manager).data(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Service { openComplaints complaints(open: false) { nodes { id service { id } } } }
        ... on Customer { open: openComplaints all: complaints { totalCount } } } }`,
      {
        r: [
          { __typename: 'Service', id: serviceId },
          { __typename: 'Service', id: newId() },
          { __typename: 'Customer', id: customer.id },
        ],
      },
    );
    expect(_entities).toEqual([
      { openComplaints: 1, complaints: { nodes: [{ id: settled.id, service: { id: serviceId } }] } },
      { openComplaints: 0, complaints: { nodes: [] } },
      { open: 1, all: { totalCount: 2 } },
    ]);
    const list =
      'query ($filter: ComplaintFilter) { complaints(filter: $filter, orderBy: RECEIVED_ASC) { nodes { id } } }';
    const found = async (filter: object) =>
      (await graph.as(manager).data(list, { filter })).complaints.nodes.map(({ id }: { id: string }) => id);
    expect(await found({ serviceId, open: true })).toEqual([open.id]);
    expect(await found({ serviceId, states: ['CLOSED'] })).toEqual([settled.id]);
    expect(await found({ serviceId, receivedFrom: clock.now() })).toHaveLength(2);
    expect(await found({ serviceId, receivedBefore: clock.now() })).toEqual([]);
  });

  it('are commanded through the graph', async () => {
    const customer = await aCustomer();
    const receive = `mutation ($input: ReceiveComplaintInput!) { receiveComplaint(input: $input) { complaint { id key state version acknowledgeBy } refusal { code } } }`;
    const asked = { input: { customerId: customer.id, text: 'Too slow.', idempotencyKey: 'k1' } };
    const { receiveComplaint: done } = await graph.as(manager).data(receive, asked);
    expect((await graph.as(manager).data(receive, asked)).receiveComplaint).toEqual(done);
    const as = async (name: string, type: string, more: object = {}) =>
      (
        await graph
          .as(manager)
          .data(
            `mutation ($input: ${type}!) { ${name}(input: $input) { complaint { state } refusal { __typename code clause allowed } } }`,
            {
              input: { id: done.complaint.id, ...more },
            },
          )
      )[name];
    expect(await as('closeComplaint', 'ComplaintCommandInput')).toEqual({
      complaint: null,
      refusal: {
        __typename: 'IllegalTransition',
        code: 'ILLEGAL_TRANSITION',
        clause: null,
        allowed: ['ACKNOWLEDGE', 'ESCALATE'],
      },
    });
    expect((await as('acknowledgeComplaint', 'ComplaintCommandInput')).complaint.state).toBe('ACKNOWLEDGED');
    expect((await as('escalateComplaint', 'EscalateComplaintInput', { toId: ownerId, why: 'x' })).complaint.state).toBe(
      'ESCALATED',
    );
    expect(
      (await as('startComplaintAction', 'StartComplaintActionInput', { responsibleId: ownerId })).complaint.state,
    ).toBe('IN_ACTION');
    expect(await as('tellComplaintResult', 'TellComplaintResultInput', { result: 'x' })).toEqual({
      complaint: null,
      refusal: {
        __typename: 'RuleRefusal',
        code: 'ACTION_REQUIRED',
        clause: 'ISO/IEC 20000-1:2018 8.3.2',
        allowed: ['RECORD_ACTION'],
      },
    });
    expect((await as('recordComplaintAction', 'RecordComplaintActionInput', { action: 'x' })).complaint.state).toBe(
      'IN_ACTION',
    );
    expect((await as('tellComplaintResult', 'TellComplaintResultInput', { result: 'x' })).complaint.state).toBe(
      'IN_ACTION',
    );
    expect((await as('closeComplaint', 'ComplaintCommandInput')).complaint.state).toBe('CLOSED');
  });

  it('rows say what their histories say', async () => {
    const { findings, records } = await read(graph.db, manager, (tx) => verifyRecords(tx, [complaintStore]));
    expect(findings).toEqual([]);
    expect(records).toBeGreaterThan(8);
  });
});

const aComplaintOf = async (customerId: string, serviceId: string): Promise<Complaint> =>
  value(await receiveComplaint(deps, manager, input(customerId, { serviceId })));
