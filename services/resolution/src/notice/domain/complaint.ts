/** What events of complaints say to whom. Pure. Source: ISO/IEC 20000-1:2018 8.3.2. */
import type { complaintEvents } from '@attest/contracts';
import { type Copy, learning } from './copy.ts';
import { type Addressee, type Happened, type Happening, holders, persons, saying } from './news.ts';

type ComplaintHappened = Happened<typeof complaintEvents>;

/** What is known here of a complaint: who has to do with it. */
export type ComplaintCopy = Copy & {
  readonly customerId: string;
  readonly complainantId: string | null;
  readonly responsibleId: string | null;
};

export const learnComplaint = learning<ComplaintHappened, ComplaintCopy>(
  (event, heard) =>
    event.type === 'ComplaintReceived'
      ? {
          ...{ ...heard, customerId: event.data.customerId },
          ...{ complainantId: event.data.complainantId, responsibleId: null },
        }
      : undefined,
  (copy, event) =>
    event.type === 'ComplaintActionStarted' ? { ...copy, responsibleId: event.data.responsibleId } : copy,
);

/** `ownerId`: who answers for the relationship with the customer; null where nobody does, or it is not known. */
export const ofComplaint = (event: ComplaintHappened, after: ComplaintCopy, ownerId: string | null): Happening[] => {
  const say = saying(event);
  const complainant = persons(after.complainantId);
  const responsible = persons(after.responsibleId);
  const answering: Addressee[] = ownerId === null ? holders('BUSINESS_RELATIONSHIP_MANAGER') : persons(ownerId);
  switch (event.type) {
    case 'ComplaintReceived':
      return say({ reason: 'LOGGED', to: complainant }, { reason: 'ANSWER_ASKED', to: answering });
    case 'ComplaintAcknowledged':
      return say({ reason: 'STATE_CHANGED', to: complainant });
    case 'ComplaintActionStarted':
      return say({ reason: 'ASSIGNED', to: responsible }, { reason: 'STATE_CHANGED', to: complainant });
    case 'ComplaintActionRecorded':
      return say({ reason: 'ANSWER_ASKED', to: answering });
    case 'ComplaintResultTold':
      return say({ reason: 'RESOLVED', to: [...complainant, ...responsible] });
    case 'ComplaintEscalated': {
      const { escalatedToId } = event.data;
      const to = escalatedToId === null ? holders('TOP_MANAGEMENT') : persons(escalatedToId);
      return say(
        { reason: 'ESCALATED', to: [...to, ...answering, ...responsible] },
        { reason: 'STATE_CHANGED', to: complainant },
      );
    }
    case 'ComplaintClosed':
      return say({ reason: 'STATE_CHANGED', to: [...complainant, ...responsible] });
    default:
      return [];
  }
};
