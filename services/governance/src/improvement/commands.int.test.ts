/** Guarantees of the improvement process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { changeTrendAnalysisEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'governance',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const keeper = anActor('SMS_MANAGER');
const director = anActor('TOP_MANAGEMENT');
const { registerPerson } = await graph
  .as(keeper)
  .data('mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) { person { id } } }', {
    input: { name: 'Ingrid', email: 'ingrid@provider.example', roles: ['INCIDENT_MANAGER'] },
  });
const owner = anActor('INCIDENT_MANAGER', { id: registerPerson.person.id });

// biome-ignore lint/suspicious/noExplicitAny: what an operation answers is known to the test that asked
type Shape = any;
const act = async (actor: Actor, mutation: string, type: string, input: object): Promise<Shape> => {
  const fields =
    'improvement { id key state version overdue dueOn outcome measured owner { name } availableActions majorIncident { id } }';
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusal { code clause } } }`;
  return (await graph.as(actor).data(document, { input }))[mutation];
};
const propose = (over: object = {}, actor = owner) =>
  act(actor, 'proposeImprovement', 'ProposeImprovementInput', {
    ...{ title: 'Alarm at 5 %', sourceKind: 'MAJOR_INCIDENT', sourceId: id(8), expectedEffect: 'no full disk' },
    ...{ ownerId: owner.id, dueOn: '2026-01-31', ...over },
  });
const plain = (actor: Actor, mutation: string, improvement: string) =>
  act(actor, mutation, 'ImprovementCommandInput', { id: improvement });

describe('an improvement', () => {
  it('is proposed, decided by another, made, and measured by another', async () => {
    const { improvement } = await propose({ idempotencyKey: 'once' });
    expect(improvement).toMatchObject({
      ...{ state: 'PROPOSED', owner: { name: 'Ingrid' }, majorIncident: { id: id(8) }, dueOn: '2026-01-31' },
    });
    expect((await propose({ idempotencyKey: 'once' })).improvement.id).toBe(improvement.id);
    expect((await plain(owner, 'acceptImprovement', improvement.id)).refusal).toMatchObject({ code: 'FORBIDDEN' });
    expect((await plain(director, 'acceptImprovement', improvement.id)).improvement.state).toBe('ACCEPTED');
    await plain(owner, 'startImprovement', improvement.id);
    await act(owner, 'finishImprovement', 'FinishImprovementInput', { id: improvement.id, result: 'on 34 servers' });
    const evaluate = (actor: Actor) =>
      act(actor, 'evaluateImprovement', 'EvaluateImprovementInput', {
        ...{ id: improvement.id, outcome: 'ACHIEVED', measured: 'none in six months' },
      });
    expect((await evaluate(owner)).refusal).toEqual({ code: 'OWNER_EVALUATES', clause: 'ISO/IEC 20000-1:2018 10.2' });
    expect((await evaluate(keeper)).improvement).toMatchObject({ state: 'EVALUATED', outcome: 'ACHIEVED' });
  });
  it('is refused where it cannot be', async () => {
    const own = (await propose({}, director)).improvement.id;
    expect((await plain(director, 'acceptImprovement', own)).refusal).toMatchObject({ code: 'PROPOSER_DECIDES' });
    expect((await propose({ sourceId: null })).refusal).toMatchObject({ code: 'SOURCE_REQUIRED' });
    expect((await propose({ dueOn: '2026-01-04' })).refusal).toMatchObject({ code: 'DUE_IN_THE_PAST' });
    expect((await propose({ ownerId: id(99) })).refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await propose({}, anActor('CUSTOMER_USER', { customerId: id(5) }))).refusal.code).toBe('FORBIDDEN');
    const reject = { id: own, why: 'too dear', expectedVersion: 9 };
    const stale = await act(director, 'rejectImprovement', 'RejectImprovementInput', reject);
    expect(stale.refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await plain(director, 'acceptImprovement', id(98))).refusal).toMatchObject({ code: 'NOT_FOUND' });
  });
  it('comes of an opportunity in the trends of changes, once however often that is told, and of nothing else', async () => {
    const { ChangeTrendConcluded } = changeTrendAnalysisEvents;
    const data = { ...ChangeTrendConcluded.sample, concludedById: owner.id };
    const told = anEnvelope(ChangeTrendConcluded, { recordId: id(70), at: clock.now(), data });
    const accepted = { ...data, conclusion: 'ACCEPTED' as const };
    await graph.deliver(told, anEnvelope(ChangeTrendConcluded, { recordId: id(71), at: clock.now(), data: accepted }));
    await graph.deliver(told);
    const { improvements } = await graph
      .as(keeper)
      .data(
        '{ improvements { nodes { id state title description expectedEffect dueOn sourceKind owner { name } changeTrendAnalysis { id } } } }',
      );
    const own = improvements.nodes.filter(({ sourceKind }: Shape) => sourceKind === 'CHANGE_TREND');
    expect(own).toMatchObject([
      {
        ...{ state: 'PROPOSED', description: 'Patches come too late.', dueOn: '2026-02-04', owner: { name: 'Ingrid' } },
        ...{ title: expect.stringContaining('CTR-1001'), expectedEffect: expect.stringContaining('EMERGENCY_SHARE') },
        changeTrendAnalysis: { id: id(70) },
      },
    ]);
    const accept = (actor: Actor) => plain(actor, 'acceptImprovement', own[0].id);
    expect((await accept(anActor('SMS_MANAGER', { id: owner.id }))).refusal).toMatchObject({
      code: 'PROPOSER_DECIDES',
    });
    expect((await accept(director)).improvement.state).toBe('ACCEPTED');
  });
  it('whose day has passed says so, once, until it gets another', async () => {
    const { improvement } = await propose({ sourceKind: 'IDEA', sourceId: null });
    clock.set('2026-01-31T23:59:59Z');
    await graph.tick();
    const late = () => graph.as(keeper).data('{ improvements(filter: { overdue: true }) { nodes { id } } }');
    expect((await late()).improvements.nodes).toEqual([]);
    clock.set('2026-02-01T00:00:00Z');
    await graph.tick();
    expect((await late()).improvements.nodes).toContainEqual({ id: improvement.id });
    const plan = { id: improvement.id, dueOn: '2026-02-28', why: 'the part comes later' };
    const planned = await act(owner, 'planImprovement', 'PlanImprovementInput', plan);
    expect(planned.improvement).toMatchObject({ overdue: false, dueOn: '2026-02-28' });
    expect((await graph.events(improvement.id)).map(({ type }) => type)).toEqual([
      ...['ImprovementProposed', 'ImprovementOverdue', 'ImprovementPlanned'],
    ]);
  });
  it('leaves records that prove themselves, which customers do not see', async () => {
    const theirs = anActor('CUSTOMER_USER', { customerId: id(5) });
    expect((await graph.as(theirs).data('{ improvements { totalCount } }')).improvements.totalCount).toBe(0);
    const stores = processes.flatMap((process) => process.stores);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });
});
