/**
 * Proposal: what rises among the incidents, offered as a problem until a person decides.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.6.3.
 */
import { type EventOf, type problemProposalEvents, problemProposalStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  msBetween,
  never,
  ok,
  type Result,
  type Rights,
  stateAfter,
} from '@attest/kernel';
import type { Level } from '../priority.ts';
import { rises, type TrendDimension, type TrendFigures, trendRule } from '../rise.ts';

export type ProposalState = (typeof problemProposalStates)[number];

/** RENEW and LAPSE are the platform's: it looks at the trends again. */
export const problemProposalMachine = machine(problemProposalStates, 'OPEN', {
  RENEW: { from: ['OPEN'] },
  ACCEPT: { from: ['OPEN'], to: 'ACCEPTED' },
  DECLINE: { from: ['OPEN'], to: 'DECLINED' },
  LAPSE: { from: ['OPEN'], to: 'LAPSED' },
});
export type ProposalAction = ActionOf<typeof problemProposalMachine>;

export const proposalRights: Rights<ProposalAction | 'PROPOSE'> = {
  PROPOSE: ['PROBLEM_MANAGER'],
  RENEW: [],
  ACCEPT: ['PROBLEM_MANAGER'],
  DECLINE: ['PROBLEM_MANAGER'],
  LAPSE: [],
};

/** What problems are looked for by. Customers and priorities are counted, but are nobody's fault. */
export const proposedDimensions = [
  'CATEGORY',
  'SERVICE',
  'CONFIGURATION_ITEM',
  'LOCATION',
] as const satisfies TrendDimension[];

export type Subject = { readonly dimension: TrendDimension; readonly value: string };

export type ProblemProposal = Subject & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ProposalState;
  readonly figures: TrendFigures;
  readonly ruleVersion: number;
  /** Up to 100 of the incidents behind it, the newest first. */
  readonly incidentIds: readonly string[];
  readonly problemId: string | null;
  readonly declinedWhy: string | null;
  readonly proposedAt: Instant;
  readonly updatedAt: Instant;
  readonly decidedAt: Instant | null;
};

export type ProposalEvent = EventOf<typeof problemProposalEvents>;

export type Acceptance = {
  readonly problemId: string;
  readonly title: string;
  readonly description: string;
  readonly impact: Level;
  readonly urgency: Level;
};

export type ProposalCommand =
  | { readonly type: 'RENEW'; readonly figures: TrendFigures; readonly incidentIds: readonly string[] }
  | ({ readonly type: 'ACCEPT' } & Acceptance)
  | { readonly type: 'DECLINE'; readonly why: string }
  | { readonly type: 'LAPSE'; readonly count: number };

export type ProposalRefusal = IllegalTransition | InvalidInput;

type Decision = Result<ProposalEvent[], ProposalRefusal>;

/** The first event of a proposal. */
export const propose = (
  { id: proposalId, key }: { id: string; key: string },
  figures: TrendFigures,
  incidentIds: readonly string[],
  now: Instant,
): ProposalEvent => ({
  type: 'ProblemProposed',
  at: now,
  state: problemProposalMachine.initial,
  dimension: figures.dimension,
  value: figures.value,
  proposalId,
  key,
  figures,
  ruleVersion: trendRule.version,
  incidentIds: [...incidentIds],
});

/** Decides what happened, or why nothing may. */
export const decide = (proposal: ProblemProposal, command: ProposalCommand, now: Instant): Decision => {
  const refused = illegal(problemProposalMachine, proposal.state, command.type, proposalRights);
  if (refused) return refused;
  const { dimension, value } = proposal;
  const state = stateAfter(problemProposalMachine, proposal.state, command.type);
  const base = { at: now, state, dimension, value };
  switch (command.type) {
    case 'RENEW': {
      const { figures, incidentIds } = command;
      const same = figures.count === proposal.figures.count && figures.lastOn === proposal.figures.lastOn;
      return ok(
        same
          ? []
          : [
              {
                ...base,
                type: 'ProblemProposalRenewed',
                figures,
                ruleVersion: trendRule.version,
                incidentIds: [...incidentIds],
              },
            ],
      );
    }
    case 'ACCEPT': {
      const { type: _, ...acceptance } = command;
      const bad = firstRefusal(
        badText('title', command.title, 200),
        command.description === '' ? undefined : badText('description', command.description),
      );
      if (bad) return bad;
      const { figures, incidentIds } = proposal;
      return ok([
        {
          ...base,
          type: 'ProblemProposalAccepted',
          ...acceptance,
          figures,
          incidentIds: [...incidentIds],
        },
      ]);
    }
    case 'DECLINE':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ProblemProposalDeclined', why: command.why }]);
    case 'LAPSE':
      return ok([{ ...base, type: 'ProblemProposalLapsed', count: command.count }]);
    default:
      return never(command);
  }
};

/** Applies one event; total; adds 1 to the version. */
export const evolve = (proposal: ProblemProposal | undefined, event: ProposalEvent): ProblemProposal => {
  if (event.type === 'ProblemProposed') {
    const { type: _, at, proposalId: id, ...facts } = event;
    return {
      ...facts,
      id,
      version: 1,
      head: '',
      problemId: null,
      declinedWhy: null,
      proposedAt: at,
      updatedAt: at,
      decidedAt: null,
    };
  }
  if (!proposal) throw new Error(`a proposal begins with ProblemProposed, not ${event.type}`);
  const { state, at } = event;
  const next: ProblemProposal = { ...proposal, version: proposal.version + 1, state, updatedAt: at };
  switch (event.type) {
    case 'ProblemProposalRenewed': {
      const { ruleVersion, incidentIds } = event;
      return { ...next, figures: event.figures, ruleVersion, incidentIds };
    }
    case 'ProblemProposalAccepted':
      return { ...next, problemId: event.problemId, decidedAt: at };
    case 'ProblemProposalDeclined':
      return { ...next, declinedWhy: event.why, decidedAt: at };
    case 'ProblemProposalLapsed':
      return { ...next, decidedAt: at };
    default:
      return never(event);
  }
};

export type Looked = {
  readonly figures: TrendFigures;
  /** The open proposal of the same subject. */
  readonly open: ProblemProposal | undefined;
  /** The one of this subject that was declined last. */
  readonly declined: ProblemProposal | undefined;
  /** Whether a problem with this trend as its evidence is not closed yet. */
  readonly worked: boolean;
};

/**
 * What a look at one trend leads to: a declined one is proposed again only where it has risen further, by the rule, or
 * where it was declined long ago; one that a problem was raised for, not before the problem is closed.
 */
export const look = ({ figures, open, declined, worked }: Looked, now: Instant): 'PROPOSE' | 'RENEW' | 'NOTHING' => {
  if (!rises(figures)) return 'NOTHING';
  if (open) return 'RENEW';
  if (worked) return 'NOTHING';
  if (!declined) return 'PROPOSE';
  const forgotten =
    declined.decidedAt !== null && msBetween(declined.decidedAt, now) >= trendRule.forgottenDays * 86_400_000;
  return forgotten || figures.count >= trendRule.againRatio * declined.figures.count ? 'PROPOSE' : 'NOTHING';
};
