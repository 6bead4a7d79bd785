/** Guarantees of deployment runs, through the graph, on a real PostgreSQL: crash, repetition and disorder lead to the same end. */
import { read, verifyRecords } from '@attest/record';
import { anActor } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { aBench, changer, engineer, id, keeper, pipeline, window } from '../fixture.ts';
import { processes } from '../processes.ts';

const { clock, graph, call, act, onChange, item, change, planned, accepted, deploy, inWindow, delivered } =
  await aBench();

const fields = `id key version state step backwards overdue dueAt openItems { itemKey } release { key }
  steps { step backwards } escalations { cause end note refused { itemKey code clause } }`;

const runOf = async (changeId: string) =>
  (await graph.as(engineer).data(`{ change(id: "${changeId}") { state deploymentRun { ${fields} } } }`)).change
    .deploymentRun;
const onRun = (mutation: string, type: string, input: object, actor = keeper) =>
  call(mutation, type, input, actor, `deploymentRun { ${fields} }`);
const resume = (input: object, actor = keeper) =>
  onRun('continueDeploymentRun', 'ContinueDeploymentRunInput', input, actor);
const review = (changeId: string, outcome: string) =>
  delivered(async () => {
    await onChange('reviewChange', 'ReviewChangeInput', {
      ...{ id: changeId, objectivesMet: outcome === 'SUCCESSFUL', summary: 'looked at' },
    });
    return onChange('closeChange', 'CloseChangeInput', { id: changeId, outcome });
  });
const stepsOf = (run: { steps: { step: string }[] }) => run.steps.map(({ step }) => step);

/** An item that another needs: it is not retired as long as it does. */
const needed = async () => {
  const database = await item();
  const { configurationItem: application } = await call(
    'registerConfigurationItem',
    'RegisterConfigurationItemInput',
    { name: 'mail', typeName: 'APPLICATION', state: 'IN_USE', attributes: { version: '1', environment: 'PRODUCTION' } },
    keeper,
    'configurationItem { id }',
  );
  const relation = { id: application.id, kind: 'DEPENDS_ON', toId: database };
  const onRelation = (mutation: string, type: string) =>
    call(mutation, type, relation, keeper, 'configurationItem { id }');
  await onRelation('relateConfigurationItem', 'RelateConfigurationItemInput');
  return { database, free: () => onRelation('unrelateConfigurationItem', 'RelateConfigurationItemInput') };
};

const retirement = { state: 'RETIRED', attributes: {} };

