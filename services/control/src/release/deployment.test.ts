import type { Instant } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  after,
  aPlan,
  aReleasable,
  aRelease,
  aStep,
  commands,
  during,
  endsAt,
  id,
  manager,
  now,
  refusal,
} from './domain/fixture.ts';
import { type Governed, plan, type Release, type ReleaseCommand, type ReleasePlan } from './domain/index.ts';

describe('promotion', () => {
  const built = aRelease({ state: 'BUILT', environments: ['TEST', 'ACCEPTANCE', 'LIVE'], promotions: [] });
  const promote = (environment: 'TEST' | 'ACCEPTANCE' | 'LIVE'): ReleaseCommand => ({
    type: 'PROMOTE',
    ...{ environment, evidence: 'run 811', promoterId: manager },
  });
  it('goes from one environment to the next, and never skips one', () => {
    const refused = (release: Release, environment: 'TEST' | 'ACCEPTANCE' | 'LIVE') =>
      refusal(release, promote(environment));
    const out = (environment: string, next: string | null) => ({ code: 'PROMOTION_OUT_OF_ORDER', environment, next });
    expect(refused(built, 'ACCEPTANCE')).toEqual(out('ACCEPTANCE', 'TEST'));
    const tested = after(built, promote('TEST'));
    expect(refused(tested, 'TEST')).toEqual(out('TEST', 'ACCEPTANCE'));
    expect(refusal(tested, commands.ACCEPT)).toEqual({ code: 'NOT_PROMOTED', open: ['ACCEPTANCE'] });
    const ready = after(tested, promote('ACCEPTANCE'));
    expect(refused(ready, 'LIVE')).toEqual(out('LIVE', null));
    expect(after(ready, commands.ACCEPT).promotions.map(({ environment }) => environment)).toEqual([
      'TEST',
      'ACCEPTANCE',
    ]);
    expect(after(ready, commands.BUILD).promotions.map(({ environment }) => environment)).toEqual(['BUILD']);
  });
});

