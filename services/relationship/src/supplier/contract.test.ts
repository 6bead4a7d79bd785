import { everyStateTimesAction, type Instant, instantOf, plusMs, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import {
  type ContractTerms,
  type DraftContract,
  decideContract,
  draftContract,
  evolveContract,
  type PersonFacts,
  type SupplierContract,
  type SupplierContractAction,
  type SupplierContractCommand,
  type SupplierContractState,
  supplierContractMachine,
  supplierContractRights,
} from './domain/index.ts';

const now = instantOf(Date.UTC(2026, 0, 5, 8));
const days = (count: number): Instant => plusMs(now, count * 86_400_000);
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const yusuf: PersonFacts = { id: id(3), active: true, customerId: null, supplierId: null };

const terms = (over: Partial<ContractTerms> = {}): ContractTerms => ({
  ...{ title: 'Carrier lines', serviceIds: [id(1)], scope: 'Two lines.', requirements: 'Any hour.' },
  ...{
    responsibilities: 'The carrier repairs.',
    obligations: '',
    cost: null,
    validFrom: days(1),
    validUntil: days(365),
  },
  ...{ targets: [{ metric: 'RESOLUTION', priority: 'P1', minutes: 240 }], reviewEveryDays: 90, noticeDays: 60 },
  ...over,
});
const drafting = (over: Partial<DraftContract> = {}): DraftContract => ({
  ...{ ...terms(), id: id(9), key: 'SCO-1001', supplierId: id(5), supplierActive: true, responsible: yusuf },
  ...over,
});
const drafted = (over: Partial<DraftContract> = {}): SupplierContract => {
  const decision = draftContract(drafting(over), now);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  const contract = decision.value.reduce<SupplierContract | undefined>(evolveContract, undefined);
  if (!contract) throw new Error('nothing was drafted');
  return contract;
};
const dispute = {
  ...{ id: id(7), subject: 'May', raisedById: id(3), raisedAt: now },
  ...{ result: null, settledById: null, settledAt: null },
};
const review = { met: true, findings: 'fine', followUp: 'none', reviewerId: id(3) };
/** In whatever state, with nothing but the state in the way of a command. */
const aContract = (over: Partial<SupplierContract> = {}): SupplierContract => ({
  ...{ ...drafted(), reviews: [{ ...review, at: days(30) }], termBeganAt: days(1), reviewDueAt: days(2) },
  ...{ disputes: [], ...over },
});

const agree: SupplierContractCommand = {
  type: 'AGREE',
  evidence: 'archive 7/12',
  agreedById: id(3),
  supplierActive: true,
};
const commands: Record<SupplierContractAction, SupplierContractCommand> = {
  REDRAFT: { type: 'REDRAFT', ...terms({ title: 'Lines' }) },
  AGREE: agree,
  WITHDRAW: { type: 'WITHDRAW', why: 'another supplier' },
  BEGIN: { type: 'BEGIN' },
  AMEND: { type: 'AMEND', ...terms({ serviceIds: [id(2)] }), evidence: 'amendment 1' },
  REVIEW: { type: 'REVIEW', ...review },
  MISS_REVIEW: { type: 'MISS_REVIEW' },
  FALL_DUE: { type: 'FALL_DUE' },
  RENEW: { type: 'RENEW', validUntil: days(730), evidence: 'letter' },
  ASSIGN: { type: 'ASSIGN', person: { ...yusuf, id: id(4) } },
  LOSE_RESPONSIBLE: { type: 'LOSE_RESPONSIBLE' },
  RAISE_DISPUTE: { type: 'RAISE_DISPUTE', disputeId: id(8), subject: 'June', raisedById: id(3) },
  SETTLE_DISPUTE: { type: 'SETTLE_DISPUTE', disputeId: id(7), result: 'a credit', settledById: id(3) },
  EXPIRE: { type: 'EXPIRE' },
  TERMINATE: { type: 'TERMINATE', why: 'the service goes', evidence: 'notice' },
};
const after = (contract: SupplierContract, command: SupplierContractCommand, at = days(40)): SupplierContract => {
  const decision = decideContract(contract, command, at);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolveContract, contract);
};
const refusal = (contract: SupplierContract, command: SupplierContractCommand, at = days(40)) => {
  const decision = decideContract(contract, command, at);
  return decision.ok ? undefined : decision.refusal;
};

describe('the table', () => {
  it.each(everyStateTimesAction(supplierContractMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const contract = aContract({ state, disputes: action === 'SETTLE_DISPUTE' ? [dispute] : [] });
      // Before its beginning: what is agreed then waits for it.
      const decision = decideContract(contract, commands[action], action === 'AGREE' ? now : days(40));
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolveContract, contract).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () =>
    expect(reachable(supplierContractMachine)).toEqual([...supplierContractMachine.states]));
  it('names who may do each action, and drafting', () =>
    expect(Object.keys(supplierContractRights).sort()).toEqual([...supplierContractMachine.actions, 'DRAFT'].sort()));
});

