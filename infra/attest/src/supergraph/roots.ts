/** What an operation begins with. */
import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, visit } from 'graphql';

const roots = new Set(['Query', 'Mutation']);

/**
 * The schema with null allowed for each field of Query and Mutation, whatever its service promises.
 *
 * An operation asks several services. Where one of them is away, a field that may not be null would take the answers of
 * all others with it, those of commands that were done included: `data: null`, and nobody knows.
 */
export const answeredAlone = (document: DocumentNode): DocumentNode =>
  visit(document, {
    ObjectTypeDefinition: (node): ObjectTypeDefinitionNode | undefined =>
      roots.has(node.name.value)
        ? {
            ...node,
            fields: node.fields?.map((field) =>
              field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field,
            ),
          }
        : undefined,
  });
