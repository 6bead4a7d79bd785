/**
 * Which operations may run at all: everything (`open`), everything with a line in the log for what no manifest has
 * (`log`), or what a manifest has and nothing else (`safelist`).
 *
 * Nobody registers an operation by sending it: a list that every caller may write to is none.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest.ts';

export const operationModes = ['open', 'log', 'safelist'] as const;
export type OperationMode = (typeof operationModes)[number];

export type OperationSettings = {
  readonly mode: OperationMode;
  /** A manifest, or a folder whose `.json` files are manifests. */
  readonly path?: string | undefined;
};

export type Sent = { readonly id?: string | undefined; readonly text?: string | undefined };

export type Chosen =
  | { readonly text: string; readonly listed: boolean; readonly refusal?: undefined }
  | { readonly refusal: GraphQLError };

export type Safelist = {
  /** The text to run, or why none is. */
  readonly choose: (sent: Sent) => Chosen;
  readonly size: number;
  /** Whether a manifest was made for this release of a client. */
  readonly knows: (client: string, version: string) => boolean;
};

const refuse = (code: string, message: string): Chosen => ({
  refusal: new GraphQLError(message, { extensions: { code } }),
});

/** Throws where two manifests mean different bodies by one id. */
export const safelist = (mode: OperationMode, manifests: readonly Manifest[]): Safelist => {
  const bodies = new Map<string, string>();
  const releases = new Set<string>();
  for (const { operations, client } of manifests) {
    if (client) releases.add(JSON.stringify([client.name, client.version]));
    for (const { id, name, body } of operations) {
      if ((bodies.get(id) ?? body) !== body) throw new Error(`the id of ${name}, ${id}, has two bodies`);
      bodies.set(id, body);
    }
  }
  const texts = new Set(bodies.values());
  // A text of another length is no text of ours, and a long one is expensive to look up.
  const lengths = new Set([...texts].map(({ length }) => length));
  return {
    size: bodies.size,
    knows: (client, version) => releases.has(JSON.stringify([client, version])),
    choose: ({ id, text }) => {
      if (id !== undefined && text !== undefined)
        return refuse('PERSISTED_QUERY_ID_AND_TEXT', 'An operation is sent by its id or as a text, not both.');
      if (id !== undefined) {
        const body = bodies.get(id);
        if (body !== undefined) return { text: body, listed: true };
        return refuse('PERSISTED_QUERY_NOT_FOUND', 'No manifest of a client has an operation of this id.');
      }
      const listed = text !== undefined && lengths.has(text.length) && texts.has(text);
      if (mode === 'safelist' && !listed)
        return refuse('PERSISTED_QUERY_ID_REQUIRED', 'Only operations that a manifest of a client has may run here.');
      return { text: text ?? '', listed };
    },
  };
};

/** Reads the manifests of `settings.path`. Throws where one cannot be read, naming it. */
export const loadSafelist = async ({ mode, path }: OperationSettings): Promise<Safelist> => {
  if (path === undefined) return safelist(mode, []);
  const isFolder = (await stat(path)).isDirectory();
  const files = isFolder
    ? (await readdir(path))
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];
  const manifests: Manifest[] = [];
  for (const file of files) manifests.push(readManifest(await readFile(file, 'utf8'), file));
  return safelist(mode, manifests);
};
