/** The removal of a service: always major, by a transition package, everything that it leaves behind settled, looked back upon by somebody else. */
import type { Named } from '../../graph.ts';
import type { Stage, Story } from '../../story.ts';
import { boardApproves } from '../control-refusals/rules.ts';
import { noDeadLetters } from '../dead-letter.ts';
import { assess, windowFromNow } from '../golden-path/change.ts';
import { logIncident } from '../golden-path/live.ts';
import { customerId, type Provided, provideService } from '../golden-path/provision.ts';
import { runBecomes } from '../run.ts';
import { chained, everyRecord } from '../verify.ts';
import { forgottenReader, mend, release } from './deploy.ts';
import { acceptRemoval, designRemoval, hears, type Package, planRemoval, settle } from './package.ts';
import { type Carrier, supplied } from './supplier.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.2';

type Asked = Named & { readonly type: string };

/** Asked for as a normal change; the rule makes it a major one. */
const requestRemoval = async (stage: Stage, provided: Provided): Promise<Asked> => {
  const { as, check, onceKnown, refused } = stage;
  const change = await onceKnown<Asked>(
    'engineer',
    'requestChange',
    {
      ...{
        title: `${provided.name} goes`,
        description: 'Switch it off.',
        justification: 'The customer does it itself.',
      },
      ...{ type: 'NORMAL', serviceImpact: 'REMOVAL', serviceIds: [provided.serviceId] },
      backOutPlan: 'Switch it on again; the data are kept for a month.',
    },
    'id key version state type',
  );
  check.equal('the removal of a service is major, whatever it is asked for as', change.type, 'MAJOR');
  for (const { id } of [provided.serviceItem, provided.application, provided.database])
    await as('engineer').does('recordChangeEffect', { id: change.id, configurationItemId: id, state: 'RETIRED' });
  await assess(stage, change.id);
  const no = await refused('cab-member', 'approveChange', { id: change.id }, 'TRANSITION_PACKAGE_REQUIRED');
  check.equal('by its clause', no.clause, clause);
  return change;
};

const schedule = async (stage: Stage, { id }: Named, transition: Package): Promise<void> => {
  const { as, check, refused } = stage;
  await as('engineer').does('recordChangeTest', { id, result: 'PASSED', evidence: 'Switched off for an evening.' });
  const early = await refused(
    'change-manager',
    'scheduleChange',
    { id, ...windowFromNow() },
    'TRANSITION_PACKAGE_REQUIRED',
  );
  check.that('it says what is there', early.message.includes(transition.key), early);
  await acceptRemoval(stage, transition);
  const { state } = await as('change-manager').does('scheduleChange', { id, ...windowFromNow() });
  check.equal('it has a window', state, 'SCHEDULED');
};

type Offered = { readonly service: { readonly state: string; readonly endedAt: string | null } | null };

/** Catalogue, customer, CMDB and supplier: what is left of it. */
const nothingLeft = async (stage: Stage, provided: Provided, supplier: Named): Promise<void> => {
  const { as, check, soon } = stage;
  const id = provided.serviceId;
  const seen = await soon(
    'the customer hears that the service is retired',
    () => as('customer-user').ask<Offered>('query Offered($id: ID!) { service(id: $id) { state endedAt } }', { id }),
    ({ service }) => service?.state === 'RETIRED',
  );
  check.that('and since when', seen.service?.endedAt !== null, seen);
  const states = await Promise.all(
    [provided.serviceItem, provided.application, provided.database].map(async (item) => {
      const query = 'query Item($id: ID!) { configurationItem(id: $id) { state } }';
      return (await as('agent').ask<{ configurationItem: { state: string } }>(query, { id: item.id })).configurationItem
        .state;
    }),
  );
  check.equal('its items are retired', states, ['RETIRED', 'RETIRED', 'RETIRED']);
  const { record } = await soon(
    'the supplier can go: it supports nothing any more',
    () => as('supplier-manager').tries('endSupplier', { id: supplier.id, why: 'The service is gone.' }),
    ({ refusal }) => refusal?.code !== 'SERVICES_STILL_SUPPORTED',
  );
  check.that('it has ended', record !== null, record);
  await soon(
    'nobody logs an incident on it any more',
    () =>
      as('agent').tries('logIncident', {
        ...{ title: 'Empty', description: 'Empty.', channel: 'PHONE', category: 'gate', impact: 'LOW', urgency: 'LOW' },
        ...{ serviceId: id, customerId, configurationItemIds: [] },
      }),
    ({ refusal }) => refusal?.code === 'UNKNOWN_REFERENCE',
  );
};

