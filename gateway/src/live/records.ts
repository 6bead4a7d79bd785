/**
 * Which records can be watched: found in the graph and in the event contracts, so that a new process is live by being there.
 *
 * A record is what the graph gives by `x(id: ID!): X`, now if it can be asked for as it was at another time; `xs(…): XConnection` is its list; the service that answers both tells
 * of its changes. Contracts name their record by their export: `incidentEvents` are those of Incident.
 */
import { recordsBySubject } from '@attest/contracts/records';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isNonNullType, isObjectType, Kind, parse } from 'graphql';
import { joinText, subgraphNames } from '../join.ts';

export type LiveRecord = {
  /** The type in the graph, for example `Incident`. */
  readonly type: string;
  /** The service whose stream tells of changes. */
  readonly service: string;
  /** The query's field for one, `incident(id:)`. */
  readonly one: string;
  /** The query's field for many, `incidents(filter:, orderBy:, first:)`; some records have none. */
  readonly many?: string | undefined;
};

/** An event type by what it tells of: subject without version to the record's name, `incident`. */
export type EventRecords = ReadonlyMap<string, string>;

const versionless = (subject: string): string => subject.replace(/\.v\d+$/, '');

/** What the contracts say, one line an event type. */
export const eventRecords = (): EventRecords => new Map(Object.entries(recordsBySubject));

/** The service that answers each field of Query: the graph's name in the supergraph, by the field's name. */
const servicesOfQuery = (supergraphSdl: string): ReadonlyMap<string, string> => {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const names = subgraphNames(supergraph);
  const found = new Map<string, string>();
  for (const definition of supergraph.definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query') {
      const graphs = (definition.directives ?? []).filter(({ name }) => name.value === 'join__type');
      for (const field of definition.fields ?? []) {
        const owner = field.directives?.find(({ name }) => name.value === 'join__field') ?? graphs[0];
        const graph = names.get(joinText(owner, 'graph'));
        if (graph) found.set(field.name.value, graph);
      }
    }
  return found;
};

type Field = GraphQLField<unknown, unknown>;

const givesOneById = ({ args, type }: Field): GraphQLObjectType | undefined => {
  const [id, ...others] = args;
  const named = getNamedType(type);
  // What may be said besides, as of which day for example, is for those who ask once.
  const byId = id?.name === 'id' && isNonNullType(id.type) && others.every(({ type: other }) => !isNonNullType(other));
  return byId && !isNonNullType(type) && isObjectType(named) && named.getFields().id ? named : undefined;
};

/** The connection's type where the field is a list of `type` that begins with `first`. */
const listOf = (type: GraphQLObjectType, { args, type: answer }: Field): boolean => {
  const connection = getNamedType(answer);
  if (connection.name !== `${type.name}Connection` || !isObjectType(connection)) return false;
  const { nodes, pageInfo, totalCount } = connection.getFields();
  const takesFirst = args.some(({ name }) => name === 'first') && args.every((arg) => !isNonNullType(arg.type));
  return takesFirst && nodes !== undefined && pageInfo !== undefined && totalCount !== undefined;
};

/** Records of the graph that can be watched, in the order of their fields in Query. */
export const liveRecords = (schema: GraphQLSchema, supergraphSdl: string): LiveRecord[] => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const services = servicesOfQuery(supergraphSdl);
  return fields.flatMap((field) => {
    const type = givesOneById(field);
    const service = services.get(field.name);
    // What is explained or worked out about a record is not the record: its field has another name than its type.
    if (!type || !service || type.name.toLowerCase() !== field.name.toLowerCase()) return [];
    const many = fields.find((candidate) => listOf(type, candidate) && services.get(candidate.name) === service);
    return [{ type: type.name, service, one: field.name, many: many?.name }];
  });
};

/** The types of the graph that an event with this subject may be of. */
export type TypesOf = (subject: string) => readonly string[];

/**
 * Events without a contract here (the service is newer than this gateway), and those whose contract has the name of no
 * record, count for every record of their service that no contract has the name of: what is asked for in vain costs a
 * query, what is missed would be lost.
 */
export const typesBySubject = (records: readonly LiveRecord[], events: EventRecords): TypesOf => {
  const byName = new Map(records.map((record) => [record.one, record]));
  const named = new Set(
    [...events]
      .filter(([subject, name]) => byName.get(name)?.service === subject.split('.')[1])
      .map(([, name]) => name),
  );
  const known = new Map<string, readonly string[]>();
  const find = (subject: string): readonly string[] => {
    const [, service = ''] = subject.split('.');
    const name = events.get(subject);
    const record = name === undefined ? undefined : byName.get(name);
    if (record?.service === service) return [record.type];
    const ofService = records.filter((one) => one.service === service);
    const candidates = name === undefined ? ofService : ofService.filter(({ one }) => !named.has(one));
    return candidates.map(({ type }) => type);
  };
  return (subject) => {
    const key = versionless(subject);
    const types = known.get(key) ?? find(key);
    if (known.size < 10_000) known.set(key, types);
    return types;
  };
};
