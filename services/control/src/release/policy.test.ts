import { type Actor, everyStateTimesAction, type Instant, plusMs, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DraftPolicy,
  decidePolicy,
  draftPolicy,
  evolvePolicy,
  type PolicyCommand,
  type ReleasePolicy,
  type ReleasePolicyAction,
  releasePolicyMachine,
  tooOften,
} from './domain/index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const releaser: Actor = { id: id(1), name: 'Priya', roles: ['RELEASE_MANAGER'] };
const relations: Actor = { id: id(2), name: 'Sofia', roles: ['BUSINESS_RELATIONSHIP_MANAGER'] };
const theirs: Actor = { id: id(3), name: 'Anke', roles: ['CUSTOMER_USER'], customerId: id(70) };

const aDraft = (over: Partial<DraftPolicy> = {}): DraftPolicy => ({
  ...{
    id: id(60),
    key: 'RPL-1001',
    customerId: id(70),
    edition: 1,
    emergencyCriteria: ['it is down'],
    earlyLifeDays: 7,
  },
  rules: [{ releaseType: 'MAJOR', atMost: 1, perDays: 30, noticeHours: 48, environments: ['ACCEPTANCE'] }],
  ...over,
});
const agreement = (party: 'PROVIDER' | 'CUSTOMER') => ({
  ...{ party, personId: id(1), representative: null, evidence: null, at: now },
});
const aPolicy = (over: Partial<ReleasePolicy> = {}): ReleasePolicy => ({
  ...{ ...aDraft(), version: 1, head: '', state: 'DRAFT', agreements: [], draftedAt: now, updatedAt: now },
  ...{ inForceAt: null, endedAt: null },
  ...over,
});
const agree = (by: Actor, party: 'PROVIDER' | 'CUSTOMER', over: object = {}): PolicyCommand => ({
  type: 'AGREE',
  ...{ party, by, representative: null, evidence: null },
  ...over,
});
const refusal = (policy: ReleasePolicy, command: PolicyCommand) => {
  const decision = decidePolicy(policy, command, now);
  return decision.ok ? undefined : decision.refusal;
};

describe('the table', () => {
  const commands: Record<ReleasePolicyAction, PolicyCommand> = {
    AGREE: agree(releaser, 'PROVIDER'),
    PUT_IN_FORCE: { type: 'PUT_IN_FORCE' },
    WITHDRAW: { type: 'WITHDRAW', why: 'other figures' },
    SUPERSEDE: { type: 'SUPERSEDE' },
  };
  it.each(everyStateTimesAction(releasePolicyMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const agreements = action === 'PUT_IN_FORCE' ? [agreement('PROVIDER'), agreement('CUSTOMER')] : [];
      const policy = aPolicy({ state, agreements });
      const decision = decidePolicy(policy, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolvePolicy, policy)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(releasePolicyMachine)).toEqual([...releasePolicyMachine.states]));
});

describe('a draft', () => {
  it('holds the whole policy', () => {
    const decision = draftPolicy(aDraft(), now);
    const [first] = decision.ok ? decision.value : [];
    expect(first && evolvePolicy(undefined, first)).toEqual(aPolicy());
  });
  const rule = { releaseType: 'MAJOR', atMost: 1, perDays: 30, noticeHours: 48, environments: [] } as const;
  it.each([
    [{ rules: [], emergencyCriteria: [] }, 'rules'],
    [{ rules: [rule, rule] }, 'rules'],
    [{ rules: [{ ...rule, atMost: 0 }] }, 'rules[0].atMost'],
    [{ rules: [{ ...rule, perDays: 400 }] }, 'rules[0].perDays'],
    [{ rules: [{ ...rule, noticeHours: -1 }] }, 'rules[0].noticeHours'],
    [{ emergencyCriteria: ['a', 'a'] }, 'emergencyCriteria'],
    [{ earlyLifeDays: 0 }, 'earlyLifeDays'],
  ])('%o is refused', (over, field) =>
    expect(draftPolicy(aDraft(over), now)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } }),
  );
});

describe('agreement', () => {
  it('is each side’s own, once', () => {
    expect(refusal(aPolicy(), agree(theirs, 'CUSTOMER'))).toBeUndefined();
    expect(refusal(aPolicy(), agree(theirs, 'PROVIDER'))).toMatchObject({ code: 'AGREEMENT_NOT_YOURS' });
    expect(refusal(aPolicy({ customerId: id(71) }), agree(theirs, 'CUSTOMER'))).toMatchObject({
      code: 'AGREEMENT_NOT_YOURS',
    });
    expect(refusal(aPolicy(), agree(relations, 'PROVIDER'))).toMatchObject({ code: 'AGREEMENT_NOT_YOURS' });
    const once = aPolicy({ agreements: [agreement('PROVIDER')] });
    expect(refusal(once, agree(releaser, 'PROVIDER'))).toEqual({ code: 'AGREED_ALREADY', party: 'PROVIDER' });
    expect(refusal(once, { type: 'PUT_IN_FORCE' })).toEqual({ code: 'BOTH_MUST_AGREE', missing: ['CUSTOMER'] });
  });
  it('of a customer that the provider records says who and where', () => {
    expect(refusal(aPolicy(), agree(relations, 'CUSTOMER'))).toEqual({ code: 'AGREEMENT_EVIDENCE_REQUIRED' });
    const shown = { representative: 'Anke Petersen', evidence: 'Minutes of 4 January' };
    expect(refusal(aPolicy(), agree(relations, 'CUSTOMER', shown))).toBeUndefined();
  });
});

describe('frequency', () => {
  const dayMs = 86_400_000;
  const on = (day: number) => plusMs(now, day * dayMs);
  it('counts any window, also one that begins before or ends after', () => {
    expect(tooOften([on(0)], on(7), 1, 7)).toBe(false);
    expect(tooOften([on(0)], on(6), 1, 7)).toBe(true);
    expect(tooOften([on(6)], on(0), 1, 7)).toBe(true);
    expect(tooOften([on(0), on(1)], on(20), 1, 7)).toBe(false);
  });
  it('agrees with counting every window that holds the new one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 15 }),
        (others, own, atMost, days) => {
          const counts = Array.from({ length: days }, (_, back) => {
            const from = own - back;
            return others.filter((other) => other >= from && other < from + days).length + 1;
          });
          expect(tooOften(others.map(on), on(own), atMost, days)).toBe(Math.max(...counts) > atMost);
        },
      ),
      { seed: 1042, numRuns: 1000 },
    ));
});
