/** Background work of a service: one step after another until stopped, resting when there is nothing to do. */
import { setTimeout as rest } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Loop = {
  /** Ends the rest that the loop is in. */
  readonly nudge: () => void;
  /** Lets the step that is under way end, then stops. */
  readonly stop: () => Promise<void>;
};

export type LoopOptions = {
  readonly name: string;
  readonly log: Logger;
  /** One step; true where there is more to do at once. A throw is logged and the step tried again after a longer rest. */
  readonly step: (signal: AbortSignal) => Promise<boolean>;
  /** The longest rest with nothing to do. */
  readonly idleMs: number;
  /** What the loop holds, released when it stops or before it tries again after a fault. */
  readonly release?: () => Promise<void>;
};

const longestFaultMs = 5000;

export const startLoop = ({ name, log, step, idleMs, release }: LoopOptions): Loop => {
  const stopping = new AbortController();
  let waking = new AbortController();
  let nudged = false;
  let faults = 0;
  const wait = async (ms: number) => {
    if (!nudged)
      await rest(ms, undefined, { signal: AbortSignal.any([waking.signal, stopping.signal]) }).catch(() => {});
    nudged = false;
    if (waking.signal.aborted) waking = new AbortController();
  };
  const run = async () => {
    while (!stopping.signal.aborted) {
      try {
        const more = await step(stopping.signal);
        if (faults > 0) log.info({ loop: name }, `${name} goes on`);
        faults = 0;
        if (!more) await wait(idleMs);
      } catch (fault) {
        if (stopping.signal.aborted) break;
        faults += 1;
        if (faults === 1 || faults % 20 === 0)
          log.warn({ loop: name, err: fault, faults }, `${name} cannot go on; it keeps trying`);
        await release?.().catch((err: unknown) => log.debug({ loop: name, err }, 'release failed'));
        nudged = false;
        await wait(Math.min(longestFaultMs, 100 * 2 ** Math.min(faults, 6)));
      }
    }
    await release?.().catch((err: unknown) => log.debug({ loop: name, err }, 'release failed'));
  };
  const running = run();
  return {
    nudge: () => {
      nudged = true;
      waking.abort();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};
