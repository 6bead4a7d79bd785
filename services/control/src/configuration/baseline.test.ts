import type { Instant } from '@attest/kernel';
import { expect, it } from 'vitest';
import { evolveBaseline, takeBaseline } from './baseline.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const command = {
  ...{ id: '01980000-0000-7000-8000-000000000001', key: 'BL-1001', name: 'before the move', asOf: now, knownAt: now },
  ...{ hash: 'ab', items: 1, relations: 2, releaseId: null },
};

it('a baseline is what was taken', () => {
  const taken = takeBaseline(command, undefined, now);
  expect(taken.ok && taken.value.reduce(evolveBaseline, undefined)).toEqual({
    ...command,
    ...{ version: 1, head: '', takenAt: now },
  });
});
it.each([
  [{ name: ' ' }, undefined, { code: 'INVALID_INPUT', field: 'name' }],
  [{ asOf: '2026-01-06T08:00:00.000Z' as Instant }, undefined, { code: 'INVALID_INPUT', field: 'asOf' }],
  [{}, { key: 'BL-1000' }, { code: 'BASELINE_NAME_TAKEN', key: 'BL-1000' }],
])('%o is refused', (over, twin, refusal) =>
  expect(takeBaseline({ ...command, ...over }, twin, now)).toMatchObject({ ok: false, refusal }),
);
