/**
 * Somebody inside who tries everything: an operation for each field of a graph, made up from its schema, under any role.
 *
 * For the tests that hold who may do what, and what others are shown, against a table: a field that nobody decided about fails.
 */
import { type Role, roles } from '@attest/kernel';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { anActor } from './fixture.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Roles that come from outside; the platform's own is lent to nobody. */
export const lentRoles: readonly Role[] = roles.filter((role) => role !== 'SYSTEM');

const nobodysId = '01980000-dead-7000-8000-000000000001';

const madeUpScalars: Readonly<Record<string, unknown>> = {
  ID: nobodysId,
  String: 'made up',
  Int: 1,
  Float: 1,
  Boolean: true,
  DateTime: '2026-01-05T08:00:00.000Z',
  Date: '2026-01-05',
  Decimal: '1.00',
  JSON: {},
};

/** A value that fits: what may be left out is, a list has one element. */
const madeUp = (type: GraphQLInputType): unknown => {
  if (isNonNullType(type)) return madeUp(type.ofType);
  if (isListType(type)) return [madeUp(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type) || (type.isOneOf && field === fields[0]));
    return Object.fromEntries(required.map((field) => [field.name, madeUp(field.type)]));
  }
  return madeUpScalars[type.name];
};

const required = ({ args }: GraphQLField<unknown, unknown>): readonly GraphQLArgument[] =>
  args.filter((arg) => isNonNullType(arg.type));

/** Lists, connections and what else is worth looking into; references lead to other fields, which are asked themselves. */
const opened = ['edges', 'nodes', 'pageInfo'];

/** Leaves of each type that it may be, each under a name of its own: they may differ in type. */
const perMember = (types: readonly GraphQLObjectType[]): string => {
  const leaves = (one: GraphQLObjectType): string =>
    fieldsOf(one)
      .filter((field) => required(field).length === 0 && isLeafType(getNamedType(field.type)))
      .map(({ name }) => `${one.name}_${name}: ${name}`)
      .join(' ');
  return ` { __typename ${types.map((one) => `... on ${one.name} { ${leaves(one)} }`).join(' ')} }`;
};

const selection = (type: GraphQLOutputType, depth: number): string => {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) return perMember(named.getTypes());
  if (!isObjectType(named) && !isInterfaceType(named)) return ' { __typename }';
  const chosen = Object.values(named.getFields())
    .filter((field) => required(field).length === 0)
    .flatMap((field) => {
      if (isLeafType(getNamedType(field.type))) return [field.name];
      const isOpened = opened.includes(field.name);
      return isOpened || depth > 0 ? [`${field.name}${selection(field.type, isOpened ? depth : depth - 1)}`] : [];
    });
  return ` { __typename ${chosen.join(' ')} }`;
};

export type Attempt = { readonly document: string; readonly variables: Readonly<Record<string, unknown>> };

