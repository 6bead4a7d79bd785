/**
 * Complaint: a customer is not content with a service or with the provider. It is acted on, and the customer is told
 * what came of it, before it is closed; where the usual way does not settle it, it is escalated.
 *
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 8.3.2, 2011 6.2.
 */
import { type complaintEvents, complaintStates, type EventOf } from '@attest/contracts';
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
  plusMs,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';

export type ComplaintState = (typeof complaintStates)[number];

/** Time passing escalates what nobody acknowledged: the platform's ESCALATE. */
export const complaintMachine = machine(complaintStates, 'RECEIVED', {
  ACKNOWLEDGE: { from: ['RECEIVED'], to: 'ACKNOWLEDGED' },
  START_ACTION: { from: ['ACKNOWLEDGED', 'ESCALATED'], to: 'IN_ACTION' },
  RECORD_ACTION: { from: ['IN_ACTION'] },
  TELL_RESULT: { from: ['IN_ACTION'] },
  ESCALATE: { from: ['RECEIVED', 'ACKNOWLEDGED', 'IN_ACTION'], to: 'ESCALATED' },
  CLOSE: { from: ['IN_ACTION'], to: 'CLOSED' },
});
export type ComplaintAction = ActionOf<typeof complaintMachine>;

const managers = ['BUSINESS_RELATIONSHIP_MANAGER'] as const;
const desk = [...managers, 'SERVICE_DESK_AGENT', 'INCIDENT_MANAGER'] as const;

export const complaintRights: Rights<ComplaintAction | 'RECEIVE'> = {
  RECEIVE: [...desk, 'CUSTOMER_USER'],
  ACKNOWLEDGE: desk,
  START_ACTION: [...managers, 'TOP_MANAGEMENT'],
  RECORD_ACTION: [...managers, 'TOP_MANAGEMENT'],
  TELL_RESULT: managers,
  ESCALATE: [...desk, 'CUSTOMER_USER'],
  CLOSE: managers,
};

/** A complaint that was not acknowledged for so long is escalated by the platform. */
export const acknowledgeWithinHours = 48;

export type Complaint = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ComplaintState;
  readonly customerId: string;
  readonly serviceId: string | null;
  readonly incidentId: string | null;
  readonly complainantId: string | null;
  readonly text: string;
  readonly acknowledgeBy: Instant;
  readonly responsibleId: string | null;
  /** Actions since the complaint was received, or since it was escalated last: an escalation asks for an action of its own. */
  readonly actionsSince: number;
  readonly escalatedToId: string | null;
  readonly escalations: number;
  /** What the customer was told came of it; null where an action followed that the customer does not know of. */
  readonly result: string | null;
  readonly receivedAt: Instant;
  readonly acknowledgedAt: Instant | null;
  readonly resultToldAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly updatedAt: Instant;
};

export type ComplaintEvent = EventOf<typeof complaintEvents>;

export type ReceiveComplaint = Pick<
  Complaint,
  'id' | 'key' | 'customerId' | 'serviceId' | 'incidentId' | 'complainantId' | 'text'
> & {
  readonly customerEnded: boolean;
  /** The customers that the service is provided to; null where no service is named. */
  readonly serviceCustomerIds: readonly string[] | null;
  /** The customer whose person complains; undefined where nobody is named. */
  readonly complainantCustomerId?: string | null | undefined;
};

/** What is known here of a person. */
export type PersonFacts = {
  readonly id: string;
  readonly active: boolean;
  readonly customerId: string | null;
  readonly supplierId: string | null;
};

export type ComplaintCommand =
  | { readonly type: 'ACKNOWLEDGE' | 'CLOSE' }
  | { readonly type: 'START_ACTION'; readonly responsible: PersonFacts }
  | { readonly type: 'RECORD_ACTION'; readonly actionId: string; readonly action: string }
  | { readonly type: 'TELL_RESULT'; readonly result: string }
  /** `to`: null for top management as a body. */
  | { readonly type: 'ESCALATE'; readonly to: PersonFacts | null; readonly why: string };

export type ComplaintRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'CUSTOMER_ENDED'; readonly customerId: string }
  | { readonly code: 'SERVICE_NOT_PROVIDED_TO_CUSTOMER'; readonly serviceId: string }
  | { readonly code: 'COMPLAINANT_NOT_OF_CUSTOMER'; readonly personId: string }
  | { readonly code: 'RESPONSIBLE_NOT_OF_PROVIDER'; readonly personId: string }
  | { readonly code: 'ACTION_REQUIRED' }
  | { readonly code: 'RESULT_NOT_TOLD' };

type Decision = Result<ComplaintEvent[], ComplaintRefusal>;

const notOfProvider = (person: PersonFacts) =>
  person.active && person.customerId === null && person.supplierId === null
    ? undefined
    : refuse({ code: 'RESPONSIBLE_NOT_OF_PROVIDER', personId: person.id });

