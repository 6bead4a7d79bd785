/** What a transition must have before it goes on: each guard gives the refusal, or nothing. Pure. */
import type { dutyKinds } from '@attest/contracts';
import { badText, firstRefusal, type Instant, type InvalidInput, type Refused, refuse } from '@attest/kernel';
import type {
  AuthorisingChange,
  ConfirmedDuty,
  DutyKind,
  Left,
  ProposeTransition,
  Transition,
  TransitionCommand,
  TransitionKind,
  TransitionRefusal,
} from './transition.ts';

type Refusal = Refused<TransitionRefusal> | undefined;

export const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/** What of a service that goes has to be settled at least: data and assets, work that is open, and agreements. */
const owed: Record<TransitionKind, readonly DutyKind[]> = {
  NEW: [],
  CHANGED: [],
  TRANSFERRED: ['DATA', 'SLA', 'WORK'],
  REMOVED: ['DATA', 'ASSET', 'SLA', 'WORK'],
};
const disposals = ['DATA', 'ASSET', 'DOCUMENTATION', 'WORK'] as const satisfies readonly (typeof dutyKinds)[number][];

export const badProposal = ({ title, outcome, kind, recipient }: ProposeTransition): Refusal =>
  firstRefusal<TransitionRefusal>(
    badText('title', title, 200),
    badText('outcome', outcome, 2000),
    (recipient !== null) === (kind === 'TRANSFERRED')
      ? undefined
      : invalid('recipient', 'who takes a service over, where it is transferred'),
    recipient === null ? undefined : badText('recipient', recipient, 200),
  );

export const badPlan = (
  { kind }: Transition,
  plan: Extract<TransitionCommand, { type: 'PLAN' }>,
  now: Instant,
): Refusal => {
  const missing = owed[kind].filter((one) => !plan.duties.some((duty) => duty.kind === one));
  const texts = ['responsibilities', 'activities', 'communication', 'resources', 'dependencies', 'risks'] as const;
  return firstRefusal<TransitionRefusal>(
    ...texts.map((field) => badText(field, plan[field], 5000)),
    plan.liveAt <= now ? invalid('liveAt', 'must be in the future') : undefined,
    plan.criteria.length > 100 ? invalid('criteria', 'at most 100') : undefined,
    plan.duties.length > 200 ? invalid('duties', 'at most 200') : undefined,
    ...plan.criteria.map(({ description }) => badText('criteria', description, 1000)),
    ...plan.duties.flatMap(({ subject, treatment }) => [
      badText('duties.subject', subject, 300),
      badText('duties.treatment', treatment, 2000),
    ]),
    plan.criteria.length === 0 ? refuse({ code: 'TRANSITION_CRITERIA_REQUIRED' }) : undefined,
    missing.length > 0 ? refuse({ code: 'DUTIES_REQUIRED', kinds: missing }) : undefined,
  );
};

/** A service is removed or handed over by a major change only, and by a change on that service. */
export const badChange = (
  { kind, serviceId }: Transition,
  { key, changeType, serviceIds }: AuthorisingChange,
): Refusal => {
  if (!serviceIds.includes(serviceId)) return refuse({ code: 'CHANGE_OF_OTHER_SERVICE', key });
  return (kind === 'REMOVED' || kind === 'TRANSFERRED') && changeType !== 'MAJOR'
    ? refuse({ code: 'MAJOR_CHANGE_REQUIRED', key, changeType })
    : undefined;
};

export const unmet = ({ criteria }: Transition): Refusal => {
  const open = criteria.filter(({ met }) => met !== true).map(({ description }) => description);
  return open.length > 0 ? refuse({ code: 'TRANSITION_CRITERIA_NOT_MET', open }) : undefined;
};

const authorised = ['APPROVED', 'SCHEDULED', 'IN_IMPLEMENTATION', 'IMPLEMENTED', 'REVIEWED', 'CLOSED'] as const;

const unauthorised = (transition: Transition, change: AuthorisingChange | null): Refusal => {
  if (!change) return refuse({ code: 'TRANSITION_CHANGE_REQUIRED' });
  const { key, state } = change;
  return authorised.some((one) => one === state)
    ? badChange(transition, change)
    : refuse({ code: 'TRANSITION_NOT_AUTHORISED', key, state, states: authorised });
};

const leaves = ({ kind }: Transition): boolean => kind === 'REMOVED' || kind === 'TRANSFERRED';

/** What is bound to the service alone is ended with it: the plan says so. */
export const badAcceptance = (transition: Transition, { contracts }: Left): Refusal =>
  unmet(transition) ??
  (leaves(transition) && contracts.length > 0 && !transition.duties.some(({ kind }) => kind === 'CONTRACT')
    ? refuse({ code: 'DUTIES_REQUIRED', kinds: ['CONTRACT'] })
    : undefined);

/** Somebody else may go on with the assets of a service that is handed over. */
const undisposed = ({ kind }: Transition, { assets }: Left): Refusal =>
  kind === 'REMOVED' && assets.length > 0 ? refuse({ code: 'ASSETS_NOT_DISPOSED', assets }) : undefined;

const unended = (transition: Transition, { slas, contracts }: Left, unconfirmed: readonly string[]): Refusal => {
  const bound = leaves(transition) ? { slas, contracts } : { slas: [], contracts: [] };
  const open = [...unconfirmed, ...bound.slas, ...bound.contracts];
  return open.length > 0 ? refuse({ code: 'AGREEMENTS_NOT_ENDED', open, ...bound }) : undefined;
};

/** What came back since it went live keeps it from being done. */
export const badReview = (transition: Transition, left: Left): Refusal =>
  undisposed(transition, left) ?? unended(transition, left, []);

const subjects = (duties: readonly ConfirmedDuty[]): string[] => duties.map(({ subject }) => subject);

export const badGoLive = (
  transition: Transition,
  { change, left }: Extract<TransitionCommand, { type: 'GO_LIVE' }>,
): Refusal => {
  const open = transition.duties.filter(({ confirmedAt }) => confirmedAt === null);
  const isDisposal = ({ kind }: ConfirmedDuty) => disposals.some((one) => one === kind);
  const things = subjects(open.filter(isDisposal));
  return firstRefusal<TransitionRefusal>(
    unauthorised(transition, change),
    things.length > 0 ? refuse({ code: 'DISPOSAL_NOT_CONFIRMED', open: things }) : undefined,
    undisposed(transition, left),
    unended(transition, left, subjects(open.filter((duty) => !isDisposal(duty)))),
  );
};
