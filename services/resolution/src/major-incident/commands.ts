/** Commands of major incidents: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, type Policies, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../command.ts';
import { unknown } from '../known.ts';
import {
  badLead,
  decide,
  type Facts,
  type Lead,
  type MajorIncident,
  type MajorIncidentCommand,
  type MajorIncidentCriteria,
  type MajorIncidentRefusal,
  majorIncidentRights,
  propose,
  type Reason,
  shippedTerms,
  weigh,
} from './domain/index.ts';
import { loadEntry } from './lists.ts';
import {
  childrenOf,
  countAffected,
  criteriaInForce,
  criticalityOf,
  customersOf,
  holdIncident,
  loadLead,
  loadLive,
  majorStore,
} from './store.ts';

export * from './criteria-commands.ts';

export type MajorIncidentResult = Result<MajorIncident, MajorIncidentRefusal | CommonRefusal>;

type Figures = { readonly affectedUsers: number | null; readonly affectedCustomers: number | null };

const policiesOf = (criteria: MajorIncidentCriteria | undefined): Policies => ({
  majorIncidentCriteria: criteria ? `${criteria.key} ${criteria.edition}` : 'none',
});

/** What holds for an incident, and what it meets: figures that people gave count where they are the higher ones. */
export const weighed = async (
  tx: Tx,
  lead: Lead,
  childIds: readonly string[],
  figures: Figures,
): Promise<{ criteria: MajorIncidentCriteria | undefined; reasons: Reason[] }> => {
  const criteria = await criteriaInForce(tx, lead.customerId);
  if (!criteria) return { criteria, reasons: [] };
  const counted = await countAffected(tx, [lead.id, ...childIds]);
  const facts: Facts = {
    priority: lead.priority,
    serviceId: lead.serviceId,
    criticality: await criticalityOf(tx, lead.serviceId),
    affectedUsers: Math.max(counted.users, figures.affectedUsers ?? 0),
    affectedCustomers: Math.max(counted.customers, figures.affectedCustomers ?? 0),
    childIncidents: childIds.length,
  };
  return { criteria, reasons: weigh(criteria.rules, facts) };
};

export type ProposeInput = Figures & {
  readonly incidentId: string;
  readonly title: string | null;
  /** A person's own reason; null where the criteria alone are to tell. */
  readonly why: string | null;
};

const alreadyMajor = ({ key }: MajorIncident): Refused<MajorIncidentRefusal> => refuse({ code: 'ALREADY_MAJOR', key });

/** Proposes what is not proposed yet; what is, comes as it stands. */
export const proposed = async (
  tx: Tx,
  input: ProposeInput,
  deps: Pick<Deps, 'newId' | 'now'>,
): Promise<MajorIncidentResult> => {
  const { incidentId, title, why, affectedUsers, affectedCustomers } = input;
  const lead = isUuid(incidentId) ? await loadLead(tx, incidentId) : undefined;
  if (!lead) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentId', id: incidentId });
  await holdIncident(tx, incidentId);
  const live = await loadLive(tx, incidentId);
  if (live && live.state !== 'PROPOSED') return alreadyMajor(live);
  const unfit = badLead(lead);
  if (unfit) return unfit;
  if (live) return ok(live);
  const childIds = await childrenOf(tx, incidentId);
  const customerIds = await customersOf(tx, [incidentId, ...childIds]);
  const { criteria, reasons } = await weighed(tx, lead, childIds, input);
  const all = why === null ? reasons : [...reasons, { rule: null, because: why }];
  const decision = propose(
    {
      ...{ id: deps.newId(), key: await nextKey(tx, 'MAJ'), lead, childIds, customerIds, title, reasons: all },
      ...{
        affectedUsers,
        affectedCustomers,
        criteriaId: criteria?.id ?? null,
        criteriaEdition: criteria?.edition ?? null,
      },
    },
    deps.now(),
  );
  if (!decision.ok) return decision;
  return record(tx, majorStore, undefined, decision.value, { policies: policiesOf(criteria) });
};

type Keyed = { readonly idempotencyKey?: string | null | undefined };

const once = (
  tx: Tx,
  command: string,
  { idempotencyKey: key, ...input }: ProposeInput & Keyed & { readonly ownerId?: string | null },
  work: () => Promise<MajorIncidentResult>,
): Promise<MajorIncidentResult> =>
  idempotent<MajorIncident, MajorIncidentRefusal | CommonRefusal>(
    tx,
    { key, command, input },
    async (id) => {
      const major = await majorStore.load(tx, id);
      return major ? ok(major) : refuse({ code: 'NOT_FOUND', id });
    },
    work,
  );

