/** What the join directives of a supergraph say (https://specs.apollo.dev/join). */
import { type ArgumentNode, type DocumentNode, Kind } from 'graphql';

/** The text or word that an argument of a directive has; empty where it has none. */
export const joinText = (
  node: { readonly arguments?: readonly ArgumentNode[] | undefined } | undefined,
  name: string,
): string => {
  const value = node?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value && 'value' in value ? String(value.value) : '';
};

/** Names of the subgraphs, by the words that stand for them: `RESOLUTION` is `resolution`. */
export const subgraphNames = ({ definitions }: DocumentNode): ReadonlyMap<string, string> =>
  new Map(
    definitions
      .flatMap((node) =>
        node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph' ? (node.values ?? []) : [],
      )
      .map(({ name, directives = [] }) => [
        name.value,
        directives.map((directive) => joinText(directive, 'name')).join(''),
      ]),
  );

/** The subgraphs that have a part in each type, by its name. */
export type Owners = ReadonlyMap<string, readonly string[]>;

/** Who has a part in each type, by the join directives of the supergraph. */
export const ownersIn = (supergraph: DocumentNode): Owners => {
  const subgraphs = subgraphNames(supergraph);
  return new Map(
    supergraph.definitions.flatMap((node) => {
      if (!('name' in node) || !node.name || !('directives' in node)) return [];
      const joined = (node.directives ?? []).filter(({ name }) => name.value === 'join__type');
      const names = joined.map((directive) => subgraphs.get(joinText(directive, 'graph')) ?? '');
      return [[node.name.value, [...new Set(names)]] as const];
    }),
  );
};
