/**
 * Service: what customers are provided with, from the idea (pipeline) through the catalogue to its retirement.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.2.4, 8.2.2; 2011 6.1.
 */
import { type criticalities, type EventOf, type serviceEvents, serviceStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  badUuid,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type ServiceState = (typeof serviceStates)[number];
export type Criticality = (typeof criticalities)[number];

export const serviceMachine = machine(serviceStates, 'PROPOSED', {
  CHANGE: { from: ['PROPOSED', 'DESIGNED', 'LIVE'] },
  DESIGN: { from: ['PROPOSED'], to: 'DESIGNED' },
  INTRODUCE: { from: ['DESIGNED'], to: 'LIVE' },
  RETIRE: { from: ['LIVE'], to: 'RETIRED' },
  WITHDRAW: { from: ['PROPOSED', 'DESIGNED'], to: 'WITHDRAWN' },
});
export type ServiceAction = ActionOf<typeof serviceMachine>;

const manager = ['SERVICE_CATALOGUE_MANAGER'] as const;

export const serviceRights: Rights<ServiceAction | 'PROPOSE'> = {
  PROPOSE: [...manager, 'SERVICE_LEVEL_MANAGER', 'BUSINESS_RELATIONSHIP_MANAGER'],
  CHANGE: manager,
  DESIGN: manager,
  INTRODUCE: manager,
  RETIRE: manager,
  WITHDRAW: manager,
};

/** What the catalogue says of a service. */
export type ServiceEntry = {
  readonly name: string;
  readonly description: string;
  /** What customers achieve with it. */
  readonly outcome: string;
  readonly criticality: Criticality;
  readonly customerIds: readonly string[];
  readonly ownerId: string | null;
  readonly supplierIds: readonly string[];
};

export type Service = ServiceEntry & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ServiceState;
  readonly proposedAt: Instant;
  readonly introducedAt: Instant | null;
  /** When it left the portfolio: retired or withdrawn. */
  readonly endedAt: Instant | null;
};

export type ServiceEvent = EventOf<typeof serviceEvents>;

export type ProposeService = ServiceEntry & { readonly id: string; readonly key: string };

/** An agreement on the service that is in force; for every customer where `customerId` is null. */
export type ActiveSla = { readonly key: string; readonly customerId: string | null };

export type ServiceCommand =
  | { readonly type: 'CHANGE'; readonly entry: Partial<ServiceEntry>; readonly activeSlas: readonly ActiveSla[] }
  | { readonly type: 'DESIGN' | 'INTRODUCE' }
  | { readonly type: 'RETIRE'; readonly why: string; readonly activeSlas: readonly ActiveSla[] }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type ServiceRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'SERVICE_OWNER_REQUIRED' }
  | { readonly code: 'SERVICE_HAS_ACTIVE_SLA'; readonly slaKeys: readonly string[] };

type Decision = Result<ServiceEvent[], ServiceRefusal>;

const entryOf = ({
  name,
  description,
  outcome,
  criticality,
  customerIds,
  ownerId,
  supplierIds,
}: ServiceEntry): ServiceEntry => ({ name, description, outcome, criticality, customerIds, ownerId, supplierIds });

/** Lists of an event are its own, and name each party once. */
const standing = (key: string, state: ServiceState, entry: ServiceEntry) => ({
  ...entryOf(entry),
  key,
  state,
  customerIds: [...new Set(entry.customerIds)],
  supplierIds: [...new Set(entry.supplierIds)],
});

const badEntry = (entry: ServiceEntry) =>
  firstRefusal(
    badText('name', entry.name, 120),
    badText('description', entry.description),
    badText('outcome', entry.outcome, 2000),
    ...entry.customerIds.map((id) => badUuid('customerIds', id)),
    ...entry.supplierIds.map((id) => badUuid('supplierIds', id)),
    entry.ownerId === null ? undefined : badUuid('ownerId', entry.ownerId),
  );

/**
 * Decides the first event of a service.
 *
 * @returns ServiceProposed, or INVALID_INPUT
 */
export const propose = ({ id, key, ...entry }: ProposeService, now: Instant): Decision =>
  badEntry(entry) ??
  ok([{ type: 'ServiceProposed', at: now, serviceId: id, ...standing(key, serviceMachine.initial, entry) }]);

/** Decides what happened, or why nothing may. A change that changes nothing is no event. */
export const decide = (service: Service, command: ServiceCommand, now: Instant): Decision => {
  const refused = illegal(serviceMachine, service.state, command.type, serviceRights);
  if (refused) return refused;
  const state = stateAfter(serviceMachine, service.state, command.type);
  const after = { at: now, ...standing(service.key, state, service) };
  switch (command.type) {
    case 'CHANGE': {
      const entry = { ...entryOf(service), ...command.entry };
      const bad = badEntry(entry);
      if (bad) return bad;
      if (service.state === 'LIVE' && entry.ownerId === null) return refuse({ code: 'SERVICE_OWNER_REQUIRED' });
      const gone = service.customerIds.filter((id) => !entry.customerIds.includes(id));
      const bound = command.activeSlas.filter(({ customerId }) => customerId !== null && gone.includes(customerId));
      if (bound.length > 0) return refuse({ code: 'SERVICE_HAS_ACTIVE_SLA', slaKeys: bound.map(({ key }) => key) });
      const next = standing(service.key, state, entry);
      const same = JSON.stringify(next) === JSON.stringify(standing(service.key, state, service));
      return ok(same ? [] : [{ type: 'ServiceChanged', at: now, ...next }]);
    }
    case 'DESIGN':
      return ok([{ type: 'ServiceDesigned', ...after }]);
    case 'INTRODUCE':
      if (service.ownerId === null) return refuse({ code: 'SERVICE_OWNER_REQUIRED' });
      return ok([{ type: 'ServiceIntroduced', ...after }]);
    case 'RETIRE':
      if (command.activeSlas.length > 0)
        return refuse({ code: 'SERVICE_HAS_ACTIVE_SLA', slaKeys: command.activeSlas.map(({ key }) => key) });
      return badText('why', command.why, 1000) ?? ok([{ type: 'ServiceRetired', ...after, why: command.why }]);
    case 'WITHDRAW':
      return badText('why', command.why, 1000) ?? ok([{ type: 'ServiceWithdrawn', ...after, why: command.why }]);
    default:
      return never(command);
  }
};

/** Applies one event; total. Throws where a history does not begin with ServiceProposed: such a history is broken. */
export const evolve = (service: Service | undefined, event: ServiceEvent): Service => {
  const stands = standing(event.key, event.state, event);
  if (event.type === 'ServiceProposed')
    return {
      ...stands,
      id: event.serviceId,
      version: 1,
      head: '',
      proposedAt: event.at,
      introducedAt: null,
      endedAt: null,
    };
  if (!service) throw new Error(`a service begins with ServiceProposed, not ${event.type}`);
  const next: Service = { ...service, ...stands, version: service.version + 1 };
  switch (event.type) {
    case 'ServiceChanged':
    case 'ServiceDesigned':
      return next;
    case 'ServiceIntroduced':
      return { ...next, introducedAt: event.at };
    case 'ServiceRetired':
    case 'ServiceWithdrawn':
      return { ...next, endedAt: event.at };
    default:
      return never(event);
  }
};
