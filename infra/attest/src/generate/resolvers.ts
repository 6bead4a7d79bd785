/**
 * Resolver types of a service, from its schema.
 *
 * What a resolver gets as its parent is decided by name: the GraphQL type `Incident` of a process is the type `Incident`
 * that the process exports from mappers.ts, domain.ts or store.ts; without one it has the shape of the schema.
 */
import { subgraphDocument } from '@attest/subgraph/sdl';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import {
  type DocumentNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql';
import type { Made, ProcessSource, ServiceSource } from './source.ts';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const objectsOf = (document: DocumentNode): ObjectNode[] =>
  document.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );

const keysOf = (node: ObjectNode): string[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === 'key').map(print);

/** A stub says only that another service has the entity. */
const isStub = (node: ObjectNode): boolean => keysOf(node).some((key) => key.includes('resolvable: false'));

const mapperOf = ({ name: process, types }: ProcessSource, type: string): string | undefined => {
  const source = types.find(({ names }) => names.includes(type));
  return source && `../${process}/${source.file}#${type} as ${type}Parent`;
};

/** GraphQL type -> what resolvers of it get, as codegen wants it. Throws where two processes both say what a type is. */
export const mappersOf = (processes: readonly ProcessSource[]): Record<string, string> => {
  const mappers = new Map<string, string>();
  for (const process of processes)
    for (const node of objectsOf(parse(process.sdl))) {
      const type = node.name.value;
      const mapper = isStub(node) ? undefined : mapperOf(process, type);
      const before = mappers.get(type);
      if (mapper && before) throw new Error(`the type ${type} is mapped twice: to ${before} and to ${mapper}`);
      if (mapper) mappers.set(type, mapper);
    }
  return Object.fromEntries(mappers);
};

const refusal = '@attest/subgraph#RefusalPayload';

/** What is so in every service: refusals are payloads, lists are pages, and an entity that nobody here keeps is its id. */
const mapperByShape = (node: ObjectNode): string | undefined => {
  if (node.interfaces?.some((implemented) => implemented.name.value === 'Refusal')) return refusal;
  const list = /^(\w+)Connection$/.exec(node.name.value);
  if (list && node.fields?.some((field) => field.name.value === 'pageInfo'))
    return `Page<ResolversParentTypes['${list[1]}']>`;
  return keysOf(node).some((key) => key.includes('"id"')) ? '{ readonly id: string }' : undefined;
};

const houseMappers = (document: DocumentNode): Record<string, string> => {
  const byShape = objectsOf(document).map((node) => [node.name.value, mapperByShape(node)] as const);
  return {
    Refusal: refusal,
    RecordEvent: '@attest/subgraph#RecordEvent as RecordEventParent',
    ...Object.fromEntries(byShape.filter(([, mapper]) => mapper !== undefined)),
  };
};

const scalars = {
  ID: 'string',
  DateTime: '@attest/kernel#Instant',
  Date: 'string',
  Decimal: 'string',
  JSON: 'unknown',
  _FieldSet: 'string',
};

/** The file `src/generated/graphql.ts` of a service. Throws where the schema does not hold together. */
export const resolverTypes = async ({ name, processes }: ServiceSource): Promise<Made> => {
  const document = subgraphDocument(processes);
  const text = await codegen({
    filename: `services/${name}/src/generated/graphql.ts`,
    schema: document,
    documents: [],
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      federation: true,
      enumsAsTypes: true,
      useTypeImports: true,
      immutableTypes: true,
      maybeValue: 'T | null | undefined',
      inputMaybeValue: 'T | null | undefined',
      skipTypename: true,
      contextType: '@attest/subgraph#Context',
      scalars,
      strictScalars: true,
      mappers: { ...houseMappers(document), ...mappersOf(processes) },
    },
  });
  const list = text.includes('Page<') ? "import type { Connection as Page } from '@attest/subgraph';\n" : '';
  return {
    path: `services/${name}/src/generated/graphql.ts`,
    text: `// Made by \`npm run generate\` from the schemas of this service's processes. Do not edit.\n${list}${text.trimEnd()}\n`,
  };
};