/** An operation that asks for one field of Query or Mutation, with what its type shows `depth` levels down. */
export const attempt = (
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  given: Readonly<Record<string, unknown>> = {},
  depth = 0,
): Attempt => {
  const args = field.args.filter((arg) => isNonNullType(arg.type) || arg.name in given);
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`);
  const passed = args.map((arg) => `${arg.name}: $${arg.name}`);
  const list = (items: readonly string[]): string => (items.length === 0 ? '' : `(${items.join(', ')})`);
  return {
    document: `${kind} Attempt${list(declared)} { it: ${field.name}${list(passed)}${selection(field.type, depth)} }`,
    variables: Object.fromEntries(args.map((arg) => [arg.name, given[arg.name] ?? madeUp(arg.type)])),
  };
};

export const fieldsOf = (type: GraphQLObjectType | null | undefined): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(type?.getFields() ?? {});

/** Somebody of this role alone, of a customer or supplier that nobody knows where the role is one of theirs. */
export const strangerOf = (role: Role) =>
  anActor(role, {
    ...((role === 'CUSTOMER_USER' || role === 'PARTNER') && { customerId: '01980000-dead-7000-8000-0000000000c1' }),
    ...(role === 'SUPPLIER_USER' && { supplierId: '01980000-dead-7000-8000-0000000000d1' }),
  });

/** Who may do what: mutations by the roles that may, space-separated, in the order of the roles. */
export type Permission = { readonly may: string; readonly do: string };

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

/** The refusal of the whole, and those of its parts where a command answers for each one alone. */
const refusalsIn = (type: GraphQLOutputType): string => {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return '__typename';
  const found = fieldsOf(payload).flatMap((field) => {
    const below = getNamedType(field.type);
    if (field.name === 'refusal') return ['refusal { code }'];
    return isObjectType(below) && isListType(nullableOf(field.type)) && below.getFields().refusal
      ? [`${field.name} { refusal { code } }`]
      : [];
  });
  return ['__typename', ...found].join(' ');
};
const nullableOf = (type: GraphQLOutputType) => (isNonNullType(type) ? type.ofType : type);

/** Tries one mutation as each role. @returns the roles that are not told FORBIDDEN */
const admittedTo = async (graph: TestSubgraph, field: GraphQLField<unknown, unknown>): Promise<Role[]> => {
  const args = required(field).map((arg) => `$${arg.name}: ${arg.type}`);
  const passed = required(field).map((arg) => `${arg.name}: $${arg.name}`);
  const list = (items: readonly string[]): string => (items.length === 0 ? '' : `(${items.join(', ')})`);
  const document = `mutation Attempt${list(args)} { it: ${field.name}${list(passed)} { ${refusalsIn(field.type)} } }`;
  const { variables } = attempt('mutation', field);
  const admitted: Role[] = [];
  for (const role of lentRoles) {
    const { data, errors } = await graph.as(strangerOf(role)).query(document, variables);
    const isRefused =
      errors?.[0]?.extensions?.code === 'FORBIDDEN' || JSON.stringify(data).includes('"code":"FORBIDDEN"');
    if (!isRefused) admitted.push(role);
  }
  return admitted;
};

/** What is wrong with the table: mutations that it does not name, or names twice, and roles that the graph treats otherwise. */
export const permissionFaults = async (graph: TestSubgraph, table: readonly Permission[]): Promise<string[]> => {
  const decided = new Map<string, string>();
  const faults: string[] = [];
  for (const { may, do: mutations } of table)
    for (const name of wordsOf(mutations)) {
      if (decided.has(name)) faults.push(`${name} is decided twice`);
      decided.set(name, lentRoles.filter((role) => wordsOf(may).includes(role)).join(' '));
    }
  const fields = fieldsOf(graph.schema.getMutationType());
  for (const name of decided.keys())
    if (!fields.some((field) => field.name === name)) faults.push(`${name} is no mutation`);
  for (const field of fields) {
    const admitted = (await admittedTo(graph, field)).join(' ');
    const wanted = decided.get(field.name);
    if (wanted === undefined) faults.push(`${field.name} is not decided; the graph admits: ${admitted}`);
    else if (wanted !== admitted) faults.push(`${field.name} is for ${wanted}; the graph admits: ${admitted}`);
  }
  return faults;
};

/** What each of these roles is shown although it is of a customer or supplier that nobody knows: what is everybody's. */
export type OpenTo = Readonly<Record<'CUSTOMER_USER' | 'SUPPLIER_USER', string>>;

type Sample = { readonly record: string; readonly id: string; readonly key: string | null };

const samples = `SELECT record, record_id::text AS id, key FROM (
    SELECT record, record_id, data ->> 'key' AS key, row_number() OVER (PARTITION BY record ORDER BY record_id) AS nth
    FROM event WHERE record_version = 1) AS numbered WHERE nth <= 20`;

/** Whether there is anything in it that says something. */
const says = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(says);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).some(([key, below]) => !/^(__typename|(\w+_)?id|pageInfo)$/.test(key) && says(below));
  return value !== null && value !== undefined && value !== 0 && value !== false && value !== '';
};

/** With which arguments a query is tried: once where it needs none, with each record's id or key where it needs one. */
const givenTo = (
  field: GraphQLField<unknown, unknown>,
  all: readonly Sample[],
): Readonly<Record<string, unknown>>[] => {
  const names = required(field).map(({ name }) => name);
  const own = all.filter(({ record }) => field.name.startsWith(record));
  const tried = own.length > 0 ? own : all;
  if (names.includes('id')) return tried.map(({ id }) => ({ id }));
  if (names.includes('key')) return tried.flatMap(({ key }) => (key === null ? [] : [{ key }]));
  if (names.includes('ids')) return [{ ids: tried.slice(0, 50).map(({ id }) => id) }];
  return [{}];
};

/** What the service knows of others' records, where it keeps copies. */
const knownTo = async (graph: TestSubgraph): Promise<readonly { readonly id: string }[]> => {
  const [{ kept } = { kept: false }] = (await graph.owner(
    "SELECT to_regclass('known') IS NOT NULL AS kept",
  )) as readonly {
    readonly kept: boolean;
  }[];
  return kept ? ((await graph.owner('SELECT id::text AS id FROM known LIMIT 200')) as readonly { id: string }[]) : [];
};

const typesWithKey = (graph: TestSubgraph): GraphQLObjectType[] => {
  const union = graph.schema.getType('_Entity');
  return isUnionType(union) ? [...union.getTypes()] : [];
};

/** Entities that another service may lead to, by the ids of all that is recorded and known here. */
const entitiesShown = async (
  graph: TestSubgraph,
  role: Role,
  type: GraphQLObjectType,
  ids: readonly string[],
): Promise<boolean> => {
  const document = `query Attempt($of: [_Any!]!) { it: _entities(representations: $of) { ... on ${type.name}${selection(type, 1)} } }`;
  const { data } = await graph
    .as(strangerOf(role))
    .query(document, { of: ids.map((id) => ({ __typename: type.name, id })) });
  return says(data?.it);
};

/**
 * Queries and types of which a stranger is shown something that the table does not name. Meant for a graph with records of
 * many kinds and customers; what is open and happens to be empty is no fault.
 */
export const sightFaults = async (graph: TestSubgraph, table: OpenTo): Promise<string[]> => {
  const all = (await graph.owner(samples)) as readonly Sample[];
  const ids = [...new Set([...all, ...(await knownTo(graph))].map(({ id }) => id))];
  const faults: string[] = [];
  // A partner is shown what the people are shown whose it is.
  for (const [role, likes] of [
    ['CUSTOMER_USER', 'CUSTOMER_USER'],
    ['SUPPLIER_USER', 'SUPPLIER_USER'],
    ['PARTNER', 'CUSTOMER_USER'],
  ] as const) {
    const shown = new Set<string>();
    for (const field of fieldsOf(graph.schema.getQueryType())) {
      if (field.name.startsWith('_')) continue;
      for (const given of givenTo(field, all)) {
        const { document, variables } = attempt('query', field, given, 1);
        const { data, errors } = await graph.as(strangerOf(role)).query(document, { ...variables });
        if (errors?.some(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED'))
          faults.push(`${field.name} cannot be tried: ${errors[0]?.message}`);
        if (says(data?.it)) shown.add(field.name);
      }
    }
    for (const type of typesWithKey(graph)) if (await entitiesShown(graph, role, type, ids)) shown.add(type.name);
    const open = new Set(wordsOf(table[likes]));
    for (const name of shown) if (!open.has(name)) faults.push(`${role} is shown ${name}`);
  }
  return faults;
};
