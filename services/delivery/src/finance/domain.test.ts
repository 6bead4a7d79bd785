import { compareMoney, everyStateTimesAction, type Instant, reachable, sumMoney } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byHand,
  type CostCommand,
  type CostItem,
  type CostState,
  costKinds,
  costMachine,
  decide,
  evolve,
  type RecordCost,
  recordCost,
} from './domain.ts';

const now = '2026-03-02T09:00:00.000Z' as Instant;
const [itemId, reversalId, serviceId] = [1, 2, 3].map((last) => `01980000-0000-7000-8000-00000000000${last}`) as [
  string,
  string,
  string,
];

const aCost = (over: Partial<RecordCost> = {}): RecordCost => ({
  id: itemId,
  key: 'CST-1001',
  serviceId,
  kind: 'SOFTWARE',
  month: '2026-02',
  amount: '1250',
  currency: 'EUR',
  note: 'Mailbox licences',
  ...byHand,
  ...over,
});

const recorded = (over: Partial<RecordCost> = {}): CostItem => {
  const decision = recordCost(aCost(over), now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const item = decision.value.reduce<CostItem | undefined>(evolve, undefined);
  if (!item) throw new Error('nothing was recorded');
  return item;
};

const reverse: CostCommand = { type: 'REVERSE', id: reversalId, key: 'CST-1002', why: 'entered twice' };
const reversed = (item: CostItem): { before: CostItem; reversal: CostItem } => {
  const decision = decide(item, reverse, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const reversal = decision.value.reversal.reduce<CostItem | undefined>(evolve, undefined);
  if (!reversal) throw new Error('no reversal');
  return { before: decision.value.marked.reduce<CostItem>(evolve, item), reversal };
};

describe('the machine', () => {
  it.each(everyStateTimesAction<CostState, 'REVERSE'>(costMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, legal, to }) => {
      const item: CostItem = { ...recorded(), state };
      expect(decide(item, reverse, now).ok).toBe(legal);
      if (legal) expect(reversed(item).before).toMatchObject({ state: to, version: 2, reversedById: reversalId });
      else expect(decide(item, reverse, now)).toMatchObject({ refusal: { code: 'ILLEGAL_TRANSITION', allowed: [] } });
    },
  );
  it('reaches every state', () => expect(reachable(costMachine)).toEqual(costMachine.states));
});

describe('an entry', () => {
  it('is exact, in the digits of its currency, on the first day of its month', () =>
    expect(recorded()).toEqual({
      id: itemId,
      version: 1,
      head: '',
      key: 'CST-1001',
      state: 'RECORDED',
      serviceId,
      kind: 'SOFTWARE',
      period: '2026-02-01',
      amount: '1250.00',
      currency: 'EUR',
      note: 'Mailbox licences',
      reversesId: null,
      assetId: null,
      chargeId: null,
      reversedById: null,
      recordedAt: now,
    }));
  it.each([
    ['amount', { amount: '0.00' }],
    ['amount', { amount: '1.005' }],
    ['amount', { amount: '1', currency: 'EURO' }],
    ['month', { month: '2026-13' }],
    ['month', { month: '2026-2' }],
    ['note', { note: ' ' }],
    ['serviceId', { serviceId: 'email' }],
  ])('with a bad %s is refused (%j)', (field, over) =>
    expect(recordCost(aCost(over), now)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );
  it('is of a month that has begun', () => {
    expect(recordCost(aCost({ month: '2026-03' }), now).ok).toBe(true);
    expect(recordCost(aCost({ month: '2026-04' }), now)).toEqual({
      ok: false,
      refusal: { code: 'COST_IN_FUTURE', month: '2026-04' },
    });
  });
});

describe('a reversal', () => {
  it('is an entry of its own, in the same service, kind and month', () => {
    const item = recorded();
    const { reversal } = reversed(item);
    expect(reversal).toMatchObject({
      id: reversalId,
      key: 'CST-1002',
      reversesId: item.id,
      amount: '-1250.00',
      period: item.period,
      kind: item.kind,
      serviceId,
      note: 'entered twice',
    });
  });
  it('takes back exactly what was entered, credits too', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((cents) => cents !== 0n),
        fc.constantFrom(...costKinds),
        (cents, kind) => {
          const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
          const amount = `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
          const item = recorded({ amount, kind });
          const { reversal } = reversed(item);
          expect(compareMoney(sumMoney([item, reversal], 'EUR'), { amount: '0.00', currency: 'EUR' })).toBe(0);
        },
      ),
      { seed: 7 },
    ));
  it('is not reversed again, needs a reason, and does not begin a history', () => {
    const { reversal } = reversed(recorded());
    expect(decide(reversal, reverse, now)).toEqual({
      ok: false,
      refusal: { code: 'REVERSAL_IS_FINAL', reversesId: itemId },
    });
    expect(decide(recorded(), { ...reverse, why: '' }, now)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } });
    const decision = decide(recorded(), reverse, now);
    const [marked] = decision.ok ? decision.value.marked : [];
    if (!marked) throw new Error('nothing was marked');
    expect(() => evolve(undefined, marked)).toThrow('CostRecorded');
  });
});
