/** The sources that things are generated from, read as text: no process's code runs, so that broken code cannot break its own mending. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

export type ProcessSource = {
  readonly name: string;
  readonly sdl: string;
  /** Names of exported types by file ("domain.ts", "store/index.ts"), in the order in which a GraphQL type looks for its own. */
  readonly types: readonly { readonly file: string; readonly names: readonly string[] }[];
};

export type ServiceSource = { readonly name: string; readonly processes: readonly ProcessSource[] };

/** A file to be made: its path in the repository, and its text. */
export type Made = { readonly path: string; readonly text: string };

const mapperFiles = ['mappers.ts', 'domain.ts', 'domain/index.ts', 'store.ts', 'store/index.ts'];

/** Names that `export type X =`, `export interface X` and `export type { A, B as X }` give to others. */
export const exportedTypes = (text: string): string[] => [
  ...[...text.matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name ?? ''),
  ...[...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    (list ?? '')
      .split(',')
      .map((item) => item.trim().split(/\s+/).at(-1) ?? '')
      .filter((name) => name !== ''),
  ),
];

const folders = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

const readProcess = (folder: string, name: string): ProcessSource => ({
  name,
  sdl: readFileSync(join(folder, name, 'schema.graphql'), 'utf8'),
  types: mapperFiles
    .filter((file) => existsSync(join(folder, name, file)))
    .map((file) => ({ file, names: exportedTypes(readFileSync(join(folder, name, file), 'utf8')) })),
});

/** Every service that has at least one process with a schema. */
export const readServices = (): ServiceSource[] =>
  folders(join(root, 'services'))
    .map((name) => {
      const source = join(root, 'services', name, 'src');
      const processes = folders(source).filter((process) => existsSync(join(source, process, 'schema.graphql')));
      return { name, processes: processes.map((process) => readProcess(source, process)) };
    })
    .filter(({ processes }) => processes.length > 0);
