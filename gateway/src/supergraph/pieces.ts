/**
 * A schema that is read and built in pieces, with a pause after each: one of a platform's size would hold up everybody else.
 */
import type { DefinitionNode, DocumentNode, GraphQLNamedType } from 'graphql';
import {
  GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parse,
  print,
  specifiedDirectives,
} from 'graphql';
// What buildASTSchema does before it looks at each type, and the only way to look at them one by one.
import { extendSchemaImpl } from 'graphql/utilities/extendSchema.js';

/** What stands between two parts of the work that is done before a graph can be asked: other requests have their turn. */
export type Pause = () => Promise<void>;

/** Characters of a piece, and a longer definition: read in about a millisecond. */
const pieceLength = 20_000;
/** Types that are built before the next pause. */
const typesAtOnce = 40;

/** The document's text, cut between definitions. */
export const piecesOf = ({ definitions }: DocumentNode): readonly string[] => {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  const close = (): void => {
    if (piece.length > 0) pieces.push(piece.join('\n\n'));
    piece = [];
    length = 0;
  };
  for (const definition of definitions) {
    const text = print(definition);
    if (length + text.length > pieceLength) close();
    piece.push(text);
    length += text.length;
  }
  close();
  return pieces;
};

/** Has a type find out what it consists of, which it does when it is asked for the first time. */
const settle = (type: GraphQLNamedType): void => {
  if (isObjectType(type) || isInterfaceType(type)) type.getInterfaces();
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) type.getFields();
  if (isUnionType(type)) type.getTypes();
  if (isEnumType(type)) type.getValues();
};

const nothing = {
  description: undefined,
  query: undefined,
  mutation: undefined,
  subscription: undefined,
  types: [],
  directives: [],
  extensions: {},
  astNode: undefined,
  extensionASTNodes: [],
  assumeValid: true,
};

/** The schema of a text that somebody has validated. */
export const schemaOf = async (pieces: readonly string[], pause: Pause): Promise<GraphQLSchema> => {
  const definitions: DefinitionNode[] = [];
  for (const piece of pieces) {
    for (const definition of parse(piece, { noLocation: true }).definitions) definitions.push(definition);
    await pause();
  }
  const config = extendSchemaImpl(nothing, { kind: 'Document' as DocumentNode['kind'], definitions });
  await pause();
  for (const [index, type] of config.types.entries()) {
    settle(type);
    if (index % typesAtOnce === typesAtOnce - 1) await pause();
  }
  const named = new Map(config.types.map((type) => [type.name, type]));
  const root = (name: string) => {
    const type = named.get(name);
    return isObjectType(type) ? type : undefined;
  };
  const known = new Set(config.directives.map(({ name }) => name));
  const schema = new GraphQLSchema({
    ...config,
    // Without a definition of the schema its roots have these names.
    query: config.query ?? root('Query'),
    mutation: config.mutation ?? root('Mutation'),
    subscription: config.subscription ?? root('Subscription'),
    directives: [...config.directives, ...specifiedDirectives.filter(({ name }) => !known.has(name))],
    assumeValid: true,
  });
  await pause();
  return schema;
};
