/** Commands of suppliers: may this actor; load, decide, write the row and its events in one transaction. */
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
import { liveServicesOf, personKnown } from '../../known.ts';
import {
  decide,
  evolve,
  type RegisterSupplier,
  register,
  type Supplier,
  type SupplierCommand,
  type SupplierRefusal,
  supplierRights,
} from '../domain/index.ts';
import { bondsOf, customerActive, loadAround, supplierStore } from '../store/index.ts';

export type SupplierResult = Result<Supplier, SupplierRefusal | CommonRefusal>;

export type RegisterSupplierInput = Omit<RegisterSupplier, 'id' | 'key' | 'owner'> & {
  readonly ownerId: string;
  readonly idempotencyKey?: string | null | undefined;
};

/** Registers a supplier with its owner, who is checked against a local copy, so that governance may be away. */
export const registerSupplier = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: RegisterSupplierInput,
): Promise<SupplierResult> =>
  transact(db, actor, async (tx): Promise<SupplierResult> => {
    const no = forbidden(supplierRights, actor, 'REGISTER');
    if (no) return no;
    return idempotent<Supplier, SupplierRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'registerSupplier', input: facts },
      async (id) => {
        const supplier = await supplierStore.load(tx, id);
        return supplier ? ok(supplier) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const owner = await personKnown(tx, 'ownerId', facts.ownerId);
        if (!owner.ok) return owner;
        const { name, kind, actingCustomerId } = facts;
        if (
          actingCustomerId !== null &&
          (badUuid('id', actingCustomerId) || !(await customerActive(tx, actingCustomerId)))
        )
          return refuse({ code: 'UNKNOWN_REFERENCE', field: 'actingCustomerId', id: actingCustomerId });
        const decision = register(
          { name, kind, actingCustomerId, id: newId(), key: await nextKey(tx, 'SUP'), owner: owner.value },
          now(),
        );
        return decision.ok ? record(tx, supplierStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: facts beyond the supplier are the platform's to add. */
export type SupplierRequest =
  | Extract<SupplierCommand, { type: 'CHANGE' | 'REMOVE_CONTACT' }>
  | { readonly type: 'ASSIGN_OWNER' | 'ADD_CONTACT'; readonly personId: string }
  | { readonly type: 'END'; readonly why: string };

/** Adds the facts beyond the supplier that a decision needs. */
const completed = async (
  tx: Tx,
  supplierId: string,
  request: SupplierRequest,
): Promise<Result<SupplierCommand, CommonRefusal>> => {
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
    case 'END': {
      // Held before it is asked what binds it: no contract is agreed meanwhile.
      await supplierStore.loadMany(tx, [supplierId], 'FOR UPDATE');
      const liveServices = await liveServicesOf(tx, 'supplier', supplierId);
      return ok({ ...request, liveServices, ...(await bondsOf(tx, supplierId)) });
    }
    default:
      return never(request);
  }
};

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the supplier has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one supplier. People are locked before suppliers, as the reaction to their leaving does. */
export const handleSupplier = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: SupplierRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<SupplierResult> =>
  transact(db, actor, async (tx): Promise<SupplierResult> => {
    const no = forbidden(supplierRights, actor, request.type);
    if (no) return no;
    if (badUuid('id', id)) return refuse({ code: 'NOT_FOUND', id });
    const command = await completed(tx, id, request);
    if (!command.ok) return command;
    const [supplier] = await supplierStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!supplier) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== supplier.version)
      return refuse({ code: 'CONFLICT', id, version: supplier.version });
    const decision = decide(supplier, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, supplierStore, supplier, decision.value, { reason: reason ?? undefined });
  });

/** Suppliers lose an owner who left, and no longer name a contact who did. */
export const partWithPerson = async (
  tx: Tx,
  person: { readonly id: string; readonly name: string },
  at: Instant,
): Promise<void> => {
  const suppliers = await loadAround(tx, person.id);
  const items = suppliers.map((before) => {
    const commands: SupplierCommand[] = [
      ...(before.ownerId === person.id ? [{ type: 'LOSE_OWNER' } as const] : []),
      { type: 'REMOVE_CONTACT', personId: person.id },
    ];
    let state = before;
    const events = commands.flatMap((command) => {
      const decision = decide(state, command, at);
      if (!decision.ok) return [];
      state = decision.value.reduce<Supplier>(evolve, state);
      return decision.value;
    });
    return { before, events };
  });
  await recordMany(tx, supplierStore, items, { reason: `${person.name} left` });
};
