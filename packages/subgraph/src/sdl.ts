/**
 * One subgraph out of the slices of its processes.
 *
 * An entity may be declared by several processes: by one with its fields, by others as a stub or with fields they
 * contribute. Anything else that two processes declare is a mistake and refuses to start.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  Source,
} from 'graphql';
import { withListSizes } from './list-size.ts';
import type { Process } from './process.ts';

const link = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy", "@cost", "@listSize"]
)`;

const common = readFileSync(join(import.meta.dirname, 'common.graphql'), 'utf8');
/** Who declares what stands in common.graphql, in messages. */
const everySubgraph = 'every subgraph';

const rootTypes = new Set(['Query', 'Mutation', 'Subscription']);

const isObject = (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;

const nameOf = (node: DefinitionNode): string | undefined =>
  'name' in node && node.name ? `${node.kind === Kind.DIRECTIVE_DEFINITION ? '@' : ''}${node.name.value}` : undefined;

const keysOf = (node: ObjectTypeDefinitionNode): ConstDirectiveNode[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === 'key');

const argumentOf = (directive: ConstDirectiveNode, name: string): string | undefined => {
  const found = directive.arguments?.find((argument) => argument.name.value === name);
  return found && print(found.value);
};

const keyFieldsOf = (node: ObjectTypeDefinitionNode): string[] =>
  keysOf(node).flatMap((key) => (argumentOf(key, 'fields') ?? '').replace(/["{}]/g, ' ').trim().split(/\s+/));

/** Directives of two declarations: each once; a key that one of them resolves is resolvable. */
const mergeDirectives = (
  one: readonly ConstDirectiveNode[],
  other: readonly ConstDirectiveNode[],
): ConstDirectiveNode[] => {
  const merged = new Map<string, ConstDirectiveNode>();
  for (const directive of [...one, ...other]) {
    const isKey = directive.name.value === 'key';
    const name = isKey ? `@key ${argumentOf(directive, 'fields')}` : print(directive);
    if (!merged.has(name) || (isKey && argumentOf(directive, 'resolvable') !== 'false')) merged.set(name, directive);
  }
  return [...merged.values()];
};

type Declared = { readonly node: DefinitionNode; readonly by: string };

const shape = (field: FieldDefinitionNode): string =>
  print({ ...field, description: undefined, directives: [] } satisfies FieldDefinitionNode);

/** The two declarations of an object type as one. Throws where both declare a field that is no key. */
const mergeObjects = (
  one: ObjectTypeDefinitionNode,
  oneBy: string,
  other: ObjectTypeDefinitionNode,
  otherBy: string,
): ObjectTypeDefinitionNode => {
  const name = one.name.value;
  const keys = new Set(keyFieldsOf(one).filter((field) => keyFieldsOf(other).includes(field)));
  const fields = new Map((one.fields ?? []).map((field) => [field.name.value, field]));
  for (const field of other.fields ?? []) {
    const before = fields.get(field.name.value);
    if (before && !(keys.has(field.name.value) && shape(before) === shape(field)))
      throw new Error(`${name}.${field.name.value} is declared by ${oneBy} and by ${otherBy}`);
    if (!before || (!before.description && field.description)) fields.set(field.name.value, field);
  }
  const interfaces = new Map([...(one.interfaces ?? []), ...(other.interfaces ?? [])].map((i) => [i.name.value, i]));
  return {
    ...one,
    description: one.description ?? other.description,
    directives: mergeDirectives(one.directives ?? [], other.directives ?? []),
    interfaces: [...interfaces.values()],
    fields: [...fields.values()],
  };
};

const mergeable = (one: ObjectTypeDefinitionNode, other: ObjectTypeDefinitionNode): boolean =>
  rootTypes.has(one.name.value) || (keysOf(one).length > 0 && keysOf(other).length > 0);

/** The type definitions of a subgraph, its lists with their sizes. Throws where processes contradict each other, naming them. */
export const subgraphDocument = (processes: readonly Pick<Process, 'name' | 'sdl'>[]): DocumentNode => {
  const declared = new Map<string, Declared>();
  const nameless: DefinitionNode[] = [];
  const slices = [
    { name: everySubgraph, sdl: `${link}\n${common}` },
    ...processes.map(({ name, sdl }) => ({ name: `the process ${name}`, sdl })),
  ];
  for (const { name: by, sdl } of slices)
    for (const definition of parse(new Source(sdl, by), { noLocation: true }).definitions) {
      const name = nameOf(definition);
      if (name === undefined) {
        nameless.push(definition);
        continue;
      }
      const node: DefinitionNode =
        definition.kind === Kind.OBJECT_TYPE_EXTENSION
          ? { ...definition, kind: Kind.OBJECT_TYPE_DEFINITION }
          : definition;
      const before = declared.get(name);
      if (!before) declared.set(name, { node, by });
      else if (isObject(before.node) && isObject(node) && mergeable(before.node, node))
        declared.set(name, { node: mergeObjects(before.node, before.by, node, by), by: `${before.by}, ${by}` });
      else throw new Error(`${name} is declared by ${before.by} and by ${by}`);
    }
  return withListSizes({
    kind: Kind.DOCUMENT,
    definitions: [...nameless, ...[...declared.values()].map(({ node }) => node)],
  });
};

/** The subgraph's SDL with its federation header: what composition takes. */
export const subgraphSdl = (processes: readonly Pick<Process, 'name' | 'sdl'>[]): string =>
  `${print(subgraphDocument(processes))}\n`;
