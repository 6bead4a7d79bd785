import { describe, expect, it } from 'vitest';
import { shippedTypes, typesInForce } from '../../ci-type.ts';
import { isAs, kindsOf, notThere, relationsOf } from '../../effect.ts';
import { aChange, after, ci, commands, effect, id, now, refusal, registers } from './fixture.ts';
import type { Change, ChangeCommand, PlannedEffect, RelationEnd } from './index.ts';
import { diverging } from './index.ts';

const types = typesInForce(shippedTypes);
const [born, host, app] = [id(8), id(9), id(11)];
const registration = commands.RECORD_REGISTRATION;
const end = (of: string, key: string, typeName: string, state: RelationEnd['state'] = 'IN_USE'): RelationEnd => ({
  ...{ id: of, key, typeName, state },
});
const ends = {
  born: end(born, 'CI-1008', 'DATABASE'),
  host: end(host, 'CI-1009', 'HOST'),
  app: end(app, 'CI-1011', 'APPLICATION'),
};
const relation = (over: Partial<Extract<ChangeCommand, { type: 'RECORD_RELATION' }>> = {}): ChangeCommand => ({
  ...{
    type: 'RECORD_RELATION',
    there: true,
    kind: 'DEPENDS_ON',
    from: ends.app,
    to: ends.born,
    recorded: false,
    types,
  },
  ...over,
});
const bare = (over: Partial<Change> = {}) => aChange({ effects: [], ciIds: [], ...over });
const all = (change: Change, ...steps: ChangeCommand[]): Change =>
  steps.reduce((held, step) => after(held, step), change);
const of = ({ effects }: Change, ciId: string): PlannedEffect => {
  const found = effects.find((one) => one.ciId === ciId);
  if (!found) throw new Error(`no effect on ${ciId}`);
  return found;
};
const toBorn = { kind: 'DEPENDS_ON', toId: born, toKey: 'CI-1008' } as const;

describe('an item that comes into being', () => {
  it('has its key before it is there, was not there before, and undoes the assessments', () => {
    const change = all(bare({ state: 'ASSESSED' }), registration);
    expect(change).toMatchObject({ state: 'REQUESTED', ciIds: [born], assessments: [], risk: null });
    expect(of(change, born)).toEqual({
      ...{ ciId: born, ciKey: 'CI-1008', registers, appliedAt: null },
      before: { state: 'RETIRED', attributes: {} },
      after: { state: 'IN_USE', attributes: { engine: 'PostgreSQL' } },
    });
    expect(kindsOf(of(change, born))).toEqual(['REGISTER']);
  });
  it('is registered otherwise by saying it anew, and keeps its relations', () => {
    const onHost = relation({ from: ends.born, to: ends.host, kind: 'RUNS_ON' });
    const renamed = { ...registration, registers: { ...registers, name: 'archive 2' } } as ChangeCommand;
    const change = all(bare(), registration, onHost, renamed);
    expect(change.effects).toHaveLength(1);
    expect(of(change, born)).toMatchObject({
      registers: { name: 'archive 2' },
      after: { relations: [{ toId: host }] },
    });
    expect(kindsOf(of(change, born))).toEqual(['REGISTER', 'RELATE']);
  });
  it('stays in the change as long as the change relates something to it', () => {
    const change = all(bare(), registration, relation());
    expect(refusal(change, { type: 'REMOVE_EFFECT', ciId: born })).toEqual({
      ...{ code: 'RELATED_BY_CHANGE', key: 'CI-1008', keys: ['CI-1011'] },
    });
    const less = all(change, { type: 'REMOVE_RELATION', fromId: app, relation: toBorn });
    expect(less).toMatchObject({ ciIds: [born], effects: [{ ciId: born }] });
    expect(all(less, { type: 'REMOVE_EFFECT', ciId: born })).toMatchObject({ ciIds: [], effects: [] });
  });
  it('comes neither planned, nor by a standard change that does not name it', () => {
    const side = { state: 'PLANNED', attributes: {} } as const;
    expect(refusal(bare(), { ...registration, after: side } as ChangeCommand)).toMatchObject({
      ...{ code: 'INVALID_INPUT', field: 'state' },
    });
    const template = { id: id(40), key: 'STC-1', ciIds: [ci] };
    expect(refusal(bare({ template }), registration)).toMatchObject({
      code: 'FROZEN_BY_STANDARD_CHANGE',
      what: 'archive',
    });
  });
  it('is missing from the CMDB until it is recorded, and after it went when the change is taken back', () => {
    const effects = [{ ...of(all(bare(), registration), born) }];
    expect(diverging(aChange({ effects }))).toHaveLength(1);
    const applied = [{ ...of(all(bare(), registration), born), appliedAt: now }];
    expect(diverging(aChange({ effects: applied }))).toEqual([]);
    expect(diverging(aChange({ effects: applied, backedOutAt: now }))).toHaveLength(1);
  });
});

