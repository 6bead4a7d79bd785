/** Guarantees of the release process, through the graph, on a real PostgreSQL; and how a deployment reaches the CMDB. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { read, verifyRecords } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
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
const pipeline = anActor('PIPELINE', { id: id(14) });

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
const window = { startsAt: '2026-01-10T20:00:00.000Z', endsAt: '2026-01-10T22:00:00.000Z' };

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
      ...{ title: 'Mail 2026.1', changeIds, ...window, environments: ['PRODUCTION'] },
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
/** Runs `work` in the window, then gives what was recorded to the reactions, as the bus would. */
const inWindow = async <T>(work: () => Promise<T>): Promise<T> => {
  let seen = (await graph.events()).length;
  clock.set('2026-01-10T20:30:00Z');
  const value = await work();
  for (;;) {
    const events = (await graph.events()).slice(seen);
    if (events.length === 0) break;
    // Each comes twice: the bus promises at least once.
    for (const event of events) await graph.deliver(event, event);
    seen += events.length;
  }
  clock.set('2026-01-05T08:00:00Z');
  return value;
};
const shown = async (ciId: string, changeId: string) =>
  graph.as(engineer).data(
    `{ configurationItem(id: "${ciId}") { version attributes history(last: 1) { nodes { type onBehalfOf reason } } }
         change(id: "${changeId}") { state effects { appliedAt } releases { key } history(last: 2) { nodes { type } } } }`,
  );

