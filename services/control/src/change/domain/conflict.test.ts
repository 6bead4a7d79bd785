import { everyStateTimesAction, type Instant, instantOf, msOf, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangePeriod,
  type ChangePeriodCommand,
  changePeriodMachine,
  conflictsIn,
  decidePeriod,
  evolvePeriod,
  firstFree,
  occurrences,
  type PeriodTerms,
  type Planned,
  publishPeriod,
  type Surroundings,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const start = '2026-01-05T00:00:00.000Z' as Instant;
const hourMs = 3_600_000;
const at = (hours: number): Instant => instantOf(msOf(start) + hours * hourMs);
const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

const aPeriod = (over: Partial<ChangePeriod> = {}): ChangePeriod => ({
  ...{ id: id(1), version: 1, head: '', key: 'CHP-1001', kind: 'FREEZE', state: 'IN_FORCE', edition: 1 },
  ...{ name: 'Year end', serviceIds: [], ciIds: [], zone: 'Europe/Berlin', weekly: null },
  ...{ startsAt: start, endsAt: at(48), publishedAt: start, updatedAt: start, withdrawnAt: null },
  ...over,
});
const termsOf = ({ name, serviceIds, ciIds, zone, weekly, startsAt, endsAt }: ChangePeriod): PeriodTerms => ({
  ...{ name, serviceIds, ciIds, zone, weekly, startsAt, endsAt },
});
const around = (over: Partial<Surroundings> = {}): Surroundings => ({
  ...{ own: new Set([id(10)]), around: new Set([id(11)]), affected: new Set([id(10), id(12)]) },
  ...{ people: new Set<string>(), periods: [] },
  ...over,
});
const planned = (n: number, from: number, to: number, over: Partial<Planned> = {}): Planned => ({
  ...{ id: id(n), key: `CHG-${n}`, ciIds: [id(10)], people: [], startsAt: at(from), endsAt: at(to) },
  ...over,
});

describe('a period', () => {
  const commands: Record<ChangePeriodCommand['type'], ChangePeriodCommand> = {
    REVISE: { type: 'REVISE', terms: termsOf(aPeriod()) },
    WITHDRAW: { type: 'WITHDRAW', why: 'over' },
  };
  it.each(everyStateTimesAction(changePeriodMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const period = aPeriod({ state });
      const decision = decidePeriod(period, commands[action], start);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolvePeriod, period)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(changePeriodMachine)).toEqual([...changePeriodMachine.states]));
  it.each([
    ['name', { name: ' ' }],
    ['endsAt', { endsAt: start }],
    ['endsAt', { endsAt: null }],
    ['hours.zone', { zone: 'Mars/Olympus' }],
    ['hours', { weekly: never }],
    ['hours.weekly.mon[0]', { weekly: { ...never, mon: [{ from: '12:00', to: '11:00' }] } }],
  ])('that cannot be is refused: %s', (field, over) => {
    const terms = termsOf(aPeriod(over));
    const decision = publishPeriod({ id: id(1), key: 'CHP-1', kind: 'FREEZE', terms }, start);
    expect(decision).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } });
    expect(decidePeriod(aPeriod(), { type: 'REVISE', terms }, start)).toMatchObject({ ok: false });
  });
  it('keeps to the clock of its zone when summer time begins', () => {
    const weekly = { ...never, sun: [{ from: '01:00', to: '04:00' }] };
    const period = aPeriod({ weekly, endsAt: null });
    const day = { from: Date.UTC(2026, 2, 28), to: Date.UTC(2026, 2, 30) };
    expect(occurrences(period, day)).toEqual([{ from: Date.UTC(2026, 2, 29, 0), to: Date.UTC(2026, 2, 29, 2) }]);
  });
  it('past midnight is one stretch', () => {
    const weekly = { ...never, mon: [{ from: '22:00', to: '24:00' }], tue: [{ from: '00:00', to: '02:00' }] };
    const found = occurrences(aPeriod({ weekly, zone: 'UTC', endsAt: null }), { from: msOf(start), to: msOf(at(72)) });
    expect(found).toEqual([{ from: msOf(at(22)), to: msOf(at(26)) }]);
  });
});

