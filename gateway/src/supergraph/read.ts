/** What a supergraph's directives say, as plain data that a thread can hand over. */
import type { DocumentNode } from 'graphql';
import { type Rules, rulesOf } from '../authorize/rules.ts';
import { type Owners, ownersIn, subgraphNames } from '../join.ts';
import { type Prices, pricesOf } from '../limit/directives.ts';

export type Said = {
  /** Names of all subgraphs. */
  readonly subgraphs: readonly string[];
  readonly owners: Owners;
  readonly rules: Rules;
  readonly prices: Prices;
};

export const readSupergraph = (supergraph: DocumentNode): Said => ({
  subgraphs: [...subgraphNames(supergraph).values()],
  owners: ownersIn(supergraph),
  rules: rulesOf(supergraph),
  prices: pricesOf(supergraph),
});