describe('a run', () => {
  it('follows its change from the approval over release, deployment and CMDB to the closure', async () => {
    const delivering = await delivered(async () => change(await item(), 'APPROVED'));
    expect(await runOf(delivering)).toMatchObject({
      ...{ state: 'RUNNING', step: 'RELEASE', dueAt: '2026-02-04T08:00:00.000Z', overdue: false, release: null },
    });
    await delivered(() => onChange('scheduleChange', 'ScheduleChangeInput', { id: delivering, ...window }));
    const release = await delivered(() => accepted([delivering]));
    expect(await runOf(delivering)).toMatchObject({
      ...{ step: 'DEPLOYMENT', release: { key: release.key }, dueAt: '2026-01-11T22:00:00.000Z' },
    });
    await inWindow(() => deploy(release));
    expect(await runOf(delivering)).toMatchObject({ state: 'RUNNING', step: 'CLOSURE', openItems: [] });
    await review(delivering, 'SUCCESSFUL');
    const run = await runOf(delivering);
    expect(run).toMatchObject({ state: 'COMPLETED', dueAt: null, escalations: [] });
    expect(stepsOf(run)).toEqual(['RELEASE', 'DEPLOYMENT', 'DEPLOYMENT', 'CONFIGURATION', 'CLOSURE']);
    const { release: seen } = await graph
      .as(engineer)
      .data(`{ release(id: "${release.id}") { deploymentRuns { key } } }`);
    expect(seen.deploymentRuns).toEqual([{ key: run.key }]);
    const history = await graph.events(run.id);
    expect(history.at(-1)).toMatchObject({ type: 'DeploymentRunCompleted' });
  });

  it('of a release that is taken back ends when the CMDB is as before and the change closed', async () => {
    const delivering = await delivered(async () => change(await item()));
    const release = await delivered(() => accepted([delivering]));
    await inWindow(() => deploy(release));
    await inWindow(() => act('failRelease', 'FailReleaseInput', { id: release.id, why: 'slow', backedOut: false }));
    expect(await runOf(delivering)).toMatchObject({ step: 'BACK_OUT', backwards: true });
    await inWindow(() => act('backOutRelease', 'ReleaseWhyInput', { id: release.id, why: 'the snapshot' }, pipeline));
    expect(await runOf(delivering)).toMatchObject({ step: 'CLOSURE', backwards: true, openItems: [] });
    await review(delivering, 'BACKED_OUT');
    expect(await runOf(delivering)).toMatchObject({ state: 'COMPENSATED' });
  });

  it.each([true, false])(
    'of a release that fails after its change was closed is reopened, and the change reviewed and closed anew (taken back at once: %s)',
    async (backedOut) => {
      const database = await item();
      const delivering = await delivered(async () => change(database));
      const release = await delivered(() => accepted([delivering]));
      await inWindow(() => deploy(release));
      await review(delivering, 'SUCCESSFUL');
      const completed = await runOf(delivering);
      expect(completed.state).toBe('COMPLETED');
      const seen = async () =>
        await graph
          .as(engineer)
          .data(`{ change(id: "${delivering}") { state outcome effects { appliedAt } history(last: 1) { nodes { type } } }
          configurationItem(id: "${database}") { attributes } release(id: "${release.id}") { state failure } }`);
      const fail = { id: release.id, why: 'it loses mail', backedOut };
      await inWindow(() => act('failRelease', 'FailReleaseInput', fail, pipeline));
      expect((await graph.events(completed.id)).at(backedOut ? -2 : -1)).toMatchObject({
        ...{ type: 'DeploymentRunReopened', data: { step: backedOut ? 'CONFIGURATION' : 'BACK_OUT', backwards: true } },
      });
      if (!backedOut) {
        // The closure stands as long as what was made is there; the failure is on record, and the release cannot be closed.
        expect(await seen()).toMatchObject({ change: { state: 'CLOSED' }, release: { failure: 'it loses mail' } });
        expect(await runOf(delivering)).toMatchObject({ key: completed.key, step: 'BACK_OUT', state: 'RUNNING' });
        expect((await act('closeRelease', 'ReleaseCommandInput', { id: release.id })).refusal.code).toBe(
          'BACK_OUT_REQUIRED',
        );
        await inWindow(() =>
          act('backOutRelease', 'ReleaseWhyInput', { id: release.id, why: 'the snapshot' }, pipeline),
        );
      }
      expect(await seen()).toMatchObject({
        change: { state: 'BACKED_OUT', outcome: null, effects: [{ appliedAt: null }] },
        configurationItem: { attributes: { version: '18' } },
      });
      expect(await runOf(delivering)).toMatchObject({ state: 'RUNNING', step: 'CLOSURE', backwards: true });
      expect(
        (await onChange('closeChange', 'CloseChangeInput', { id: delivering, outcome: 'BACKED_OUT' })).refusal.code,
      ).toBe('REVIEW_REQUIRED');
      await review(delivering, 'BACKED_OUT');
      expect((await seen()).change).toMatchObject({ state: 'CLOSED', outcome: 'BACKED_OUT' });
      const run = await runOf(delivering);
      expect(run).toMatchObject({ state: 'COMPENSATED' });
      expect(stepsOf(run).slice(-2)).toEqual(['CONFIGURATION', 'CLOSURE']);
      expect((await act('closeRelease', 'ReleaseCommandInput', { id: release.id })).refusal.code).toBe(
        'REVIEW_REQUIRED',
      );
    },
  );

  it('ends where its change is cancelled before anything was done, and waits again where its release is', async () => {
    const delivering = await delivered(async () => change(await item(), 'APPROVED'));
    const { release } = await delivered(() => planned([delivering]));
    expect(await runOf(delivering)).toMatchObject({ step: 'DEPLOYMENT', release: { key: release.key } });
    await delivered(() => act('cancelRelease', 'ReleaseWhyInput', { id: release.id, why: 'another way' }));
    expect(await runOf(delivering)).toMatchObject({ step: 'RELEASE', release: null });
    await delivered(() => onChange('cancelChange', 'ChangeWhyInput', { id: delivering, why: 'no longer needed' }));
    expect(await runOf(delivering)).toMatchObject({ state: 'COMPENSATED' });
  });

  it('waits again for a release where the plan gives its change up', async () => {
    const [one, other] = await delivered(async () => [
      await change(await item(), 'APPROVED'),
      await change(await item(), 'APPROVED'),
    ]);
    const { release } = await delivered(() => planned([one as string, other as string]));
    const less = {
      title: 'one',
      changeIds: [one],
      ...window,
      environments: ['LIVE'],
      criteria: [{ description: 'x' }],
    };
    await delivered(() => act('replanRelease', 'ReplanReleaseInput', { id: release.id, ...less }));
    expect((await runOf(other as string)).step).toBe('RELEASE');
    expect((await runOf(one as string)).step).toBe('DEPLOYMENT');
  });
});

