/** Environment, dependencies, serve: as every service begins. */
import { join } from 'node:path';
import { serve } from '@attest/subgraph';
import { env } from './env.ts';
import { shop } from './shelf.ts';

await serve({ service: 'shop', processes: shop, env, migrationsDir: join(import.meta.dirname, '..', 'migrations') });
