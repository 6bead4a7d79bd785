/**
 * Service level agreement: what a customer may expect of a service, accepted by both parties before it is in force.
 *
 * Agreed terms never change: other terms are another agreement, which takes the place of this one. So the id of an
 * agreement is the version that a clock refers to. Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.3; 2005 3.3.
 */
import { type EventOf, type parties, type slaEndings, type slaEvents, slaStates } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  firstRefusal,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import { badTerms, type SlaTerms, termsOf } from './terms.ts';

export type SlaState = (typeof slaStates)[number];
export type Party = (typeof parties)[number];

export const slaMachine = machine(slaStates, 'DRAFT', {
  REDRAFT: { from: ['DRAFT'] },
  ACCEPT: { from: ['DRAFT'] },
  AGREE: { from: ['DRAFT'], to: 'AGREED' },
  ACTIVATE: { from: ['AGREED'], to: 'ACTIVE' },
  END: { from: ['ACTIVE'], to: 'ENDED' },
  WITHDRAW: { from: ['DRAFT', 'AGREED'], to: 'WITHDRAWN' },
});
export type SlaAction = ActionOf<typeof slaMachine>;

const manager = ['SERVICE_LEVEL_MANAGER'] as const;

export const slaRights: Rights<SlaAction | 'DRAFT'> = {
  DRAFT: manager,
  REDRAFT: manager,
  ACCEPT: [...manager, 'BUSINESS_RELATIONSHIP_MANAGER', 'CUSTOMER_USER'],
  AGREE: manager,
  ACTIVATE: manager,
  END: manager,
  WITHDRAW: manager,
};

export type Acceptance = {
  readonly party: Party;
  readonly personId: string;
  readonly at: Instant;
  readonly representative: string | null;
  readonly evidence: string | null;
};

export type Sla = SlaTerms & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: SlaState;
  readonly serviceId: string;
  /** Null: for every customer to whom the service is offered. */
  readonly customerId: string | null;
  readonly replacesId: string | null;
  readonly replacedById: string | null;
  readonly edition: number;
  readonly acceptances: readonly Acceptance[];
  /** From this moment on incidents get their clocks by it; null until it is active. */
  readonly inForceFrom: Instant | null;
  /** From this moment on no more; null where no end is known. */
  readonly inForceUntil: Instant | null;
  readonly ending: (typeof slaEndings)[number] | null;
  readonly draftedAt: Instant;
};

export type SlaEvent = EventOf<typeof slaEvents>;

export type DraftSla = {
  readonly id: string;
  readonly key: string;
  readonly serviceId: string;
  readonly customerId: string | null;
  readonly terms: SlaTerms;
  /** The agreement that the draft takes the place of. */
  readonly replaces: Sla | null;
};

/** What an activation must know of others. */
export type Circumstances = {
  readonly service: { readonly state: string; readonly customerIds: readonly string[] };
  readonly calendarState: string;
  /** Other agreements for the same service and customer that are or were in force. */
  readonly others: readonly Sla[];
};

export type SlaCommand =
  | { readonly type: 'REDRAFT'; readonly terms: SlaTerms }
  | {
      readonly type: 'ACCEPT';
      readonly party: Party;
      /** Who records it, and whose person that is. */
      readonly by: { readonly id: string; readonly party: Party };
      readonly representative: string | null;
      readonly evidence: string | null;
    }
  | { readonly type: 'AGREE' }
  | ({ readonly type: 'ACTIVATE' } & Circumstances)
  | {
      readonly type: 'END';
      readonly ending: (typeof slaEndings)[number];
      readonly inForceUntil: Instant;
      readonly replacedById: string | null;
      readonly why: string | null;
    }
  | { readonly type: 'WITHDRAW'; readonly why: string };

