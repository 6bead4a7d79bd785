/**
 * `attest operations`: the manifest of what a release of a client may send, made from its `.graphql` files.
 *
 * Every operation is checked against the committed supergraph. Exit codes: 0 done; 1 an operation does not fit the graph;
 * 2 wrong usage.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Document, Manifest } from '@attest/gateway/operations';
import { manifestOf } from '@attest/gateway/operations';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { root } from '../root.ts';
import { fromHere } from '../verify/arguments.ts';

const usage = 'usage: attest operations [--client NAME --release VERSION] [--out FILE] FILE|FOLDER…\n';

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? globSync('**/*.{graphql,gql}', { cwd: path })
        .toSorted()
        .map((name) => join(path, name))
    : [path];

const supergraph = (): GraphQLSchema =>
  buildSchema(readFileSync(join(root, 'gateway', 'supergraph.graphql'), 'utf8'), { assumeValid: true });

/** What is wrong with the operations of a manifest, each with its name. */
export const misfits = (schema: GraphQLSchema, { operations }: Manifest): string[] =>
  operations.flatMap(({ name, body }) => validate(schema, parse(body)).map(({ message }) => `${name}: ${message}`));

export const run = async (args: string[]): Promise<number> => {
  const { values, positionals } = parseArgs({
    args,
    options: { client: { type: 'string' }, release: { type: 'string' }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const { client: name, release: version, out } = values;
  if (positionals.length === 0 || (name === undefined) !== (version === undefined)) {
    process.stderr.write(usage);
    return 2;
  }
  const documents = positionals
    .flatMap((path) => filesOf(resolve(fromHere(path))))
    .map((path): Document => ({ name: path, text: readFileSync(path, 'utf8') }));
  const client = name !== undefined && version !== undefined ? { name, version } : undefined;
  const manifest = manifestOf(documents, client);
  const wrong = misfits(supergraph(), manifest);
  if (wrong.length > 0) {
    process.stderr.write(`${wrong.map((line) => `- ${line}\n`).join('')}`);
    return 1;
  }
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(fromHere(out), text);
  return 0;
};
