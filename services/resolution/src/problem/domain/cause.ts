/**
 * How a cause was found: each method has a form of its own, which must hold together.
 *
 * Pure. Source: ISO/IEC 20000-1:2018 8.6.3.
 */
import type { causeMethods } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, never, type Refused, refuse } from '@attest/kernel';

export type CauseMethod = (typeof causeMethods)[number];

type Forms = {
  /** From what was seen to the cause: each answer is what the next why asks about. */
  readonly FIVE_WHYS: { readonly whys: readonly { readonly question: string; readonly answer: string }[] };
  /** What must fail for the fault to show. A node without a gate is a basic event. */
  readonly FAULT_TREE: {
    readonly nodes: readonly {
      readonly name: string;
      readonly text: string;
      readonly gate: 'AND' | 'OR' | null;
      readonly children: readonly string[];
      /** Whether it is what happened: a basic event, or a gate that its children make true. */
      readonly occurred: boolean;
    }[];
  };
  readonly ISHIKAWA: {
    readonly branches: readonly { readonly name: string; readonly causes: readonly string[] }[];
    /** One of the causes. */
    readonly cause: string;
  };
  readonly KEPNER_TREGOE: {
    readonly specification: readonly {
      readonly dimension: 'WHAT' | 'WHERE' | 'WHEN' | 'EXTENT';
      readonly is: string;
      readonly isNot: string;
      readonly distinction: string;
    }[];
    readonly possibleCauses: readonly { readonly cause: string; readonly explains: boolean; readonly why: string }[];
  };
  readonly TIMELINE: { readonly entries: readonly { readonly at: Instant; readonly text: string }[] };
  readonly EXPERIMENT: { readonly hypothesis: string; readonly test: string; readonly outcome: string };
  readonly OTHER: { readonly name: string; readonly account: string };
};

/** A method with its form. */
export type Analysis = { readonly [M in CauseMethod]: { readonly method: M } & Forms[M] }[CauseMethod];

const atMost = 100;

const bad = (reason: string): Refused<InvalidInput> => refuse({ code: 'INVALID_INPUT', field: 'analysis', reason });

const needs = (holds: boolean, reason: string): Refused<InvalidInput> | undefined => (holds ? undefined : bad(reason));

const size = (values: readonly unknown[], least: number, what: string): Refused<InvalidInput> | undefined =>
  needs(values.length >= least && values.length <= atMost, `from ${least} to ${atMost} ${what}`);

const text = (of: string, max = 2000) => badText('analysis', of, max);

type Node = Forms['FAULT_TREE']['nodes'][number];

const badTree = (nodes: readonly Node[]): Refused<InvalidInput> | undefined => {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const children = nodes.flatMap((node) => node.children);
  const tops = nodes.filter(({ name }) => !children.includes(name));
  const [top] = tops;
  const strange = children.find((name) => !byName.has(name));
  if (byName.size !== nodes.length) return bad('two nodes have the same name');
  if (strange !== undefined) return bad(`there is no node ${strange}`);
  const loose = nodes.find(({ gate, children: below }) => (gate === null) !== (below.length === 0));
  if (loose) return bad(`${loose.name}: a gate has children, a basic event has none`);
  if (!top || tops.length !== 1) return bad('a fault tree has one top');
  const seen = new Set<string>();
  const above: string[] = [];
  const round = (node: Node): string | undefined => {
    if (above.includes(node.name)) return node.name;
    if (seen.has(node.name)) return undefined;
    seen.add(node.name);
    above.push(node.name);
    for (const name of node.children) {
      const child = byName.get(name);
      const found = child && round(child);
      if (found !== undefined) return found;
    }
    above.pop();
    return undefined;
  };
  const circle = round(top);
  if (circle !== undefined) return bad(`${circle} is its own cause`);
  if (seen.size !== nodes.length) return bad('a node hangs on nothing');
  const untrue = nodes.find(({ gate, children: below, occurred }) => {
    if (gate === null) return false;
    const happened = below.map((name) => byName.get(name)?.occurred ?? false);
    return occurred !== (gate === 'AND' ? happened.every(Boolean) : happened.some(Boolean));
  });
  if (untrue) return bad(`${untrue.name}: its children make it ${untrue.occurred ? 'not ' : ''}occur`);
  return needs(top.occurred, `${top.name}: the top is what occurred`);
};

const dimensions = ['WHAT', 'WHERE', 'WHEN', 'EXTENT'] as const;

/** Nothing where the form holds together; INVALID_INPUT saying what does not. */
export const badAnalysis = (analysis: Analysis): Refused<InvalidInput> | undefined => {
  switch (analysis.method) {
    case 'FIVE_WHYS':
      return firstRefusal(
        size(analysis.whys, 2, 'whys: one answer is what was seen, not its cause'),
        ...analysis.whys.flatMap(({ question, answer }) => [text(question), text(answer)]),
      );
    case 'FAULT_TREE':
      return firstRefusal(
        size(analysis.nodes, 2, 'nodes'),
        ...analysis.nodes.flatMap((node) => [text(node.name, 100), text(node.text)]),
        badTree(analysis.nodes),
      );
    case 'ISHIKAWA': {
      const { branches, cause } = analysis;
      const causes = branches.flatMap((branch) => branch.causes);
      return firstRefusal(
        size(branches, 2, 'branches'),
        needs(new Set(branches.map(({ name }) => name)).size === branches.length, 'two branches have the same name'),
        size(causes, 1, 'causes'),
        ...[...branches.map(({ name }) => name), ...causes].map((one) => text(one)),
        needs(causes.includes(cause), 'the cause is on none of the branches'),
      );
    }
    case 'KEPNER_TREGOE': {
      const { specification, possibleCauses } = analysis;
      const said = specification.map(({ dimension }) => dimension);
      return firstRefusal(
        needs(
          said.length === dimensions.length && dimensions.every((one) => said.includes(one)),
          `each of ${dimensions.join(', ')} once`,
        ),
        ...specification.flatMap((one) => [text(one.is), text(one.isNot), text(one.distinction)]),
        size(possibleCauses, 1, 'possible causes'),
        ...possibleCauses.flatMap(({ cause, why }) => [text(cause), text(why)]),
        needs(
          possibleCauses.filter(({ explains }) => explains).length === 1,
          'one of the possible causes explains all, the others do not',
        ),
      );
    }
    case 'TIMELINE': {
      const { entries } = analysis;
      return firstRefusal(
        size(entries, 2, 'entries'),
        ...entries.map((entry) => text(entry.text)),
        needs(
          entries.every(({ at }, index) => index === 0 || (entries[index - 1]?.at ?? at) <= at),
          'entries are in the order of time',
        ),
      );
    }
    case 'EXPERIMENT':
      return firstRefusal(text(analysis.hypothesis), text(analysis.test), text(analysis.outcome));
    case 'OTHER':
      return firstRefusal(text(analysis.name, 100), text(analysis.account, 10_000));
    default:
      return never(analysis);
  }
};
