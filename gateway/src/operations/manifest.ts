/**
 * The operations that a release of a client may send, by id: Apollo's manifest of persisted queries, format version 1.
 *
 * An id is the SHA-256 of its body as hex digits, so that nobody can give one id two meanings.
 */
import { createHash } from 'node:crypto';
import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind, parse, print, Source, visit } from 'graphql';

export const manifestFormat = 'apollo-persisted-query-manifest';

export type ManifestOperation = {
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly body: string;
};

export type Manifest = {
  readonly format: typeof manifestFormat;
  readonly version: 1;
  /** The release that it was made for; our own addition, which others pass over. */
  readonly client?: { readonly name: string; readonly version: string };
  readonly operations: readonly ManifestOperation[];
};

export const idOf = (body: string): string => createHash('sha256').update(body).digest('hex');

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isOperation = (value: unknown): value is ManifestOperation =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.name) &&
  isText(value.body) &&
  ['query', 'mutation', 'subscription'].includes(String(value.type));

/** Throws, saying what is wrong, where the text is no such manifest. */
export const readManifest = (text: string, where: string): Manifest => {
  const value: unknown = JSON.parse(text);
  if (!isRecord(value) || value.format !== manifestFormat || value.version !== 1)
    throw new Error(`${where} is no ${manifestFormat} of version 1`);
  const operations: unknown = value.operations;
  if (!Array.isArray(operations)) throw new Error(`${where} has no operations`);
  const wrong = operations.findIndex((each) => !isOperation(each));
  if (wrong >= 0) throw new Error(`${where}: operation ${wrong} needs id, name, type and body`);
  const client = value.client;
  const named = isRecord(client) && isText(client.name) && isText(client.version);
  return {
    format: manifestFormat,
    version: 1,
    ...(named && { client: { name: String(client.name), version: String(client.version) } }),
    operations: operations.filter(isOperation),
  };
};

export type Document = { readonly name: string; readonly text: string };

type Parts = { readonly operations: readonly OperationDefinitionNode[]; readonly fragments: Fragments };
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Operations and fragments of all files together. Throws where a name is missing, or stands for two things. */
const partsOf = (documents: readonly Document[]): Parts => {
  const operations = new Map<string, OperationDefinitionNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const { name: file, text } of documents)
    for (const node of parse(new Source(text, file), { noLocation: true }).definitions) {
      if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION)
        throw new Error(`${file} holds something that is neither an operation nor a fragment`);
      if (!node.name) throw new Error(`${file}: an operation has no name`);
      const known = node.kind === Kind.OPERATION_DEFINITION ? operations : fragments;
      if (known.has(node.name.value)) throw new Error(`${file}: the name ${node.name.value} was used before`);
      if (node.kind === Kind.OPERATION_DEFINITION) operations.set(node.name.value, node);
      else fragments.set(node.name.value, node);
    }
  return { operations: [...operations.values()], fragments };
};

/** The operation with the fragments that it needs, in alphabetical order. */
const bodyOf = (operation: OperationDefinitionNode, fragments: Fragments): string => {
  const needed = new Map<string, FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      enter: (part) => {
        if (part.kind !== Kind.FRAGMENT_SPREAD) return;
        const { value } = part.name;
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`${node.name?.value}: there is no fragment ${value}`);
        if (needed.has(value)) return;
        needed.set(value, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const sorted = [...needed.values()].toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...sorted] };
  return print(document);
};

/** The manifest of `.graphql` files, whose fragments are known to each other; the same files make the same manifest. */
export const manifestOf = (documents: readonly Document[], client?: Manifest['client']): Manifest => {
  const { operations, fragments } = partsOf(documents);
  const entries = operations.map((operation): ManifestOperation => {
    const body = bodyOf(operation, fragments);
    return { id: idOf(body), name: operation.name?.value ?? '', type: operation.operation, body };
  });
  return {
    format: manifestFormat,
    version: 1,
    ...(client && { client }),
    operations: entries.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
};
