import { everyStateTimesAction } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../../priority.ts';
import {
  aDefinition,
  anItem,
  customerId,
  id,
  itemCommands,
  now,
  otherId,
  requester,
  step,
  teamId,
} from '../fixture.ts';
import {
  ask,
  type Definition,
  decideItem,
  draft,
  evolve,
  evolveItem,
  type Order,
  type RequestItem,
  requestItemMachine,
  type ServiceRequest,
  submit,
} from './index.ts';

describe('an item', () => {
  it.each(everyStateTimesAction(requestItemMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const item = anItem({ state });
      const decision = decideItem(item, itemCommands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<RequestItem>(evolveItem, item).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  const drafted = (over: Partial<Definition>) => draft({ ...aDefinition(over), id: id(8), key: 'RQI-1' }, now);
  it.each<[string, Partial<Definition>, object]>([
    ['no name', { name: ' ' }, { code: 'INVALID_INPUT', field: 'name' }],
    [
      'an approval twice',
      {
        approvals: [
          { name: 'a', approver: 'CUSTOMER' },
          { name: 'a', approver: 'SMS_MANAGER' },
        ],
      },
      { field: 'approvals' },
    ],
    [
      'too many approvals',
      { approvals: Array.from({ length: 11 }, (_, n) => ({ name: `${n}`, approver: 'CUSTOMER' as const })) },
      { field: 'approvals' },
    ],
    ['a task twice', { tasks: [step('a'), step('a')] }, { field: 'tasks' }],
    ['too many tasks', { tasks: Array.from({ length: 51 }, (_, n) => step(`${n}`)) }, { field: 'tasks' }],
    ['a predecessor that is none', { tasks: [step('a', ['b'])] }, { field: 'tasks[0].dependsOn' }],
    ['a task that waits for itself', { tasks: [step('a', ['a'])] }, { code: 'TASKS_IN_A_CIRCLE', tasks: ['a'] }],
    [
      'a circle',
      { tasks: [step('a'), step('b', ['a', 'd']), step('c', ['b']), step('d', ['c'])] },
      { code: 'TASKS_IN_A_CIRCLE', tasks: ['b', 'c', 'd'] },
    ],
    ['a change that no task makes', { changeTemplate: 'open a port' }, { field: 'changeTemplate' }],
    ['no time', { targetMinutes: 0 }, { field: 'targetMinutes' }],
    ['half a minute', { targetMinutes: 1.5 }, { field: 'targetMinutes' }],
  ])('with %s is refused', (_, over, expected) =>
    expect(drafted(over)).toMatchObject({ ok: false, refusal: expected }),
  );

  it('may have tasks in any order that has a beginning', () => {
    const ordered = [step('c', ['a', 'b']), step('b', ['a']), step('a'), step('d')];
    expect(drafted({ tasks: ordered }).ok).toBe(true);
  });
  it('is published with its instructions at hand, and not before', () => {
    for (const missing of [[], [step('a'), step('b', [], { instructions: '' })]]) {
      const item = anItem({ state: 'DRAFT', edition: 0, tasks: missing });
      expect(decideItem(item, { type: 'PUBLISH' }, now)).toMatchObject({ refusal: { code: 'INSTRUCTIONS_REQUIRED' } });
      const definition = aDefinition({ tasks: missing });
      expect(decideItem(anItem(), { type: 'REVISE', definition }, now)).toMatchObject({
        refusal: { code: 'INSTRUCTIONS_REQUIRED' },
      });
    }
  });
  it('counts its editions, and its events hold the whole of it', () => {
    const first = drafted({ customerIds: [customerId, customerId] });
    let item = first.ok ? first.value.reduce<RequestItem | undefined>(evolveItem, undefined) : undefined;
    for (const command of [itemCommands.EDIT, itemCommands.PUBLISH, itemCommands.REVISE, itemCommands.REVISE]) {
      const decision = item && decideItem(item, command, now);
      item = decision?.ok
        ? decision.value.reduce<RequestItem | undefined>(evolveItem, item)
        : expect.fail(command.type);
    }
    expect(item).toMatchObject({ edition: 3, version: 5, name: 'Another', customerIds: [], publishedAt: now });
  });
});

describe('an order', () => {
  const anOrder = (over: Partial<Order> = {}): Order => ({
    id: id(9),
    key: 'REQ-1',
    channel: 'PORTAL',
    description: '',
    customerId,
    requesterId: requester.id,
    onBehalfOfId: null,
    answers: { a: 1 },
    impact: null,
    urgency: null,
    ...over,
  });
  const submitted = (item: Partial<RequestItem>, order: Partial<Order> = {}) =>
    submit(anOrder(order), anItem(item), shippedMatrix, now);
  const state = (decision: ReturnType<typeof submit>) =>
    decision.ok ? decision.value.reduce<ServiceRequest | undefined>(evolve, undefined) : undefined;

  it('waits for the approvals of its item, and is approved at once where there are none', () => {
    expect(state(submitted({}))).toMatchObject({
      state: 'APPROVED',
      version: 2,
      approvedAt: now,
      readyTeamIds: [teamId],
    });
    const steps = [{ name: 'budget', approver: 'FINANCE_MANAGER' as const }];
    expect(state(submitted({ approvals: steps }))).toMatchObject({
      state: 'AWAITING_APPROVAL',
      openApprovers: ['FINANCE_MANAGER'],
      readyTeamIds: [],
    });
  });
  it('has the priority of its item, or of what is said, by the matrix', () => {
    expect(state(submitted({}))).toMatchObject({ impact: 'LOW', urgency: 'MEDIUM', priority: 'P4' });
    expect(state(submitted({}, { impact: 'HIGH', urgency: 'HIGH' }))).toMatchObject({ priority: 'P1' });
  });
  it('keeps the edition that it was made by, without its instructions', () => {
    const request = state(submitted({ edition: 7 }));
    expect(request).toMatchObject({ itemEdition: 7, title: 'Mailbox for a team', answers: { a: 1 } });
    expect(JSON.stringify(request)).not.toContain('as written');
  });
  it.each<[string, Partial<RequestItem>, Partial<Order>, object]>([
    ['of a draft', { state: 'DRAFT' }, {}, { code: 'ITEM_NOT_PUBLISHED', key: 'RQI-1001', state: 'DRAFT' }],
    ['of what is withdrawn', { state: 'WITHDRAWN' }, {}, { code: 'ITEM_NOT_PUBLISHED' }],
    ['for another customer', { customerIds: [otherId] }, {}, { code: 'ITEM_NOT_OFFERED' }],
    ['for nobody', { customerIds: [customerId] }, { customerId: null }, { code: 'ITEM_NOT_OFFERED' }],
    [
      'that no customer could approve',
      { approvals: [{ name: 'head', approver: 'CUSTOMER' }] },
      { customerId: null },
      { code: 'CUSTOMER_REQUIRED', approval: 'head' },
    ],
    ['with text that cannot be', {}, { description: '\0' }, { code: 'INVALID_INPUT' }],
  ])('%s is refused', (_, item, order, expected) =>
    expect(submitted(item, order)).toMatchObject({ ok: false, refusal: expected }),
  );
  it('asks for the standard change of its item once it is approved', () => {
    const decision = submitted({ changeTemplate: 'open a port', tasks: [step('port', [], { kind: 'CHANGE' })] });
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual([
      'RequestSubmitted',
      'RequestApproved',
      'StandardChangeRequested',
    ]);
  });
  it('may be a question, which is answered', () => {
    const { answers: _, ...facts } = anOrder();
    const question = { ...facts, title: '如何设置？', serviceId: null, impact: 'LOW', urgency: 'LOW' } as const;
    const decision = ask(question, shippedMatrix, now);
    expect(state(decision)).toMatchObject({ kind: 'INFORMATION', state: 'SUBMITTED', priority: 'P5' });
    expect(ask({ ...question, title: '' }, shippedMatrix, now)).toMatchObject({ refusal: { field: 'title' } });
  });
});
