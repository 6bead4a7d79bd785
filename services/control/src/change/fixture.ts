/** A control subgraph under test, and changes as its people make them. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

export const clock = fixedClock('2026-01-05T08:00:00Z');
export const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [service, problem] = [id(1), id(2)] as [string, string];

export const keeper = anActor('CONFIGURATION_MANAGER', { id: id(10) });
export const engineer = anActor('SUPPORT_ENGINEER', { id: id(11) });
export const manager = anActor('CHANGE_MANAGER', { id: id(12) });
export const theirs = anActor('CUSTOMER_USER', { customerId: id(3) });

await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  await learn(tx, 'SERVICE', { id: service, name: 'mail', active: true, recordVersion: 1 });
  await learn(tx, 'PROBLEM', { id: problem, name: 'PRB-1', active: true, recordVersion: 1 });
  await learn(tx, 'PERSON', { id: engineer.id, name: 'Erik', active: true, recordVersion: 1 });
});

export const call = async (mutation: string, type: string, input: object, actor: Actor, fields: string) =>
  (
    await graph.as(actor).data(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusal { __typename code message clause allowed
           ... on CmdbDiverges { keys } ... on ScheduleConflicts { conflicts { kind id key change { key } period { key } } } } } }`,
      { input },
    )
  )[mutation];
const fields = 'change { id key version state type risk missingAssessments effects { appliedAt } }';
export const act = (mutation: string, type: string, input: object, actor = manager) =>
  call(mutation, type, input, actor, fields);
export const item = async (name: string): Promise<{ id: string; key: string }> =>
  (
    await call(
      'registerConfigurationItem',
      'RegisterConfigurationItemInput',
      { name, typeName: 'DATABASE', state: 'IN_USE', attributes: { engine: 'PostgreSQL', version: '18' } },
      keeper,
      'configurationItem { id key }',
    )
  ).configurationItem;
export const requested = (over: object = {}, actor = engineer) =>
  act(
    'requestChange',
    'RequestChangeInput',
    {
      ...{ title: 'Renew the database', description: 'to 19', justification: 'mended there', backOutPlan: 'go back' },
      ...over,
    },
    actor,
  );
export const effect = (change: string, configurationItemId: string, over: object = {}) =>
  act('recordChangeEffect', 'RecordChangeEffectInput', {
    ...{ id: change, configurationItemId, attributes: { version: '19' } },
    ...over,
  });
export const approved = async (configurationItemId: string): Promise<string> => {
  const { change } = await requested();
  await effect(change.id, configurationItemId);
  for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
    await act('assessChange', 'AssessChangeInput', {
      ...{ id: change.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
    });
  await act('approveChange', 'ChangeCommandInput', { id: change.id });
  await act('recordChangeTest', 'RecordChangeTestInput', { id: change.id, result: 'PASSED', evidence: 'run 812' });
  return change.id;
};
export const window = { startsAt: '2026-01-10T20:00:00.000Z', endsAt: '2026-01-10T22:00:00.000Z' };
export const schedule = (change: string, over: object = {}) =>
  act('scheduleChange', 'ScheduleChangeInput', { id: change, ...window, ...over });
/** Gives the events that were recorded since to the reactions, as the bus would. */
export const settle = async (from: number) => {
  for (let seen = from; ; ) {
    const events = (await graph.events()).slice(seen);
    if (events.length === 0) return;
    await graph.deliver(...events);
    seen += events.length;
  }
};
