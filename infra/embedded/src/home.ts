/** Where one machine's platform keeps what it makes: `.attest/` in the root of the repository, ignored by git. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
/** Databases, streams, secrets. */
export const defaultDataDir = join(projectRoot, '.attest', 'data');
/** What can be fetched again. */
export const defaultCacheDir = join(projectRoot, '.attest', 'cache');

/** Takes one line for people, without a line end. */
export type Log = (line: string) => void;