describe('a contract', () => {
  it('is with a supplier that is there, and answered for by a person of the provider', () => {
    expect(draftContract(drafting({ supplierActive: false }), now)).toMatchObject({
      refusal: { code: 'SUPPLIER_HAS_ENDED' },
    });
    for (const responsible of [
      { ...yusuf, active: false },
      { ...yusuf, supplierId: id(5) },
    ])
      expect(draftContract(drafting({ responsible }), now)).toMatchObject({
        refusal: { code: 'RESPONSIBLE_NOT_OF_PROVIDER', personId: id(3) },
      });
  });

  it.each<[string, Partial<ContractTerms>]>([
    ['title', { title: '' }],
    ['validUntil', { validUntil: days(1) }],
    ['targets', { targets: [{ metric: 'RESPONSE', priority: 'P1', minutes: 0 }] }],
    ['targets', { targets: [1, 2].map((minutes) => ({ metric: 'RESPONSE', priority: 'P1', minutes })) }],
    ['cost', { cost: { amount: '-1', currency: 'EUR', period: 'MONTH' } }],
    ['cost', { cost: { amount: '1', currency: 'XXQ', period: 'MONTH' } }],
    ['reviewEveryDays', { reviewEveryDays: 0 }],
    ['noticeDays', { noticeDays: 400 }],
  ])('is refused where %s is wrong', (field, over) =>
    expect(draftContract(drafting(over), now)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } }),
  );

  it.each<[string, Partial<ContractTerms>]>([
    ['SERVICES', { serviceIds: [] }],
    ['SCOPE', { scope: '' }],
    ['REQUIREMENTS', { requirements: '' }],
    ['RESPONSIBILITIES', { responsibilities: '' }],
    ['TARGETS_OR_OBLIGATIONS', { targets: [], obligations: '' }],
  ])('is not agreed upon, or amended, without %s', (missing, over) => {
    const incomplete = { code: 'CONTRACT_INCOMPLETE', missing: [missing] };
    expect(refusal(drafted(over), agree, now)).toEqual(incomplete);
    const amend = { type: 'AMEND' as const, ...terms(over), evidence: 'amendment' };
    expect(refusal(aContract({ state: 'IN_FORCE' }), amend)).toEqual(incomplete);
  });

  it('begins with its term, at once where that has begun, and not when it is over', () => {
    const agreed = after(drafted(), agree, now);
    expect(agreed).toMatchObject({ state: 'AGREED', evidence: 'archive 7/12', reviewDueAt: null });
    expect(after(agreed, { type: 'BEGIN' }, days(1))).toMatchObject({ state: 'IN_FORCE', reviewDueAt: days(91) });
    expect(after(drafted(), agree, days(2))).toMatchObject({ state: 'IN_FORCE', reviewDueAt: days(92), version: 3 });
    expect(refusal(drafted(), agree, days(365))).toEqual({ code: 'CONTRACT_TERM_OVER', validUntil: days(365) });
    expect(refusal(drafted(), { ...agree, supplierActive: false } as SupplierContractCommand, now)).toEqual({
      code: 'SUPPLIER_HAS_ENDED',
    });
  });

  it('is reviewed at planned intervals; what is missed shows until it is made good', () => {
    const running = aContract({ state: 'IN_FORCE', reviewDueAt: days(91) });
    expect(after(running, { type: 'MISS_REVIEW' }, days(90))).toBe(running);
    const missed = after(running, { type: 'MISS_REVIEW' }, days(91));
    expect(missed).toMatchObject({ reviewMissedAt: days(91), reviewDueAt: days(91) });
    expect(after(missed, { type: 'MISS_REVIEW' }, days(92))).toBe(missed);
    expect(after(missed, commands.REVIEW, days(95))).toMatchObject({ reviewMissedAt: null, reviewDueAt: days(185) });
  });

  it('is prolonged after a review in this term, without disputes, to a later end', () => {
    const running = aContract({ state: 'EXPIRING', reviews: [] });
    expect(refusal(running, commands.RENEW)).toEqual({ code: 'CONTRACT_REVIEW_REQUIRED' });
    const reviewed = after(running, commands.REVIEW);
    expect(refusal({ ...reviewed, disputes: [dispute] }, commands.RENEW)).toEqual({
      code: 'DISPUTES_OPEN',
      subjects: ['May'],
    });
    for (const over of [{ validUntil: days(365) }, { evidence: '' }])
      expect(refusal(reviewed, { ...commands.RENEW, ...over } as SupplierContractCommand)).toMatchObject({
        code: 'INVALID_INPUT',
      });
    const renewed = after(reviewed, commands.RENEW, days(41));
    expect(renewed).toMatchObject({ state: 'IN_FORCE', validUntil: days(730), termBeganAt: days(41) });
    // The review of the term before does not count for the next renewal.
    expect(refusal(renewed, { type: 'RENEW', validUntil: null, evidence: 'letter' }, days(50))).toEqual({
      code: 'CONTRACT_REVIEW_REQUIRED',
    });
    expect(refusal({ ...reviewed, validUntil: null }, commands.RENEW)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('has disputes that are led to one result, also when it is over', () => {
    const over = aContract({ state: 'TERMINATED', disputes: [dispute] });
    const settled = after(over, commands.SETTLE_DISPUTE);
    expect(settled.disputes).toMatchObject([{ result: 'a credit', settledAt: days(40) }]);
    expect(refusal(settled, commands.SETTLE_DISPUTE)).toEqual({ code: 'DISPUTE_SETTLED_ALREADY' });
    expect(refusal(aContract({ state: 'IN_FORCE' }), commands.SETTLE_DISPUTE)).toMatchObject({ field: 'disputeId' });
    expect(after(over, commands.RAISE_DISPUTE).disputes).toHaveLength(2);
  });

  it('keeps why it ended, and waits for no review any more', () => {
    for (const state of ['IN_FORCE', 'EXPIRING'] as const satisfies readonly SupplierContractState[])
      expect(after(aContract({ state }), commands.TERMINATE)).toMatchObject({
        ...{ state: 'TERMINATED', endedWhy: 'the service goes', endedAt: days(40), reviewDueAt: null },
      });
    expect(after(aContract({ state: 'EXPIRING' }), { type: 'EXPIRE' })).toMatchObject({ endedWhy: null });
  });
});
