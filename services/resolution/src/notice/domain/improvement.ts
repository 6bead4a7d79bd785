/** What events of improvements say to whom. Pure. Source: ISO/IEC 20000-1:2018 10.2. */
import type { improvementEvents } from '@attest/contracts';
import { type Copy, learning } from './copy.ts';
import { type Happened, type Happening, holders, persons, saying } from './news.ts';

type ImprovementHappened = Happened<typeof improvementEvents>;

/** What is known here of an improvement: who has to do with it. */
export type ImprovementCopy = Copy & { readonly ownerId: string; readonly proposedById: string };

export const learnImprovement = learning<ImprovementHappened, ImprovementCopy>(
  (event, heard) =>
    event.type === 'ImprovementProposed'
      ? { ...heard, ownerId: event.data.ownerId, proposedById: event.data.proposedById }
      : undefined,
  (copy, event) => ({ ...copy, ownerId: event.data.ownerId }),
);

const managers = holders('SMS_MANAGER');

/** `before` is what was known before the event, `after` what is known after it. */
export const ofImprovement = (
  event: ImprovementHappened,
  before: ImprovementCopy | undefined,
  { ownerId, proposedById }: ImprovementCopy,
): Happening[] => {
  const say = saying(event);
  const owner = persons(ownerId);
  const both = persons(ownerId, proposedById);
  switch (event.type) {
    case 'ImprovementProposed':
      return say(
        { reason: 'ASSIGNED', to: owner },
        { reason: 'APPROVAL_ASKED', to: [...managers, ...holders('TOP_MANAGEMENT')], not: [proposedById] },
      );
    case 'ImprovementPlanned': {
      const passedOn = before !== undefined && before.ownerId !== ownerId;
      return say(
        { reason: 'ASSIGNED', to: passedOn ? owner : [] },
        { reason: 'UPDATED', to: passedOn ? persons(before.ownerId) : owner },
      );
    }
    case 'ImprovementOverdue':
      return say({ reason: 'TARGET_MISSED', to: [...owner, ...managers] });
    case 'ImprovementDone':
      return say(
        { reason: 'STATE_CHANGED', to: both },
        // Who made it does not measure it.
        { reason: 'REVIEW_ASKED', to: [...managers, ...persons(proposedById)], not: [ownerId] },
      );
    case 'ImprovementAccepted':
    case 'ImprovementRejected':
    case 'ImprovementStarted':
    case 'ImprovementEvaluated':
      return say({ reason: 'STATE_CHANGED', to: both });
    default:
      return [];
  }
};
