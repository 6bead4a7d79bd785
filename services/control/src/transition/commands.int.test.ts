/** Guarantees of transitions, through the graph, on a real PostgreSQL; each refusal with its clause. */
import { slaEvents, supplierContractEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aBench, changer, engineer, id, keeper } from '../fixture.ts';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

const { graph, call, onChange, item } = await aBench();

const manager = anActor('SERVICE_CATALOGUE_MANAGER', { id: id(30) });
const board = anActor('CHANGE_ADVISORY_BOARD_MEMBER', { id: id(31) });
const [fax, mail] = [id(80), id(81)];
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'PERSON', { id: manager.id, name: 'Camille', active: true, recordVersion: 1 });
  for (const [serviceId, name] of [
    [fax, 'Fax'],
    [mail, 'Mail'],
  ] as const)
    await learn(tx, 'SERVICE', { id: serviceId, name, active: true, recordVersion: 1 });
});

/** One person may decide about major changes here: what the board decides is another matter. */
const { changePolicy } = await graph
  .as(changer)
  .data(
    `{ changePolicy { version rules { type assessments leadTimeHours authorities { risk authority } riskScored reviewWithinHours } } }`,
  );
type Rule = { authorities: { risk: string }[] };
const rules = changePolicy.rules.map((rule: Rule) => ({
  ...rule,
  authorities: rule.authorities.map(({ risk }) => ({ risk, authority: 'PERSON' })),
}));
const byOne = { expectedVersion: changePolicy.version, quorum: 3, rules };
const published = await call(
  'publishChangePolicy',
  'PublishChangePolicyInput',
  byOne,
  changer,
  'changePolicy { version }',
);
if (published.refusal) throw new Error(published.refusal.message);

const clause = 'ISO/IEC 20000-1:2018 8.5.2';
const removal = 'ISO/IEC 20000-1:2011 5.2';
type Shown = { id: string; version: number; criteria: { id: string }[]; duties: { id: string; kind: string }[] };
const act = (mutation: string, type: string, input: object, actor: Actor = manager) =>
  call(mutation, type, input, actor, 'transition { id key version state criteria { id } duties { id kind } }');
const proposed = async (over: object = {}, actor: Actor = manager) =>
  act(
    'proposeTransition',
    'ProposeTransitionInput',
    { title: 'Fax goes', kind: 'REMOVED', serviceId: fax, outcome: 'Nobody needs a line.', ...over },
    actor,
  );
const duties = ['DATA', 'ASSET', 'WORK', 'SLA'].map((kind) => ({ kind, subject: `fax ${kind}`, treatment: 'gone' }));
const plan = (transitionId: string, over: object = {}) =>
  act('planTransition', 'PlanTransitionInput', {
    ...{ id: transitionId, responsibilities: 'us', activities: 'switch off', communication: 'letters' },
    ...{ resources: 'two days', dependencies: 'none', risks: 'a forgotten line', liveAt: '2026-03-01T08:00:00Z' },
    ...{ criteria: ['no fax for a month'], duties, ...over },
  });
