/** Guarantees of the problem process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { changeEvents } from '@attest/contracts';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { problemStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const manager = anActor('PROBLEM_MANAGER');
const agent = anActor('SERVICE_DESK_AGENT');
const customer = anActor('CUSTOMER_USER', { customerId: '01980000-0000-7000-8000-0000000000c1' });
const ci = '01980000-0000-7000-8000-0000000000c2';
const change = '01980000-0000-7000-8000-0000000000c3';
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'CONFIGURATION_ITEM', { id: ci, name: 'mail-db', active: true, recordVersion: 1 });
  await learn(tx, 'CHANGE', { id: change, name: 'CHG-1001', active: true, recordVersion: 1 });
});

const whys = [
  { question: 'Why does it stall?', answer: 'It is full.' },
  { question: 'Why is it full?', answer: 'It has no bound.' },
];
const fields =
  'problem { id key state version fixes { outcome change { id } } } refusal { __typename code message clause allowed }';
const act = async (mutation: string, type: string, input: object, actor = manager) =>
  (await graph.as(actor).data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }))[
    mutation
  ];
const incident = async () =>
  (
    await graph
      .as(agent)
      .data('mutation ($input: LogIncidentInput!) { logIncident(input: $input) { incident { id } } }', {
        input: { title: 'Mail is not delivered', category: 'email', impact: 'HIGH', urgency: 'MEDIUM' },
      })
  ).logIncident.incident.id as string;
const raised = async (incidentIds: string[]) =>
  (
    await act('raiseProblem', 'RaiseProblemInput', {
      title: 'Mail queue stalls',
      category: 'email',
      impact: 'HIGH',
      urgency: 'MEDIUM',
      incidentIds,
    })
  ).problem;
const settle = async (recordId: string) => graph.deliver(...(await graph.events(recordId)));

describe('a problem', () => {
  it('goes from incidents to a fix by change, and its incidents follow', async () => {
    const incidentId = await incident();
    const problem = await raised([incidentId]);
    await settle(problem.id);
    await act('startProblemDiagnosis', 'ProblemCommandInput', { id: problem.id });
    await act('recordRootCause', 'RecordRootCauseInput', {
      id: problem.id,
      rootCause: 'no bound',
      analysis: { fiveWhys: { whys } },
    });
    await act('recordKnownError', 'RecordKnownErrorInput', {
      id: problem.id,
      configurationItemIds: [ci],
      workaround: 'restart',
    });
    await act('linkProblemChange', 'LinkProblemChangeInput', { id: problem.id, changeId: change });
    const early = await act('resolveProblem', 'ResolveProblemInput', { id: problem.id, resolution: 'bounded' });
    expect(early.refusal).toMatchObject({ code: 'CHANGE_NOT_CLOSED', clause: 'ISO/IEC 20000-1:2011 8.2' });
    const closed = anEnvelope(changeEvents.ChangeClosed, { recordId: change });
    await graph.deliver(closed, closed);
    const resolved = await act('resolveProblem', 'ResolveProblemInput', { id: problem.id, resolution: 'bounded' });
    expect(resolved.problem).toMatchObject({
      state: 'RESOLVED',
      fixes: [{ outcome: 'SUCCESSFUL', change: { id: change } }],
    });
    await settle(problem.id);
    const shown = await graph
      .as(agent)
      .data(
        `{ incident(id: "${incidentId}") { state resolution problems { key } } problem(id: "${problem.id}") { incidents { id } } }`,
      );
    expect(shown.incident).toMatchObject({ state: 'RESOLVED', problems: [{ key: problem.key }] });
    expect(shown.incident.resolution).toContain(problem.key);
    expect(shown.problem.incidents).toEqual([{ id: incidentId }]);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, [problemStore]));
    expect(verified.findings).toEqual([]);
  });

  it('is found by its key, and shows also the incident that was closed before it was raised; the incident shows it', async () => {
    const [closed, open] = [await incident(), await incident()];
    const cancel = `mutation { cancelIncident(input: { id: "${closed}", why: "it went by itself" }) { incident { state } } }`;
    await graph.as(agent).data(cancel);
    const problem = await raised([closed, open]);
    await settle(problem.id);
    const shown = await graph.as(agent).data(`{
      problemByKey(key: "${problem.key}") { id incidents { id } }
      none: problemByKey(key: "PRB-0") { id }
      incidents(filter: { problemId: "${problem.id}" }) { totalCount }
      closed: incident(id: "${closed}") { problems { key } }
      open: incident(id: "${open}") { problems { key } }
    }`);
    expect(shown).toMatchObject({
      problemByKey: { id: problem.id },
      none: null,
      incidents: { totalCount: 2 },
      closed: { problems: [{ key: problem.key }] },
      open: { problems: [{ key: problem.key }] },
    });
    expect(shown.problemByKey.incidents.map(({ id }: { id: string }) => id).sort()).toEqual([closed, open].sort());
    const hidden = await graph.as(customer).data(`{ problemByKey(key: "${problem.key}") { id } }`);
    expect(hidden).toEqual({ problemByKey: null });
  });

  it('that is refused writes nothing', async () => {
    const before = (await graph.events()).length;
    const none = await act('raiseProblem', 'RaiseProblemInput', { title: 'x', impact: 'LOW', urgency: 'LOW' });
    expect(none.refusal).toMatchObject({ code: 'EVIDENCE_REQUIRED', clause: 'ISO/IEC 20000-1:2018 8.6.3' });
    const absent = await act('raiseProblem', 'RaiseProblemInput', {
      title: 'x',
      impact: 'LOW',
      urgency: 'LOW',
      incidentIds: [ci],
    });
    expect(absent.refusal).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect((await graph.events()).length).toBe(before);
  });

  it('is won by one of racing commands', async () => {
    const { id } = await raised([await incident()]);
    const input = { id, expectedVersion: 1 };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => act('startProblemDiagnosis', 'ProblemCommandInput', input)),
    );
    expect(answers.filter((answer) => answer.problem)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(19);
  });

  it('shows its known error on the configuration item, to the provider’s people only', async () => {
    const query = `{ _entities(representations: [{ __typename: "ConfigurationItem", id: "${ci}" }]) { ... on ConfigurationItem { knownErrors { title workaround } } } }`;
    const problem = await raised([await incident()]);
    await act('recordKnownError', 'RecordKnownErrorInput', {
      id: problem.id,
      configurationItemIds: [ci],
      workaround: 'restart',
    });
    expect((await graph.as(agent).data(query))._entities[0].knownErrors).toEqual([
      { title: 'Mail queue stalls', workaround: 'restart' },
    ]);
    expect((await graph.as(customer).data(query))._entities[0].knownErrors).toEqual([]);
    expect((await graph.as(customer).data('{ problems { totalCount } }')).problems.totalCount).toBe(0);
    expect((await act('startProblemDiagnosis', 'ProblemCommandInput', { id: problem.id }, agent)).refusal.code).toBe(
      'FORBIDDEN',
    );
  });
});
