/** Commands of the criteria for major incidents. */
import { type Actor, type CommonRefusal, forbidden, ok, type Result, refuse } from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../command.ts';
import { type Reference, unknown } from '../known.ts';
import {
  type CriteriaCommand,
  type CriteriaRefusal,
  type DraftCriteria,
  decideCriteria,
  draftCriteria,
  type MajorIncidentCriteria,
  majorIncidentCriteriaRights,
} from './domain/index.ts';
import { criteriaStore, loadInForceOf, nextEdition } from './store.ts';

export type CriteriaResult = Result<MajorIncidentCriteria, CriteriaRefusal | CommonRefusal>;

export type DraftCriteriaInput = Omit<DraftCriteria, 'id' | 'key' | 'edition'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** Writes down another set of criteria for a customer, or for everybody who has none. */
export const draft = ({ db, now, newId }: Deps, actor: Actor, input: DraftCriteriaInput): Promise<CriteriaResult> =>
  transact(db, actor, async (tx): Promise<CriteriaResult> => {
    const no = forbidden(majorIncidentCriteriaRights, actor, 'DRAFT');
    if (no) return no;
    const { idempotencyKey, ...facts } = input;
    return idempotent<MajorIncidentCriteria, CriteriaRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'draftMajorIncidentCriteria', input: facts },
      async (id) => {
        const criteria = await criteriaStore.load(tx, id);
        return criteria ? ok(criteria) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const { customerId, rules } = facts;
        const stranger = await unknown(tx, [
          { kind: 'CUSTOMER', field: 'customerId', id: customerId },
          ...rules.flatMap(({ serviceIds }, index) =>
            serviceIds.map((id): Reference => ({ kind: 'SERVICE', field: `rules[${index}].serviceIds`, id })),
          ),
        ]);
        if (stranger) return stranger;
        const edition = await nextEdition(tx, customerId);
        const decision = draftCriteria({ ...facts, id: newId(), key: await nextKey(tx, 'MIC'), edition }, now());
        return decision.ok ? record(tx, criteriaStore, undefined, decision.value) : decision;
      },
    );
  });

/** The edition in force gives way to this one, in the same transaction. */
const supersede = async (tx: Tx, { id, customerId, edition }: MajorIncidentCriteria, now: Deps['now']) => {
  const before = await loadInForceOf(tx, customerId);
  if (!before || before.id === id) return;
  const events = mustSucceed(decideCriteria(before, { type: 'SUPERSEDE' }, now()));
  mustSucceed(await record(tx, criteriaStore, before, events, { reason: `edition ${edition} is in force` }));
};

/** Handles one command on one set of criteria. */
export const handleCriteria = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  command: CriteriaCommand,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<CriteriaResult> =>
  transact(db, actor, async (tx): Promise<CriteriaResult> => {
    const no = forbidden(majorIncidentCriteriaRights, actor, command.type);
    if (no) return no;
    const criteria = await criteriaStore.load(tx, id);
    if (!criteria) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(criteria, expectedVersion);
    if (moved) return moved;
    const decision = decideCriteria(criteria, command, now());
    if (!decision.ok) return decision;
    if (command.type === 'PUT_IN_FORCE') await supersede(tx, criteria, now);
    return record(tx, criteriaStore, criteria, decision.value, { reason: reason ?? undefined });
  });
