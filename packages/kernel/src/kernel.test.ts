import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsFrom,
  badText,
  compareMoney,
  everyStateTimesAction,
  firstRefusal,
  forbidden,
  illegal,
  instantOf,
  leads,
  machine,
  money,
  parseInstant,
  reachable,
  roles,
  rolesOf,
  sightOf,
  splitMoney,
  stateAfter,
  strayRole,
  sumMoney,
  systemActor,
} from './index.ts';

const door = machine(['OPEN', 'SHUT', 'LOCKED'], 'OPEN', {
  SHUT: { from: ['OPEN'], to: 'SHUT' },
  LOCK: { from: ['SHUT'], to: 'LOCKED' },
  KNOCK: { from: ['SHUT', 'LOCKED'] },
});

describe('machine', () => {
  it('allows what the table says and names what is allowed otherwise', () => {
    const anybody = { SHUT: ['CUSTOMER_USER'], LOCK: ['CUSTOMER_USER'], KNOCK: ['CUSTOMER_USER'] } as const;
    expect(illegal(door, 'OPEN', 'SHUT', anybody)).toBeUndefined();
    expect(illegal(door, 'LOCKED', 'SHUT', anybody)).toEqual({
      ok: false,
      refusal: {
        ...{ code: 'ILLEGAL_TRANSITION', state: 'LOCKED', action: 'SHUT', allowed: ['KNOCK'] },
        by: { KNOCK: ['CUSTOMER_USER'] },
      },
    });
    expect(actionsFrom(door, 'SHUT')).toEqual(['LOCK', 'KNOCK']);
    const rights = { ...anybody, LOCK: [] };
    expect(illegal(door, 'SHUT', 'SHUT', rights)).toMatchObject({ refusal: { allowed: ['KNOCK'] } });
    expect(illegal(door, 'SHUT', 'SHUT', anybody, (action) => action !== 'KNOCK')).toMatchObject({
      refusal: { allowed: ['LOCK'] },
    });
    expect(stateAfter(door, 'LOCKED', 'KNOCK')).toBe('LOCKED');
    expect(leads(door, 'SHUT', 'LOCKED')).toBe(true);
    expect(leads(door, 'OPEN', 'LOCKED')).toBe(false);
  });
  it('knows what is reachable and every cell of the table', () => {
    expect(reachable(door)).toEqual(['OPEN', 'SHUT', 'LOCKED']);
    expect(reachable(machine(['A', 'B'], 'A', { STAY: { from: ['A'] } }))).toEqual(['A']);
    expect(everyStateTimesAction(door)).toHaveLength(9);
    expect(everyStateTimesAction(door).filter((cell) => cell.legal)).toHaveLength(4);
  });
});

describe('instants', () => {
  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.1239+02:00', '2026-01-31T06:00:00.123Z'],
    ['2024-02-29T23:59:59-05:30', '2024-03-01T05:29:59.000Z'],
  ])('%s is read as %s', (text, expected) => expect(parseInstant(text)).toEqual({ ok: true, value: expected }));
  it.each([
    '',
    '2026-01-31',
    '2026-02-30T00:00:00Z',
    '2026-01-31T08:00:00',
    '2026-01-31T24:00:00Z',
    '2026-01-31T08:00:00+24:00',
    '9999-12-31T23:59:59-01:00',
    'yesterday',
  ])('%j is refused', (text) =>
    expect(parseInstant(text, 'at')).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field: 'at' } }),
  );
  it('orders as text as it does in time', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), fc.integer({ min: 0, max: 4e12 }), (a, b) => {
        expect(instantOf(a) < instantOf(b)).toBe(a < b);
        expect(parseInstant(instantOf(a))).toEqual({ ok: true, value: instantOf(a) });
      }),
    ));
});

