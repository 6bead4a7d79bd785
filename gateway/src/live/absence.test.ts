import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAbsences, type Turn } from './absence.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const someAbsences = () => {
  const said: string[] = [];
  const note = (kind: string) => (_: unknown, text?: string) => void said.push(`${kind}: ${text}`);
  const log = { warn: note('warn'), info: note('info') };
  const absences = openAbsences({ retryMs: 250, log });
  const come: string[] = [];
  const wait = (name: string, service = 'resolution'): Turn => {
    const turn = absences.turn(service);
    void turn.come.then(() => come.push(name));
    return turn;
  };
  /** Who has come after so many milliseconds. */
  const after = async (ms: number): Promise<readonly string[]> => {
    await vi.advanceTimersByTimeAsync(ms);
    return come.splice(0);
  };
  return { absences, wait, after, said };
};

describe('a service that is away', () => {
  it('is not waited for where nobody has found it away', async () => {
    const { absences, wait, after } = someAbsences();
    wait('first');
    expect(await after(0)).toEqual(['first']);
    expect(absences.isAway('resolution')).toBe(false);
  });

  it('is asked by one at a time, and by the next where that one found it away', async () => {
    const { absences, wait, after } = someAbsences();
    absences.learn(['resolution'], undefined);
    const first = wait('first');
    wait('second');
    expect(await after(249)).toEqual([]);
    expect(await after(1)).toEqual(['first']);
    // It hangs: nobody else asks meanwhile.
    expect(await after(60_000)).toEqual([]);
    absences.learn(['resolution'], first);
    expect(await after(250)).toEqual(['second']);
  });

  it('is there for all as soon as one was answered, and is said to be', async () => {
    const { absences, wait, after, said } = someAbsences();
    absences.learn(['resolution'], undefined);
    const first = wait('first');
    wait('second');
    wait('third');
    wait('elsewhere', 'delivery');
    expect(await after(250)).toEqual(['elsewhere', 'first']);
    absences.answered('resolution');
    absences.learn([], first);
    expect(await after(0)).toEqual(['second', 'third']);
    expect(absences.isAway('resolution')).toBe(false);
    expect(said).toEqual(['warn: a service is away: it is asked again until it answers', 'info: the service is back']);
  });

  it('is said to be away once, however many find it so', () => {
    const { absences, said } = someAbsences();
    for (let n = 0; n < 3; n += 1) absences.learn(['resolution'], undefined);
    expect(said).toHaveLength(1);
  });

  it('is tried by another where the one whose turn it is goes away', async () => {
    const { absences, wait, after } = someAbsences();
    absences.learn(['resolution'], undefined);
    const first = wait('first');
    const second = wait('second');
    wait('third');
    second.leave();
    expect(await after(250)).toEqual(['first']);
    first.leave();
    expect(await after(250)).toEqual(['third']);
  });

  it('is asked by the next where the one whose turn it was did not ask it, or not it alone is away', async () => {
    const { absences, wait, after } = someAbsences();
    absences.learn(['resolution', 'delivery'], undefined);
    const [first, second] = [wait('first', 'delivery'), wait('second', 'delivery')];
    wait('third', 'delivery');
    expect(absences.isTrying(first)).toBe(false);
    expect(await after(250)).toEqual(['first']);
    expect([absences.isTrying(first), absences.isTrying(second)]).toEqual([true, false]);
    absences.learn(['resolution'], first);
    expect(await after(250)).toEqual(['second']);
    absences.learn([], second);
    expect(await after(250)).toEqual(['third']);
    expect(absences.isAway('delivery')).toBe(true);
  });

  it('is not believed to be back by who was not to find out', async () => {
    const { absences, wait, after } = someAbsences();
    absences.learn(['resolution', 'delivery'], undefined);
    const elsewhere = wait('elsewhere', 'delivery');
    wait('first');
    await after(0);
    absences.learn([], elsewhere);
    expect(absences.isAway('resolution')).toBe(true);
    expect(absences.isAway('delivery')).toBe(true);
  });

  it('is found out anew by whoever comes when nobody waits any more', async () => {
    const { absences, wait, after } = someAbsences();
    absences.learn(['resolution'], undefined);
    wait('first').leave();
    await after(250);
    expect(absences.isAway('resolution')).toBe(false);
    expect(await after(60_000)).toEqual([]);
  });
});
