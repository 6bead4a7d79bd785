import { describe, expect, it } from 'vitest';
import { breaker } from './breaker.ts';

const made = () => {
  let at = 0;
  const changes: boolean[] = [];
  const broken = breaker({ failures: 3, restMs: 100, changed: (open) => changes.push(open) }, () => at);
  const fail = (times: number): void => {
    for (let i = 0; i < times; i += 1) {
      expect(broken.lets()).toBe(true);
      broken.went(false);
    }
  };
  return {
    ...broken,
    fail,
    changes,
    later: (ms: number) => {
      at += ms;
    },
  };
};

describe('a breaker', () => {
  it('lets everybody through while at least now and then something goes well', () => {
    const { lets, went, fail, changes } = made();
    for (let i = 0; i < 5; i += 1) {
      fail(2);
      went(true);
    }
    expect(lets()).toBe(true);
    expect(changes).toEqual([]);
  });

  it('lets nobody through for a while after so many failures in a row', () => {
    const { lets, fail, later, changes } = made();
    fail(3);
    expect(lets()).toBe(false);
    later(99);
    expect(lets()).toBe(false);
    expect(changes).toEqual([true]);
  });

  it('lets one through then, and all where that one was lucky', () => {
    const { lets, went, fail, later, changes } = made();
    fail(3);
    later(100);
    expect([lets(), lets(), lets()]).toEqual([true, false, false]);
    went(true);
    expect([lets(), lets()]).toEqual([true, true]);
    expect(changes).toEqual([true, false]);
  });

  it('rests again where that one was not', () => {
    const { lets, went, fail, later, changes } = made();
    fail(3);
    later(100);
    lets();
    went(false);
    expect(lets()).toBe(false);
    later(100);
    expect([lets(), lets()]).toEqual([true, false]);
    expect(changes).toEqual([true]);
  });

  it('is closed by whoever was let through before and comes back with an answer', () => {
    const { lets, went, fail } = made();
    expect(lets()).toBe(true);
    fail(3);
    went(true);
    expect(lets()).toBe(true);
  });
});
