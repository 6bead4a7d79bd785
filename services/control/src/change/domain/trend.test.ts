import { everyStateTimesAction, type Instant, msBetween, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeTrend,
  type ChangeTrendCommand,
  changeTrendMachine,
  changeTrendRights,
  comparedWith,
  decideTrend,
  evolveTrend,
  figuresOf,
  signalsOf,
  spansBefore,
  type TrendFigure,
  type TrendPeriod,
  takeTrend,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-31T00:00:00.000Z' as Instant;
const [first] = spansBefore(now, 30, 1);
if (!first) throw new Error('one was asked for');
const period = (values: Partial<Record<TrendFigure, number | null>>): TrendPeriod => ({
  ...first,
  figures: Object.entries(values).map(([figure, value]) => ({ figure: figure as TrendFigure, value })),
});
const aTrend = (over: Partial<ChangeTrend> = {}): ChangeTrend => ({
  ...evolveTrend(
    undefined,
    takeTrend(
      { id: id(1), key: 'CTR-1001', dueAt: now },
      period({ FAILED: 3 }),
      [period({ FAILED: 1 }), period({ FAILED: 2 })],
      now,
    ),
  ),
  ...over,
});
const commands: Record<ChangeTrendCommand['type'], ChangeTrendCommand> = {
  MISS: { type: 'MISS' },
  CONCLUDE: { type: 'CONCLUDE', conclusion: 'OPPORTUNITY', note: 'rehearse more', personId: id(2) },
};

describe('an analysis of trends', () => {
  it.each(everyStateTimesAction(changeTrendMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const decision = decideTrend(aTrend({ state }), commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveTrend, aTrend())).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state, and names who may do each action', () => {
    expect(reachable(changeTrendMachine)).toEqual([...changeTrendMachine.states]);
    expect(Object.keys(changeTrendRights).sort()).toEqual([...changeTrendMachine.actions].sort());
  });
  it('is overdue once, and concluded with a note', () => {
    expect(decideTrend(aTrend({ missedAt: now }), commands.MISS, now)).toEqual({ ok: true, value: [] });
    expect(decideTrend(aTrend(), { ...commands.CONCLUDE, note: ' ' } as ChangeTrendCommand, now)).toMatchObject({
      refusal: { code: 'INVALID_INPUT', field: 'note' },
    });
  });
  it('keeps its signals with the conclusion', () => expect(aTrend().signals).toEqual(['FAILED']));
});

describe('a signal', () => {
  it('is a figure that is worse than in every period before, of two at least', () => {
    const past = [period({ FAILED: 1, REQUESTED: 1 }), period({ FAILED: 2, REQUESTED: 1 })];
    const of = (value: number | null, before = past) =>
      signalsOf(period({ FAILED: value, REQUESTED: 99 }).figures, before);
    expect([of(3), of(2), of(null), of(3, past.slice(1))]).toEqual([['FAILED'], [], [], []]);
    expect(of(1, [period({ FAILED: null }), period({ FAILED: 0 })])).toEqual([]);
  });
  it('stands beside the mean of what was', () =>
    expect(comparedWith(period({ FAILED: 4 }).figures, [period({ FAILED: 1 }), period({ FAILED: 2 })])).toEqual([
      { figure: 'FAILED', value: 4, past: 1.5, signal: true },
    ]));
});

describe('figures', () => {
  const counts = {
    unauthorised: 2,
    conflictsAccepted: 1,
    reviewsMissed: 0,
    incidentsCaused: 3,
    leadTimeHours: 12.34567,
  };
  it('are what was counted, with shares of it', () => {
    const figures = figuresOf({
      ...counts,
      types: { NORMAL: 3, EMERGENCY: 1 },
      outcomes: { SUCCESSFUL: 2, FAILED: 1 },
    });
    const value = (figure: TrendFigure) => figures.find((one) => one.figure === figure)?.value;
    expect([value('REQUESTED'), value('EMERGENCY_SHARE'), value('FAILURE_SHARE'), value('LEAD_TIME_HOURS')]).toEqual([
      ...[4, 0.25, 0.333, 12.346],
    ]);
  });
  it('have no share of nothing', () =>
    expect(figuresOf({ ...counts, types: {}, outcomes: {}, leadTimeHours: null })).toEqual(
      expect.arrayContaining([
        { figure: 'FAILURE_SHARE', value: null },
        { figure: 'EMERGENCY_SHARE', value: null },
        { figure: 'LEAD_TIME_HOURS', value: null },
      ]),
    ));
});

it('periods follow each other without gaps', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 1, max: 60 }), (days, count) => {
      const spans = spansBefore(now, days, count);
      expect(spans).toHaveLength(count);
      expect(spans.at(-1)?.untilAt).toBe(now);
      spans.forEach(({ fromAt, untilAt }, index) => {
        expect(msBetween(fromAt, untilAt)).toBe(days * 86_400_000);
        expect(spans[index + 1]?.fromAt ?? untilAt).toBe(untilAt);
      });
    }),
    { seed: 92 },
  ));
