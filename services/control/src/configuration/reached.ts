/** Impact as the graph asks for it: what was reached, by number, and the items of those numbers. */
import { relationKinds } from '@attest/contracts';
import type { Tx } from '@attest/record';
import type { RelationKind } from '../ci-type.ts';
import type { Direction } from '../impact.ts';
import { type Lost, type Spread, type Step, spread, wayTo } from '../spread.ts';
import { topologyNow } from '../topology.ts';
import type { ConfigurationItem } from './domain.ts';
import { itemStore } from './store.ts';

/** What fails with some items, or what they need. */
export type Impact = { readonly direction: Direction; readonly spread: Spread };

/** An item that was reached. */
export type ImpactHit = { readonly of: Impact; readonly node: number };
/** One step of a way to it. */
export type ImpactStep = { readonly of: Impact; readonly step: Step };
/** A group of dependencies that lost members. */
export type ImpactedGroup = { readonly of: Impact; readonly lost: Lost };

/** Those of `ids` that are items, and everything that can be reached from them. */
export const impactOf = async (tx: Tx, ids: readonly string[], direction: Direction): Promise<Impact> => {
  const { graph, travel, roots } = await topologyNow(tx, ids);
  return { direction, spread: spread(graph, travel, roots, direction) };
};

export const kindOf = (kind: number): RelationKind => {
  const name = relationKinds[kind];
  if (name === undefined) throw new RangeError(`${kind} is no kind of relation`);
  return name;
};

export const pathTo = (hit: ImpactHit): ImpactStep[] =>
  wayTo(hit.of.spread, hit.node).map((step) => ({ of: hit.of, step }));

/** Items by their numbers, as text. */
export const itemsByNode = async (tx: Tx, nodes: readonly string[]): Promise<Map<string, ConfigurationItem>> => {
  const rows = await tx.query<{ node: number; id: string }>(
    'SELECT node, item_id AS id FROM ci_node WHERE node = ANY($1::integer[])',
    [nodes],
  );
  const items = await itemStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  const byId = new Map(items.map((item) => [item.id, item]));
  return new Map(
    rows.flatMap(({ node, id }) => {
      const item = byId.get(id);
      return item ? [[String(node), item] as const] : [];
    }),
  );
};