export type SlaRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'BOTH_PARTIES_REQUIRED'; readonly missing: readonly Party[] }
  | { readonly code: 'ALREADY_ACCEPTED'; readonly party: Party }
  | { readonly code: 'ACCEPTANCE_EVIDENCE_REQUIRED' }
  | { readonly code: 'ACCEPTANCE_NOT_YOURS'; readonly party: Party }
  | { readonly code: 'SERVICE_NOT_LIVE'; readonly state: string }
  | { readonly code: 'SERVICE_NOT_OFFERED'; readonly customerId: string }
  | { readonly code: 'CALENDAR_WITHDRAWN' }
  | { readonly code: 'SLA_STARTS_LATER'; readonly startsAt: Instant }
  | { readonly code: 'SLA_OVERLAPS'; readonly keys: readonly string[] };

type Decision = Result<SlaEvent[], SlaRefusal>;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/**
 * Decides the first event of an agreement.
 *
 * @returns SlaDrafted, or INVALID_INPUT (also where it would replace an agreement of another service or customer)
 */
export const draft = ({ id, key, serviceId, customerId, terms, replaces }: DraftSla, now: Instant): Decision => {
  const bad = badTerms(terms);
  if (bad) return bad;
  if (replaces && (replaces.serviceId !== serviceId || replaces.customerId !== customerId))
    return invalid('replacesId', `${replaces.key} is of another service or customer`);
  return ok([
    {
      type: 'SlaDrafted',
      at: now,
      slaId: id,
      key,
      state: slaMachine.initial,
      serviceId,
      customerId,
      replacesId: replaces?.id ?? null,
      edition: (replaces?.edition ?? 0) + 1,
      terms: termsOf(terms),
    },
  ]);
};

/** Whether an agreement decides about what happens at that moment. */
export const inForceAt = ({ state, inForceFrom, inForceUntil }: Sla, at: Instant): boolean =>
  (state === 'ACTIVE' || state === 'ENDED') &&
  inForceFrom !== null &&
  inForceFrom <= at &&
  (inForceUntil === null || at < inForceUntil);

/** The agreement that decides about a customer at a moment: the customer's own before the general one. */
export const slaFor = (slas: readonly Sla[], customerId: string | null, at: Instant): Sla | undefined => {
  const inForce = slas.filter((sla) => inForceAt(sla, at));
  return (
    inForce.find((sla) => sla.customerId !== null && sla.customerId === customerId) ??
    inForce.find((sla) => sla.customerId === null)
  );
};

/** Whether another agreement would decide about a moment at which this one does; one that is replaced yields, if it began before. */
const overlaps = (sla: Sla, other: Sla): boolean => {
  if (other.inForceFrom === null) return false;
  const yields = other.id === sla.replacesId && other.state === 'ACTIVE' && other.inForceFrom < sla.startsAt;
  const until = yields ? sla.startsAt : other.inForceUntil;
  return (until === null || sla.startsAt < until) && (sla.endsAt === null || other.inForceFrom < sla.endsAt);
};

const missingParties = ({ acceptances }: Sla): Party[] =>
  (['PROVIDER', 'CUSTOMER'] as const).filter((party) => !acceptances.some((accepted) => accepted.party === party));

const accepted = (sla: Sla, command: Extract<SlaCommand, { type: 'ACCEPT' }>): Result<true, SlaRefusal> => {
  const { party, by, representative, evidence } = command;
  if (by.party === 'CUSTOMER' && (party !== 'CUSTOMER' || sla.customerId === null))
    return refuse({ code: 'ACCEPTANCE_NOT_YOURS', party });
  if (!missingParties(sla).includes(party)) return refuse({ code: 'ALREADY_ACCEPTED', party });
  if (party === 'CUSTOMER' && by.party === 'PROVIDER' && (!representative?.trim() || !evidence?.trim()))
    return refuse({ code: 'ACCEPTANCE_EVIDENCE_REQUIRED' });
  return (
    firstRefusal(
      representative === null ? undefined : badText('representative', representative, 200),
      evidence === null ? undefined : badText('evidence', evidence, 2000),
    ) ?? ok(true)
  );
};

