/** What became of items without authority, through the graph and on a real PostgreSQL. */
import { configurationItemEvents, discoveryProposalEvents } from '@attest/contracts';
import { anActor, anEvent } from '@attest/testkit';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  approved,
  call,
  clock,
  effect,
  engineer,
  graph,
  id,
  item,
  keeper,
  manager,
  schedule,
  settle,
} from './fixture.ts';

const fields = `unauthorisedChange { id key state why dueAt missedAt assignee { id } settledBy { id } change { id key state unauthorisedChange { key } }
  facts { field before after source recordedBy { id } proposal { key } } }`;
const settleBy = (mutation: string, type: string, input: object, actor = manager) =>
  call(mutation, type, input, actor, fields);
/** Does it, a day after what was done before; gives what was recorded to the reactions. */
const then = async <T>(work: () => Promise<T>): Promise<T> => {
  clock.advance(86_400_000);
  const since = (await graph.events()).length;
  const done = await work();
  await settle(since);
  return done;
};
const edit = (ci: string, over: object, actor = keeper) =>
  call(
    'changeConfigurationItem',
    'ChangeConfigurationItemInput',
    { id: ci, reason: 'seen on site', ...over },
    actor,
    'configurationItem { id }',
  );
const correct = (ci: string, over: object) =>
  call(
    'correctConfigurationItem',
    'CorrectConfigurationItemInput',
    { id: ci, reason: 'looked it up', ...over },
    keeper,
    'configurationItem { id }',
  );
const ofItem = async (ci: string) =>
  (
    await graph
      .as(engineer)
      .data(
        `{ configurationItem(id: "${ci}") { unauthorisedChanges { id key state facts { field before after source } } } }`,
      )
  ).configurationItem.unauthorisedChanges;
const detected = async (ci: string) => {
  await then(() => edit(ci, { attributes: { version: '18.4' } }));
  return (await ofItem(ci))[0];
};
const steps = ['CONTINUITY', 'SECURITY'];

beforeEach(() => clock.set('2026-01-05T08:00:00Z'));

describe('a change of an item without a change', () => {
  it('by hand is detected with what it was and who recorded it, once', async () => {
    const { id: ci, key } = await item('by hand');
    await then(() => edit(ci, { attributes: { version: '18.4' } }));
    const { unauthorisedChanges } = await graph
      .as(engineer)
      .data(
        `{ unauthorisedChanges(filter: { configurationItemId: "${ci}", states: [DETECTED] }) { totalCount nodes { key itemKey dueAt detectedAt item { key } facts { field before after source recordedBy { id } } availableActions history { nodes { type } } } } }`,
      );
    expect(unauthorisedChanges).toMatchObject({
      totalCount: 1,
      nodes: [
        {
          ...{ itemKey: key, item: { key }, dueAt: '2026-01-09T08:00:00.000Z', availableActions: ['RAISE_CHANGE'] },
          facts: [{ field: 'version', before: '18', after: '18.4', source: 'RECORD', recordedBy: { id: keeper.id } }],
          history: { nodes: [{ type: 'UnauthorisedChangeDetected' }] },
        },
      ],
    });
    await then(() => edit(ci, { attributes: { version: '18.5', engine: 'MariaDB' } }));
    expect(await ofItem(ci)).toMatchObject([
      {
        facts: [
          { field: 'version', before: '18', after: '18.5' },
          { field: 'engine', before: 'PostgreSQL', after: 'MariaDB' },
        ],
      },
    ]);
  });

  it('is none where only the description, an absent attribute, or what is not controlled became another', async () => {
    const { id: ci } = await item('free');
    await then(() => edit(ci, { name: 'another name', attributes: { port: 5432 } }));
    const { changePolicy } = await graph
      .as(manager)
      .data(
        '{ changePolicy { version rules { type assessments leadTimeHours authorities { risk authority } riskScored reviewWithinHours testAfter } } }',
      );
    const publish = (uncontrolled: object[]) =>
      call(
        'publishChangePolicy',
        'PublishChangePolicyInput',
        { rules: changePolicy.rules, quorum: 3, uncontrolled },
        manager,
        'changePolicy { uncontrolled { typeName attributes } explainWithinHours trendEveryDays }',
      );
    expect((await publish([{ typeName: 'DATABASE', attributes: ['version'] }])).changePolicy).toEqual({
      uncontrolled: [{ typeName: 'DATABASE', attributes: ['version'] }],
      ...{ explainWithinHours: 72, trendEveryDays: 30 },
    });
    await then(() => edit(ci, { attributes: { version: '18.4' } }));
    expect(await ofItem(ci)).toEqual([]);
    await publish([]);
    await then(() => edit(ci, { attributes: { version: '18.6' } }));
    expect(await ofItem(ci)).toHaveLength(1);
  });

  it('is none where an authorised change explains it, and that change has seen its effect', async () => {
    const { id: ci } = await item('explained');
    const change = await approved(ci);
    await schedule(change, { startsAt: '2026-01-06T07:00:00Z', endsAt: '2026-01-06T09:00:00Z' });
    const { id: unscheduled } = await item('not yet');
    await approved(unscheduled);
    await then(async () => {
      await act('startChange', 'ChangeCommandInput', { id: change });
      await edit(ci, { attributes: { version: '19' } });
      await edit(unscheduled, { attributes: { version: '19' } });
    });
    expect(await ofItem(ci)).toEqual([]);
    const shown = await graph.as(engineer).data(`{ change(id: "${change}") { effects { appliedAt } } }`);
    expect(shown.change.effects[0].appliedAt).toBe('2026-01-06T08:00:00.000Z');
    expect(await ofItem(unscheduled)).toHaveLength(1);
    await then(() => edit(ci, { attributes: { version: '18' } }));
    expect(await ofItem(ci)).toMatchObject([{ facts: [{ before: '19', after: '18' }] }]);
  });

  it('by a change that says something else is not explained by it', async () => {
    const { id: ci } = await item('pretext');
    const change = await approved(ci);
    await schedule(change, { startsAt: '2026-01-06T07:00:00Z', endsAt: '2026-01-06T09:00:00Z' });
    await then(() => edit(ci, { changeId: change, attributes: { version: '19', engine: 'MariaDB' } }));
    expect(await ofItem(ci)).toMatchObject([{ facts: [{ field: 'engine' }] }]);
  });
});

