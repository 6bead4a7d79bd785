import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AuthorisingChange,
  decide,
  evolve,
  type ProposeTransition,
  propose,
  type Transition,
  type TransitionAction,
  type TransitionCommand,
  transitionMachine,
  transitionRights,
} from './domain/index.ts';

const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = '2026-01-05T08:00:00.000Z' as Instant;
const liveAt = '2026-03-01T08:00:00.000Z' as Instant;
const [owner, other, service] = [id(1), id(2), id(3)];

const aChange = (over: Partial<AuthorisingChange> = {}): AuthorisingChange => ({
  ...{ id: id(10), key: 'CHG-1010', state: 'APPROVED', changeType: 'MAJOR', serviceIds: [service] },
  ...over,
});
const aProposal = (over: Partial<ProposeTransition> = {}): ProposeTransition => ({
  ...{ id: id(20), key: 'TRN-1020', title: 'Fax goes', kind: 'REMOVED', serviceId: service, ownerId: owner },
  ...{ outcome: 'Nobody needs a line.', recipient: null, changeId: null },
  ...over,
});
const criterion = { id: id(30), description: 'no fax for a month' };
const checked = { ...criterion, met: true, evidence: 'counter', checkerId: other, checkedAt: now };
const duties = (['DATA', 'ASSET', 'SLA', 'WORK'] as const).map((kind, index) => ({
  ...{ id: id(40 + index), kind, subject: `fax ${kind.toLowerCase()}`, treatment: 'gone' },
}));
const done = duties.map((duty) => ({ ...duty, evidence: 'record 7', confirmerId: other, confirmedAt: now }));
const plan = {
  ...{ responsibilities: 'us', activities: 'switch off', communication: 'letters', resources: 'two days' },
  ...{ dependencies: 'none', risks: 'a forgotten line', liveAt },
};

/** A transition that has everything that any rule asks for. */
const aTransition = (over: Partial<Transition> = {}): Transition => ({
  ...aProposal(),
  ...{ version: 1, head: '', state: 'PROPOSED', plan: null, design: null, built: null },
  ...{ criteria: [checked], duties: done, acceptorId: null, review: null },
  ...{ proposedAt: now, liveAt: null, closedAt: null, updatedAt: now },
  ...over,
});

const nothing = { slas: [], contracts: [], assets: [] };

