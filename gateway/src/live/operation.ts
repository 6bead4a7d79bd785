/** A subscription that is ready to run: what it watches, and the query that gives its payloads. */
import { hash } from 'node:crypto';
import type { Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import {
  GraphQLError,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  print,
} from 'graphql';
import type { LiveRecord } from './records.ts';
import { changesType, manyField, oneField } from './schema.ts';
import { fieldsOf, responseKey, usedBy, type Values } from './selection.ts';

/** A query to the graph that stands for a subscription. */
export type GraphQuery = {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly text: string;
  /** Tells the document from any other. */
  readonly hash: string;
  readonly variables: Values;
};

/** What is to be said of a live list: the field and the name under which it is wanted. */
export type Wanted = { readonly key: string; readonly field: string };

export type Operation = {
  readonly record: LiveRecord;
  readonly name: string | undefined;
  /** The name of the answer in the payload's data. */
  readonly key: string;
  /** The record that is watched; nothing where it is a list. */
  readonly id: string | undefined;
  readonly wanted: readonly Wanted[];
  readonly query: GraphQuery;
};

export type Refusal = { readonly code: 'NOT_A_SUBSCRIPTION'; readonly errors: readonly GraphQLError[] };

/** Names in the query that no client sees. */
export const hidden = {
  id: 'attestLiveId',
  nodes: 'attestLiveNodes',
  page: 'attestLivePage',
  count: 'attestLiveCount',
} as const;

const no = (message: string, code: string) =>
  refuse<Refusal>({ code: 'NOT_A_SUBSCRIPTION', errors: [new GraphQLError(message, { extensions: { code } })] });

const name = (value: string) => ({ kind: Kind.NAME, value }) as const;

const select = (field: string, alias: string, selections?: readonly SelectionNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: name(field),
  alias: name(alias),
  ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

/** Of the list: its records as they are wanted, with their ids, and of the rest only what is wanted. */
const listSelections = (fields: readonly FieldNode[]): SelectionNode[] => {
  const id = select('id', hidden.id);
  const ofNodes = new Map<string, SelectionNode[]>();
  for (const field of fields)
    if (field.name.value === 'nodes') {
      const key = responseKey(field);
      ofNodes.set(key, [...(ofNodes.get(key) ?? [id]), ...(field.selectionSet?.selections ?? [])]);
    }
  if (ofNodes.size === 0) ofNodes.set(hidden.nodes, [id]);
  const wants = (wanted: string): boolean => fields.some((field) => field.name.value === wanted);
  return [
    ...[...ofNodes].map(([key, selections]) => select('nodes', key, selections)),
    ...(wants('hasMore') ? [select('pageInfo', hidden.page, [select('hasNextPage', 'hasNextPage')])] : []),
    ...(wants('totalCount') ? [select('totalCount', hidden.count)] : []),
  ];
};

const queryOf = (
  field: FieldNode,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Values,
): GraphQuery => {
  const used = usedBy(field, fragments, operation.variableDefinitions ?? []);
  const definition: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: used.variables,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...used.fragments] };
  const text = print(document);
  const names = new Set(used.variables.map(({ variable }) => variable.name.value));
  const kept = Object.fromEntries(Object.entries(variables).filter(([key]) => names.has(key)));
  return { document, operation: definition, text, hash: hash('sha256', text), variables: kept };
};

type Asked = {
  readonly schema: GraphQLSchema;
  readonly records: readonly LiveRecord[];
  /** Valid in the schema. */
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables: Values;
};

/** Compiles the subscription of a valid document: NOT_A_SUBSCRIPTION where it is none, or where its variables do not fit. */
export const compile = ({ schema, records, document, operationName, variables }: Asked): Result<Operation, Refusal> => {
  const operation = getOperationAST(document, operationName);
  if (!operation) return no('Which operation is meant is not clear: name one by operationName.', 'BAD_USER_INPUT');
  const root = schema.getSubscriptionType();
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION || !root)
    return no('Only subscriptions are answered here; everything else is at POST /graphql.', 'SUBSCRIPTIONS_ONLY');
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced)
    return refuse<Refusal>({
      code: 'NOT_A_SUBSCRIPTION',
      errors: errors.map(({ message }) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })),
    });
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const [field, another] = fieldsOf(schema, root.name, operation.selectionSet, fragments, coerced);
  const record = records.find((one) => [oneField(one), manyField(one)].includes(field?.name.value));
  const definition = field && root.getFields()[field.name.value];
  if (!field || another || !record || !definition)
    return no('A subscription has exactly one field, which no condition leaves out.', 'BAD_USER_INPUT');

  const key = responseKey(field);
  const common = { record, key, name: operation.name?.value };
  if (field.name.value === oneField(record)) {
    const { id } = getArgumentValues(definition, field, coerced);
    const asked: FieldNode = { ...field, name: name(record.one), alias: name(key) };
    return ok({ ...common, id: String(id), wanted: [], query: queryOf(asked, operation, fragments, variables) });
  }
  const set = field.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
  const fields = fieldsOf(schema, changesType(record), set, fragments, coerced);
  const asked = {
    ...select(record.many ?? '', key, listSelections(fields)),
    ...(field.arguments && { arguments: field.arguments }),
  };
  return ok({
    ...common,
    id: undefined,
    wanted: fields.map((one) => ({ key: responseKey(one), field: one.name.value })),
    query: queryOf(asked, operation, fragments, variables),
  });
};
