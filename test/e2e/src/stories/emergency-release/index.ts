/** An emergency release: refused without criteria agreed with the customer, allowed with them, and reviewed afterwards. */
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { assess, requestChange, windowFromNow } from '../golden-path/change.ts';
import { customerId, type Provided, provideService } from '../golden-path/provision.ts';
import { runBecomes } from '../run.ts';
import { chained, everyRecord } from '../verify.ts';

const clause = 'ISO/IEC 20000-1:2011 9.3';
const criterion = 'Goods cannot leave, and only a release helps.';
const rules = [{ releaseType: 'MINOR', atMost: 1000, perDays: 1 }];
const named = 'id key version state';

type Release = Named & {
  readonly criteria: readonly { readonly id: string }[];
  readonly steps: readonly { readonly id: string }[];
};
const shown = `${named} criteria { id } steps { id }`;

/** Puts a policy of the customer in force, agreed by both sides. */
const agreePolicy = async ({ as, refused, onceKnown, check }: Stage, emergencyCriteria: readonly string[]) => {
  const policy = { customerId, rules, emergencyCriteria, earlyLifeDays: 3 };
  await refused('agent', 'draftReleasePolicy', policy, 'FORBIDDEN');
  const { id } = await onceKnown('relationship-manager', 'draftReleasePolicy', policy);
  await as('release-manager').does('agreeReleasePolicy', { id, party: 'PROVIDER' });
  const early = await refused('release-manager', 'putReleasePolicyInForce', { id }, 'BOTH_MUST_AGREE');
  check.equal('by its clause', early.clause, clause);
  await refused('customer-user', 'agreeReleasePolicy', { id, party: 'PROVIDER' }, 'AGREEMENT_NOT_YOURS');
  await as('customer-user').does('agreeReleasePolicy', { id, party: 'CUSTOMER' });
  const { state } = await as('release-manager').does('putReleasePolicyInForce', { id });
  check.equal('it is in force', state, 'IN_FORCE');
};

/** A change on the database, approved, tested and scheduled for an hour from now on. */
const authorised = async (stage: Stage, provided: Provided, version: string): Promise<Named> => {
  const { as } = stage;
  const change = await requestChange(stage, provided, 'Open the gates again');
  const { id } = change;
  const attributes = { version };
  await as('change-manager').does('recordChangeEffect', { id, configurationItemId: provided.database.id, attributes });
  await assess(stage, id);
  await as('cab-member').does('approveChange', { id });
  await as('engineer').does('recordChangeTest', { id, result: 'PASSED', evidence: 'Tried on the copy.' });
  await as('change-manager').does('scheduleChange', { id, ...windowFromNow() });
  return change;
};

const emergencyOf = (changeId: string) => ({
  ...{
    title: 'Open the gates again',
    changeIds: [changeId],
    ...windowFromNow(),
    environments: ['BUILD', 'TEST', 'LIVE'],
  },
  ...{ releaseType: 'EMERGENCY', emergencyCriterion: criterion, justification: 'The gates are shut since five.' },
  ...{ criteria: [{ description: 'A gate opens' }], steps: ['Stop the gates', 'Start the new version'] },
});

const plan = async (stage: Stage, changeId: string): Promise<Release> => {
  const { as, check, refused, soon } = stage;
  const emergency = emergencyOf(changeId);
  const no = await refused('release-manager', 'planRelease', emergency, 'EMERGENCY_CRITERIA_NOT_AGREED');
  check.equal('by its clause', no.clause, clause);
  await agreePolicy(stage, [criterion]);
  const big = { ...emergency, releaseType: 'MAJOR', emergencyCriterion: null, justification: null };
  await refused('release-manager', 'planRelease', big, 'RELEASE_OUTSIDE_POLICY');
  const release = await as('release-manager').does<Release>('planRelease', { ...emergency, ...windowFromNow() }, shown);
  type Told = {
    readonly myNotices: { readonly nodes: readonly { readonly record: { readonly id?: string } | null }[] };
  };
  const told =
    '{ myNotices(filter: { kinds: [RELEASE], reasons: [EMERGENCY] }, first: 100) { nodes { record { ... on Release { id } } } } }';
  await soon(
    'whoever answers for the customer is told of it',
    () => as('relationship-manager').ask<Told>(told),
    ({ myNotices }) => myNotices.nodes.some(({ record }) => record?.id === release.id),
  );
  return release;
};

const deploy = async ({ as, check, refused, soon }: Stage, { id, criteria, steps }: Release): Promise<void> => {
  const pipeline = as('pipeline');
  await pipeline.does('buildRelease', { id, build: 'gates@1' });
  const [first] = criteria;
  await as('engineer').does('checkReleaseCriterion', { id, criterionId: first?.id, met: true, evidence: 'Gate 4.' });
  await refused('release-manager', 'acceptRelease', { id }, 'NOT_PROMOTED');
  await pipeline.does('promoteRelease', { id, environment: 'TEST', evidence: 'Run 1.' });
  await as('release-manager').does('acceptRelease', { id });
  const [one, other] = steps;
  const report = (stepId: string | undefined, progress: string) => ({ id, stepId, progress });
  await soon(
    'the window of the release opens',
    () => pipeline.tries('reportDeploymentStep', report(one?.id, 'STARTED')),
    ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
  );
  await refused('pipeline', 'deployRelease', { id }, 'STEPS_OPEN');
  await refused('pipeline', 'acceptRelease', { id }, 'FORBIDDEN');
  const thing = { name: 'a server of its own', typeName: 'HOST', state: 'IN_USE', attributes: {} };
  await refused('pipeline', 'registerConfigurationItem', thing, 'FORBIDDEN');
  await refused('engineer', 'reportDeploymentStep', report(one?.id, 'SUCCEEDED'), 'FORBIDDEN');
  for (const [step, progress] of [
    [one, 'SUCCEEDED'],
    [other, 'STARTED'],
    [other, 'SUCCEEDED'],
  ] as const)
    await pipeline.does('reportDeploymentStep', report(step?.id, progress));
  const { state } = await pipeline.does('deployRelease', { id });
  check.equal('it is deployed', state, 'DEPLOYED');
};

