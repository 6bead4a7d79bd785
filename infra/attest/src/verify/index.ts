/**
 * `attest verify` (`npm run verify`): proves the records of a platform, or those of an export.
 *
 * Exit codes: 0 nothing found; 1 findings, or something could not be verified; 2 wrong arguments.
 */
import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isStartFailure, reasonOf, startFailure } from '@attest/embedded';
import { serviceNames } from '../start/services.ts';
import { chosen, fromHere, type PlaceArguments, placeArguments } from './arguments.ts';
import { type Count, closing, type Flaw, shown, tableOf } from './finding.ts';
import { proofOf } from './live.ts';
import { checkExport } from './offline.ts';
import { withPlace } from './place.ts';

const usage = `usage: npm run verify -- [FILE] [--data DIR] [--service A,B] [--database SERVICE=URL ...]

Recomputes the hash chain of every record, and holds every record against its history.

  FILE                    an export (npm run export): checked alone, nothing else is needed
  --data DIR              where the platform keeps its data, .attest/data by default
  --service A,B           only these services: ${serviceNames.join(', ')}
  --database SERVICE=URL  a database by its URL, again for each service; a password may come from PGPASSWORD
`;

const options = {
  data: { type: 'string' },
  service: { type: 'string' },
  database: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Prints what was found; answers the exit code. */
const tell = (counts: readonly Count[], flaws: readonly Flaw[], failures: readonly string[]): number => {
  if (counts.length > 0) say(tableOf(counts));
  for (const flaw of flaws) say(shown(flaw));
  for (const failure of failures) say(failure);
  const sum = (figure: 'records' | 'events') => counts.reduce((total, count) => total + count[figure], 0);
  say(closing(sum('records'), sum('events'), flaws.length));
  return flaws.length + failures.length > 0 ? 1 : 0;
};

const verifyFile = async (file: string): Promise<number> => {
  await access(file).catch((fault: unknown) => {
    throw startFailure(`${file} cannot be read: ${reasonOf(fault)}`, fault);
  });
  const { counts, flaws } = await checkExport(createReadStream(file));
  return tell(counts, flaws, []);
};

const verifyPlatform = ({ dataDir, databases, services }: PlaceArguments): Promise<number> =>
  withPlace({ dataDir, databases }, async (place) => {
    const asked = chosen(place, services);
    if (asked.length === 0) throw startFailure(`${place.found}: no database of ${services.join(', ')}`);
    say(place.found);
    const proofs = await Promise.all(asked.map(([service, url]) => proofOf(service, url)));
    return tell(
      proofs.map(({ count }) => count),
      proofs.flatMap(({ flaws }) => flaws),
      proofs.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    );
  });

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (fault) {
    return reasonOf(fault);
  }
};

const misused = (why: string): number => {
  process.stderr.write(`attest verify: ${why}\n\n${usage}`);
  return 2;
};

export const run = async (args: string[]): Promise<number> => {
  const parsed = read(args);
  if (typeof parsed === 'string') return misused(parsed);
  const { values, positionals } = parsed;
  if (values.help) {
    say(usage);
    return 0;
  }
  const [file, ...more] = positionals;
  if (more.length > 0) return misused(`one file at a time, not also ${more.join(', ')}`);
  if (file !== undefined && (values.data ?? values.service ?? values.database) !== undefined)
    return misused('a file is checked alone: no --data, --service or --database');
  const place = placeArguments(values);
  if (typeof place === 'string') return misused(place);
  try {
    return await (file === undefined ? verifyPlatform(place) : verifyFile(fromHere(file)));
  } catch (fault) {
    if (!isStartFailure(fault)) throw fault;
    process.stderr.write(`attest verify: ${fault.message}\n`);
    return 1;
  }
};
