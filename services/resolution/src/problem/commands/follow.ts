/** What the platform does with problems when time has passed, or a change has ended. */
import type { Instant } from '@attest/kernel';
import { mustSucceed, record, type Tx } from '@attest/record';
import { countBetween } from '../../count.ts';
import type { CountFilter, TrendDimension } from '../../rise.ts';
import {
  ageRule,
  type ChangeOutcome,
  decide,
  effectRule,
  effectSpan,
  kindOf,
  type Problem,
  type ProblemCommand,
} from '../domain/index.ts';
import { countLinked, keepChangeEnd, loadFixedBy, problemStore } from '../store.ts';

/** Keeps how a change ended, and tells the problems that it was to fix. */
export const tellChangeClosed = async (
  tx: Tx,
  { changeId, key, outcome, at }: { changeId: string; key: string; outcome: ChangeOutcome; at: Instant },
): Promise<void> => {
  await keepChangeEnd(tx, { id: changeId, outcome, endedAt: at });
  for (const problem of await loadFixedBy(tx, changeId)) {
    const decision = decide(problem, { type: 'CHANGE_CLOSED', changeId, outcome }, at);
    if (decision.ok) mustSucceed(await record(tx, problemStore, problem, decision.value, { reason: `${key} ended` }));
  }
};

/** Escalates a problem that has grown old; one that is resolved in the meantime stays as it is. */
export const escalateByAge = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [problem] = await problemStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = problem && decide(problem, { type: 'ESCALATE_BY_AGE' }, at);
  if (decision?.ok)
    mustSucceed(await record(tx, problemStore, problem, decision.value, { policies: { problemAge: ageRule.version } }));
};

const filterOf: Readonly<Record<TrendDimension, (value: string) => CountFilter>> = {
  CATEGORY: (value) => ({ categories: [value] }),
  SERVICE: (value) => ({ serviceIds: [value] }),
  CONFIGURATION_ITEM: (value) => ({ configurationItemId: value }),
  CUSTOMER: (value) => ({ customerIds: [value] }),
  PRIORITY: (value) => ({ priorities: [value as Problem['priority']] }),
  LOCATION: (value) => ({ locations: [value] }),
};

/** Incidents of the problem's kind in these days; one that is linked to two of its items counts for each. */
const countOfKind = async (tx: Tx, problem: Problem, { from, to }: { from: string; to: string }): Promise<number> => {
  const { kind, values, serviceId } = kindOf(problem);
  if (kind === 'LINKED') return countLinked(tx, problem.id, from, to);
  let count = 0;
  for (const value of values) {
    const filter = filterOf[kind](value);
    count += await countBetween(tx, from, to, serviceId === null ? filter : { ...filter, serviceIds: [serviceId] });
  }
  return count;
};

/** Counts incidents before and after the fix; a problem that was reopened in the meantime stays as it is. */
export const measureEffect = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [problem] = await problemStore.loadMany(tx, [id], 'FOR UPDATE');
  if (problem?.state !== 'RESOLVED') return;
  const { tookEffectAt, resolvedAt, effectDays } = problem;
  const { before, after } = effectSpan(tookEffectAt ?? resolvedAt ?? at, effectDays ?? effectRule.days);
  const counts = { before: await countOfKind(tx, problem, before), after: await countOfKind(tx, problem, after) };
  const command: ProblemCommand = { type: 'MEASURE_EFFECT', counts };
  const decision = mustSucceed(decide(problem, command, at));
  mustSucceed(await record(tx, problemStore, problem, decision, { policies: { fixEffect: effectRule.version } }));
};
