/** Impact: what fails with some items, or what they need, and why. */
import { badInput, type Context } from '@attest/subgraph';
import type { Resolvers } from '../../generated/graphql.ts';
import { depthOf } from '../../spread.ts';
import { pageOfHits } from '../hits.ts';
import type { SeenItem } from '../past.ts';
import { type Impact, impactOf, itemsByNode, kindOf, pathTo } from '../reached.ts';
import { momentOf } from './past.ts';

const askedAtOnce = 1000;

const itemOf = async (context: Context, { moment }: Impact, node: number): Promise<SeenItem> => {
  const item = await context.batch(itemsByNode, String(node), moment);
  if (!item) throw new Error(`the configuration item of number ${node} is reached, and is not there`);
  return item;
};

const itemsOf = (context: Context, impact: Impact, nodes: Iterable<number>): Promise<SeenItem[]> =>
  Promise.all([...nodes].map((node) => itemOf(context, impact, node)));

export const impactResolvers: Resolvers = {
  Query: {
    impact: (_, { of, direction, ...at }, context) => {
      if (of.length > askedAtOnce) throw badInput(`of must hold at most ${askedAtOnce} ids`);
      return context.read((tx) => impactOf(tx, of, direction ?? 'DOWNSTREAM', momentOf(at) ?? null));
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
