/** `platform.json` in the data directory: how other commands find the platform that runs there. It holds passwords: mode 0600. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bornAt, defaultDataDir, readIfThere, type ServiceDatabase, writePrivate } from '@attest/embedded';

export type PlatformNote = {
  /** The supervisor, and when it began, so that a number that was used again is not taken for it. */
  readonly pid: number;
  readonly born: string | undefined;
  readonly startedAt: string;
  /** The gateway, for example http://127.0.0.1:4000. */
  readonly url: string;
  readonly services: Readonly<Record<string, string>>;
  readonly adminUrl: string;
  readonly natsUrl: string;
  readonly databases: Readonly<Record<string, ServiceDatabase>>;
};

const fileOf = (dataDir: string): string => join(dataDir, 'platform.json');

const isNote = (value: unknown): value is PlatformNote =>
  typeof value === 'object' && value !== null && 'pid' in value && 'url' in value && 'databases' in value;

/** The platform that runs on the data directory now; undefined when none does, whatever a crash left behind. */
export const runningPlatform = async (dataDir: string = defaultDataDir): Promise<PlatformNote | undefined> => {
  const text = await readIfThere(fileOf(dataDir));
  const note: unknown = text === undefined ? undefined : JSON.parse(text);
  if (!isNote(note)) return undefined;
  const born = await bornAt(note.pid);
  return born !== undefined && born === note.born ? note : undefined;
};

export const writeNote = async (dataDir: string, note: Omit<PlatformNote, 'pid' | 'born'>): Promise<void> => {
  const { pid } = process;
  await writePrivate(fileOf(dataDir), `${JSON.stringify({ pid, born: await bornAt(pid), ...note }, null, 2)}\n`);
};

export const removeNote = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true });
