import { everyStateTimesAction, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { after, aRun, aSeen, aSeenRelease, commands, id, later, now, refused, windowEndsAt } from './domain/fixture.ts';
import {
  courseOf,
  decide,
  deploymentRunMachine,
  deploymentRunRights,
  dueOf,
  evolve,
  evolveDeadlines,
  following,
  publishDeadlines,
  type Seen,
  shippedDeadlines,
  start,
} from './domain/index.ts';

describe('the table', () => {
  it.each(everyStateTimesAction(deploymentRunMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const run = aRun({ state });
      const decision = decide(run, commands[action], later);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, run)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(deploymentRunMachine)).toEqual([...deploymentRunMachine.states]));
  it('lets people decide about what is escalated, and nothing else', () => {
    const byPeople = Object.entries(deploymentRunRights).flatMap(([action, roles]) =>
      roles.length > 0 ? [action] : [],
    );
    expect(byPeople.sort()).toEqual(['ABANDON', 'CONTINUE', 'PUBLISH_DEADLINES']);
    expect(deploymentRunRights.CONTINUE).toContain('CONFIGURATION_MANAGER');
  });
});

const done = [{ ciId: id(5), ciKey: 'CI-1005', appliedAt: later }];
const deployed = aSeenRelease({ state: 'DEPLOYED', touchedLive: true });
const failed = aSeenRelease({ state: 'FAILED', touchedLive: true, backedOut: false });
const takenBack = aSeenRelease({ state: 'FAILED', touchedLive: true, backedOut: true });
const dropped = aSeenRelease({ state: 'FAILED', touchedLive: false, backedOut: false });
const waits = (step: string, backwards = false, releaseId: string | null = id(2), window: string | null = null) => ({
  ...{ step, backwards, releaseId, windowEndsAt: window },
});

describe('where a change stands', () => {
  const cases: [string, Seen, unknown][] = [
    ['approved', aSeen(), waits('RELEASE', false, null)],
    ['in a release', aSeen({}, [aSeenRelease()]), waits('DEPLOYMENT', false, id(2), windowEndsAt)],
    [
      'scheduled by itself',
      aSeen({ state: 'SCHEDULED', endsAt: windowEndsAt }),
      waits('DEPLOYMENT', false, null, windowEndsAt),
    ],
    [
      'in a release that was given up',
      aSeen({}, [aSeenRelease({ state: 'CANCELLED' })]),
      waits('RELEASE', false, null),
    ],
    ['in a release that failed before anything was done', aSeen({}, [dropped]), waits('RELEASE', false, null)],
    [
      'in another release after that',
      aSeen({}, [aSeenRelease({ id: id(3) }), dropped]),
      waits('DEPLOYMENT', false, id(3), windowEndsAt),
    ],
    ['deployed, and not heard of yet', aSeen({ state: 'SCHEDULED' }, [deployed]), waits('CONFIGURATION')],
    ['made, the items are not', aSeen({ state: 'IMPLEMENTED' }, [deployed]), waits('CONFIGURATION')],
    ['reviewed, the items are not', aSeen({ state: 'REVIEWED' }, [deployed]), waits('CONFIGURATION')],
    ['made, the items are', aSeen({ state: 'IMPLEMENTED', effects: done }, [deployed]), waits('CLOSURE')],
    ['made by hand', aSeen({ state: 'IMPLEMENTED', effects: done }), waits('CLOSURE', false, null)],
    ['in a release that failed live', aSeen({ state: 'SCHEDULED' }, [failed]), waits('BACK_OUT', true)],
    ['after that, made', aSeen({ state: 'IMPLEMENTED', effects: done }, [failed]), waits('BACK_OUT', true)],
    ['taken back, and not heard of yet', aSeen({ state: 'IMPLEMENTED' }, [takenBack]), waits('CONFIGURATION', true)],
    [
      'taken back, the items are not',
      aSeen({ state: 'BACKED_OUT', backedOutAt: later, effects: done }, [takenBack]),
      waits('CONFIGURATION', true),
    ],
    [
      'taken back, the items are',
      aSeen({ state: 'BACKED_OUT', backedOutAt: later }, [takenBack]),
      waits('CLOSURE', true),
    ],
    ['cancelled', aSeen({ state: 'CANCELLED' }), 'COMPENSATED'],
    [
      'cancelled, an item was changed',
      aSeen({ state: 'CANCELLED', effects: done }),
      waits('CONFIGURATION', true, null),
    ],
    ['closed', aSeen({ state: 'CLOSED', effects: done }, [deployed]), 'COMPLETED'],
    ['closed after it was taken back', aSeen({ state: 'CLOSED', backedOutAt: later }, [takenBack]), 'COMPENSATED'],
  ];
  it.each(cases)('%s', (_, seen, course) => expect(courseOf(seen)).toEqual(course));
});

