/**
 * Transition: how a service is introduced, changed, handed over or removed, from the idea to the look back.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.5.2; 2011 5.2-5.4, 9.2.
 */
import {
  type changeStates,
  type dutyKinds,
  type EventOf,
  type transitionEvents,
  type transitionKinds,
  transitionStates,
} from '@attest/contracts';
import {
  type ActionOf,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  machine,
  type Rights,
} from '@attest/kernel';

export type TransitionState = (typeof transitionStates)[number];
export type TransitionKind = (typeof transitionKinds)[number];
export type DutyKind = (typeof dutyKinds)[number];

const before = ['PROPOSED', 'PLANNED', 'DESIGNED', 'BUILT', 'ACCEPTED'] as const;

/** PLAN and DESIGN lead back: what was built and checked was another plan. What is live is not cancelled but transferred or removed. */
export const transitionMachine = machine(transitionStates, 'PROPOSED', {
  NAME_CHANGE: { from: before },
  PLAN: { from: ['PROPOSED', 'PLANNED', 'DESIGNED', 'BUILT'], to: 'PLANNED' },
  DESIGN: { from: ['PLANNED', 'DESIGNED', 'BUILT'], to: 'DESIGNED' },
  BUILD: { from: ['DESIGNED', 'BUILT'], to: 'BUILT' },
  CHECK: { from: ['BUILT'] },
  CONFIRM_DUTY: { from: ['PLANNED', 'DESIGNED', 'BUILT', 'ACCEPTED'] },
  ACCEPT: { from: ['BUILT'], to: 'ACCEPTED' },
  GO_LIVE: { from: ['ACCEPTED'], to: 'LIVE' },
  REVIEW: { from: ['LIVE'], to: 'REVIEWED' },
  CANCEL: { from: before, to: 'CANCELLED' },
});
export type TransitionAction = ActionOf<typeof transitionMachine>;

const planners = ['SERVICE_CATALOGUE_MANAGER', 'SERVICE_LEVEL_MANAGER', 'CHANGE_MANAGER', 'RELEASE_MANAGER'] as const;
const makers = [...planners, 'SUPPORT_ENGINEER', 'CONFIGURATION_MANAGER'] as const;

export const transitionRights: Rights<TransitionAction | 'PROPOSE'> = {
  PROPOSE: [...planners, 'BUSINESS_RELATIONSHIP_MANAGER'],
  NAME_CHANGE: planners,
  PLAN: planners,
  DESIGN: makers,
  BUILD: makers,
  CHECK: makers,
  CONFIRM_DUTY: [...makers, 'SUPPLIER_MANAGER', 'FINANCE_MANAGER'],
  ACCEPT: [...planners, 'BUSINESS_RELATIONSHIP_MANAGER'],
  GO_LIVE: ['SERVICE_CATALOGUE_MANAGER', 'CHANGE_MANAGER', 'RELEASE_MANAGER'],
  REVIEW: [...planners, 'BUSINESS_RELATIONSHIP_MANAGER', 'SMS_MANAGER'],
  CANCEL: planners,
};

export type TransitionCriterion = { readonly id: string; readonly description: string };

export type CheckedTransitionCriterion = TransitionCriterion & {
  /** Null: not checked yet. */
  readonly met: boolean | null;
  readonly evidence: string | null;
  readonly checkerId: string | null;
  readonly checkedAt: Instant | null;
};

/** What is disposed of, or ended, before a service is removed or handed over. */
export type Duty = {
  readonly id: string;
  readonly kind: DutyKind;
  /** Which data, asset, contract or agreement: its name or reference. */
  readonly subject: string;
  /** What becomes of it. */
  readonly treatment: string;
};

export type ConfirmedDuty = Duty & {
  /** Null: not done yet. */
  readonly evidence: string | null;
  readonly confirmerId: string | null;
  readonly confirmedAt: Instant | null;
};

export type TransitionPlan = {
  readonly responsibilities: string;
  readonly activities: string;
  readonly communication: string;
  readonly resources: string;
  readonly dependencies: string;
  readonly risks: string;
  readonly liveAt: Instant;
};

export type TransitionDesign = {
  readonly description: string;
  readonly needs: string;
  readonly arrangements: string;
};

export type TransitionReview = {
  readonly achieved: boolean;
  readonly findings: string;
  readonly followUp: string;
  readonly reviewerId: string;
  readonly at: Instant;
};

