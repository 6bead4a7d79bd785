/**
 * What the service desk's figures count of an incident: a fold of its events. Pure.
 *
 * First contact, in ITIL's usage: the incident came by a channel on which somebody of the desk was spoken or written to, and
 * it was restored there: never handed to another team or person, resolved by the one who logged it or somebody of a team of
 * theirs, and not reopened since. Repeat: the same service, category and configuration item (or caller, where no item is
 * named) had an incident in the thirty days before. Source: ISO/IEC 20000-1:2018 8.6.1, 9.1.
 */
import type { incidentChannels, incidentStates, priorities } from '@attest/contracts';
import type { Instant, Rights } from '@attest/kernel';

export type State = (typeof incidentStates)[number];
export type Priority = (typeof priorities)[number];
export type Channel = (typeof incidentChannels)[number];

/** FIGURES: a customer's people see those of their customer. LOAD names people: the provider's own. */
export const deskRights: Rights<'FIGURES' | 'LOAD'> = {
  FIGURES: [
    'SERVICE_DESK_AGENT',
    'SUPPORT_ENGINEER',
    'INCIDENT_MANAGER',
    'SERVICE_LEVEL_MANAGER',
    'SMS_MANAGER',
    'TOP_MANAGEMENT',
    'INTERNAL_AUDITOR',
    'CUSTOMER_USER',
  ],
  LOAD: ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER', 'SERVICE_LEVEL_MANAGER', 'SMS_MANAGER'],
};

/** Channels on which a person of the desk is met. */
export const contactChannels: readonly Channel[] = ['PHONE', 'EMAIL', 'CHAT', 'IN_PERSON'];

/** An incident repeats one that was logged at most so many days before. */
export const repeatDays = 30;

/** Ages of the backlog begin at so many days. */
export const ageDays = [0, 1, 3, 7, 14, 30, 90] as const;

/** A stretch in which an incident was open; the end is null while it is. */
export type Stretch = { readonly from: Instant; readonly to: Instant | null };

export type Fact = {
  readonly incidentId: string;
  readonly recordVersion: number;
  readonly loggedAt: Instant;
  readonly channel: Channel;
  readonly source: string | null;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly callerId: string | null;
  readonly ciIds: readonly string[];
  readonly category: string;
  readonly priority: Priority;
  readonly state: State;
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  readonly loggedById: string;
  /** Teams of the one who logged it. */
  readonly deskTeamIds: readonly string[];
  readonly reassignments: number;
  readonly reopenings: number;
  /** When service was restored for the first time. */
  readonly firstResolvedAt: Instant | null;
  /** Whether that was at first contact, whatever the channel and what came after. */
  readonly firstContact: boolean;
  /** When service was restored; null while it is open, and of a duplicate or a cancelled one. */
  readonly resolvedAt: Instant | null;
  readonly stretches: readonly Stretch[];
};

/** An event of an incident, as far as figures listen. */
export type Told = {
  readonly incidentId: string;
  readonly recordVersion: number;
  readonly at: Instant;
  readonly type: string;
  readonly actorId: string;
  /** Teams of the actor, as far as they are known. */
  readonly actorTeamIds: readonly string[];
  /** Which of these it says depends on its type. */
  readonly data: {
    readonly state: State;
    readonly priority: Priority;
    readonly channel?: Channel;
    readonly category?: string;
    readonly serviceId?: string | null;
    readonly customerId?: string | null;
    readonly callerId?: string | null;
    readonly ciIds?: readonly string[];
    readonly imported?: { readonly source: string } | null;
    readonly teamId?: string | null;
    readonly assigneeId?: string | null;
    readonly kind?: string;
    readonly targetId?: string;
  };
};

const settled: ReadonlySet<State> = new Set(['RESOLVED', 'CLOSED', 'CANCELLED']);
export const isOpen = ({ state }: Pick<Fact, 'state'>): boolean => !settled.has(state);

/** Events whose settlement restores nothing: the original goes on. */
const restoresNothing = new Set(['IncidentMarkedDuplicate']);