describe('an effect that the CMDB refuses', () => {
  it('escalates its run; the configuration manager mends what was in the way, and the run goes on to its end', async () => {
    const { database, free } = await needed();
    const delivering = await delivered(() => change(database, 'SCHEDULED', retirement));
    const release = await delivered(() => accepted([delivering]));
    await inWindow(() => deploy(release));
    const escalated = await runOf(delivering);
    expect(escalated).toMatchObject({
      ...{ state: 'ESCALATED', step: 'CONFIGURATION', dueAt: null, overdue: false },
      openItems: [{ itemKey: expect.stringMatching(/^CI-/) }],
      escalations: [{ cause: 'EFFECT_REFUSED', end: null, refused: [{ code: 'DEPENDED_ON' }] }],
    });
    const types = (await graph.events(database)).map(({ type }) => type);
    expect(types.at(-1)).toBe('ConfigurationItemEffectRefused');
    const { deploymentRuns } = await graph
      .as(keeper)
      .data('{ deploymentRuns(filter: { states: [ESCALATED], steps: [CONFIGURATION] }) { nodes { key } } }');
    expect(deploymentRuns.nodes).toEqual([{ key: escalated.key }]);
    const note = { id: escalated.id, note: 'the relation is gone' };
    expect((await resume(note, engineer)).refusal.code).toBe('FORBIDDEN');
    // Nothing was mended: it is refused again, and says so again.
    await delivered(() => resume({ ...note, note: 'once more' }));
    expect(await runOf(delivering)).toMatchObject({
      ...{ state: 'ESCALATED', escalations: [{ end: 'CONTINUED', note: 'once more' }, { end: null }] },
    });
    await delivered(free);
    await delivered(() => resume(note));
    expect(await runOf(delivering)).toMatchObject({ state: 'RUNNING', step: 'CLOSURE' });
    const { configurationItem } = await graph
      .as(engineer)
      .data(`{ configurationItem(id: "${database}") { state history(last: 1) { nodes { onBehalfOf reason } } } }`);
    expect(configurationItem).toEqual({
      ...{ state: 'RETIRED', history: { nodes: [{ onBehalfOf: keeper.id, reason: `run ${escalated.key}` }] } },
    });
    expect((await resume(note)).refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
    await review(delivering, 'SUCCESSFUL');
    expect(await runOf(delivering)).toMatchObject({ state: 'COMPLETED' });
  });

  it('is out of the way where somebody records the item by hand', async () => {
    const { database, free } = await needed();
    const delivering = await delivered(() => change(database, 'SCHEDULED', retirement));
    const release = await delivered(() => accepted([delivering]));
    await inWindow(() => deploy(release));
    await free();
    const retire = { id: database, changeId: delivering };
    await delivered(() =>
      call('retireConfigurationItem', 'ConfigurationItemCommandInput', retire, keeper, 'configurationItem { id }'),
    );
    expect(await runOf(delivering)).toMatchObject({
      state: 'RUNNING',
      step: 'CLOSURE',
      escalations: [{ end: 'OVERTAKEN' }],
    });
  });

  it('may be given up, with a note; then nobody watches the change any more', async () => {
    const { database } = await needed();
    const delivering = await delivered(() => change(database, 'SCHEDULED', retirement));
    const release = await delivered(() => accepted([delivering]));
    await inWindow(() => deploy(release));
    const { id: runId, version } = await runOf(delivering);
    const abandon = (over: object, actor = keeper) =>
      onRun('abandonDeploymentRun', 'AbandonDeploymentRunInput', { id: runId, note: 'it stays', ...over }, actor);
    expect((await abandon({ expectedVersion: version - 1 })).refusal.code).toBe('CONFLICT');
    expect((await abandon({ note: '' })).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await abandon({ id: id(99) })).refusal.code).toBe('NOT_FOUND');
    expect((await abandon({}, pipeline)).refusal.code).toBe('FORBIDDEN');
    expect((await abandon({})).deploymentRun).toMatchObject({
      ...{ state: 'ABANDONED', escalations: [{ end: 'ABANDONED', note: 'it stays' }] },
    });
  });
});

