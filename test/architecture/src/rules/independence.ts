/** Services deploy alone, processes change alone: what two of them share is a package. */
import { type House, isTest, modulesOf, processFoldersOf, processOf, type Rule } from '../house.ts';
import { moduleOf, packageOf, resolveFrom } from '../module.ts';

const packages = ['kernel', 'clock', 'contracts', 'record', 'reference', 'subgraph', 'demo'].map(
  (name) => `@attest/${name}`,
);
const forTests = ['@attest/testkit', '@attest/embedded'];

const serviceOf = (path: string): string | undefined => /^services\/([^/]+)\//.exec(path)?.[1];
const servicesOf = (house: House): Set<string> => new Set([...house.keys()].flatMap((path) => serviceOf(path) ?? []));

const importFault = (path: string, from: string, processes: ReadonlySet<string>): string | undefined => {
  if (!from.startsWith('.')) {
    if (!from.startsWith('@attest/')) return undefined;
    const allowed = isTest(path) ? [...packages, ...forTests] : packages;
    return allowed.includes(packageOf(from)) ? undefined : 'a service imports packages only';
  }
  const target = resolveFrom(path, from);
  if (serviceOf(target) !== serviceOf(path)) return 'nothing outside the service is reached by path';
  // A test may make what its process stands on.
  if (isTest(path)) return undefined;
  const own = processOf(path);
  const other = processOf(target);
  if (own !== undefined && other !== undefined && own !== other && processes.has(own) && processes.has(other))
    return 'a process imports no other';
  return undefined;
};

export const independence: Rule = {
  name: 'no process imports another, no service another: only packages',
  violations: (house) => {
    const processes = new Set(processFoldersOf(house));
    return modulesOf(house)
      .filter(([path]) => serviceOf(path) !== undefined)
      .flatMap(([path, text]) =>
        moduleOf(path, text).imports.flatMap(({ from, line }) => {
          const fault = importFault(path, from, processes);
          return fault === undefined ? [] : [`${path}:${line} imports ${from}: ${fault}`];
        }),
      );
  },
};

export const packagesStandBelow: Rule = {
  name: 'no package imports a service or the gateway',
  violations: (house) => {
    const above = new Set([...servicesOf(house), 'gateway'].map((name) => `@attest/${name}`));
    return modulesOf(house)
      .filter(([path]) => path.startsWith('packages/'))
      .flatMap(([path, text]) =>
        moduleOf(path, text)
          .imports.filter(({ from }) =>
            from.startsWith('.') ? !resolveFrom(path, from).startsWith('packages/') : above.has(packageOf(from)),
          )
          .map(({ from, line }) => `${path}:${line} imports ${from}`),
      );
  },
};

type Manifest = Readonly<
  Partial<Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>>>
> & {
  readonly name?: string;
};

const manifestOf = (house: House, folder: string): Manifest => JSON.parse(house.get(`${folder}package.json`) ?? '{}');

export const declared: Rule = {
  name: 'every import is a declared dependency, so that a workspace can be deployed alone',
  violations: (house) => {
    const everywhere = Object.keys(manifestOf(house, '').devDependencies ?? {});
    return modulesOf(house).flatMap(([path, text]) => {
      const folder = /^(packages\/[^/]+|services\/[^/]+|infra\/[^/]+|test\/[^/]+|gateway)\//.exec(path)?.[0];
      if (folder === undefined || !house.has(`${folder}package.json`)) return [];
      const { name, dependencies = {}, devDependencies = {}, peerDependencies = {} } = manifestOf(house, folder);
      const known = new Set([
        name,
        ...everywhere,
        ...Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies }),
      ]);
      return moduleOf(path, text)
        .imports.filter(({ from }) => !/^(\.|node:)/.test(from) && !known.has(packageOf(from)))
        .map(({ from, line }) => `${path}:${line} imports ${from}, which ${folder}package.json does not declare`);
    });
  },
};
