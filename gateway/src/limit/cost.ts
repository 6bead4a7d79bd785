/**
 * What an operation may cost at most, worked out before it runs: by the directives `@cost` and `@listSize`.
 *
 * An object costs 1 and a leaf nothing unless `@cost` says otherwise; a list costs what its elements do, as often as it
 * may have elements; a mutation costs 10 more. Where a type has several shapes, the most expensive one counts. What a
 * field is worth is worked out once an operation; what remains for each request is to fill the variables in.
 * The document must have been weighed: its fragments have an end.
 */
import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLInputType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ListSize, Prices } from './directives.ts';

type Variables = Readonly<Record<string, unknown>>;

/** A field that must say how long its list is, and does not. */
export type Unsliced = { readonly field: string; readonly slicingArguments: readonly string[] };

export type Estimate = { readonly cost: number; readonly unsliced?: Unsliced | undefined };
/** The cost for these variables. */
export type Estimator = (variables: Variables) => Estimate;

type Bill = { unsliced?: Unsliced };
type Price = (variables: Variables, bill: Bill) => number;
/** Sizes that the field above has for lists below it, by their names. */
type Sizes = ReadonlyMap<string, (variables: Variables) => number>;

export type Pricing = {
  readonly schema: GraphQLSchema;
  readonly prices: Prices;
  /** Elements of a list of which nothing is said. */
  readonly listSize: number;
};

const mutationCost = 10;
const noSizes: Sizes = new Map();

const isList = (type: GraphQLOutputType): boolean => isListType(type) || (isNonNullType(type) && isList(type.ofType));

const givenValue = (argument: ArgumentNode | undefined, variables: Variables): unknown =>
  argument && valueFromASTUntyped(argument.value, variables);

/** Left out for certain; where the request does not say, it counts as asked for. */
const leftOut = (node: SelectionNode, variables: Variables): boolean =>
  (node.directives ?? []).some(({ name, arguments: [condition] = [] }) => {
    const value = givenValue(condition, variables);
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });

const at = (value: unknown, [first, ...rest]: readonly string[]): unknown => {
  if (first === undefined || typeof value !== 'object' || value === null) return value;
  return at(Object.getOwnPropertyDescriptor(value, first)?.value, rest);
};

