/** What the policy of changes and the board refuse: other rules are published for a while, and the board meets. */
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { aChange, assessed, fromNow, inHours, later, once, type Provocations, tested, withEffect } from './provoke.ts';

const clause = 'ISO/IEC 20000-1:2018 8.5.1.3';

type Rule = { readonly type: string };
type Policy = {
  readonly version: number;
  readonly quorum: number;
  readonly majorFromServices: number | null;
  readonly uncontrolled: readonly object[];
  readonly controlledAdditions: readonly object[];
  readonly assessors: readonly object[];
  readonly explainWithinHours: number;
  readonly trendEveryDays: number;
  readonly rules: readonly Rule[];
};
const policy = `{ changePolicy { version quorum majorFromServices explainWithinHours trendEveryDays uncontrolled { typeName attributes }
  controlledAdditions { typeName registrations relations } assessors { process roles persons { id } teams { id } }
  rules { type assessments leadTimeHours authorities { risk authority } riskScored reviewWithinHours testAfter } } }`;

type Ref = { readonly id: string };
type Assessors = {
  readonly process: string;
  readonly roles: readonly string[];
  readonly persons: readonly Ref[];
  readonly teams: readonly Ref[];
};
type Shown = Omit<Policy, 'assessors'> & { readonly assessors: readonly Assessors[] };

const policyNow = async ({ as }: Stage): Promise<Policy> => {
  const { changePolicy } = await as('change-manager').ask<{ changePolicy: Shown }>(policy);
  const idsOf = (refs: readonly Ref[]) => refs.map(({ id }) => id);
  const assessors = changePolicy.assessors.map(({ persons, teams, ...one }) => ({
    ...{ ...one, personIds: idsOf(persons), teamIds: idsOf(teams) },
  }));
  return { ...changePolicy, assessors };
};

const publish = async ({ as }: Stage, { version, ...terms }: Policy): Promise<void> => {
  await as('change-manager').does('publishChangePolicy', { ...terms, expectedVersion: version }, 'version');
};

/** The policy as the story found it. */
const found = once(policyNow);

/** Changes the rule for normal changes, or the quorum. */
const amend = async (stage: Stage, normal: object, over: object = {}): Promise<void> => {
  const { rules, ...terms } = await found(stage);
  const { version } = await policyNow(stage);
  const amended = rules.map((rule) => (rule.type === 'NORMAL' ? { ...rule, ...normal } : rule));
  await publish(stage, { ...terms, rules: amended, ...over, version });
};

const restore = (stage: Stage): Promise<void> => amend(stage, {});

/** A meeting that is open, with a change of the change manager's and one of the engineer's on its agenda. */
const meeting = once(async (stage: Stage) => {
  const chair = stage.as('change-manager');
  const change = await aChange(stage);
  const other = await stage.as('engineer').does<Named>('requestChange', {
    ...{ title: 'A larger disk', description: 'Twice of it.', justification: 'It is full.', type: 'NORMAL' },
  });
  const { id } = await chair.does('planBoardMeeting', { startsAt: inHours(1) });
  for (const { id: changeId } of [change, other]) await chair.does('addBoardMeetingItem', { id, changeId });
  await chair.does('openBoardMeeting', { id });
  return { id, changeId: change.id, otherId: other.id };
});

