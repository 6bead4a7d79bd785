/**
 * `attest export FILE` (`npm run export`): every event with its proof, a JSON line each, for whoever checks them elsewhere.
 *
 * Written aside and moved into place whole. Exit codes: 0 written; 1 not written; 2 wrong arguments.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { isStartFailure, reasonOf, startFailure } from '@attest/embedded';
import type { ServiceName } from '../start/services.ts';
import { chosen, fromHere, type PlaceArguments, placeArguments } from '../verify/arguments.ts';
import { closingLine } from '../verify/offline.ts';
import { withPlace } from '../verify/place.ts';
import { askService, standingOf } from '../verify/service.ts';

const usage = `usage: npm run export -- FILE [--service A,B] [--data DIR] [--database SERVICE=URL ...] [--force]

Writes every event of every record, with its hash, to FILE: one JSON object a line, a closing line at the end.
npm run verify -- FILE checks it, on any machine. It holds personal data that was not erased.

  --service A,B           only these services
  --data DIR              where the platform keeps its data, .attest/data by default
  --database SERVICE=URL  a database by its URL, again for each service; a password may come from PGPASSWORD
  --force                 replaces FILE where there is one
`;

const options = {
  data: { type: 'string' },
  service: { type: 'string' },
  database: { type: 'string', multiple: true },
  force: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const newline = 0x0a;

/** Copies a stream into the file; answers how many lines it had. */
const append = async (file: FileHandle, stream: Readable): Promise<number> => {
  let lines = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    await file.appendFile(chunk);
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) lines += 1;
  }
  return lines;
};

/** Appends what a service exports; answers the number of its events. Throws a start failure where it cannot. */
const exportService = async (file: FileHandle, service: ServiceName, databaseUrl: string): Promise<number> => {
  const no = (reason: string) => startFailure(`${service} could not be exported: ${reason}`);
  const standing = await standingOf(service, databaseUrl);
  if ('neverRan' in standing) return 0;
  if ('obstacle' in standing) throw no(standing.obstacle);
  const asked = askService(service, 'export', databaseUrl);
  const lines = await append(file, asked.stdout);
  const failure = await asked.failure([0]);
  if (failure !== undefined) throw no(failure);
  if (lines < standing.events) throw no(`${lines} events came, its database has ${standing.events}`);
  return lines;
};

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return false;
      throw startFailure(`${path}: ${reasonOf(fault)}`, fault);
    },
  );

const write = async (path: string, work: (file: FileHandle) => Promise<void>): Promise<void> => {
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  // It may hold personal data: nobody else's to read.
  const file = await open(draft, 'wx', 0o600).catch((fault: unknown) => {
    throw startFailure(`${path} cannot be written: ${reasonOf(fault)}`, fault);
  });
  try {
    try {
      await work(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
};

/** Exports the services into the file; answers the number of events. */
export const exportTo = async (path: string, { dataDir, databases, services }: PlaceArguments): Promise<number> => {
  let total = 0;
  await withPlace({ dataDir, databases }, async (place) => {
    const asked = chosen(place, services);
    if (asked.length === 0) throw startFailure(`${place.found}: no database of ${services.join(', ')}`);
    process.stdout.write(`${place.found}\n`);
    await write(path, async (file) => {
      for (const [service, url] of asked) {
        const events = await exportService(file, service, url);
        process.stdout.write(`  ${service.padEnd(14)}${events} events\n`);
        total += events;
      }
      await file.appendFile(`${closingLine(total)}\n`);
    });
  });
  return total;
};

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (fault) {
    return reasonOf(fault);
  }
};

const misused = (why: string): number => {
  process.stderr.write(`attest export: ${why}\n\n${usage}`);
  return 2;
};

export const run = async (args: string[]): Promise<number> => {
  const parsed = read(args);
  if (typeof parsed === 'string') return misused(parsed);
  const { values, positionals } = parsed;
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return misused('one file is to be named');
  const place = placeArguments(values);
  if (typeof place === 'string') return misused(place);
  const path = fromHere(file);
  try {
    if (!values.force && (await isThere(path))) throw startFailure(`${path} is there already; --force replaces it`);
    const events = await exportTo(path, place);
    process.stdout.write(`wrote ${events} events to ${path}\n`);
    return 0;
  } catch (fault) {
    if (!isStartFailure(fault)) throw fault;
    process.stderr.write(`attest export: ${fault.message}\n`);
    return 1;
  }
};