describe('time', () => {
  it('escalates what does not come, once; whoever decides may say until when it may take', async () => {
    const delivering = await delivered(async () => change(await item()));
    expect((await runOf(delivering)).dueAt).toBe('2026-01-11T22:00:00.000Z');
    clock.set('2026-01-11T21:59:00Z');
    await graph.tick();
    expect((await runOf(delivering)).state).toBe('RUNNING');
    clock.set('2026-01-11T22:00:00Z');
    await graph.tick();
    await graph.tick();
    const late = await runOf(delivering);
    expect(late).toMatchObject({ state: 'ESCALATED', overdue: true, escalations: [{ cause: 'DEADLINE_PASSED' }] });
    const listed = async (overdue: boolean) =>
      (
        await graph
          .as(keeper)
          .data(`{ deploymentRuns(filter: { overdue: ${overdue}, changeId: "${delivering}" }) { totalCount } }`)
      ).deploymentRuns.totalCount;
    expect([await listed(true), await listed(false)]).toEqual([1, 0]);
    const more = { id: late.id, note: 'next week', dueAt: '2026-01-20T00:00:00.000Z' };
    expect((await resume({ ...more, dueAt: '2026-01-11T00:00:00Z' })).refusal.code).toBe('INVALID_INPUT');
    expect((await resume(more)).deploymentRun).toMatchObject({ state: 'RUNNING', dueAt: more.dueAt, overdue: false });
    clock.set('2026-01-20T00:00:00Z');
    await graph.tick();
    expect((await runOf(delivering)).escalations.map(({ end }: { end: string | null }) => end)).toEqual([
      'CONTINUED',
      null,
    ]);
    clock.set('2026-01-05T08:00:00Z');
  });

  it('finds what nobody told the run of, and goes on from there instead', async () => {
    const delivering = await delivered(async () => change(await item(), 'APPROVED'));
    // The events of the release are still on their way.
    const { release } = await planned([delivering], {
      startsAt: '2026-03-01T20:00:00Z',
      endsAt: '2026-03-01T22:00:00Z',
    });
    clock.set('2026-02-05T00:00:00Z');
    await graph.tick();
    expect(await runOf(delivering)).toMatchObject({
      state: 'RUNNING',
      step: 'DEPLOYMENT',
      release: { key: release.key },
    });
    clock.set('2026-01-05T08:00:00Z');
  });

  it('is given by deadlines that the change manager publishes, whole and in versions', async () => {
    const { deploymentDeadlines: shipped } = await graph
      .as(engineer)
      .data('{ deploymentDeadlines { version acknowledgeMinutes steps { step hours } } }');
    expect(shipped.version).toBe(0);
    const publish = (over: object = {}, actor = changer) =>
      call(
        'publishDeploymentDeadlines',
        'PublishDeploymentDeadlinesInput',
        { expectedVersion: 0, steps: shipped.steps, acknowledgeMinutes: 30, ...over },
        actor,
        'deploymentDeadlines { version acknowledgeMinutes }',
      );
    expect((await publish({}, engineer)).refusal.code).toBe('FORBIDDEN');
    expect((await publish({ steps: [] })).refusal.code).toBe('INVALID_INPUT');
    expect((await publish()).deploymentDeadlines).toEqual({ version: 1, acknowledgeMinutes: 30 });
    expect((await publish()).refusal.code).toBe('CONFLICT');
    const delivering = await delivered(async () => change(await item(), 'APPROVED'));
    const { id: runId } = await runOf(delivering);
    expect((await graph.owner('SELECT policies FROM event WHERE record_id = $1', [runId]))[0]).toEqual({
      policies: { deploymentDeadlines: 1 },
    });
  });
});

