/** Files and maps that cannot be imported: each is refused whole, with words that say what to do. */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { attest } from '../../attest.ts';
import { generateLog } from '../../log/generate.ts';
import { logMap } from '../../log/index.ts';
import type { Stage } from '../../story.ts';

type Map = Readonly<Record<string, unknown>>;

type Case = {
  readonly name: string;
  /** The text of the file; undefined: there is none. */
  readonly file?: string;
  readonly fileName?: string;
  /** What is other in the map, or its whole text. */
  readonly map?: Map | string;
  readonly args?: readonly string[];
  /** What the message must say. */
  readonly says: RegExp;
};

/** Replaces in the n-th line of the file. */
const spoiled = (csv: string, line: number, from: RegExp, to: string): string => {
  const lines = csv.split('\n');
  const old = lines[line - 1] ?? '';
  const spoilt = old.replace(from, to);
  if (spoilt === old) throw new Error(`line ${line} has nothing like ${from}: ${old}`);
  lines[line - 1] = spoilt;
  return lines.join('\n');
};

/** A port on which nobody listens. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const time = /\d+\/\d+\/2016 \d\d:\d\d(?=,Phone)/;

const casesFor = async (csv: string): Promise<readonly Case[]> => {
  const lines = csv.trimEnd().split('\n').length;
  return [
    { name: 'a quote that never ends', file: spoiled(csv, 3, /Symptom 7/, '"Symptom 7'), says: /not well-formed CSV/ },
    { name: 'a row that lacks values', file: spoiled(csv, 5, /,Phone,.*$/, ''), says: /not well-formed CSV.*line 5/ },
    {
      name: 'a day that does not exist',
      file: spoiled(csv, 4, time, '31/2/2016 10:00'),
      says: /line 4: sys_updated_at is "31\/2\/2016 10:00", which is no time of the form D\/M\/YYYY HH:mm/,
    },
    {
      name: 'a time of another form',
      file: spoiled(csv, lines, time, '2016-03-01T10:00:00Z'),
      says: new RegExp(`line ${lines}: sys_updated_at is "2016-03-01T10:00:00Z", which is no time`),
    },
    {
      name: 'a word that the map does not know',
      file: spoiled(csv, 3, /,Active,/, ',Vanished,'),
      says: /line 3: incident_state is "Vanished", which state\.values does not know/,
    },
    {
      name: 'a value that is missing',
      file: spoiled(csv, 3, /[123] - (High|Medium|Low),/, '?,'),
      says: /line 3: impact is missing, and impact\.default does not say what to take/,
    },
    {
      name: 'a text that is too long for the graph, in the last row',
      file: spoiled(csv, lines, /Category \d+|,\?,Sub/, `Category ${'x'.repeat(120)}`),
      says: new RegExp(`line ${lines}: category does not fit: at most 100`),
    },
    { name: 'a file of a header alone', file: csv.slice(0, csv.indexOf('\n') + 1), says: /has no rows/ },
    { name: 'an empty file', file: '', says: /has no rows/ },
    { name: 'no file', says: /there is no file/ },
    { name: 'a broken archive', file: 'no archive', fileName: 'log.csv.xz', says: /log\.csv\.xz cannot be read/ },
    {
      name: 'a map of columns that are not there',
      file: csv,
      map: { category: { column: 'colour' }, details: ['taste'] },
      says: /columns that the file does not have: colour, taste\s+the file has: number, incident_state/,
    },
    {
      name: 'a map of unknown parts',
      file: csv,
      map: { colour: 'red', state: { column: 'incident_state', values: { New: 'FRESH' } } },
      says: /state\.values\["New"\] must be one of NEW[\s\S]*colour is no part of a map|colour is no part of a map[\s\S]*state\.values\["New"\]/,
    },
    { name: 'a map that is no JSON', file: csv, map: '{', says: /the map .* cannot be read/ },
    { name: 'no map', file: csv, args: ['--map', 'absent.json'], says: /the map .*absent\.json cannot be read/ },
    {
      name: 'a persona that there is not',
      file: csv,
      args: ['--persona', 'nobody'],
      says: /gives no token for the persona "nobody"/,
    },
    {
      name: 'a persona that may not import',
      file: csv,
      args: ['--persona', 'agent'],
      says: /is for INCIDENT_MANAGER: none of your roles may do it/,
    },
    {
      name: 'a gateway that is down',
      file: csv,
      args: ['--url', `http://127.0.0.1:${await freePort()}`],
      says: /does not answer[\s\S]*npm start/,
    },
  ];
};

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null;

/** Runs `work` on all, so many at a time. */
const inLanes = async <T>(items: readonly T[], lanes: number, work: (item: T, index: number) => Promise<void>) => {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const [index, item] of waiting) await work(item, index);
    }),
  );
};

export const refuseImports = async (stage: Stage, source: string): Promise<void> => {
  const { as, check, chapter, graph, settings, world } = stage;
  await chapter('files and maps that cannot be imported', async () => {
    const map: unknown = JSON.parse(await readFile(logMap, 'utf8'));
    if (!isMap(map)) throw new Error(`${logMap} is no map`);
    const cases = await casesFor(generateLog(600));
    await inLanes(cases, 4, async ({ name, file, fileName = 'log.csv', map: other, args = [], says }, index) => {
      const path = join(world.scratch, `${index}-${fileName}`);
      const mapPath = join(world.scratch, `${index}-map.json`);
      if (file !== undefined) await writeFile(path, file);
      await writeFile(mapPath, typeof other === 'string' ? other : JSON.stringify({ ...map, source, ...other }));
      const usual = ['--map', mapPath, '--url', graph.url];
      const { code, out, err } = await attest(['import', 'incidents', path, ...usual, ...args], settings.signal);
      check.equal(`${name}: the command fails`, code, 1);
      check.that(`${name}: the message says why`, says.test(err), err);
      check.that(`${name}: in words, not by a stack`, !/\n {4}at /.test(err), err);
      check.that(`${name}: nothing is said to be imported`, !/^imported/m.test(out), out);
    });
    const { code, err } = await attest(['import', 'incidents'], settings.signal);
    check.equal('without a file the usage is shown', [code, /^usage: /.test(err)], [2, true]);
    const { incidents } = await as('incident-manager').ask<{ incidents: { totalCount: number } }>(
      'query Count($source: String!) { incidents(filter: { source: $source }) { totalCount } }',
      { source },
    );
    check.equal('nothing of any of them is there', incidents.totalCount, 0);
    return `${cases.length + 1} kinds`;
  });
};
