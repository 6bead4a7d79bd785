import { type Actor, everyStateTimesAction, type Instant, plusMs, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  evolve,
  opened,
  requestItemMachine,
  requestItemRights,
  requestTaskMachine,
  type ServiceRequest,
  type ServiceRequestCommand,
  serviceRequestMachine,
  serviceRequestRights,
  type Task,
} from './domain/index.ts';
import {
  agent,
  aRequest,
  beneficiary,
  changeId,
  commands,
  head,
  id,
  manager,
  now,
  otherId,
  person,
  requester,
  step,
  taskCommands,
  tasks,
} from './fixture.ts';

const refusal = (request: ServiceRequest, command: ServiceRequestCommand) => {
  const decision = decide(request, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const after = (request: ServiceRequest, command: ServiceRequestCommand): ServiceRequest => {
  const decision = decide(request, command, now);
  return decision.ok ? decision.value.reduce<ServiceRequest>(evolve, request) : expect.fail(decision.refusal.code);
};
const types = (request: ServiceRequest, command: ServiceRequestCommand) => {
  const decision = decide(request, command, now);
  return decision.ok ? decision.value.map(({ type }) => type) : decision.refusal;
};

describe('the tables', () => {
  it.each(everyStateTimesAction(serviceRequestMachine))(
    'of requests: $action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const request = aRequest({ state });
      const decision = decide(request, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<ServiceRequest>(evolve, request).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it.each(everyStateTimesAction(requestTaskMachine))(
    'of tasks: $action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const request = aRequest({
        state: 'IN_FULFILMENT',
        tasks: [{ ...opened(step('one', [], { kind: 'CHANGE' })), changeId, state }, opened(step('two'))],
      });
      const decision = decide(request, taskCommands[action]('one'), now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<ServiceRequest>(evolve, request).tasks[0]?.state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reach every state and name who may do each action', () => {
    for (const machine of [requestItemMachine, serviceRequestMachine, requestTaskMachine])
      expect(reachable<string, string>(machine)).toEqual([...machine.states]);
    expect(Object.keys(requestItemRights).sort()).toEqual([...requestItemMachine.actions, 'DRAFT'].sort());
    expect(Object.keys(serviceRequestRights).sort()).toEqual([...serviceRequestMachine.actions, 'SUBMIT'].sort());
  });
});

describe('approvals', () => {
  const waiting = aRequest({ state: 'AWAITING_APPROVAL' });
  it.each([
    ['the person who asks', requester],
    ['the person for whom it is', beneficiary],
    ['somebody who acts for the person who asks', person(13, { onBehalfOf: requester.id })],
  ])('are not given by %s', (_, by) => {
    expect(refusal(waiting, { ...commands.APPROVE, by } as ServiceRequestCommand)).toEqual({
      code: 'APPROVER_IS_REQUESTER',
    });
    expect(refusal(waiting, { type: 'REJECT', approval: 'customer', by, why: 'no' })).toEqual({
      code: 'APPROVER_IS_REQUESTER',
    });
  });
  it.each<[string, string, Actor]>([
    ['another customer’s people', 'customer', person(13, { customerId: otherId })],
    ['the provider’s people in the customer’s place', 'customer', { ...agent, roles: ['CUSTOMER_USER'] }],
    ['another role', 'finance_manager', agent],
    ['a customer’s person who says to be a manager', 'finance_manager', person(13, { roles: ['FINANCE_MANAGER'] })],
    ['the platform', 'finance_manager', { id: id(0), name: 'platform', roles: ['SYSTEM'] }],
  ])('are not given by %s', (_, approval, by) =>
    expect(refusal(waiting, { type: 'APPROVE', approval, by, comment: null })).toMatchObject({
      code: 'APPROVER_ROLE_REQUIRED',
    }),
  );
  it('are each given once, and the last one approves', () => {
    const half = after(waiting, commands.APPROVE);
    expect(half).toMatchObject({ state: 'AWAITING_APPROVAL', openApprovers: ['FINANCE_MANAGER'], version: 2 });
    expect(refusal(half, commands.APPROVE)).toEqual({
      code: 'APPROVAL_SETTLED',
      approval: 'customer',
      open: ['finance_manager'],
    });
    const last = { type: 'APPROVE', approval: 'finance_manager', by: manager, comment: 'within the budget' } as const;
    expect(types(half, last)).toEqual(['RequestApprovalGiven', 'RequestApproved']);
    expect(after(half, last)).toMatchObject({
      state: 'APPROVED',
      openApprovers: [],
      approvals: [{}, { comment: 'within the budget' }],
    });
    expect(refusal(waiting, { ...last, approval: 'nobody' })).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'approval',
    });
  });
  it('refused once refuse the request', () =>
    expect(after(waiting, commands.REJECT)).toMatchObject({
      state: 'REJECTED',
      closedAt: now,
      openApprovers: [],
      approvals: [{ state: 'OPEN' }, { state: 'REFUSED', comment: 'too dear', approverId: manager.id }],
    }));
});

