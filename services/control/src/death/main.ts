/** The service on a clock that its parent sets, for tests that kill it: as in production otherwise, a process of its own. */
import { join } from 'node:path';
import type { Instant } from '@attest/kernel';
import { startService } from '@attest/subgraph';
import { env } from '../env.ts';
import { processes } from '../processes.ts';

let now: Instant | undefined;
const clock = (): Instant => {
  if (now === undefined) throw new Error('the parent did not say what time it is');
  return now;
};

process.once('disconnect', () => process.exit(1));
process.on('message', (told) => {
  const isFirst = now === undefined;
  now = told as Instant;
  if (!isFirst) return;
  startService({
    ...{ service: 'control', processes, migrationsDir: join(import.meta.dirname, '..', '..', 'migrations') },
    ...{ env: env(), now: clock },
  }).then(
    ({ url }) => process.send?.(url),
    (fault: unknown) => {
      process.stderr.write(`${String((fault as Error).stack ?? fault)}\n`);
      process.exit(1);
    },
  );
});
