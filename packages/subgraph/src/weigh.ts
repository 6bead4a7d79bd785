/**
 * What a GraphQL document weighs, measured before anything is made of it: of the text, then of its syntax tree.
 *
 * Every measure takes time in proportion to the document, however its fragments refer to each other, so that weighing is
 * no attack of its own. Messages name a figure and its limit, never the document.
 */
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { GraphQLError, Kind, Lexer, Source, TokenKind, visit } from 'graphql';

export type Limits = {
  /** UTF-16 units of the text. */
  readonly characters: number;
  /** Lexical tokens of the text. */
  readonly tokens: number;
  /** Fields below each other, fragments followed. */
  readonly depth: number;
  /** Aliased fields of the whole document, `__typename` included. */
  readonly aliases: number;
  /** Directives at one place. */
  readonly directives: number;
  /** The same response name in one selection set; fragments on one type count as one set. */
  readonly duplicates: number;
  /** Fields at the root of one operation, fragments followed. */
  readonly rootFields: number;
  /** Definitions of fragments. */
  readonly fragments: number;
  /** Fields and fragments of one operation with each spread counted as what it stands for. */
  readonly selections: number;
  /** Lists of the schema inside lists of the schema: fields of types of fields of types. */
  readonly introspection: number;
};

export type Weight = Omit<Limits, 'characters' | 'tokens'>;
export type LimitName = keyof Limits;

/** A limit that was passed; `found` is what was counted until then. */
export type Overweight = { readonly limit: LimitName; readonly allowed: number; readonly found: number };

/** Brackets inside brackets; far above any honest document, far below where a parser that calls itself would break. */
const nestingAtMost = 200;

const opening = new Set<string>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing = new Set<string>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/** Counts tokens without making anything of them. A text that has no tokens of GraphQL is left to the parser's complaint. */
export const weighText = (text: string, { characters, tokens }: Limits): Overweight | undefined => {
  if (text.length > characters) return { limit: 'characters', allowed: characters, found: text.length };
  const lexer = new Lexer(new Source(text));
  let [count, nesting] = [0, 0];
  try {
    for (let { kind } = lexer.advance(); kind !== TokenKind.EOF; { kind } = lexer.advance()) {
      count += 1;
      if (count > tokens) return { limit: 'tokens', allowed: tokens, found: count };
      if (opening.has(kind)) nesting += 1;
      if (closing.has(kind)) nesting -= 1;
      if (nesting > nestingAtMost) return { limit: 'depth', allowed: nestingAtMost, found: nesting };
    }
  } catch (fault) {
    if (!(fault instanceof GraphQLError)) throw fault;
  }
  return undefined;
};

const responseName = (node: { readonly alias?: { value: string } | undefined; readonly name: { value: string } }) =>
  node.alias?.value ?? node.name.value;

