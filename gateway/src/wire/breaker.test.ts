import { describe, expect, it } from 'vitest';
import { breaker } from './breaker.ts';

const made = () => {
  let at = 0;
  const changes: boolean[] = [];
  const options = { inVain: 3, restMs: 100, changed: (open: boolean) => changes.push(open) };
  const { lets, went } = breaker(options, () => at);
  return {
    lets,
    went,
    changes,
    waitInVain: (times: number): void => {
      for (let i = 0; i < times; i += 1) {
        expect(lets()).toBe(true);
        went(true);
      }
    },
    later: (ms: number) => {
      at += ms;
    },
  };
};

describe('a breaker', () => {
  it('lets everybody through while now and then somebody does not wait in vain', () => {
    const { lets, went, waitInVain, changes } = made();
    for (let i = 0; i < 5; i += 1) {
      waitInVain(2);
      went(false);
    }
    expect(lets()).toBe(true);
    expect(changes).toEqual([]);
  });

  it('lets nobody through after so many in a row, but one in a while', () => {
    const { lets, waitInVain, later, changes } = made();
    waitInVain(3);
    expect(lets()).toBe(false);
    later(99);
    expect(lets()).toBe(false);
    for (let i = 0; i < 3; i += 1) {
      later(100);
      expect([lets(), lets(), lets()]).toEqual([true, false, false]);
    }
    expect(changes).toEqual([true]);
  });

  it('stays as it is when that one waits in vain too', () => {
    const { lets, went, waitInVain, later, changes } = made();
    waitInVain(3);
    later(100);
    lets();
    went(true);
    expect(lets()).toBe(false);
    expect(changes).toEqual([true]);
  });

  it('lets all through again when one did not, whoever that was', () => {
    const { lets, went, waitInVain, changes } = made();
    expect(lets()).toBe(true);
    waitInVain(3);
    went(false);
    expect([lets(), lets()]).toEqual([true, true]);
    expect(changes).toEqual([true, false]);
  });
});
