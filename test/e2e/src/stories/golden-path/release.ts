/** The change goes live in a release that a pipeline deploys; the CMDB follows the deployment, the change follows the CMDB. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { runBecomes } from '../run.ts';
import { requestChange, windowFromNow } from './change.ts';
import type { Provided } from './provision.ts';

type WithCriteria = Named & { readonly criteria: readonly { readonly id: string; readonly phase: string }[] };
const withCriteria = 'id key version state criteria { id phase }';

const plan = async ({ as, refused }: Stage, changeId: string, unapproved: string): Promise<WithCriteria> => {
  const facts = {
    ...{ title: 'Goods dispatch 3.1.1', environments: ['LIVE'], ...windowFromNow() },
    criteria: [
      { description: 'The night run is complete', phase: 'BEFORE_DEPLOYMENT' },
      { description: 'The gate list has lorries', phase: 'AFTER_DEPLOYMENT' },
    ],
  };
  await refused('engineer', 'planRelease', { ...facts, changeIds: [changeId] }, 'FORBIDDEN');
  await refused(
    'release-manager',
    'planRelease',
    { ...facts, changeIds: [changeId, unapproved] },
    'CHANGES_NOT_AUTHORISED',
  );
  return as('release-manager').does<WithCriteria>('planRelease', { ...facts, changeIds: [changeId] }, withCriteria);
};

type Item = {
  readonly configurationItem: {
    readonly version: number;
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly history: {
      readonly nodes: readonly { readonly type: string; readonly actor: { readonly name: string } }[];
    };
  };
};
const itemQuery = `query Item($id: ID!) { configurationItem(id: $id) { version attributes } }`;

const deploy = async (
  { as, check, refused, soon, moment }: Stage,
  { id, criteria }: WithCriteria,
  provided: Provided,
) => {
  const criterion = (phase: string) => criteria.find((one) => one.phase === phase)?.id;
  await as('pipeline').does('buildRelease', { id, build: 'goods-dispatch:3.1.1@sha256:4f1d' });
  await refused('release-manager', 'acceptRelease', { id }, 'ACCEPTANCE_CRITERIA_NOT_MET');
  const early = { id, criterionId: criterion('AFTER_DEPLOYMENT'), met: true, evidence: 'Seen at gate 4.' };
  await refused('engineer', 'checkReleaseCriterion', early, 'CRITERION_NOT_DUE');
  const before = { id, criterionId: criterion('BEFORE_DEPLOYMENT'), met: true, evidence: 'Night run 88.' };
  await as('engineer').does('checkReleaseCriterion', before);
  await as('release-manager').does('acceptRelease', { id });
  await refused('engineer', 'deployRelease', { id }, 'FORBIDDEN');
  const deployed = await soon(
    'the window of the release opens',
    () => as('pipeline').tries('deployRelease', { id }),
    ({ refusal }) => refusal?.code !== 'OUTSIDE_WINDOW',
  );
  check.equal('then the pipeline deploys it', [deployed.record?.state, deployed.refusal], ['DEPLOYED', null]);
  await moment('RELEASE_DEPLOYED');
  for (const [item, version] of [
    [provided.application, '3.1.1'],
    [provided.database, '18.4'],
  ] as const)
    await soon(
      `the deployment updates ${item.key}`,
      () => as('agent').ask<Item>(itemQuery, { id: item.id }),
      ({ configurationItem }) => configurationItem.attributes.version === version,
    );
  await as('engineer').does('checkReleaseCriterion', early);
};

type Needs = {
  readonly configurationItem: {
    readonly relations: readonly {
      readonly kind: string;
      readonly item: { readonly name: string; readonly state: string };
    }[];
  };
};

type Effects = {
  readonly change: { readonly state: string; readonly effects: readonly { readonly appliedAt: string | null }[] };
};

/** Answers the change as it is closed. */
export const releaseAndClose = async (
  stage: Stage,
  provided: Provided,
  { change, problem }: { change: Named; problem: Named },
): Promise<void> => {
  const { as, check, chapter, refused, soon, moment } = stage;
  const { id } = change;
  let release: WithCriteria | undefined;
  await chapter('a release takes it live, and the CMDB follows', async () => {
    const other = await requestChange(stage, provided, 'Something that nobody has approved');
    release = await plan(stage, id, other.id);
    await as('change-manager').does('cancelChange', { id: other.id, why: 'It served its purpose.' });
    await deploy(stage, release, provided);
    return release.key;
  });
  await chapter('the change is reviewed and closed', async () => {
    const seen = await soon(
      'the change follows its release and its items',
      () =>
        as('change-manager').ask<Effects>(
          'query Effects($id: ID!) { change(id: $id) { state effects { appliedAt } } }',
          { id },
        ),
      (found) =>
        found.change.state === 'IMPLEMENTED' && found.change.effects.every(({ appliedAt }) => appliedAt !== null),
    );
    check.equal('all effects are in the CMDB', seen.change.effects.length, 3);
    const { configurationItem: app } = await as('agent').ask<Needs>(
      'query Needs($id: ID!) { configurationItem(id: $id) { relations { kind item { name state } } } }',
      { id: provided.application.id },
    );
    const gates = { kind: 'DEPENDS_ON', item: { name: `${provided.name} gates`, state: 'IN_USE' } };
    const found = app.relations.find(({ item }) => item.name === gates.item.name);
    check.equal('what came into being by the change is there, and needed', found, gates);
    await refused('problem-manager', 'resolveProblem', { id: problem.id, resolution: 'Fixed.' }, 'CHANGE_NOT_CLOSED');
    await refused('change-manager', 'closeChange', { id, outcome: 'SUCCESSFUL' }, 'REVIEW_REQUIRED');
    await as('cab-member').does('reviewChange', { id, objectivesMet: true, summary: 'The gate list has lorries.' });
    await refused('change-manager', 'closeChange', { id, outcome: 'FAILED' }, 'OUTCOME_CONTRADICTS');
    const closed = await as('change-manager').does('closeChange', { id, outcome: 'SUCCESSFUL' });
    check.equal('it is closed', closed.state, 'CLOSED');
    await moment('CHANGE_CLOSED');
    const done = await as('release-manager').does('closeRelease', { id: release?.id });
    check.equal('and so is its release', done.state, 'CLOSED');
    const run = await runBecomes(stage, id, 'its run is completed', ({ state }) => state === 'COMPLETED');
    check.equal('nobody had to decide about it', run.escalations, []);
    return change.key;
  });
};