/** A change on the services; approved where the transition is given that names it by then. */
const change = async (over: object = {}, transitionId?: string): Promise<string> => {
  const asked = { title: 'fax goes', description: 'off', justification: 'unused', backOutPlan: 'on' };
  const input = { ...asked, serviceIds: [fax], serviceImpact: 'REMOVAL', ...over };
  const { change: made } = await onChange('requestChange', 'RequestChangeInput', input, engineer);
  if (transitionId === undefined) return made.id;
  await onChange('recordChangeEffect', 'RecordChangeEffectInput', {
    ...{ id: made.id, configurationItemId: await item(), attributes: { version: '19' } },
  });
  for (const process of ['SERVICE_LEVEL', 'AVAILABILITY', 'CONTINUITY', 'CAPACITY', 'SECURITY', 'FINANCE'])
    await onChange('assessChange', 'AssessChangeInput', {
      ...{ id: made.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
    });
  const approve = () => onChange('approveChange', 'ChangeCommandInput', { id: made.id }, board);
  expect((await approve()).refusal).toMatchObject({
    ...{ code: 'TRANSITION_PACKAGE_REQUIRED', clause: 'ISO/IEC 20000-1:2018 8.5.1.2' },
    message: expect.stringContaining('there is: none'),
  });
  const early = (await proposed()).transition.id;
  await name(early, made.id);
  expect((await approve()).refusal.message).toContain('(PROPOSED)');
  await name(transitionId, made.id);
  expect((await approve()).refusal).toBeNull();
  return made.id;
};
const name = (transitionId: string, changeId: string) =>
  act('nameTransitionChange', 'NameTransitionChangeInput', { id: transitionId, changeId });
const check = (transition: Shown, met = true) =>
  act('checkTransitionCriterion', 'CheckTransitionCriterionInput', {
    ...{ id: transition.id, criterionId: transition.criteria[0]?.id, met, evidence: 'counter of March' },
  });
const confirm = (transition: Shown, kind: string) =>
  act('confirmTransitionDuty', 'ConfirmTransitionDutyInput', {
    ...{ id: transition.id, dutyId: transition.duties.find((duty) => duty.kind === kind)?.id, evidence: 'record 7' },
  });
const command = (mutation: string, transitionId: string, actor: Actor = manager) =>
  act(mutation, 'TransitionCommandInput', { id: transitionId }, actor);
const built = async (over: object = {}): Promise<Shown> => {
  const { transition } = await proposed();
  const { transition: planned } = await plan(transition.id, over);
  await act('designTransition', 'DesignTransitionInput', {
    ...{ id: transition.id, description: 'no lines', needs: 'mail', arrangements: 'the contract ends' },
  });
  await act('buildTransition', 'BuildTransitionInput', { id: transition.id, evidence: 'protocol 14' });
  return planned;
};

/** What stands for the service among the items. */
const itemOf = async (serviceId: string): Promise<string> =>
  (
    await call(
      'registerConfigurationItem',
      'RegisterConfigurationItemInput',
      { name: 'fax', typeName: 'SERVICE', state: 'IN_USE', serviceId },
      keeper,
      'configurationItem { id }',
    )
  ).configurationItem.id;
const onAsset = (
  mutation: string,
  type: string,
  { itemIds, ...input }: { itemIds: string[]; [name: string]: unknown },
) => {
  const facts = mutation === 'recordAsset' ? { kind: 'HARDWARE', ownerId: manager.id, acquiredOn: '2025-01-31' } : {};
  return call(mutation, type, { ...facts, ...input, configurationItemIds: itemIds }, keeper, 'asset { id key }');
};

describe('the removal of a service', () => {
  it('goes live with criteria met, a major change, everything disposed of and every agreement ended', async () => {
    const transition = await built();
    const accept = () => command('acceptTransition', transition.id);
    const goLive = () => command('bringTransitionLive', transition.id);
    expect((await goLive()).refusal.code).toBe('ILLEGAL_TRANSITION');
    expect((await accept()).refusal).toMatchObject({ code: 'TRANSITION_CRITERIA_NOT_MET', clause });
    await check(transition, false);
    expect((await accept()).refusal.code).toBe('TRANSITION_CRITERIA_NOT_MET');
    await check(transition);
    expect((await accept()).transition.state).toBe('ACCEPTED');
    const before = (await graph.events()).length;
    expect((await goLive()).refusal).toMatchObject({ code: 'TRANSITION_CHANGE_REQUIRED', clause });
    const asked = await change();
    await name(transition.id, asked);
    expect((await goLive()).refusal).toMatchObject({ code: 'TRANSITION_NOT_AUTHORISED', clause });
    expect((await graph.events()).length).toBeGreaterThan(before);
    await change({}, transition.id);
    expect((await goLive()).refusal).toMatchObject({ code: 'DISPOSAL_NOT_CONFIRMED', clause: removal });
    await confirm(transition, 'DATA');
    expect((await confirm(transition, 'DATA')).refusal).toMatchObject({
      code: 'DUTY_CONFIRMED_ALREADY',
      clause: removal,
    });
    await confirm(transition, 'ASSET');
    expect((await goLive()).refusal).toMatchObject({
      ...{ code: 'DISPOSAL_NOT_CONFIRMED', message: expect.stringContaining('fax WORK') },
    });
    await confirm(transition, 'WORK');
    expect((await goLive()).refusal).toMatchObject({ code: 'AGREEMENTS_NOT_ENDED', clause: removal });
    await confirm(transition, 'SLA');
    const sla = { recordId: id(95), data: { serviceId: fax, key: 'SLA-1095' } };
    await graph.deliver(anEvent(slaEvents.SlaActivated, { ...sla, recordVersion: 3 }));
    expect((await goLive()).refusal).toMatchObject({
      ...{ code: 'AGREEMENTS_NOT_ENDED', message: expect.stringContaining('SLA-1095') },
    });
    await graph.deliver(anEvent(slaEvents.SlaEnded, { ...sla, recordVersion: 4 }));
    // A contract that serves another service too goes on; one that serves this one alone does not.
    const contract = (n: number, serviceIds: string[], recordVersion = 4) =>
      anEvent(supplierContractEvents.SupplierContractBegan, {
        ...{ recordId: id(n), recordVersion, data: { key: `SCO-${n}`, serviceIds, state: 'IN_FORCE' } },
      });
    await graph.deliver(contract(96, [fax, mail]), contract(97, [fax]), contract(97, [], 3));
    expect((await goLive()).refusal).toMatchObject({
      ...{ code: 'AGREEMENTS_NOT_ENDED', clause: removal, allowed: ['CONFIRM_DUTY', 'TERMINATE SCO-97'] },
    });
    await graph.deliver(
      anEvent(supplierContractEvents.SupplierContractTerminated, {
        ...{ recordId: id(97), recordVersion: 5, data: { key: 'SCO-97', serviceIds: [fax], state: 'TERMINATED' } },
      }),
    );
    const line = await itemOf(fax);
    const asset = (await onAsset('recordAsset', 'RecordAssetInput', { title: 'Fax board', itemIds: [line] })).asset;
    expect((await goLive()).refusal).toMatchObject({
      ...{ code: 'ASSETS_NOT_DISPOSED', clause: removal, message: expect.stringContaining(asset.key) },
    });
    // It is for something else, too.
    await onAsset('tieAsset', 'TieAssetInput', { id: asset.id, itemIds: [line, await item()] });
    const both = await Promise.all([goLive(), goLive()]);
    expect(both.filter((one) => one.transition)).toHaveLength(1);
    const review = { id: transition.id, achieved: true, findings: 'quiet', followUp: 'none' };
    expect((await act('reviewTransition', 'ReviewTransitionInput', review)).refusal).toMatchObject({
      ...{ code: 'REVIEWER_IS_OWNER', clause },
    });
    expect((await act('reviewTransition', 'ReviewTransitionInput', review, changer)).transition.state).toBe('REVIEWED');
    const { transition: seen, transitions } = await graph.as(engineer).data(
      `{ transition(id: "${transition.id}") { owner { id } service { id } change { key } duties { evidence confirmer { id } }
           review { achieved reviewer { id } } history(last: 2) { nodes { type } } }
         transitions(filter: { serviceId: "${fax}", open: false }) { totalCount } }`,
    );
    expect(seen).toMatchObject({
      ...{ owner: { id: manager.id }, service: { id: fax }, review: { achieved: true, reviewer: { id: changer.id } } },
      history: { nodes: [{ type: 'TransitionLive' }, { type: 'TransitionReviewed' }] },
    });
    expect(seen.duties).toEqual(Array(4).fill({ evidence: 'record 7', confirmer: { id: manager.id } }));
    expect(transitions.totalCount).toBe(1);
    const stores = processes.flatMap(({ stores: own }) => own);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });

  it('is planned with criteria and with what becomes of data, assets and agreements', async () => {
    const { transition } = await proposed();
    expect((await plan(transition.id, { criteria: [] })).refusal).toMatchObject({
      ...{ code: 'TRANSITION_CRITERIA_REQUIRED', clause },
    });
    expect((await plan(transition.id, { duties: duties.slice(0, 1) })).refusal).toMatchObject({
      ...{ code: 'DUTIES_REQUIRED', clause: removal },
    });
    expect((await plan(transition.id)).transition.state).toBe('PLANNED');
  });

  it('is authorised by a major change on that service alone', async () => {
    const { transition } = await proposed();
    const elsewhere = await change({ serviceIds: [mail] });
    expect((await name(transition.id, elsewhere)).refusal).toMatchObject({ code: 'CHANGE_OF_OTHER_SERVICE', clause });
    const small = await change({ serviceImpact: 'NONE' });
    expect((await name(transition.id, small)).refusal).toMatchObject({
      ...{ code: 'MAJOR_CHANGE_REQUIRED', clause: 'ISO/IEC 20000-1:2011 9.2', allowed: ['MAJOR'] },
    });
    expect((await name(transition.id, id(99))).refusal.code).toBe('UNKNOWN_REFERENCE');
  });
});

describe('a change that takes a service away', () => {
  it('gets a window when its transition is accepted, and none when that is given up', async () => {
    const transition = await built();
    const changeId = await change({}, transition.id);
    await onChange('recordChangeTest', 'RecordChangeTestInput', { id: changeId, result: 'PASSED', evidence: 'run 1' });
    const schedule = () =>
      onChange('scheduleChange', 'ScheduleChangeInput', {
        ...{ id: changeId, startsAt: '2026-02-10T20:00:00Z', endsAt: '2026-02-10T22:00:00Z' },
      });
    expect((await schedule()).refusal).toMatchObject({
      ...{ code: 'TRANSITION_PACKAGE_REQUIRED', allowed: expect.arrayContaining(['ACCEPTED']) },
    });
    await check(transition);
    await command('acceptTransition', transition.id);
    expect((await schedule()).change.state).toBe('SCHEDULED');
    await act('cancelTransition', 'CancelTransitionInput', { id: transition.id, why: 'it stays' });
    expect((await schedule()).refusal).toMatchObject({ code: 'TRANSITION_PACKAGE_REQUIRED' });
  });
});

describe('a transition', () => {
  it('is proposed by who may, of what is known, once for one idempotency key', async () => {
    expect((await proposed({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await proposed({ serviceId: id(98) })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await proposed({ kind: 'TRANSFERRED' })).refusal.code).toBe('INVALID_INPUT');
    const [one, two] = await Promise.all([proposed({ idempotencyKey: 'k' }), proposed({ idempotencyKey: 'k' })]);
    expect(one.transition.id).toBe(two.transition.id);
    const why = { id: one.transition.id, why: 'the fax stays' };
    expect((await act('cancelTransition', 'CancelTransitionInput', why)).transition.state).toBe('CANCELLED');
  });
  it('is the provider’s own: a customer’s people see none', async () => {
    const theirs = anActor('CUSTOMER_USER', { customerId: id(3) });
    const { transitions } = await graph.as(theirs).data('{ transitions { totalCount } }');
    expect(transitions.totalCount).toBe(0);
  });
});
