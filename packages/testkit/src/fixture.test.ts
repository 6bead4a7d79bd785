import { isUuid } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { anActor, fixedClock, ids } from './fixture.ts';

describe('fixedClock', () => {
  it('stands until it is moved', () => {
    const clock = fixedClock('2026-01-05T08:00:00Z');
    expect(clock.now()).toBe('2026-01-05T08:00:00.000Z');
    expect(clock.advance(90_000)).toBe('2026-01-05T08:01:30.000Z');
    expect(clock.now()).toBe('2026-01-05T08:01:30.000Z');
    expect(clock.set('2026-03-01T00:00:00+01:00')).toBe('2026-02-28T23:00:00.000Z');
  });
  it('shows only times that exist', () => expect(() => fixedClock('2026-02-30T00:00:00Z')).toThrow(RangeError));
});

describe('ids', () => {
  it('are UUIDs, the same at every run, ascending, and apart from those of another seed', () => {
    const [one, again, other] = [ids(1), ids(1), ids(2)];
    const made = Array.from({ length: 300 }, one);
    expect(made).toEqual(Array.from({ length: 300 }, again));
    expect(made.every(isUuid)).toBe(true);
    expect([...made].sort()).toEqual(made);
    expect(made).not.toContain(other());
  });
});

describe('anActor', () => {
  it('is the same person for the same role', () => {
    expect(anActor('SMS_MANAGER')).toEqual(anActor('SMS_MANAGER'));
    expect(anActor('SMS_MANAGER').id).not.toBe(anActor('TOP_MANAGEMENT').id);
    expect(anActor('SMS_MANAGER', { name: 'Ada' }).id).not.toBe(anActor('SMS_MANAGER').id);
    expect(anActor('CUSTOMER_USER', { customerId: 'c' })).toMatchObject({ roles: ['CUSTOMER_USER'], customerId: 'c' });
  });
});
