/** The removal is deployed; somebody forgot what reads the database: the run is escalated, mended and goes on. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { windowFromNow } from '../golden-path/change.ts';
import type { Provided } from '../golden-path/provision.ts';
import { runBecomes } from '../run.ts';

type Release = Named & { readonly criteria: readonly { readonly id: string }[] };

/** An application of somebody else's that reads the database, and that the change does not know of. */
export const forgottenReader = async ({ as }: Stage, { name, database }: Provided): Promise<Named> => {
  const manager = as('configuration-manager');
  const reader = await manager.does('registerConfigurationItem', {
    ...{ name: `${name} reports`, typeName: 'APPLICATION', state: 'IN_USE' },
    attributes: { version: '1.0', environment: 'PRODUCTION' },
  });
  await manager.does('relateConfigurationItem', { id: reader.id, kind: 'DEPENDS_ON', toId: database.id });
  return reader;
};

export const release = async (stage: Stage, changeId: string, title: string): Promise<Release> => {
  const { as, soon } = stage;
  const shown = 'id key version state criteria { id }';
  const planned = await as('release-manager').does<Release>(
    'planRelease',
    {
      ...{ title, changeIds: [changeId], ...windowFromNow(), environments: ['LIVE'] },
      criteria: [{ description: 'Nobody is logged in.' }],
    },
    shown,
  );
  const { id } = planned;
  await as('pipeline').does('buildRelease', { id, build: 'switch-off@1' });
  const check = { id, criterionId: planned.criteria[0]?.id, met: true, evidence: 'Sessions: 0.' };
  await as('engineer').does('checkReleaseCriterion', check);
  await as('release-manager').does('acceptRelease', { id });
  await soon(
    'the window of the release opens, and the pipeline deploys it',
    () => as('pipeline').tries('deployRelease', { id }),
    ({ record }) => record?.state === 'DEPLOYED',
  );
  return planned;
};

type Told = {
  readonly myNotifications: { readonly nodes: readonly { readonly deploymentRun: { readonly id: string } | null }[] };
};

/** What the CMDB refused is shown, told, mended and recorded. */
export const mend = async (stage: Stage, changeId: string, { database }: Provided, reader: Named): Promise<void> => {
  const { as, check, refused, soon } = stage;
  const run = await runBecomes(
    stage,
    changeId,
    'the run is escalated: the database is still read',
    ({ state }) => state === 'ESCALATED',
  );
  check.equal('it says what the CMDB refused', run.escalations.at(-1)?.refused, [
    { code: 'DEPENDED_ON', itemKey: database.key },
  ]);
  check.equal('and which item is open', run.openItems, [{ itemKey: database.key }]);
  const mine =
    '{ myNotifications(filter: { unacknowledgedByMe: true }, first: 100) { nodes { deploymentRun { id } } } }';
  for (const who of ['change-manager', 'configuration-manager'] as const)
    await soon(
      `the ${who} is told`,
      () => as(who).ask<Told>(mine),
      ({ myNotifications: { nodes } }) => nodes.some(({ deploymentRun }) => deploymentRun?.id === run.id),
    );
  const note = { id: run.id, note: 'The reports read the customer’s system from now on.' };
  await refused('engineer', 'continueDeploymentRun', note, 'FORBIDDEN');
  await as('configuration-manager').does('unrelateConfigurationItem', {
    id: reader.id,
    kind: 'DEPENDS_ON',
    toId: database.id,
  });
  await as('configuration-manager').does('continueDeploymentRun', note);
  await runBecomes(stage, changeId, 'the run goes on: all items are recorded', ({ step }) => step === 'CLOSURE');
};
