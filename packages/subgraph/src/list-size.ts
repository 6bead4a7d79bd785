/**
 * How long lists may be, said in the schema by one rule, so that a gateway can work out what an operation may cost.
 *
 * A field with the argument `first` that answers with a connection is a page of at most as many edges as it is asked
 * for; one with `first` that answers with a list likewise. What says `@listSize` by itself is left alone.
 */
import type { ConstDirectiveNode, DocumentNode, FieldDefinitionNode, TypeNode } from 'graphql';
import { Kind, parse, visit } from 'graphql';
import { pageSize } from './size.ts';

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const isList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

const directive = (text: string): ConstDirectiveNode => {
  const [definition] = parse(`scalar X ${text}`, { noLocation: true }).definitions;
  const found = definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? definition.directives?.[0] : undefined;
  if (!found) throw new Error(`${text} is no directive`);
  return found;
};

const sized = (slicing: readonly string[], more: string): ConstDirectiveNode =>
  directive(
    `@listSize(assumedSize: ${pageSize.default}, slicingArguments: ${JSON.stringify(slicing)}, ${more}requireOneSlicingArgument: false)`,
  );

const listSizeOf = ({ type, arguments: args = [] }: FieldDefinitionNode): ConstDirectiveNode | undefined => {
  const slicing = args.map(({ name }) => name.value).filter((name) => name === 'first' || name === 'last');
  if (!slicing.includes('first')) return undefined;
  if (isList(type)) return sized(slicing, '');
  return namedType(type).endsWith('Connection') ? sized(slicing, 'sizedFields: ["edges", "nodes"], ') : undefined;
};

export const withListSizes = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.FIELD_DEFINITION) return undefined;
      const size = listSizeOf(node);
      if (!size || node.directives?.some(({ name }) => name.value === 'listSize')) return undefined;
      return { ...node, directives: [...(node.directives ?? []), size] };
    },
  });
