/** Guarantees of licences, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { expect, it } from 'vitest';
import { processes } from '../processes.ts';
import { entitlementStore } from './store/index.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const keeper = anActor('CONFIGURATION_MANAGER');
const clause = 'ISO/IEC 20000-1:2018 8.2.5';

const act = async (mutation: string, input: object, selection: string, actor = keeper) => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} refusal { code clause } } }`;
  return (await graph.as(actor).data(query, { input: { ...input } }))[mutation];
};
const register = async (name: string, typeName: string, attributes: object): Promise<string> =>
  (await act('registerConfigurationItem', { name, typeName, state: 'IN_USE', attributes }, 'configurationItem { id }'))
    .configurationItem.id;
const entitle = (itemId: string, over: object = {}, actor = keeper) =>
  act(
    'recordLicenceEntitlement',
    { itemId, quantity: 1, contract: 'Order 1', ...over },
    'licenceEntitlement { id key state }',
    actor,
  );
const position = async (id: string) =>
  await graph.as(keeper).data(
    `query ($id: ID!) { configurationItem(id: $id) { licencePosition { entitled used overUsed } }
          overUsedLicences { totalCount nodes { item { id } } } }`,
    { id },
  );

it('a licence is used as often as items are licensed by it, and over-use is a defect', async () => {
  const licence = await register('office', 'LICENCE', { quantity: 1 });
  const installs = [
    await register('one', 'SOFTWARE', { version: '1' }),
    await register('two', 'SOFTWARE', { version: '1' }),
  ];
  for (const id of installs)
    await act('relateConfigurationItem', { id, kind: 'LICENSED_BY', toId: licence }, 'configurationItem { id }');
  expect((await position(licence)).configurationItem.licencePosition).toEqual({ entitled: 0, used: 2, overUsed: true });
  expect((await entitle(installs[0] ?? '')).refusal).toEqual({ code: 'LICENCE_ITEM_REQUIRED', clause });
  expect((await entitle(licence, { expiresAt: clock.now() })).refusal).toEqual({ code: 'ENTITLEMENT_OVER', clause });
  expect((await entitle(licence, { quantity: 0 })).refusal.code).toBe('INVALID_INPUT');
  expect((await entitle('01980000-0000-7000-8000-000000000099')).refusal.code).toBe('UNKNOWN_REFERENCE');
  expect((await entitle(licence, {}, anActor('SUPPORT_ENGINEER'))).refusal.code).toBe('FORBIDDEN');
  const first = (await entitle(licence, { expiresAt: '2026-02-01T00:00:00Z', idempotencyKey: 'once' }))
    .licenceEntitlement;
  expect(
    (await entitle(licence, { expiresAt: '2026-02-01T00:00:00Z', idempotencyKey: 'once' })).licenceEntitlement,
  ).toEqual(first);
  const one = await position(licence);
  expect(one.configurationItem.licencePosition).toEqual({ entitled: 1, used: 2, overUsed: true });
  expect(one.overUsedLicences).toEqual({ totalCount: 1, nodes: [{ item: { id: licence } }] });
  const { licenceEntitlement: second } = await entitle(licence, { contract: 'Order 2' });
  const both = await position(licence);
  expect(both.configurationItem.licencePosition).toEqual({ entitled: 2, used: 2, overUsed: false });
  expect(both.overUsedLicences.totalCount).toBe(0);
  clock.set('2026-02-01T00:00:00Z');
  await graph.tick();
  expect((await graph.events(first.id)).map(({ type }) => type)).toEqual([
    'LicenceEntitlementRecorded',
    'LicenceEntitlementRenewalDue',
    'LicenceEntitlementExpired',
  ]);
  expect((await position(licence)).configurationItem.licencePosition).toMatchObject({ entitled: 1, overUsed: true });
  const end = (id: string, reason: string) =>
    act('endLicenceEntitlement', { id, reason }, 'licenceEntitlement { state }');
  expect((await end(second.id, ' ')).refusal.code).toBe('INVALID_INPUT');
  expect((await end(second.id, 'terminated')).licenceEntitlement).toEqual({ state: 'ENDED' });
  expect((await end(second.id, 'again')).refusal.code).toBe('ILLEGAL_TRANSITION');
  const { findings } = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [entitlementStore]));
  expect(findings).toEqual([]);
});

it('counts a licence of a type of its own', async () => {
  await act(
    'defineCiType',
    { name: 'SITE_LICENCE', parent: 'LICENCE', description: 'For a whole site.' },
    'ciType { name }',
  );
  const licence = await register('site', 'SITE_LICENCE', { quantity: 1 });
  const install = await register('at the site', 'SOFTWARE', { version: '1' });
  await act('relateConfigurationItem', { id: install, kind: 'LICENSED_BY', toId: licence }, 'configurationItem { id }');
  const { configurationItem, overUsedLicences } = await position(licence);
  expect(configurationItem.licencePosition).toEqual({ entitled: 0, used: 1, overUsed: true });
  expect(overUsedLicences.nodes).toContainEqual({ item: { id: licence } });
});
