/** What is said to the customers of a service that comes, changes or goes. Pure. Source: ISO/IEC 20000-1:2018 8.5.2. */
import type { serviceEvents, transitionEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { type Happened, type Happening, saying } from './news.ts';

type ServiceHappened = Happened<typeof serviceEvents>;
type TransitionHappened = Happened<typeof transitionEvents>;

/** How far it is that a service goes. */
export const departureStages = ['PLANNED', 'ACCEPTED', 'GONE'] as const;

export type Departure = {
  readonly transitionId: string;
  readonly kind: 'REMOVED' | 'TRANSFERRED';
  readonly stage: (typeof departureStages)[number];
  /** The day for which it is planned. */
  readonly plannedFor: Instant;
  /** When it was planned, accepted, or gone. */
  readonly at: Instant;
};

/** What is known here of a service: the catalogue's, and control's of its departure. */
export type ServiceCopy = {
  readonly id: string;
  readonly customerIds: readonly string[];
  /** 0: the catalogue said nothing yet. */
  readonly recordVersion: number;
  /** Null: it stays. */
  readonly departure: Departure | null;
};

/** The copy after the event: the same one where a transition takes no service away. */
export const learnDeparture = (copy: ServiceCopy, event: TransitionHappened): ServiceCopy => {
  const { recordId: transitionId, at } = event;
  const { kind } = event.data;
  if (kind !== 'REMOVED' && kind !== 'TRANSFERRED') return copy;
  const { departure } = copy;
  const own = departure?.transitionId === transitionId ? departure : null;
  switch (event.type) {
    case 'TransitionPlanned':
      return { ...copy, departure: { transitionId, kind, stage: 'PLANNED', plannedFor: event.data.liveAt, at } };
    case 'TransitionAccepted':
      return own ? { ...copy, departure: { ...own, stage: 'ACCEPTED', at } } : copy;
    case 'TransitionLive':
      return own ? { ...copy, departure: { ...own, stage: 'GONE', at } } : copy;
    case 'TransitionCancelled':
      return own ? { ...copy, departure: null } : copy;
    default:
      return copy;
  }
};

const reasons = {
  REMOVED: { PLANNED: 'REMOVAL_PLANNED', ACCEPTED: 'REMOVAL_ACCEPTED', GONE: 'REMOVED' },
  TRANSFERRED: { PLANNED: 'TRANSFER_PLANNED', ACCEPTED: 'TRANSFER_ACCEPTED', GONE: 'TRANSFERRED' },
} as const;

const everybodyOf = (customerIds: readonly string[]) => customerIds.map((id) => ({ to: 'CUSTOMER', id }) as const);

/** Those are told to whom a service is provided from now on; nobody where it is not known who had it before. */
export const ofService = (event: ServiceHappened, before: ServiceCopy | undefined): Happening[] => {
  const { type, recordVersion } = event;
  const { state, customerIds } = event.data;
  const had = before?.recordVersion ?? 0;
  if (state !== 'LIVE' || recordVersion <= had) return [];
  const known = had === 0 ? customerIds : (before?.customerIds ?? []);
  const added = type === 'ServiceIntroduced' ? customerIds : customerIds.filter((id) => !known.includes(id));
  return saying(event)({ reason: 'INTRODUCED', to: everybodyOf(added) });
};

/** All of the customers' people are told of the service: as often as its end comes nearer, that it stays after all, that it has changed. */
export const ofTransition = (event: TransitionHappened, before: ServiceCopy, after: ServiceCopy): Happening[] => {
  const say = saying({ ...event, recordId: after.id });
  const to = everybodyOf(after.customerIds);
  const { departure } = after;
  if (before === after)
    return event.type === 'TransitionLive' && event.data.kind === 'CHANGED' ? say({ reason: 'CHANGED', to }) : [];
  return say({ reason: departure === null ? 'STAYS' : reasons[departure.kind][departure.stage], to });
};
