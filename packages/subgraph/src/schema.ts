/** The executable subgraph: SDL and resolvers of its processes, checked against each other before anything is served. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import type { Context } from './context.ts';
import type { Process } from './process.ts';
import { commonRefusals, type RefusalPayload, ruleRefusal } from './refusal.ts';
import { scalars } from './scalar.ts';
import { subgraphDocument } from './sdl.ts';
import { tellRefusals } from './told.ts';

type SchemaModule = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { kind: string }
>;

type Fields = Record<string, unknown>;
type AnyResolver = GraphQLFieldResolver<unknown, Context>;

/** Every field's resolver once. Throws where two processes resolve the same field. */
const mergeResolvers = (processes: readonly Process[]): Map<string, Fields> => {
  const merged = new Map<string, Fields>();
  const owners = new Map<string, string>();
  for (const { name, resolvers } of processes)
    for (const [type, fields] of Object.entries(resolvers))
      for (const [field, resolver] of Object.entries(fields ?? {})) {
        if (resolver === undefined) continue;
        const owner = owners.get(`${type}.${field}`);
        if (owner) throw new Error(`${type}.${field} is resolved by the process ${owner} and by the process ${name}`);
        owners.set(`${type}.${field}`, name);
        merged.set(type, { ...merged.get(type), [field]: resolver });
      }
  return merged;
};

/** What was read before a command must not answer for what is after it. */
const forgetting =
  (resolver: AnyResolver): AnyResolver =>
  (source, args, context, info) => {
    context.forget();
    return resolver(source, args, context, info);
  };

const withFreshReads = (mutations: Fields): Fields =>
  Object.fromEntries(
    Object.entries(mutations).map(([field, resolver]) => [
      field,
      typeof resolver === 'function' ? forgetting(resolver as AnyResolver) : resolver,
    ]),
  );

/** Resolvers of what the schema does not have are typing errors; root fields without a resolver answer nothing. */
const resolverFaults = (schema: GraphQLSchema, resolvers: ReadonlyMap<string, Fields>): string[] => {
  const faults: string[] = [];
  for (const [name, fields] of resolvers) {
    const type = schema.getType(name);
    if (!type) faults.push(`the resolvers of ${name} have no type in the schema`);
    else if (isScalarType(type)) faults.push(`${name} is a scalar: those of the package apply`);
    else
      for (const field of Object.keys(fields)) {
        const known =
          field.startsWith('__') ||
          isUnionType(type) ||
          (isEnumType(type) && type.getValue(field)) ||
          ((isObjectType(type) || isInterfaceType(type)) && type.getFields()[field]);
        if (!known) faults.push(`the resolver ${name}.${field} has no field in the schema`);
      }
  }
  for (const type of [schema.getQueryType(), schema.getMutationType()])
    for (const field of Object.keys(type?.getFields() ?? {}))
      if (type && !field.startsWith('_') && !resolvers.get(type.name)?.[field])
        faults.push(`${type.name}.${field} has no resolver`);
  return faults;
};

const refusalFaults = (schema: GraphQLSchema, processes: readonly Process[]): string[] => {
  const refusal = schema.getType('Refusal');
  const faults: string[] = [];
  for (const { name, refusals } of processes)
    for (const [code, { type: typeName = ruleRefusal }] of Object.entries(refusals)) {
      const type = schema.getType(typeName);
      if (code in commonRefusals) faults.push(`the refusal ${code} of the process ${name} is one of every process`);
      if (!isObjectType(type) || !isInterfaceType(refusal) || !schema.isSubType(refusal, type))
        faults.push(`the refusal ${code} of the process ${name} needs a type ${typeName} that implements Refusal`);
    }
  return faults;
};

/** Builds the subgraph of a service. Throws, naming every fault, where SDL, resolvers and refusals do not fit together. */
export const buildSchema = (service: string, processes: readonly Process[]): GraphQLSchema => {
  const resolvers = mergeResolvers(processes);
  const mutations = resolvers.get('Mutation');
  if (mutations) resolvers.set('Mutation', withFreshReads(mutations));
  const module = {
    typeDefs: subgraphDocument(processes),
    resolvers: {
      ...scalars,
      Refusal: { __resolveType: ({ __typename }: RefusalPayload) => __typename },
      ...Object.fromEntries(resolvers),
    },
  };
  const schema = buildSubgraphSchema([module as SchemaModule]);
  const faults = [...resolverFaults(schema, resolvers), ...refusalFaults(schema, processes)];
  if (faults.length > 0) throw new Error(`the subgraph ${service} does not fit together: ${faults.join('; ')}`);
  tellRefusals(
    schema,
    processes.flatMap(({ entities }) => entities),
  );
  return schema;
};