describe('a correction', () => {
  it('of a record that was wrong all the time is no change of the thing', async () => {
    const { id: ci } = await item('mistyped');
    await then(() => correct(ci, { from: '2026-01-01T00:00:00Z', attributes: { version: '17' } }));
    expect(await ofItem(ci)).toEqual([]);
  });
  it('that says when the thing became another tells of a change that nobody authorised', async () => {
    const { id: ci } = await item('became');
    await then(() => correct(ci, { from: '2026-01-05T20:00:00Z', attributes: { version: '17' } }));
    expect(await ofItem(ci)).toMatchObject([
      { facts: [{ field: 'version', before: '18', after: '17', source: 'CORRECTION' }] },
    ]);
  });
});

describe('an observation that differs', () => {
  const observe = (itemId: string, over: object = {}) =>
    anEvent(discoveryProposalEvents.DiscoveryProposalMade, {
      recordId: id(700),
      data: {
        ...discoveryProposalEvents.DiscoveryProposalMade.sample,
        ...{ kind: 'UPDATE', itemId, changes: [{ field: 'version', before: '18', after: '18.9', verdict: 'SET' }] },
        ...over,
      },
    });
  it('counts before anybody takes it over, and once with the record that does', async () => {
    const { id: ci } = await item('observed');
    await graph.deliver(observe(ci));
    expect(await ofItem(ci)).toMatchObject([{ state: 'DETECTED', facts: [{ after: '18.9', source: 'OBSERVATION' }] }]);
    const [{ id: uch }] = await ofItem(ci);
    expect(
      (await settleBy('acceptUnauthorisedChange', 'ChangeWhyInput', { id: uch, why: 'a hotfix' })).refusal,
    ).toBeNull();
    await then(() => edit(ci, { attributes: { version: '18.9' } }));
    expect(await ofItem(ci)).toHaveLength(1);
  });
  it('is none of what a stronger source says otherwise, nor of a name', async () => {
    const { id: ci } = await item('weak');
    await graph.deliver(
      observe(ci, {
        changes: [
          { field: 'version', before: '18', after: '18.9', verdict: 'KEPT' },
          { field: '$name', before: 'a', after: 'b', verdict: 'SET' },
        ],
      }),
    );
    expect(await ofItem(ci)).toEqual([]);
  });
});

