/** The cause is found by a method with its form; the known error is shown where the next incident comes in. */
import { demoId, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { customerId, type Provided } from '../golden-path/provision.ts';

const nodes = [
  { name: 'stop', text: 'The conveyor stops', gate: 'AND', children: ['load', 'guard'], occurred: true },
  { name: 'load', text: 'Full load', occurred: true },
  { name: 'guard', text: 'The guard trips', gate: 'OR', children: ['sensor', 'setting'], occurred: true },
  { name: 'sensor', text: 'The sensor is worn', occurred: false },
  { name: 'setting', text: 'Its threshold is that of the old motor', occurred: true },
];

type Known = {
  readonly incident: { readonly knownErrors: readonly { readonly key: string; readonly workaround: string }[] };
};

export const diagnose = async (stage: Stage, problem: Named, provided: Provided): Promise<void> => {
  const { as, chapter, check, refused, onceKnown } = stage;
  const { id } = problem;
  const engineer = as('engineer');
  await chapter('the cause is found, and how', async () => {
    const assignment = { id, teamId: demoId('team', 'applications'), assigneeId: persona('engineer').personId };
    await onceKnown('problem-manager', 'assignProblem', assignment);
    await engineer.does('startProblemDiagnosis', { id });
    const { diagnosis } = await engineer.does<{ diagnosis: readonly { id: string }[] }>(
      'noteProblemDiagnosis',
      { id, body: 'Only on Mondays.' },
      'diagnosis { id }',
    );
    const entryId = diagnosis[0]?.id;
    await engineer.does('correctProblemDiagnosis', { id, entryId, body: 'Only at full load; Mondays are full.' });
    await refused('engineer', 'correctProblemDiagnosis', { id, entryId, body: 'Never.' }, 'ENTRY_CORRECTED');
    await engineer.does('escalateProblem', { id, why: 'The maker of the motor does not answer.' });
    const cause = { id, rootCause: 'The threshold of the guard is that of the old motor.' };
    const loose = { faultTree: { nodes: nodes.slice(1) } };
    await refused('engineer', 'recordRootCause', { ...cause, analysis: loose }, 'INVALID_INPUT');
    const { analysis } = await engineer.does<{ analysis: { faultTree: { nodes: readonly object[] } } }>(
      'recordRootCause',
      { ...cause, analysis: { faultTree: { nodes } } },
      'analysis { faultTree { nodes { name } } }',
    );
    check.equal('the tree is kept', analysis.faultTree.nodes.length, nodes.length);
    return problem.key;
  });
  await chapter('the known error is there when the next incident comes in', async () => {
    const known = { id, configurationItemIds: [], workaround: 'Start it again at half load.' };
    await refused('engineer', 'recordKnownError', known, 'CONFIGURATION_ITEM_REQUIRED');
    await onceKnown('engineer', 'recordKnownError', { ...known, configurationItemIds: [provided.application.id] });
    const incident = await onceKnown('agent', 'logIncident', {
      ...{ title: 'The conveyor stands still', category: 'dispatch', impact: 'MEDIUM', urgency: 'MEDIUM' },
      ...{ serviceId: provided.serviceId, customerId, configurationItemIds: [provided.application.id] },
    });
    const shown = await as('agent').ask<Known>(
      'query Known($id: ID!) { incident(id: $id) { knownErrors { key workaround } } }',
      { id: incident.id },
    );
    check.equal('the desk sees how to get around it', shown.incident.knownErrors, [
      { key: problem.key, workaround: known.workaround },
    ]);
    return incident.key;
  });
};
