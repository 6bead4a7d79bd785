/** Commands of complaints: may this actor; load, decide, write the row and its events in one transaction. */
import { type Actor, badUuid, type CommonRefusal, forbidden, never, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { personKnown, serviceKnown } from '../known.ts';
import {
  acknowledgeWithinHours,
  type Complaint,
  type ComplaintCommand,
  type ComplaintRefusal,
  complaintRights,
  decide,
  type ReceiveComplaint,
  receive,
} from './domain.ts';
import { complaintStore, customerStanding } from './store.ts';

type Refusal = ComplaintRefusal | CommonRefusal;
export type ComplaintResult = Result<Complaint, Refusal>;

export type ReceiveComplaintInput = {
  readonly customerId: string | null;
  readonly serviceId: string | null;
  readonly incidentId: string | null;
  readonly complainantId: string | null;
  readonly text: string;
  readonly idempotencyKey?: string | null | undefined;
};

type Facts = Omit<ReceiveComplaint, 'id' | 'key' | 'text' | 'incidentId'>;

/** Adds what is known of the customer, the service and the complainant. A customer's people complain for their own. */
const receiptOf = async (tx: Tx, actor: Actor, input: ReceiveComplaintInput): Promise<Result<Facts, CommonRefusal>> => {
  const customerId = actor.customerId ?? input.customerId;
  if (customerId === null) return refuse({ code: 'INVALID_INPUT', field: 'customerId', reason: 'say who complains' });
  const service = input.serviceId === null ? undefined : await serviceKnown(tx, 'serviceId', input.serviceId);
  if (service && !service.ok) return service;
  const named = input.complainantId ?? (actor.customerId === undefined ? null : actor.id);
  const person = named === null ? undefined : await personKnown(tx, 'complainantId', named);
  // Somebody who is not registered yet may complain all the same.
  if (person && !person.ok && input.complainantId !== null) return person;
  const complainant = person?.ok ? person.value : undefined;
  const standing = badUuid('customerId', customerId) ? undefined : await customerStanding(tx, customerId);
  if (standing === undefined) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'customerId', id: customerId });
  return ok({
    customerId,
    serviceId: input.serviceId,
    complainantId: complainant?.id ?? null,
    customerEnded: standing === 'ENDED',
    serviceCustomerIds: service?.value.customerIds ?? null,
    complainantCustomerId: complainant?.customerId,
  });
};

/** Records a complaint. References are checked against local copies, so that every other service may be away. */
export const receiveComplaint = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: ReceiveComplaintInput,
): Promise<ComplaintResult> =>
  transact(db, actor, async (tx): Promise<ComplaintResult> => {
    const no = forbidden(complaintRights, actor, 'RECEIVE');
    if (no) return no;
    return idempotent<Complaint, Refusal>(
      tx,
      { key: idempotencyKey, command: 'receiveComplaint', input },
      async (id) => {
        const complaint = await complaintStore.load(tx, id);
        return complaint ? ok(complaint) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const facts = await receiptOf(tx, actor, input);
        if (!facts.ok) return facts;
        const { text, incidentId } = input;
        const decision = receive(
          { ...facts.value, text, incidentId, id: newId(), key: await nextKey(tx, 'CMP') },
          now(),
        );
        return decision.ok ? record(tx, complaintStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: what is known of people is the platform's to add. */
export type ComplaintRequest =
  | Extract<ComplaintCommand, { type: 'ACKNOWLEDGE' | 'RECORD_ACTION' | 'TELL_RESULT' | 'CLOSE' }>
  | { readonly type: 'START_ACTION'; readonly responsibleId: string }
  | { readonly type: 'ESCALATE'; readonly toId: string | null; readonly why: string };

const completed = async (tx: Tx, request: ComplaintRequest): Promise<Result<ComplaintCommand, CommonRefusal>> => {
  switch (request.type) {
    case 'START_ACTION': {
      const responsible = await personKnown(tx, 'responsibleId', request.responsibleId);
      return responsible.ok ? ok({ type: request.type, responsible: responsible.value }) : responsible;
    }
    case 'ESCALATE': {
      const { type, toId, why } = request;
      if (toId === null) return ok({ type, to: null, why });
      const to = await personKnown(tx, 'toId', toId);
      return to.ok ? ok({ type, to: to.value, why }) : to;
    }
    case 'ACKNOWLEDGE':
    case 'RECORD_ACTION':
    case 'TELL_RESULT':
    case 'CLOSE':
      return ok(request);
    default:
      return never(request);
  }
};

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the complaint has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one complaint. */
export const handleComplaint = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ComplaintRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ComplaintResult> =>
  transact(db, actor, async (tx): Promise<ComplaintResult> => {
    const no = forbidden(complaintRights, actor, request.type);
    if (no) return no;
    const complaint = badUuid('id', id) ? undefined : await complaintStore.load(tx, id);
    if (!complaint) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== complaint.version)
      return refuse({ code: 'CONFLICT', id, version: complaint.version });
    const command = await completed(tx, request);
    if (!command.ok) return command;
    const decision = decide(complaint, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, complaintStore, complaint, decision.value, { reason: reason ?? undefined });
  });

/** What nobody acknowledged in time goes to top management; one that somebody did meanwhile stays as it is. */
export const escalateOverdue = async (tx: Tx, id: string, now: Deps['now']): Promise<void> => {
  const [complaint] = await complaintStore.loadMany(tx, [id], 'FOR UPDATE');
  if (complaint?.state !== 'RECEIVED') return;
  const why = `Not acknowledged within ${acknowledgeWithinHours} hours.`;
  const events = mustSucceed(decide(complaint, { type: 'ESCALATE', to: null, why }, now()));
  mustSucceed(await record(tx, complaintStore, complaint, events, { reason: why }));
};
