import type { Instant } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameItem, shippedPolicy, valuesOf } from './identity.ts';
import {
  appliedBy,
  type Basis,
  fieldsOf,
  type Observed,
  type RecordedItem,
  reconcile,
  type Sighting,
  type Verdict,
} from './reconcile.ts';

const at = '2026-01-05T08:00:00.000Z' as Instant;
const anObserved = (over: Partial<Observed> = {}): Observed => ({
  externalId: 'device/1',
  typeName: 'HOST',
  name: 'app-01',
  attributes: { vendor: 'Example', serialNumber: 'SN-1', location: 'Hall 1' },
  relations: [],
  ...over,
});
const aRecord = (over: Partial<RecordedItem> = {}): RecordedItem => ({
  ...{ id: 'ci-1', key: 'CI-1', typeName: 'HOST', name: 'app-01', state: 'IN_USE', registeredAt: at },
  attributes: { vendor: 'Example', serialNumber: 'SN-1', location: 'Hall 1' },
  ...over,
});
const ranked = (rank: number, name = 'netbox') => ({ name, rank, ranks: [] });
const aBasis = (over: Partial<Basis> = {}): Basis => ({
  source: ranked(10),
  sources: new Map([['netbox', ranked(10)]]),
  policy: shippedPolicy,
  items: [],
  sightings: [],
  ...over,
});
const linked = (over: Partial<Sighting> = {}): Sighting => ({
  ...{ sourceName: 'netbox', externalId: 'device/1', itemId: 'ci-1', reported: {}, applied: {}, missing: false },
  ...over,
});
const verdictOn = (observed: Observed, basis: Basis): Verdict => {
  const [verdict] = reconcile([observed], basis);
  if (!verdict) throw new Error('one verdict for one item');
  return verdict;
};

describe('identity', () => {
  it.each([...shippedPolicy.badValues, ' Default String ', 'TO BE FILLED BY O.E.M.', 'None', '0000000', 'xxxx', ''])(
    '%j is no serial number',
    (serialNumber) => {
      const machine = anObserved({ attributes: { vendor: 'Example', serialNumber } });
      expect(valuesOf(shippedPolicy, machine, ['vendor', 'serialNumber'])).toBeUndefined();
      expect(sameItem(shippedPolicy, machine, { ...machine, name: 'another' })).toBe(false);
    },
  );
  it('is decided by the first key that both have', () => {
    const machine = anObserved();
    expect(sameItem(shippedPolicy, machine, { ...machine, name: 'renamed' })).toBe(true);
    const other = { ...machine, attributes: { vendor: 'Example', serialNumber: 'SN-2' } };
    expect(sameItem(shippedPolicy, machine, other)).toBe(false);
    expect(sameItem(shippedPolicy, machine, { ...machine, attributes: {} })).toBe(true);
    expect(sameItem(shippedPolicy, machine, { ...machine, typeName: 'NETWORK_DEVICE' })).toBe(false);
  });
});

describe('what was observed', () => {
  it('and is not recorded is to be registered', () => expect(verdictOn(anObserved(), aBasis()).kind).toBe('CREATE'));
  it('and is recorded so is nothing', () =>
    expect(verdictOn(anObserved(), aBasis({ items: [aRecord()] }))).toMatchObject({ kind: 'NOTHING', itemId: 'ci-1' }));
  it.each([
    [10, 'UPDATE', 'SET'],
    [50, 'CONFLICT', 'CONFLICT'],
    [90, 'NOTHING', 'KEPT'],
  ])('by a source of rank %i against people is %s', (rank, kind, said) => {
    const observed = anObserved({ attributes: { ...anObserved().attributes, location: 'Hall 2' } });
    expect(verdictOn(observed, aBasis({ source: ranked(rank), items: [aRecord()] }))).toMatchObject({
      kind,
      changes: [{ field: 'location', before: 'Hall 1', after: 'Hall 2', verdict: said }],
    });
  });
  it('by the rank of the attribute, not of the source', () => {
    const source = { ...ranked(90), ranks: [{ attribute: 'location', rank: 1 }] };
    const observed = anObserved({ name: 'other', attributes: { ...anObserved().attributes, location: 'Hall 2' } });
    expect(verdictOn(observed, aBasis({ source, items: [aRecord()] }))).toMatchObject({
      changes: [
        { field: '$name', verdict: 'KEPT' },
        { field: 'location', verdict: 'SET' },
      ],
    });
  });
  it('of two items at once is to be merged into the older one', () => {
    const items = [aRecord({ id: 'ci-2', registeredAt: '2026-02-01T00:00:00.000Z' as Instant }), aRecord()];
    const sightings = [linked({ itemId: 'ci-2' })];
    expect(verdictOn(anObserved(), aBasis({ items, sightings }))).toMatchObject({
      ...{ kind: 'MERGE', itemId: 'ci-2', intoId: 'ci-1' },
    });
  });
  it('and may be several is a conflict that names them', () => {
    const items = [aRecord({ id: 'ci-2' }), aRecord()];
    expect(verdictOn(anObserved(), aBasis({ items }))).toMatchObject({
      ...{ kind: 'CONFLICT', itemId: null, candidateIds: ['ci-1', 'ci-2'] },
    });
  });
  it('and is retired is a conflict', () => {
    const basis = aBasis({ items: [aRecord({ state: 'RETIRED' })], sightings: [linked()] });
    expect(verdictOn(anObserved(), basis)).toMatchObject({ kind: 'CONFLICT', itemId: 'ci-1' });
  });
  it('twice in one batch under two ids is one item and a conflict', () => {
    const twins = [anObserved({ externalId: 'device/2' }), anObserved()];
    expect(reconcile(twins, aBasis()).map(({ kind }) => kind)).toEqual(['CREATE', 'CONFLICT']);
    expect(reconcile(twins, aBasis({ items: [aRecord()] })).map(({ kind }) => kind)).toEqual(['NOTHING', 'CONFLICT']);
  });
});

