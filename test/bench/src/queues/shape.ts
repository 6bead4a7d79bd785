/** The shape of a log of incidents: how often each category, team and priority comes, and how many states an incident has. */
import { readFileSync } from 'node:fs';
import { checkMap } from '../../../../infra/attest/src/import/map.ts';
import { readStates } from '../../../../infra/attest/src/import/read.ts';
import { logFor, mapFile } from '../import/log.ts';

/** Each list holds its values as often as they come, `slots` in all: a random place is a random value of the log. */
export type Shape = {
  readonly origin: string;
  readonly categories: readonly string[];
  readonly subcategories: readonly string[];
  readonly teams: readonly number[];
  readonly priorities: readonly string[];
  readonly states: readonly number[];
};

const slots = 500;

const slotsOf = <T>(values: readonly T[]): T[] => {
  const counted = [...Map.groupBy(values, (value) => value)].sort((a, b) => b[1].length - a[1].length);
  const filled = counted.flatMap(([value, { length }]) =>
    Array.from({ length: Math.round((length / values.length) * slots) }, () => value),
  );
  const [most] = counted[0] ?? [];
  while (most !== undefined && filled.length < slots) filled.push(most);
  return filled.slice(0, slots);
};

/** Reads the log that the import bench reads. */
export const shapeFor = async (dir: string, quick: boolean): Promise<Shape> => {
  const log = await logFor(dir, quick);
  const map = checkMap(JSON.parse(readFileSync(mapFile, 'utf8')));
  const last = new Map<
    string,
    { category: string; subcategory: string; team: string; priority: string; states: number }
  >();
  for await (const row of readStates(log.file, map, { rows: 0, missing: new Map() })) {
    const { assignment_group: team = 'none' } = row.details;
    const states = (last.get(row.externalId)?.states ?? 0) + 1;
    last.set(row.externalId, {
      category: row.category,
      subcategory: row.subcategory ?? 'none',
      team,
      priority: map.priorityMatrix?.[row.impact]?.[row.urgency] ?? 'P3',
      states: Math.min(states, 30),
    });
  }
  const incidents = [...last.values()];
  const teams = [...new Set(incidents.map(({ team }) => team))];
  return {
    origin: log.origin,
    categories: slotsOf(incidents.map(({ category }) => category)),
    subcategories: slotsOf(incidents.map(({ subcategory }) => subcategory)),
    teams: slotsOf(incidents.map(({ team }) => teams.indexOf(team))),
    priorities: slotsOf(incidents.map(({ priority }) => priority)),
    states: slotsOf(incidents.map(({ states }) => states)),
  };
};
