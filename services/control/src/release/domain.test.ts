import { everyStateTimesAction, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRights } from '../change/domain/index.ts';
import { configurationRights } from '../configuration/rights.ts';
import { runRights, sourceRights } from '../discovery/domain.ts';
import { deploymentRunRights } from '../orchestration/domain/index.ts';
import { transitionRights } from '../transition/domain/index.ts';
import {
  after,
  aPlan,
  aReleasable,
  aRelease,
  aStep,
  commands,
  criterion,
  during,
  effect,
  endsAt,
  id,
  manager,
  now,
  refusal,
  when,
} from './domain/fixture.ts';
import {
  type CheckedCriterion,
  decide,
  evolve,
  plan,
  type ReleasableChange,
  type ReleaseCommand,
  type ReleasePlan,
  releaseMachine,
  releaseRights,
} from './domain/index.ts';

describe('the table', () => {
  it.each(everyStateTimesAction(releaseMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const phase = state === 'DEPLOYED' ? 'AFTER_DEPLOYMENT' : 'BEFORE_DEPLOYMENT';
      const over = { BUILT: action === 'PROMOTE' ? { promotions: [] } : {}, ACCEPTED: {}, FAILED: {} };
      const steps = action === 'REPORT_STEP' ? [aStep(40)] : [];
      const release = aRelease({
        state,
        criteria: [criterion(30, { phase })],
        steps,
        ...over[state as keyof typeof over],
      });
      const decision = decide(release, commands[action], when(action));
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, release)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(releaseMachine)).toEqual([...releaseMachine.states]));
  it('names who may do each action; the pipeline builds, promotes, checks, reports, deploys and takes back; it accepts nothing', () => {
    expect(Object.keys(releaseRights).sort()).toEqual([...releaseMachine.actions, 'PLAN'].sort());
    const pipeline = Object.entries(releaseRights).flatMap(([action, roles]) =>
      roles.includes('PIPELINE') ? [action] : [],
    );
    expect(pipeline.sort()).toEqual(['BACK_OUT', 'BUILD', 'CHECK', 'DEPLOY', 'FAIL', 'PROMOTE', 'REPORT_STEP']);
  });
  it('is all that a pipeline may do: nothing else of this service is its own', () => {
    const others = [changeRights, configurationRights, deploymentRunRights, runRights, sourceRights, transitionRights];
    expect(others.flatMap((rights) => Object.values(rights).flat()).filter((role) => role === 'PIPELINE')).toEqual([]);
  });
});

