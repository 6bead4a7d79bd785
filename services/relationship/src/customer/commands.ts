/** Commands of customers: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  badUuid,
  type CommonRefusal,
  forbidden,
  type Instant,
  never,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, recordMany, type Tx, transact } from '@attest/record';
import { liveServicesOf, personKnown } from '../known.ts';
import {
  type Customer,
  type CustomerCommand,
  type CustomerRefusal,
  customerRights,
  decide,
  evolve,
  type RegisterCustomer,
  register,
} from './domain.ts';
import { customerStore, loadAround, openComplaintsOf } from './store.ts';

export type CustomerResult = Result<Customer, CustomerRefusal | CommonRefusal>;

export type RegisterCustomerInput = Omit<RegisterCustomer, 'id' | 'key' | 'owner'> & {
  readonly ownerId: string;
  readonly idempotencyKey?: string | null | undefined;
};

/** Registers a customer with its owner, who is checked against a local copy, so that governance may be away. */
export const registerCustomer = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: RegisterCustomerInput,
): Promise<CustomerResult> =>
  transact(db, actor, async (tx): Promise<CustomerResult> => {
    const no = forbidden(customerRights, actor, 'REGISTER');
    if (no) return no;
    return idempotent<Customer, CustomerRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'registerCustomer', input: facts },
      async (id) => {
        const customer = await customerStore.load(tx, id);
        return customer ? ok(customer) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const owner = await personKnown(tx, 'ownerId', facts.ownerId);
        if (!owner.ok) return owner;
        const { name, zone } = facts;
        const decision = register(
          { name, zone, id: newId(), key: await nextKey(tx, 'CUS'), owner: owner.value },
          now(),
        );
        return decision.ok ? record(tx, customerStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: facts beyond the customer are the platform's to add. */
export type CustomerRequest =
  | Extract<CustomerCommand, { type: 'CHANGE' | 'REMOVE_CONTACT' }>
  | { readonly type: 'ASSIGN_OWNER' | 'ADD_CONTACT'; readonly personId: string }
  | { readonly type: 'END'; readonly why: string };

/** Adds the facts beyond the customer that a decision needs. */
const completed = async (
  tx: Tx,
  customerId: string,
  request: CustomerRequest,
): Promise<Result<CustomerCommand, CommonRefusal>> => {
  switch (request.type) {
    case 'CHANGE':
    case 'REMOVE_CONTACT':
      return ok(request);
    case 'ASSIGN_OWNER': {
      const owner = await personKnown(tx, 'personId', request.personId);
      return owner.ok ? ok({ type: request.type, owner: owner.value }) : owner;
    }
    case 'ADD_CONTACT': {
      const person = await personKnown(tx, 'personId', request.personId);
      return person.ok ? ok({ type: request.type, person: person.value }) : person;
    }
    case 'END':
      // Locked before its complaints are counted, so that none comes in while it ends.
      await customerStore.loadMany(tx, [customerId], 'FOR UPDATE');
      return ok({
        ...request,
        liveServices: await liveServicesOf(tx, 'customer', customerId),
        openComplaints: await openComplaintsOf(tx, customerId),
      });
    default:
      return never(request);
  }
};

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the customer has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one customer. People are locked before customers, as the reaction to their leaving does. */
export const handleCustomer = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: CustomerRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<CustomerResult> =>
  transact(db, actor, async (tx): Promise<CustomerResult> => {
    const no = forbidden(customerRights, actor, request.type);
    if (no) return no;
    if (badUuid('id', id)) return refuse({ code: 'NOT_FOUND', id });
    const command = await completed(tx, id, request);
    if (!command.ok) return command;
    const [customer] = await customerStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!customer) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== customer.version)
      return refuse({ code: 'CONFLICT', id, version: customer.version });
    const decision = decide(customer, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, customerStore, customer, decision.value, { reason: reason ?? undefined });
  });

/** Customers lose an owner who left, and no longer name a contact who did. */
export const partWithPerson = async (
  tx: Tx,
  person: { readonly id: string; readonly name: string },
  at: Instant,
): Promise<void> => {
  const customers = await loadAround(tx, person.id);
  const items = customers.map((before) => {
    const commands: CustomerCommand[] = [
      ...(before.ownerId === person.id ? [{ type: 'LOSE_OWNER' } as const] : []),
      { type: 'REMOVE_CONTACT', personId: person.id },
    ];
    let state = before;
    const events = commands.flatMap((command) => {
      const decision = decide(state, command, at);
      if (!decision.ok) return [];
      state = decision.value.reduce<Customer>(evolve, state);
      return decision.value;
    });
    return { before, events };
  });
  await recordMany(tx, customerStore, items, { reason: `${person.name} left` });
};
