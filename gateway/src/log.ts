/** The log of a gateway that runs alone: JSON lines on standard output. */
import type { Logger } from 'pino';
import { destination, pino } from 'pino';
import type { Env } from './env.ts';

/** Lines wait for others for so many bytes or so long: a system call a line is a tenth of what a small request costs. */
const bytesAtOnce = 4_096;
const waitAtMostMs = 200;

/** What waits is written when the process ends, and before a fatal line returns. */
export const openLog = (level: Env['logLevel']): Logger => {
  const output = destination({ dest: 1, sync: true, minLength: bytesAtOnce, periodicFlush: waitAtMostMs });
  process.once('exit', () => output.flushSync());
  return pino({ name: 'gateway', level }, output);
};