const activation = (
  sla: Sla,
  { service, calendarState, others }: Circumstances,
  now: Instant,
): Result<true, SlaRefusal> => {
  if (service.state !== 'LIVE') return refuse({ code: 'SERVICE_NOT_LIVE', state: service.state });
  if (sla.customerId !== null && !service.customerIds.includes(sla.customerId))
    return refuse({ code: 'SERVICE_NOT_OFFERED', customerId: sla.customerId });
  if (calendarState !== 'IN_USE') return refuse({ code: 'CALENDAR_WITHDRAWN' });
  if (now < sla.startsAt) return refuse({ code: 'SLA_STARTS_LATER', startsAt: sla.startsAt });
  const keys = others.filter((other) => other.id !== sla.id && overlaps(sla, other)).map(({ key }) => key);
  return keys.length > 0 ? refuse({ code: 'SLA_OVERLAPS', keys }) : ok(true);
};

/** Decides what happened, or why nothing may. */
export const decideSla = (sla: Sla, command: SlaCommand, now: Instant): Decision => {
  const refused = illegal(slaMachine, sla.state, command.type, slaRights);
  if (refused) return refused;
  const { key, serviceId, customerId } = sla;
  const base = { at: now, key, serviceId, customerId, state: stateAfter(slaMachine, sla.state, command.type) };
  switch (command.type) {
    case 'REDRAFT':
      return badTerms(command.terms) ?? ok([{ type: 'SlaRedrafted', ...base, terms: termsOf(command.terms) }]);
    case 'ACCEPT': {
      const may = accepted(sla, command);
      if (!may.ok) return may;
      const { party, by, representative, evidence } = command;
      return ok([{ type: 'SlaAccepted', ...base, party, personId: by.id, representative, evidence }]);
    }
    case 'AGREE': {
      const missing = missingParties(sla);
      return missing.length > 0
        ? refuse({ code: 'BOTH_PARTIES_REQUIRED', missing })
        : ok([{ type: 'SlaAgreed', ...base }]);
    }
    case 'ACTIVATE': {
      const may = activation(sla, command, now);
      if (!may.ok) return may;
      return ok([{ type: 'SlaActivated', ...base, inForceFrom: sla.startsAt, inForceUntil: sla.endsAt }]);
    }
    case 'END': {
      const { ending, inForceUntil, replacedById, why } = command;
      const bad = why === null ? undefined : badText('why', why, 1000);
      if (bad) return bad;
      if (sla.inForceFrom !== null && inForceUntil <= sla.inForceFrom)
        return invalid('endsAt', `must be after ${sla.inForceFrom}`);
      return ok([{ type: 'SlaEnded', ...base, ending, inForceUntil, replacedById, why }]);
    }
    case 'WITHDRAW':
      return badText('why', command.why, 1000) ?? ok([{ type: 'SlaWithdrawn', ...base, why: command.why }]);
    default:
      return never(command);
  }
};

/** Applies one event; total. Throws where a history does not begin with SlaDrafted: such a history is broken. */
export const evolveSla = (sla: Sla | undefined, event: SlaEvent): Sla => {
  if (event.type === 'SlaDrafted') {
    const { key, state, serviceId, customerId, replacesId, edition, terms } = event;
    const whose = { id: event.slaId, version: 1, head: '', key, state, serviceId, customerId, replacesId, edition };
    const open = { replacedById: null, acceptances: [], inForceFrom: null, inForceUntil: null, ending: null };
    return { ...terms, ...whose, ...open, draftedAt: event.at };
  }
  if (!sla) throw new Error(`an agreement begins with SlaDrafted, not ${event.type}`);
  const next: Sla = { ...sla, version: sla.version + 1, state: event.state };
  switch (event.type) {
    case 'SlaRedrafted':
      return { ...next, ...event.terms, acceptances: [] };
    case 'SlaAccepted': {
      const { party, personId, at, representative, evidence } = event;
      return { ...next, acceptances: [...sla.acceptances, { party, personId, at, representative, evidence }] };
    }
    case 'SlaAgreed':
    case 'SlaWithdrawn':
      return next;
    case 'SlaActivated':
      return { ...next, inForceFrom: event.inForceFrom, inForceUntil: event.inForceUntil };
    case 'SlaEnded': {
      const { inForceUntil, replacedById, ending } = event;
      return { ...next, inForceUntil, replacedById, ending };
    }
    default:
      return never(event);
  }
};