describe('a release', () => {
  it('is planned, built, checked, accepted and deployed; the CMDB and its changes follow', async () => {
    const database = await item();
    const delivered = await change(database);
    const { release } = await planned([delivered]);
    expect(release).toMatchObject({ state: 'PLANNED', key: expect.stringMatching(/^REL-\d+$/) });
    const input = { id: release.id };
    const accept = () => act('acceptRelease', 'ReleaseCommandInput', input);
    expect((await accept()).refusal.code).toBe('ILLEGAL_TRANSITION');
    expect((await check(release, 0)).refusal.code).toBe('ILLEGAL_TRANSITION');
    await act('buildRelease', 'BuildReleaseInput', { ...input, build: 'mail@0d1f' }, pipeline);
    expect((await accept()).refusal).toMatchObject({
      code: 'ACCEPTANCE_CRITERIA_NOT_MET',
      clause: 'ISO/IEC 20000-1:2011 9.3',
    });
    expect((await check(release, 1)).refusal.code).toBe('CRITERION_NOT_DUE');
    await check(release, 0);
    expect((await act('acceptRelease', 'ReleaseCommandInput', input, pipeline)).refusal.code).toBe('FORBIDDEN');
    expect((await accept()).release.state).toBe('ACCEPTED');
    expect((await deploy(release)).refusal).toMatchObject({ code: 'OUTSIDE_WINDOW', allowed: ['REPLAN'] });
    expect((await inWindow(() => deploy(release))).release.state).toBe('DEPLOYED');
    const after = await shown(database, delivered);
    expect(after.configurationItem).toEqual({
      version: 2,
      attributes: { engine: 'PostgreSQL', version: '19' },
      history: {
        nodes: [{ type: 'ConfigurationItemChanged', onBehalfOf: pipeline.id, reason: `release ${release.key}` }],
      },
    });
    expect(after.change).toEqual({
      state: 'IMPLEMENTED',
      effects: [{ appliedAt: '2026-01-10T20:30:00.000Z' }],
      releases: [{ key: release.key }],
      history: { nodes: [{ type: 'ChangeImplemented' }, { type: 'ChangeEffectApplied' }] },
    });
    const close = () => act('closeRelease', 'ReleaseCommandInput', input);
    expect((await close()).refusal).toMatchObject({ code: 'ACCEPTANCE_CRITERIA_NOT_MET', allowed: ['CHECK', 'FAIL'] });
    await check(release, 1);
    expect((await close()).release).toMatchObject({ state: 'CLOSED', outcome: 'SUCCESSFUL' });
    const stores = processes.flatMap(({ stores: own }) => own);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
  });

  it('that fails after deployment is taken back to what was right before it, and reviewed', async () => {
    const database = await item();
    const delivered = await change(database);
    const release = await accepted([delivered]);
    // A correction after the change was made up: a back-out must not restore what was known then.
    const correction = { id: database, reason: 'counted', attributes: { version: '18.1' } };
    await call(
      'changeConfigurationItem',
      'ChangeConfigurationItemInput',
      correction,
      keeper,
      'configurationItem { id }',
    );
    await inWindow(() => deploy(release));
    const fail = { id: release.id, why: 'too slow', backedOut: true };
    await inWindow(() => act('failRelease', 'FailReleaseInput', fail, pipeline));
    const after = await shown(database, delivered);
    expect(after.configurationItem.attributes.version).toBe('18.1');
    expect(after.change).toMatchObject({ state: 'BACKED_OUT', effects: [{ appliedAt: null }] });
    const close = () => act('closeRelease', 'ReleaseCommandInput', { id: release.id });
    expect((await close()).refusal).toMatchObject({ code: 'REVIEW_REQUIRED', clause: 'ISO/IEC 20000-1:2011 9.3' });
    await act('reviewRelease', 'ReviewReleaseInput', {
      ...{ id: release.id, analysis: 'the copy was smaller', improvement: 'rehearse on full copies' },
    });
    expect((await close()).release).toMatchObject({ state: 'CLOSED', outcome: 'FAILED' });
  });

  it('takes authorised changes only, each in one release', async () => {
    const database = await item();
    const { change: requested } = await onChange(
      'requestChange',
      'RequestChangeInput',
      { title: 'a', description: 'b', justification: 'c' },
      engineer,
    );
    const before = (await graph.events()).length;
    expect((await planned([requested.id])).refusal).toMatchObject({
      code: 'CHANGES_NOT_AUTHORISED',
      allowed: ['APPROVED', 'SCHEDULED'],
    });
    expect((await planned([])).refusal.code).toBe('CHANGES_REQUIRED');
    expect((await planned([id(99)])).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await planned(['nonsense'])).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await planned([], {}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await graph.events()).length).toBe(before);
    const approved = await change(database, 'APPROVED');
    const both = await Promise.all([planned([approved]), planned([approved])]);
    expect(both.filter(({ release }) => release)).toHaveLength(1);
    expect(both.find(({ refusal }) => refusal)?.refusal.code).toBe('CHANGE_IN_OTHER_RELEASE');
    const held = both.find(({ release }) => release)?.release;
    await act('cancelRelease', 'ReleaseWhyInput', { id: held.id, why: 'another way' });
    expect((await planned([approved])).refusal).toBeNull();
  });

  it('is planned anew with the changes that it has, and loses what was built', async () => {
    const database = await item();
    const [one, other] = [await change(database, 'APPROVED'), await change(database, 'APPROVED')];
    const release = await accepted([one]);
    const plan = { title: 'both', changeIds: [one, other], ...window, environments: ['TEST', 'PRODUCTION'] };
    const replanned = await act('replanRelease', 'ReplanReleaseInput', {
      ...{ id: release.id, ...plan, criteria: [{ description: 'it starts' }] },
    });
    expect(replanned.release).toMatchObject({ state: 'PLANNED', criteria: [{ met: null }] });
    const { release: seen } = await graph
      .as(engineer)
      .data(`{ release(id: "${release.id}") { build environments changes { id } } }`);
    expect(seen).toEqual({ build: null, environments: ['TEST', 'PRODUCTION'], changes: [{ id: one }, { id: other }] });
  });

  it('is deployed by one of fifty racing commands; the others get CONFLICT', async () => {
    const release = await accepted([await change(await item(), 'SCHEDULED')]);
    const answers = await inWindow(() =>
      Promise.all(Array.from({ length: 50 }, () => deploy(release, { expectedVersion: 4 }))),
    );
    expect(answers.filter((answer) => answer.release)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(49);
  });

  it('is not overtaken: a change that is deployed is neither cancelled nor scheduled anew', async () => {
    for (let round = 0; round < 5; round += 1) {
      const delivered = await change(await item());
      const release = await accepted([delivered]);
      const input = { id: delivered, why: 'no longer needed' };
      const [deployed, cancelled] = await inWindow(() =>
        Promise.all([deploy(release), onChange('cancelChange', 'ChangeWhyInput', input)]),
      );
      expect([
        [undefined, 'CONFLICT'],
        ['CHANGES_NOT_AUTHORISED', undefined],
      ]).toContainEqual([deployed.refusal?.code, cancelled.refusal?.code]);
    }
  });

  it('waits for its changes to be scheduled', async () => {
    const release = await accepted([await change(await item(), 'APPROVED')]);
    const { refusal } = await inWindow(() => deploy(release));
    expect(refusal).toMatchObject({ code: 'CHANGES_NOT_AUTHORISED', allowed: ['SCHEDULED', 'IN_IMPLEMENTATION'] });
  });

  it('is planned once for one idempotency key', async () => {
    const approved = await change(await item(), 'APPROVED');
    const [one, two] = await Promise.all([
      planned([approved], { idempotencyKey: 'k' }),
      planned([approved], { idempotencyKey: 'k' }),
    ]);
    expect(one.release.id).toBe(two.release.id);
  });

  it('is the provider’s own: a customer’s people see none', async () => {
    const theirs = anActor('CUSTOMER_USER', { customerId: id(3) });
    const { releases } = await graph.as(theirs).data('{ releases { totalCount } }');
    expect(releases.totalCount).toBe(0);
    const own = await graph
      .as(engineer)
      .data('{ releases(filter: { open: true }, orderBy: STARTS_ASC) { totalCount } }');
    expect(own.releases.totalCount).toBeGreaterThan(0);
  });
});