const lookBack = async (stage: Stage, change: Named, transition: Package, releaseId: string): Promise<void> => {
  const { as, check, refused } = stage;
  const { id } = transition;
  const review = {
    id,
    achieved: true,
    findings: 'No lorry waited; nothing was left.',
    followUp: 'Ask who reads what before.',
  };
  await refused('catalogue-manager', 'reviewTransition', review, 'REVIEWER_IS_OWNER');
  const { state } = await as('change-manager').does('reviewTransition', review);
  check.equal('it is held against the outcome that was intended', state, 'REVIEWED');
  await as('cab-member').does('reviewChange', {
    id: change.id,
    objectivesMet: true,
    summary: 'Gone, and nobody missed it.',
  });
  await as('change-manager').does('closeChange', { id: change.id, outcome: 'SUCCESSFUL' });
  await as('release-manager').does('closeRelease', { id: releaseId });
  const run = await runBecomes(stage, change.id, 'the run is completed', (found) => found.state === 'COMPLETED');
  check.equal(
    'its escalation is on record',
    run.escalations.map(({ cause, end }) => [cause, end]),
    [['EFFECT_REFUSED', 'CONTINUED']],
  );
  await chained(stage, 'transition', id, [
    ...['TransitionProposed', 'TransitionPlanned', 'TransitionChangeNamed', 'TransitionDesigned', 'TransitionBuilt'],
    ...['TransitionCriterionChecked', 'TransitionAccepted', ...Array<string>(5).fill('TransitionDutyDone')],
    ...['TransitionLive', 'TransitionReviewed'],
  ]);
};

export const serviceRemoval: Story = {
  name: 'service-removal',
  summary:
    'a service goes: a major change with a transition package, everything it leaves behind settled, nothing left of it',
  needsOwnPlatform: false,
  tell: async (stage) => {
    const { chapter } = stage;
    const provided = await provideService(stage);
    let carrier: Carrier | undefined;
    let software: Named | undefined;
    let reader: Named | undefined;
    let incident: Named | undefined;
    await chapter(
      'a supplier delivers a part of it by contract, its software is an asset, an incident is open, and somebody reads its database',
      async () => {
        carrier = await supplied(stage, provided);
        software = await stage.as('configuration-manager').does('recordAsset', {
          ...{ title: `${provided.name}, software`, kind: 'SOFTWARE', acquiredOn: '2025-01-31' },
          configurationItemIds: [provided.application.id],
        });
        incident = await logIncident(stage, provided, { title: 'Gate 3 shows nothing', impact: 'LOW', urgency: 'LOW' });
        reader = await forgottenReader(stage, provided);
        return incident.key;
      },
    );
    let change: Named | undefined;
    let transition: Package | undefined;
    await chapter('its removal is a major change, and is not approved without a transition package', async () => {
      change = await requestRemoval(stage, provided);
      return change.key;
    });
    if (!change || !carrier || !software || !reader || !incident) throw new Error('the story did not begin');
    const [asked, forgotten] = [change, reader];
    const left = { incident, carrier, software };
    await chapter('the package says what becomes of data, assets, work, contracts and agreements', async () => {
      transition = await planRemoval(stage, provided, asked);
      await hears(stage, provided, 'REMOVAL_PLANNED', 'PLANNED');
      const early = await stage.refused('cab-member', 'approveChange', { id: asked.id }, 'TRANSITION_PACKAGE_REQUIRED');
      stage.check.that('a plan alone is not enough', early.message.includes('PLANNED'), early);
      await designRemoval(stage, transition);
      await boardApproves(stage, asked.id);
      return transition.key;
    });
    const planned = transition;
    if (!planned) throw new Error('no transition was planned');
    let releaseId = '';
    await chapter('accepted, it is scheduled and deployed; what somebody forgot escalates the run', async () => {
      await schedule(stage, asked, planned);
      await hears(stage, provided, 'REMOVAL_ACCEPTED', 'ACCEPTED');
      const { id, key } = await release(stage, asked.id, `${provided.name} is switched off`);
      releaseId = id;
      await mend(stage, asked.id, provided, forgotten);
      return key;
    });
    await chapter('it is gone when all that it leaves behind is settled', async () => {
      await settle(stage, planned, provided, left);
      await hears(stage, provided, 'REMOVED', 'GONE');
      await nothingLeft(stage, provided, left.carrier.supplier);
      return undefined;
    });
    await chapter('somebody else than the owner looks back', async () => {
      await lookBack(stage, asked, planned, releaseId);
      return undefined;
    });
    await noDeadLetters(stage);
    await everyRecord(stage);
  },
};
