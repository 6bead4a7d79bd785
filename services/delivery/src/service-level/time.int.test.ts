import type { EventEnvelope } from '@attest/contracts';
import { plusMs, systemActor } from '@attest/kernel';
import { transact } from '@attest/record';
import { describe, expect, it } from 'vitest';
import { anIncident, at, clock, clockOf, db, deadlinesOf, deliverAtOnce, graph, said } from './fixture.ts';
import { settleMs } from './follow.ts';
import { loadCourses } from './store.ts';

describe('time', () => {
  it('makes a target at risk and missed, at the true moments, once', async () => {
    clock.set('2026-01-05T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:05', 'IN_PROGRESS'],
    ]);
    await graph.deliver(...incident.events);
    expect(await deadlinesOf(incident)).toEqual([at('09:30')]);
    clock.set('2026-01-05T09:30:07Z');
    await graph.tick();
    expect(await clockOf(incident)).toMatchObject({ verdict: 'OPEN', atRiskSince: at('09:30') });
    expect(await deadlinesOf(incident)).toEqual([at('10:00')]);
    clock.set('2026-01-05T10:00:09Z');
    await graph.tick();
    clock.set('2026-01-05T15:00:00Z');
    await graph.tick();
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockBreached 10:00']);
    expect((await graph.events((await clockOf(incident)).id)).at(-1)).toMatchObject({
      recordedAt: at('2026-01-05T10:00:09Z'),
      actor: { name: 'delivery.service-level.clock' },
    });
    expect(await deadlinesOf(incident)).toEqual([]);
  });

  it('a breach that was recorded stays through a looser target and the resolution', async () => {
    clock.set('2026-01-05T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['10:30', 'IN_PROGRESS', 'P5'],
      ['10:40', 'RESOLVED', 'P5'],
    ]);
    const [logged, ...later] = incident.events as [EventEnvelope, ...EventEnvelope[]];
    await graph.deliver(logged);
    clock.set('2026-01-05T10:00:00Z');
    await graph.tick();
    await graph.deliver(...later);
    expect(await clockOf(incident)).toMatchObject({ state: 'STOPPED', verdict: 'BREACHED', verdictAt: at('10:00') });
    expect(await said(incident)).not.toContain('ClockCorrected');
  });

  it('news from before a breach that change nothing take nothing back', async () => {
    clock.set('2026-01-05T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:50', 'ASSIGNED'],
    ]);
    const [logged, assigned] = incident.events as [EventEnvelope, EventEnvelope];
    await graph.deliver(logged);
    clock.set('2026-01-05T10:00:00Z');
    await graph.tick();
    await graph.deliver(assigned);
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockBreached 10:00']);
  });

  it('imported history is measured at its own times, at once, and leaves nothing to wait for', async () => {
    clock.set('2026-06-01T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:10', 'ASSIGNED'],
      ['11:00', 'RESOLVED'],
      ['2026-01-12T09:00:00Z', 'CLOSED'],
    ]);
    await deliverAtOnce(incident.events);
    expect(await said(incident)).toEqual([
      'ClockStarted 09:00',
      'ClockAtRisk 09:30',
      'ClockBreached 10:00',
      'ClockStopped 11:00',
    ]);
    expect(await deadlinesOf(incident)).toEqual([]);
  });

  it('history that is still arriving is not judged before it settles', async () => {
    clock.set('2026-06-01T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:40', 'RESOLVED'],
    ]);
    const [logged, resolved] = incident.events as [EventEnvelope, EventEnvelope];
    await graph.deliver(logged);
    await graph.tick();
    expect((await clockOf(incident)).verdict).toBe('OPEN');
    expect(await deadlinesOf(incident)).toEqual(Array(2).fill(plusMs(clock.now(), settleMs)));
    await graph.deliver(resolved);
    clock.advance(2 * settleMs);
    await graph.tick();
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockStopped 09:40']);
    const open = anIncident([['09:00', 'NEW']]);
    await graph.deliver(...open.events);
    clock.advance(settleMs);
    await graph.tick();
    expect(await said(open)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockBreached 10:00']);
  });

  it('does not wait for an incident that is being told of right now', async () => {
    clock.set('2026-01-05T09:00:00Z');
    const incident = anIncident([['09:00', 'NEW']]);
    await graph.deliver(...incident.events);
    clock.set('2026-01-05T10:00:00Z');
    await transact(db, systemActor('test'), async (tx) => {
      await loadCourses(tx, [incident.id], 'FOR UPDATE');
      await graph.tick();
    });
    expect((await clockOf(incident)).verdict).toBe('OPEN');
    clock.advance(1000);
    await graph.tick();
    expect((await clockOf(incident)).verdict).toBe('BREACHED');
  });

  it('of a tick and an event at once, both have their effect', async () => {
    clock.set('2026-01-05T09:00:00Z');
    const incident = anIncident([
      ['09:00', 'NEW'],
      ['09:45', 'WAITING_ON_USER'],
    ]);
    const [logged, waiting] = incident.events as [EventEnvelope, EventEnvelope];
    await graph.deliver(logged);
    clock.set('2026-01-05T09:31:00Z');
    await Promise.all([graph.deliver(waiting), graph.tick()]);
    expect(await said(incident)).toEqual(['ClockStarted 09:00', 'ClockAtRisk 09:30', 'ClockPaused 09:45']);
  });
});
