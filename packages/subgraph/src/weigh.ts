/**
 * What a GraphQL document weighs, measured before anything is made of it: of the text, then of its syntax tree.
 *
 * Every measure takes time in proportion to the document, however its fragments refer to each other, so that weighing is
 * no attack of its own. Messages name a figure and its limit, never the document.
 */
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { GraphQLError, Kind, Lexer, Source, TokenKind } from 'graphql';

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

/** What can be counted in passing, token by token, so that what is far too large is put aside before it is parsed. */
const passing = () => {
  /** How often each name stands in each of the braces that are open. */
  const sets: Map<string, number>[] = [];
  let parentheses = 0;
  let [aliases, directives, duplicates] = [0, 0, 0];
  let [before, name] = ['', ''];
  /** Whether the next name is the type of an inline fragment. */
  let condition = false;
  const count = (key: string): void => {
    const set = sets.at(-1);
    const times = (set?.get(key) ?? 0) + 1;
    set?.set(key, times);
    duplicates = Math.max(duplicates, times);
  };
  /** A name counts once it is known not to be an alias; an alias counts as the name that it is. */
  const settle = (): void => {
    if (name !== '') count(name);
    name = '';
  };
  const outside = (kind: string, value: string): void => {
    if (kind === TokenKind.COLON) {
      aliases += 1;
      settle();
    } else if (kind === TokenKind.NAME) {
      settle();
      const spread = before === TokenKind.SPREAD;
      if (spread && value !== 'on') name = `...${value}`;
      else if (!spread && !condition && before !== TokenKind.AT && before !== TokenKind.COLON) name = value;
      condition = spread && value === 'on';
    } else settle();
    if (kind === TokenKind.AT) directives += 1;
    else if (before !== TokenKind.AT && kind !== TokenKind.PAREN_L && kind !== TokenKind.PAREN_R) directives = 0;
    if (kind === TokenKind.BRACE_L) sets.push(new Map());
    if (kind === TokenKind.BRACE_R) sets.pop();
  };
  return (kind: string, value: string, limits: Limits): Overweight | undefined => {
    if (parentheses === 0) outside(kind, value);
    if (kind === TokenKind.PAREN_L) parentheses += 1;
    if (kind === TokenKind.PAREN_R) parentheses -= 1;
    before = kind;
    if (aliases > limits.aliases) return { limit: 'aliases', allowed: limits.aliases, found: aliases };
    if (directives > limits.directives) return { limit: 'directives', allowed: limits.directives, found: directives };
    if (duplicates > limits.duplicates) return { limit: 'duplicates', allowed: limits.duplicates, found: duplicates };
    return undefined;
  };
};

/**
 * Reads the text token by token and stops at the first limit. A text that has no tokens of GraphQL is left to the parser's
 * complaint.
 */
export const weighText = (text: string, limits: Limits): Overweight | undefined => {
  const { characters, tokens } = limits;
  if (text.length > characters) return { limit: 'characters', allowed: characters, found: text.length };
  const lexer = new Lexer(new Source(text));
  const pass = passing();
  let [count, nesting] = [0, 0];
  try {
    for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
      const { kind, value } = token;
      count += 1;
      if (count > tokens) return { limit: 'tokens', allowed: tokens, found: count };
      if (opening.has(kind)) nesting += 1;
      if (closing.has(kind)) nesting -= 1;
      if (nesting > nestingAtMost) return { limit: 'depth', allowed: nestingAtMost, found: nesting };
      const found = pass(kind, value ?? '', limits);
      if (found) return found;
    }
  } catch (fault) {
    if (!(fault instanceof GraphQLError)) throw fault;
  }
  return undefined;
};

const responseName = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** What a selection set is once its fragments are followed. */
type Extent = Pick<Weight, 'depth' | 'rootFields' | 'selections' | 'introspection'>;

const nothing: Extent = { depth: 0, rootFields: 0, selections: 0, introspection: 0 };
/** One that contains itself has no end. */
const endless: Extent = { ...nothing, selections: Number.MAX_SAFE_INTEGER };
const schemaLists = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

type Place = { readonly directives?: readonly unknown[] | undefined };
/** Response names of one selection set, inline fragments on one type brought together. */
type Seen = Map<string, number>;

/** Reads every selection set of a document once. */
const scale = (fragments: ReadonlyMap<string, FragmentDefinitionNode>) => {
  const measured = new Map<string, Extent>();
  const found = { aliases: 0, directives: 0, duplicates: 0, asksForSchema: false };

  const place = ({ directives }: Place): void => {
    if (directives && directives.length > found.directives) found.directives = directives.length;
  };
  const repeat = (seen: Seen, key: string): void => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times > found.duplicates) found.duplicates = times;
  };

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, endless);
    const fragment = fragments.get(name);
    const extent = fragment ? ofSet(fragment.selectionSet) : nothing;
    measured.set(name, extent);
    return extent;
  };

  const ofField = (node: FieldNode): Extent => {
    const name = node.name.value;
    if (node.alias) found.aliases += 1;
    if (name === '__schema' || name === '__type') found.asksForSchema = true;
    const below = node.selectionSet ? ofSet(node.selectionSet) : nothing;
    const introspection = below.introspection + (schemaLists.has(name) ? 1 : 0);
    return { depth: 1 + below.depth, rootFields: 1, selections: below.selections, introspection };
  };

  const ofSet = ({ selections }: SelectionSetNode, seen: Seen = new Map(), condition = ''): Extent => {
    let [depth, rootFields, count, introspection] = [0, 0, 0, 0];
    for (const node of selections) {
      place(node);
      let part: Extent;
      if (node.kind === Kind.FIELD) {
        repeat(seen, `${condition} ${responseName(node)}`);
        part = ofField(node);
      } else if (node.kind === Kind.FRAGMENT_SPREAD) {
        repeat(seen, `${condition} ...${node.name.value}`);
        part = ofFragment(node.name.value);
      } else part = ofSet(node.selectionSet, seen, node.typeCondition?.name.value ?? condition);
      depth = Math.max(depth, part.depth);
      rootFields += part.rootFields;
      count += 1 + part.selections;
      introspection = Math.max(introspection, part.introspection);
    }
    const exact = Number.MAX_SAFE_INTEGER;
    return { depth, rootFields: Math.min(rootFields, exact), selections: Math.min(count, exact), introspection };
  };
  return { found, place, ofSet, ofFragment };
};

/** The largest figure of any operation of the document. Introspection is measured where the schema is asked for only. */
export const weigh = (document: DocumentNode): Weight => {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  let definitions = 0;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    definitions += 1;
    fragments.set(definition.name.value, definition);
  }
  const { found, place, ofSet, ofFragment } = scale(fragments);
  const extents = operations.map(({ selectionSet }) => ofSet(selectionSet));
  for (const name of fragments.keys()) ofFragment(name);
  for (const definition of document.definitions) if ('directives' in definition) place(definition);
  for (const { variableDefinitions = [] } of operations) for (const variable of variableDefinitions) place(variable);
  const most = (of: keyof Extent): number => Math.max(0, ...extents.map((extent) => extent[of]));
  const { asksForSchema, ...counted } = found;
  return {
    ...counted,
    fragments: definitions,
    depth: most('depth'),
    rootFields: most('rootFields'),
    selections: most('selections'),
    introspection: asksForSchema ? most('introspection') : 0,
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