describe('a plan', () => {
  const refused = (over: Partial<ReleasePlan>) => {
    const decision = plan(id(20), 'REL-1020', aPlan(over), now);
    return decision.ok ? undefined : decision.refusal;
  };
  it('holds the whole release', () => {
    const decision = plan(id(20), 'REL-1020', aPlan({ changes: [aReleasable(), aReleasable()] }), now);
    expect(decision.ok && decision.value.reduce(evolve, undefined)).toEqual(
      aRelease({
        build: null,
        review: null,
        promotions: [],
        criteria: [
          criterion(30, { description: 'a mail arrives', met: null, evidence: null, checkerId: null, checkedAt: null }),
        ],
      }),
    );
  });
  it.each(['REQUESTED', 'ASSESSED', 'IN_IMPLEMENTATION', 'CLOSED', 'REJECTED', 'CANCELLED'] as const)(
    'takes no change that is %s',
    (state) =>
      expect(refused({ changes: [aReleasable(), aReleasable({ id: id(11), key: 'CHG-1011', state })] })).toEqual({
        code: 'CHANGES_NOT_AUTHORISED',
        changes: [{ key: 'CHG-1011', state }],
        states: ['APPROVED', 'SCHEDULED'],
      }),
  );
  it.each([
    [{ changes: [] }, { code: 'CHANGES_REQUIRED' }],
    [
      { changes: [aReleasable({ heldBy: 'REL-1019' })] },
      { code: 'CHANGE_IN_OTHER_RELEASE', key: 'CHG-1010', release: 'REL-1019' },
    ],
    [{ startsAt: endsAt }, { code: 'INVALID_INPUT', field: 'endsAt' }],
    [{ startsAt: now }, { code: 'INVALID_INPUT', field: 'startsAt' }],
    [{ environments: [] }, { code: 'INVALID_INPUT', field: 'environments' }],
    [{ environments: ['LIVE', 'TEST'] as const }, { code: 'INVALID_INPUT', field: 'environments' }],
    [{ environments: ['ACCEPTANCE', 'TEST', 'LIVE'] as const }, { code: 'INVALID_INPUT', field: 'environments' }],
    [{ environments: ['TEST', 'TEST', 'LIVE'] as const }, { code: 'INVALID_INPUT', field: 'environments' }],
    [{ justification: 'quick' }, { code: 'INVALID_INPUT', field: 'releaseType' }],
    [{ releaseType: 'EMERGENCY' as const }, { code: 'INVALID_INPUT', field: 'justification' }],
    [{ steps: [{ id: id(40), description: '' }] }, { code: 'INVALID_INPUT', field: 'steps' }],
    [{ title: '' }, { code: 'INVALID_INPUT', field: 'title' }],
    [
      { criteria: [{ id: id(30), description: ' ', phase: 'BEFORE_DEPLOYMENT' as const }] },
      { code: 'INVALID_INPUT', field: 'criteria' },
    ],
  ])('%o is refused', (over, expected) => expect(refused(over)).toMatchObject(expected));
  it('that changes undoes what was built and checked', () => {
    const built = after(aRelease({ state: 'BUILT' }), commands.CHECK);
    expect(after(built, commands.REPLAN)).toMatchObject({
      state: 'PLANNED',
      build: null,
      acceptorId: null,
      criteria: [{ met: null }],
    });
    expect(after(built, { type: 'BUILD', build: 'mail@2' })).toMatchObject({
      build: 'mail@2',
      criteria: [{ met: null }],
    });
  });
});

describe('acceptance', () => {
  const built = (...criteria: CheckedCriterion[]) => aRelease({ state: 'BUILT', criteria });
  it('needs criteria, all of them met', () => {
    expect(refusal(built(), commands.ACCEPT)).toEqual({ code: 'ACCEPTANCE_CRITERIA_REQUIRED' });
    expect(refusal(built(criterion(30, { phase: 'AFTER_DEPLOYMENT' })), commands.ACCEPT)).toEqual({
      code: 'ACCEPTANCE_CRITERIA_REQUIRED',
    });
    for (const met of [null, false])
      expect(refusal(built(criterion(30), criterion(31, { met })), commands.ACCEPT)).toEqual({
        code: 'ACCEPTANCE_CRITERIA_NOT_MET',
        phase: 'BEFORE_DEPLOYMENT',
        open: ['criterion 31'],
      });
  });
  it('checks each criterion in its phase', () => {
    expect(refusal(built(criterion(30, { phase: 'AFTER_DEPLOYMENT' })), commands.CHECK)).toEqual({
      code: 'CRITERION_NOT_DUE',
      phase: 'AFTER_DEPLOYMENT',
      state: 'BUILT',
    });
    expect(refusal(aRelease({ state: 'DEPLOYED' }), commands.CHECK)).toMatchObject({ code: 'CRITERION_NOT_DUE' });
    expect(refusal(built(criterion(31)), commands.CHECK)).toMatchObject({
      code: 'INVALID_INPUT',
      field: 'criterionId',
    });
    const checked = after(built(criterion(30, { met: null }), criterion(31)), commands.CHECK);
    expect(checked.criteria).toMatchObject([{ met: true, evidence: 'run 813', checkedAt: now }, criterion(31)]);
  });
});

