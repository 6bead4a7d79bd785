import { type Instant, msBetween, plusMs } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedMatrix } from '../priority.ts';
import {
  ask,
  decide,
  evolve,
  type ServiceRequest,
  type ServiceRequestCommand,
  submit,
  targetRule,
} from './domain/index.ts';
import { agent, anItem, commands, customerId, id, now, requester, step } from './fixture.ts';

const minuteMs = 60_000;
const later = (minutes: number): Instant => plusMs(now, minutes * minuteMs);

const submission = {
  ...{ id: id(9), key: 'REQ-1001', channel: 'PORTAL' as const, description: '', customerId },
  ...{ requesterId: requester.id, onBehalfOfId: null },
};
const ordered = (over: Parameters<typeof anItem>[0] = {}): ServiceRequest => {
  const order = { ...submission, answers: {}, impact: null, urgency: null };
  const decision = submit(order, anItem(over), shippedMatrix, now);
  if (!decision.ok) return expect.fail(decision.refusal.code);
  return decision.value.reduce<ServiceRequest | undefined>(evolve, undefined) ?? expect.fail('nothing was ordered');
};
const asked = (): ServiceRequest => {
  const question = { ...submission, title: 'How do I?', serviceId: null, impact: 'LOW', urgency: 'LOW' } as const;
  const decision = ask(question, shippedMatrix, now);
  if (!decision.ok) return expect.fail(decision.refusal.code);
  return decision.value.reduce<ServiceRequest | undefined>(evolve, undefined) ?? expect.fail('nothing was asked');
};
const told = (request: ServiceRequest, command: ServiceRequestCommand, at: Instant) => {
  const decision = decide(request, command, at);
  if (!decision.ok) return expect.fail(decision.refusal.code);
  const events = decision.value.map(({ type }) => type);
  return { events, after: decision.value.reduce<ServiceRequest>(evolve, request) };
};
const miss = { type: 'MISS_TARGET' } as const;

describe('the time of a request', () => {
  it('is that of its item, else that of its priority', () => {
    expect(ordered({ targetMinutes: 90 })).toMatchObject({ targetMinutes: 90, targetBy: 'ITEM', dueAt: later(90) });
    expect(ordered({ targetMinutes: null, impact: 'HIGH', urgency: 'HIGH' })).toMatchObject({
      ...{ priority: 'P1', targetMinutes: targetRule.minutes.P1, targetBy: 'PRIORITY' },
      dueAt: later(targetRule.minutes.P1),
    });
    expect(asked()).toMatchObject({ targetBy: 'PRIORITY', dueAt: later(targetRule.minutes.P5) });
  });
  it('is longer for what is less important', () => {
    const minutes = Object.values(targetRule.minutes);
    expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
  });
  it('begins with the approval', () => {
    const waiting = ordered({ approvals: [{ name: 'budget', approver: 'FINANCE_MANAGER' }], targetMinutes: 60 });
    expect(waiting.dueAt).toBeNull();
    expect(told(waiting, miss, later(10_000)).events).toEqual([]);
    const approval = {
      type: 'APPROVE',
      approval: 'budget',
      by: { ...agent, roles: ['FINANCE_MANAGER'] },
      comment: null,
    };
    expect(told(waiting, approval as ServiceRequestCommand, later(500)).after.dueAt).toBe(later(560));
  });
  it('follows the priority where that says it, and stays where the item does', () => {
    const byPriority = told(ordered({ targetMinutes: null }), commands.PRIORITISE, later(5)).after;
    expect(byPriority).toMatchObject({ priority: 'P1', targetMinutes: 240, dueAt: later(240) });
    const byItem = told(ordered({ targetMinutes: 90 }), commands.PRIORITISE, later(5)).after;
    expect(byItem).toMatchObject({ priority: 'P1', targetMinutes: 90, dueAt: later(90) });
  });
  it('is missed once, by the platform at that moment or by what is late, and never before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (targetMinutes, minutes) => {
          const request = ordered({ targetMinutes, tasks: [step('one')] });
          const at = later(minutes);
          const { events, after } = told(request, miss, at);
          const isOver = msBetween(later(targetMinutes), at) >= 0;
          expect(events).toEqual(isOver ? ['RequestTargetMissed'] : []);
          expect(after.targetMissedAt).toBe(isOver ? at : null);
          expect(told(after, miss, later(30_000)).events).toEqual(isOver ? [] : ['RequestTargetMissed']);
          const begun = told(request, { type: 'START_TASK', task: 'one', by: agent }, now).after;
          const done = told(begun, { type: 'COMPLETE_TASK', task: 'one' }, at).events;
          expect(done).toEqual([
            'RequestTaskCompleted',
            ...(isOver ? ['RequestTargetMissed'] : []),
            'RequestFulfilled',
          ]);
        },
      ),
    );
  });
  it('that was missed stays so, whatever the priority is afterwards', () => {
    const { after } = told(ordered({ targetMinutes: null }), miss, later(50_000));
    const weighed = told(after, commands.PRIORITISE, later(50_001)).after;
    expect(weighed).toMatchObject({ priority: 'P1', dueAt: after.dueAt, targetMissedAt: later(50_000) });
  });
});
