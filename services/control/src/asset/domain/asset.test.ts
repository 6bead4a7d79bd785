import { everyStateTimesAction, type Instant, type Money, reachable, sumMoney } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asset,
  type AssetAction,
  type AssetCommand,
  type AssetEvent,
  assetMachine,
  assetRights,
  bookValue,
  decide,
  evolve,
  monthAfter,
  nextChargeAt,
  type RecordAsset,
  recordAsset,
} from './index.ts';

const now = '2026-03-10T08:00:00.000Z' as Instant;
const later = '2027-01-01T00:00:00.000Z' as Instant;
const euro = (amount: string): Money => ({ amount, currency: 'EUR' });
let charges = 0;
const newId = () => {
  charges += 1;
  return `charge ${charges}`;
};

const facts: RecordAsset = {
  ...{ id: 'a', key: 'AST-1', title: 'A server', kind: 'HARDWARE', ownerId: 'o', custodianId: null, locationId: null },
  ...{ itemIds: ['i'], acquiredOn: '2026-01-31', cost: euro('100.00'), usefulLifeMonths: 3, holdsData: true },
  ...{ costShares: [{ serviceId: 's', weight: 1 }], obligations: '', expiresAt: later, renewalNoticeDays: 30 },
};
const item = { id: 'i', key: 'CI-1', state: 'IN_USE' };
const hall = { key: 'CI-9', typeName: 'FACILITY', facility: true };
const related = { items: [item], location: null };

