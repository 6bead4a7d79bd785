/** Where the repository is, whatever the current folder. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..', '..');
