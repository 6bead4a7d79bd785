/** The incident log that stories import: the real one where it is, one of the same shape where it is not. */
import { createReadStream, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { projectRoot } from '@attest/embedded';
import xz from 'xz-decompress';
import { generateLog } from './generate.ts';
import { type Row, rowsOf } from './row.ts';

export const realLog = join(projectRoot, '..', 'shared', 'data', 'uci-incident_event_log.csv.xz');
/** The map by which the log is imported, and what it calls the log. */
export const logMap = join(projectRoot, 'infra', 'attest', 'maps', 'uci-incident-log.json');
export const logSource = 'uci-incident-log';

export type LogFile = {
  readonly path: string;
  readonly rows: readonly Row[];
  /** What it is, for people. */
  readonly origin: string;
  /** Whether it is the real one, whole. */
  readonly whole: boolean;
};

const generated = 1200;

const unpacked = (path: string): Promise<string> =>
  text(Readable.fromWeb(new xz.XzReadableStream(Readable.toWeb(createReadStream(path)) as ReadableStream) as never));

/** Every n-th incident with all of its rows; the rows of one incident follow each other. */
const sample = (csv: string, every: number): string => {
  const [header = '', ...lines] = csv.trimEnd().split(/\r?\n/);
  let incident = -1;
  let before = '';
  const kept = lines.filter((line) => {
    const number = line.slice(0, line.indexOf(','));
    if (number !== before) incident += 1;
    before = number;
    return incident % every === 0;
  });
  return `${[header, ...kept].join('\n')}\n`;
};

/**
 * @param folder  where a file is written that is not the real one as it is
 * @param every   takes every n-th incident of the real log; the made-up one is small
 */
export const openLog = async (folder: string, every: number): Promise<LogFile> => {
  const there = existsSync(realLog);
  const csv = there ? await unpacked(realLog) : generateLog(generated);
  const name = relative(projectRoot, realLog);
  if (there && every === 1) return { path: realLog, rows: rowsOf(csv), origin: name, whole: true };
  const path = join(folder, 'incident-log.csv');
  const taken = there ? sample(csv, every) : csv;
  await writeFile(path, taken);
  const origin = there ? `${name}, each ${every}th incident` : `a made-up log of the same shape (${name} is not here)`;
  return { path, rows: rowsOf(taken), origin, whole: false };
};
