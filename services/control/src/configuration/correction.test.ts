import type { Instant } from '@attest/kernel';
import { expect, it } from 'vitest';
import { typesInForce } from '../ci-type.ts';
import type { Correct } from './correction.ts';
import { type ConfigurationItem, decide, evolve, register } from './domain.ts';

const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}T00:00:00.000Z` as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const types = typesInForce([]);
const now = day(20);

const registered = register(
  {
    ...{ id: id(1), key: 'CI-1001', name: 'web', description: '', typeName: 'HOST', state: 'IN_USE' },
    ...{ attributes: { memoryGb: 64 }, serviceId: null, ownerId: null, source: 'MANUAL', externalId: null },
  },
  types,
  day(10),
);
const item = registered.ok ? registered.value.reduce<ConfigurationItem | undefined>(evolve, undefined) : undefined;
if (!item) throw new Error('not registered');

const correct = (over: Partial<Correct> = {}) =>
  decide(
    item,
    {
      ...{ type: 'CORRECT', types, reason: 'the invoice says so', from: day(11), until: day(12), begunAt: day(10) },
      ...{ set: { attributes: { memoryGb: 32 } }, related: [], unrelated: [] },
      ...over,
    },
    now,
  );
const after = (over: Partial<Correct> = {}) => {
  const decision = correct(over);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, item);
};
const target = { kind: 'RUNS_ON', toId: id(2), key: 'CI-1002', typeName: 'HOST', state: 'RETIRED' } as const;

it('a correction of the past leaves the present alone; of what is still true it changes it', () => {
  expect(after()).toEqual({ ...item, version: 2, updatedAt: now });
  const { attributes, name, description, relations } = after({
    until: null,
    set: { name: 'web 1', description: 'the portal', attributes: { memoryGb: null, cpuCores: 4 } },
    related: [{ ...target, state: 'IN_USE' }],
  });
  expect({ attributes, name, description, relations }).toEqual({
    ...{ attributes: { cpuCores: 4 }, name: 'web 1', description: 'the portal' },
    relations: [{ kind: 'RUNS_ON', toId: id(2) }],
  });
});
it('may say that the item was in another state, or related to what is retired now', () => {
  expect(correct({ set: { state: 'UNDER_MAINTENANCE' } }).ok).toBe(true);
  expect(correct({ related: [target] }).ok).toBe(true);
});
it.each<[Partial<Correct>, object]>([
  [{ reason: ' ' }, { code: 'REASON_REQUIRED' }],
  [
    { from: day(21), until: null },
    { code: 'INVALID_INPUT', field: 'from' },
  ],
  [{ until: day(11) }, { code: 'INVALID_INPUT', field: 'until' }],
  [{ until: day(21) }, { code: 'INVALID_INPUT', field: 'until' }],
  [
    { from: day(1), until: day(9) },
    { code: 'BEFORE_BEGINNING', begunAt: day(10) },
  ],
  [{ set: {} }, { code: 'INVALID_INPUT', field: 'attributes' }],
  [
    { set: { state: 'RETIRED' }, until: null },
    { code: 'INVALID_INPUT', field: 'state' },
  ],
  [{ set: { name: ' ' } }, { code: 'INVALID_INPUT', field: 'name' }],
  [{ set: { description: '\0' } }, { code: 'INVALID_INPUT', field: 'description' }],
  [{ set: { attributes: { colour: 'red' } } }, { code: 'ATTRIBUTE_UNKNOWN', attribute: 'colour' }],
  [{ set: { attributes: { memoryGb: 'much' } } }, { code: 'ATTRIBUTE_INVALID', attribute: 'memoryGb' }],
  [{ related: [target], until: null }, { code: 'TARGET_RETIRED' }],
  [{ related: [{ ...target, typeName: 'LICENCE' }] }, { code: 'RELATION_NOT_ALLOWED' }],
  [{ related: [{ ...target, toId: id(1) }] }, { code: 'INVALID_INPUT', field: 'toId' }],
])('%o is refused', (over, expected) => expect(correct(over)).toMatchObject({ ok: false, refusal: expected }));
