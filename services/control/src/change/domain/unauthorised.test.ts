import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DetectedFact,
  decideUnauthorised,
  detect,
  evolveUnauthorised,
  isControlled,
  isExplained,
  publishPolicy,
  type Statement,
  shippedPolicy,
  turnsOf,
  type UnauthorisedChange,
  type UnauthorisedChangeAction,
  type UnauthorisedChangeCommand,
  unauthorisedChangeMachine,
  unauthorisedChangeRights,
} from './index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T08:00:00.000Z` as Instant;
const now = day(5);
const aFact = (over: Partial<DetectedFact> = {}): DetectedFact => ({
  ...{ field: 'version', before: '18', after: '19', source: 'RECORD', at: now, byId: id(3), proposalId: null },
  ...over,
});
const held = (over: Partial<UnauthorisedChange> = {}): UnauthorisedChange => ({
  ...evolveUnauthorised(
    undefined,
    detect({ id: id(1), key: 'UCH-1001', ciId: id(5), ciKey: 'CI-1005', facts: [aFact()], dueAt: day(8) }, now),
  ),
  ...over,
});
const commands: Record<UnauthorisedChangeAction, UnauthorisedChangeCommand> = {
  SEE_AGAIN: { type: 'SEE_AGAIN', facts: [aFact({ field: 'engine', before: 'a', after: 'b' })] },
  ASSIGN: { type: 'ASSIGN', assigneeId: id(7) },
  MISS: { type: 'MISS' },
  RAISE_CHANGE: { type: 'RAISE_CHANGE', changeId: id(10), changeKey: 'CHG-1', raised: null },
  ACCEPT: { type: 'ACCEPT', why: 'a weakness was closed', personId: id(8) },
  AUTHORISE: { type: 'AUTHORISE', changeId: id(10), changeKey: 'CHG-1' },
  REVERT: { type: 'REVERT', why: 'put back', personId: id(8), recorded: new Map([['version', '18']]), proposals: [] },
  DISMISS: { type: 'DISMISS', why: 'mistyped', personId: id(8) },
};
const refusal = (over: Partial<UnauthorisedChange>, command: UnauthorisedChangeCommand) => {
  const decision = decideUnauthorised(held(over), command, now);
  return decision.ok ? undefined : decision.refusal;
};
const after = (command: UnauthorisedChangeCommand): UnauthorisedChange => {
  const decision = decideUnauthorised(held(), command, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce(evolveUnauthorised, held());
};

describe('an unauthorised change', () => {
  it.each(everyStateTimesAction(unauthorisedChangeMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const decision = decideUnauthorised(held({ state }), commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok)
        expect(decision.value.reduce(evolveUnauthorised, held({ state }))).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state, and names who may do each action', () => {
    expect(reachable(unauthorisedChangeMachine)).toEqual([...unauthorisedChangeMachine.states]);
    expect(Object.keys(unauthorisedChangeRights).sort()).toEqual([...unauthorisedChangeMachine.actions].sort());
  });
  it('is not accepted, nor dismissed, by who recorded it; who reports what was observed may', () => {
    for (const type of ['ACCEPT', 'DISMISS'] as const) {
      expect(refusal({}, { type, why: 'fine', personId: id(3) })).toEqual({ code: 'RECORDED_BY_YOU' });
      const observed = [aFact({ source: 'OBSERVATION' })];
      expect(refusal({ facts: observed }, { type, why: 'fine', personId: id(3) })).toBeUndefined();
      expect(refusal({}, { type, why: ' ', personId: id(8) })).toMatchObject({ code: 'INVALID_INPUT', field: 'why' });
    }
  });
  it('is reverted when the record and the last observation say so', () => {
    const revert = { type: 'REVERT', why: 'put back', personId: id(8) } as const;
    expect(refusal({}, { ...revert, recorded: new Map([['version', '19']]), proposals: ['DPR-1'] })).toEqual({
      ...{ code: 'NOT_REVERTED', fields: ['version'], proposals: ['DPR-1'] },
    });
  });
  it('has one change raised for it at a time', () => {
    const raise = { ...commands.RAISE_CHANGE, raised: { key: 'CHG-0', open: true } } as UnauthorisedChangeCommand;
    expect(refusal({}, raise)).toEqual({ code: 'CHANGE_RAISED_ALREADY', key: 'CHG-0' });
    const again = { ...commands.RAISE_CHANGE, raised: { key: 'CHG-0', open: false } } as UnauthorisedChangeCommand;
    expect(refusal({}, again)).toBeUndefined();
  });
  it('takes in what else is seen, and keeps what was when nothing was amiss', () => {
    const seen = (facts: DetectedFact[]) => after({ type: 'SEE_AGAIN', facts });
    expect(seen([aFact({ before: '19', after: '20' })]).facts).toMatchObject([{ before: '18', after: '20' }]);
    expect(seen([aFact()])).toEqual(held());
    expect(seen([aFact({ before: '19', after: '18' })])).toEqual(held());
    expect(seen([aFact({ source: 'OBSERVATION' })]).facts).toMatchObject([{ source: 'OBSERVATION' }]);
  });
});

describe('what a statement says of a thing', () => {
  const since = (from: Instant, value: string): Statement => ({ from, until: null, value });
  const said = [since(day(1), 'a')];
  it('from a moment on that was not one of change is that it changed then', () =>
    expect(turnsOf(said, since(day(3), 'b'))).toEqual([{ at: day(3), before: 'a', after: 'b' }]));
  it('of all the time for which another value was believed is that the record was wrong', () => {
    expect(turnsOf(said, since(day(1), 'b'))).toEqual([]);
    expect(turnsOf([...said, since(day(3), 'b')], since(day(3), 'c'))).toEqual([]);
    expect(turnsOf(said, since('2025-12-01T00:00:00.000Z' as Instant, 'b'))).toEqual([]);
  });
  it('between two moments is that it changed and went back', () =>
    expect(turnsOf(said, { from: day(2), until: day(4), value: 'b' })).toEqual([
      { at: day(2), before: 'a', after: 'b' },
      { at: day(4), before: 'b', after: 'a' },
    ]));
  it('that it was so earlier than recorded moves the moment of its change', () =>
    expect(turnsOf([...said, since(day(3), 'b')], since(day(2), 'b'))).toEqual([
      { at: day(2), before: 'a', after: 'b' },
    ]));
  it('never turns into what it was, nor where nothing is known', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom('a', 'b', 'c')), { maxLength: 6 }),
        fc.integer({ min: 1, max: 28 }),
        fc.constantFrom('a', 'b', 'c'),
        (words, from, value) => {
          const before = words.map(([at, one]) => since(day(at), one));
          for (const turn of turnsOf(before, since(day(from), value))) {
            expect(turn.before).not.toBe(turn.after);
            expect(before.some((one) => one.from < turn.at)).toBe(true);
          }
        },
      ),
      { seed: 8, numRuns: 300 },
    ));
});

