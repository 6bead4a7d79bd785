/** Commands of services: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { activeSlasOf } from '../agreements.ts';
import { type Reference, unknown } from '../known.ts';
import {
  decide,
  type ProposeService,
  propose,
  type Service,
  type ServiceCommand,
  type ServiceEntry,
  type ServiceRefusal,
  serviceRights,
} from './domain.ts';
import { serviceStore } from './store.ts';

type Refusal = ServiceRefusal | CommonRefusal;
export type ServiceResult = Result<Service, Refusal>;

export type ProposeServiceInput = Omit<ProposeService, 'id' | 'key'> & {
  readonly idempotencyKey?: string | null | undefined;
};

const referencesOf = ({ customerIds, ownerId, supplierIds }: Partial<ServiceEntry>): Reference[] => [
  ...(customerIds ?? []).map((id): Reference => ({ kind: 'CUSTOMER', field: 'customerIds', id })),
  ...(supplierIds ?? []).map((id): Reference => ({ kind: 'SUPPLIER', field: 'supplierIds', id })),
  { kind: 'PERSON', field: 'ownerId', id: ownerId },
];

/** Proposes a service. Works while every other service is away: references are checked against local copies. */
export const proposeService = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...entry }: ProposeServiceInput,
): Promise<ServiceResult> =>
  transact(db, actor, async (tx): Promise<ServiceResult> => {
    const no = forbidden(serviceRights, actor, 'PROPOSE');
    if (no) return no;
    return idempotent<Service, Refusal>(
      tx,
      { key: idempotencyKey, command: 'proposeService', input: entry },
      async (id) => {
        const service = await serviceStore.load(tx, id);
        return service ? ok(service) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, referencesOf(entry));
        if (stranger) return stranger;
        const decision = propose({ ...entry, id: newId(), key: await nextKey(tx, 'SVC') }, now());
        return decision.ok ? record(tx, serviceStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: the agreements in force are the platform's to add. */
export type ServiceRequest =
  | { readonly type: 'CHANGE'; readonly entry: Partial<ServiceEntry> }
  | { readonly type: 'RETIRE'; readonly why: string }
  | Exclude<ServiceCommand, { type: 'CHANGE' | 'RETIRE' }>;

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the service has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** References that are new to the service; those that it had may have ended since. */
const newReferences = (service: Service, entry: Partial<ServiceEntry>): Reference[] =>
  referencesOf({
    customerIds: entry.customerIds?.filter((id) => !service.customerIds.includes(id)) ?? [],
    supplierIds: entry.supplierIds?.filter((id) => !service.supplierIds.includes(id)) ?? [],
    ownerId: entry.ownerId === service.ownerId ? null : (entry.ownerId ?? null),
  });

const completed = async (tx: Tx, id: string, request: ServiceRequest): Promise<ServiceCommand> =>
  request.type === 'CHANGE' || request.type === 'RETIRE'
    ? { ...request, activeSlas: await activeSlasOf(tx, id) }
    : request;

/** Handles one command on one service, which is locked first: no agreement on it comes into force meanwhile. */
export const handleService = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ServiceRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ServiceResult> =>
  transact(db, actor, async (tx): Promise<ServiceResult> => {
    const no = forbidden(serviceRights, actor, request.type);
    if (no) return no;
    const [service] = isUuid(id) ? await serviceStore.loadMany(tx, [id], 'FOR UPDATE') : [];
    if (!service) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== service.version)
      return refuse({ code: 'CONFLICT', id, version: service.version });
    const stranger = request.type === 'CHANGE' ? await unknown(tx, newReferences(service, request.entry)) : undefined;
    if (stranger) return stranger;
    const decision = decide(service, await completed(tx, id, request), now());
    if (!decision.ok) return decision;
    return record(tx, serviceStore, service, decision.value, { reason: reason ?? undefined });
  });

/**
 * Makes the catalogue say what a transition made of the service. What it says already is nothing to do; anything else that is
 * refused (an agreement that is still in force) is a fault, tried again and shown.
 */
export const followTransition = async (
  tx: Tx,
  id: string,
  requests: readonly ServiceRequest[],
  { at, reason }: { readonly at: Instant; readonly reason: string },
): Promise<void> => {
  for (const request of requests) {
    const [service] = await serviceStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!service) continue;
    const decision = decide(service, await completed(tx, id, request), at);
    if (!decision.ok && decision.refusal.code === 'ILLEGAL_TRANSITION') continue;
    mustSucceed(await record(tx, serviceStore, service, mustSucceed(decision), { reason }));
  }
};
