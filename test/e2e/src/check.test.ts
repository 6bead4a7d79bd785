import { describe, expect, it } from 'vitest';
import { CheckFailed, checks } from './check.ts';
import { until } from './until.ts';

describe('checks', () => {
  it('are counted while they hold', () => {
    const check = checks();
    check.equal('a list', [1, { a: 2 }], [1, { a: 2 }]);
    check.that('a condition', true, undefined);
    expect(check.held()).toBe(2);
  });
  it('say what was expected and what came', () => {
    const check = checks();
    expect(() => check.equal('the state', 'NEW', 'CLOSED')).toThrow(/the state\n {2}expected CLOSED\n {2}came {5}NEW/);
    expect(() => check.that('it is so', false, { seen: 1 })).toThrow(/it is so[\s\S]*"seen": 1/);
    expect(check.held()).toBe(0);
  });
});

describe('waiting', () => {
  const at = { tries: 3, everyMs: 0 };
  it('ends with the first answer that will do', async () => {
    let asked = 0;
    expect(
      await until(
        'it comes',
        async () => ++asked,
        (answer) => answer === 2,
        at,
      ),
    ).toBe(2);
    expect(asked).toBe(2);
  });
  it('ends with a failed check when the tries are used up', async () => {
    let asked = 0;
    const never = until(
      'it comes',
      async () => ++asked,
      () => false,
      at,
    );
    await expect(never).rejects.toThrow(CheckFailed);
    expect(asked).toBe(3);
  });
  it('ends when the story is given up', async () => {
    const giveUp = new AbortController();
    giveUp.abort();
    const waiting = until(
      'it comes',
      async () => 1,
      () => false,
      at,
      giveUp.signal,
    );
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});
