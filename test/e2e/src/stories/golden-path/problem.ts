/** A problem is raised from the trend and the live incidents, diagnosed, and becomes a known error on a configuration item. */
import { demoId, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { type Trend, trendPeriod } from './import.ts';
import type { Provided } from './provision.ts';

type Seen = {
  readonly problem: {
    readonly state: string;
    readonly evidence: Readonly<Record<string, unknown>> | null;
    readonly incidents: readonly { readonly id: string }[];
    readonly configurationItems: readonly ({ readonly key: string } | null)[];
  } | null;
};

const problemQuery = `query Problem($id: ID!) { problem(id: $id) {
  state evidence { dimension value count expected windowDays } incidents { id } configurationItems { key } } }`;

/** @param trend  that it is raised from; null where the incidents are evidence enough */
export const raiseProblem = async (
  stage: Stage,
  trend: Trend | null,
  incidents: readonly Named[],
  { serviceId, application }: Provided,
): Promise<Named> => {
  const { as, check, chapter, refused, onceKnown, soon, moment } = stage;
  let problem: Named | undefined;
  await chapter('a problem is raised from the trend, and becomes a known error', async () => {
    const manager = as('problem-manager');
    const facts = {
      title: 'Gate lists stay empty',
      impact: 'HIGH',
      urgency: 'MEDIUM',
      category: trend?.value ?? 'dispatch',
      serviceId,
    };
    await refused('problem-manager', 'raiseProblem', facts, 'EVIDENCE_REQUIRED');
    const evidence = trend && { dimension: 'CATEGORY', value: trend.value, ...trendPeriod };
    const incidentIds = [...(trend?.incidentIds ?? []).slice(0, 10), ...incidents.map(({ id }) => id)];
    const raised = await manager.does('raiseProblem', { ...facts, ...(evidence && { evidence }), incidentIds });
    problem = raised;
    await moment('PROBLEM_RAISED');
    const { id } = raised;
    await onceKnown('problem-manager', 'assignProblem', {
      ...{ id, teamId: demoId('team', 'applications'), assigneeId: persona('engineer').personId },
    });
    await as('engineer').does('startProblemDiagnosis', { id });
    const cause = 'Version 3.1.0 drops the connection to the database at midnight.';
    const whys = [
      { question: 'Why do gate lists stay empty?', answer: 'The application has no connection to its database.' },
      { question: 'Why has it none?', answer: cause },
    ];
    await as('engineer').does('recordRootCause', { id, rootCause: cause, analysis: { fiveWhys: { whys } } });
    const nowhere = { id, configurationItemIds: [], workaround: 'Restart the application.' };
    await refused('engineer', 'recordKnownError', nowhere, 'CONFIGURATION_ITEM_REQUIRED');
    await onceKnown('engineer', 'recordKnownError', { ...nowhere, configurationItemIds: [application.id] });
    const seen = await manager.ask<Seen>(problemQuery, { id });
    check.equal(
      'it keeps the trend that it was raised from',
      seen.problem?.evidence,
      trend && {
        ...{ dimension: 'CATEGORY', value: trend.value, count: trend.count, expected: trend.expected },
        windowDays: trendPeriod.windowDays,
      },
    );
    check.equal('it lives where it was found', seen.problem?.configurationItems, [{ key: application.key }]);
    const known = await as('agent').ask<{ configurationItem: { knownErrors: { key: string }[] } }>(
      'query Known($id: ID!) { configurationItem(id: $id) { knownErrors { key } } }',
      { id: application.id },
    );
    check.equal('the desk finds it on the item', known.configurationItem.knownErrors, [{ key: raised.key }]);
    await soon(
      'the live incidents are linked to it',
      async () => (await manager.ask<Seen>(problemQuery, { id })).problem?.incidents ?? [],
      (linked) => incidents.every((incident) => linked.some((one) => one.id === incident.id)),
    );
    return raised.key;
  });
  if (!problem) throw new Error('no problem was raised');
  return problem;
};
