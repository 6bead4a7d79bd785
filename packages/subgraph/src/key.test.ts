import { expect, it } from 'vitest';
import { keyOf } from './key.ts';

it.each([
  ['chg-1042', 'CHG-1042'],
  [' Inc-7\n', 'INC-7'],
  ['CI-1001', 'CI-1001'],
  ['', ''],
])('%j is the key %s', (said, key) => expect(keyOf(said)).toBe(key));
