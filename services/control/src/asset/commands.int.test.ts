/** Guarantees of assets, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { releaseEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { itemStore } from '../configuration/store.ts';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { assetStore } from './store/index.ts';

const clock = fixedClock('2026-03-10T08:00:00Z');
const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const keeper = anActor('CONFIGURATION_MANAGER');
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [personId, serviceId, otherId] = [id(1), id(2), id(3)];
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'PERSON', { id: personId, name: 'Jonas', active: true, recordVersion: 1 });
  for (const one of [serviceId, otherId])
    await learn(tx, 'SERVICE', { id: one, name: 'Mail', active: true, recordVersion: 1 });
});

const named: Record<string, string> = { retireConfigurationItem: 'ConfigurationItemCommandInput' };
const act = async (mutation: string, input: object, selection: string, actor = keeper) => {
  const type = named[mutation] ?? `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} refusal { code clause } } }`;
  return (await graph.as(actor).data(query, { input: { ...input } }))[mutation];
};
const register = async (over: object = {}): Promise<string> =>
  (
    await act(
      'registerConfigurationItem',
      { name: 'a host', typeName: 'HOST', state: 'IN_USE', attributes: {}, ...over },
      'configurationItem { id }',
    )
  ).configurationItem.id;
const shown = 'asset { id key version state renewalDue chargedMonths bookValue { amount } }';
const own = (over: object, actor = keeper) =>
  act(
    'recordAsset',
    { title: 'A server', kind: 'HARDWARE', ownerId: personId, acquiredOn: '2026-01-31', ...over },
    shown,
    actor,
  );
const gone = (asset: string, over: object = {}) =>
  act(
    'disposeOfAsset',
    {
      ...{ id: asset, method: 'RECYCLED', disposedOn: '2026-03-10', reason: 'replaced', personId },
      ...{ evidence: 'Certificate 88', evidenceSha256: 'a'.repeat(64), ...over },
    },
    'asset { state disposal { method person { id } evidenceSha256 dataWipe } }',
  );
const types = async (record: string) => (await graph.events(record)).map(({ type }) => type);

describe('an asset', () => {
  it('is charged to its services as months begin, falls due and expires by time', async () => {
    const { asset } = await own({
      ...{ cost: { amount: '100.00', currency: 'EUR' }, usefulLifeMonths: 4, expiresAt: '2026-05-15T00:00:00Z' },
      costShares: [{ serviceId, weight: 2 }, { serviceId: otherId }],
    });
    expect(asset).toMatchObject({ state: 'HELD', chargedMonths: 3, bookValue: { amount: '25.00' } });
    await graph.tick();
    expect(await types(asset.id)).toHaveLength(4);
    clock.set('2026-04-16T00:00:00Z');
    await graph.tick();
    clock.set('2026-05-15T00:00:00Z');
    await graph.tick();
    await graph.tick();
    const events = await graph.events(asset.id);
    expect(events.slice(4).map(({ type }) => type)).toEqual(['AssetCostIncurred', 'AssetRenewalDue', 'AssetExpired']);
    expect(events[4]?.data).toMatchObject({
      month: '2026-04',
      shares: [
        { serviceId, amount: { amount: '16.67', currency: 'EUR' } },
        { serviceId: otherId, amount: { amount: '8.33', currency: 'EUR' } },
      ],
    });
    const { assets } = await graph
      .as(keeper)
      .data('{ assets(filter: { renewalDue: true, states: [EXPIRED] }, orderBy: EXPIRES_AT_ASC) { nodes { key } } }');
    expect(assets.nodes).toEqual([{ key: asset.key }]);
    const input = { id: asset.id, expiresAt: '2027-05-15T00:00:00Z', reason: 'another year' };
    const { asset: renewed } = await act('renewAsset', input, shown);
    expect(renewed).toMatchObject({ state: 'HELD', renewalDue: false });
    clock.set('2026-03-10T08:00:00Z');
  });

  it('is refused what cannot be, and a refusal writes nothing', async () => {
    const before = (await graph.events()).length;
    const host = await register();
    const spread = { cost: { amount: '1.00', currency: 'EUR' }, usefulLifeMonths: 2 };
    const refused: [object, string][] = [
      [{ locationId: host }, 'LOCATION_ITEM_REQUIRED'],
      [spread, 'COST_BEARER_REQUIRED'],
      [{ ...spread, costShares: [{ serviceId: id(77) }] }, 'UNKNOWN_REFERENCE'],
      [{ ownerId: id(77) }, 'UNKNOWN_REFERENCE'],
      [{ configurationItemIds: [id(77)] }, 'UNKNOWN_REFERENCE'],
      [{ configurationItemIds: ['nonsense'] }, 'UNKNOWN_REFERENCE'],
      [{ locationId: id(77) }, 'UNKNOWN_REFERENCE'],
      [{ acquiredOn: '2026-03-11' }, 'INVALID_INPUT'],
    ];
    for (const [over, code] of refused) expect((await own(over)).refusal.code, code).toBe(code);
    expect((await own({}, anActor('SERVICE_DESK_AGENT'))).refusal.code).toBe('FORBIDDEN');
    expect((await graph.events()).length).toBe(before + 1);
  });

  it('is recorded once by an idempotency key, and of racing commands one wins', async () => {
    const first = (await own({ idempotencyKey: 'once' })).asset;
    expect((await own({ idempotencyKey: 'once' })).asset.id).toBe(first.id);
    const all = await Promise.all([1, 2, 3, 4].map(() => gone(first.id)));
    expect(all.filter(({ refusal }) => refusal === null)).toHaveLength(1);
    expect(all.flatMap(({ refusal }) => refusal?.code ?? [])).toEqual(Array(3).fill('ILLEGAL_TRANSITION'));
    expect(all.find(({ asset }) => asset !== null).asset.disposal).toEqual({
      ...{ method: 'RECYCLED', person: { id: personId }, evidenceSha256: 'a'.repeat(64), dataWipe: null },
    });
  });
});

describe('an item that is an asset', () => {
  const clause = 'ISO/IEC 20000-1:2018 8.2.5';
  const state = async (item: string) =>
    (await graph.as(keeper).data(`{ configurationItem(id: "${item}") { state assets { key } } }`)).configurationItem;
  const retire = (item: string) => act('retireConfigurationItem', { id: item }, 'configurationItem { state }');

  it('is retired once what became of the asset is recorded, with the data on it', async () => {
    const host = await register();
    const { asset } = await own({ configurationItemIds: [host], holdsData: true });
    expect(await state(host)).toEqual({ state: 'IN_USE', assets: [{ key: asset.key }] });
    expect((await retire(host)).refusal).toEqual({ code: 'DISPOSAL_RECORD_REQUIRED', clause });
    expect((await gone(asset.id, { evidence: '' })).refusal).toEqual({ code: 'DISPOSAL_EVIDENCE_REQUIRED', clause });
    expect((await gone(asset.id)).refusal.code).toBe('DATA_WIPE_REQUIRED');
    expect((await gone(asset.id, { dataWipe: 'OVERWRITTEN' })).asset.state).toBe('DISPOSED');
    expect((await retire(host)).configurationItem).toEqual({ state: 'RETIRED' });
    expect((await own({ configurationItemIds: [host] })).refusal.code).toBe('TIED_ITEM_RETIRED');
  });
  it('is not retired by a deployment either', async () => {
    const host = await register();
    await own({ configurationItemIds: [host] });
    const effects = [
      {
        ...{ changeId: id(50), ciId: host, ciKey: 'CI-1' },
        ...{ before: { state: null, attributes: {} }, after: { state: 'RETIRED', attributes: {} } },
      },
    ];
    const data = { ...releaseEvents.ReleaseDeployed.sample, effects } as never;
    await graph.deliver(anEnvelope(releaseEvents.ReleaseDeployed, { recordId: id(51), data }));
    expect((await state(host)).state).toBe('IN_USE');
  });
  it('is retired without where its type does not ask, or where a contract only covers it', async () => {
    const [software, host] = [await register({ typeName: 'SOFTWARE', attributes: { version: '1' } }), await register()];
    await own({ kind: 'SOFTWARE', configurationItemIds: [software] });
    await own({ kind: 'CONTRACT', configurationItemIds: [host] });
    for (const item of [software, host]) expect((await retire(item)).refusal).toBeNull();
  });
  it('is what the type says', async () => {
    const definition = { name: 'PHONE', parent: 'HOST', description: 'A phone.', disposalRecorded: false };
    await act('defineCiType', definition, 'ciType { name }');
    const { ciTypes } = await graph.as(keeper).data('{ ciTypes { name disposalRecorded } }');
    const asked = ciTypes.filter((type: { disposalRecorded: boolean }) => type.disposalRecorded);
    expect(asked.map(({ name }: { name: string }) => name).sort()).toEqual(['HOST', 'NETWORK_DEVICE']);
    const phone = await register({ typeName: 'PHONE' });
    await own({ configurationItemIds: [phone] });
    expect((await retire(phone)).refusal).toBeNull();
  });
  it('leaves whole histories, which are none of a customer’s business', async () => {
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [assetStore, itemStore]));
    expect(verified.findings).toEqual([]);
    const customer = anActor('CUSTOMER_USER', { customerId: id(78) });
    expect(await graph.as(customer).data('{ assets { totalCount } }')).toEqual({ assets: { totalCount: 0 } });
  });
});
