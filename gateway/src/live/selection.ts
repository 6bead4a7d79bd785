/** What a subscription selects, fragments followed and conditions decided: its variables stay as they are while it lives. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLSchema,
  InlineFragmentNode,
  SelectionSetNode,
  VariableDefinitionNode,
} from 'graphql';
import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  Kind,
  visit,
} from 'graphql';

export type Values = Readonly<Record<string, unknown>>;
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
type Node = FieldNode | InlineFragmentNode | FragmentSpreadNode;

const included = (node: Node, values: Values): boolean =>
  getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
  getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false;

/** The fields selected of the object type, in order. */
export const fieldsOf = (
  schema: GraphQLSchema,
  type: string,
  set: SelectionSetNode,
  fragments: Fragments,
  values: Values,
): FieldNode[] => {
  const applies = (condition: string | undefined): boolean => {
    if (condition === undefined || condition === type) return true;
    const [abstract, object] = [schema.getType(condition), schema.getType(type)];
    return isAbstractType(abstract) && schema.getPossibleTypes(abstract).some((one) => one === object);
  };
  return set.selections.flatMap((node) => {
    if (!included(node, values)) return [];
    if (node.kind === Kind.FIELD) return [node];
    const body = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!body || !applies(body.typeCondition?.name.value)) return [];
    return fieldsOf(schema, type, body.selectionSet, fragments, values);
  });
};

export const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The fragments and variables that a field uses, directly or by its fragments. */
export const usedBy = (
  field: FieldNode,
  fragments: Fragments,
  definitions: readonly VariableDefinitionNode[],
): { readonly fragments: FragmentDefinitionNode[]; readonly variables: VariableDefinitionNode[] } => {
  const used = new Map<string, FragmentDefinitionNode>();
  const names = new Set<string>();
  const look = (node: FieldNode | FragmentDefinitionNode): void => {
    visit(node, {
      enter: (below) => {
        if (below.kind === Kind.VARIABLE) names.add(below.name.value);
        const fragment = below.kind === Kind.FRAGMENT_SPREAD ? fragments.get(below.name.value) : undefined;
        if (!fragment || used.has(fragment.name.value)) return;
        used.set(fragment.name.value, fragment);
        look(fragment);
      },
    });
  };
  look(field);
  return {
    fragments: [...used.values()],
    variables: definitions.filter(({ variable }) => names.has(variable.name.value)),
  };
};
