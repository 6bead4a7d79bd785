/** Impact as the graph asks for it: what was reached, by number, and the items of those numbers. */
import { relationKinds } from '@attest/contracts';
import type { Db, Tx } from '@attest/record';
import type { RelationKind } from '../ci-type.ts';
import type { Direction } from '../impact.ts';
import type { Moment } from '../moment.ts';
import { type Lost, type Spread, type Step, spread, wayTo } from '../spread.ts';
import { strangersAmong, topologyAt, topologyNow } from '../topology.ts';
import { itemsSeen, type SeenItem } from './past.ts';
import { itemStore } from './store.ts';

/** What fails with some items, or what they need. */
export type Impact = {
  readonly direction: Direction;
  readonly moment: Moment | null;
  readonly spread: Spread;
  /** Those of the ids that were asked about that no item has. */
  readonly strangers: readonly string[];
};

/** An item that was reached. */
export type ImpactHit = { readonly of: Impact; readonly node: number };
/** One step of a way to it. */
export type ImpactStep = { readonly of: Impact; readonly step: Step };
/** A group of dependencies that lost members. */
export type ImpactedGroup = { readonly of: Impact; readonly lost: Lost };

/** Those of `ids` that are items, and everything that can be reached from them. */
export const impactOf = async (
  from: Tx | Db,
  ids: readonly string[],
  direction: Direction,
  moment: Moment | null = null,
): Promise<Impact> => {
  const asked = [...new Set(ids)];
  const { ground, travel, roots } = await (moment ? topologyAt(from, asked, moment) : topologyNow(from, asked));
  const strangers = roots.length < asked.length ? await strangersAmong(from, asked) : [];
  return { direction, moment, spread: spread(ground, travel, roots, direction), strangers };
};

export const kindOf = (kind: number): RelationKind => {
  const name = relationKinds[kind];
  if (name === undefined) throw new RangeError(`${kind} is no kind of relation`);
  return name;
};

export const pathTo = (hit: ImpactHit): ImpactStep[] =>
  wayTo(hit.of.spread, hit.node).map((step) => ({ of: hit.of, step }));

/** Items by their numbers, as text: as they are, or as they were. */
export const itemsByNode = async (
  tx: Tx,
  nodes: readonly string[],
  moment: Moment | null,
): Promise<Map<string, SeenItem>> => {
  const rows = await tx.query<{ node: number; id: string }>(
    'SELECT node, item_id AS id FROM ci_node WHERE node = ANY($1::integer[])',
    [nodes],
  );
  const ids = rows.map(({ id }) => id);
  const items = moment ? [...(await itemsSeen(tx, ids, moment)).values()] : await itemStore.loadMany(tx, ids);
  const byId = new Map<string, SeenItem>(items.map((item) => [item.id, item]));
  return new Map(
    rows.flatMap(({ node, id }) => {
      const item = byId.get(id);
      return item ? [[String(node), item] as const] : [];
    }),
  );
};