/** Proposes an incident as a major one: by a person, who says why, or asks for the criteria to be held against it. */
export const proposeMajorIncident = (
  deps: Deps,
  actor: Actor,
  input: ProposeInput & Keyed,
): Promise<MajorIncidentResult> =>
  transact(deps.db, actor, async (tx): Promise<MajorIncidentResult> => {
    const no = forbidden(majorIncidentRights, actor, 'PROPOSE');
    if (no) return no;
    return once(tx, 'proposeMajorIncident', input, () => proposed(tx, input, deps));
  });

/**
 * Declares a major incident, of what is proposed or at once.
 *
 * The lead incident is kept as it is meanwhile, so that nobody who takes it over becomes owner and assignee in one.
 */
export const declareMajorIncident = (
  deps: Deps,
  actor: Actor,
  input: ProposeInput & Keyed & { readonly ownerId: string | null },
  { expectedVersion, reason }: CommandOptions = {},
): Promise<MajorIncidentResult> =>
  transact(deps.db, actor, async (tx): Promise<MajorIncidentResult> => {
    const no = forbidden(majorIncidentRights, actor, 'DECLARE');
    if (no) return no;
    return once(tx, 'declareMajorIncident', input, async () => {
      const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'ownerId', id: input.ownerId }]);
      if (stranger) return stranger;
      const found = await proposed(tx, input, deps);
      if (!found.ok) return found;
      const major = found.value;
      const moved = stale(major, expectedVersion);
      if (moved) return moved;
      const lead = await loadLead(tx, major.incidentId);
      const criteria = await criteriaInForce(tx, lead?.customerId ?? null);
      const { updateMinutes, acknowledgeMinutes } = criteria ?? shippedTerms;
      const decision = decide(
        major,
        {
          type: 'DECLARE',
          ownerId: input.ownerId,
          assigneeId: lead?.assigneeId ?? null,
          actorId: actor.id,
          updateMinutes: updateMinutes[major.priority],
          acknowledgeMinutes,
        },
        deps.now(),
      );
      if (!decision.ok) return decision;
      return record(tx, majorStore, major, decision.value, {
        reason: reason ?? undefined,
        policies: policiesOf(criteria),
      });
    });
  });

type Of<T extends MajorIncidentCommand['type']> = Extract<MajorIncidentCommand, { type: T }>;

/** A command as it comes in: what the platform knows is its own to add. */
export type MajorIncidentRequest =
  | Exclude<MajorIncidentCommand, { type: 'DECLARE' | 'OVERDUE' | 'HAND_OVER' | 'CORRECT_ENTRY' }>
  | Omit<Of<'HAND_OVER'>, 'assigneeId'>
  | (Omit<Of<'CORRECT_ENTRY'>, 'former'> & { readonly formerId: string });

/** Adds the facts that a decision needs. */
const completed = async (
  tx: Tx,
  major: MajorIncident,
  request: MajorIncidentRequest,
): Promise<Result<MajorIncidentCommand, MajorIncidentRefusal | CommonRefusal>> => {
  switch (request.type) {
    case 'HAND_OVER': {
      const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'ownerId', id: request.ownerId }]);
      if (stranger) return stranger;
      const lead = await loadLead(tx, major.incidentId);
      return ok({ ...request, assigneeId: lead?.assigneeId ?? null });
    }
    case 'CORRECT_ENTRY': {
      const { formerId, ...correction } = request;
      const former = await loadEntry(tx, major.id, formerId);
      return former
        ? ok({ ...correction, former })
        : refuse({ code: 'UNKNOWN_REFERENCE', field: 'entryId', id: formerId });
    }
    default:
      return ok(request);
  }
};

/** Handles one command on one major incident. */
export const handleMajorIncident = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: MajorIncidentRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<MajorIncidentResult> =>
  transact(db, actor, async (tx): Promise<MajorIncidentResult> => {
    const no = forbidden(majorIncidentRights, actor, request.type);
    if (no) return no;
    const major = await majorStore.load(tx, id);
    if (!major) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(major, expectedVersion);
    if (moved) return moved;
    const command = await completed(tx, major, request);
    if (!command.ok) return command;
    const decision = decide(major, command.value, now());
    return decision.ok ? record(tx, majorStore, major, decision.value, { reason: reason ?? undefined }) : decision;
  });

/** Says that an update was due and did not come; one that came meanwhile says nothing. */
export const sayOverdue = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const [major] = await majorStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = major && decide(major, { type: 'OVERDUE' }, now);
  if (decision?.ok)
    mustSucceed(await record(tx, majorStore, major, decision.value, { reason: 'nobody sent an update' }));
};