export type Transition = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly title: string;
  readonly kind: TransitionKind;
  readonly state: TransitionState;
  readonly serviceId: string;
  readonly ownerId: string;
  readonly outcome: string;
  readonly recipient: string | null;
  readonly changeId: string | null;
  readonly plan: TransitionPlan | null;
  readonly design: TransitionDesign | null;
  /** What shows that it is built. */
  readonly built: string | null;
  readonly criteria: readonly CheckedTransitionCriterion[];
  readonly duties: readonly ConfirmedDuty[];
  readonly acceptorId: string | null;
  readonly review: TransitionReview | null;
  readonly proposedAt: Instant;
  readonly liveAt: Instant | null;
  /** Reviewed or cancelled. */
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type TransitionEvent = EventOf<typeof transitionEvents>;

export type ProposeTransition = {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly kind: TransitionKind;
  readonly serviceId: string;
  readonly ownerId: string;
  readonly outcome: string;
  readonly recipient: string | null;
  readonly changeId: string | null;
};

/** The change of a transition, as it is now. */
export type AuthorisingChange = {
  readonly id: string;
  readonly key: string;
  readonly state: (typeof changeStates)[number];
  readonly changeType: string;
  readonly serviceIds: readonly string[];
};

/** What binds or is there of a service still, as far as is known here: keys. */
export type Left = {
  /** Agreements with customers on it that are in force. */
  readonly slas: readonly string[];
  /** Contracts with suppliers that are agreed or in force, and cover no other service that is still provided. */
  readonly contracts: readonly string[];
  /** Assets that are its items and nothing else, and that nobody disposed of. */
  readonly assets: readonly string[];
};

export type TransitionCommand =
  | { readonly type: 'NAME_CHANGE'; readonly change: AuthorisingChange }
  | ({
      readonly type: 'PLAN';
      readonly criteria: readonly TransitionCriterion[];
      readonly duties: readonly Duty[];
    } & TransitionPlan)
  | ({ readonly type: 'DESIGN' } & TransitionDesign)
  | { readonly type: 'BUILD'; readonly evidence: string }
  | {
      readonly type: 'CHECK';
      readonly criterionId: string;
      readonly met: boolean;
      readonly evidence: string;
      readonly checkerId: string;
    }
  | {
      readonly type: 'CONFIRM_DUTY';
      readonly dutyId: string;
      readonly evidence: string;
      readonly confirmerId: string;
    }
  | { readonly type: 'ACCEPT'; readonly acceptorId: string; readonly left: Left }
  | { readonly type: 'GO_LIVE'; readonly change: AuthorisingChange | null; readonly left: Left }
  | ({ readonly type: 'REVIEW'; readonly onBehalfOf: string | null; readonly left: Left } & Omit<
      TransitionReview,
      'at'
    >)
  | { readonly type: 'CANCEL'; readonly why: string };

export type TransitionRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'DUTIES_REQUIRED'; readonly kinds: readonly DutyKind[] }
  | { readonly code: 'TRANSITION_CRITERIA_REQUIRED' }
  | { readonly code: 'TRANSITION_CRITERIA_NOT_MET'; readonly open: readonly string[] }
  | { readonly code: 'DISPOSAL_NOT_CONFIRMED'; readonly open: readonly string[] }
  | {
      readonly code: 'AGREEMENTS_NOT_ENDED';
      /** All of it: what nobody confirmed, and keys. */
      readonly open: readonly string[];
      readonly slas: readonly string[];
      readonly contracts: readonly string[];
    }
  | { readonly code: 'ASSETS_NOT_DISPOSED'; readonly assets: readonly string[] }
  | { readonly code: 'DUTY_CONFIRMED_ALREADY'; readonly subject: string }
  | { readonly code: 'TRANSITION_CHANGE_REQUIRED' }
  | {
      readonly code: 'TRANSITION_NOT_AUTHORISED';
      readonly key: string;
      readonly state: AuthorisingChange['state'];
      readonly states: readonly AuthorisingChange['state'][];
    }
  | { readonly code: 'MAJOR_CHANGE_REQUIRED'; readonly key: string; readonly changeType: string }
  | { readonly code: 'CHANGE_OF_OTHER_SERVICE'; readonly key: string }
  | { readonly code: 'REVIEWER_IS_OWNER' };
