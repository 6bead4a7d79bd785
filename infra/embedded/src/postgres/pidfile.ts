/** postmaster.pid: who serves a data directory, or did before a crash. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, isAlive } from '../process.ts';
import { readIfThere } from '../secrets.ts';

export type PidFile = {
  readonly pid: number;
  readonly port: number | undefined;
  /** The id of its shared memory segment, which outlives a killed server for as long as one of its children does. */
  readonly segment: string | undefined;
  /** True once connections are accepted. */
  readonly ready: boolean;
};

/** Lines: pid, directory, start, port, socket directory, address, "key id" of the segment, status. Absent when there is no pid in it. */
export const parsePidFile = (text: string): PidFile | undefined => {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return {
    pid,
    port: Number.isInteger(port) && port > 0 ? port : undefined,
    segment: lines[6]?.split(/\s+/)[1],
    ready: lines[7] === 'ready',
  };
};

export const readPidFile = async (clusterDir: string): Promise<PidFile | undefined> => {
  const text = await readIfThere(join(clusterDir, 'postmaster.pid'));
  return text === undefined ? undefined : parsePidFile(text);
};

/** Processes that hold a System V segment, by /proc/sysvipc/shm: id in the second column, holders in the seventh. */
export const holdersOf = (table: string, segment: string): number => {
  const row = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((columns) => columns[1] === segment);
  return Number(row?.[6] ?? 0);
};

const inUse = async (segment: string | undefined): Promise<boolean> => {
  if (segment === undefined) return false;
  const table = await readFile('/proc/sysvipc/shm', 'utf8').catch(() => undefined);
  return table === undefined || holdersOf(table, segment) > 0;
};

/**
 * The server that serves the directory now, if there is one.
 *
 * After a crash the file stays. PostgreSQL itself copes when its pid is unused; when another program has the pid by now, which
 * is usual in a container that was started again, it would refuse: then, and if nobody holds the old memory, the file goes.
 */
export const liveServer = async (clusterDir: string): Promise<PidFile | undefined> => {
  const found = await readPidFile(clusterDir);
  if (!found || !(await isAlive(found.pid))) return undefined;
  const command = await commandOf(found.pid);
  if (command === undefined || (command.includes('postgres') && command.includes(clusterDir))) return found;
  if (await inUse(found.segment)) return found;
  await rm(join(clusterDir, 'postmaster.pid'));
  return undefined;
};