/** One command an action, with nothing but the state in its way. */
const commands: Record<TransitionAction, TransitionCommand> = {
  NAME_CHANGE: { type: 'NAME_CHANGE', change: aChange() },
  PLAN: { type: 'PLAN', ...plan, criteria: [criterion], duties },
  DESIGN: { type: 'DESIGN', description: 'none', needs: 'mail', arrangements: 'the contract ends' },
  BUILD: { type: 'BUILD', evidence: 'protocol 14' },
  CHECK: { type: 'CHECK', criterionId: id(30), met: true, evidence: 'counter', checkerId: other },
  CONFIRM_DUTY: { type: 'CONFIRM_DUTY', dutyId: id(40), evidence: 'record 7', confirmerId: other },
  ACCEPT: { type: 'ACCEPT', acceptorId: other, left: nothing },
  GO_LIVE: { type: 'GO_LIVE', change: aChange(), left: nothing },
  REVIEW: {
    type: 'REVIEW',
    ...{ achieved: true, findings: 'quiet', followUp: 'none', reviewerId: other, onBehalfOf: null },
    left: nothing,
  },
  CANCEL: { type: 'CANCEL', why: 'the fax stays' },
};
const refusal = (transition: Transition, command: TransitionCommand) => {
  const decision = decide(transition, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const after = (transition: Transition, command: TransitionCommand): Transition => {
  const decision = decide(transition, command, now);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value.reduce(evolve, transition);
};

describe('the table', () => {
  it.each(everyStateTimesAction(transitionMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const transition = aTransition({ state, ...(action === 'CONFIRM_DUTY' && { duties: unconfirmed }) });
      const decision = decide(transition, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce(evolve, transition)).toMatchObject({ state: to, version: 2 });
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state', () => expect(reachable(transitionMachine)).toEqual([...transitionMachine.states]));
  it('names who may do each action', () =>
    expect(Object.keys(transitionRights).sort()).toEqual([...transitionMachine.actions, 'PROPOSE'].sort()));
});

const unconfirmed = done.map((duty) => ({ ...duty, evidence: null, confirmerId: null, confirmedAt: null }));

describe('a proposal', () => {
  it('holds the whole transition', () => {
    const decision = propose(aProposal(), now);
    expect(decision.ok && decision.value.reduce<Transition | undefined>(evolve, undefined)).toEqual(
      aTransition({ criteria: [], duties: [] }),
    );
  });
  it.each([
    [{ title: '' }, 'title'],
    [{ outcome: ' ' }, 'outcome'],
    [{ recipient: 'somebody' }, 'recipient'],
    [{ kind: 'TRANSFERRED' as const }, 'recipient'],
  ])('%o is refused', (over, field) =>
    expect(propose(aProposal(over), now)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } }),
  );
});

describe('a plan', () => {
  it.each([
    ['REMOVED', ['DATA', 'ASSET', 'SLA', 'WORK']],
    ['TRANSFERRED', ['DATA', 'SLA', 'WORK']],
  ] as const)('of kind %s says what becomes of %j', (kind, kinds) => {
    const bare = { ...commands.PLAN, duties: [] } as TransitionCommand;
    expect(refusal(aTransition({ kind }), bare)).toEqual({ code: 'DUTIES_REQUIRED', kinds });
    for (const mild of ['NEW', 'CHANGED'] as const) expect(refusal(aTransition({ kind: mild }), bare)).toBeUndefined();
  });
  it('has criteria and a day in the future; it undoes what was designed, built and checked', () => {
    expect(refusal(aTransition(), { ...commands.PLAN, criteria: [] } as TransitionCommand)).toEqual({
      code: 'TRANSITION_CRITERIA_REQUIRED',
    });
    expect(refusal(aTransition(), { ...commands.PLAN, liveAt: now } as TransitionCommand)).toMatchObject({
      field: 'liveAt',
    });
    const built = after(after(after(aTransition(), commands.PLAN), commands.DESIGN), commands.BUILD);
    expect(after(built, commands.PLAN)).toMatchObject({ design: null, built: null, criteria: [{ met: null }] });
  });
});

describe('acceptance and going live', () => {
  const accepted = (over: Partial<Transition> = {}) => aTransition({ state: 'ACCEPTED', changeId: id(10), ...over });
  const goLive = (change: AuthorisingChange | null, left: object = {}): TransitionCommand => ({
    type: 'GO_LIVE',
    ...{ change, left: { ...nothing, ...left } },
  });
  it('needs every criterion met', () => {
    for (const met of [null, false])
      expect(refusal(aTransition({ state: 'BUILT', criteria: [{ ...checked, met }] }), commands.ACCEPT)).toEqual({
        code: 'TRANSITION_CRITERIA_NOT_MET',
        open: ['no fax for a month'],
      });
  });
  it('needs an approved change on the service, a major one to remove or hand it over', () => {
    expect(refusal(accepted(), goLive(null))).toEqual({ code: 'TRANSITION_CHANGE_REQUIRED' });
    expect(refusal(accepted(), goLive(aChange({ state: 'REQUESTED' })))).toMatchObject({
      code: 'TRANSITION_NOT_AUTHORISED',
      state: 'REQUESTED',
    });
    const normal = aChange({ changeType: 'NORMAL' });
    for (const kind of ['REMOVED', 'TRANSFERRED'] as const)
      expect(refusal(aTransition({ kind }), { type: 'NAME_CHANGE', change: normal })).toMatchObject({
        code: 'MAJOR_CHANGE_REQUIRED',
      });
    expect(refusal(aTransition({ kind: 'NEW' }), { type: 'NAME_CHANGE', change: normal })).toBeUndefined();
    const stranger = aChange({ serviceIds: [id(4)] });
    expect(refusal(aTransition(), { type: 'NAME_CHANGE', change: stranger })).toMatchObject({
      code: 'CHANGE_OF_OTHER_SERVICE',
    });
  });
  it('of a removal needs what was owed, and agreements that ended', () => {
    expect(refusal(accepted({ duties: unconfirmed }), commands.GO_LIVE)).toEqual({
      code: 'DISPOSAL_NOT_CONFIRMED',
      open: ['fax data', 'fax asset', 'fax work'],
    });
    const disposed = done.map((duty) => (duty.kind === 'SLA' ? { ...duty, confirmedAt: null } : duty));
    expect(refusal(accepted({ duties: disposed }), commands.GO_LIVE)).toEqual({
      code: 'AGREEMENTS_NOT_ENDED',
      ...{ open: ['fax sla'], slas: [], contracts: [] },
    });
    const bound = { slas: ['SLA-1001'], contracts: ['SCO-1001'] };
    for (const kind of ['REMOVED', 'TRANSFERRED'] as const)
      expect(refusal(accepted({ kind }), goLive(aChange(), bound))).toEqual({
        ...{ code: 'AGREEMENTS_NOT_ENDED', open: ['SLA-1001', 'SCO-1001'], ...bound },
      });
    expect(refusal(accepted({ kind: 'CHANGED' }), goLive(aChange(), bound))).toBeUndefined();
    expect(after(accepted(), commands.GO_LIVE)).toMatchObject({ state: 'LIVE', liveAt: now });
  });
  it('of a removal needs its assets gone, whatever was confirmed', () => {
    const there = goLive(aChange(), { assets: ['AST-1001'] });
    expect(refusal(accepted(), there)).toEqual({ code: 'ASSETS_NOT_DISPOSED', assets: ['AST-1001'] });
    expect(refusal(accepted({ kind: 'TRANSFERRED' }), there)).toBeUndefined();
  });
  it('is accepted with a word on contracts that are for nothing else', () => {
    const bound: TransitionCommand = {
      type: 'ACCEPT',
      acceptorId: other,
      left: { ...nothing, contracts: ['SCO-1001'] },
    };
    expect(refusal(aTransition({ state: 'BUILT' }), bound)).toEqual({ code: 'DUTIES_REQUIRED', kinds: ['CONTRACT'] });
    const contract = { ...duties[0], id: id(49), kind: 'CONTRACT' as const, subject: 'lines', treatment: 'ended' };
    const planned = { ...contract, evidence: null, confirmerId: null, confirmedAt: null };
    expect(refusal(aTransition({ state: 'BUILT', duties: [...done, planned] }), bound)).toBeUndefined();
    expect(refusal(aTransition({ state: 'BUILT', kind: 'CHANGED' }), bound)).toBeUndefined();
  });
  it('confirms each duty once', () => {
    expect(refusal(aTransition({ state: 'BUILT' }), commands.CONFIRM_DUTY)).toEqual({
      code: 'DUTY_CONFIRMED_ALREADY',
      subject: 'fax data',
    });
    const unknown = { ...commands.CONFIRM_DUTY, dutyId: id(99) } as TransitionCommand;
    expect(refusal(aTransition({ state: 'BUILT' }), unknown)).toMatchObject({ field: 'dutyId' });
  });
});

describe('the review', () => {
  it('is not the owner’s, nor on their behalf', () => {
    const live = aTransition({ state: 'LIVE' });
    const by = (reviewerId: string, onBehalfOf: string | null) =>
      refusal(live, { ...commands.REVIEW, reviewerId, onBehalfOf } as TransitionCommand);
    expect(by(owner, null)).toEqual({ code: 'REVIEWER_IS_OWNER' });
    expect(by(other, owner)).toEqual({ code: 'REVIEWER_IS_OWNER' });
    expect(after(live, commands.REVIEW)).toMatchObject({ review: { achieved: true }, closedAt: now });
  });
});

describe('what came back since a service went', () => {
  it('keeps its removal from being done', () => {
    const live = aTransition({ state: 'LIVE' });
    const review = (left: object) => ({ ...commands.REVIEW, left: { ...nothing, ...left } }) as TransitionCommand;
    expect(refusal(live, review({ contracts: ['SCO-1001'] }))).toMatchObject({ code: 'AGREEMENTS_NOT_ENDED' });
    expect(refusal(live, review({ slas: ['SLA-1001'] }))).toMatchObject({ code: 'AGREEMENTS_NOT_ENDED' });
    expect(refusal(live, review({ assets: ['AST-1001'] }))).toMatchObject({ code: 'ASSETS_NOT_DISPOSED' });
    expect(refusal(aTransition({ state: 'LIVE', kind: 'NEW' }), review({ slas: ['SLA-1001'] }))).toBeUndefined();
  });
});

describe('histories', () => {
  it('never leave an end, and go live only with everything met and confirmed', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...transitionMachine.actions), { maxLength: 40 }), (actions) => {
        let transition = aTransition({ criteria: [], duties: [] });
        for (const action of actions) {
          const decision = decide(transition, commands[action], now);
          if (!decision.ok) continue;
          const next = decision.value.reduce(evolve, transition);
          expect(next.version).toBe(transition.version + decision.value.length);
          if (transition.closedAt !== null) expect(next.state).toBe(transition.state);
          if (next.state === 'LIVE') {
            expect(next.criteria.every(({ met }) => met === true)).toBe(true);
            expect(next.duties.every(({ kind, confirmedAt }) => kind !== 'DATA' || confirmedAt !== null)).toBe(true);
          }
          transition = next;
        }
      }),
      { seed: 1042, numRuns: 500 },
    ));
});