describe('against a window stand', () => {
  const window = { startsAt: at(10), endsAt: at(12) };
  const kinds = (surroundings: Surroundings, others: readonly Planned[] = []) =>
    conflictsIn(window, surroundings, others).map(({ kind, withId }) => [kind, withId]);
  it('changes on the same item, on a related one, and by the same person, while they last', () => {
    const others = [
      planned(20, 9, 11),
      planned(21, 11, 13, { ciIds: [id(11)], people: [id(4), id(5)] }),
      planned(22, 12, 13),
      planned(23, 8, 10),
      planned(24, 9, 13, { ciIds: [id(99)] }),
    ];
    expect(kinds(around({ people: new Set([id(5), id(6)]) }), others)).toEqual([
      ['IMPLEMENTER_BUSY', id(21)],
      ['RELATED_ITEM', id(21)],
      ['SAME_ITEM', id(20)],
    ]);
  });
  it('freezes of what is affected, and those of everything', () => {
    const periods = [
      aPeriod({ ciIds: [id(12)] }),
      aPeriod({ id: id(2) }),
      aPeriod({ id: id(3), serviceIds: [id(13)] }),
    ];
    expect(kinds(around({ periods }))).toEqual([
      ['IN_FREEZE', id(1)],
      ['IN_FREEZE', id(2)],
    ]);
    expect(kinds(around({ periods: [aPeriod({ endsAt: at(10) })] }))).toEqual([]);
  });
  it('maintenance windows that it is not wholly in: of each thing that has some, else those of everything', () => {
    const open = (n: number, from: number, to: number, ciIds: string[] = []) =>
      aPeriod({ id: id(n), kind: 'MAINTENANCE_WINDOW', startsAt: at(from), endsAt: at(to), ciIds });
    expect(kinds(around({ periods: [open(1, 9, 11), open(2, 11, 12)] }))).toEqual([]);
    expect(kinds(around({ periods: [open(1, 9, 11)] }))).toEqual([['OUTSIDE_MAINTENANCE_WINDOW', id(1)]]);
    const own = [open(1, 20, 21), open(2, 9, 13, [id(10)])];
    expect(kinds(around({ periods: own }))).toEqual([]);
    expect(kinds(around({ periods: [...own, open(3, 9, 11, [id(12)])] }))).toEqual([
      ['OUTSIDE_MAINTENANCE_WINDOW', id(3)],
    ]);
  });
});

describe('the next free window', () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 })), { maxLength: 8 });
  it('is the first whole minute from which nothing stands against it, as trying each shows', () =>
    fc.assert(
      fc.property(spans, spans, spans, fc.integer({ min: 1, max: 8 }), (changes, freezes, windows, hours) => {
        const periods = [
          ...freezes.map(([from, length], index) =>
            aPeriod({ id: id(100 + index), startsAt: at(from), endsAt: at(from + length), ciIds: [id(12)] }),
          ),
          ...windows.map(([from, length], index) =>
            aPeriod({
              ...{ id: id(200 + index), kind: 'MAINTENANCE_WINDOW', startsAt: at(from), endsAt: at(from + length) },
              ciIds: [index % 2 ? id(10) : id(12)],
            }),
          ),
        ];
        const others = changes.map(([from, length], index) => planned(300 + index, from, from + length));
        const surroundings = around({ periods });
        const search = { from: start, until: at(80), durationMinutes: hours * 60 };
        let tried: string | undefined;
        for (let from = 0; from + hours <= 80 && tried === undefined; from += 1) {
          const window = { startsAt: at(from), endsAt: at(from + hours) };
          if (conflictsIn(window, surroundings, others).length === 0) tried = window.startsAt;
        }
        const found = firstFree(search, surroundings, others);
        expect(found?.startsAt).toBe(tried);
        if (found) expect(conflictsIn(found, surroundings, others)).toEqual([]);
      }),
      { seed: 77, numRuns: 400 },
    ));
});
