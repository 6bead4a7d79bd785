import { describe, expect, it } from 'vitest';
import { bucket } from './rate.ts';

const at = (limit: number, callers?: number) => {
  const time = { now: 0 };
  return { time, ...bucket(limit, () => time.now, callers) };
};

describe('what a caller may spend', () => {
  it('is there at once, and flows in evenly over a minute', () => {
    const { take, time } = at(60);
    expect(take('a', 60)).toEqual({ allowed: true, limit: 60, remaining: 0, seconds: 60 });
    expect(take('a', 10)).toEqual({ allowed: false, limit: 60, remaining: 0, seconds: 10 });
    time.now = 9_000;
    expect(take('a', 10)).toMatchObject({ allowed: false, remaining: 9, seconds: 1 });
    time.now = 10_000;
    expect(take('a', 10)).toMatchObject({ allowed: true, remaining: 0 });
  });

  it('is never more than a minute’s, however long it is saved up', () => {
    const { take, time } = at(60);
    take('a', 1);
    time.now = 3_600_000;
    expect(take('a', 0)).toMatchObject({ remaining: 60 });
  });

  it('is looked at without being spent; who has nothing is told when what was asked for last will be there', () => {
    const { take, look, time } = at(60);
    expect(look('a')).toMatchObject({ allowed: true, remaining: 60 });
    take('a', 60);
    expect(look('a')).toMatchObject({ allowed: false, remaining: 0, seconds: 60 });
    time.now = 1_000;
    expect(look('a')).toMatchObject({ allowed: true, remaining: 1 });
    expect(look('a')).toMatchObject({ allowed: true, remaining: 1 });
  });

  it('can be charged beyond what is there; nothing is allowed until that has flowed in', () => {
    const { take, look, charge, time } = at(60);
    take('a', 50);
    expect(charge('a', 30)).toEqual({ allowed: true, limit: 60, remaining: 0, seconds: 80 });
    time.now = 20_000;
    expect([look('a').allowed, take('a', 1).allowed]).toEqual([false, false]);
    time.now = 21_000;
    expect([look('a').allowed, take('a', 1).allowed]).toEqual([true, true]);
  });

  it('is its own', () => {
    const { take } = at(60);
    take('a', 60);
    expect(take('b', 60)).toMatchObject({ allowed: true });
  });

  it('lets what costs more than a full bucket pass when it is full', () => {
    const { take } = at(60);
    expect(take('a', 1_000)).toMatchObject({ allowed: true, remaining: 0 });
    expect(take('a', 1_000)).toMatchObject({ allowed: false, seconds: 60 });
  });

  it('is not counted where there is no limit', () => {
    const { take, look, charge, size } = at(0);
    expect([look('a').allowed, charge('a', 100).allowed]).toEqual([true, true]);
    expect(take('a', 1_000_000)).toMatchObject({ allowed: true, limit: 0 });
    expect(size()).toBe(0);
  });
});

describe('who is remembered', () => {
  it('is nobody who has not called for a minute', () => {
    const { take, time, size } = at(60);
    for (let i = 0; i < 100; i += 1) take(`caller ${i}`, 1);
    expect(size()).toBe(100);
    time.now = 60_000;
    take('another', 1);
    expect(size()).toBe(1);
  });

  it('is no more than so many, the most recent ones', () => {
    const { take, size } = at(60, 3);
    for (const caller of ['a', 'b', 'a', 'c', 'd']) take(caller, 30);
    expect(size()).toBe(3);
    expect(take('a', 1)).toMatchObject({ allowed: false });
  });
});
