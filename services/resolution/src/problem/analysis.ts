/** The forms of the methods, between the graph and the domain. */
import { type InvalidInput, ok, type Result, refuse } from '@attest/kernel';
import type { ProblemAnalysis, ProblemAnalysisInput } from '../generated/graphql.ts';
import type { Analysis, CauseMethod, Problem } from './domain/index.ts';

const members = {
  FIVE_WHYS: 'fiveWhys',
  FAULT_TREE: 'faultTree',
  ISHIKAWA: 'ishikawa',
  KEPNER_TREGOE: 'kepnerTregoe',
  TIMELINE: 'timeline',
  EXPERIMENT: 'experiment',
  OTHER: 'other',
} as const satisfies Record<CauseMethod, keyof ProblemAnalysis>;

/** The one method that the input has a form of; INVALID_INPUT for none and for two. */
export const analysisOf = (input: ProblemAnalysisInput): Result<Analysis, InvalidInput> => {
  const given: Analysis[] = [];
  if (input.fiveWhys) given.push({ method: 'FIVE_WHYS', ...input.fiveWhys });
  if (input.faultTree) {
    const nodes = input.faultTree.nodes.map(({ gate, children, ...node }) => ({
      ...node,
      gate: gate ?? null,
      children: children ?? [],
    }));
    given.push({ method: 'FAULT_TREE', nodes });
  }
  if (input.ishikawa) given.push({ method: 'ISHIKAWA', ...input.ishikawa });
  if (input.kepnerTregoe) given.push({ method: 'KEPNER_TREGOE', ...input.kepnerTregoe });
  if (input.timeline) given.push({ method: 'TIMELINE', ...input.timeline });
  if (input.experiment) given.push({ method: 'EXPERIMENT', ...input.experiment });
  if (input.other) given.push({ method: 'OTHER', ...input.other });
  const [only, ...more] = given;
  return only && more.length === 0
    ? ok(only)
    : refuse({ code: 'INVALID_INPUT', field: 'analysis', reason: 'give the form of one method, and of no other' });
};

/** As the graph shows it; null in a problem from before forms were kept. */
export const shownAnalysis = ({ method, analysis }: Problem): ProblemAnalysis | null =>
  method === null || analysis === null ? null : ({ [members[method]]: analysis } as ProblemAnalysis);
