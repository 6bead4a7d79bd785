/** A deployment on a real bus: the CMDB and the changes follow by what the service publishes and hears itself. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { anActor, aServedSubgraph, fixedClock } from '@attest/testkit';
import { expect, it, vi } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const served = await aServedSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const keeper = anActor('CONFIGURATION_MANAGER', { id: id(10) });
const engineer = anActor('SUPPORT_ENGINEER', { id: id(11) });
const changer = anActor('CHANGE_MANAGER', { id: id(12) });
const releaser = anActor('RELEASE_MANAGER', { id: id(13) });

const ask = async (actor: Actor, query: string, variables = {}) => {
  const { status, body } = await served.post(actor, { query, variables });
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.data;
};
const send = async (actor: Actor, mutation: string, type: string, fields: string, input: object) => {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusal { code message } } }`;
  const answer = (await ask(actor, query, { input }))[mutation];
  expect(answer.refusal).toBeNull();
  return answer;
};

it('is recorded in the CMDB and in its change, which can then be closed', async () => {
  const onItem = (mutation: string, type: string, input: object) =>
    send(keeper, mutation, type, 'configurationItem { id }', input);
  const onChange = (mutation: string, type: string, input: object, actor = changer) =>
    send(actor, mutation, type, 'change { id }', input);
  const onRelease = (mutation: string, type: string, input: object) =>
    send(releaser, mutation, type, 'release { id criteria { id } }', input);

  const attributes = { engine: 'PostgreSQL', version: '18' };
  const { configurationItem } = await onItem('registerConfigurationItem', 'RegisterConfigurationItemInput', {
    ...{ name: 'mail-db', typeName: 'DATABASE', state: 'PLANNED', attributes },
  });
  const asked = { title: 'to 19', description: 'to 19', justification: 'mended there', backOutPlan: 'go back' };
  const { change } = await onChange('requestChange', 'RequestChangeInput', asked, engineer);
  await onChange('recordChangeEffect', 'RecordChangeEffectInput', {
    ...{ id: change.id, configurationItemId: configurationItem.id, attributes: { version: '19' }, state: 'IN_USE' },
  });
  for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
    await onChange('assessChange', 'AssessChangeInput', {
      ...{ id: change.id, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
    });
  await onChange('approveChange', 'ChangeCommandInput', { id: change.id });
  const test = { id: change.id, result: 'PASSED', evidence: 'run 812' };
  await onChange('recordChangeTest', 'RecordChangeTestInput', test);
  const window = { startsAt: '2026-01-10T20:00:00Z', endsAt: '2026-01-10T22:00:00Z' };
  await onChange('scheduleChange', 'ScheduleChangeInput', { id: change.id, ...window });
  const { release } = await onRelease('planRelease', 'PlanReleaseInput', {
    ...{ title: 'Mail 2026.1', changeIds: [change.id], ...window, environments: ['LIVE'] },
    criteria: [{ description: 'a mail arrives' }],
  });
  await onRelease('buildRelease', 'BuildReleaseInput', { id: release.id, build: 'mail@0d1f' });
  const check = { id: release.id, criterionId: release.criteria[0].id, met: true, evidence: 'run 813' };
  await onRelease('checkReleaseCriterion', 'CheckReleaseCriterionInput', check);
  await onRelease('acceptRelease', 'ReleaseCommandInput', { id: release.id });
  clock.set('2026-01-10T20:30:00Z');
  await onRelease('deployRelease', 'ReleaseCommandInput', { id: release.id });

  const query = `{ configurationItem(id: "${configurationItem.id}") { state attributes version }
    change(id: "${change.id}") { state effects { appliedAt } } }`;
  await vi.waitFor(
    async () =>
      expect(await ask(engineer, query)).toEqual({
        configurationItem: { state: 'IN_USE', attributes: { ...attributes, version: '19' }, version: 2 },
        change: { state: 'IMPLEMENTED', effects: [{ appliedAt: '2026-01-10T20:30:00.000Z' }] },
      }),
    { timeout: 20_000 },
  );
  const review = { id: change.id, objectivesMet: true, summary: 'nothing was lost' };
  await onChange('reviewChange', 'ReviewChangeInput', review);
  await onChange('closeChange', 'CloseChangeInput', { id: change.id, outcome: 'SUCCESSFUL' });
});