const told = (events: readonly AssetEvent[], from?: Asset): Asset => {
  const asset = events.reduce<Asset | undefined>(evolve, from);
  if (!asset) throw new Error('nothing was recorded');
  return asset;
};
const recorded = (over: Partial<RecordAsset> = {}, at = now): AssetEvent[] => {
  const decision = recordAsset({ ...facts, ...over }, related, at, newId);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value;
};
const anAsset = (over: Partial<Asset> = {}): Asset => ({ ...told(recorded()), ...over });
const refusal = (asset: Asset, command: AssetCommand) => {
  const decision = decide(asset, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const costs = (events: readonly AssetEvent[]) =>
  events.flatMap((event) =>
    event.type === 'AssetCostIncurred' ? [[event.month, event.reason, event.amount.amount]] : [],
  );

const disposal: Extract<AssetCommand, { type: 'DISPOSE' }> = {
  ...{ type: 'DISPOSE', method: 'RECYCLED', disposedOn: '2026-03-09', personId: 'p', evidence: 'Certificate 88' },
  ...{ evidenceSha256: 'a'.repeat(64), dataWipe: 'OVERWRITTEN', reason: 'replaced', newId },
};
const commands: Record<AssetAction, AssetCommand> = {
  REASSIGN: {
    ...{ type: 'REASSIGN', ownerId: 'p', custodianId: 'q', locationId: 'h', location: hall, reason: 'moved' },
  },
  TIE: { type: 'TIE', itemIds: ['i', 'j'], items: [item, { ...item, id: 'j' }] },
  CHARGE: { type: 'CHARGE', newId },
  FALL_DUE: { type: 'FALL_DUE' },
  EXPIRE: { type: 'EXPIRE' },
  RENEW: { type: 'RENEW', expiresAt: null, cost: null, reason: 'another year', newId },
  DISPOSE: disposal,
};

describe('an asset', () => {
  it.each(everyStateTimesAction(assetMachine))('$action from $state', ({ state, action, legal, to }) => {
    const asset = anAsset({ state });
    const decision = decide(asset, commands[action], now);
    expect(decision.ok).toBe(legal);
    if (!decision.ok) expect(decision.refusal.code).toBe('ILLEGAL_TRANSITION');
    else {
      const next = told(decision.value, asset);
      expect(next).toMatchObject({ state: to, version: asset.version + decision.value.length });
    }
  });
  it('reaches every state, and leaves to time what is time’s', () => {
    expect(reachable(assetMachine)).toEqual(assetMachine.states);
    expect([assetRights.CHARGE, assetRights.FALL_DUE, assetRights.EXPIRE]).toEqual([[], [], []]);
  });
  it('keeps where it is, whose it is and what it is', () => {
    const decision = decide(anAsset(), commands.REASSIGN, now);
    const moved = told(decision.ok ? decision.value : [], anAsset());
    expect(moved).toMatchObject({ ownerId: 'p', custodianId: 'q', locationId: 'h' });
    expect(decide(moved, commands.REASSIGN, now)).toEqual({ ok: true, value: [] });
    const tied = decide(moved, commands.TIE, now);
    expect(told(tied.ok ? tied.value : [], moved).itemIds).toEqual(['i', 'j']);
    expect(decide(anAsset({ itemIds: ['i', 'j'] }), commands.TIE, now)).toEqual({ ok: true, value: [] });
  });
  it.each<[string, Partial<RecordAsset>, object]>([
    ['COST_BEARER_REQUIRED', { costShares: [] }, {}],
    ['INVALID_INPUT', { acquiredOn: '2026-03-11' }, {}],
    ['INVALID_INPUT', { acquiredOn: '2026-02-30' }, {}],
    ['INVALID_INPUT', { cost: euro('-1') }, {}],
    ['INVALID_INPUT', { cost: euro('1.005') }, {}],
    ['INVALID_INPUT', { cost: null }, {}],
    ['INVALID_INPUT', { usefulLifeMonths: 1 }, {}],
    ['INVALID_INPUT', { title: ' ' }, {}],
    ['INVALID_INPUT', { expiresAt: now }, {}],
    ['INVALID_INPUT', { renewalNoticeDays: 0 }, {}],
    ['INVALID_INPUT', { costShares: [...facts.costShares, ...facts.costShares] }, {}],
    ['INVALID_INPUT', { costShares: [{ serviceId: 's', weight: 0 }] }, {}],
    ['TIED_ITEM_RETIRED', {}, { items: [{ ...item, state: 'RETIRED' }] }],
    ['LOCATION_ITEM_REQUIRED', {}, { location: { ...hall, typeName: 'HOST', facility: false } }],
  ])('is refused by %s: %o %o', (code, over, known) =>
    expect(recordAsset({ ...facts, ...over }, { ...related, ...known }, now, newId)).toMatchObject({
      refusal: { code },
    }),
  );
  it.each<[string, Partial<Asset>, object]>([
    ['DISPOSAL_EVIDENCE_REQUIRED', {}, { evidence: '' }],
    ['DISPOSAL_EVIDENCE_REQUIRED', {}, { evidenceSha256: null }],
    ['DATA_WIPE_REQUIRED', {}, { dataWipe: null }],
    ['INVALID_INPUT', {}, { evidenceSha256: 'abc' }],
    ['INVALID_INPUT', {}, { disposedOn: '2026-03-11' }],
    ['INVALID_INPUT', {}, { disposedOn: '2026-01-30' }],
    ['INVALID_INPUT', {}, { reason: ' ' }],
  ])('does not go, by %s: %o %o', (code, over, how) =>
    expect(refusal(anAsset(over), { ...disposal, ...how })).toMatchObject({ code }),
  );
  it('goes without a paper where it is no machine, and without a wipe where it holds no data', () =>
    expect(
      refusal(anAsset({ kind: 'CONTRACT', holdsData: false }), {
        ...disposal,
        ...{ method: 'ENDED', evidence: '', evidenceSha256: null, dataWipe: null },
      }),
    ).toBeUndefined());
});

describe('its cost', () => {
  it('is spread over its life by whole months, exactly, from the month of acquisition on', () => {
    expect(costs(recorded())).toEqual([
      ['2026-01', 'DEPRECIATION', '33.34'],
      ['2026-02', 'DEPRECIATION', '33.33'],
      ['2026-03', 'DEPRECIATION', '33.33'],
    ]);
    expect(costs(recorded({}, '2026-02-01T00:00:00.000Z' as Instant))).toHaveLength(2);
    expect(nextChargeAt(told(recorded({ usefulLifeMonths: 4 })))).toBe('2026-04-01T00:00:00.000Z');
    expect(nextChargeAt(told(recorded()))).toBeNull();
  });
  it('is kept in the digits of its currency', () =>
    expect(told(recorded({ cost: euro('7') })).cost).toEqual(euro('7.00')));
  it('is one of its month where it is not spread, and none where nobody bears it', () => {
    expect(costs(recorded({ usefulLifeMonths: null }))).toEqual([['2026-01', 'ACQUISITION', '100.00']]);
    expect(costs(recorded({ usefulLifeMonths: null, costShares: [] }))).toEqual([]);
  });
  it('is charged once a month, however often time asks', () => {
    const asset = told(recorded({ usefulLifeMonths: 12 }));
    const april = '2026-04-01T00:00:00.000Z' as Instant;
    const first = decide(asset, commands.CHARGE, april);
    const next = told(first.ok ? first.value : [], asset);
    expect([costs(first.ok ? first.value : []).length, next.chargedMonths]).toEqual([1, 4]);
    expect(decide(next, commands.CHARGE, april)).toEqual({ ok: true, value: [] });
  });
  it('is written off with what is left when it goes, and paid again when it is renewed', () => {
    const asset = told(recorded({ usefulLifeMonths: 12 }));
    const gone = decide(asset, disposal, now);
    expect(costs(gone.ok ? gone.value : [])).toEqual([['2026-03', 'WRITE_OFF', '74.98']]);
    const after = told(gone.ok ? gone.value : [], asset);
    expect([after.state, after.disposal?.dataWipe, nextChargeAt(after)]).toEqual(['DISPOSED', 'OVERWRITTEN', null]);
    const renewed = decide(asset, { ...commands.RENEW, cost: euro('9.00') } as AssetCommand, now);
    expect(costs(renewed.ok ? renewed.value : [])).toEqual([['2026-03', 'RENEWAL', '9.00']]);
  });
  it('leaves a book value, month by month, and none once it is gone', () => {
    const asset = anAsset();
    const values = ['2026-01-31', '2026-02-01', '2026-03-31'].map((day) => bookValue(asset, day)?.amount);
    expect(values).toEqual(['66.66', '33.33', '0.00']);
    const gone = { ...disposal, at: now };
    expect(bookValue(anAsset({ disposal: gone }), '2026-03-09')?.amount).toBe('0.00');
    expect(bookValue(anAsset({ disposal: gone }), '2026-02-01')?.amount).toBe('33.33');
    expect(bookValue(anAsset({ usefulLifeMonths: null }), '2026-02-01')).toBeNull();
  });
  it('adds up to what was paid, over months and services, whenever it goes', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.integer({ min: 2, max: 60 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }),
        fc.nat({ max: 70 }),
        (cents, usefulLifeMonths, weights, months) => {
          const cost = euro((cents / 100).toFixed(2));
          const costShares = weights.map((weight, index) => ({ serviceId: `s${index}`, weight }));
          const events = recorded({ cost, usefulLifeMonths, costShares, expiresAt: null });
          const at = `${monthAfter('2026-03-01', months)}-28T00:00:00.000Z` as Instant;
          let asset = told(events);
          for (const command of [commands.CHARGE, { ...disposal, disposedOn: at.slice(0, 10) }] as const) {
            const decision = decide(asset, command, at);
            if (!decision.ok) throw new Error(decision.refusal.code);
            asset = told(decision.value, asset);
            events.push(...decision.value);
          }
          const all = events.flatMap((event) => (event.type === 'AssetCostIncurred' ? [event] : []));
          const shares = all.flatMap((event) => event.shares);
          for (const parts of [all, shares])
            expect(
              sumMoney(
                parts.map(({ amount }) => amount),
                'EUR',
              ),
            ).toEqual(cost);
          expect(new Set(shares.map(({ chargeId }) => chargeId)).size).toBe(shares.length);
        },
      ),
      { seed: 1042, numRuns: 200 },
    ));
});