/** The records and sightings after sources reported one after the other, each verdict carried out. */
type World = { items: RecordedItem[]; sightings: Sighting[] };

const sources = new Map([
  ['netbox', ranked(10, 'netbox')],
  ['agents', ranked(20, 'agents')],
  ['sheet', ranked(30, 'sheet')],
]);

const reported = (world: World, sourceName: string, observed: readonly Observed[]): World => {
  const source = { ...(sources.get(sourceName) ?? ranked(99)), name: sourceName };
  const next = { items: [...world.items], sightings: [...world.sightings] };
  for (const verdict of reconcile(observed, { source, sources, policy: shippedPolicy, ...world })) {
    const { externalId, name, typeName, attributes } = verdict.observed;
    const before = next.sightings.find((one) => one.sourceName === sourceName && one.externalId === externalId);
    const changes = 'changes' in verdict ? verdict.changes : [];
    let itemId = 'itemId' in verdict ? verdict.itemId : null;
    let applied = appliedBy(before?.applied ?? {}, changes, verdict.kind === 'UPDATE');
    if (verdict.kind === 'CREATE') {
      itemId = `ci of ${name}`;
      applied = fieldsOf(verdict.observed);
      next.items.push(aRecord({ id: itemId, key: itemId, name, typeName, attributes }));
    }
    if (verdict.kind === 'UPDATE')
      next.items = next.items.map((item) => {
        if (item.id !== verdict.itemId) return item;
        const taken = changes.flatMap(({ field, after, verdict: said }) => (said === 'SET' ? [[field, after]] : []));
        const { $name = item.name, ...patch } = Object.fromEntries(taken);
        return { ...item, name: $name, attributes: { ...item.attributes, ...patch } };
      });
    const seen = { sourceName, externalId, itemId, reported: fieldsOf(verdict.observed), applied, missing: false };
    next.sightings = [...next.sightings.filter((one) => one !== before), seen];
  }
  return next;
};

const attributes = fc.record(
  { location: fc.constantFrom('Hall 1', 'Hall 2', 'Hall 3'), operatingSystem: fc.constantFrom('A', 'B') },
  { requiredKeys: [] },
);
const reports = fc.tuple(
  ...[...sources.keys()].map((name) =>
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), attributes), {
        selector: ([one]) => one,
        maxLength: 4,
      })
      .map((hosts) => ({
        source: name,
        observed: hosts.map(([host, said]) => anObserved({ externalId: host, name: host, attributes: said })),
      })),
  ),
);
const orders = fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 });
const recorded = ({ items }: World) =>
  items
    .map(({ id, name, attributes: held }) => [id, name, Object.entries(held).sort()])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
const nothing: World = { items: [], sightings: [] };

describe('reconciliation', () => {
  it('does not depend on which source comes first', () =>
    fc.assert(
      fc.property(reports, orders, (given, order) => {
        const inOrder = given.reduce((world, one) => reported(world, one.source, one.observed), nothing);
        const shuffled = order.reduce((world, index) => {
          const one = given[index];
          return one ? reported(world, one.source, one.observed) : world;
        }, nothing);
        expect(recorded(shuffled)).toEqual(recorded(inOrder));
      }),
      { seed: 7, numRuns: 300 },
    ));
  it('does not depend on the order within a batch', () =>
    fc.assert(
      fc.property(reports, (given) => {
        const forth = given.reduce((world, one) => reported(world, one.source, one.observed), nothing);
        const back = given.reduce((world, one) => reported(world, one.source, one.observed.toReversed()), nothing);
        expect(recorded(back)).toEqual(recorded(forth));
      }),
      { seed: 7, numRuns: 200 },
    ));
  it('has nothing to say of what it has said', () =>
    fc.assert(
      fc.property(reports, (given) => {
        const world = given.reduce((before, one) => reported(before, one.source, one.observed), nothing);
        for (const { source, observed } of given) {
          const basis = { source: { ...(sources.get(source) ?? ranked(99)), name: source }, sources, ...world };
          const again = reconcile(observed, { ...basis, policy: shippedPolicy });
          expect(again.map(({ kind }) => kind)).toEqual(observed.map(() => 'NOTHING'));
        }
      }),
      { seed: 7, numRuns: 300 },
    ));
});
