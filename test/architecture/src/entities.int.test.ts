/** The migrations of every service, run on an empty database, make what its entities say. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Process } from '@attest/subgraph';
import { aDatabase } from '@attest/testkit';
import { expect, it } from 'vitest';
import { type Column, columnFaults, columnsSql } from './columns.ts';
import { root } from './house.ts';

const folder = join(root, 'services');
const services = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'src', 'processes.ts')));

const processesOf = async (service: string): Promise<readonly Process[]> =>
  (await import(/* @vite-ignore */ pathToFileURL(join(folder, service, 'src', 'processes.ts')).href)).processes;

it.each(services)('the tables of %s are those of its entities', async (service) => {
  const entities = (await processesOf(service)).flatMap((process) => process.entities);
  const { owner } = await aDatabase({ service, migrationsDir: join(folder, service, 'migrations'), entities: [] });
  const columns = await owner<Column>(columnsSql);
  expect(entities.length).toBeGreaterThan(0);
  const faults = columnFaults(entities, columns);
  if (faults.length > 0) expect.fail(faults.join('\n'));
});