describe('what becomes of it', () => {
  it('is assigned, and told where it is not settled in time', async () => {
    const { id: ci } = await item('late');
    const { id: uch } = await detected(ci);
    expect(
      (await settleBy('assignUnauthorisedChange', 'AssignUnauthorisedChangeInput', { id: uch, assigneeId: id(99) }))
        .refusal.code,
    ).toBe('UNKNOWN_REFERENCE');
    expect(
      (
        await settleBy('assignUnauthorisedChange', 'AssignUnauthorisedChangeInput', {
          id: uch,
          assigneeId: engineer.id,
        })
      ).unauthorisedChange.assignee.id,
    ).toBe(engineer.id);
    clock.set('2026-01-09T08:00:00Z');
    await graph.tick();
    const { unauthorisedChanges } = await graph
      .as(manager)
      .data(`{ unauthorisedChanges(filter: { overdue: true, configurationItemId: "${ci}" }) { nodes { missedAt } } }`);
    expect(unauthorisedChanges.nodes).toEqual([{ missedAt: '2026-01-09T08:00:00.000Z' }]);
  });
  it('is not settled by who recorded it, nor by whom it does not concern, nor twice', async () => {
    const { id: uch } = await detected((await item('own')).id);
    const dismiss = (actor = keeper) =>
      settleBy('dismissUnauthorisedChange', 'ChangeWhyInput', { id: uch, why: 'mistyped' }, actor);
    expect((await dismiss()).refusal).toMatchObject({
      code: 'RECORDED_BY_YOU',
      clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    });
    expect((await dismiss(engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await dismiss(manager)).unauthorisedChange).toMatchObject({
      state: 'FALSE_ALARM',
      why: 'mistyped',
      settledBy: { id: manager.id },
    });
    expect((await dismiss(manager)).refusal.code).toBe('ILLEGAL_TRANSITION');
    expect((await dismiss(anActor('CUSTOMER_USER', { customerId: id(3) }))).refusal.code).toBe('FORBIDDEN');
  });
  it('is reverted when the record says so', async () => {
    const { id: ci } = await item('back');
    const { id: uch } = await detected(ci);
    const revert = () =>
      settleBy('revertUnauthorisedChange', 'ChangeWhyInput', { id: uch, why: 'installed 18 again' }, keeper);
    expect((await revert()).refusal).toMatchObject({ code: 'NOT_REVERTED', clause: 'ISO/IEC 20000-1:2018 8.2.6' });
    await then(() => edit(ci, { attributes: { version: '18' } }));
    expect((await revert()).unauthorisedChange.state).toBe('REVERTED');
    expect(await ofItem(ci)).toHaveLength(1);
  });
  it('is accepted by an emergency change raised afterwards, which is tested before its review', async () => {
    const { id: ci } = await item('afterwards');
    const { id: uch } = await detected(ci);
    const raise = () =>
      settleBy(
        'raiseChangeAfterwards',
        'RaiseChangeAfterwardsInput',
        { id: uch, title: 'Hotfix', justification: 'it was exploited', backOutPlan: 'old package' },
        engineer,
      );
    const { unauthorisedChange } = await raise();
    const { change } = unauthorisedChange;
    expect(change.unauthorisedChange.key).toBe(unauthorisedChange.key);
    expect((await raise()).refusal).toMatchObject({ code: 'CHANGE_RAISED_ALREADY', allowed: [change.key] });
    const input = { id: change.id };
    for (const process of steps)
      await act('assessChange', 'AssessChangeInput', {
        ...input,
        process,
        impact: 'LOW',
        likelihood: 'LOW',
        findings: 'fine',
      });
    await then(() => act('approveChange', 'ChangeCommandInput', input));
    expect(await ofItem(ci)).toMatchObject([{ state: 'ACCEPTED' }]);
    const shown = await graph
      .as(manager)
      .data(`{ change(id: "${change.id}") { state type reviewDueAt effects { before after appliedAt } } }`);
    expect(shown.change).toMatchObject({
      state: 'IMPLEMENTED',
      type: 'EMERGENCY',
      effects: [{ before: { version: '18' }, after: { version: '18.4' }, appliedAt: expect.any(String) }],
    });
    expect(shown.change.reviewDueAt).not.toBeNull();
    const review = () => act('reviewChange', 'ReviewChangeInput', { ...input, objectivesMet: true, summary: 'holds' });
    expect((await review()).refusal).toMatchObject({
      code: 'TEST_EVIDENCE_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
    });
    await act('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'FAILED', evidence: 'run 1' });
    expect((await review()).refusal.code).toBe('TEST_EVIDENCE_REQUIRED');
    await act('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'PASSED', evidence: 'run 2' });
    expect((await review()).refusal).toBeNull();
    expect((await act('closeChange', 'CloseChangeInput', { ...input, outcome: 'SUCCESSFUL' })).change.state).toBe(
      'CLOSED',
    );
  });
});

it('what a release deploys is authorised, and what is retired without a change is not', async () => {
  const { id: ci } = await item('deployed');
  const sample = configurationItemEvents.ConfigurationItemChanged.sample;
  await graph.deliver(anEvent(configurationItemEvents.ConfigurationItemChanged, { recordId: ci, data: sample }));
  expect(await ofItem(ci)).toEqual([]);
  await then(() =>
    call('retireConfigurationItem', 'ConfigurationItemCommandInput', { id: ci }, keeper, 'configurationItem { id }'),
  );
  expect(await ofItem(ci)).toMatchObject([{ facts: [{ field: '$state', before: 'IN_USE', after: 'RETIRED' }] }]);
});

it('an emergency change may be made untested, and any other may not', async () => {
  const { id: ci } = await item('urgent');
  const { change } = await act(
    'requestChange',
    'RequestChangeInput',
    { title: 'Now', description: 'now', justification: 'down', backOutPlan: 'back', type: 'EMERGENCY' },
    engineer,
  );
  await effect(change.id, ci);
  for (const process of steps)
    await act('assessChange', 'AssessChangeInput', {
      id: change.id,
      process,
      impact: 'LOW',
      likelihood: 'LOW',
      findings: 'fine',
    });
  await act('approveChange', 'ChangeCommandInput', { id: change.id });
  expect(
    (await schedule(change.id, { startsAt: '2026-01-05T09:00:00Z', endsAt: '2026-01-05T10:00:00Z' })).refusal,
  ).toBeNull();
});
