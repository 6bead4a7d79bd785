/** Environment, dependencies, serve. */
import { join } from 'node:path';
import { serve } from '@attest/subgraph';
import { seedDemo } from './demo/index.ts';
import { env } from './env.ts';
import { processes } from './processes.ts';

await serve({
  service: 'relationship',
  processes,
  env,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  seed: seedDemo,
});
