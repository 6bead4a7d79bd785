/** What came of a story, without what differs each time it is told: ids, keys, times. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import type { Provided } from '../golden-path/provision.ts';

export type Ended = {
  readonly provided: Provided;
  readonly incidents: readonly Named[];
  readonly problem: Named;
  readonly change: Named;
};

type History = {
  readonly totalCount: number;
  readonly nodes: readonly { readonly type: string; readonly version: number }[];
};

const history = 'history(first: 100) { totalCount nodes { type version } }';

/** Types of events, in an order that does not depend on which of two services was heard first. */
const typesOf = ({ nodes }: History): string[] => nodes.map(({ type }) => type).toSorted();

type Seen = {
  readonly state: string;
  readonly history: History;
};

const states = async <Extra>({ as }: Stage, field: string, id: string, extra = ''): Promise<Seen & Extra> => {
  const query = `query Outcome($id: ID!) { ${field}(id: $id) { state ${history} ${extra} } }`;
  const data = await as('service-level-manager').ask<Record<string, Seen & Extra>>(query, { id });
  const found = data[field];
  if (!found) throw new Error(`there is no ${field} ${id}`);
  return found;
};

type Clocks = {
  readonly clocks: readonly { readonly metric: string; readonly verdict: string; readonly history: History }[];
};

/** The states, verdicts and histories that a story left behind. */
export const outcomeOf = async (stage: Stage, { provided, incidents, problem, change }: Ended) => {
  const followed = [];
  for (const { id } of incidents) {
    const seen = await states<Clocks>(stage, 'incident', id, `clocks { metric verdict ${history} }`);
    const clocks = seen.clocks
      .map(({ metric, verdict, history: course }) => ({ metric, verdict, events: typesOf(course) }))
      .toSorted((a, b) => (a.metric < b.metric ? -1 : 1));
    followed.push({ state: seen.state, events: typesOf(seen.history), clocks });
  }
  const items = [];
  for (const { id } of [provided.serviceItem, provided.application, provided.database]) {
    const {
      state,
      attributes,
      history: course,
    } = await states<{ attributes: unknown }>(stage, 'configurationItem', id, 'attributes');
    items.push({ state, attributes, events: typesOf(course) });
  }
  const [problemSeen, changeSeen] = [
    await states(stage, 'problem', problem.id),
    await states(stage, 'change', change.id),
  ];
  return {
    incidents: followed,
    items,
    problem: { state: problemSeen.state, events: typesOf(problemSeen.history) },
    change: { state: changeSeen.state, events: typesOf(changeSeen.history) },
  };
};
