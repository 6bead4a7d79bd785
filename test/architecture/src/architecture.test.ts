import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { processFoldersOf, readHouse, root } from './house.ts';
import { graphFaults, machinesIn, tableFaults } from './machines.ts';
import { rules } from './rules/index.ts';

const house = readHouse();

/** Fails with all that was found, a line each. */
const holds = (faults: readonly string[]): void => {
  if (faults.length > 0) expect.fail(faults.join('\n'));
};

describe('the house', () => {
  it('is read', () => expect(house.has('packages/kernel/src/machine.ts')).toBe(true));
  it.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { violations }) => holds(violations(house)));
});

/** The domain's file, or the folder's that it became. */
const domainFile = (folder: string): string | undefined =>
  [`${folder}/domain.ts`, `${folder}/domain/index.ts`].find((path) => house.has(path));

const domainOf = async (folder: string): Promise<Record<string, unknown>> => {
  const path = domainFile(folder) ?? '';
  return import(/* @vite-ignore */ pathToFileURL(join(root, path)).href);
};

describe.each(processFoldersOf(house).filter((folder) => domainFile(folder) !== undefined))(
  'the machines of %s',
  (folder) => {
    it('reach every state and name no other', async () => {
      const machines = machinesIn(await domainOf(folder));
      holds(machines.flatMap(([name, machine]) => tableFaults(name, machine)));
    });
    it('are what the graph says', async () => {
      const sdl = house.get(`${folder}/schema.graphql`);
      holds(sdl === undefined ? ['there is no schema.graphql'] : graphFaults(await domainOf(folder), sdl));
    });
  },
);
