/** A service comes to be: in the catalogue, under an agreement, with costs and with configuration items. */
import { randomBytes } from 'node:crypto';
import { demoId, persona } from '@attest/demo';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';

export const customerId = demoId('customer', 'nordlicht');

export type Provided = {
  readonly name: string;
  readonly serviceId: string;
  readonly slaKey: string;
  /** Minutes to resolution of the highest priority. */
  readonly resolutionMinutes: number;
  readonly serviceItem: Named;
  readonly application: Named;
  readonly database: Named;
};

/** Old enough for what is imported later to have happened under it. */
const since = '2024-01-01T00:00:00Z';
const aroundTheClock = [{ from: '00:00', to: '24:00' }];
const everyDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, aroundTheClock]),
);

const resolutionMinutes = 240;
const targets = ['P1', 'P2', 'P3', 'P4', 'P5'].flatMap((priority, rank) => [
  { metric: 'RESPONSE', priority, minutes: 30 * (rank + 1), atRiskPercent: 75 },
  { metric: 'RESOLUTION', priority, minutes: resolutionMinutes * (rank + 1), atRiskPercent: 75 },
]);

const introduce = async ({ as, refused, onceKnown, moment }: Stage, name: string): Promise<string> => {
  const entry = {
    name,
    description: 'Dispatch of goods, from the order to the gate.',
    outcome: 'Lorries leave on time.',
    criticality: 'HIGH',
    customerIds: [customerId],
    ownerId: persona('catalogue-manager').personId,
    supplierIds: [],
  };
  await refused('agent', 'proposeService', entry, 'FORBIDDEN');
  const { id } = await onceKnown('catalogue-manager', 'proposeService', entry);
  await as('catalogue-manager').does('designService', { id });
  await as('catalogue-manager').does('introduceService', { id });
  await moment('SERVICE_INTRODUCED');
  return id;
};

const agree = async ({ as, refused, onceKnown, check }: Stage, serviceId: string): Promise<string> => {
  const manager = as('service-level-manager');
  const calendar = await manager.does<{ id: string }>(
    'publishCalendar',
    { name: 'Around the clock', hours: { zone: 'UTC', weekly: everyDay }, effectiveAt: since },
    'id',
  );
  const terms = {
    scope: 'Dispatch of goods at all sites.',
    calendarId: calendar.id,
    targets,
    pausedIn: ['WAITING_ON_USER'],
    startsAt: since,
  };
  const { id } = await onceKnown('service-level-manager', 'draftSla', { serviceId, customerId, terms });
  const drafted = await manager.does('acceptSla', { id, party: 'PROVIDER', expectedVersion: 1 });
  await refused('service-level-manager', 'agreeSla', { id }, 'BOTH_PARTIES_REQUIRED');
  await as('customer-user').does('acceptSla', { id, party: 'CUSTOMER', expectedVersion: drafted.version });
  await manager.does('agreeSla', { id });
  const { state, key } = await manager.does('activateSla', { id });
  check.equal('the agreement that both parties accepted is active', state, 'ACTIVE');
  return key;
};

const registerItems = async ({ as, refused, onceKnown, moment }: Stage, name: string, serviceId: string) => {
  const manager = as('configuration-manager');
  const common = { state: 'IN_USE', ownerId: persona('configuration-manager').personId };
  const service = { ...common, name, typeName: 'SERVICE', serviceId };
  await refused('agent', 'registerConfigurationItem', service, 'FORBIDDEN');
  const serviceItem = await onceKnown('configuration-manager', 'registerConfigurationItem', service);
  const application = await manager.does('registerConfigurationItem', {
    ...{ ...common, name: `${name} application`, typeName: 'APPLICATION' },
    attributes: { version: '3.1.0', environment: 'PRODUCTION' },
  });
  const unfit = { ...common, name: `${name} database`, typeName: 'DATABASE', attributes: { version: '17.2' } };
  const missing = await refused('configuration-manager', 'registerConfigurationItem', unfit, 'ATTRIBUTE_REQUIRED');
  if (!missing.message.includes('engine'))
    throw new Error(`the refusal does not name the attribute: ${missing.message}`);
  const database = await manager.does('registerConfigurationItem', {
    ...unfit,
    attributes: { engine: 'PostgreSQL', version: '17.2', environment: 'PRODUCTION' },
  });
  await manager.does('relateConfigurationItem', { id: serviceItem.id, kind: 'DEPENDS_ON', toId: application.id });
  await manager.does('relateConfigurationItem', { id: application.id, kind: 'DEPENDS_ON', toId: database.id });
  await moment('ITEMS_REGISTERED');
  return { serviceItem, application, database };
};

type Impact = {
  readonly impact: {
    readonly services: readonly { readonly item: { readonly key: string }; readonly depth: number }[];
  };
};

/** A new service, live, agreed upon and described, that every service of the platform knows its part of. */
export const provideService = async (stage: Stage): Promise<Provided> => {
  const { as, chapter, check } = stage;
  const name = `Goods dispatch ${randomBytes(3).toString('hex')}`;
  let serviceId = '';
  let slaKey = '';
  let items: Awaited<ReturnType<typeof registerItems>> | undefined;
  await chapter('a service is introduced, agreed upon and paid for', async () => {
    serviceId = await introduce(stage, name);
    slaKey = await agree(stage, serviceId);
    const cost = { serviceId, kind: 'LABOUR', note: 'Operation', amount: { amount: '1200.50', currency: 'EUR' } };
    await as('finance-manager').does('recordCost', { ...cost, month: '2026-01' });
    return `${name}, ${slaKey}`;
  });
  await chapter('what it consists of is registered', async () => {
    items = await registerItems(stage, name, serviceId);
    const { impact } = await as('change-manager').ask<Impact>(
      'query Impact($of: [ID!]!) { impact(of: $of, direction: DOWNSTREAM) { services { depth item { key } } } }',
      { of: [items.database.id] },
    );
    check.equal('the service fails with its database', impact.services, [
      { depth: 2, item: { key: items.serviceItem.key } },
    ]);
    return `${items.serviceItem.key} on ${items.application.key} on ${items.database.key}`;
  });
  if (!items) throw new Error('no items were registered');
  return { name, serviceId, slaKey, resolutionMinutes, ...items };
};
