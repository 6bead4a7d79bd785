/** Which fields an operation asks of a type: fragments resolved, conditions decided, repetitions brought together. */
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { isAbstractType, isCompositeType, isInterfaceType, isObjectType, Kind } from 'graphql';

/** A set of selections and the type that it is written for. */
export type Scoped = { readonly set: SelectionSetNode; readonly scope: GraphQLCompositeType };

/** What an answer holds under one name; `scope` is where it was first asked for. */
export type Selected = {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly scope: GraphQLCompositeType;
};

export type Selecting = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The value of a variable in @skip or @include. */
  readonly includes: (variable: string) => boolean;
};

const decided = (
  node: SelectionNode,
  directive: 'skip' | 'include',
  includes: Selecting['includes'],
): boolean | undefined => {
  const value = node.directives?.find(({ name }) => name.value === directive)?.arguments?.[0]?.value;
  if (value?.kind === Kind.VARIABLE) return includes(value.name.value);
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
};

const isIncluded = (node: SelectionNode, includes: Selecting['includes']): boolean =>
  decided(node, 'skip', includes) !== true && decided(node, 'include', includes) !== false;

const applies = (schema: GraphQLSchema, condition: GraphQLCompositeType, type: GraphQLCompositeType): boolean =>
  condition === type ||
  (isAbstractType(condition) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type));

/** The fields of `type` in the order of the answer. */
export const select = (
  { schema, fragments, includes }: Selecting,
  type: GraphQLCompositeType,
  sets: readonly Scoped[],
): Selected[] => {
  const found = new Map<string, { name: string; nodes: FieldNode[]; scope: GraphQLCompositeType }>();
  const visited = new Set<string>();
  const fragment = (condition: string | undefined, set: SelectionSetNode, scope: GraphQLCompositeType): void => {
    const narrowed = condition === undefined ? scope : schema.getType(condition);
    if (isCompositeType(narrowed) && (condition === undefined || applies(schema, narrowed, type)))
      walk({ set, scope: narrowed });
  };
  const walk = ({ set, scope }: Scoped): void => {
    for (const node of set.selections) {
      if (!isIncluded(node, includes)) continue;
      if (node.kind === Kind.FIELD) {
        const name = node.alias?.value ?? node.name.value;
        const known = found.get(name);
        if (known) known.nodes.push(node);
        else found.set(name, { name, nodes: [node], scope });
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        fragment(node.typeCondition?.name.value, node.selectionSet, scope);
      } else {
        const definition = fragments.get(node.name.value);
        if (!definition || visited.has(node.name.value)) continue;
        visited.add(node.name.value);
        fragment(definition.typeCondition.name.value, definition.selectionSet, scope);
      }
    }
  };
  for (const scoped of sets) walk(scoped);
  return [...found.values()];
};
