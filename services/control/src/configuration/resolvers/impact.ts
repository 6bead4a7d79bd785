/** Impact: what fails with some items, or what they need, and why. */
import type { Actor } from '@attest/kernel';
import { read } from '@attest/record';
import { badInput, type Context } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import { depthOf } from '../../spread.ts';
import { pageOfHits } from '../hits.ts';
import type { SeenItem } from '../past.ts';
import { type Impact, impactOf, itemsByNode, kindOf, pathTo } from '../reached.ts';
import { momentOf } from './past.ts';

const askedAtOnce = 1000;

const itemOf = async (context: Context, { moment }: Impact, node: number): Promise<SeenItem> => {
  const { deps, actor } = context;
  const item =
    (await context.batch(itemsByNode, String(node), moment)) ??
    // The query began to read before somebody registered it, and the graph in memory knows it already.
    (await read(deps.db, actor, (tx) => itemsByNode(tx, [String(node)], moment))).get(String(node));
  if (!item) throw new Error(`the configuration item of number ${node} is reached, and is not there`);
  return item;
};

const itemsOf = (context: Context, impact: Impact, nodes: Iterable<number>): Promise<SeenItem[]> =>
  Promise.all([...nodes].map((node) => itemOf(context, impact, node)));

const namedAtMost = 10;

/** The first ones, and how many more there are. */
const shortened = (ids: readonly string[]): string[] =>
  ids.length > namedAtMost ? [...ids.slice(0, namedAtMost), `and ${ids.length - namedAtMost} more`] : [...ids];

/** How services are built is the provider's own. */
const isInsider = ({ customerId, supplierId }: Actor): boolean => customerId === undefined && supplierId === undefined;

export const impactResolvers: Resolvers = {
  Query: {
    impact: async (_, { of, direction, ...at }, { deps, actor }) => {
      if (of.length > askedAtOnce) throw badInput(`of must hold at most ${askedAtOnce} ids`);
      const moment = momentOf(at, deps.now()) ?? null;
      // Whether there is such an item is nothing that others may find out either.
      const impact = await impactOf(deps.db, isInsider(actor) ? of : [], direction ?? 'DOWNSTREAM', moment);
      if (impact.strangers.length > 0)
        throw badInput(`of: there is no configuration item ${shortened(impact.strangers).join(', ')}`);
      return impact;
    },
  },
  Impact: {
    of: (impact, _, context) => itemsOf(context, impact, impact.spread.roots),
    hits: (impact, args) => pageOfHits(impact, args),
    services: (impact) => impact.spread.services.map((node) => ({ of: impact, node })),
    withstood: (impact) => impact.spread.withstood.map((lost) => ({ of: impact, lost })),
  },
  ImpactHit: {
    item: (hit, _, context) => itemOf(context, hit.of, hit.node),
    depth: (hit) => depthOf(hit.of.spread, hit.node),
    path: (hit) => pathTo(hit),
    lost: (hit) => {
      const lost = hit.of.spread.lost.get(hit.node);
      return lost ? { of: hit.of, lost } : null;
    },
  },
  ImpactStep: {
    previous: (step, _, context) => itemOf(context, step.of, step.step.from),
    kind: (step) => kindOf(step.step.kind),
    item: (step, _, context) => itemOf(context, step.of, step.step.to),
  },
  ImpactedGroup: {
    item: (group, _, context) => itemOf(context, group.of, group.lost.node),
    name: (group) => group.lost.group.name,
    needed: (group) => group.lost.group.needed,
    working: (group) => group.lost.working,
    failed: (group, _, context) => itemsOf(context, group.of, group.lost.failed),
  },
};
