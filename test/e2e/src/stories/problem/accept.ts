/** Incidents of another system rise; the platform proposes a problem, and a person accepts. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';

const dayMs = 86_400_000;

/** What happened before the story is told: a kind of incident that rose, until a fix took effect. */
export type History = {
  readonly category: string;
  /** Midnight, UTC: the end of the week in which it rose. */
  readonly roseUntil: string;
  readonly tookEffectAt: string;
  readonly effectDays: number;
  /** Incidents in that week, and in each week before it. */
  readonly risen: number;
  readonly usual: number;
  readonly rows: readonly object[];
};

const effectDays = 14;
const risen = 24;
const usual = 2;
const pastWeeks = 9;

/** Two a week for nine weeks, 24 in the tenth, none in the two weeks after the day of the fix. */
export const history = (category: string, nowMs: number): History => {
  const today = Math.floor(nowMs / dayMs) * dayMs;
  const fixed = today - (effectDays + 2) * dayMs;
  const at = [
    ...Array.from({ length: risen }, (_, n) => fixed - ((n % 6) + 1) * dayMs + n * 60_000),
    ...Array.from(
      { length: pastWeeks * usual },
      (_, n) => fixed - (7 * Math.floor(n / usual) + 8 + (n % usual) * 3) * dayMs,
    ),
  ];
  const rows = at.map((ms, n) => ({
    ...{ source: category, externalId: `${category} ${n}`, revision: 1, state: 'RESOLVED', category },
    ...{ title: 'The conveyor stops', channel: 'PHONE', impact: 'MEDIUM', urgency: 'HIGH' },
    at: new Date(ms).toISOString(),
  }));
  const text = (ms: number) => new Date(ms).toISOString();
  return {
    ...{ category, effectDays, risen, usual, rows },
    ...{ roseUntil: text(fixed), tookEffectAt: text(fixed + dayMs / 2) },
  };
};

type Trend = {
  readonly value: string;
  readonly count: number;
  readonly past: readonly number[];
  readonly expected: number;
  readonly ratio: number;
  readonly adjustedPValue: number;
  readonly incidents: { readonly totalCount: number };
};
export type Proposal = Named & { readonly value: string; readonly problem: Named | null };

const trendQuery = `query Trend($until: DateTime!, $categories: [String!]) {
  incidentTrends(by: CATEGORY, period: { until: $until }, filter: { categories: $categories }) {
    value count past expected ratio adjustedPValue incidents(first: 1) { totalCount } } }`;
const proposalQuery = `query Proposal($id: ID!) { problemProposal(id: $id) {
  id key version state value problem { id key version state } } }`;
const evidenceQuery = `query Evidence($id: ID!) { problem(id: $id) {
  category priority evidence { dimension value count expected past } proposal { key } incidents { id } } }`;

export const acceptTrend = async (stage: Stage, past: History): Promise<Named> => {
  const { as, chapter, check, refused, soon } = stage;
  const { category, roseUntil: until, risen: count, usual: expected } = past;
  const manager = as('problem-manager');
  let raised: Named | undefined;
  await chapter('incidents of one kind rise against their own past', async () => {
    await as('incident-manager').does('importIncidents', { rows: past.rows }, 'logged');
    const { incidentTrends } = await manager.ask<{ incidentTrends: Trend[] }>(trendQuery, {
      ...{ until, categories: [category] },
    });
    const { adjustedPValue, ...figures } = incidentTrends[0] ?? { adjustedPValue: 1 };
    check.equal('the figures are those of what was imported', figures, {
      ...{ value: category, count, past: Array.from({ length: 8 }, () => expected), expected, ratio: count / expected },
      incidents: { totalCount: count },
    });
    check.that('by chance it would hardly be so', adjustedPValue < 1e-6, adjustedPValue);
    return `${count} in a week instead of ${expected}`;
  });
  await chapter('the platform proposes a problem, and a person accepts', async () => {
    await refused('agent', 'proposeProblems', { until }, 'FORBIDDEN');
    const selection = 'id key version state value problem { id key version state }';
    const proposals = await manager.does<readonly Proposal[]>('proposeProblems', { until }, selection);
    const own = proposals.find(({ value }) => value === category);
    check.that('the kind that rose is proposed', own?.state === 'OPEN', proposals);
    const facts = { id: own?.id, title: 'The conveyor stops at full load', impact: 'HIGH', urgency: 'MEDIUM' };
    await refused('agent', 'acceptProblemProposal', facts, 'FORBIDDEN');
    await manager.does('acceptProblemProposal', facts);
    await refused('problem-manager', 'declineProblemProposal', { id: own?.id, why: 'too late' }, 'ILLEGAL_TRANSITION');
    const { problemProposal } = await soon(
      'the problem is raised',
      () => manager.ask<{ problemProposal: Proposal }>(proposalQuery, { id: own?.id }),
      (seen) => seen.problemProposal.problem !== null,
    );
    raised = problemProposal.problem ?? undefined;
    const { problem } = await soon(
      'its incidents are linked to it',
      () => manager.ask<{ problem: { incidents: readonly object[] } }>(evidenceQuery, { id: raised?.id }),
      (seen) => seen.problem.incidents.length === count,
    );
    const { incidents: _, ...evidence } = problem;
    check.equal('with the figures as its evidence', evidence, {
      ...{ category, priority: 'P2', proposal: { key: own?.key } },
      evidence: {
        ...{ dimension: 'CATEGORY', value: category, count, expected },
        past: Array.from({ length: 8 }, () => expected),
      },
    });
    return `${own?.key} becomes ${raised?.key}`;
  });
  if (!raised) throw new Error('no problem was raised');
  return raised;
};
