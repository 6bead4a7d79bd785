/** The rules of change management through the graph, on a real PostgreSQL. */
import { personEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEvent } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
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
  manager,
  requested,
  schedule,
  settle,
} from './fixture.ts';

const rulesFields =
  'rules { type assessments leadTimeHours authorities { risk authority } riskScored reviewWithinHours }';
const policyFields = `changePolicy { version quorum majorFromServices ${rulesFields} }`;
type Rule = { type: string; leadTimeHours: number; riskScored: boolean };
const publish = async (change: (rule: Rule) => Partial<Rule>, over: object = {}, actor = manager) => {
  const { changePolicy } = await graph.as(manager).data(`{ ${policyFields} }`);
  const rules = changePolicy.rules.map((rule: Rule) => ({ ...rule, ...change(rule) }));
  const input = { expectedVersion: changePolicy.version, quorum: 3, rules, ...over };
  return call('publishChangePolicy', 'PublishChangePolicyInput', input, actor, policyFields);
};
const assess = async (change: string, process: string) =>
  act('assessChange', 'AssessChangeInput', { id: change, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' });
const answers = [
  { question: 'experience', answer: 'never' },
  { question: 'back-out', answer: 'no' },
];
const propose = async (configurationItemIds: string[], over: object = {}) =>
  call(
    'proposeStandardChange',
    'ProposeStandardChangeInput',
    {
      ...{ title: 'Minor version', description: 'by package', justification: 'mended', backOutPlan: 'old package' },
      ...{ evidence: 'run 1 to 40', configurationItemIds, ...over },
    },
    engineer,
    'standardChange { id key state }',
  );
const standard = (mutation: string, type: string, input: object, actor = manager) =>
  call(mutation, type, input, actor, 'standardChange { id key state failedChange { id } }');

describe('the change policy', () => {
  it('is published by the change manager as what can be, from the version that was seen', async () => {
    expect((await publish(() => ({}), {}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await publish(() => ({}), { quorum: 0 })).refusal.code).toBe('INVALID_INPUT');
    expect((await publish(() => ({}), { expectedVersion: 7 })).refusal.code).toBe('CONFLICT');
    const published = await publish(({ type }) => ({ leadTimeHours: type === 'NORMAL' ? 48 : 0 }), {
      majorFromServices: 2,
    });
    expect(published.changePolicy).toMatchObject({ version: 1, majorFromServices: 2 });
  });

  it('asks for a lead time, and a computed risk, where it says so', async () => {
    const database = await item('led');
    const change = await approved(database.id);
    const soon = { startsAt: '2026-01-06T20:00:00Z', endsAt: '2026-01-06T22:00:00Z' };
    expect((await schedule(change, soon)).refusal).toMatchObject({
      ...{ code: 'LEAD_TIME_REQUIRED', clause: 'ISO/IEC 20000-1:2018 8.5.1.1', allowed: ['2026-01-07T08:00:00.000Z'] },
    });
    await publish(({ type }) => ({ riskScored: type === 'NORMAL', leadTimeHours: 0 }), { majorFromServices: null });
    const { change: asked } = await requested();
    await effect(asked.id, database.id);
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY']) await assess(asked.id, process);
    const approve = () => act('approveChange', 'ChangeCommandInput', { id: asked.id });
    expect((await approve()).refusal).toMatchObject({ code: 'RISK_SCORE_REQUIRED', allowed: ['SCORE_RISK'] });
    const score = (given: object[]) => act('scoreChangeRisk', 'ScoreChangeRiskInput', { id: asked.id, answers: given });
    expect((await score([])).refusal.code).toBe('INVALID_INPUT');
    expect((await score(answers)).refusal).toBeNull();
    const { change: shown } = await graph
      .as(engineer)
      .data(
        `{ change(id: "${asked.id}") { riskScore { points level modelVersion contributions { of points } } authority } }`,
      );
    expect(shown).toMatchObject({ riskScore: { points: 35, level: 'MEDIUM', modelVersion: 0 }, authority: 'PERSON' });
    expect((await approve()).refusal).toBeNull();
    await publish(() => ({ riskScored: false }));
  });

  it('leaves major changes to the board', async () => {
    const { change } = await requested({ type: 'MAJOR' });
    await effect(change.id, (await item('major')).id);
    for (const process of change.missingAssessments) await assess(change.id, process);
    const { refusal } = await act('approveChange', 'ChangeCommandInput', { id: change.id });
    expect(refusal).toMatchObject({
      code: 'AUTHORITY_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 8.5.1.3',
      allowed: ['BOARD'],
    });
  });

  it('sets a time in which an emergency change is reviewed, tells when it was not, and refuses closure until it is', async () => {
    const { change } = await requested({ type: 'EMERGENCY' });
    const input = { id: change.id };
    await effect(change.id, (await item('urgent')).id);
    for (const process of ['CONTINUITY', 'SECURITY']) await assess(change.id, process);
    await act('approveChange', 'ChangeCommandInput', input);
    await act('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'PASSED', evidence: 'on the copy' });
    await schedule(change.id, { startsAt: '2026-01-05T09:00:00Z', endsAt: '2026-01-05T10:00:00Z' });
    clock.set('2026-01-05T09:30:00Z');
    await act('startChange', 'ChangeCommandInput', input);
    await act('implementChange', 'ChangeCommandInput', input);
    expect((await act('closeChange', 'CloseChangeInput', { ...input, outcome: 'SUCCESSFUL' })).refusal.code).toBe(
      'REVIEW_REQUIRED',
    );
    clock.set('2026-01-08T09:30:00Z');
    await graph.tick();
    const { change: shown } = await graph
      .as(engineer)
      .data(`{ change(id: "${change.id}") { reviewDueAt reviewMissedAt } }`);
    expect(shown).toEqual({ reviewDueAt: '2026-01-08T09:30:00.000Z', reviewMissedAt: '2026-01-08T09:30:00.000Z' });
    clock.set('2026-01-05T08:00:00Z');
  });
});

describe('standard changes', () => {
  it('are approved once; what follows them is approved beforehand, and fixed', async () => {
    const [database, other] = [await item('std'), await item('std-other')];
    expect((await requested({ type: 'STANDARD' })).refusal).toMatchObject({
      ...{ code: 'STANDARD_CHANGE_REQUIRED', clause: 'ISO/IEC 20000-1:2018 8.5.1.1' },
    });
    expect((await propose([id(99)])).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await propose([])).refusal.code).toBe('INVALID_INPUT');
    const { standardChange } = await propose([database.id], { idempotencyKey: 's' });
    expect((await propose([database.id], { idempotencyKey: 's' })).standardChange.id).toBe(standardChange.id);
    const follow = (actor = engineer) =>
      act('requestStandardChange', 'RequestStandardChangeInput', { standardChangeId: standardChange.id }, actor);
    expect((await follow()).refusal).toMatchObject({
      code: 'STANDARD_CHANGE_NOT_IN_FORCE',
      allowed: ['requestChange'],
    });
    const approve = (actor = manager) =>
      standard('approveStandardChange', 'ChangeCommandInput', { id: standardChange.id }, actor);
    expect((await approve(engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await approve({ ...manager, onBehalfOf: engineer.id })).refusal.code).toBe('APPROVER_IS_REQUESTER');
    expect((await approve()).standardChange.state).toBe('APPROVED');
    expect((await approve()).refusal.code).toBe('ILLEGAL_TRANSITION');
    const { change } = await follow();
    expect(change).toMatchObject({ type: 'STANDARD', state: 'REQUESTED' });
    const go = () => act('preapproveChange', 'ChangeCommandInput', { id: change.id }, engineer);
    expect((await go()).refusal.code).toBe('CI_EFFECTS_REQUIRED');
    expect((await effect(change.id, other.id)).refusal).toMatchObject({ code: 'FROZEN_BY_STANDARD_CHANGE' });
    const plan = { id: change.id, backOutPlan: 'another' };
    expect((await act('planChangeBackOut', 'PlanChangeBackOutInput', plan)).refusal.code).toBe(
      'FROZEN_BY_STANDARD_CHANGE',
    );
    await effect(change.id, database.id);
    expect((await go()).change.state).toBe('APPROVED');
    expect(
      (await schedule(change.id, { startsAt: '2026-02-10T20:00:00Z', endsAt: '2026-02-10T21:00:00Z' })).refusal,
    ).toBeNull();
    const { change: normal } = await requested();
    expect((await act('preapproveChange', 'ChangeCommandInput', { id: normal.id })).refusal.code).toBe(
      'STANDARD_CHANGE_REQUIRED',
    );

    const before = (await graph.events()).length;
    clock.set('2026-02-10T20:10:00Z');
    await act('startChange', 'ChangeCommandInput', { id: change.id });
    await act('backOutChange', 'ChangeWhyInput', { id: change.id, why: 'did not start' });
    await settle(before);
    clock.set('2026-01-05T08:00:00Z');
    const found = await graph
      .as(manager)
      .data(`{ standardChange(id: "${standardChange.id}") { state failedChange { id } availableActions } }`);
    expect(found.standardChange).toEqual({ state: 'WITHDRAWN', failedChange: { id: change.id }, availableActions: [] });
    expect((await follow()).refusal.code).toBe('STANDARD_CHANGE_NOT_IN_FORCE');
  });
});

describe('the risk model', () => {
  it('is published as what can be, and held against the history', async () => {
    const model = 'questions { name text answers { answer points } } rules { fact atLeast points } mediumFrom highFrom';
    const { riskModel } = await graph.as(manager).data(`{ riskModel { ${model} } }`);
    const publishModel = (over: object, actor = manager) =>
      call('publishRiskModel', 'PublishRiskModelInput', { ...riskModel, ...over }, actor, 'riskModel { version }');
    expect((await publishModel({ highFrom: 1 })).refusal.code).toBe('INVALID_INPUT');
    expect((await publishModel({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await publishModel({ highFrom: 30 })).riskModel.version).toBe(1);
    const database = await item('scored');
    for (const objectivesMet of [true, false]) {
      const { change } = await requested();
      const input = { id: change.id };
      await effect(change.id, database.id, { attributes: {}, state: 'UNDER_MAINTENANCE' });
      await act('scoreChangeRisk', 'ScoreChangeRiskInput', { ...input, answers });
      for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY']) await assess(change.id, process);
      await act('approveChange', 'ChangeCommandInput', input);
      await act('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'PASSED', evidence: 'run' });
      await schedule(change.id, { startsAt: '2026-01-05T09:00:00Z', endsAt: '2026-01-05T10:00:00Z' });
      clock.set('2026-01-05T09:30:00Z');
      await act('startChange', 'ChangeCommandInput', input);
      await act('backOutChange', 'ChangeWhyInput', { ...input, why: 'no' });
      await act('reviewChange', 'ReviewChangeInput', { ...input, objectivesMet, summary: 'no' });
      await act('closeChange', 'CloseChangeInput', { ...input, outcome: objectivesMet ? 'BACKED_OUT' : 'FAILED' });
      clock.set('2026-01-05T08:00:00Z');
    }
    const { riskBackTest } = await graph
      .as(manager)
      .data(
        `{ riskBackTest(from: "2026-01-01T00:00:00Z", until: "2026-02-01T00:00:00Z") { truePositives falsePositives falseNegatives trueNegatives precision recall levels { level changes troubled } } }`,
      );
    expect(riskBackTest).toMatchObject({
      truePositives: 2,
      falsePositives: 0,
      falseNegatives: 0,
      precision: 1,
      recall: 1,
    });
  });
});

describe('who assesses', () => {
  it('names who answers for a process: by role, by person, by team', async () => {
    const terms = (assessors: object[]) => publish(() => ({}), { assessors });
    const security = (over: object) => terms([{ process: 'SECURITY', ...over }]);
    expect((await security({ roles: ['JANITOR'] })).refusal.code).toBe('INVALID_INPUT');
    expect((await security({ personIds: [id(99)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await security({ teamIds: [id(99)] })).refusal.code).toBe('UNKNOWN_REFERENCE');
    const finance = anActor('FINANCE_MANAGER', { id: id(21) });
    const by = async (actor: Actor) => {
      const { change } = await requested();
      const findings = { id: change.id, process: 'SECURITY', impact: 'LOW', likelihood: 'LOW', findings: 'fine' };
      return (await act('assessChange', 'AssessChangeInput', findings, actor)).refusal;
    };
    const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';
    expect(await by(engineer)).toMatchObject({ code: 'ASSESSOR_IS_REQUESTER', clause });
    await security({ roles: ['FINANCE_MANAGER'] });
    expect(await by(manager)).toMatchObject({ code: 'ASSESSOR_NOT_NAMED', clause, allowed: ['FINANCE_MANAGER'] });
    expect(await by(finance)).toBeNull();
    const team = { teamId: id(30), name: 'Security' };
    await transact(graph.db, anActor('SYSTEM'), async (tx) => {
      await learn(tx, 'TEAM', { id: team.teamId, name: team.name, active: true, recordVersion: 1 });
      await learn(tx, 'PERSON', { id: manager.id, name: 'Mona', active: true, recordVersion: 1 });
    });
    await security({ personIds: [manager.id] });
    expect([await by(manager), (await by(finance)).code]).toEqual([null, 'ASSESSOR_NOT_NAMED']);
    await security({ teamIds: [team.teamId] });
    expect(await by(manager)).toMatchObject({ code: 'ASSESSOR_NOT_NAMED', allowed: [team.teamId] });
    const data = { ...personEvents.PersonChanged.sample, teamIds: [team.teamId] };
    await graph.deliver(anEvent(personEvents.PersonChanged, { recordId: manager.id, data }));
    expect(await by(manager)).toBeNull();
    const { changePolicy } = await graph
      .as(manager)
      .data('{ changePolicy { assessors { process roles persons { id } teams { id } } } }');
    expect(changePolicy.assessors).toEqual([
      { process: 'SECURITY', roles: [], persons: [], teams: [{ id: team.teamId }] },
    ]);
    await terms([]);
  });
});
