/** Commands of contracts with suppliers: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  badUuid,
  type CommonRefusal,
  forbidden,
  type Instant,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import {
  type DeadlineHandler,
  type Deps,
  idempotent,
  mustSucceed,
  nextKey,
  onDeadline,
  record,
  recordMany,
  type Tx,
  transact,
} from '@attest/record';
import { personKnown, serviceKnown } from '../../known.ts';
import {
  type ContractTerms,
  decideContract,
  draftContract,
  type SupplierContract,
  type SupplierContractCommand,
  type SupplierContractRefusal,
  supplierContractRights,
} from '../domain/index.ts';
import { type ContractTime, contractStore, contractsAround, supplierStore } from '../store/index.ts';

type Refusal = SupplierContractRefusal | CommonRefusal;
export type ContractResult = Result<SupplierContract, Refusal>;

export type DraftContractInput = ContractTerms & {
  readonly supplierId: string;
  readonly responsibleId: string;
  readonly idempotencyKey?: string | null | undefined;
};

/** Services that a contract is to cover and that nobody here knows. */
const strangeServices = async (tx: Tx, ids: readonly string[]): Promise<Result<null, CommonRefusal>> => {
  for (const id of ids) {
    const known = await serviceKnown(tx, 'serviceIds', id);
    if (!known.ok) return known;
  }
  return ok(null);
};

/** The supplier, held so that it does not end meanwhile. */
const heldSupplier = async (tx: Tx, id: string) =>
  badUuid('supplierId', id) ? undefined : (await supplierStore.loadMany(tx, [id], 'FOR UPDATE'))[0];

/** Drafts a contract with a supplier. */
export const draftSupplierContract = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...input }: DraftContractInput,
): Promise<ContractResult> =>
  transact(db, actor, async (tx): Promise<ContractResult> => {
    const no = forbidden(supplierContractRights, actor, 'DRAFT');
    if (no) return no;
    return idempotent<SupplierContract, Refusal>(
      tx,
      { key: idempotencyKey, command: 'draftSupplierContract', input },
      async (id) => {
        const contract = await contractStore.load(tx, id);
        return contract ? ok(contract) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const { supplierId, responsibleId, ...terms } = input;
        const responsible = await personKnown(tx, 'responsibleId', responsibleId);
        if (!responsible.ok) return responsible;
        const supplier = await heldSupplier(tx, supplierId);
        if (!supplier) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'supplierId', id: supplierId });
        const known = await strangeServices(tx, terms.serviceIds);
        if (!known.ok) return known;
        const facts = { id: newId(), key: await nextKey(tx, 'SCO'), supplierId, responsible: responsible.value };
        const decision = draftContract({ ...terms, ...facts, supplierActive: supplier.state === 'ACTIVE' }, now());
        return decision.ok ? record(tx, contractStore, undefined, decision.value) : decision;
      },
    );
  });

type Bare<T extends SupplierContractCommand['type']> = Extract<SupplierContractCommand, { type: T }>;

/** A command as it comes in: facts beyond the contract, and who says so, are the platform's to add. */
export type ContractRequest =
  | Bare<'REDRAFT' | 'AMEND' | 'WITHDRAW' | 'RENEW' | 'TERMINATE'>
  | Omit<Bare<'AGREE'>, 'agreedById' | 'supplierActive'>
  | Omit<Bare<'REVIEW'>, 'reviewerId'>
  | { readonly type: 'ASSIGN'; readonly personId: string }
  | Omit<Bare<'RAISE_DISPUTE'>, 'raisedById' | 'disputeId'>
  | Omit<Bare<'SETTLE_DISPUTE'>, 'settledById'>;

const completed = async (
  tx: Tx,
  newId: Deps['newId'],
  supplierId: string,
  request: ContractRequest,
): Promise<Result<SupplierContractCommand, CommonRefusal>> => {
  switch (request.type) {
    case 'REDRAFT':
    case 'AMEND': {
      const known = await strangeServices(tx, request.serviceIds);
      return known.ok ? ok(request) : known;
    }
    case 'AGREE': {
      const supplier = await heldSupplier(tx, supplierId);
      return ok({ ...request, agreedById: tx.actor.id, supplierActive: supplier?.state === 'ACTIVE' });
    }
    case 'REVIEW':
      return ok({ ...request, reviewerId: tx.actor.id });
    case 'ASSIGN': {
      const person = await personKnown(tx, 'personId', request.personId);
      return person.ok ? ok({ type: request.type, person: person.value }) : person;
    }
    case 'RAISE_DISPUTE':
      return ok({ ...request, disputeId: newId(), raisedById: tx.actor.id });
    case 'SETTLE_DISPUTE':
      return ok({ ...request, settledById: tx.actor.id });
    default:
      return ok(request);
  }
};

export type ContractOptions = {
  /** The version that the caller decided on; CONFLICT where the contract has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

/** Handles one command on one contract. People and suppliers are locked before contracts, as elsewhere. */
export const handleContract = (
  { db, now, newId }: Deps,
  actor: Actor,
  id: string,
  request: ContractRequest,
  { expectedVersion, reason }: ContractOptions = {},
): Promise<ContractResult> =>
  transact(db, actor, async (tx): Promise<ContractResult> => {
    const no = forbidden(supplierContractRights, actor, request.type);
    if (no) return no;
    const known = badUuid('id', id) ? undefined : await contractStore.load(tx, id);
    if (!known) return refuse({ code: 'NOT_FOUND', id });
    const command = await completed(tx, newId, known.supplierId, request);
    if (!command.ok) return command;
    const [contract] = await contractStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!contract) return refuse({ code: 'NOT_FOUND', id });
    if (expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== contract.version)
      return refuse({ code: 'CONFLICT', id, version: contract.version });
    const decision = decideContract(contract, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, contractStore, contract, decision.value, { reason: reason ?? undefined });
  });

/** Contracts lose who answers for them when that person leaves: the gap shows until somebody follows. */
export const partWithResponsible = async (
  tx: Tx,
  person: { readonly id: string; readonly name: string },
  at: Instant,
): Promise<void> => {
  const items = (await contractsAround(tx, person.id)).map((before) => ({
    before,
    events: mustSucceed(decideContract(before, { type: 'LOSE_RESPONSIBLE' }, at)),
  }));
  await recordMany(tx, contractStore, items, { reason: `${person.name} left` });
};

const timely = {
  begin: 'BEGIN',
  'fall-due': 'FALL_DUE',
  expire: 'EXPIRE',
  review: 'MISS_REVIEW',
} as const satisfies Record<ContractTime, SupplierContractCommand['type']>;

/** What time does to a contract; one that went its way in the same moment is left alone. */
const byTime = (kind: ContractTime): DeadlineHandler =>
  onDeadline('supplier', `contract-${kind}`, async (tx, { recordId }, { now }) => {
    const [contract] = await contractStore.loadMany(tx, [recordId], 'FOR UPDATE');
    if (!contract) throw new Error(`time does something to the contract ${recordId}, which is not there`);
    const decision = decideContract(contract, { type: timely[kind] }, now());
    if (decision.ok) mustSucceed(await record(tx, contractStore, contract, decision.value));
  });

export const contractDeadlines: readonly DeadlineHandler[] = [
  byTime('begin'),
  byTime('fall-due'),
  byTime('expire'),
  byTime('review'),
];
