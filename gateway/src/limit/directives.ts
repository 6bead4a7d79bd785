/** What `@cost` and `@listSize` say of the fields of a supergraph (specs.apollo.dev/cost/v0.1). */
import type { DirectiveNode, DocumentNode, FieldDefinitionNode, InputValueDefinitionNode } from 'graphql';
import { Kind, valueFromASTUntyped } from 'graphql';

export type ListSize = {
  readonly assumedSize?: number | undefined;
  readonly slicingArguments: readonly string[];
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
};

export type FieldPrice = {
  readonly weight?: number | undefined;
  readonly listSize?: ListSize | undefined;
  /** Weights of its arguments by their names. */
  readonly args: ReadonlyMap<string, number>;
};

/** Prices by `Type.field`, and by the name of a type; of fields of inputs by `Input.field`. */
export type Prices = {
  readonly fields: ReadonlyMap<string, FieldPrice>;
  readonly types: ReadonlyMap<string, number>;
  readonly inputs: ReadonlyMap<string, number>;
};

type Directives = readonly DirectiveNode[] | undefined;

/** A directive that is not imported by its own name carries the name of its specification before it. */
const directive = (directives: Directives, name: string): Record<string, unknown> | undefined => {
  const found = directives?.find(({ name: { value } }) => value === name || value === `cost__${name}`);
  if (!found) return undefined;
  return Object.fromEntries((found.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
};

const weightOf = (directives: Directives): number | undefined => {
  const weight = directive(directives, 'cost')?.weight;
  return typeof weight === 'number' ? weight : undefined;
};

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const listSizeOf = (directives: Directives): ListSize | undefined => {
  const found = directive(directives, 'listSize');
  if (!found) return undefined;
  return {
    assumedSize: typeof found.assumedSize === 'number' ? found.assumedSize : undefined,
    slicingArguments: texts(found.slicingArguments),
    sizedFields: texts(found.sizedFields),
    requireOneSlicingArgument: found.requireOneSlicingArgument !== false,
  };
};

const weighted = (nodes: readonly InputValueDefinitionNode[] | undefined): [string, number][] =>
  (nodes ?? []).flatMap(({ name, directives }) => {
    const weight = weightOf(directives);
    return weight === undefined ? [] : [[name.value, weight]];
  });

const fieldPrice = ({ directives, arguments: args }: FieldDefinitionNode): FieldPrice => ({
  weight: weightOf(directives),
  listSize: listSizeOf(directives),
  args: new Map(weighted(args)),
});

/** Reads a supergraph's directives; what has none is left out. */
export const pricesOf = (supergraph: DocumentNode): Prices => {
  const fields = new Map<string, FieldPrice>();
  const types = new Map<string, number>();
  const inputs = new Map<string, number>();
  for (const node of supergraph.definitions) {
    if (!('name' in node) || !node.name || !('directives' in node)) continue;
    const name = node.name.value;
    const weight = weightOf(node.directives);
    if (weight !== undefined) types.set(name, weight);
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      for (const [field, each] of weighted(node.fields)) inputs.set(`${name}.${field}`, each);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const price = fieldPrice(field);
      if (price.weight !== undefined || price.listSize || price.args.size > 0)
        fields.set(`${name}.${field.name.value}`, price);
    }
  }
  return { fields, types, inputs };
};
