/** The fix goes through a change, and its effect is counted and reviewed before the problem is closed. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { closedChange } from '../golden-path/change.ts';
import type { Provided } from '../golden-path/provision.ts';
import type { History } from './accept.ts';

export const fix = async (stage: Stage, problem: Named, provided: Provided, past: History): Promise<void> => {
  const { as, chapter, check, refused, soon, onceKnown } = stage;
  const { id } = problem;
  const { tookEffectAt, effectDays } = past;
  await chapter('the fix touches a configuration item, so it goes through a change', async () => {
    const resolution = { id, resolution: 'The threshold is that of the new motor.', tookEffectAt, effectDays };
    const { clause } = await refused('problem-manager', 'resolveProblem', resolution, 'CHANGE_REQUIRED');
    check.equal('the refusal says by which clause', clause, 'ISO/IEC 20000-1:2011 8.2');
    const change = await closedChange(stage, provided, 'Set the threshold of the guard', async (changeId) => {
      await onceKnown('problem-manager', 'linkProblemChange', { id, changeId });
      await refused('problem-manager', 'resolveProblem', resolution, 'CHANGE_NOT_CLOSED');
    });
    const { record, refusal } = await soon(
      'the problem hears that its change is closed',
      () => as('problem-manager').tries('resolveProblem', resolution),
      (outcome) => outcome.refusal?.code !== 'CHANGE_NOT_CLOSED',
    );
    check.equal('then it is resolved', [record?.state, refusal], ['RESOLVED', null]);
    return change.key;
  });
};

type Effect = {
  readonly verdict: string;
  readonly kind: string;
  readonly values: readonly string[];
  readonly before: { readonly count: number };
  readonly after: { readonly count: number };
  readonly ratio: number;
};
const effectQuery = `query Effect($id: ID!) { problem(id: $id) { effect {
  verdict kind values before { count } after { count } ratio } } }`;

export const reviewEffect = async (stage: Stage, problem: Named, past: History): Promise<void> => {
  const { as, chapter, check, refused, soon } = stage;
  const { id } = problem;
  await chapter('incidents of its kind fell, and a person says so', async () => {
    await refused('problem-manager', 'closeProblem', { id }, 'EFFECT_OR_REASON_REQUIRED');
    const { problem: seen } = await soon(
      'the effect is measured',
      () => as('problem-manager').ask<{ problem: { effect: Effect | null } }>(effectQuery, { id }),
      (answer) => answer.problem.effect !== null,
    );
    const before = past.risen + past.usual;
    check.equal('with the figures before and after', seen.effect, {
      ...{ verdict: 'FELL', kind: 'CATEGORY', values: [past.category] },
      ...{ before: { count: before }, after: { count: 0 }, ratio: 0 },
    });
    await refused('agent', 'confirmProblemEffect', { id, remark: 'None since.' }, 'FORBIDDEN');
    await as('problem-manager').does('confirmProblemEffect', { id, remark: 'None since.' });
    const closed = await as('problem-manager').does('closeProblem', { id });
    check.equal('and the problem is closed', closed.state, 'CLOSED');
    return `${before} before, none after`;
  });
};
