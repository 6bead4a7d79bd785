import type { Instant } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { typesInForce } from '../ci-type.ts';
import type { EffectSide } from '../effect.ts';
import {
  type ConfigurationItem,
  type ConfigurationItemCommand,
  decide,
  evolve,
  register,
  type Target,
} from './domain.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const types = typesInForce([]);
const by = { changeId: id(5), releaseId: id(6), backedOut: false };
const host = (n: number, state: Target['state'] = 'IN_USE'): Target => ({
  ...{ kind: 'RUNS_ON', toId: id(n), key: `CI-100${n}`, typeName: 'HOST', state },
});

/** A database that runs on the host 2, in that state. */
const onHost = (state: ConfigurationItem['state'] = 'IN_USE'): ConfigurationItem => {
  const facts = { name: 'mail-db', description: '', typeName: 'DATABASE', attributes: { engine: 'PostgreSQL' } };
  const whose = { serviceId: null, ownerId: null, source: 'CHANGE', externalId: null };
  const begun = register({ id: id(1), key: 'CI-1001', state: 'IN_USE', ...facts, ...whose, ...by }, types, now);
  if (!begun.ok) throw new Error(begun.refusal.code);
  const item = begun.value.reduce<ConfigurationItem | undefined>(evolve, undefined);
  if (!item) throw new Error('an item begins with an event');
  return { ...item, state, relations: [{ kind: 'RUNS_ON', toId: id(2) }] };
};
const side = (there: Readonly<Record<number, boolean>>, state: EffectSide['state'] = null): EffectSide => ({
  ...{ state, attributes: {} },
  relations: Object.entries(there).map(([n, is]) => ({
    kind: 'RUNS_ON',
    toId: id(Number(n)),
    toKey: `CI-100${n}`,
    there: is,
  })),
});
const apply = (
  item: ConfigurationItem,
  part: 'ENDS' | 'REST',
  wanted: EffectSide,
  targets: readonly Target[] = [host(2), host(3)],
) => {
  const command: ConfigurationItemCommand = {
    type: 'APPLY',
    types,
    part,
    side: wanted,
    targets,
    dependents: [],
    undisposed: [],
    ...by,
  };
  return decide(item, command, now);
};

describe('a deployment', () => {
  it('keeps nothing of the change with an item that it registered, and names it in the event', () => {
    expect(onHost()).not.toHaveProperty('changeId');
    expect(onHost()).toMatchObject({ state: 'IN_USE', version: 1, source: 'CHANGE' });
  });
  it('ends relations first, whatever the item’s state, and says by which change', () => {
    for (const item of [onHost(), onHost('RETIRED')])
      expect(apply(item, 'ENDS', side({ 2: false, 3: true }))).toMatchObject({
        value: [{ type: 'ConfigurationItemsUnrelated', state: item.state, relations: [{ toId: id(2) }], ...by }],
      });
    expect(apply(onHost(), 'ENDS', side({ 3: false }))).toEqual({ ok: true, value: [] });
  });
  it('begins those that are not there, with what becomes of the item otherwise', () => {
    const made = apply(onHost(), 'REST', side({ 2: true, 3: true }, 'UNDER_MAINTENANCE'));
    expect(made).toMatchObject({
      value: [
        { type: 'ConfigurationItemsRelated', relations: [{ toId: id(3) }], state: 'IN_USE', ...by },
        { type: 'ConfigurationItemChanged', state: 'UNDER_MAINTENANCE', changed: ['state'], ...by },
      ],
    });
    const item = made.ok ? made.value.reduce(evolve, onHost()) : undefined;
    expect(item).toMatchObject({
      version: 3,
      state: 'UNDER_MAINTENANCE',
      relations: [{ toId: id(2) }, { toId: id(3) }],
    });
  });
  it('makes nothing of an item that would lead to what is retired, or to what its type does not allow', () => {
    const wanted = side({ 3: true }, 'UNDER_MAINTENANCE');
    expect(apply(onHost(), 'REST', wanted, [host(3, 'RETIRED')])).toMatchObject({
      refusal: { code: 'TARGET_RETIRED' },
    });
    const licence = { ...host(3), typeName: 'LICENCE' };
    expect(apply(onHost(), 'REST', wanted, [licence])).toMatchObject({ refusal: { code: 'RELATION_NOT_ALLOWED' } });
  });
  it('that was made already says that the record is as the change wants it', () => {
    expect(apply(onHost(), 'REST', side({ 2: true }))).toMatchObject({
      value: [{ type: 'ConfigurationItemChanged', changed: [] }],
    });
  });
});