describe('tasks', () => {
  const running = aRequest({ state: 'IN_FULFILMENT' });
  it.each(['START', 'SKIP'] as const)('%s waits for what comes before', (action) => {
    expect(refusal(running, taskCommands[action]('waiting'))).toEqual({
      code: 'TASK_BLOCKED',
      task: 'waiting',
      by: ['free'],
    });
    const skipped = after(running, taskCommands.SKIP('free'));
    expect(refusal(skipped, taskCommands[action]('waiting'))).toBeUndefined();
  });
  it('done by a change need the change', () => {
    const started = after(running, taskCommands.START('change'));
    expect(refusal(started, taskCommands.COMPLETE('change'))).toEqual({ code: 'TASK_CHANGE_REQUIRED', task: 'change' });
    const linked = after(started, commands.LINK_CHANGE);
    expect(types(linked, commands.LINK_CHANGE)).toEqual([]);
    expect(refusal(linked, taskCommands.COMPLETE('change'))).toEqual({ code: 'TASK_CHANGE_OPEN', task: 'change' });
    const done = after(linked, { type: 'CLOSE_TASK_CHANGE', task: 'change' });
    expect(done.tasks[2]).toMatchObject({ state: 'DONE', changeId, endedAt: now });
    expect(refusal(done, commands.LINK_CHANGE)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal(running, { type: 'LINK_CHANGE', task: 'free', changeId })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(refusal(running, taskCommands.START('nothing'))).toMatchObject({ code: 'INVALID_INPUT', field: 'task' });
  });
  it('done by a change that was raised end with it, and are open again where it came to nothing', () => {
    expect(refusal(after(running, taskCommands.START('raised')), taskCommands.COMPLETE('raised'))).toEqual({
      ...{ code: 'TASK_CHANGE_OPEN', task: 'raised' },
    });
    expect(types(running, commands.CLOSE_TASK_CHANGE)).toEqual(['RequestTaskChangeClosed', 'RequestTaskCompleted']);
    const reopened = after(after(running, taskCommands.START('raised')), commands.REOPEN_TASK);
    expect(reopened.tasks[4]).toMatchObject({
      state: 'OPEN',
      changeId: null,
      assigneeId: null,
      reopenedWhy: 'it failed',
    });
    expect(refusal(reopened, commands.CLOSE_TASK_CHANGE)).toEqual({ code: 'TASK_CHANGE_REQUIRED', task: 'raised' });
    expect(refusal(running, taskCommands.REOPEN('nothing'))).toMatchObject({ field: 'task' });
    const [free, , , , raised] = running.tasks;
    const blocked = aRequest({ state: 'IN_FULFILMENT', tasks: [free, { ...raised, dependsOn: ['free'] }] as Task[] });
    expect(types(blocked, commands.CLOSE_TASK_CHANGE)).toEqual(['RequestTaskChangeClosed']);
    const ready = after(
      after(after(blocked, commands.CLOSE_TASK_CHANGE), taskCommands.SKIP('free')),
      taskCommands.START('raised'),
    );
    expect(after(ready, taskCommands.COMPLETE('raised')).state).toBe('FULFILLED');
    const last = aRequest({ state: 'APPROVED', tasks: [raised] as Task[] });
    expect(after(last, commands.CLOSE_TASK_CHANGE)).toMatchObject({ state: 'FULFILLED', tasks: [{ state: 'DONE' }] });
    // What was linked by hand before such changes were waited for is not waited for now.
    const before = { type: 'RequestTaskChangeLinked', at: now, task: 'raised', changeId, raised: false } as const;
    const stands = { state: running.state, priority: running.priority, serviceId: null, customerId: null };
    const byHand = after(evolve(running, { ...stands, ...before }), taskCommands.START('raised'));
    expect(refusal(byHand, taskCommands.COMPLETE('raised'))).toBeUndefined();
  });
  it('that end last fulfil the request', () => {
    const last = aRequest({ state: 'APPROVED', tasks: [opened(step('only'))] });
    expect(types(last, taskCommands.SKIP('only'))).toEqual(['RequestTaskSkipped', 'RequestFulfilled']);
    const started = after(last, taskCommands.START('only'));
    expect(started).toMatchObject({ state: 'IN_FULFILMENT', tasks: [{ assigneeId: agent.id, startedAt: now }] });
    expect(after(started, taskCommands.COMPLETE('only'))).toMatchObject({
      state: 'FULFILLED',
      fulfilledAt: now,
      readyTeamIds: [],
    });
  });
});

describe('those who asked', () => {
  it.each(['CONFIRM', 'CANCEL'] as const)('alone may %s', (action) => {
    const state = action === 'CONFIRM' ? 'FULFILLED' : 'APPROVED';
    for (const by of [requester, beneficiary, { ...agent, onBehalfOf: requester.id }])
      expect(refusal(aRequest({ state }), { type: action, by, why: 'x' })).toBeUndefined();
    for (const by of [head, agent])
      expect(refusal(aRequest({ state }), { type: action, by, why: 'x' })).toEqual({
        code: 'REQUESTER_REQUIRED',
        action,
      });
  });
  it('need not confirm: time does', () =>
    expect(after(aRequest({ state: 'FULFILLED' }), { type: 'CONFIRM', by: 'TIMEOUT' }).state).toBe('CONFIRMED'));
});

describe('a fulfilment that is contested', () => {
  const done = (name: string, dependsOn: string[] = [], over: Partial<Task> = {}): Task => ({
    ...opened(step(name, dependsOn)),
    ...{ state: 'DONE', assigneeId: agent.id, startedAt: now, endedAt: now, ...over },
  });
  const skipped = done('skip', [], { state: 'SKIPPED', skippedWhy: 'there already' });
  const tasks = [
    done('first'),
    done('second', ['first']),
    done('third', ['second'], { changeId }),
    done('alone'),
    skipped,
  ];
  const dueAt = plusMs(now, 3_600_000);
  const fulfilled = aRequest({ state: 'FULFILLED', tasks, approvedAt: now, fulfilledAt: now, dueAt });
  const contest = { type: 'CONTEST', by: requester, why: 'it is empty', tasks: [] } as const;
  const later = plusMs(now, 5 * 86_400_000);
  const states = (request: ServiceRequest) => request.tasks.map(({ state }) => state);

  it('is open again, with a reason, by those who asked and by the desk', () => {
    for (const by of [requester, beneficiary, agent, { ...head, onBehalfOf: requester.id }])
      expect(after(fulfilled, { ...contest, by })).toMatchObject({
        ...{ state: 'IN_FULFILMENT', contests: 1, contestedWhy: 'it is empty', fulfilledAt: null, confirmedAt: null },
      });
    for (const by of [head, manager])
      expect(refusal(fulfilled, { ...contest, by })).toEqual({ code: 'REQUESTER_REQUIRED', action: 'CONTEST' });
    expect(refusal(fulfilled, { ...contest, why: ' ' })).toMatchObject({ code: 'INVALID_INPUT', field: 'why' });
  });
  it('lets all be done again that was done, or what is named and comes after it', () => {
    expect(states(after(fulfilled, contest))).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN', 'SKIPPED']);
    const part = after(fulfilled, { ...contest, tasks: ['second'] });
    expect(states(part)).toEqual(['DONE', 'OPEN', 'OPEN', 'DONE', 'SKIPPED']);
    expect(part.tasks[2]).toMatchObject({
      changeId: null,
      assigneeId: null,
      endedAt: null,
      reopenedWhy: 'it is empty',
    });
    expect(part.readyTeamIds).toHaveLength(1);
    expect(states(after(fulfilled, { ...contest, tasks: ['skip'] })).at(-1)).toBe('OPEN');
    const nothingDone = { ...fulfilled, tasks: [skipped] };
    expect(states(after(nothingDone, contest))).toEqual(['OPEN']);
    expect(refusal(fulfilled, { ...contest, tasks: ['nothing'] })).toMatchObject({ field: 'tasks' });
  });
  it('may be so for five days, also once it was confirmed, and the time since does not count', () => {
    const decided = (at: Instant) => decide({ ...fulfilled, state: 'CONFIRMED' }, contest, at);
    expect(decided(later)).toMatchObject({ ok: true, value: [{ dueAt: plusMs(later, 3_600_000) }] });
    expect(decided(plusMs(later, 1))).toEqual({ ok: false, refusal: { code: 'CONTEST_WINDOW_PASSED', days: 5 } });
  });
  it('of a question waits for another answer', () => {
    const answered = aRequest({
      ...{ kind: 'INFORMATION', state: 'FULFILLED', tasks: [], answer: 'No.' },
      fulfilledAt: now,
    });
    const open = after(answered, contest);
    expect(open).toMatchObject({ state: 'SUBMITTED', answer: null, contests: 1 });
    expect(after(open, commands.ANSWER)).toMatchObject({ state: 'FULFILLED', answer: 'Press the left button.' });
  });
});

describe('histories', () => {
  it('end for good, fulfil nothing unapproved, and never begin what waits', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...serviceRequestMachine.actions), { maxLength: 40 }),
        fc.array(fc.constantFrom(...tasks.map(({ name }) => name)), { minLength: 40, maxLength: 40 }),
        (actions, names) => {
          let request = aRequest({ tasks: tasks.map((task) => opened(task)) });
          for (const [index, action] of actions.entries()) {
            const command = { ...commands[action], ...('task' in commands[action] && { task: names[index] }) };
            const decision = decide(request, command as ServiceRequestCommand, now);
            if (!decision.ok) continue;
            const next = decision.value.reduce<ServiceRequest>(evolve, request);
            expect(next.version).toBe(request.version + decision.value.length);
            if (request.closedAt !== null) expect(next.state).toBe(request.state);
            if (next.state === 'IN_FULFILMENT') expect(next.approvedAt).not.toBeNull();
            const [free, , , waits] = next.tasks;
            if (waits?.state !== 'OPEN') expect(['DONE', 'SKIPPED']).toContain(free?.state);
            request = next;
          }
        },
      ),
      { seed: 1042 },
    ));
});