/** How often what is asked for most often is asked for in one set, with inline fragments of one type brought together. */
const mostRepeated = (set: SelectionSetNode): number => {
  const seen = new Map<string, number>();
  let most = 0;
  const count = ({ selections }: SelectionSetNode, condition: string): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        count(selection.selectionSet, selection.typeCondition?.name.value ?? condition);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD;
      const name = `${condition} ${spread ? `...${selection.name.value}` : responseName(selection)}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      most = Math.max(most, times);
    }
  };
  count(set, '');
  return most;
};

/** What a selection set is once its fragments are followed. */
type Extent = Pick<Weight, 'depth' | 'rootFields' | 'selections' | 'introspection'>;

const nothing: Extent = { depth: 0, rootFields: 0, selections: 0, introspection: 0 };
/** One that contains itself has no end. */
const endless: Extent = { ...nothing, selections: Number.MAX_SAFE_INTEGER };
const schemaLists = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

/** Each fragment is measured once. */
const extentOf = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, endless);
    const fragment = fragments.get(name);
    const extent = fragment ? ofSet(fragment.selectionSet) : nothing;
    measured.set(name, extent);
    return extent;
  };

  const ofSet = ({ selections }: SelectionSetNode): Extent => {
    let [depth, rootFields, count, introspection] = [0, 0, 0, 0];
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const below = node.selectionSet ? ofSet(node.selectionSet) : nothing;
        const list = schemaLists.has(node.name.value) ? 1 : 0;
        depth = Math.max(depth, 1 + below.depth);
        rootFields += 1;
        count += 1 + below.selections;
        introspection = Math.max(introspection, list + below.introspection);
      } else {
        const part = node.kind === Kind.INLINE_FRAGMENT ? ofSet(node.selectionSet) : ofFragment(node.name.value);
        depth = Math.max(depth, part.depth);
        rootFields += part.rootFields;
        count += 1 + part.selections;
        introspection = Math.max(introspection, part.introspection);
      }
    }
    const exact = Number.MAX_SAFE_INTEGER;
    return { depth, rootFields: Math.min(rootFields, exact), selections: Math.min(count, exact), introspection };
  };
  return ofSet;
};

/** Introspection is measured below `__schema` and `__type` only: `fields` of a record are not those of a type. */
const introspectionIn = (document: DocumentNode): boolean => {
  let found = false;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD) found ||= node.name.value === '__schema' || node.name.value === '__type';
    },
  });
  return found;
};

/** The largest figure of any operation of the document. */
export const weigh = (document: DocumentNode): Weight => {
  let [aliases, directives, duplicates] = [0, 0, 0];
  const fragments = new Map<string, FragmentDefinitionNode>();
  const sets: SelectionSetNode[] = [];
  let definitions = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) sets.push(definition.selectionSet);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    definitions += 1;
    fragments.set(definition.name.value, definition);
  }
  visit(document, {
    enter: (node, _, parent) => {
      if ('directives' in node) directives = Math.max(directives, node.directives?.length ?? 0);
      if (node.kind === Kind.FIELD && node.alias) aliases += 1;
      // A set of an inline fragment was counted with the set around it.
      const inline = parent && 'kind' in parent && parent.kind === Kind.INLINE_FRAGMENT;
      if (node.kind === Kind.SELECTION_SET && !inline) duplicates = Math.max(duplicates, mostRepeated(node));
    },
  });
  const extents = sets.map(extentOf(fragments));
  const most = (of: keyof Extent): number => Math.max(0, ...extents.map((extent) => extent[of]));
  return {
    aliases,
    directives,
    duplicates,
    fragments: definitions,
    depth: most('depth'),
    rootFields: most('rootFields'),
    selections: most('selections'),
    introspection: introspectionIn(document) ? most('introspection') : 0,
  };
};

/** The first limit that the document passes. */
export const overweight = (document: DocumentNode, limits: Limits): Overweight | undefined => {
  const weight = weigh(document);
  for (const limit of Object.keys(weight) as (keyof Weight)[]) {
    const [found, allowed] = [weight[limit], limits[limit]];
    if (found > allowed) return { limit, allowed, found };
  }
  return undefined;
};

/** What is counted, as messages call it. */
const counted: Readonly<Record<LimitName, string>> = {
  characters: 'characters of text',
  tokens: 'tokens',
  depth: 'levels of depth',
  aliases: 'aliases',
  directives: 'directives at one place',
  duplicates: 'repetitions of a field in one place',
  rootFields: 'fields at its root',
  fragments: 'fragments',
  selections: 'selections once its fragments are followed',
  introspection: 'lists of the schema inside each other',
};

export const overweightCode = 'OPERATION_TOO_LARGE';

/** The refusal as clients see it. */
export const overweightError = ({ limit, allowed, found }: Overweight): GraphQLError =>
  new GraphQLError(
    `The operation is too large: ${found < Number.MAX_SAFE_INTEGER ? found : 'endless'} ${counted[limit]}, at most ${allowed} are allowed.`,
    { extensions: { code: overweightCode, limit, allowed, found } },
  );