const begun = ({ incidentId, at, actorId, actorTeamIds, data }: Told): Fact => ({
  incidentId,
  recordVersion: 0,
  loggedAt: at,
  channel: data.channel ?? 'OTHER',
  source: data.imported?.source ?? null,
  serviceId: data.serviceId ?? null,
  customerId: data.customerId ?? null,
  callerId: data.callerId ?? null,
  ciIds: data.ciIds ?? [],
  category: data.category ?? '',
  priority: data.priority,
  state: 'NEW',
  teamId: null,
  assigneeId: null,
  loggedById: actorId,
  deskTeamIds: actorTeamIds,
  reassignments: 0,
  reopenings: 0,
  firstResolvedAt: null,
  firstContact: false,
  resolvedAt: null,
  stretches: [{ from: at, to: null }],
});

/** The latest moment that is known; what another system's log says to have been before it counts as then. */
const lastOf = ({ stretches }: Fact): Instant | undefined => stretches.at(-1)?.to ?? stretches.at(-1)?.from;

/** The incident never left the hands that took it up to its resolution by this actor. */
const atFirstContact = (fact: Fact, { actorId, actorTeamIds }: Told): boolean =>
  fact.reassignments === 0 &&
  (fact.teamId === null || fact.deskTeamIds.includes(fact.teamId)) &&
  (actorId === fact.loggedById || actorTeamIds.some((id) => fact.deskTeamIds.includes(id)));

const ended = (fact: Fact, told: Told, at: Instant): Fact => {
  const stretches = fact.stretches.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch));
  if (fact.state === 'CANCELLED' || restoresNothing.has(told.type)) return { ...fact, stretches, resolvedAt: null };
  if (fact.firstResolvedAt !== null) return { ...fact, stretches, resolvedAt: at };
  return { ...fact, stretches, resolvedAt: at, firstResolvedAt: at, firstContact: atFirstContact(fact, told) };
};

const withFact = (fact: Fact, { type, data }: Told): Fact => {
  switch (type) {
    case 'IncidentClassified':
    case 'IncidentImported':
      return { ...fact, category: data.category ?? fact.category };
    case 'IncidentAssigned': {
      const { teamId = null, assigneeId = null } = data;
      const moved = fact.teamId !== null && (fact.teamId !== teamId || fact.assigneeId !== assigneeId);
      return { ...fact, teamId, assigneeId, reassignments: fact.reassignments + (moved ? 1 : 0) };
    }
    case 'IncidentStarted':
      return { ...fact, assigneeId: data.assigneeId ?? null };
    case 'IncidentLinked':
    case 'IncidentUnlinked': {
      const { kind, targetId } = data;
      if (kind !== 'CONFIGURATION_ITEM' || targetId === undefined) return fact;
      const others = fact.ciIds.filter((id) => id !== targetId);
      return { ...fact, ciIds: type === 'IncidentLinked' ? [...others, targetId] : others };
    }
    default:
      return fact;
  }
};

/** Applies one event; the same fact where it is known already. Undefined for a history whose beginning is not known. */
export const fold = (known: Fact | undefined, told: Told): Fact | undefined => {
  const before = known ?? (told.type === 'IncidentLogged' ? begun(told) : undefined);
  if (!before || told.recordVersion <= before.recordVersion) return before;
  const { recordVersion, data } = told;
  const last = lastOf(before);
  const at = last !== undefined && told.at < last ? last : told.at;
  const { state, priority } = data;
  const next = withFact({ ...before, recordVersion, state, priority }, told);
  const [was, is] = [isOpen(before), isOpen(next)];
  if (was && !is) return ended(next, told, at);
  if (was || !is) return state === 'CANCELLED' ? { ...next, resolvedAt: null } : next;
  const stretches = [...next.stretches, { from: at, to: null }];
  return { ...next, stretches, resolvedAt: null, reopenings: next.reopenings + 1 };
};

/** What the incident is about: nothing where it was cancelled, or names neither a configuration item nor a caller. */
export const subjectsOf = ({ state, serviceId, category, ciIds, callerId }: Fact): string[] => {
  const about = ciIds.length > 0 ? ciIds : callerId === null ? [] : [callerId];
  return state === 'CANCELLED' ? [] : [...new Set(about)].map((id) => `${serviceId}|${category}|${id}`);
};