describe('an explanation', () => {
  const turn = { at: day(5), before: 'a', after: 'b' };
  const to = (value: string, n: number, field = 'version') => ({ field, value, at: day(n) });
  it('is what was authorised last before', () => {
    expect(isExplained('version', turn, [to('b', 4)], [])).toBe(true);
    expect(isExplained('version', turn, [to('b', 3), to('c', 4)], [])).toBe(false);
    expect(isExplained('version', turn, [to('b', 6)], [])).toBe(false);
    expect(isExplained('version', turn, [to('b', 4, 'engine')], [])).toBe(false);
  });
  it('is a change in its window', () => {
    expect(isExplained('version', turn, [to('c', 5)], [{ ...to('b', 4), until: day(6) }])).toBe(true);
    expect(isExplained('version', turn, [], [{ ...to('b', 4), until: day(5) }])).toBe(false);
  });
  it('is not needed where nothing was known before', () =>
    expect(isExplained('version', { ...turn, before: null }, [], [])).toBe(true));
});

describe('what is under change control', () => {
  it('is everything that the policy does not leave out, by type and those above', () => {
    const policy = {
      ...shippedPolicy,
      uncontrolled: [
        { typeName: 'HOST', attributes: ['load'] },
        { typeName: 'DESK', attributes: [] },
      ],
    };
    expect(isControlled(policy, ['BLADE', 'HOST'], 'load')).toBe(false);
    expect(isControlled(policy, ['BLADE', 'HOST'], 'memoryGb')).toBe(true);
    expect(isControlled(policy, ['DESK'], '$state')).toBe(false);
  });
  it.each([
    ['explainWithinHours', { explainWithinHours: 0 }],
    ['trendEveryDays', { trendEveryDays: 400 }],
    ['uncontrolled', { uncontrolled: [{ typeName: ' ', attributes: [] }] }],
    [
      'rules NORMAL',
      {
        rules: shippedPolicy.rules
          .map((rule) => ({ ...rule, testAfter: true }))
          .toSorted((a, b) => (a.type === 'NORMAL' ? -1 : b.type === 'NORMAL' ? 1 : 0)),
      },
    ],
  ])('is not published with a bad %s', (field, over) =>
    expect(publishPolicy(id(1), { ...shippedPolicy, ...over }, now)).toMatchObject({ refusal: { field } }),
  );
});
