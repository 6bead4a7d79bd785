import { everyStateTimesAction, type Instant, plusMs, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  decide,
  escalationsAtMost,
  evolve,
  type Holder,
  type Notification,
  type NotificationAction,
  type NotificationCommand,
  notificationMachine,
  notificationRights,
  send,
} from './domain.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const later = (minutes: number): Instant => plusMs(now, minutes * 60_000);
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const director: Holder = { personId: id(1), name: 'Wei Zhang', role: 'TOP_MANAGEMENT' };
const keeper: Holder = { personId: id(2), name: 'Hanna Virtanen', role: 'SMS_MANAGER' };
const message = {
  ...{ id: id(9), key: 'NTF-1001', role: 'TOP_MANAGEMENT' as const, sourceKind: 'MAJOR_INCIDENT' as const },
  ...{ sourceId: id(8), sourceKey: 'MAJ-1001', title: 'Mail is down', acknowledgeMinutes: 15 },
};
const sent = (holders: readonly Holder[] = [director]): Notification => {
  const told = send(message, holders, now).reduce<Notification | undefined>(evolve, undefined);
  if (!told) throw new Error('nothing was sent');
  return told;
};
const commands: Record<NotificationAction, NotificationCommand> = {
  DELIVER: { type: 'DELIVER', holders: [director] },
  ACKNOWLEDGE: { type: 'ACKNOWLEDGE', personId: director.personId },
  ESCALATE: { type: 'ESCALATE', holders: [] },
  WITHDRAW: { type: 'WITHDRAW', why: 'over' },
};
const after = (notification: Notification, command: NotificationCommand, at = now): Notification => {
  const decision = decide(notification, command, at);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, notification);
};

describe('the table', () => {
  it.each(everyStateTimesAction(notificationMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const notification = { ...sent(), state };
      const decision = decide(notification, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok)
        // To tell it again is to have told it, where there is anybody.
        expect(decision.value.reduce(evolve, notification).state).toBe(action === 'ESCALATE' ? 'SENT' : to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(notificationMachine)).toEqual([...notificationMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(notificationRights).sort()).toEqual([...notificationMachine.actions].sort()));
});

describe('a notification', () => {
  it('tells each holder once, and waits for a receipt', () =>
    expect(sent([director, director])).toMatchObject({
      ...{ state: 'SENT', recipientIds: [director.personId], unacknowledgedIds: [director.personId] },
      escalatesAt: later(15),
    }));
  it('says that there is nobody, and tells who comes later', () => {
    const nobody = sent([]);
    expect(nobody).toMatchObject({ state: 'UNDELIVERED', recipients: [], escalatesAt: later(15) });
    expect(decide(nobody, { type: 'DELIVER', holders: [] }, now)).toEqual({ ok: true, value: [] });
    const still = after(nobody, { type: 'ESCALATE', holders: [] }, later(15));
    expect(still).toMatchObject({ state: 'UNDELIVERED', escalations: 1, escalatesAt: later(30) });
    expect(after(still, commands.DELIVER, later(20))).toMatchObject({ state: 'SENT', escalatesAt: later(35) });
  });
  it('is told again, and to more people, until the last time', () => {
    let told = after(sent(), { type: 'ESCALATE', holders: [director, keeper] }, later(15));
    expect(told).toMatchObject({ escalations: 1, escalatesAt: later(30) });
    expect(told.recipients.map(({ name, toldAt }) => [name, toldAt])).toEqual([
      ['Wei Zhang', now],
      ['Hanna Virtanen', later(15)],
    ]);
    for (let count = 2; count <= escalationsAtMost; count += 1)
      told = after(told, { type: 'ESCALATE', holders: [] }, later(15 * count));
    expect(told).toMatchObject({ escalations: escalationsAtMost, escalatesAt: null });
  });
  it('is acknowledged by those who were told, each once', () => {
    const told = sent([director, keeper]);
    expect(decide(told, { type: 'ACKNOWLEDGE', personId: id(3) }, now)).toMatchObject({
      refusal: { code: 'NOT_TOLD' },
    });
    const known = after(told, commands.ACKNOWLEDGE, later(5));
    expect(known).toMatchObject({
      ...{ state: 'ACKNOWLEDGED', escalatesAt: null, acknowledgedAt: later(5), unacknowledgedIds: [keeper.personId] },
    });
    expect(decide(known, commands.ACKNOWLEDGE, later(6))).toMatchObject({
      refusal: { code: 'ACKNOWLEDGED_BEFORE', at: later(5) },
    });
    const both = after(known, { type: 'ACKNOWLEDGE', personId: keeper.personId }, later(7));
    expect(both).toMatchObject({ acknowledgedAt: later(5), unacknowledgedIds: [] });
  });
});
