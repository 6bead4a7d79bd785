/**
 * Until when a request is to be fulfilled: in the minutes of its item, else in those of its priority, in calendar time.
 *
 * The time of an order begins when it is approved, for others give the approvals; that of a question when it is asked. Pure.
 * Source: ISO/IEC 20000-1:2018 8.6.2.
 */
import { type Instant, plusMs } from '@attest/kernel';
import type { Priority } from '../../priority.ts';
import type { ServiceRequest, ServiceRequestEvent } from './request.ts';

/** A new version where a figure changes: a request keeps the version that it got its minutes by. */
export const targetRule = {
  version: 1,
  minutes: { P1: 240, P2: 480, P3: 1440, P4: 2880, P5: 7200 },
} as const satisfies { version: number; minutes: Record<Priority, number> };

/** The item's own minutes; those of the priority where it says none. */
export const targetFor = (itemMinutes: number | null, priority: Priority) =>
  itemMinutes === null
    ? ({ targetMinutes: targetRule.minutes[priority], targetBy: 'PRIORITY' } as const)
    : ({ targetMinutes: itemMinutes, targetBy: 'ITEM' } as const);

/** When its time is over; nothing before it has begun. */
export const dueFrom = (from: Instant | null, targetMinutes: number | null): Instant | null =>
  from === null || targetMinutes === null ? null : plusMs(from, targetMinutes * 60_000);

/** The minutes that a new priority gives; nothing where they are the item's, or were missed already. */
export const retargeted = (
  { targetBy, targetMissedAt }: Pick<ServiceRequest, 'targetBy' | 'targetMissedAt'>,
  priority: Priority,
): { targetMinutes?: number } =>
  targetBy === 'PRIORITY' && targetMissedAt === null ? { targetMinutes: targetRule.minutes[priority] } : {};

/** That its time is over, once: said by the platform at that moment, or by what is late. */
export const missed = (request: ServiceRequest, now: Instant): ServiceRequestEvent[] => {
  const { state, priority, serviceId, customerId, dueAt, targetMinutes, targetMissedAt } = request;
  if (dueAt === null || targetMinutes === null || targetMissedAt !== null || dueAt > now) return [];
  const stands = { state, priority, serviceId, customerId };
  return [{ type: 'RequestTargetMissed', at: now, ...stands, dueAt, targetMinutes }];
};
