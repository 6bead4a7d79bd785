import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positions } from './position.ts';

const { seal, open } = positions('a key');

describe('a position', () => {
  it('is read back by every gateway with the key, for its own stream', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: Number.MAX_SAFE_INTEGER }), (stream, seq) => {
        const text = seal({ stream, seq });
        expect(text).toMatch(/^[\w-]{22}$/);
        expect(positions('a key').open(text, stream)).toBe(seq);
        expect(positions('another key').open(text, stream)).toBeUndefined();
        expect(open(text, `${stream}.`)).toBeUndefined();
      }),
      { seed: 7 },
    );
  });

  it.each(['', '12', 'A'.repeat(22), 'A'.repeat(23), '../../../../../../etc/passwd', 'ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ'])(
    'is not made up: %j',
    (text) => expect(open(text, 's')).toBeUndefined(),
  );

  it('does not show how much has happened', () => {
    const [one, two] = [seal({ stream: 's', seq: 1 }), seal({ stream: 's', seq: 2 })];
    const same = [...one].filter((character, i) => character === two[i]).length;
    expect(same).toBeLessThan(8);
  });
});
