/** Passwords that nobody types: made once, kept in one file that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startFailure } from './failure.ts';

export type Secrets = {
  /** The secret of that name, made and stored when there is none: 192 random bits, base64url. */
  readonly get: (name: string) => Promise<string>;
  readonly has: (name: string) => boolean;
};

/** Writes a file that nobody else may read, whole or not at all. */
export const writePrivate = async (file: string, text: string): Promise<void> => {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  await rename(draft, file);
};

const isText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');

/** Reads a file that may not exist yet; other faults are thrown. */
export const readIfThere = (file: string): Promise<string | undefined> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/** @param dataDir  made when absent; the file is `secrets.json` in it, mode 0600 */
export const openSecrets = async (dataDir: string): Promise<Secrets> => {
  const file = join(dataDir, 'secrets.json');
  await mkdir(dirname(file), { recursive: true });
  const text = await readIfThere(file);
  const stored: unknown = text === undefined ? {} : JSON.parse(text);
  if (!isText(stored))
    throw startFailure(`${file} is not a list of secrets; restore it, or remove the whole data directory`);
  if (text !== undefined) await chmod(file, 0o600);
  let last: Promise<unknown> = Promise.resolve();
  const make = async (name: string): Promise<string> => {
    const known = stored[name];
    if (known !== undefined) return known;
    const made = randomBytes(24).toString('base64url');
    await writePrivate(file, `${JSON.stringify({ ...stored, [name]: made }, null, 2)}\n`);
    stored[name] = made;
    return made;
  };
  return {
    get: (name) => {
      const next = last.then(() => make(name));
      last = next.catch(() => undefined);
      return next;
    },
    has: (name) => stored[name] !== undefined,
  };
};