describe('money', () => {
  it('is read exactly in the digits of its currency', () => {
    expect(money('12.5', 'EUR')).toEqual({ ok: true, value: { amount: '12.50', currency: 'EUR' } });
    expect(money('-0.01', 'EUR')).toEqual({ ok: true, value: { amount: '-0.01', currency: 'EUR' } });
    expect(money('1250', 'JPY')).toEqual({ ok: true, value: { amount: '1250', currency: 'JPY' } });
    expect(money('1.234', 'KWD')).toEqual({ ok: true, value: { amount: '1.234', currency: 'KWD' } });
  });
  it.each([
    ['1.5', 'JPY'],
    ['1.005', 'EUR'],
    ['1e3', 'EUR'],
    ['', 'EUR'],
    ['1', 'EURO'],
    ['1', 'eur'],
    ['NaN', 'EUR'],
  ])('%s %s is refused', (amount, currency) =>
    expect(money(amount, currency)).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT' } }),
  );
  it('adds what floating point does not', () =>
    expect(
      sumMoney(
        Array.from({ length: 10 }, () => ({ amount: '0.10', currency: 'EUR' })),
        'EUR',
      ),
    ).toEqual({ amount: '1.00', currency: 'EUR' }));
  it('never mixes currencies', () => {
    expect(() => sumMoney([{ amount: '1', currency: 'JPY' }], 'EUR')).toThrow(TypeError);
    expect(() => compareMoney({ amount: '1', currency: 'JPY' }, { amount: '1.00', currency: 'EUR' })).toThrow(
      TypeError,
    );
  });
  it('splits without losing or making a cent', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
        (cents, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const sign = cents < 0n ? '-' : '';
          const text = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
          const whole = { amount: `${sign}${text.slice(0, -2)}.${text.slice(-2)}`, currency: 'EUR' };
          expect(compareMoney(sumMoney(splitMoney(whole, weights), 'EUR'), whole)).toBe(0);
        },
      ),
    ));
});

describe('whose somebody is', () => {
  const [customerId, supplierId] = ['c-1', 's-1'];
  it.each([
    ['CUSTOMER_USER', { supplierId }, ['CUSTOMER']],
    ['SUPPLIER_USER', { customerId }, ['SUPPLIER']],
    ['PARTNER', {}, ['CUSTOMER', 'SUPPLIER']],
  ] as const)('%s is a role of somebody from outside, who has to be said to be so', (role, belonging, of) => {
    expect(rolesOf.PROVIDER).not.toContain(role);
    expect(strayRole(['SMS_MANAGER', role], belonging)).toEqual({ role, of });
    expect(strayRole([role], { customerId, supplierId })).toBeUndefined();
  });
  it('no other role needs it, and a partner is of either', () => {
    expect(
      strayRole(
        roles.filter((role) => rolesOf.PROVIDER.includes(role) || role === 'SYSTEM'),
        {},
      ),
    ).toBeUndefined();
    expect(strayRole(['PARTNER'], { customerId })).toBeUndefined();
    expect(strayRole(['PARTNER'], { customerId: null, supplierId })).toBeUndefined();
  });
  it.each([
    [{ roles: ['SMS_MANAGER'] }, 'provider'],
    [{ roles: ['PARTNER'] }, 'nobody'],
    [{ roles: [] }, 'nobody'],
    [{ roles: ['PARTNER', 'PIPELINE'] }, 'provider'],
    [{ roles: ['PARTNER'], customerId }, 'customer'],
    [{ roles: ['SUPPLIER_USER'], supplierId }, 'supplier'],
    [{ roles: ['SMS_MANAGER'], customerId }, 'nobody'],
    [{ roles: ['SYSTEM'] }, 'provider'],
  ] as const)('%j is shown records of: %s', (actor, sight) =>
    expect(sightOf({ id: '1', name: 'a', ...actor })).toBe(sight),
  );
});

describe('rights and input', () => {
  const rights = { OPEN: ['SERVICE_DESK_AGENT'] } as const;
  it('lets a role do what the table says, and the platform everything', () => {
    expect(forbidden(rights, { id: '1', name: 'a', roles: ['SERVICE_DESK_AGENT'] }, 'OPEN')).toBeUndefined();
    expect(forbidden(rights, systemActor('x'), 'OPEN')).toBeUndefined();
    expect(forbidden(rights, { id: '1', name: 'a', roles: ['PARTNER'] }, 'OPEN')).toEqual({
      ok: false,
      refusal: { code: 'FORBIDDEN', action: 'OPEN', roles: ['SERVICE_DESK_AGENT'] },
    });
  });
  it('takes text of any language and refuses what no database keeps', () => {
    expect(badText('title', '打印机坏了 🖨️')).toBeUndefined();
    for (const text of ['', '  ', 'a\0b', '\ud800', 'x'.repeat(11)])
      expect(badText('title', text, 10)).toMatchObject({
        ok: false,
        refusal: { code: 'INVALID_INPUT', field: 'title' },
      });
    expect(firstRefusal(undefined, badText('a', ''), badText('b', ''))).toMatchObject({ refusal: { field: 'a' } });
  });
});
