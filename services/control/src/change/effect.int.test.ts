/** Items that come into being by a change, and relations that begin and end by one: through the graph, on a real PostgreSQL. */
import { anActor } from '@attest/testkit';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  approved,
  call,
  clock,
  engineer,
  graph,
  id,
  item,
  keeper,
  requested,
  schedule,
  settle,
} from './fixture.ts';

const releaser = anActor('RELEASE_MANAGER', { id: id(13) });
const attributes = { engine: 'PostgreSQL', version: '18' };
const effects = `change { id state effects { itemKey kinds appliedAt before after stateBefore stateAfter item { id key state }
  registration { name typeName description service { id } owner { id } } relations { kind toKey to { key } there wasThere } } }`;
const say = (mutation: string, type: string, input: object, actor = engineer) =>
  call(mutation, type, input, actor, effects);
const register = (change: string, over: object = {}) =>
  say('recordChangeRegistration', 'RecordChangeRegistrationInput', {
    ...{ id: change, name: 'replica', typeName: 'DATABASE', attributes, ...over },
  });
const relate = (change: string, fromId: string, kind: string, toId: string, over: object = {}) =>
  say('recordChangeRelation', 'RecordChangeRelationInput', { id: change, fromId, kind, toId, ...over });
const hold = (mutation: string, type: string, input: object) =>
  call(mutation, type, input, keeper, 'configurationItem { id key state }');
const application = async (name: string): Promise<{ id: string; key: string }> =>
  (
    await hold('registerConfigurationItem', 'RegisterConfigurationItemInput', {
      ...{ name, typeName: 'APPLICATION', state: 'IN_USE', attributes: {} },
    })
  ).configurationItem;
const ofItem = async (of: string) =>
  (
    await graph.as(engineer).data(
      `{ configurationItem(id: "${of}") { key name state attributes source relations { kind item { key } } changes { id }
             history(first: 50) { nodes { type reason } } unauthorisedChanges { id } } }`,
    )
  ).configurationItem;
const ofChange = async (of: string) =>
  (
    await graph
      .as(engineer)
      .data(
        `{ change(id: "${of}") { id state effects { itemId itemKey appliedAt item { id key } relations { there } } } }`,
      )
  ).change;