describe('a relation', () => {
  it('touches both of its items', () => {
    const change = all(bare(), registration, relation());
    expect(change.ciIds).toEqual([born, app]);
    expect(of(change, app)).toMatchObject({
      before: { state: null, attributes: {}, relations: [{ ...toBorn, there: false }] },
      after: { state: null, attributes: {}, relations: [{ ...toBorn, there: true }] },
    });
    expect(relationsOf(of(change, app))).toEqual([{ ...toBorn, there: true, wasThere: false }]);
  });
  it('that is there ends, and one that is not does not', () => {
    const ending = relation({ there: false, from: ends.app, to: ends.host, kind: 'RUNS_ON' });
    expect(refusal(bare(), ending)).toMatchObject({ code: 'INVALID_INPUT', field: 'kind' });
    const change = all(bare(), { ...ending, recorded: true } as ChangeCommand);
    expect(kindsOf(of(change, app))).toEqual(['UNRELATE']);
    expect(relationsOf(of(change, app))).toMatchObject([{ there: false, wasThere: true }]);
  });
  it('goes beside what becomes of the item otherwise, and is said once', () => {
    const database = end(ci, 'CI-1005', 'DATABASE');
    const onHost = relation({ from: database, to: ends.host, kind: 'RUNS_ON' });
    const change = all(aChange(), onHost, onHost, commands.RECORD_EFFECT);
    expect(change.effects).toHaveLength(1);
    expect(of(change, ci)).toMatchObject({
      after: { attributes: { version: '19' }, relations: [{ kind: 'RUNS_ON', toId: host, there: true }] },
    });
    expect(change.ciIds).toEqual([ci, host]);
    expect(kindsOf(of(change, ci))).toEqual(['ALTER', 'RELATE']);
  });
  it.each([
    ['that the types do not allow', { from: ends.host, to: ends.app }, { code: 'RELATION_NOT_ALLOWED', from: 'HOST' }],
    ['to itself', { from: ends.app, to: ends.app }, { code: 'INVALID_INPUT', field: 'toId' }],
    ['that is there', { recorded: true }, { code: 'INVALID_INPUT', field: 'kind' }],
    [
      'to what is retired',
      { to: end(born, 'CI-1008', 'DATABASE', 'RETIRED') },
      { code: 'TARGET_RETIRED', key: 'CI-1008' },
    ],
    ['from what is retired', { from: end(app, 'CI-1011', 'APPLICATION', 'RETIRED') }, { code: 'ITEM_RETIRED' }],
  ])('%s is refused', (_, over, expected) => expect(refusal(bare(), relation(over))).toMatchObject(expected));
  it('of a standard change is between items that this names', () => {
    const template = { id: id(40), key: 'STC-1', ciIds: [app] };
    expect(refusal(bare({ template }), relation())).toMatchObject({
      code: 'FROZEN_BY_STANDARD_CHANGE',
      what: 'CI-1008',
    });
  });
  it('keeps its target from being retired by the same change', () => {
    const change = all(bare(), relation({ to: end(ci, 'CI-1005', 'DATABASE') }));
    const retire = { ...commands.RECORD_EFFECT, after: { state: 'RETIRED', attributes: {} } } as ChangeCommand;
    expect(refusal(change, retire)).toMatchObject({ code: 'TARGET_RETIRED', id: ci });
  });
  it('that nobody named is not taken out', () => {
    const change = all(bare(), registration);
    expect(after(change, { type: 'REMOVE_RELATION', fromId: app, relation: toBorn })).toBe(change);
    expect(after(change, { type: 'REMOVE_RELATION', fromId: born, relation: toBorn })).toBe(change);
  });
});

describe('an item is as an effect says', () => {
  const item = { state: 'IN_USE', attributes: {}, relations: [{ kind: 'DEPENDS_ON', toId: born }] } as const;
  const side = (there: boolean) => ({ state: null, attributes: {}, relations: [{ ...toBorn, there }] });
  it('where the relations that begin are there, and those that end are not', () => {
    expect([isAs(side(true), item), isAs(side(false), item)]).toEqual([true, false]);
    expect([isAs(side(true), { ...item, relations: [] }), isAs(side(false), { ...item, relations: [] })]).toEqual([
      ...[false, true],
    ]);
  });
  it('and counts as applied then, not before', () => {
    const change = aChange({ state: 'IMPLEMENTED', effects: [{ ...effect(), ciId: app, after: side(true) }] });
    const seen = { type: 'RECORD_ITEM', ciId: app, item, backedOut: false } as const;
    expect(after(change, { ...seen, item: { ...item, relations: [] } })).toBe(change);
    expect(of(after(change, seen), app).appliedAt).toBe(now);
  });
  it('of what is not there: retired, and related to nothing', () => {
    expect(notThere(side(true))).toEqual({ ...side(false), state: 'RETIRED' });
  });
});
