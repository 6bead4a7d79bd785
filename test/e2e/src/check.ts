/** Checks of a story: counted while they hold; the first that does not ends the story. */
import { isDeepStrictEqual } from 'node:util';

/** What was expected and what came instead. */
export class CheckFailed extends Error {}

const longest = 2000;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return text === undefined ? String(value) : text.length > longest ? `${text.slice(0, longest)} ...` : text;
};

export type Checks = {
  /** How many held so far. */
  readonly held: () => number;
  /** Holds where both are deeply equal. Throws CheckFailed. */
  readonly equal: <T>(what: string, came: T, expected: T) => void;
  /** Holds where the condition is true. Throws CheckFailed, with what came. */
  readonly that: (what: string, holds: boolean, came: unknown) => void;
};

export const checks = (): Checks => {
  let held = 0;
  return {
    held: () => held,
    equal: (what, came, expected) => {
      if (!isDeepStrictEqual(came, expected))
        throw new CheckFailed(`${what}\n  expected ${shown(expected)}\n  came     ${shown(came)}`);
      held += 1;
    },
    that: (what, holds, came) => {
      if (!holds) throw new CheckFailed(`${what}\n  expected that it holds\n  came     ${shown(came)}`);
      held += 1;
    },
  };
};
