/** What failure spreads over: nodes, as they are or as they were, and who is next to whom. Pure. */

/** The bits of a node: the item exists; it is retired; it stands for a service. */
export const here = 1;
export const retired = 2;
export const service = 4;

/** Those of `members` that are next to the node stand in for each other; `needed` of them must work. */
export type NodeGroup = {
  readonly name: string;
  readonly needed: number;
  readonly members: readonly { readonly kind: number; readonly node: number }[];
};

/** Neighbours of a node: `ends[at]` and `kinds[at]` for `at` from `from` up to `until`, in no order. */
export type Neighbours = {
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
  readonly from: number;
  readonly until: number;
};

/** `out`: from source to target; `into`: from target to source. */
export type Way = 'out' | 'into';

export type Ground = {
  /** Every node is below it. */
  readonly size: number;
  /** Whether any node has groups. */
  readonly grouped: boolean;
  /** Bits of `here`, `retired`, `service`; 0 where there is nothing. */
  readonly flagsOf: (node: number) => number;
  /** Neighbours over relations of any kind; holds until it is asked again. */
  readonly nextTo: (way: Way, node: number) => Neighbours;
  /** Whether a relation of the kind leads from one node to the other. */
  readonly related: (source: number, kind: number, target: number) => boolean;
  readonly groupsOf: (node: number) => readonly NodeGroup[] | undefined;
};