/** Compiles estimators of one graph. */
export const pricer = ({ schema, prices, listSize: usual }: Pricing) => {
  const weightOfInput = (type: GraphQLInputType, value: unknown): number => {
    if (isNonNullType(type)) return weightOfInput(type.ofType, value);
    if (isListType(type))
      return (Array.isArray(value) ? value : [value]).reduce((sum, each) => sum + weightOfInput(type.ofType, each), 0);
    if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return 0;
    return Object.entries(value).reduce((sum, [name, each]) => {
      const field = type.getFields()[name];
      return field ? sum + (prices.inputs.get(`${type.name}.${name}`) ?? 0) + weightOfInput(field.type, each) : sum;
    }, 0);
  };

  /** The arguments' own cost; nothing is looked at where no input has a price. */
  const pricedArguments = (definition: GraphQLField<unknown, unknown>, node: FieldNode, parent: string): Price => {
    const weights = prices.fields.get(`${parent}.${definition.name}`)?.args;
    if (prices.inputs.size === 0 && !weights?.size) return () => 0;
    const given = definition.args.flatMap((argument) => {
      const found = node.arguments?.find(({ name }) => name.value === argument.name);
      return found ? [{ type: argument.type, weight: weights?.get(argument.name) ?? 0, found }] : [];
    });
    return (variables) =>
      given.reduce(
        (sum, { type, weight, found }) => sum + weight + weightOfInput(type, givenValue(found, variables)),
        0,
      );
  };

  const sliceOf = (definition: GraphQLField<unknown, unknown>, node: FieldNode, size: ListSize) => {
    const slicing = size.slicingArguments.map((path) => {
      const [name = '', ...rest] = path.split('.');
      const usually = definition.args.find((each) => each.name === name)?.defaultValue;
      return { argument: node.arguments?.find((each) => each.name.value === name), rest, usually };
    });
    return (variables: Variables): number[] =>
      slicing.flatMap(({ argument, rest, usually }) => {
        const given = givenValue(argument, variables);
        const value = at(given === undefined ? usually : given, rest);
        return typeof value === 'number' ? [Math.max(0, value)] : [];
      });
  };

  /** How many elements a field says that its list has; undefined where it says nothing. */
  const sizeOf = (
    definition: GraphQLField<unknown, unknown>,
    node: FieldNode,
    coordinate: string,
  ): ((variables: Variables, bill?: Bill) => number) | undefined => {
    const size = prices.fields.get(coordinate)?.listSize;
    if (!size) return undefined;
    const slices = sliceOf(definition, node, size);
    const { slicingArguments, requireOneSlicingArgument, assumedSize = usual } = size;
    const mustSlice = slicingArguments.length > 0 && requireOneSlicingArgument;
    return (variables, bill) => {
      const given = slices(variables);
      if (mustSlice && given.length !== 1 && bill) bill.unsliced ??= { field: coordinate, slicingArguments };
      return given.length > 0 ? Math.max(...given) : assumedSize;
    };
  };

  const compile = (document: DocumentNode, operationName: string | undefined): Estimator => {
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions)
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    const operation = document.definitions.find(
      (node) => node.kind === Kind.OPERATION_DEFINITION && (!operationName || node.name?.value === operationName),
    );
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return () => ({ cost: 0 });

    const field = (node: FieldNode, parent: GraphQLCompositeType, sizes: Sizes): Price => {
      const definition = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
      if (!definition) return () => 0;
      const coordinate = `${parent.name}.${definition.name}`;
      const named = getNamedType(definition.type);
      const own = prices.fields.get(coordinate)?.weight ?? prices.types.get(named.name);
      const weight = own ?? (isCompositeType(named) ? 1 : 0);
      const said = sizeOf(definition, node, coordinate);
      const sizedFields = prices.fields.get(coordinate)?.listSize?.sizedFields ?? [];
      const below: Sizes = said && sizedFields.length > 0 ? new Map(sizedFields.map((name) => [name, said])) : noSizes;
      const inherited = sizes.get(definition.name);
      const args = pricedArguments(definition, node, parent.name);
      const children = node.selectionSet && isCompositeType(named) ? set(node.selectionSet, named, below) : undefined;
      const list = isList(definition.type);
      const ownSize = below === noSizes ? said : undefined;
      return (variables, bill) => {
        if (said) said(variables, bill);
        const times = list ? ((ownSize ?? inherited)?.(variables) ?? usual) : 1;
        return times * (weight + (children?.(variables, bill) ?? 0)) + args(variables, bill);
      };
    };

    /** Prices by the type that each part is for; what has no condition is for all. */
    const parts = (
      { selections }: SelectionSetNode,
      type: GraphQLCompositeType,
      sizes: Sizes,
      into: Map<GraphQLCompositeType, Price[]>,
      around: readonly SelectionNode[],
    ): void => {
      for (const node of selections) {
        const conditions = node.directives?.length ? [...around, node] : around;
        if (node.kind === Kind.FIELD) {
          const price = field(node, type, sizes);
          const known = into.get(type) ?? [];
          into.set(type, known);
          known.push((variables, bill) =>
            conditions.some((each) => leftOut(each, variables)) ? 0 : price(variables, bill),
          );
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const name = fragment?.typeCondition?.name.value;
        const narrowed = name === undefined ? type : schema.getType(name);
        if (fragment && isCompositeType(narrowed)) parts(fragment.selectionSet, narrowed, sizes, into, conditions);
      }
    };

    const set = (node: SelectionSetNode, type: GraphQLCompositeType, sizes: Sizes): Price => {
      const found = new Map<GraphQLCompositeType, Price[]>();
      parts(node, type, sizes, found, []);
      const groups = [...found].map(([condition, group]) => ({ condition, group }));
      const sum = (group: readonly Price[], variables: Variables, bill: Bill): number =>
        group.reduce((total, price) => total + price(variables, bill), 0);
      if (groups.length <= 1) return (variables, bill) => sum(groups[0]?.group ?? [], variables, bill);
      const possible = isObjectType(type) ? [type] : schema.getPossibleTypes(type);
      const applies = (condition: GraphQLCompositeType, object: (typeof possible)[number]): boolean =>
        condition === object || (!isObjectType(condition) && schema.isSubType(condition, object));
      const shapes = new Map<string, number[]>();
      for (const object of possible) {
        const chosen = groups.flatMap(({ condition }, i) => (applies(condition, object) ? [i] : []));
        shapes.set(chosen.join(), chosen);
      }
      return (variables, bill) => {
        const costs = groups.map(({ group }) => sum(group, variables, bill));
        let most = 0;
        for (const chosen of shapes.values())
          most = Math.max(
            most,
            chosen.reduce((total, i) => total + (costs[i] ?? 0), 0),
          );
        return most;
      };
    };

    const root = schema.getRootType(operation.operation);
    if (!root) return () => ({ cost: 0 });
    const price = set(operation.selectionSet, root, noSizes);
    const base = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0;
    const defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
    return (given) => {
      const variables = { ...defaults, ...given };
      const bill: Bill = {};
      const cost = base + price(variables, bill);
      return { cost, unsliced: bill.unsliced };
    };
  };
  return compile;
};
