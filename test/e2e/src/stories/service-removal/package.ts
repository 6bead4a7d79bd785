/** The transition package of a service that goes: proposed, planned with what becomes of everything, designed, built, accepted. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { requestChange } from '../golden-path/change.ts';
import type { Provided } from '../golden-path/provision.ts';
import { type Carrier, endContract } from './supplier.ts';

const removal = 'ISO/IEC 20000-1:2011 5.2';
const monthMs = 30 * 86_400_000;

export type Package = Named & {
  readonly criteria: readonly { readonly id: string }[];
  readonly duties: readonly { readonly id: string; readonly kind: string }[];
};
const shown = 'id key version state criteria { id } duties { id kind }';

const outcome = 'Lorries are dispatched by the customer’s own system; nothing of ours is left behind.';
const owed = [
  ['DATA', 'Gate lists of two years', 'Given to the customer, then erased.'],
  ['ASSET', 'Screens at the gates', 'Sold to the customer.'],
  ['WORK', 'Open incidents and requests', 'Settled, or handed to the customer.'],
  ['CONTRACT', 'Maintenance of the gate screens', 'Ended with the notice that it asks for.'],
  ['SLA', 'The agreement on dispatch', 'Ends on the day.'],
] as const;

const planOf = (id: string) => ({
  ...{ id, responsibilities: 'The catalogue manager.', activities: 'Hand over, switch off.', resources: 'Four days.' },
  ...{ communication: 'A letter to the customer now, a call on the day.', dependencies: 'Reports read its database.' },
  ...{ risks: 'Somebody uses it without our knowing.', liveAt: new Date(Date.now() + monthMs).toISOString() },
  criteria: ['The customer’s own system has run for a week.'],
});

/** The package as far as PLANNED; what the rules do not let pass is tried. */
export const planRemoval = async (stage: Stage, provided: Provided, change: Named): Promise<Package> => {
  const { as, check, refused } = stage;
  const manager = as('catalogue-manager');
  const { serviceId } = provided;
  const proposal = { title: `${provided.name} goes`, kind: 'REMOVED', serviceId, outcome };
  await refused('agent', 'proposeTransition', proposal, 'FORBIDDEN');
  const { id } = await manager.does('proposeTransition', proposal);
  const small = await requestChange(stage, provided, 'Switch a screen off');
  const minor = await refused(
    'catalogue-manager',
    'nameTransitionChange',
    { id, changeId: small.id },
    'MAJOR_CHANGE_REQUIRED',
  );
  check.equal('by its clause', minor.clause, 'ISO/IEC 20000-1:2011 9.2');
  await as('change-manager').does('cancelChange', { id: small.id, why: 'It served its purpose.' });
  const missing = await refused('catalogue-manager', 'planTransition', planOf(id), 'DUTIES_REQUIRED');
  check.equal('by its clause', missing.clause, removal);
  const duties = owed.map(([kind, subject, treatment]) => ({ kind, subject, treatment }));
  const planned = await manager.does<Package>('planTransition', { ...planOf(id), duties }, shown);
  await manager.does('nameTransitionChange', { id, changeId: change.id });
  return planned;
};

export const designRemoval = async ({ as }: Stage, { id }: Package): Promise<void> => {
  await as('catalogue-manager').does('designTransition', {
    ...{ id, description: 'Nothing of the service remains; its numbers lead to the customer.' },
    ...{ needs: 'No lorry waits on the day.', arrangements: 'The agreement and the maintenance contract end.' },
  });
};

export const acceptRemoval = async ({ as, refused }: Stage, { id, criteria }: Package): Promise<void> => {
  await as('engineer').does('buildTransition', { id, evidence: 'Protocol of the rehearsal.' });
  await refused('catalogue-manager', 'acceptTransition', { id }, 'TRANSITION_CRITERIA_NOT_MET');
  for (const { id: criterionId } of criteria)
    await as('engineer').does('checkTransitionCriterion', {
      ...{ id, criterionId, met: true, evidence: 'Seven days, no lorry waited.' },
    });
  await as('relationship-manager').does('acceptTransition', { id });
};

/** What the service leaves behind, beside its agreement. */
export type Left = { readonly incident: Named; readonly carrier: Carrier; readonly software: Named };

type Told = {
  readonly myNotices: {
    readonly nodes: readonly { readonly reasons: readonly string[]; readonly record: { readonly id: string } | null }[];
  };
  readonly service: { readonly departure: { readonly stage: string; readonly plannedFor: string } | null };
};
const told = `query Told($id: ID!) { myNotices(filter: { kinds: [SERVICE] }, first: 100) { nodes { reasons record { ... on Service { id } } } }
  service(id: $id) { departure { stage plannedFor } } }`;

