/** What impact reached, in pages: it is computed whole, so that its pages are cut here and not by the database. */
import { badInput, type Connection } from '@attest/subgraph';
import type { Impact, ImpactHit } from './store.ts';

const usual = 25;
const most = 100;

const cursorOf = (hit: ImpactHit): string => Buffer.from(hit.id).toString('base64url');

/**
 * A page of the hits, nearest first. The same items give the same pages, as long as their relations do not change.
 *
 * Throws BAD_USER_INPUT for more than 100, and for a cursor of what was not reached.
 */
export const pageOfHits = (
  impact: Impact,
  { first, after }: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
): Connection<ImpactHit> => {
  const size = first ?? usual;
  if (size < 0 || size > most) throw badInput(`first must be from 0 to ${most}, not ${size}`);
  const all = [...impact.hits.values()].map((hit): ImpactHit => ({ ...hit, of: impact }));
  const before = after ? all.findIndex((hit) => cursorOf(hit) === after) : -1;
  if (after && before < 0) throw badInput('after is not a cursor of what was reached');
  const nodes = all.slice(before + 1, before + 1 + size);
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: async () => before + 1 + size < all.length,
      hasPreviousPage: async () => before >= 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => all.length,
  };
};
