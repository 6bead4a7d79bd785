/** Waiting for what becomes true by events: asked again, so many times at the most. */
import { setTimeout as pause } from 'node:timers/promises';
import { CheckFailed } from './check.ts';

export type Bound = {
  /** How often it is asked; 600 unless told. */
  readonly tries?: number;
  /** Milliseconds between one answer and the next question; 100 unless told. */
  readonly everyMs?: number;
};

/**
 * Asks until the answer will do, and gives that answer.
 *
 * Throws CheckFailed, with the last answer, where the tries are used up.
 */
export const until = async <T>(
  what: string,
  ask: () => Promise<T>,
  willDo: (answer: T) => boolean,
  { tries = 600, everyMs = 100 }: Bound = {},
  signal?: AbortSignal,
): Promise<T> => {
  let answer = await ask();
  for (let asked = 1; !willDo(answer); asked += 1) {
    if (asked >= tries)
      throw new CheckFailed(
        `${what}\n  expected within ${tries} tries, ${everyMs} ms apart\n  came at last ${JSON.stringify(answer, null, 2)}`,
      );
    await pause(everyMs, undefined, { ...(signal && { signal }) });
    answer = await ask();
  }
  return answer;
};
