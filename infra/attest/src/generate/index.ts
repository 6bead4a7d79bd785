/**
 * `attest generate`: what is made from sources and committed. `--check` makes it in memory and names what is stale.
 *
 * Exit codes: 0 done or up to date; 1 stale, or an event would change its shape; 2 wrong usage.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commandOf } from '../command.ts';
import { root } from '../root.ts';
import { eventCatalogue } from './catalogue.ts';
import { clientOperations } from './client.ts';
import { allContracts, eventFiles, makeNextVersion, recordFile, refusedChanges, retired } from './events.ts';
import { glossary } from './glossary.ts';
import { refusalCatalogue } from './refusals.ts';
import { resolverTypes } from './resolvers.ts';
import { type Made, readServices } from './source.ts';

const parts = ['types', 'events', 'glossary', 'refusals', 'supergraph', 'client'] as const;
type Part = (typeof parts)[number];

type Options = {
  readonly parts: readonly Part[];
  /** Types of this service only. */
  readonly service: string | undefined;
  readonly check: boolean;
  /** Beginnings of the subjects whose schemas may be replaced. */
  readonly replaced: readonly string[];
};

const usage = `usage: attest generate [${parts.join(' | ')} [service]] [--check] [--replace=<subject>]\n`;

const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word);

/** Nothing where the arguments make no sense. */
export const optionsFrom = (args: readonly string[]): Options | undefined => {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const [part, service, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const known = flags.every((flag) => flag === '--check' || flag.startsWith('--replace='));
  if (!known || rest.length > 0 || (part !== undefined && !isPart(part))) return undefined;
  if (service !== undefined && part !== 'types') return undefined;
  return {
    parts: part === undefined ? parts : [part],
    service,
    check: flags.includes('--check'),
    replaced: flags.flatMap((flag) => (flag.startsWith('--replace=') ? [flag.slice('--replace='.length)] : [])),
  };
};

const isCurrent = ({ path, text }: Made): boolean =>
  existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8') === text;

const write = ({ path, text }: Made): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** Everything that the given parts make, but for the supergraph, whose composer writes and checks it itself, and what is made from it. */
const make = async ({ parts: wanted, service }: Pick<Options, 'parts' | 'service'>): Promise<Made[]> => {
  const services = readServices();
  const contracts = wanted.includes('events') ? allContracts() : [];
  const typed = wanted.includes('types')
    ? services.filter(({ name }) => service === undefined || name === service)
    : [];
  return [
    ...(await Promise.all(typed.map(resolverTypes))),
    ...(wanted.includes('events') ? [...eventFiles(contracts), recordFile(), eventCatalogue(contracts)] : []),
    ...(wanted.includes('glossary') ? [glossary(services)] : []),
    ...(wanted.includes('refusals') ? [await refusalCatalogue()] : []),
  ];
};

/** Generated files that are not as their sources would make them, but for the supergraph. */
export const staleFiles = async (): Promise<string[]> =>
  [...(await make({ parts, service: undefined })), ...(await clientOperations())]
    .filter((made) => !isCurrent(made))
    .map(({ path }) => path);

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const run = async (args: string[]): Promise<number> => {
  const options = optionsFrom(args);
  if (!options) {
    process.stderr.write(usage);
    return 2;
  }
  if (options.parts.includes('events')) {
    const refused = refusedChanges(allContracts(), options.replaced);
    if (refused.length > 0) {
      process.stderr.write(`${refused.join('\n')}\n${makeNextVersion}\n`);
      return 1;
    }
  }
  const settle = (made: readonly Made[]): number => {
    const stale = made.filter((file) => !isCurrent(file));
    if (!options.check) stale.forEach(write);
    for (const { path } of stale) say(`${options.check ? 'stale' : 'wrote'} ${path}`);
    return stale.length;
  };
  const made = await make(options);
  let stale = settle(made);
  if (options.parts.includes('events'))
    for (const subject of retired(allContracts())) say(`kept ${subject}: no longer produced, its files stay`);
  const supergraph = options.parts.includes('supergraph')
    ? await (await commandOf('supergraph'))(options.check ? ['--check'] : [])
    : 0;
  // After the supergraph, which it is made from.
  const client = options.parts.includes('client') && supergraph === 0 ? await clientOperations() : [];
  stale += settle(client);
  say(`${made.length + client.length} files, ${stale} ${options.check ? 'stale' : 'written'}`);
  return supergraph !== 0 || (options.check && stale > 0) ? 1 : 0;
};
