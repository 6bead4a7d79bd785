/** Domains and the pure packages stand alone: the same input gives the same answer, today and in an audit years later. */
import { type House, isTest, modulesOf, type Rule } from '../house.ts';
import { moduleOf, packageOf, resolveFrom } from '../module.ts';

const purePackages = ['kernel', 'clock', 'contracts', 'demo'];
/** What describes data and computes nothing else. */
const pureDependencies = [...purePackages.map((name) => `@attest/${name}`), 'typebox'];

const impure = [
  /^Date\.now$/,
  /^new Date\(\)$/,
  /^Date\(\)$/,
  /^Math\.random$/,
  /^Temporal\.Now\b/,
  /^process\.(env|argv|cwd|exit|hrtime|nextTick|pid|platform|stdin|stdout|stderr|uptime)\b/,
  /^(globalThis|performance|crypto|console)\./,
  /^(fetch|setTimeout|setInterval|setImmediate|queueMicrotask)\(\)$/,
];

const isDomain = (path: string): boolean =>
  !isTest(path) && /^services\/[^/]+\/src\/[^/]+\/(domain\.ts|domain\/.+\.ts)$/.test(path);

/** What a package gives to others, by its manifest: what only its tests and its own commands read is not held to this. */
const entriesOf = (house: House, name: string): string[] => {
  const manifest: { exports?: Record<string, string> } = JSON.parse(house.get(`packages/${name}/package.json`) ?? '{}');
  return Object.values(manifest.exports ?? {}).map((file) => resolveFrom(`packages/${name}/package.json`, file));
};

/** The pure modules and all that they lead to. */
const reached = (house: House): Map<string, string> => {
  const found = new Map<string, string>();
  const visit = (path: string): void => {
    const text = house.get(path);
    if (text === undefined || found.has(path)) return;
    found.set(path, text);
    for (const { from } of moduleOf(path, text).imports) if (from.startsWith('.')) visit(resolveFrom(path, from));
  };
  for (const name of purePackages) entriesOf(house, name).forEach(visit);
  for (const [path] of modulesOf(house)) if (isDomain(path)) visit(path);
  return found;
};

export const purity: Rule = {
  name: 'domains and pure packages import only each other, and know no clock, dice or environment',
  violations: (house) =>
    [...reached(house)].flatMap(([path, text]) => {
      const { imports, uses } = moduleOf(path, text);
      return [
        ...imports
          .filter(({ from }) => !from.startsWith('.') && !pureDependencies.includes(packageOf(from)))
          .map(({ from, line }) => `${path}:${line} imports ${from}`),
        ...uses
          .filter(({ what }) => impure.some((pattern) => pattern.test(what)))
          .map(({ what, line }) => `${path}:${line} uses ${what}`),
      ];
    }),
};
