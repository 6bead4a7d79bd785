/** What events of releases say to whom. Pure. Source: ISO/IEC 20000-1:2018 8.5.3; 2011 9.3. */
import type { criterionPhases, releaseEvents } from '@attest/contracts';
import type { ChangeCopy } from './change.ts';
import { managers as changeManagers } from './control.ts';
import { type Copy, type CriterionCopy, checked, learning, unchecked } from './copy.ts';
import { type Addressee, type Happened, type Happening, holders, persons, saying } from './news.ts';

type ReleaseHappened = Happened<typeof releaseEvents>;

/** What is known here of a release: what is still to be done before somebody may accept it. */
export type ReleaseCopy = Copy & {
  readonly state: string;
  readonly emergency: boolean;
  readonly customerIds: readonly string[];
  readonly criteria: readonly (CriterionCopy & { readonly phase: (typeof criterionPhases)[number] })[];
  /** Environments before the live one, and those in which what was built has been. */
  readonly environments: readonly string[];
  readonly promotedTo: readonly string[];
};

/** Who has to do with a release: those of its changes, and those who answer for the customers whose services it may touch. */
export type Concerned = {
  readonly changes: readonly Pick<ChangeCopy, 'requesterId' | 'implementerId'>[];
  readonly ownerIds: readonly string[];
};

type Planned = Extract<ReleaseHappened, { type: 'ReleasePlanned' | 'ReleaseReplanned' }>;

const planOf = ({ data }: Planned): Omit<ReleaseCopy, keyof Copy> => ({
  state: data.state,
  emergency: data.releaseType === 'EMERGENCY',
  customerIds: data.customerIds ?? [],
  criteria: data.criteria.map(({ id, phase }) => ({ id, phase, met: null })),
  environments: data.environments.filter((environment) => environment !== 'LIVE'),
  promotedTo: [],
});

export const learnRelease = learning<ReleaseHappened, ReleaseCopy>(
  (event, heard) => (event.type === 'ReleasePlanned' ? { ...heard, ...planOf(event) } : undefined),
  (copy, event) => {
    const next = { ...copy, state: event.data.state };
    switch (event.type) {
      case 'ReleaseReplanned':
        return { ...next, ...planOf(event) };
      case 'ReleaseBuilt':
        return { ...next, criteria: unchecked(copy.criteria), promotedTo: ['BUILD'] };
      case 'ReleaseCriterionChecked':
        return { ...next, criteria: checked(copy.criteria, event.data) };
      case 'ReleasePromoted':
        return { ...next, promotedTo: [...copy.promotedTo, event.data.environment] };
      default:
        return next;
    }
  },
);

/** Whether nothing is left but to accept it. */
const isAcceptable = (release: ReleaseCopy | undefined): boolean =>
  release?.state === 'BUILT' &&
  release.criteria.every(({ phase, met }) => phase === 'AFTER_DEPLOYMENT' || met === true) &&
  release.environments.every((environment) => release.promotedTo.includes(environment));

const managers = holders('RELEASE_MANAGER');

/** `before` is what was known before the event, `after` what is known after it. */
export const ofRelease = (
  event: ReleaseHappened,
  before: ReleaseCopy | undefined,
  after: ReleaseCopy,
  { changes, ownerIds }: Concerned,
): Happening[] => {
  const say = saying(event);
  const makers = persons(...changes.map(({ implementerId }) => implementerId));
  const askers = persons(...changes.map(({ requesterId }) => requesterId));
  const those = [...askers, ...makers];
  const toCheck = (phase: (typeof criterionPhases)[number]): Addressee[] =>
    after.criteria.some((criterion) => criterion.phase === phase) ? makers : [];
  const emergency = {
    reason: 'EMERGENCY',
    to: [...managers, ...changeManagers, ...holders('SERVICE_DESK_AGENT'), ...those, ...persons(...ownerIds)],
  } as const;
  switch (event.type) {
    case 'ReleasePlanned':
      return say({ reason: 'STATE_CHANGED', to: those }, ...(after.emergency ? [emergency] : []));
    case 'ReleaseReplanned':
      return say({ reason: 'UPDATED', to: those }, ...(after.emergency && !before?.emergency ? [emergency] : []));
    case 'ReleaseBuilt':
      return say({ reason: 'CHECK_ASKED', to: toCheck('BEFORE_DEPLOYMENT') });
    case 'ReleaseCriterionChecked':
    case 'ReleasePromoted': {
      if (event.type === 'ReleaseCriterionChecked' && !event.data.met)
        return say({ reason: 'DECISION_ASKED', to: managers });
      return isAcceptable(after) && !isAcceptable(before) ? say({ reason: 'APPROVAL_ASKED', to: managers }) : [];
    }
    case 'ReleaseAccepted':
      return say({ reason: 'STATE_CHANGED', to: those }, { reason: 'TASK_READY', to: managers });
    case 'ReleaseStepReported':
      return event.data.progress === 'FAILED' ? say({ reason: 'DEPLOYMENT_FAILED', to: [...managers, ...makers] }) : [];
    case 'ReleaseDeployed':
      return say(
        { reason: 'STATE_CHANGED', to: those },
        { reason: 'CHECK_ASKED', to: toCheck('AFTER_DEPLOYMENT') },
        { reason: 'REVIEW_ASKED', to: after.emergency ? managers : [] },
      );
    case 'ReleaseFailed': {
      const to = [...managers, ...changeManagers, ...holders('SERVICE_DESK_AGENT'), ...those];
      // What failed before is taken back now.
      return before?.state === 'FAILED'
        ? say({ reason: 'UPDATED', to })
        : say({ reason: 'DEPLOYMENT_FAILED', to }, { reason: 'REVIEW_ASKED', to: [...managers, ...changeManagers] });
    }
    case 'ReleaseClosed':
    case 'ReleaseCancelled':
      return say({ reason: 'STATE_CHANGED', to: those });
    default:
      return [];
  }
};