/** The customer finds it where everything is that there is for them, and sees for when it is planned. */
export const hears = async (
  { as, check, soon }: Stage,
  { serviceId }: Provided,
  reason: 'REMOVAL_PLANNED' | 'REMOVAL_ACCEPTED' | 'REMOVED',
  stage: 'PLANNED' | 'ACCEPTED' | 'GONE',
): Promise<void> => {
  const seen = await soon(
    `the customer is told: ${reason}`,
    () => as('customer-user').ask<Told>(told, { id: serviceId }),
    ({ myNotices }) =>
      myNotices.nodes.some(({ reasons, record }) => record?.id === serviceId && reasons.includes(reason)),
  );
  check.equal('and how far it is', seen.service.departure?.stage, stage);
};

type Work = { readonly service: { readonly openIncidents: number | null } };

/** Everything that the service leaves behind is settled, one by one; then it is live: the service is gone. */
export const settle = async (
  stage: Stage,
  transition: Package,
  provided: Provided,
  { incident, carrier, software }: Left,
): Promise<void> => {
  const { as, check, refused, soon } = stage;
  const { id, duties } = transition;
  const live = (code: string) => refused('catalogue-manager', 'bringTransitionLive', { id }, code);
  const duty = (kind: string, evidence: string) => ({
    ...{ id, dutyId: duties.find((one) => one.kind === kind)?.id, evidence },
  });
  const waiting = await live('DISPOSAL_NOT_CONFIRMED');
  check.equal('by its clause', waiting.clause, removal);
  await as('engineer').does('confirmTransitionDuty', duty('DATA', 'Receipt of the customer, record of erasure 14.'));
  await as('engineer').does('confirmTransitionDuty', duty('ASSET', 'Bill of sale 77.'));
  check.that(
    'an incident of the service is open',
    (await live('DISPOSAL_NOT_CONFIRMED')).message.includes('incidents'),
    waiting,
  );
  await as('agent').does('startIncident', { id: incident.id });
  const resolution = 'The customer’s own system shows the lorries.';
  await as('agent').does('resolveIncident', { id: incident.id, kind: 'PERMANENT', resolution });
  await soon(
    'nothing of the service is open any more',
    () =>
      as('agent').ask<Work>('query Work($id: ID!) { service(id: $id) { openIncidents } }', { id: provided.serviceId }),
    ({ service }) => service.openIncidents === 0,
  );
  await as('engineer').does(
    'confirmTransitionDuty',
    duty('WORK', `${incident.key} is resolved; nothing else was open.`),
  );
  const there = await live('ASSETS_NOT_DISPOSED');
  check.that(
    'a bill of sale is not enough: the record of the asset says that it is there',
    there.message.includes(software.key),
    there,
  );
  check.equal('by its clause', there.clause, removal);
  await as('engineer').does('disposeOfAsset', {
    ...{
      id: software.id,
      method: 'SOLD',
      disposedOn: new Date().toISOString().slice(0, 10),
      evidence: 'Bill of sale 77.',
    },
    reason: 'The customer runs it from now on.',
  });
  const bound = await live('AGREEMENTS_NOT_ENDED');
  check.equal('by its clause', bound.clause, removal);
  await as('supplier-manager').does(
    'confirmTransitionDuty',
    duty('CONTRACT', 'Letter of notice, confirmed by the supplier.'),
  );
  await as('service-level-manager').does('confirmTransitionDuty', duty('SLA', 'Minutes of the last service review.'));
  const still = await live('AGREEMENTS_NOT_ENDED');
  for (const key of [provided.slaKey, carrier.contract.key])
    check.that(`it is not enough to say that ${key} ended`, still.message.includes(key), still);
  await endContract(stage, carrier);
  const { slaByKey } = await as('service-level-manager').ask<{ slaByKey: { id: string } }>(
    'query Sla($key: String!) { slaByKey(key: $key) { id } }',
    { key: provided.slaKey },
  );
  await refused(
    'catalogue-manager',
    'retireService',
    { id: provided.serviceId, why: 'Now.' },
    'SERVICE_HAS_ACTIVE_SLA',
  );
  const ended = await as('service-level-manager').does('endSla', { id: slaByKey.id, why: 'The service goes.' });
  check.equal('the agreement has ended', ended.state, 'ENDED');
  const { record } = await soon(
    'the transition learns that no agreement and no contract is left',
    () => as('catalogue-manager').tries('bringTransitionLive', { id }),
    ({ refusal }) => refusal?.code !== 'AGREEMENTS_NOT_ENDED',
  );
  check.equal('it is live: the service is gone', record?.state, 'LIVE');
};
