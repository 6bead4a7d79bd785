/**
 * `attest supergraph`: writes gateway/supergraph.graphql; `--check` only says whether it is up to date.
 *
 * Exit codes: 0 done or up to date; 1 it does not compose, or is stale; 2 wrong usage.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';
import { type Composition, composeSupergraph } from './compose.ts';

export { type Composition, composeSupergraph } from './compose.ts';

const path = 'gateway/supergraph.graphql';
const committed = (): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '');

const list = (title: string, items: readonly string[]): string =>
  `${title}\n${items.map((item) => `- ${item}\n`).join('')}`;

const doesNotCompose = ({ errors }: Composition): string => list('The services do not compose into one graph:', errors);

/** Writes the supergraph where it composes; leaves what is there otherwise. */
export const writeSupergraph = async (): Promise<Composition & { readonly changed: boolean }> => {
  const composition = await composeSupergraph();
  const changed = composition.sdl !== undefined && composition.sdl !== committed();
  if (changed && composition.sdl !== undefined) writeFileSync(join(root, path), composition.sdl);
  return { ...composition, changed };
};

/** Nothing where the committed supergraph is what the services compose into; what to do otherwise. */
export const checkSupergraph = async (): Promise<string | undefined> => {
  const composition = await composeSupergraph();
  if (composition.sdl === undefined) return doesNotCompose(composition);
  if (composition.sdl === committed()) return undefined;
  return `stale ${path}: the services' schemas have changed; run \`npm run generate -- supergraph\` and commit it\n`;
};

/** The sub-command. */
export const run = async (args: readonly string[]): Promise<number> => {
  if (args.some((arg) => arg !== '--check')) {
    process.stderr.write('usage: attest supergraph [--check]\n');
    return 2;
  }
  if (args.includes('--check')) {
    const complaint = await checkSupergraph();
    if (complaint) process.stderr.write(complaint);
    return complaint ? 1 : 0;
  }
  const written = await writeSupergraph();
  if (written.hints.length > 0) process.stderr.write(list('Hints of the composition:', written.hints));
  if (written.sdl === undefined) {
    process.stderr.write(doesNotCompose(written));
    return 1;
  }
  process.stdout.write(`${written.changed ? 'wrote' : 'unchanged'} ${path}\n`);
  return 0;
};
