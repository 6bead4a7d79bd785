/** Passwords that nobody types: made once, kept in one file that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startFailure } from './failure.ts';

export type Secrets = {
  /** The secret of that name, made and stored when there is none: 192 random bits, base64url. */
  readonly get: (name: string) => Promise<string>;
  readonly has: (name: string) => Promise<boolean>;
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

const read = async (file: string): Promise<Record<string, string>> => {
  const text = await readIfThere(file);
  if (text === undefined) return {};
  const stored: unknown = JSON.parse(text);
  if (!isText(stored))
    throw startFailure(`${file} is not a list of secrets; restore it, or remove the whole data directory`);
  await chmod(file, 0o600);
  return stored;
};

/** Servers that start side by side share one file: within this process they take turns. */
const turns = new Map<string, Promise<unknown>>();

const inTurn = <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const next = (turns.get(file) ?? Promise.resolve()).then(work);
  const settled = next
    .catch(() => undefined)
    .then(() => {
      if (turns.get(file) === settled) turns.delete(file);
    });
  turns.set(file, settled);
  return next;
};

/** @param dataDir  made when absent; the file is `secrets.json` in it, mode 0600 */
export const openSecrets = async (dataDir: string): Promise<Secrets> => {
  const file = join(dataDir, 'secrets.json');
  await mkdir(dataDir, { recursive: true });
  return {
    get: (name) =>
      inTurn(file, async () => {
        const stored = await read(file);
        const known = stored[name];
        if (known !== undefined) return known;
        const made = randomBytes(24).toString('base64url');
        await writePrivate(file, `${JSON.stringify({ ...stored, [name]: made }, null, 2)}\n`);
        return made;
      }),
    has: (name) => inTurn(file, async () => (await read(file))[name] !== undefined),
  };
};
