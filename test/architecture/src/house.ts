/** The files of the repository, as the rules see them: a map from path to text, so that a test can make a bad house of two files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text by path; paths are relative to the root of the repository, with `/`. */
export type House = ReadonlyMap<string, string>;

/** A rule: what breaks it, one line each, beginning with the path. */
export type Rule = { readonly name: string; readonly violations: (house: House) => string[] };

export const root = join(import.meta.dirname, '..', '..', '..');

const skipped = new Set(['.git', 'node_modules', '.attest', '.turbo', 'dist', 'coverage']);
const texts = /\.(ts|tsx|mjs|js|json|graphql|sql|md|ya?ml|sh|html|css|toml)$|\/(Dockerfile|run|\.npmrc|\.gitignore)$/;

/** Reads what people wrote; folders that tools fill are left out. */
export const readHouse = (): House => {
  const house = new Map<string, string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (skipped.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (texts.test(`/${path}`)) house.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  walk('');
  return house;
};

export const isGenerated = (path: string): boolean => path.includes('/generated/');
/** Tests, and the builders of what they need (fixture.ts). */
export const isTest = (path: string): boolean => /\.test\.tsx?$|(^|\/)fixture\.ts$/.test(path);

/** TypeScript that people wrote; the few lines that configure a package's tests are no part of it. */
export const modulesOf = (house: House): [path: string, text: string][] =>
  [...house].filter(([path]) => /\.tsx?$/.test(path) && !isGenerated(path) && !path.endsWith('/vitest.config.ts'));

export const schemasOf = (house: House): [path: string, text: string][] =>
  [...house].filter(([path]) =>
    /^(services\/[^/]+\/src\/[^/]+\/schema|packages\/subgraph\/src\/common)\.graphql$/.test(path),
  );

/** `services/resolution/src/incident` of any file below it; undefined elsewhere. */
export const processOf = (path: string): string | undefined =>
  /^services\/[^/]+\/src\/(?!generated\/)[^/]+(?=\/)/.exec(path)?.[0];

/** The folders of processes: those with a domain or a schema. */
export const processFoldersOf = (house: House): string[] => {
  const folders = [...house.keys()]
    .filter((path) => /\/(domain\.ts|domain\/index\.ts|schema\.graphql)$/.test(path))
    .map(processOf);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
};
