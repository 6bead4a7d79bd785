/** The log that is imported: the real one where it lies beside the repository, else one of the same shape. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@attest/embedded';
import { bytesOf } from '../../../../infra/attest/src/import/read.ts';

/** The UCI "incident management process enriched event log" (CC BY 4.0): 141,712 states of 24,918 incidents. */
const real = join(projectRoot, '..', 'shared', 'data', 'uci-incident_event_log.csv.xz');
export const mapFile = join(projectRoot, 'infra', 'attest', 'maps', 'uci-incident-log.json');

export type Log = { readonly file: string; readonly origin: string };

const partRows = 6000;
const madeRows = 141_712;

/** The first lines of a file; none of the real log's has a line end within a cell. */
const firstLines = async (file: string, count: number): Promise<string> => {
  const lines: string[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of bytesOf(file)) {
    const parts = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    if (lines.length >= count) break;
  }
  return `${lines.slice(0, count).join('\n')}\n`;
};

const columns = [
  'number',
  'incident_state',
  'sys_updated_at',
  'contact_type',
  'category',
  'subcategory',
  'u_symptom',
  'impact',
  'urgency',
  'assignment_group',
  'assigned_to',
  'caller_id',
  'location',
  'cmdb_ci',
  'problem_id',
  'rfc',
  'vendor',
  'caused_by',
  'closed_code',
] as const;

const courses = [
  ['New', 'Active', 'Resolved', 'Closed'],
  ['New', 'Active', 'Active', 'Awaiting User Info', 'Active', 'Resolved', 'Closed'],
  ['New', 'Resolved', 'Closed'],
  ['New', 'Active', 'Active', 'Active', 'Awaiting Vendor', 'Active', 'Resolved', 'Active', 'Resolved', 'Closed'],
  ['Active', 'Active', 'Active', 'Resolved', 'Closed'],
] as const;
const levels = ['1 - High', '2 - Medium', '2 - Medium', '2 - Medium', '3 - Low'] as const;

const two = (number: number): string => String(number).padStart(2, '0');

/** The time so many minutes after the log begins, as the real log writes it. */
const timeOf = (minute: number): string => {
  const at = new Date(Date.UTC(2016, 1, 29) + minute * 60_000);
  return `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
};

/** A log of so many rows: the same on every machine, its incidents interleaved as in the real one. */
const madeLog = (rows: number): string => {
  const lines: string[] = [columns.join(',')];
  const open: { number: string; step: number; seed: number }[] = [];
  for (let row = 0, next = 0; row < rows; row += 1) {
    if (open.length < 40) {
      open.push({ number: `INC${String(next).padStart(7, '0')}`, step: 0, seed: (next * 7919) % 1000 });
      next += 1;
    }
    const turn = (row * 31) % open.length;
    const incident = open[turn];
    if (!incident) continue;
    const { number, seed } = incident;
    const course = courses[seed % courses.length] ?? courses[0];
    const level = levels[seed % levels.length] ?? levels[1];
    const cells = [
      number,
      course[incident.step],
      timeOf(row * 3),
      'Phone',
      `Category ${seed % 60}`,
      `Subcategory ${seed % 250}`,
    ];
    const more = [
      `Symptom ${seed % 520}`,
      level,
      level,
      `Group ${seed % 70}`,
      `Resolver ${seed % 200}`,
      `Caller ${seed}`,
    ];
    lines.push([...cells, ...more, `Location ${seed % 200}`, '?', '?', '?', '?', '?', `code ${seed % 12}`].join(','));
    incident.step += 1;
    if (incident.step === course.length) open.splice(turn, 1);
  }
  return `${lines.join('\n')}\n`;
};

/** The log for a run; what has to be made or cut is written into `dir`. */
export const logFor = async (dir: string, quick: boolean): Promise<Log> => {
  const there = existsSync(real);
  if (there && !quick) return { file: real, origin: 'the real log' };
  const file = join(dir, 'log.csv');
  await writeFile(file, there ? await firstLines(real, partRows + 1) : madeLog(quick ? partRows : madeRows));
  return { file, origin: there ? 'the first part of the real log' : 'a generated log' };
};
