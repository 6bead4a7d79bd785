/**
 * The supergraph: what the services' schemas are together, composed here and committed, so that a mistake between two
 * services is found before either is deployed and the gateway needs nobody to start.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { subgraphSdl } from '@attest/subgraph/sdl';
import {
  astFromValue,
  buildSchema,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { type ProcessSource, readServices } from '../generate/source.ts';
import { root } from '../root.ts';
import { ownDescriptions, takesAlong } from './borrowed.ts';
import { requiredWithArguments } from './requires.ts';
import { answeredAlone } from './roots.ts';

export type SubgraphSource = { readonly name: string; readonly sdl: string };

export type Composition = {
  /** The supergraph; absent when there are errors. */
  readonly sdl: string | undefined;
  /** What is wrong, each with the subgraphs that it concerns, readable as it is. */
  readonly errors: readonly string[];
  /** What composes, though somebody should look at it. */
  readonly hints: readonly string[];
};

const heading =
  '# Composed from services/*/src/*/schema.graphql by `npm run generate -- supergraph`; never edited by hand.\n';

/** Where the gateway finds a subgraph is its environment's matter: an address that is used by mistake leads nowhere. */
const routingUrl = (service: string): string => `http://${service}.invalid/graphql`;

const failed = (errors: readonly string[]): Composition => ({ sdl: undefined, errors, hints: [] });

const indented = (text: string): string => text.trim().replaceAll('\n', '\n    ');

type CompositionHint = NonNullable<ReturnType<typeof composeServices>['hints']>[number];

/** Messages of the composition name types, fields and subgraphs by themselves. */
const readableError = ({ extensions, message }: GraphQLError): string =>
  `${String(extensions.code ?? 'COMPOSITION_FAILED')}: ${indented(message)}`;

const readableHint = ({ definition, message }: CompositionHint): string => `${definition.code}: ${indented(message)}`;

type Defaulted = { readonly at: string; readonly value: unknown; readonly type: GraphQLInputType };

const defaultsOf = (type: GraphQLNamedType): Defaulted[] => {
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ({
      at: `${type.name}.${field.name}`,
      value: field.defaultValue,
      type: field.type,
    }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.map((argument) => ({
      at: `${type.name}.${field.name}(${argument.name}:)`,
      value: argument.defaultValue,
      type: argument.type,
    })),
  );
};

/** Defaults that GraphQL cannot write down, such as an object for a custom scalar: one spoils the introspection of everything. */
const unspeakableDefaults = (supergraphSdl: string): string[] =>
  Object.values(buildSchema(supergraphSdl).getTypeMap())
    .flatMap(defaultsOf)
    .flatMap(({ at, value, type }) => {
      if (value === undefined) return [];
      try {
        astFromValue(value, type);
        return [];
      } catch (error) {
        return [`NOT_INTROSPECTABLE: the default of ${at} cannot be shown to clients: ${String(error)}`];
      }
    });

/** Composes subgraphs. Hints below a warning are left out: they tell what is meant to be so. */
export const compose = (subgraphs: readonly SubgraphSource[]): Composition => {
  if (subgraphs.length === 0) return failed(['there is no service with a process yet']);
  const documents = subgraphs.map(({ name, sdl }) => ({ name, document: parse(sdl) }));
  const misplanned = documents.flatMap(({ name, document }) =>
    requiredWithArguments(document).map(
      (what) => `REQUIRES_WITH_ARGUMENTS: [${name}] ${what}: other fields would be given its values`,
    ),
  );
  if (misplanned.length > 0) return failed(misplanned);
  const services = documents.map(({ name, document }) => ({
    name,
    typeDefs: answeredAlone(ownDescriptions(name, document)),
    url: routingUrl(name),
  }));
  const { errors, supergraphSdl, hints } = composeServices(services);
  if (errors || !supergraphSdl) return failed((errors ?? []).map(readableError));
  const unspeakable = unspeakableDefaults(supergraphSdl);
  if (unspeakable.length > 0) return failed(unspeakable);
  const warnings = hints.filter(({ definition }) => definition.level.name === 'WARN');
  const takers = documents.flatMap(({ name, document }) =>
    takesAlong(name, document).map((complaint) => `TAKES_ALONG: [${name}] ${complaint}`),
  );
  const ours = [...warnings.map(readableHint), ...takers];
  return { sdl: `${heading}\n${supergraphSdl.trim()}\n`, errors: [], hints: ours };
};

/** The folders that a list of processes names, in the list's order: `import { x } from './folder/index.ts'` and `= [x]`. */
export const listedFolders = (processesTs: string): string[] => {
  const folders = new Map<string, string>();
  for (const [, name = '', folder = ''] of processesTs.matchAll(
    /import \{ (\w+) \} from '\.\/([\w-]+)(?:\/index)?\.ts'/g,
  ))
    folders.set(name, folder);
  const [, list = ''] = /= \[([^\]]*)\]/.exec(processesTs) ?? [];
  return list.split(',').flatMap((name) => folders.get(name.trim()) ?? []);
};

/** The processes that a service serves, in its own order. */
const served = (service: string, processes: readonly ProcessSource[]): ProcessSource[] => {
  const list = join(root, 'services', service, 'src', 'processes.ts');
  if (!existsSync(list)) return [];
  return listedFolders(readFileSync(list, 'utf8')).flatMap((name) => processes.filter((one) => one.name === name));
};

/** Composes the services of this repository, from their SDL as text. */
export const composeSupergraph = async (): Promise<Composition> => {
  const subgraphs: SubgraphSource[] = [];
  const errors: string[] = [];
  for (const { name, processes } of readServices()) {
    const slices = served(name, processes);
    if (slices.length === 0) continue;
    try {
      subgraphs.push({ name, sdl: subgraphSdl(slices) });
    } catch (error) {
      errors.push(`${name}: ${indented(String(error))}`);
    }
  }
  return errors.length > 0 ? failed(errors) : compose(subgraphs);
};