describe('a run', () => {
  it('begins where its change is, waits with a deadline, and goes on when the change does', () => {
    const run = aRun();
    expect(run).toMatchObject({ state: 'RUNNING', step: 'RELEASE', since: now, dueAt: '2026-02-04T08:00:00.000Z' });
    expect(following(run, aSeen(), shippedDeadlines)).toBeUndefined();
    const seen = aSeen({}, [aSeenRelease()]);
    const command = following(run, seen, shippedDeadlines);
    const planned = after(run, command ?? commands.ABANDON);
    expect(planned).toMatchObject({ step: 'DEPLOYMENT', since: later, dueAt: '2026-01-11T22:00:00.000Z' });
    expect(planned.steps).toEqual([
      { step: 'RELEASE', backwards: false, releaseId: null, since: now, until: later },
      { step: 'DEPLOYMENT', backwards: false, releaseId: id(2), since: later, until: null },
    ]);
    expect(following(planned, seen, shippedDeadlines)).toBeUndefined();
    expect(following(planned, aSeen({ state: 'CLOSED' }), shippedDeadlines)).toEqual({ type: 'COMPLETE' });
  });
  it('of a change that was closed long ago ends at once', () => {
    const seen = aSeen({ state: 'CLOSED', backedOutAt: later });
    const run = evolve(undefined, start(id(9), 'RUN-1001', seen, shippedDeadlines, now));
    expect(run).toMatchObject({ state: 'RUNNING', step: 'CLOSURE', backwards: true });
    const ended = after(run, following(run, seen, shippedDeadlines) ?? commands.ABANDON);
    expect(ended).toMatchObject({ state: 'COMPENSATED', dueAt: null, endedAt: later });
    expect(following(ended, aSeen(), shippedDeadlines)).toBeUndefined();
  });
  it('that is escalated is overdue until somebody lets it go on, with a note and another deadline', () => {
    const late = after(aRun(), commands.ESCALATE);
    expect(late).toMatchObject({
      ...{ state: 'ESCALATED', dueAt: null, overdueSince: later },
      escalations: [{ step: 'RELEASE', cause: 'DEADLINE_PASSED', at: later, end: null }],
    });
    const continued = after(late, commands.CONTINUE);
    expect(continued).toMatchObject({
      ...{ state: 'RUNNING', since: later, dueAt: '2026-02-05T08:00:00.000Z', overdueSince: null },
      escalations: [{ end: 'CONTINUED', note: 'the relation is gone', resolverId: id(7), endedAt: later }],
    });
    const until = after(late, { ...commands.CONTINUE, dueAt: windowEndsAt } as never);
    expect(until.dueAt).toBe(windowEndsAt);
    expect(decide(late, { ...commands.CONTINUE, dueAt: later } as never, later)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'dueAt' },
    });
    for (const command of [commands.CONTINUE, commands.ABANDON])
      expect(decide(late, { ...command, note: ' ' } as never, later)).toMatchObject({
        refusal: { code: 'INVALID_INPUT', field: 'note' },
      });
  });
  it('goes on by itself where what it waits for happens after all, and says so', () => {
    const on = after(after(aRun(), commands.ESCALATE), commands.ADVANCE, windowEndsAt);
    expect(on).toMatchObject({
      ...{ state: 'RUNNING', step: 'DEPLOYMENT', overdueSince: null },
      escalations: [{ end: 'OVERTAKEN', note: null, resolverId: null, endedAt: windowEndsAt }],
    });
  });
  it('names everything that the CMDB refused in one escalation, each item once', () => {
    const other = { ...refused, ciId: id(6), ciKey: 'CI-1006' };
    let run = after(aRun({ step: 'CONFIGURATION' }), commands.REPORT_REFUSAL);
    run = after(run, { ...commands.REPORT_REFUSAL, refused: other } as never);
    run = after(run, { ...commands.REPORT_REFUSAL, refused: { ...other, code: 'ATTRIBUTE_INVALID' } } as never);
    expect(run.escalations).toEqual([
      expect.objectContaining({ cause: 'EFFECT_REFUSED', refused: [refused, { ...other, code: 'ATTRIBUTE_INVALID' }] }),
    ]);
    expect(run).toMatchObject({ state: 'ESCALATED', overdueSince: null });
    expect(decide(run, commands.REPORT_REFUSAL, later)).toEqual({ ok: true, value: [] });
    const again = after(after(run, commands.CONTINUE), commands.REPORT_REFUSAL);
    expect(again.escalations.map(({ end }) => end)).toEqual(['CONTINUED', null]);
  });
  it('does not begin with anything but its start', () =>
    expect(() =>
      evolve(undefined, { ...start(id(9), 'RUN-1', aSeen(), shippedDeadlines, now), type: 'x' } as never),
    ).toThrow('begins with'));
});

describe('deadlines', () => {
  const terms = { steps: shippedDeadlines.steps, acknowledgeMinutes: 60 };
  it('count from the end of the window, or from the beginning of the step where that is later', () => {
    const waiting = { step: 'DEPLOYMENT', backwards: false, releaseId: null, windowEndsAt } as const;
    expect(dueOf(waiting, now, shippedDeadlines)).toBe('2026-01-11T22:00:00.000Z');
    expect(dueOf(waiting, '2026-01-20T00:00:00.000Z' as never, shippedDeadlines)).toBe('2026-01-21T00:00:00.000Z');
  });
  it('are published whole, in versions', () => {
    const first = publishDeadlines(id(8), terms, now);
    if (!first.ok) throw new Error('refused');
    const published = first.value.reduce<ReturnType<typeof evolveDeadlines> | undefined>(evolveDeadlines, undefined);
    expect(published).toMatchObject({ version: 1, acknowledgeMinutes: 60, publishedAt: now });
    const [one, ...others] = terms.steps;
    const bad = [
      { ...terms, steps: others },
      { ...terms, steps: [...others, ...others.slice(0, 1)] },
      { ...terms, steps: [{ step: one?.step ?? 'RELEASE', hours: 0 }, ...others] },
      { ...terms, acknowledgeMinutes: 0.5 },
    ];
    for (const wrong of bad)
      expect(publishDeadlines(id(8), wrong, now)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
  });
});
