/** An operation without the fields that a caller may not see, and where they were. */
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  FragmentSpreadNode,
  GraphQLCompositeType,
  GraphQLOutputType,
  GraphQLSchema,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { getNamedType, isCompositeType, isListType, isNonNullType, Kind, visit } from 'graphql';
import type { Rule, Rules } from './rules.ts';

/** A place in the answer by its names; `@` stands for every element of a list. */
export type Withheld = { readonly path: readonly string[]; readonly coordinate: string };

export type Restricted = { readonly document: DocumentNode; readonly withheld: readonly Withheld[] };

const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isList(type.ofType));
const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Rules of a field: its own, and those of the type that it answers with. */
export const rulesOfField = (rules: Rules, parent: string, field: string, answers: string): readonly Rule[] => [
  ...(rules.fields.get(`${parent}.${field}`) ?? []),
  ...(rules.types.get(answers) ?? []),
];

/** The rules that an operation meets anywhere, each once. */
export const rulesMet = (schema: GraphQLSchema, rules: Rules, document: DocumentNode): readonly Rule[] => {
  const named = new Set<string>();
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD) named.add(node.name.value);
    },
  });
  const met = new Set<Rule>();
  for (const [coordinate, each] of rules.fields)
    if (named.has(coordinate.slice(coordinate.indexOf('.') + 1))) for (const rule of each) met.add(rule);
  for (const [type, each] of rules.types) if (schema.getType(type)) for (const rule of each) met.add(rule);
  return [...met];
};

/**
 * The operation with its fragments written out, each object saying its type, and without what `allows` denies.
 *
 * The document must have been weighed: written out it is as large as its limit of selections.
 */
export const restrict = (
  schema: GraphQLSchema,
  rules: Rules,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  allows: (rule: Rule) => boolean,
): Restricted => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const withheld = new Map<string, Withheld>();
  const denied = (each: readonly Rule[]): boolean => each.some((rule) => !allows(rule));

  const field = (node: FieldNode, parent: GraphQLCompositeType, path: readonly string[]): SelectionNode[] => {
    const definition = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!definition) return [node];
    const named = getNamedType(definition.type);
    const here = [...path, responseName(node)];
    if (denied(rulesOfField(rules, parent.name, definition.name, named.name))) {
      withheld.set(here.join('.'), { path: here, coordinate: `${parent.name}.${definition.name}` });
      return [];
    }
    if (!node.selectionSet || !isCompositeType(named)) return [node];
    const below = isList(definition.type) ? [...here, '@'] : here;
    return [{ ...node, selectionSet: set(node.selectionSet, named, below) }];
  };

  const fragment = (
    node: FragmentSpreadNode | InlineFragmentNode,
    parent: GraphQLCompositeType,
    path: readonly string[],
  ): SelectionNode[] => {
    const found = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!found) return [];
    const condition = found.typeCondition;
    const narrowed = condition ? schema.getType(condition.name.value) : parent;
    if (!isCompositeType(narrowed)) return [];
    if (narrowed !== parent && denied(rules.types.get(narrowed.name) ?? [])) {
      withheld.set([...path, narrowed.name].join('.'), { path, coordinate: narrowed.name });
      return [];
    }
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(condition && { typeCondition: condition }),
        ...(node.directives && { directives: node.directives }),
        selectionSet: set(found.selectionSet, narrowed, path),
      },
    ];
  };

  const set = (node: SelectionSetNode, parent: GraphQLCompositeType, path: readonly string[]): SelectionSetNode => {
    const kept = node.selections.flatMap((each) =>
      each.kind === Kind.FIELD ? field(each, parent, path) : fragment(each, parent, path),
    );
    const says = kept.some((each) => each.kind === Kind.FIELD && responseName(each) === '__typename');
    return { kind: Kind.SELECTION_SET, selections: says ? kept : [typeName, ...kept] };
  };

  const root = schema.getRootType(operation.operation);
  if (!root) return { document, withheld: [] };
  const restricted: OperationDefinitionNode = { ...operation, selectionSet: set(operation.selectionSet, root, []) };
  return { document: { kind: Kind.DOCUMENT, definitions: [restricted] }, withheld: [...withheld.values()] };
};
