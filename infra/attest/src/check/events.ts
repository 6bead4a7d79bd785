/** Whether published events still are what they were published as. */
import type { JsonSchema } from '@attest/contracts/generate';
import { runChild } from '../child.ts';
import { allContracts, changesSince, publishedFaults, refusedChanges, schemaFolder } from '../generate/events.ts';

const git = async (...args: string[]): Promise<string | undefined> => {
  const { code, stdout } = await runChild('git', args, { quiet: true });
  return code === 0 ? stdout.trim() : undefined;
};

/** Schemas of the last release, by subject: from then on others rely on them. None before the first release. */
const releasedSchemas = async (): Promise<Map<string, JsonSchema>> => {
  const released = new Map<string, JsonSchema>();
  const tag = await git('describe', '--tags', '--match', 'v[0-9]*', '--abbrev=0');
  if (tag === undefined) return released;
  const files = (await git('ls-tree', '-r', '--name-only', tag, schemaFolder)) ?? '';
  for (const file of files.split('\n').filter((name) => name.endsWith('.schema.json'))) {
    const text = await git('show', `${tag}:${file}`);
    if (text === undefined) throw new Error(`git does not show ${file} of ${tag}`);
    released.set(file.slice(schemaFolder.length + 1, -'.schema.json'.length), JSON.parse(text));
  }
  return released;
};

/** Code against the published files, those against each other, and both against the last release. */
export const eventFaults = async (): Promise<string[]> => [
  ...refusedChanges(allContracts()),
  ...publishedFaults(),
  ...changesSince(await releasedSchemas()).map((change) => `since the last release: ${change}`),
];
