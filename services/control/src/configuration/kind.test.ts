import type { Instant } from '@attest/kernel';
import { expect, it } from 'vitest';
import { meaningsInForce, shippedMeanings } from '../impact.ts';
import { defineKind, evolveKind } from './kind.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const content = { name: 'COVERED_BY', failure: 'TO_SOURCE', description: 'Only with a contract.' } as const;

it('a kind of relation means what was defined last', () => {
  const defined = defineKind(content, now);
  const kind = defined.ok ? defined.value.reduce(evolveKind, undefined) : undefined;
  expect(kind).toMatchObject({ ...content, version: 1, definedAt: now });
  const inForce = meaningsInForce(kind ? [kind] : []);
  expect(inForce.find(({ name }) => name === 'COVERED_BY')).toBe(kind);
  expect(inForce.map(({ name }) => name)).toEqual(shippedMeanings.map(({ name }) => name));
});

it.each([{ name: 'LIKES' }, { failure: 'UP' }, { description: '' }])('%o is refused', (over) =>
  expect(defineKind({ ...content, ...over } as typeof content, now)).toMatchObject({
    refusal: { code: 'INVALID_INPUT' },
  }),
);
