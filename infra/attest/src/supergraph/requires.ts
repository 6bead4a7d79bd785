/** What composes, and is planned wrongly by the planner that we use. */
import { type DocumentNode, type FieldDefinitionNode, Kind, parse, visit } from 'graphql';

const fieldSetOf = ({ directives = [] }: FieldDefinitionNode): string | undefined => {
  const requires = directives.find(({ name }) => name.value === 'requires' || name.value === 'federation__requires');
  const value = requires?.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
};

/** Fields of a field set that are asked with arguments. */
const withArguments = (fieldSet: string): string[] => {
  const found: string[] = [];
  visit(parse(`{ ${fieldSet} }`, { noLocation: true }), {
    enter: (node) => {
      if (node.kind === Kind.FIELD && node.arguments?.length) found.push(node.name.value);
    },
  });
  return found;
};

/**
 * Fields with arguments inside `@requires`. Where an operation asks for the same field with other arguments, the client is
 * silently given the values of the one or the other (the public federation audit, `requires-with-argument`).
 */
export const requiredWithArguments = (document: DocumentNode): string[] =>
  document.definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    return (node.fields ?? []).flatMap((field) => {
      const fieldSet = fieldSetOf(field);
      const named = fieldSet === undefined ? [] : withArguments(fieldSet);
      return named.map((name) => `${node.name.value}.${field.name.value} requires ${name} with arguments`);
    });
  });
