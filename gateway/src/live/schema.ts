/** The Subscription type: made from the records of the graph, owned by the gateway. */
import type { GraphQLSchema } from 'graphql';
import { astFromValue, extendSchema, isInputType, parse, print } from 'graphql';
import type { LiveRecord } from './records.ts';

/** Arguments of a list that say where a page begins or ends; a live list always begins at the beginning. */
const paging = ['after', 'before', 'last'];

export const changesType = (record: LiveRecord): string => `${record.type}Changes`;
export const oneField = (record: LiveRecord): string => `${record.one}Changed`;
export const manyField = (record: LiveRecord): string | undefined => record.many && `${record.many}Changed`;

const block = (text: string, indent = '  '): string => `${indent}"""${text.replaceAll('"""', '\\"""')}"""`;

const listArguments = (schema: GraphQLSchema, list: string): string => {
  const args = schema.getQueryType()?.getFields()[list]?.args ?? [];
  const lines = args
    .filter(({ name }) => !paging.includes(name))
    .map(({ name, type, defaultValue, description, deprecationReason: old }) => {
      const value = defaultValue === undefined || !isInputType(type) ? undefined : astFromValue(defaultValue, type);
      const said =
        name === 'first' ? 'How many records the list has at most: 25 unless told, 100 at most.' : description;
      const goes = old ? ` @deprecated(reason: ${JSON.stringify(old)})` : '';
      return `${said ? `${block(said, '    ')}\n` : ''}    ${name}: ${type}${value ? ` = ${print(value)}` : ''}${goes}`;
    });
  return `(\n${lines.join('\n')}\n  )`;
};

const oneOf = (record: LiveRecord): string => `
${block(`The ${record.type} of this id: as it is now, and again after each of its changes; several changes at once come as one. Ends with NOT_FOUND where there is none that the caller may see, now or later.`)}
  ${oneField(record)}(
    "Its id."
    id: ID!
  ): ${record.type}`;

const manyOf = (schema: GraphQLSchema, record: LiveRecord): string =>
  record.many === undefined
    ? ''
    : `
${block(`The list \`${record.many}\` as it is now, then what changes of it: records that change, enter or leave it.`)}
  ${manyField(record)}${listArguments(schema, record.many)}: ${changesType(record)}`;

const changesOf = (record: LiveRecord): string => `
"A live list of ${record.type}: all of it, or what has changed of it."
type ${changesType(record)} {
  "SNAPSHOT: forget what you have, the list is \`nodes\`. CHANGE: \`nodes\` have changed or come in, \`removed\` have gone."
  kind: LiveKind!
  "Of a snapshot all records in the list's order; of a change those that changed or came in."
  nodes: [${record.type}!]!
  "Ids of records that were in the list and are not any more: they no longer fit, gave way to others, or may no longer be seen."
  removed: [ID!]!
  "Ids of all records of the list as it is now, in its order."
  ids: [ID!]!
  "Whether there are further records that fit, beyond \`first\`."
  hasMore: Boolean!
  "How many records fit, in the list or beyond it."
  totalCount: Int!
}`;

/** The SDL that makes the graph live. */
export const liveSdl = (schema: GraphQLSchema, records: readonly LiveRecord[]): string => `
extend schema {
  subscription: Subscription
}
"What a payload of a live list is."
enum LiveKind {
  "The whole list."
  SNAPSHOT
  "What has changed since the payload before."
  CHANGE
}
"""
Live queries, over server-sent events (graphql-sse) at /graphql/stream or over WebSocket (graphql-transport-ws) at /graphql.
Each payload is what the caller may see at that moment and has \`extensions.position\`: who comes back names it
(\`extensions.after\`, or \`Last-Event-ID\`) and misses nothing. A change of what a record refers to is not a change of the record.
"""
type Subscription {${records.map((record) => oneOf(record) + manyOf(schema, record)).join('\n')}
}
${records
  .filter(({ many }) => many !== undefined)
  .map(changesOf)
  .join('\n')}
`;

/** The graph with its Subscription type; as it is where nothing in it can be watched. */
export const withSubscriptions = (schema: GraphQLSchema, records: readonly LiveRecord[]): GraphQLSchema =>
  records.length === 0 ? schema : extendSchema(schema, parse(liveSdl(schema, records)));