export const ofBoardAndPolicy: Provocations = {
  LEAD_TIME_REQUIRED: {
    clause: 'ISO/IEC 20000-1:2018 8.5.1.1',
    attempt: async (stage) => {
      const { change } = await tested(stage);
      await amend(stage, { leadTimeHours: 48 });
      return { who: 'change-manager', command: 'scheduleChange', input: { id: change.id, ...later() } };
    },
    afterwards: restore,
  },
  ASSESSOR_NOT_NAMED: {
    clause,
    attempt: async (stage) => {
      const { change } = await withEffect(stage);
      await amend(stage, {}, { assessors: [{ process: 'FINANCE', roles: ['FINANCE_MANAGER'] }] });
      const findings = { process: 'FINANCE', impact: 'LOW', likelihood: 'LOW', findings: 'It costs little.' };
      return { who: 'release-manager', command: 'assessChange', input: { id: change.id, ...findings } };
    },
    afterwards: restore,
  },
  RISK_SCORE_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { change } = await assessed(stage);
      await amend(stage, { riskScored: true });
      return { who: 'cab-member', command: 'approveChange', input: { id: change.id } };
    },
    afterwards: restore,
  },
  AUTHORITY_REQUIRED: {
    clause,
    attempt: async (stage) => ({
      who: 'cab-member',
      command: 'approveChange',
      input: { id: (await assessed(stage, { type: 'MAJOR' })).change.id },
    }),
  },
  NOT_ON_AGENDA: {
    clause,
    attempt: async (stage) => {
      const { id } = await meeting(stage);
      const input = { id, changeId: (await aChange(stage)).id, vote: 'FOR' };
      return { who: 'cab-member', command: 'voteOnChange', input };
    },
  },
  NOT_ATTENDING: {
    clause,
    attempt: async (stage) => {
      const { id, changeId } = await meeting(stage);
      return { who: 'cab-member', command: 'voteOnChange', input: { id, changeId, vote: 'FOR' } };
    },
  },
  VOTER_IS_REQUESTER: {
    clause,
    attempt: async (stage) => {
      const { id, changeId } = await meeting(stage);
      await stage.as('change-manager').does('attendBoardMeeting', { id });
      return { who: 'change-manager', command: 'voteOnChange', input: { id, changeId, vote: 'FOR' } };
    },
  },
  QUORUM_NOT_MET: {
    clause,
    attempt: async (stage) => {
      const { id, changeId } = await meeting(stage);
      return { who: 'change-manager', command: 'decideOnChange', input: { id, changeId } };
    },
  },
  VOTES_REQUIRED: {
    clause,
    attempt: async (stage) => {
      const { id, otherId } = await meeting(stage);
      await amend(stage, {}, { quorum: 1 });
      return { who: 'change-manager', command: 'decideOnChange', input: { id, changeId: otherId } };
    },
    afterwards: restore,
  },
  DECIDED_ALREADY: {
    clause,
    attempt: async (stage) => {
      const { id, otherId } = await meeting(stage);
      await amend(stage, {}, { quorum: 1 });
      await stage.as('change-manager').does('voteOnChange', { id, changeId: otherId, vote: 'AGAINST' });
      await stage.as('change-manager').does('decideOnChange', { id, changeId: otherId });
      return { who: 'change-manager', command: 'decideOnChange', input: { id, changeId: otherId } };
    },
    afterwards: restore,
  },
};

/** The board approves the change, in a meeting of its own, with a quorum of one for once. */
export const boardApproves = async (stage: Stage, changeId: string): Promise<void> => {
  await amend(stage, {}, { quorum: 1 });
  const [chair, member] = [stage.as('change-manager'), stage.as('cab-member')];
  const { id } = await chair.does('planBoardMeeting', { startsAt: fromNow(600_000) });
  await chair.does('addBoardMeetingItem', { id, changeId });
  await chair.does('openBoardMeeting', { id });
  await member.does('attendBoardMeeting', { id });
  await member.does('voteOnChange', { id, changeId, vote: 'FOR' });
  await chair.does('decideOnChange', { id, changeId });
  await restore(stage);
};

/** A major change about the service that the board has approved. */
export const approvedByBoard = async (
  stage: Stage,
  serviceId: string,
  over: object = {},
  before: (changeId: string) => Promise<unknown> = async () => undefined,
): Promise<Named> => {
  const { change } = await assessed(stage, { type: 'MAJOR', serviceIds: [serviceId], ...over });
  await before(change.id);
  await boardApproves(stage, change.id);
  return change;
};
