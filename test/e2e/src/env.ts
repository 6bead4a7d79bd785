/** The environment of the stories; the only reader of process.env here. */
import { delimiter } from 'node:path';

/** Folders in which programs are looked for. */
export const searchPath = (source: NodeJS.ProcessEnv = process.env): string[] =>
  (source.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