type After = {
  readonly release: {
    readonly incidentsAfter: { readonly total: number; readonly incidents: readonly { readonly incidentId: string }[] };
  };
};

const lookBack = async (stage: Stage, { id }: Release, { serviceId, database }: Provided): Promise<void> => {
  const { as, check, refused, onceKnown, soon } = stage;
  const incident = await onceKnown('agent', 'logIncident', {
    ...{ title: 'Gate 2 is slow', description: 'Since the release.', category: 'gate', channel: 'PHONE', serviceId },
    ...{ customerId, impact: 'LOW', urgency: 'LOW', configurationItemIds: [database.id] },
  });
  const query = 'query After($id: ID!) { release(id: $id) { incidentsAfter { total incidents { incidentId } } } }';
  const seen = await soon(
    'an incident on what it changed is counted to it',
    () => as('release-manager').ask<After>(query, { id }),
    ({ release }) => release.incidentsAfter.total > 0,
  );
  check.equal('that one', seen.release.incidentsAfter.incidents, [{ incidentId: incident.id }]);
  const no = await refused('release-manager', 'closeRelease', { id }, 'REVIEW_REQUIRED');
  check.equal('by its clause', no.clause, clause);
  const review = { analysis: 'A certificate had ended.', improvement: 'An alarm a month before.' };
  await as('change-manager').does('reviewRelease', { id, ...review });
  const { state } = await as('release-manager').does('closeRelease', { id });
  check.equal('it is closed', state, 'CLOSED');
  await chained(stage, 'release', id, [
    ...['ReleasePlanned', 'ReleaseBuilt', 'ReleaseCriterionChecked', 'ReleasePromoted', 'ReleaseAccepted'],
    ...Array<string>(4).fill('ReleaseStepReported'),
    ...['ReleaseDeployed', 'ReleaseReviewed', 'ReleaseClosed'],
  ]);
};

/** The change of a release is reviewed and closed as it went; then its run ends. */
const close = async (stage: Stage, { id }: Named, outcome: string, end: string): Promise<void> => {
  const { as, soon } = stage;
  const objectivesMet = outcome === 'SUCCESSFUL';
  await soon(
    'the change follows its release',
    () => as('cab-member').tries('reviewChange', { id, objectivesMet, summary: 'Looked at in the morning.' }),
    ({ record }) => record !== null,
  );
  await soon(
    'it is closed once the CMDB agrees',
    () => as('change-manager').tries('closeChange', { id, outcome }),
    ({ record }) => record !== null,
  );
  await runBecomes(stage, id, `its run is ${end.toLowerCase()}`, ({ state }) => state === end);
};

/** Another one fails in the live environment and is left as it is; it is not settled before it is taken back and reviewed. */
const fail = async (stage: Stage, provided: Provided): Promise<string> => {
  const { as, refused, check } = stage;
  const change = await authorised(stage, provided, '18.6');
  const release = await as('release-manager').does<Release>('planRelease', emergencyOf(change.id), shown);
  const { id } = release;
  await deploy(stage, release);
  await as('pipeline').does('failRelease', { id, why: 'Gate 2 stays shut.', backedOut: false });
  await runBecomes(stage, change.id, 'its run waits for the back-out', ({ step }) => step === 'BACK_OUT');
  await as('change-manager').does('reviewRelease', {
    id,
    analysis: 'Gate 2 is of another make.',
    improvement: 'Try both.',
  });
  const no = await refused('release-manager', 'closeRelease', { id }, 'BACK_OUT_REQUIRED');
  check.equal('by its clause', no.clause, clause);
  await as('pipeline').does('backOutRelease', { id, why: 'The version before is installed.' });
  await as('release-manager').does('closeRelease', { id });
  // A review of before would not count.
  await runBecomes(stage, change.id, 'its run waits for the closure', ({ step }) => step === 'CLOSURE');
  await close(stage, change, 'BACKED_OUT', 'COMPENSATED');
  const query = 'query Item($id: ID!) { configurationItem(id: $id) { attributes } }';
  const { configurationItem } = await as('agent').ask<{ configurationItem: { attributes: { version: string } } }>(
    query,
    {
      id: provided.database.id,
    },
  );
  check.equal('the CMDB is as before', configurationItem.attributes.version, '18.5');
  return release.key;
};

export const emergencyRelease: Story = {
  name: 'emergency-release',
  summary: 'an emergency release: refused until its criteria are agreed with the customer, deployed, watched, reviewed',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const provided = await provideService(stage);
    let release: Release | undefined;
    let change: Named | undefined;
    await stage.chapter('an emergency needs criteria that the customer agreed to', async () => {
      change = await authorised(stage, provided, '18.5');
      release = await plan(stage, change.id);
      return release.key;
    });
    const [planned, made] = [release, change];
    if (!planned || !made) throw new Error('no release was planned');
    await stage.chapter('the pipeline brings it live, step by step', async () => {
      await deploy(stage, planned);
      return undefined;
    });
    await stage.chapter('it is watched, reviewed and closed', async () => {
      await lookBack(stage, planned, provided);
      await close(stage, made, 'SUCCESSFUL', 'COMPLETED');
      return undefined;
    });
    await stage.chapter('another one fails, and is taken back', () => fail(stage, provided));
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