/** A way that does not depend on who tells it. */
const dice = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
};

describe('crash and disorder', () => {
  it('leave nothing half done: what fell in the middle is done once it comes again', async () => {
    const delivering = await delivered(async () => change(await item()));
    const release = await delivered(() => accepted([delivering]));
    const since = (await graph.events()).length;
    clock.set('2026-01-10T20:30:00Z');
    await deploy(release);
    const events = (await graph.events()).slice(since);
    // The process dies after the row of the run is written, before its transaction ends.
    await graph.owner("ALTER TABLE deployment_run ADD CONSTRAINT dies CHECK (step <> 'CONFIGURATION') NOT VALID", []);
    await expect(graph.deliver(...events)).rejects.toThrow('dies');
    expect((await runOf(delivering)).step).toBe('DEPLOYMENT');
    expect((await graph.events()).length).toBe(since + events.length);
    await graph.owner('ALTER TABLE deployment_run DROP CONSTRAINT dies', []);
    await delivered(async () => graph.deliver(...events));
    expect(await runOf(delivering)).toMatchObject({ state: 'RUNNING', step: 'CLOSURE' });
    clock.set('2026-01-05T08:00:00Z');
    await review(delivering, 'SUCCESSFUL');
    expect((await runOf(delivering)).state).toBe('COMPLETED');
  });

  it.each([1, 2, 3, 4, 5])('lead to the same end, whatever came twice, late or in another order (%i)', async (seed) => {
    const next = dice(seed);
    const since = (await graph.events()).length;
    const database = await item();
    const made = await change(database);
    const release = await accepted([made]);
    clock.set('2026-01-10T20:30:00Z');
    await deploy(release);
    const backed = seed % 2 === 0;
    if (backed) await act('failRelease', 'FailReleaseInput', { id: release.id, why: 'slow', backedOut: true });
    /** Everything that is there and was not yet given, shuffled, each twice; what came of it likewise. */
    let seen = since;
    for (;;) {
      const events = (await graph.events()).slice(seen);
      if (events.length === 0) break;
      seen += events.length;
      const twice = [...events, ...events];
      for (let left = twice.length; left > 0; left -= 1) {
        const [event] = twice.splice(next(left), 1);
        if (event) await graph.deliver(event);
      }
    }
    // The change may have heard of its items in another order than they were recorded: then the run says which one is open.
    const run = await runOf(made);
    expect(run).toMatchObject({ state: 'RUNNING', backwards: backed });
    if (run.step === 'CONFIGURATION') {
      expect(run.openItems).toHaveLength(1);
      clock.set('2026-01-20T00:00:00Z');
      await graph.tick();
      await delivered(() => resume({ id: run.id, note: 'taken back once more' }));
    }
    clock.set('2026-01-05T08:00:00Z');
    expect(await runOf(made)).toMatchObject({ state: 'RUNNING', step: 'CLOSURE', openItems: [] });
    await review(made, backed ? 'BACKED_OUT' : 'SUCCESSFUL');
    expect((await runOf(made)).state).toBe(backed ? 'COMPENSATED' : 'COMPLETED');
    const { configurationItem } = await graph
      .as(engineer)
      .data(`{ configurationItem(id: "${database}") { attributes } }`);
    expect(configurationItem.attributes.version).toBe(backed ? '18' : '19');
  });

  it('leave rows that are what their histories say; a customer’s people see none', async () => {
    const stores = processes.flatMap(({ stores: own }) => own);
    const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
    expect(verified.findings).toEqual([]);
    const theirs = anActor('CUSTOMER_USER', { customerId: id(3) });
    expect((await graph.as(theirs).data('{ deploymentRuns { totalCount } }')).deploymentRuns.totalCount).toBe(0);
  });
});
