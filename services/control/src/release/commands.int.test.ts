/** Guarantees of the release process, through the graph, on a real PostgreSQL; and how a deployment reaches the CMDB. */
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aBench, engineer, id, keeper, pipeline, window } from '../fixture.ts';
import { processes } from '../processes.ts';

const { graph, call, act, onChange, item, change, planned, check, accepted, deploy, inWindow, shown } = await aBench();

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
    const plan = { title: 'both', changeIds: [one, other], ...window, environments: ['TEST', 'LIVE'] };
    const replanned = await act('replanRelease', 'ReplanReleaseInput', {
      ...{ id: release.id, ...plan, criteria: [{ description: 'it starts' }] },
    });
    expect(replanned.release).toMatchObject({ state: 'PLANNED', criteria: [{ met: null }] });
    const { release: seen } = await graph
      .as(engineer)
      .data(`{ release(id: "${release.id}") { build environments changes { id } } }`);
    expect(seen).toEqual({ build: null, environments: ['TEST', 'LIVE'], changes: [{ id: one }, { id: other }] });
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
