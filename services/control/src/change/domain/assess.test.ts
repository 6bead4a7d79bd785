import { describe, expect, it } from 'vitest';
import { aChange, approver, assessment, id, now, refusal, requester } from './fixture.ts';
import {
  type ChangeCommand,
  decide,
  type PolicyTerms,
  type ProcessAssessors,
  publishPolicy,
  request,
  shippedPolicy,
} from './index.ts';

const assess = (over: Partial<Extract<ChangeCommand, { type: 'ASSESS' }>> = {}): ChangeCommand => ({
  ...{
    type: 'ASSESS',
    ...assessment('SECURITY'),
    assessor: { roles: ['CHANGE_MANAGER'], teamIds: [], onBehalfOf: null },
  },
  ...over,
});
const named = (over: Partial<ProcessAssessors> = {}): ProcessAssessors => ({
  ...{ process: 'SECURITY', roles: [], personIds: [], teamIds: [] },
  ...over,
});
const by = (one: ProcessAssessors, over: Parameters<typeof assess>[0] = {}) => {
  const decision = decide(aChange(), assess(over), now, { ...shippedPolicy, assessors: [one] });
  return decision.ok ? undefined : decision.refusal;
};

describe('an assessment', () => {
  it('is never made by who asked for the change, nor in their name', () => {
    const own = { code: 'ASSESSOR_IS_REQUESTER' };
    expect(refusal(aChange(), assess({ assessorId: requester }))).toEqual(own);
    const assessor = { roles: [], teamIds: [], onBehalfOf: requester };
    expect(refusal(aChange(), assess({ assessor }))).toEqual(own);
    expect(refusal(aChange(), assess())).toBeUndefined();
  });
  it('is anybody else’s as shipped, and of a process of which the policy names nobody', () => {
    expect(shippedPolicy.assessors).toEqual([]);
    expect(by(named({ process: 'CAPACITY', roles: ['FINANCE_MANAGER'] }))).toBeUndefined();
  });
  it.each([
    ['role', named({ roles: ['FINANCE_MANAGER', 'CHANGE_MANAGER'] })],
    ['person', named({ personIds: [approver] })],
  ])('is made by who answers for the process: by %s', (_, one) => expect(by(one)).toBeUndefined());
  it('is made by a member of a team that answers for the process', () => {
    const team = named({ teamIds: [id(70)] });
    expect(by(team)).toMatchObject({ code: 'ASSESSOR_NOT_NAMED' });
    const assessor = { roles: ['CHANGE_MANAGER'], teamIds: [id(70)], onBehalfOf: null };
    expect(by(team, { assessor })).toBeUndefined();
  });
  it('by anybody else names who does', () => {
    expect(by(named({ roles: ['FINANCE_MANAGER'], personIds: [id(80)] }))).toEqual({
      ...{ code: 'ASSESSOR_NOT_NAMED', process: 'SECURITY', roles: ['FINANCE_MANAGER'] },
      ...{ personIds: [id(80)], teamIds: [] },
    });
  });
  it('keeps of who assesses what it always did', () => {
    const decision = decide(aChange(), assess(), now, shippedPolicy);
    expect(decision.ok && decision.value[0]).not.toHaveProperty('assessor');
  });
});

describe('a change that is asked for', () => {
  it('says whom the policy names for what it waits for', () => {
    const assessors = [named({ roles: ['FINANCE_MANAGER'] }), named({ process: 'FINANCE', personIds: [approver] })];
    const { key, title, description, justification, requestedType, serviceImpact } = aChange();
    const asked = { id: id(10), key, title, description, justification, requestedType, serviceImpact };
    const more = { serviceIds: [], problemId: null, backOutPlan: null, template: null, requesterId: requester };
    const decision = request({ ...asked, ...more }, now, { ...shippedPolicy, assessors });
    expect(decision.ok && decision.value).toMatchObject([
      { awaitedAssessments: ['CAPACITY', 'CONTINUITY', 'SECURITY'], assessors: [assessors[0]] },
    ]);
  });
});

describe('a policy that names who assesses', () => {
  const publish = (assessors: PolicyTerms['assessors']) => publishPolicy(id(90), { ...shippedPolicy, assessors }, now);
  it('says each once', () => {
    expect(publish([named({ roles: ['FINANCE_MANAGER', 'FINANCE_MANAGER'] })])).toMatchObject({
      value: [{ assessors: [{ roles: ['FINANCE_MANAGER'] }] }],
    });
  });
  it.each([
    ['a process twice', [named({ roles: ['FINANCE_MANAGER'] }), named({ personIds: [id(1)] })]],
    ['nobody', [named()]],
    ['a role that may not assess', [named({ roles: ['CUSTOMER_USER'] })]],
    ['what is no role', [named({ roles: ['JANITOR'] })]],
    ['a crowd', [named({ personIds: Array.from({ length: 51 }, (_, n) => id(n)) })]],
  ])('does not name %s', (_, assessors) => {
    expect(publish(assessors)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field: 'assessors' } });
  });
});