/** From the effects to the window. */
const ready = async (change: string, window: object = {}) => {
  for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
    await act('assessChange', 'AssessChangeInput', {
      ...{ id: change, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
    });
  await act('approveChange', 'ChangeCommandInput', { id: change });
  await act('recordChangeTest', 'RecordChangeTestInput', { id: change, result: 'PASSED', evidence: 'run 812' });
  return schedule(change, window);
};
const onRelease = async (mutation: string, type: string, input: object) => {
  const answer = await call(mutation, type, input, releaser, 'release { id key criteria { id } }');
  expect([mutation, answer.refusal]).toEqual([mutation, null]);
  return answer.release;
};
const window = { startsAt: '2026-01-10T20:00:00.000Z', endsAt: '2026-01-10T22:00:00.000Z' };
/** A release of the change, deployed in its window, and what follows from that. */
const deploy = async (change: string): Promise<{ id: string; key: string }> => {
  const {
    id: release,
    key,
    criteria,
  } = await onRelease('planRelease', 'PlanReleaseInput', {
    ...{ title: 'A replica', changeIds: [change], ...window, environments: ['LIVE'] },
    criteria: [{ description: 'it answers' }],
  });
  await onRelease('buildRelease', 'BuildReleaseInput', { id: release, build: 'replica@1' });
  const check = { id: release, criterionId: criteria[0].id, met: true, evidence: 'run 813' };
  await onRelease('checkReleaseCriterion', 'CheckReleaseCriterionInput', check);
  await onRelease('acceptRelease', 'ReleaseCommandInput', { id: release });
  clock.set('2026-01-10T20:30:00Z');
  const since = (await graph.events()).length;
  await onRelease('deployRelease', 'ReleaseCommandInput', { id: release });
  await settle(since);
  return { id: release, key };
};
/** An application leaves its database for one that the change brings into being; the old one goes. */
const moving = async (name: string) => {
  const [app, old] = [await application(`${name} app`), await item(`${name} old`)];
  await hold('relateConfigurationItem', 'RelateConfigurationItemInput', {
    id: app.id,
    kind: 'DEPENDS_ON',
    toId: old.id,
  });
  const { change } = await requested();
  await say('recordChangeEffect', 'RecordChangeEffectInput', {
    ...{ id: change.id, configurationItemId: old.id, state: 'RETIRED' },
  });
  const answer = await register(change.id, { name: `${name} new`, description: 'for reading' });
  const { effects: planned } = (await graph.as(engineer).data(`{ change(id: "${change.id}") { effects { itemKey } } }`))
    .change;
  const key: string = planned[1].itemKey;
  const born = await plannedId(change.id, key);
  await relate(change.id, app.id, 'DEPENDS_ON', born);
  await relate(change.id, app.id, 'DEPENDS_ON', old.id, { there: false });
  return { change: change.id as string, app, old, born, key, answer };
};
const plannedId = async (change: string, key: string): Promise<string> =>
  (await ofChange(change)).effects.find((one: { itemKey: string }) => one.itemKey === key).itemId;

beforeEach(() => clock.set('2026-01-05T08:00:00Z'));

describe('what a change says', () => {
  it('is shown with what is planned, what is there, and what was', async () => {
    const { change, app, old, key } = await moving('shown');
    const none = { id: change, fromId: app.id, kind: 'USES', toId: old.id };
    const { change: left } = await say('removeChangeRelation', 'RemoveChangeRelationInput', none);
    expect(left.effects).toMatchObject([
      { itemKey: old.key, kinds: ['ALTER'], stateBefore: 'IN_USE', stateAfter: 'RETIRED', registration: null },
      {
        ...{
          itemKey: key,
          kinds: ['REGISTER'],
          item: null,
          appliedAt: null,
          stateBefore: 'RETIRED',
          stateAfter: 'IN_USE',
        },
        ...{ after: attributes, relations: [] },
        registration: {
          name: 'shown new',
          typeName: 'DATABASE',
          description: 'for reading',
          service: null,
          owner: null,
        },
      },
      {
        ...{ itemKey: app.key, kinds: ['RELATE', 'UNRELATE'], item: { key: app.key } },
        relations: [
          { kind: 'DEPENDS_ON', toKey: key, to: null, there: true, wasThere: false },
          { kind: 'DEPENDS_ON', toKey: old.key, to: { key: old.key }, there: false, wasThere: true },
        ],
      },
    ]);
    expect(await ofItem(await plannedId(change, key))).toBeNull();
    const { changes } = await graph
      .as(engineer)
      .data(`{ changes(filter: { configurationItemId: "${old.id}" }) { nodes { id } } }`);
    expect(changes.nodes).toEqual([{ id: change }]);
  });

  it('is checked by types and their relations when it is recorded', async () => {
    const [{ change }, app, database] = [await requested(), await application('checked'), await item('checked db')];
    const clause = 'ISO/IEC 20000-1:2018 8.2.6';
    const refused = async (answer: Promise<{ refusal: object }>) => (await answer).refusal;
    const registering = (over: object) => refused(register(change.id, over));
    expect(await registering({ typeName: 'TOASTER' })).toMatchObject({ code: 'CI_TYPE_UNKNOWN' });
    expect(await registering({ attributes: {} })).toMatchObject({ code: 'ATTRIBUTE_REQUIRED', clause });
    expect(await registering({ attributes: { ...attributes, colour: 'red' } })).toMatchObject({
      code: 'ATTRIBUTE_UNKNOWN',
    });
    expect(await registering({ serviceId: id(1) })).toMatchObject({ code: 'SERVICE_ITEM_REQUIRED', clause });
    expect(await registering({ ownerId: id(99) })).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect(await registering({ state: 'PLANNED' })).toMatchObject({ code: 'INVALID_INPUT' });
    const licence = { typeName: 'LICENCE', attributes: { quantity: 5 }, state: 'UNDER_MAINTENANCE' };
    expect(await registering(licence)).toMatchObject({ code: 'STATE_NOT_IN_LIFECYCLE', clause });
    expect(await registering({ configurationItemId: database.id })).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect(await registering({})).toBeNull();
    expect(await registering({})).toMatchObject({ code: 'INVALID_INPUT' });
    const relating = (from: string, kind: string, to: string, over = {}) =>
      refused(relate(change.id, from, kind, to, over));
    expect(await relating(database.id, 'DEPENDS_ON', app.id)).toMatchObject({
      ...{ code: 'RELATION_NOT_ALLOWED', clause, allowed: expect.arrayContaining(['RUNS_ON HOST']) },
    });
    expect(await relating(app.id, 'DEPENDS_ON', id(99))).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect(await relating(app.id, 'DEPENDS_ON', database.id, { there: false })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await relating(app.id, 'DEPENDS_ON', database.id)).toBeNull();
    const customer = anActor('CUSTOMER_USER', { customerId: id(3) });
    const input = { id: change.id, name: 'theirs', typeName: 'DATABASE', attributes };
    expect((await say('recordChangeRegistration', 'RecordChangeRegistrationInput', input, customer)).refusal.code).toBe(
      'FORBIDDEN',
    );
  });

  it('stands against other changes of the items that it relates', async () => {
    const { change, old } = await moving('against');
    expect((await ready(change)).refusal).toBeNull();
    const own = await approved(old.id);
    expect((await schedule(own)).refusal.conflicts).toContainEqual(
      expect.objectContaining({ kind: 'SAME_ITEM', id: change }),
    );
  });
});

describe('a deployment', () => {
  it('brings the items into being, relates them, ends what ends, and the change closes', async () => {
    const { change, app, old, born, key } = await moving('deployed');
    await ready(change);
    const { key: release } = await deploy(change);
    expect(await ofItem(born)).toMatchObject({
      ...{ key, name: 'deployed new', state: 'IN_USE', attributes, source: 'CHANGE', changes: [{ id: change }] },
      ...{ unauthorisedChanges: [] },
      history: {
        nodes: [
          { type: 'ConfigurationItemRegistered', reason: `release ${release}` },
          { type: 'ConfigurationItemChanged', reason: `release ${release}` },
        ],
      },
    });
    expect((await ofItem(app.id)).relations).toEqual([{ kind: 'DEPENDS_ON', item: { key } }]);
    expect((await ofItem(old.id)).state).toBe('RETIRED');
    expect(await ofChange(change)).toMatchObject({
      state: 'IMPLEMENTED',
      effects: [0, 1, 2].map(() => ({ appliedAt: '2026-01-10T20:30:00.000Z' })),
    });
    await act('reviewChange', 'ReviewChangeInput', { id: change, objectivesMet: true, summary: 'it answers' });
    const close = { id: change, outcome: 'SUCCESSFUL' };
    expect((await act('closeChange', 'CloseChangeInput', close)).change.state).toBe('CLOSED');
    await graph.tick();
    await graph.tick();
    const { configurationBaselines } = await graph
      .as(engineer)
      .data(
        '{ configurationBaselines(first: 1) { nodes { name release { key effects { kinds relations { toKey } } } } } }',
      );
    expect(configurationBaselines.nodes).toMatchObject([
      { name: `${release} deployed`, release: { effects: [{ kinds: ['ALTER'] }, { kinds: ['REGISTER'] }, {}] } },
    ]);
  });

  it('that is taken back leaves what came retired, and what went as it was', async () => {
    const { change, app, old, born } = await moving('taken back');
    await ready(change);
    const { id: release } = await deploy(change);
    const since = (await graph.events()).length;
    await onRelease('failRelease', 'FailReleaseInput', { id: release, why: 'too slow', backedOut: true });
    await settle(since);
    expect((await ofItem(born)).state).toBe('RETIRED');
    expect(await ofItem(old.id)).toMatchObject({ state: 'IN_USE' });
    expect((await ofItem(app.id)).relations).toEqual([{ kind: 'DEPENDS_ON', item: { key: old.key } }]);
    expect(await ofChange(change)).toMatchObject({
      state: 'BACKED_OUT',
      effects: [0, 1, 2].map(() => ({ appliedAt: null })),
    });
    await act('reviewChange', 'ReviewChangeInput', { id: change, objectivesMet: false, summary: 'too slow' });
    const close = { id: change, outcome: 'BACKED_OUT' };
    expect((await act('closeChange', 'CloseChangeInput', close)).change.state).toBe('CLOSED');
  });

  it('whose relation the rules refuse by now keeps the change open, and says so with the item', async () => {
    const [app, database] = [await application('kept app'), await item('kept db')];
    const { change } = await requested();
    await relate(change.id, app.id, 'DEPENDS_ON', database.id);
    await ready(change.id);
    const retire = { id: database.id, reason: 'sold' };
    await hold('retireConfigurationItem', 'ConfigurationItemCommandInput', retire);
    await deploy(change.id);
    expect((await ofItem(app.id)).history.nodes.at(-1)).toMatchObject({ type: 'ConfigurationItemEffectRefused' });
    expect((await ofChange(change.id)).effects).toMatchObject([{ appliedAt: null }]);
    await act('reviewChange', 'ReviewChangeInput', { id: change.id, objectivesMet: true, summary: 'fine' });
    const { refusal } = await act('closeChange', 'CloseChangeInput', { id: change.id, outcome: 'SUCCESSFUL' });
    expect(refusal).toMatchObject({ code: 'CMDB_DIVERGES', keys: [app.key] });
  });
});

describe('a change that is made without a release', () => {
  const made = async (name: string) => {
    const app = await application(`${name} app`);
    const { change } = await requested();
    await register(change.id, { name });
    const [{ itemKey: key }] = (await ofChange(change.id)).effects;
    await relate(change.id, app.id, 'DEPENDS_ON', await plannedId(change.id, key));
    await ready(change.id);
    return { change: change.id as string, app, key: key as string };
  };
  const begin = async (change: string) => {
    clock.set('2026-01-10T20:30:00Z');
    await act('startChange', 'ChangeCommandInput', { id: change });
  };

  it('is recorded by hand with its id: the item is the one that was planned', async () => {
    const { change, app, key } = await made('by hand');
    const input = { name: 'by hand', typeName: 'DATABASE', state: 'IN_USE', attributes, changeId: change };
    const wrong = { ...input, name: 'another' };
    await begin(change);
    await act('implementChange', 'ChangeCommandInput', { id: change });
    expect((await hold('registerConfigurationItem', 'RegisterConfigurationItemInput', wrong)).refusal.code).toBe(
      'INVALID_INPUT',
    );
    const since = (await graph.events()).length;
    const { configurationItem } = await hold('registerConfigurationItem', 'RegisterConfigurationItemInput', input);
    expect(configurationItem.key).toBe(key);
    await hold('relateConfigurationItem', 'RelateConfigurationItemInput', {
      ...{ id: app.id, kind: 'DEPENDS_ON', toId: configurationItem.id, changeId: change },
    });
    await settle(since);
    expect(await ofChange(change)).toMatchObject({
      effects: [{ appliedAt: expect.any(String), item: { key } }, { appliedAt: expect.any(String) }],
    });
    expect((await hold('registerConfigurationItem', 'RegisterConfigurationItemInput', input)).refusal.code).toBe(
      'INVALID_INPUT',
    );
  });

  it('is recognised by type and name while it is under way, by whoever records what is there', async () => {
    const { change, key } = await made('seen');
    const input = { name: 'seen', typeName: 'DATABASE', state: 'IN_USE', attributes };
    await begin(change);
    const since = (await graph.events()).length;
    const { registerConfigurationItems: batch } = await graph
      .as(keeper)
      .data(
        `mutation ($input: RegisterConfigurationItemsInput!) { registerConfigurationItems(input: $input) { answers { configurationItem { key } } } }`,
        { input: { items: [input, input] } },
      );
    expect(batch.answers[0].configurationItem.key).toBe(key);
    expect(batch.answers[1].configurationItem.key).not.toBe(key);
    await settle(since);
    expect((await ofChange(change)).effects[0].appliedAt).not.toBeNull();
  });
});
