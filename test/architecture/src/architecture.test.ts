import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { processFoldersOf, readHouse, root } from './house.ts';
import { graphFaults, machinesIn, tableFaults } from './machines.ts';
import { rules } from './rules/index.ts';

const house = readHouse();

describe('the house', () => {
  it('is read', () => expect(house.has('packages/kernel/src/machine.ts')).toBe(true));
  it.each(rules)('$name', ({ violations }) => expect(violations(house)).toEqual([]));
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
      expect(machines.flatMap(([name, machine]) => tableFaults(name, machine))).toEqual([]);
    });
    it('are what the graph says', async () => {
      const sdl = house.get(`${folder}/schema.graphql`);
      expect(sdl === undefined ? ['there is no schema.graphql'] : graphFaults(await domainOf(folder), sdl)).toEqual([]);
    });
  },
);
