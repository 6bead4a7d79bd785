/** PostgreSQL or NATS under supervision: started again on the same port when it ends without having been told to. */
import { setTimeout as pause } from 'node:timers/promises';
import { describeEnd, type Log, type Outcome, reasonOf } from '@attest/embedded';
import { backoffMs } from './child.ts';

/** What both have, whether started here or given (then without pid and end). */
type Started = {
  readonly pid: number | undefined;
  readonly ended: Promise<Outcome> | undefined;
  readonly version: string;
  readonly stop: (force?: boolean) => Promise<void>;
};

export type Kept<S> = {
  readonly now: () => S;
  readonly pid: () => number | undefined;
  /** Ends it at once, as a crash does; it stays down until `start`. A server that was given is left alone. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly stop: (force?: boolean) => Promise<void>;
};

/** @param begin  starts it; `again` is what ran before, whose address the services know */
export const keep = async <S extends Started>(
  name: string,
  begin: (again: S | undefined) => Promise<S>,
  log: Log,
): Promise<Kept<S>> => {
  let current = await begin(undefined);
  let wanted = true;
  let up = true;
  const stopping = new AbortController();

  const attend = (server: S): void => {
    void server.ended?.then(async (end) => {
      up = false;
      for (let crashes = 1; wanted && current === server; crashes += 1) {
        log(`${name} has ended (${describeEnd(end)}); starting it again`);
        try {
          await restart();
          log(`${name} is back`);
        } catch (error) {
          log(`${name} does not start: ${reasonOf(error)}`);
          await pause(backoffMs(crashes), undefined, { signal: stopping.signal }).catch(() => undefined);
        }
      }
    });
  };
  const restart = async (): Promise<void> => {
    const next = await begin(current);
    if (stopping.signal.aborted) return next.stop(true);
    current = next;
    up = true;
    attend(next);
  };
  attend(current);

  return {
    now: () => current,
    pid: () => (up ? current.pid : undefined),
    kill: async () => {
      wanted = false;
      if (current.pid !== undefined && up) process.kill(current.pid, 'SIGKILL');
      await current.ended;
    },
    start: async () => {
      if (!up) await restart();
      wanted = true;
    },
    stop: async (force = false) => {
      wanted = false;
      stopping.abort();
      await current.stop(force);
    },
  };
};
