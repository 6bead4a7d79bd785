/** A query plan as something to run: what goes at once, what in order, what on a condition. */
import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { Fetch } from './fetch.ts';
import { fetcher } from './fetch.ts';
import type { Path } from './place.ts';

const nothing: Fetch = async () => undefined;

const inOrder =
  (steps: readonly Fetch[]): Fetch =>
  async (run) => {
    for (const step of steps) await step(run);
  };

const atOnce =
  (steps: readonly Fetch[]): Fetch =>
  async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };

const step = (schema: GraphQLSchema, node: PlanNode | undefined, path: Path): Fetch => {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Sequence':
      return inOrder(node.nodes.map((each) => step(schema, each, path)));
    case 'Parallel':
      return atOnce(node.nodes.map((each) => step(schema, each, path)));
    case 'Flatten':
      return step(schema, node.node, [...path, ...node.path.map(String)]);
    case 'Condition': {
      const [then, otherwise] = [step(schema, node.ifClause, path), step(schema, node.elseClause, path)];
      return (run) => (run.includes(node.condition) ? then(run) : otherwise(run));
    }
    case 'Fetch':
      return fetcher(schema, node, path);
    case 'Defer':
      throw new Error('@defer is planned for nobody: it is not enabled');
  }
};

/** Compiles a plan. `schema` is the supergraph's, which knows types that clients do not. */
export const compilePlan = (schema: GraphQLSchema, { node }: QueryPlan): Fetch => {
  if (node?.kind === 'Subscription') throw new Error('Execution of subscriptions is not supported by the gateway');
  return step(schema, node, []);
};
