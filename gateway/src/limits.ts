/**
 * What an operation may weigh, before anything is planned: one rule over the document, variables are free.
 *
 * Large input (a bulk import) travels in variables and is bounded by the size of the body. Messages name the limit,
 * never the document. Tokens are counted by the parser, which stops there.
 */
import type { ASTVisitor, DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';
import { GraphQLError, Kind, visit } from 'graphql';

export type Limits = {
  /** Lexical tokens of the whole document. */
  readonly tokens: number;
  /** Fields below each other, fragments followed. */
  readonly depth: number;
  /** Aliased fields of the whole document, `__typename` included. */
  readonly aliases: number;
  /** Directives at one place. */
  readonly directives: number;
  /** The same response name in one selection set. */
  readonly duplicates: number;
};

/** The explorer's introspection needs a depth of 16 and is the deepest of honest operations. */
export const limits: Limits = { tokens: 5_000, depth: 16, aliases: 50, directives: 5, duplicates: 10 };

/** The validation rule: at most one error for each limit. */
export const limitsRule =
  ({ depth, aliases, directives, duplicates }: Limits) =>
  (context: ValidationContext): ASTVisitor => ({
    // The first node that is entered is the document, and nothing below it is of interest.
    enter: () => {
      const weight = weigh(context.getDocument());
      const over = (name: string, weighed: number, limit: number) => {
        if (weighed <= limit) return;
        context.reportError(
          new GraphQLError(`The operation is too large: ${name} ${limit}.`, { extensions: { limit } }),
        );
      };
      over('the depth may be', weight.depth, depth);
      over('the number of aliases may be', weight.aliases, aliases);
      over('the number of directives at one place may be', weight.directives, directives);
      over('the number of times that a field may be repeated in one place is', weight.duplicates, duplicates);
      return false;
    },
  });

type Weight = Omit<Limits, 'tokens'>;

const weigh = (document: DocumentNode): Weight => {
  let [aliases, directives, duplicates] = [0, 0, 0];
  const most = (node: { readonly directives?: readonly unknown[] | undefined }): void => {
    directives = Math.max(directives, node.directives?.length ?? 0);
  };
  visit(document, {
    enter: (node) => {
      if ('directives' in node) most(node);
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      if (node.kind === Kind.SELECTION_SET) duplicates = Math.max(duplicates, mostRepeated(node));
    },
  });
  return { aliases, directives, duplicates, depth: depthOf(document) };
};

const mostRepeated = (set: SelectionSetNode): number => {
  const seen = new Map<string, number>();
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) continue;
    const name = `${selection.kind} ${'alias' in selection ? (selection.alias?.value ?? selection.name.value) : selection.name.value}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return Math.max(0, ...seen.values());
};

/** Each fragment is measured once; one that contains itself is refused by the specification's own rules. */
const depthOf = (document: DocumentNode): number => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const measured = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const fragment = fragments.get(name);
    const depth = fragment ? ofSet(fragment.selectionSet) : 0;
    measured.set(name, depth);
    return depth;
  };
  const ofSet = (set: SelectionSetNode): number => {
    let deepest = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) deepest = Math.max(deepest, ofFragment(selection.name.value));
      else if (selection.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, ofSet(selection.selectionSet));
      else deepest = Math.max(deepest, 1 + (selection.selectionSet ? ofSet(selection.selectionSet) : 0));
    }
    return deepest;
  };
  const depths = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ofSet(definition.selectionSet) : 0,
  );
  return Math.max(0, ...depths);
};