/**
 * Decides the first event of a complaint.
 *
 * @returns ComplaintReceived, INVALID_INPUT, CUSTOMER_ENDED, SERVICE_NOT_PROVIDED_TO_CUSTOMER or COMPLAINANT_NOT_OF_CUSTOMER
 */
export const receive = (command: ReceiveComplaint, now: Instant): Decision => {
  const { id, customerEnded, serviceCustomerIds, complainantCustomerId, ...facts } = command;
  const { customerId, serviceId, complainantId, incidentId } = facts;
  const bad = firstRefusal(
    badText('text', facts.text),
    incidentId === null ? undefined : badUuid('incidentId', incidentId),
  );
  if (bad) return bad;
  if (customerEnded) return refuse({ code: 'CUSTOMER_ENDED', customerId });
  if (serviceId !== null && !serviceCustomerIds?.includes(customerId))
    return refuse({ code: 'SERVICE_NOT_PROVIDED_TO_CUSTOMER', serviceId });
  if (complainantId !== null && complainantCustomerId !== customerId)
    return refuse({ code: 'COMPLAINANT_NOT_OF_CUSTOMER', personId: complainantId });
  return ok([
    {
      type: 'ComplaintReceived',
      at: now,
      complaintId: id,
      ...facts,
      state: complaintMachine.initial,
      acknowledgeBy: plusMs(now, acknowledgeWithinHours * 3_600_000),
    },
  ]);
};

/** Decides what happened, or why nothing may. */
export const decide = (complaint: Complaint, command: ComplaintCommand, now: Instant): Decision => {
  const refused = illegal(complaintMachine, complaint.state, command.type, complaintRights);
  if (refused) return refused;
  const { customerId, serviceId } = complaint;
  const base = {
    at: now,
    state: stateAfter(complaintMachine, complaint.state, command.type),
    customerId,
    serviceId,
  };
  switch (command.type) {
    case 'ACKNOWLEDGE':
      return ok([{ ...base, type: 'ComplaintAcknowledged' }]);
    case 'START_ACTION':
      return (
        notOfProvider(command.responsible) ??
        ok([{ ...base, type: 'ComplaintActionStarted', responsibleId: command.responsible.id }])
      );
    case 'RECORD_ACTION': {
      const { actionId, action } = command;
      return badText('action', action) ?? ok([{ ...base, type: 'ComplaintActionRecorded', actionId, action }]);
    }
    case 'TELL_RESULT': {
      const { result } = command;
      const bad = badText('result', result);
      if (bad) return bad;
      if (complaint.actionsSince === 0) return refuse({ code: 'ACTION_REQUIRED' });
      return ok([{ ...base, type: 'ComplaintResultTold', result }]);
    }
    case 'ESCALATE': {
      const { to, why } = command;
      const bad = badText('why', why, 1000) ?? (to ? notOfProvider(to) : undefined);
      return bad ?? ok([{ ...base, type: 'ComplaintEscalated', escalatedToId: to?.id ?? null, why }]);
    }
    case 'CLOSE':
      if (complaint.actionsSince === 0) return refuse({ code: 'ACTION_REQUIRED' });
      if (complaint.resultToldAt === null) return refuse({ code: 'RESULT_NOT_TOLD' });
      return ok([{ ...base, type: 'ComplaintClosed' }]);
    default:
      return never(command);
  }
};

/** Applies one event. Throws where a history does not begin with ComplaintReceived: such a history is broken, not input. */
export const evolve = (complaint: Complaint | undefined, event: ComplaintEvent): Complaint => {
  const { at, state } = event;
  if (event.type === 'ComplaintReceived') {
    const { type: _, at: receivedAt, complaintId, ...facts } = event;
    return {
      id: complaintId,
      version: 1,
      head: '',
      ...facts,
      responsibleId: null,
      actionsSince: 0,
      escalatedToId: null,
      escalations: 0,
      result: null,
      receivedAt,
      acknowledgedAt: null,
      resultToldAt: null,
      closedAt: null,
      updatedAt: receivedAt,
    };
  }
  if (!complaint) throw new Error(`a complaint begins with ComplaintReceived, not ${event.type}`);
  const next: Complaint = { ...complaint, version: complaint.version + 1, state, updatedAt: at };
  switch (event.type) {
    case 'ComplaintAcknowledged':
      return { ...next, acknowledgedAt: at };
    case 'ComplaintActionStarted':
      return { ...next, responsibleId: event.responsibleId };
    case 'ComplaintActionRecorded':
      return { ...next, actionsSince: complaint.actionsSince + 1, result: null, resultToldAt: null };
    case 'ComplaintResultTold':
      return { ...next, result: event.result, resultToldAt: at };
    case 'ComplaintEscalated':
      return {
        ...next,
        escalatedToId: event.escalatedToId,
        escalations: complaint.escalations + 1,
        actionsSince: 0,
        result: null,
        resultToldAt: null,
      };
    case 'ComplaintClosed':
      return { ...next, closedAt: at };
    default:
      return never(event);
  }
};
