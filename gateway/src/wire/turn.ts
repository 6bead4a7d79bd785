/** The end of a turn of the event loop: where what came up in it is done together. */

let waiting: (() => void)[] = [];

const end = (): void => {
  // What is added now still belongs to this turn.
  for (const work of waiting) work();
  waiting = [];
};

/** Does it at the end of this turn; what is done there may add more to it. */
export const atTurnsEnd = (work: () => void): void => {
  if (waiting.length === 0) setImmediate(end);
  waiting.push(work);
};
