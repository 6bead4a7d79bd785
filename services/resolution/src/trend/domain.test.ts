import { everyStateTimesAction, type Instant, plusMs, reachable } from '@attest/kernel';
import { describe, expect, it } from 'vitest';
import { type TrendFigures, trendRule } from '../rise.ts';
import {
  decide,
  evolve,
  look,
  type ProblemProposal,
  type ProposalAction,
  type ProposalCommand,
  problemProposalMachine,
  proposalRights,
  propose,
} from './domain.ts';

const now = '2026-01-05T02:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const figures = (over: Partial<TrendFigures> = {}): TrendFigures => ({
  dimension: 'CATEGORY',
  value: 'email',
  lastOn: '2026-01-04',
  windowDays: 7,
  stepDays: 7,
  count: 12,
  past: [3, 2, 2, 3, 4, 1, 2, 3],
  expected: 2.5,
  deviation: 0.93,
  ratio: 4.8,
  score: 6,
  pValue: 0.0001,
  adjustedPValue: 0.001,
  kinds: 10,
  cautions: [],
  ...over,
});

const aProposal = (over: Partial<ProblemProposal> = {}): ProblemProposal => ({
  ...evolve(undefined, propose({ id: id(1), key: 'PRP-1001' }, figures(), [id(2)], now)),
  ...over,
});

const commands: Record<ProposalAction, ProposalCommand> = {
  RENEW: { type: 'RENEW', figures: figures({ count: 20 }), incidentIds: [] },
  ACCEPT: { type: 'ACCEPT', problemId: id(3), title: 'x', description: '', impact: 'HIGH', urgency: 'LOW' },
  DECLINE: { type: 'DECLINE', why: 'a campaign' },
  LAPSE: { type: 'LAPSE', count: 1 },
};

describe('the table', () => {
  it.each(everyStateTimesAction(problemProposalMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const proposal = aProposal({ state });
      const decision = decide(proposal, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<ProblemProposal>(evolve, proposal).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state and names who may do each action', () => {
    expect(reachable(problemProposalMachine)).toEqual([...problemProposalMachine.states]);
    expect(Object.keys(proposalRights).sort()).toEqual([...problemProposalMachine.actions, 'PROPOSE'].sort());
  });
});

describe('a proposal', () => {
  it('is renewed by newer figures only', () => {
    const same: ProposalCommand = { type: 'RENEW', figures: figures({ score: 9 }), incidentIds: [] };
    expect(decide(aProposal(), same, now)).toEqual({ ok: true, value: [] });
    expect(decide(aProposal(), commands.RENEW, now)).toMatchObject({ value: [{ figures: { count: 20 } }] });
  });
  it('gives its figures and incidents to the problem', () =>
    expect(decide(aProposal(), commands.ACCEPT, now)).toMatchObject({
      value: [{ problemId: id(3), figures: figures(), incidentIds: [id(2)] }],
    }));
  it.each([
    { ...commands.ACCEPT, title: ' ' },
    { ...commands.ACCEPT, description: '\0' },
    { type: 'DECLINE', why: '' },
  ] as ProposalCommand[])('is not decided by blanks: %j', (command) =>
    expect(decide(aProposal(), command, now)).toMatchObject({ refusal: { code: 'INVALID_INPUT' } }),
  );
  it('keeps why it was declined', () => {
    const decision = decide(aProposal(), commands.DECLINE, now);
    const declined = decision.ok ? decision.value.reduce<ProblemProposal>(evolve, aProposal()) : expect.fail('no');
    expect(declined).toMatchObject({ state: 'DECLINED', declinedWhy: 'a campaign', decidedAt: now, version: 2 });
  });
});

describe('a look', () => {
  const fresh = { open: undefined, declined: undefined, worked: false };
  const declined = aProposal({ state: 'DECLINED', decidedAt: now });
  const later = (days: number) => plusMs(now, days * 86_400_000);
  it('proposes what rises, once', () => {
    expect(look({ ...fresh, figures: figures() }, now)).toBe('PROPOSE');
    expect(look({ ...fresh, figures: figures({ ratio: 1.2 }) }, now)).toBe('NOTHING');
    expect(look({ ...fresh, figures: figures(), open: aProposal() }, now)).toBe('RENEW');
    expect(look({ ...fresh, figures: figures(), worked: true }, now)).toBe('NOTHING');
  });
  it('proposes what was declined when it has risen further, or long after', () => {
    const again = trendRule.againRatio * declined.figures.count;
    expect(look({ ...fresh, declined, figures: figures({ count: again - 1 }) }, later(7))).toBe('NOTHING');
    expect(look({ ...fresh, declined, figures: figures({ count: again }) }, later(7))).toBe('PROPOSE');
    expect(look({ ...fresh, declined, figures: figures() }, later(trendRule.forgottenDays - 1))).toBe('NOTHING');
    expect(look({ ...fresh, declined, figures: figures() }, later(trendRule.forgottenDays))).toBe('PROPOSE');
  });
});
