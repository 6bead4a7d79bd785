/** Several fetches of entities as one request to their subgraph: its answers stand side by side under names of their own. */
import type { DocumentNode, OperationDefinitionNode, VariableDefinitionNode } from 'graphql';
import { Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;

/** The document with its representations, its answer and its fragments numbered. */
const numbered = (query: string, number: number): DocumentNode =>
  visit(parse(query), {
    enter: (node) => {
      switch (node.kind) {
        case Kind.VARIABLE:
          return node.name.value === 'representations'
            ? { ...node, name: named(`representations${number}`) }
            : undefined;
        case Kind.FRAGMENT_SPREAD:
        case Kind.FRAGMENT_DEFINITION:
          return { ...node, name: named(`${node.name.value}_${number}`) };
        case Kind.FIELD:
          return node.name.value === '_entities' ? { ...node, alias: named(answerName(number)) } : undefined;
        default:
          return undefined;
      }
    },
  });

/** Where the answer to the nth of them stands. */
export const answerName = (number: number): string => `entities${number}`;

const isOperation = (node: DocumentNode['definitions'][number]): node is OperationDefinitionNode =>
  node.kind === Kind.OPERATION_DEFINITION;

/** One operation for all; other variables than representations are the client's, and mean the same in all of them. */
export const join = (queries: readonly string[], operationName: string | undefined): string => {
  const definitions = queries.flatMap((query, number) => numbered(query, number).definitions);
  const operations = definitions.filter(isOperation);
  const variables = new Map<string, VariableDefinitionNode>();
  for (const { variableDefinitions } of operations)
    for (const definition of variableDefinitions ?? []) variables.set(definition.variable.name.value, definition);
  const [first] = operations;
  if (!first) throw new Error('there is nothing to join');
  const joined: OperationDefinitionNode = {
    ...first,
    name: operationName === undefined ? undefined : named(operationName),
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: operations.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  const rest = definitions.filter((node) => !isOperation(node));
  return stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions: [joined, ...rest] }));
};