describe('deployment', () => {
  const accepted = aRelease({ state: 'ACCEPTED' });
  const deploy = (...changes: ReleasableChange[]): ReleaseCommand => ({ type: 'DEPLOY', deployerId: manager, changes });
  it('carries what its changes do to configuration items, in their order', () => {
    const other = aReleasable({ id: id(11), effects: [{ ...effect, ciId: id(6) }] });
    const deployed = after(accepted, deploy(aReleasable(), other));
    expect(deployed).toMatchObject({ deployerId: manager, deployedAt: during });
    expect(deployed.effects.map(({ changeId, ciId }) => [changeId, ciId])).toEqual([
      [id(10), id(5)],
      [id(11), id(6)],
    ]);
  });
  it('asks every change again: one that is no longer scheduled stops it', () =>
    expect(refusal(accepted, deploy(aReleasable({ state: 'APPROVED' })))).toEqual({
      code: 'CHANGES_NOT_AUTHORISED',
      changes: [{ key: 'CHG-1010', state: 'APPROVED' }],
      states: ['SCHEDULED', 'IN_IMPLEMENTATION'],
    }));
  it('happens within the windows of the release and of its changes', () => {
    expect(refusal(accepted, commands.DEPLOY, now)).toMatchObject({ code: 'OUTSIDE_WINDOW', of: 'REL-1020' });
    expect(refusal(accepted, commands.DEPLOY, endsAt)).toMatchObject({ code: 'OUTSIDE_WINDOW' });
    expect(refusal(accepted, deploy(aReleasable({ startsAt: endsAt, endsAt })))).toMatchObject({
      code: 'OUTSIDE_WINDOW',
      of: 'CHG-1010',
    });
  });
  it('that fails takes its effects back, where it was backed out', () => {
    const deployed = after(accepted, commands.DEPLOY);
    const fail = (backedOut: boolean) => decide(deployed, { type: 'FAIL', why: 'slow', backedOut }, during);
    expect(fail(true)).toMatchObject({ value: [{ effects: deployed.effects }] });
    expect(fail(false)).toMatchObject({ value: [{ effects: [] }] });
    expect(decide(accepted, commands.FAIL, during)).toMatchObject({ value: [{ effects: [] }] });
  });
});

describe('closure', () => {
  it('of a failed release asks for its review', () => {
    expect(refusal(aRelease({ state: 'FAILED', review: null }), commands.CLOSE)).toEqual({
      code: 'REVIEW_REQUIRED',
      because: 'FAILED',
    });
    expect(after(aRelease({ state: 'FAILED' }), commands.CLOSE).outcome).toBe('FAILED');
  });
  it('of a deployed one asks for what was to hold after it', () => {
    const open = aRelease({ state: 'DEPLOYED', criteria: [criterion(31, { phase: 'AFTER_DEPLOYMENT', met: false })] });
    expect(refusal(open, commands.CLOSE)).toEqual({
      code: 'ACCEPTANCE_CRITERIA_NOT_MET',
      phase: 'AFTER_DEPLOYMENT',
      open: ['criterion 31'],
    });
    expect(after(aRelease({ state: 'DEPLOYED', review: null }), commands.CLOSE).outcome).toBe('SUCCESSFUL');
  });
});

describe('histories', () => {
  it('never leave an end, count one version an event, and deploy only what was accepted', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...releaseMachine.actions), { maxLength: 40 }), (actions) => {
        let release = aRelease({ build: null, review: null });
        for (const action of actions) {
          const decision = decide(release, commands[action], when(action));
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, release);
          expect(next.version).toBe(release.version + decision.value.length);
          if (release.closedAt !== null) expect(next.state).toBe(release.state);
          if (next.deployedAt !== null) expect(next.acceptorId).toBe(manager);
          if (next.state === 'ACCEPTED') expect(next.criteria.every(({ met }) => met === true)).toBe(true);
          release = next;
        }
      }),
      { seed: 1042, numRuns: 500 },
    ));
});