describe('steps of a deployment', () => {
  const accepted = aRelease({ state: 'ACCEPTED', steps: [aStep(40), aStep(41)] });
  const report = (
    n: number,
    progress: 'STARTED' | 'SUCCEEDED' | 'FAILED',
    changes = [aReleasable()],
  ): ReleaseCommand => ({
    type: 'REPORT_STEP',
    ...{ stepId: id(n), progress, detail: 'run 900', reporterId: manager, changes },
  });
  it('begin and end one after the other; then it is deployed', () => {
    expect(refusal(accepted, report(41, 'STARTED'))).toMatchObject({ code: 'STEP_OUT_OF_ORDER', step: 'step 41' });
    expect(refusal(accepted, report(40, 'SUCCEEDED'))).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
    expect(refusal(accepted, report(42, 'STARTED'))).toMatchObject({ code: 'INVALID_INPUT', field: 'stepId' });
    const begun = after(accepted, report(40, 'STARTED'));
    expect(refusal(begun, report(40, 'STARTED'))).toMatchObject({ code: 'STEP_OUT_OF_ORDER' });
    expect(refusal(begun, commands.DEPLOY)).toEqual({ code: 'STEPS_OPEN', open: ['step 40', 'step 41'] });
    const again = after(after(begun, report(40, 'FAILED')), report(40, 'STARTED'));
    const late = after(again, report(40, 'SUCCEEDED'), endsAt);
    const done = [report(41, 'STARTED'), report(41, 'SUCCEEDED'), commands.DEPLOY].reduce(
      (release, command) => after(release, command, during),
      late,
    );
    expect(done.steps.map(({ progress }) => progress)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
    expect(done.promotions.at(-1)).toMatchObject({ environment: 'LIVE', at: during });
  });
  it('begin within the window, with changes that are authorised', () => {
    expect(refusal(accepted, report(40, 'STARTED'), now)).toMatchObject({ code: 'OUTSIDE_WINDOW' });
    const cancelled = [aReleasable({ state: 'CANCELLED' })];
    expect(refusal(accepted, report(40, 'STARTED', cancelled))).toMatchObject({ code: 'CHANGES_NOT_AUTHORISED' });
  });
  it('once begun are finished or fail, and what was left is taken back before closure', () => {
    const begun = after(accepted, report(40, 'STARTED'));
    for (const command of [commands.REPLAN, commands.CANCEL])
      expect(refusal(begun, command, during)).toEqual({ code: 'DEPLOYMENT_BEGUN' });
    const failed = after(begun, { type: 'FAIL', why: 'disk full', backedOut: false }, during);
    expect(refusal(failed, commands.CLOSE)).toEqual({ code: 'BACK_OUT_REQUIRED' });
    const back = after(failed, commands.BACK_OUT);
    expect(back).toMatchObject({ backedOut: true, failure: 'disk full', failedAt: during });
    expect(refusal(back, commands.BACK_OUT)).toEqual({ code: 'BACKED_OUT_ALREADY' });
    expect(after(back, commands.CLOSE).outcome).toBe('FAILED');
  });
});

describe('what customers agreed to', () => {
  const agreed: Governed['policy'] = {
    ...{ id: id(60), key: 'RPL-1001', emergencyCriteria: ['it is down'], earlyLifeDays: 14 },
    rules: [{ releaseType: 'MINOR', atMost: 1, perDays: 7, noticeHours: 24, environments: ['TEST'] }],
  };
  const governed = (over: Partial<Governed> = {}): Governed => ({
    ...{ customerId: id(70), customerName: 'Nordlicht', policy: agreed, starts: [] },
    ...over,
  });
  const planned = (over: Partial<ReleasePlan>, at = now) =>
    plan(id(20), 'REL-1020', aPlan({ governed: [governed()], ...over }), at);
  const refused = (over: Partial<ReleasePlan>, at = now) => {
    const decision = planned(over, at);
    return decision.ok ? undefined : decision.refusal;
  };
  const earlier = '2026-01-04T20:00:00.000Z' as Instant;
  it('holds a plan by type, frequency, notice and environments; who has no policy holds nothing', () => {
    const outside = (aspect: string) => ({ code: 'RELEASE_OUTSIDE_POLICY', policy: 'RPL-1001', aspect });
    expect(planned({})).toMatchObject({ value: [{ customerIds: [id(70)], policyIds: [id(60)], earlyLifeDays: 14 }] });
    expect(refused({ releaseType: 'MAJOR' })).toMatchObject(outside('TYPE'));
    expect(refused({ governed: [governed({ starts: [earlier] })] })).toMatchObject(outside('FREQUENCY'));
    expect(refused({}, '2026-01-10T08:00:00.000Z' as Instant)).toMatchObject(outside('NOTICE'));
    expect(refused({ environments: ['BUILD', 'LIVE'] })).toMatchObject(outside('ENVIRONMENT'));
    expect(refused({ releaseType: 'MAJOR', governed: [governed({ policy: null })] })).toBeUndefined();
    expect(refused({ releaseType: 'MAJOR', governed: [] })).toBeUndefined();
  });
  const emergency = { releaseType: 'EMERGENCY', emergencyCriterion: 'it is down', justification: 'since 8' } as const;
  it('lets an emergency through by a criterion of everybody concerned, whatever the frequency', () => {
    expect(refused({ ...emergency, governed: [governed({ starts: [earlier] })] })).toBeUndefined();
    const missing = { code: 'EMERGENCY_CRITERIA_NOT_AGREED' };
    expect(refused({ ...emergency, emergencyCriterion: 'it is slow' })).toMatchObject({
      ...missing,
      customers: ['Nordlicht'],
      agreed: ['it is down'],
    });
    expect(refused({ ...emergency, emergencyCriterion: null })).toMatchObject(missing);
    expect(refused({ ...emergency, governed: [] })).toMatchObject({ ...missing, customers: [] });
    const other = governed({ customerName: 'Saffron Bay', policy: null });
    expect(refused({ ...emergency, governed: [governed(), other] })).toMatchObject({
      ...missing,
      customers: ['Saffron Bay'],
      agreed: [],
    });
  });
  it('asks for a review of every emergency, also of one that went well', () => {
    const deployed = aRelease({ state: 'DEPLOYED', criteria: [], releaseType: 'EMERGENCY', review: null });
    expect(refusal(deployed, commands.CLOSE)).toEqual({ code: 'REVIEW_REQUIRED', because: 'EMERGENCY' });
    expect(after(after(deployed, commands.REVIEW), commands.CLOSE).outcome).toBe('SUCCESSFUL');
  });
});
