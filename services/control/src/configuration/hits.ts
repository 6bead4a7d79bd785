/** What impact reached, in pages: it is computed whole, so that its pages are cut here and not by the database. */
import { badInput, type Connection } from '@attest/subgraph';
import { placeOf } from '../spread.ts';
import type { Impact, ImpactHit } from './reached.ts';

const usual = 25;
const most = 100;

const cursorOf = (node: number): string => Buffer.from(String(node)).toString('base64url');

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
  const { order } = impact.spread;
  const last = after ? Number(Buffer.from(after, 'base64url').toString()) : undefined;
  const place = last === undefined ? -1 : placeOf(impact.spread, last);
  if (place === undefined) throw badInput('after is not a cursor of what was reached');
  const before = place;
  const nodes = [...order.subarray(before + 1, before + 1 + size)].map((node): ImpactHit => ({ of: impact, node }));
  const edges = nodes.map((node) => ({ node, cursor: cursorOf(node.node) }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: async () => before + 1 + size < order.length,
      hasPreviousPage: async () => before >= 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => order.length,
  };
};
