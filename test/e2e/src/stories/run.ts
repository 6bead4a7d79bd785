/** The run of a change: the watch over its way from the approval to the closure. */
import type { Stage } from '../story.ts';

export type Run = {
  readonly id: string;
  readonly key: string;
  readonly state: string;
  readonly step: string;
  readonly openItems: readonly { readonly itemKey: string }[];
  readonly escalations: readonly {
    readonly cause: string;
    readonly end: string | null;
    readonly refused: readonly { readonly code: string; readonly itemKey: string }[];
  }[];
};

const runQuery = `query Run($id: ID!) { change(id: $id) { deploymentRun {
  id key state step openItems { itemKey } escalations { cause end refused { code itemKey } } } } }`;

export const runOf = async ({ as }: Stage, changeId: string): Promise<Run | null> =>
  (await as('change-manager').ask<{ change: { deploymentRun: Run | null } }>(runQuery, { id: changeId })).change
    .deploymentRun;

/** Asks until the run of the change is as wanted. */
export const runBecomes = async (
  stage: Stage,
  changeId: string,
  what: string,
  is: (run: Run) => boolean,
): Promise<Run> => {
  const run = await stage.soon(
    what,
    () => runOf(stage, changeId),
    (found) => found !== null && is(found),
  );
  if (!run) throw new Error('there is no run');
  return run;
};
