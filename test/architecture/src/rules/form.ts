/** The form of the house: the same files everywhere, files that can be read at one sitting, nothing left lying about. */
import { modulesOf, processFoldersOf, type Rule } from '../house.ts';
import { moduleOf } from '../module.ts';

export const environment: Rule = {
  name: 'process.env is read in env.ts only',
  violations: (house) =>
    modulesOf(house)
      .filter(([path]) => !/(^|\/)env\.ts$/.test(path))
      .flatMap(([path, text]) => {
        const { uses, imports } = moduleOf(path, text);
        return [
          ...uses.filter(({ what }) => what === 'process.env').map(({ line }) => `${path}:${line} reads process.env`),
          ...imports
            .filter(({ from }) => from === 'node:process')
            .map(({ line }) => `${path}:${line} imports node:process`),
        ];
      }),
};

/** A file, or the folder that it became. */
const either = (folder: string, name: string): RegExp => new RegExp(`^${folder}/${name}(\\.ts|/index\\.ts)$`);

export const sameFiles: Rule = {
  name: 'every process folder has the files of the house',
  violations: (house) => {
    const paths = [...house.keys()];
    return processFoldersOf(house).flatMap((folder) => {
      const wanted: [what: string, pattern: RegExp][] = [
        ['schema.graphql', new RegExp(`^${folder}/schema\\.graphql$`)],
        ['index.ts', new RegExp(`^${folder}/index\\.ts$`)],
        ...['domain', 'commands', 'store', 'resolvers'].map((name): [string, RegExp] => [
          `${name}.ts`,
          either(folder, name),
        ]),
        ['a test without I/O (*.test.ts)', new RegExp(`^${folder}/(.+/)?[a-z-]+\\.test\\.ts$`)],
        ['a test against PostgreSQL (*.int.test.ts)', new RegExp(`^${folder}/(.+/)?[a-z-]+\\.int\\.test\\.ts$`)],
      ];
      return wanted
        .filter(([, pattern]) => !paths.some((path) => pattern.test(path)))
        .map(([what]) => `${folder} has no ${what}`);
    });
  },
};

export const longest = 400;

export const length: Rule = {
  name: `no file is longer than ${longest} lines`,
  violations: (house) =>
    modulesOf(house)
      .map(([path, text]) => [path, text.trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > longest)
      .map(([path, lines]) => `${path} has ${lines} lines`),
};

export const folders: Rule = {
  name: 'no folder is named for what it is not about',
  violations: (house) =>
    [...house.keys()].filter((path) => /(^|\/)(utils?|common|helpers?|types|misc|shared)\//.test(path)),
};

/** The rules name what they look for. */
const ownFolder = 'test/architecture/src/';

const onLines = (text: string, pattern: RegExp): number[] =>
  text.split('\n').flatMap((line, index) => (pattern.test(line) ? [index + 1] : []));

export const unfinished: Rule = {
  name: 'nothing is left unfinished or switched off',
  violations: (house) =>
    modulesOf(house)
      .filter(([path]) => !path.startsWith(ownFolder))
      .flatMap(([path, text]) =>
        onLines(
          text,
          /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck|expect-error)|\b(it|test|describe)\.(skip|only|todo)\b/,
        ).map((line) => `${path}:${line}`),
      ),
};

export const places: Rule = {
  name: 'no file names a package registry or a path of one machine',
  violations: (house) =>
    [...house]
      .filter(([path]) => !path.startsWith(ownFolder))
      .flatMap(([path, text]) =>
        onLines(
          text,
          /\bregistry\.[a-z0-9-]+\.[a-z]+|"resolved": "https?:|(^|[\s"'`(=:])\/(home|Users|work)\/[\w.-]+|[A-Z]:\\Users\\/,
        ).map((line) => `${path}:${line}`),
      ),
};

export const keys: Rule = {
  name: 'a record is found by its key in one way, byKey of packages/subgraph, which knows how a key is written',
  violations: (house) =>
    modulesOf(house)
      .filter(([path]) => path.startsWith('services/'))
      .flatMap(([path, text]) => onLines(text, /\.eq\('key',/).map((line) => `${path}:${line}`)),
};

export const migrations: Rule = {
  name: 'migrations are numbered from 0001 without gaps or doubles',
  violations: (house) => {
    const files = [...house.keys()].filter((path) => /\/migrations\/[^/]+$/.test(path)).sort();
    const byFolder = Map.groupBy(files, (path) => path.slice(0, path.lastIndexOf('/')));
    return [...byFolder].flatMap(([folder, paths]) =>
      paths.flatMap((path, index) => {
        const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(path.slice(folder.length + 1))?.[1];
        if (number === undefined) return [`${path} is not named 0001-what-it-does.sql`];
        return Number(number) === index + 1 ? [] : [`${path} is number ${index + 1}`];
      }),
    );
  },
};

type Lock = {
  readonly packages?: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
};

export const locked: Rule = {
  name: 'the lock has the packages of every platform, so that npm ci works on each',
  violations: (house) => {
    const { packages = {} }: Lock = JSON.parse(house.get('package-lock.json') ?? '{}');
    return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !(`node_modules/${name}` in packages) && !(`${path}/node_modules/${name}` in packages))
        .map((name) => `package-lock.json lacks ${name}, which ${path} wants on its platform`),
    );
  },
};
