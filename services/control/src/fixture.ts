/** What the tests of releases and of what follows from them stand on: the service's graph, and work that leads to a release. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { processes } from './processes.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const keeper = anActor('CONFIGURATION_MANAGER', { id: id(10) });
export const engineer = anActor('SUPPORT_ENGINEER', { id: id(11) });
export const changer = anActor('CHANGE_MANAGER', { id: id(12) });
export const releaser = anActor('RELEASE_MANAGER', { id: id(13) });
export const pipeline = anActor('PIPELINE', { id: id(14) });
export const window = { startsAt: '2026-01-10T20:00:00.000Z', endsAt: '2026-01-10T22:00:00.000Z' };

/** A subgraph of its own, and people at work in it. */
export const aBench = async () => {
  const clock = fixedClock('2026-01-05T08:00:00Z');
  const graph = await aSubgraph({
    service: 'control',
    processes,
    migrationsDir: join(import.meta.dirname, '..', 'migrations'),
    now: clock.now,
  });

  const call = async (mutation: string, type: string, input: object, actor: Actor, fields: string) =>
    (
      await graph
        .as(actor)
        .data(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusal { code message clause allowed } } }`,
          { input },
        )
    )[mutation];
  const act = (mutation: string, type: string, input: object, actor = releaser) =>
    call(mutation, type, input, actor, 'release { id key version state outcome criteria { id met } }');
  const onChange = (mutation: string, type: string, input: object, actor = changer) =>
    call(mutation, type, input, actor, 'change { id key state }');
  const item = async (version = '18'): Promise<string> =>
    (
      await call(
        'registerConfigurationItem',
        'RegisterConfigurationItemInput',
        { name: 'mail-db', typeName: 'DATABASE', state: 'IN_USE', attributes: { engine: 'PostgreSQL', version } },
        keeper,
        'configurationItem { id }',
      )
    ).configurationItem.id;

  /** A change to version 19 of an item, as far as APPROVED, or SCHEDULED. */
  const change = async (ciId: string, state: 'APPROVED' | 'SCHEDULED' = 'SCHEDULED', over: object = {}) => {
    const asked = { title: 'to 19', description: 'to 19', justification: 'mended there', backOutPlan: 'go back' };
    const { change: made } = await onChange('requestChange', 'RequestChangeInput', asked, engineer);
    const input = { id: made.id };
    await onChange('recordChangeEffect', 'RecordChangeEffectInput', {
      ...{ ...input, configurationItemId: ciId, attributes: { version: '19' } },
      ...over,
    });
    for (const process of ['CAPACITY', 'CONTINUITY', 'SECURITY'])
      await onChange('assessChange', 'AssessChangeInput', {
        ...{ ...input, process, impact: 'LOW', likelihood: 'LOW', findings: 'fine' },
      });
    await onChange('approveChange', 'ChangeCommandInput', input);
    await onChange('recordChangeTest', 'RecordChangeTestInput', { ...input, result: 'PASSED', evidence: 'run 812' });
    if (state === 'SCHEDULED') await onChange('scheduleChange', 'ScheduleChangeInput', { ...input, ...window });
    return made.id as string;
  };
  const planned = (changeIds: string[], over: object = {}, actor = releaser) =>
    act(
      'planRelease',
      'PlanReleaseInput',
      {
        ...{ title: 'Mail 2026.1', changeIds, ...window, environments: ['LIVE'] },
        criteria: [{ description: 'a mail arrives' }, { description: 'still arrives', phase: 'AFTER_DEPLOYMENT' }],
        ...over,
      },
      actor,
    );
  const check = (release: { id: string; criteria: { id: string }[] }, index: number, met = true) =>
    act('checkReleaseCriterion', 'CheckReleaseCriterionInput', {
      ...{ id: release.id, criterionId: release.criteria[index]?.id, met, evidence: 'run 813' },
    });
  const accepted = async (changeIds: string[]) => {
    const { release } = await planned(changeIds);
    await act('buildRelease', 'BuildReleaseInput', { id: release.id, build: 'mail@0d1f' }, pipeline);
    await check(release, 0);
    await act('acceptRelease', 'ReleaseCommandInput', { id: release.id });
    return release;
  };
  const deploy = (release: { id: string }, over: object = {}) =>
    act('deployRelease', 'ReleaseCommandInput', { id: release.id, ...over }, pipeline);
  /** Gives what was recorded since to the reactions, and what they record, as the bus would. */
  const deliverAll = async (since: number): Promise<void> => {
    let seen = since;
    for (;;) {
      const events = (await graph.events()).slice(seen);
      if (events.length === 0) return;
      // Each comes twice: the bus promises at least once.
      for (const event of events) await graph.deliver(event, event);
      seen += events.length;
    }
  };
  /** Runs `work`, then gives what was recorded to the reactions. */
  const delivered = async <T>(work: () => Promise<T>): Promise<T> => {
    const since = (await graph.events()).length;
    const value = await work();
    await deliverAll(since);
    return value;
  };
  /** As `delivered`, in the window. */
  const inWindow = async <T>(work: () => Promise<T>): Promise<T> => {
    clock.set('2026-01-10T20:30:00Z');
    const value = await delivered(work);
    clock.set('2026-01-05T08:00:00Z');
    return value;
  };
  const shown = async (ciId: string, changeId: string) =>
    graph.as(engineer).data(
      `{ configurationItem(id: "${ciId}") { version attributes history(last: 1) { nodes { type onBehalfOf reason } } }
         change(id: "${changeId}") { state effects { appliedAt } releases { key } history(last: 2) { nodes { type } } } }`,
    );
  return {
    clock,
    graph,
    call,
    act,
    onChange,
    item,
    change,
    planned,
    check,
    accepted,
    deploy,
    inWindow,
    delivered,
    shown,
  };
};
