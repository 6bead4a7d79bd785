/** Commands of incidents: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  ok,
  type Result,
  refuse,
  systemActor,
} from '@attest/kernel';
import { type Deps, idempotent, nextKey, type Policies, record, type Tx, transact } from '@attest/record';
import { type CommandOptions, stale } from '../../command.ts';
import { type Reference, unknown } from '../../known.ts';
import { matrixInForce } from '../../matrix.ts';
import type { PriorityMatrix } from '../../priority.ts';
import {
  type CategoryTree,
  decide,
  type FileReference,
  type Incident,
  type IncidentCommand,
  type IncidentRefusal,
  incidentRights,
  isAnswered,
  type LogIncident,
  log,
  type Side,
  termsFor,
} from '../domain/index.ts';
import {
  childrenOf,
  everKnown,
  heldAttachment,
  incidentStore,
  riskPrioritiesInForce,
  settingsInForce,
  treeInForce,
} from '../store/index.ts';

export type IncidentResult = Result<Incident, IncidentRefusal | CommonRefusal>;

export const policiesOf = (matrix: PriorityMatrix, tree?: CategoryTree): Policies => ({
  priorityMatrix: matrix.version,
  ...(tree && { categories: tree.version }),
});

/** The versions of the rules that a command was decided by. */
const policiesOfCommand = (command: IncidentCommand): Policies | undefined => {
  switch (command.type) {
    case 'CLASSIFY':
      return policiesOf(command.matrix, command.tree);
    case 'UNLINK_RISK':
      return policiesOf(command.matrix);
    case 'LINK_RISK':
      return { riskPriorities: command.rule.version };
    default:
      return undefined;
  }
};

export type LogIncidentInput = Omit<LogIncident, 'id' | 'key'> & {
  readonly idempotencyKey?: string | null | undefined;
};

/** A customer's people log for their own customer, whatever they ask for. */
const customerOf = (actor: Actor, input: LogIncidentInput): string | null => actor.customerId ?? input.customerId;

/** Whoever of a customer's people logs it and names nobody has reported it, where this service knows them. */
const callerOf = async (tx: Tx, actor: Actor, { callerId }: LogIncidentInput): Promise<string | null> => {
  if (callerId !== null || !actor.roles.includes('CUSTOMER_USER')) return callerId;
  const stranger = await unknown(tx, [{ kind: 'PERSON', field: 'callerId', id: actor.id }]);
  return stranger ? null : actor.id;
};

/** Logs an incident. Works while every other service is away: references are checked against local copies. */
export const logIncident = ({ db, now, newId }: Deps, actor: Actor, input: LogIncidentInput): Promise<IncidentResult> =>
  transact(db, actor, async (tx): Promise<IncidentResult> => {
    const no = forbidden(incidentRights, actor, 'LOG');
    if (no) return no;
    const { idempotencyKey, ...facts } = input;
    return idempotent<Incident, IncidentRefusal | CommonRefusal>(
      tx,
      { key: idempotencyKey, command: 'logIncident', input: facts },
      (id) => loaded(tx, id),
      async () => {
        const customerId = customerOf(actor, input);
        const stranger = await unknown(tx, [
          { kind: 'SERVICE', field: 'serviceId', id: facts.serviceId },
          { kind: 'CUSTOMER', field: 'customerId', id: customerId },
          { kind: 'PERSON', field: 'callerId', id: facts.callerId },
          ...facts.ciIds.map((id): Reference => ({ kind: 'CONFIGURATION_ITEM', field: 'configurationItemIds', id })),
        ]);
        if (stranger) return stranger;
        const matrix = await matrixInForce(tx);
        const tree = await treeInForce(tx);
        const callerId = await callerOf(tx, actor, input);
        const facts_ = { ...facts, customerId, callerId, id: newId(), key: await nextKey(tx, 'INC') };
        const decision = log(facts_, matrix, now(), tree);
        if (!decision.ok) return decision;
        return record(tx, incidentStore, undefined, decision.value, { policies: policiesOf(matrix, tree) });
      },
    );
  });

const loaded = async (tx: Tx, id: string): Promise<IncidentResult> => {
  const incident = await incidentStore.load(tx, id);
  return incident ? ok(incident) : refuse({ code: 'NOT_FOUND', id });
};

type Completed =
  | 'CLASSIFY'
  | 'MAKE_CHILD'
  | 'MARK_DUPLICATE'
  | 'LINK_RISK'
  | 'UNLINK_RISK'
  | 'REOPEN'
  | 'ATTACH'
  | 'ATTACH_INTERNALLY'
  | 'WITHDRAW_ATTACHMENT';

/** A command as it comes in: what the platform knows (the matrix, the other incident) is its own to add. */
export type IncidentRequest =
  | Exclude<IncidentCommand, { type: Completed }>
  | Omit<Extract<IncidentCommand, { type: 'CLASSIFY' }>, 'matrix' | 'tree'>
  | Omit<Extract<IncidentCommand, { type: 'LINK_RISK' }>, 'rule'>
  | { readonly type: 'UNLINK_RISK' | 'REOPEN' }
  | ({
      readonly type: 'ATTACH' | 'ATTACH_INTERNALLY';
      readonly attachmentId: string;
      readonly replacesId: string | null;
    } & FileReference)
  | { readonly type: 'WITHDRAW_ATTACHMENT'; readonly attachmentId: string; readonly why: string }
  | { readonly type: 'MAKE_CHILD'; readonly parentId: string }
  | { readonly type: 'MARK_DUPLICATE'; readonly originalId: string };

const referencesOf = (command: IncidentRequest, actor: Actor): Reference[] => {
  switch (command.type) {
    case 'ASSIGN':
      return [
        { kind: 'TEAM', field: 'teamId', id: command.teamId },
        { kind: 'PERSON', field: 'assigneeId', id: command.assigneeId },
      ];
    case 'WAIT_ON_SUPPLIER':
      return [{ kind: 'SUPPLIER', field: 'onId', id: command.waitingOnId }];
    case 'WATCH':
      return command.personId === actor.id ? [] : [{ kind: 'PERSON', field: 'personId', id: command.personId }];
    case 'COMMENT':
    case 'NOTE':
      return (command.mentionIds ?? []).map((id) => ({ kind: 'PERSON', field: 'mentionIds', id }));
    case 'ESCALATE_TO_TEAM':
      return [{ kind: 'TEAM', field: 'teamId', id: command.teamId }];
    case 'ESCALATE_TO_MANAGEMENT':
      return [{ kind: 'PERSON', field: 'personId', id: command.personId }];
    case 'LINK':
      if (command.kind === 'CAUSED_BY_CHANGE' || command.kind === 'CAUSED_BY_RELEASE') return [];
      return [{ kind: command.kind, field: 'targetId', id: command.targetId }];
    default:
      return [];
  }
};

const causes = { CAUSED_BY_CHANGE: 'CHANGE', CAUSED_BY_RELEASE: 'RELEASE' } as const;

const causeOf = (request: IncidentRequest): { kind: 'CHANGE' | 'RELEASE'; id: string } | undefined =>
  request.type === 'LINK' && (request.kind === 'CAUSED_BY_CHANGE' || request.kind === 'CAUSED_BY_RELEASE')
    ? { kind: causes[request.kind], id: request.targetId }
    : undefined;

/** One may watch for oneself; to let another watch is the desk's. */
const rightOf = (request: IncidentRequest, actor: Actor) =>
  (request.type === 'WATCH' || request.type === 'UNWATCH') && request.personId !== actor.id
    ? 'WATCH_FOR_ANOTHER'
    : request.type;

/** The other incident of a command on two. */
const otherOf = (request: IncidentRequest): { field: string; id: string } | undefined =>
  request.type === 'MAKE_CHILD'
    ? { field: 'parentId', id: request.parentId }
    : request.type === 'MARK_DUPLICATE'
      ? { field: 'originalId', id: request.originalId }
      : undefined;

/** Adds what the platform knows. Both incidents of a command on two are locked, so that no circle is made by two at once. */
const completed = async (
  tx: Tx,
  incident: Incident,
  request: IncidentRequest,
  other: Incident | undefined,
): Promise<Result<IncidentCommand, CommonRefusal>> => {
  const missing = otherOf(request);
  if (missing && !other) return refuse({ code: 'UNKNOWN_REFERENCE', ...missing });
  const children = async () => (await childrenOf(tx, [incident.id])).get(incident.id)?.total ?? 0;
  switch (request.type) {
    case 'CLASSIFY':
      return ok({ ...request, matrix: await matrixInForce(tx), tree: await treeInForce(tx) });
    case 'LINK_RISK':
      return ok({ ...request, rule: await riskPrioritiesInForce(tx) });
    case 'ATTACH':
    case 'ATTACH_INTERNALLY': {
      const { replacesId, ...facts } = request;
      const replaces = replacesId === null ? null : await heldAttachment(tx, incident.id, replacesId);
      if (replacesId !== null && !replaces)
        return refuse({ code: 'UNKNOWN_REFERENCE', field: 'replacesId', id: replacesId });
      return ok({ ...facts, replaces: replaces ?? null });
    }
    case 'WITHDRAW_ATTACHMENT': {
      const { type, attachmentId, why } = request;
      const attachment = await heldAttachment(tx, incident.id, attachmentId);
      if (!attachment) return refuse({ code: 'UNKNOWN_REFERENCE', field: 'attachmentId', id: attachmentId });
      return ok({ type, attachment, why });
    }
    case 'REOPEN':
      return ok({ type: 'REOPEN', terms: termsFor(await settingsInForce(tx), incident.serviceId) });
    case 'UNLINK_RISK':
      return ok({ type: 'UNLINK_RISK', matrix: await matrixInForce(tx) });
    case 'MAKE_CHILD':
      return ok({ type: 'MAKE_CHILD', parent: other ?? incident, children: await children() });
    case 'MARK_DUPLICATE':
      return ok({ type: 'MARK_DUPLICATE', original: other ?? incident, children: await children() });
    default:
      return ok(request);
  }
};

/** Handles one command on one incident. */
export const handleIncident = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: IncidentRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<IncidentResult> =>
  transact(db, actor, async (tx): Promise<IncidentResult> => {
    const no = forbidden(incidentRights, actor, rightOf(request, actor));
    if (no) return no;
    const otherId = otherOf(request)?.id;
    const both = otherId === undefined ? undefined : await incidentStore.loadMany(tx, [id, otherId], 'FOR UPDATE');
    const incident = both ? both.find((one) => one.id === id) : await incidentStore.load(tx, id);
    if (!incident) return refuse({ code: 'NOT_FOUND', id });
    const moved = stale(incident, expectedVersion);
    if (moved) return moved;
    const stranger = await unknown(tx, referencesOf(request, actor));
    if (stranger) return stranger;
    const cause = causeOf(request);
    if (cause && !(await everKnown(tx, cause.kind, cause.id)))
      return refuse({ code: 'UNKNOWN_REFERENCE', field: 'targetId', id: cause.id });
    const command = await completed(
      tx,
      incident,
      request,
      both?.find((one) => one.id === otherId),
    );
    if (!command.ok) return command;
    const decision = decide(incident, command.value, now());
    if (!decision.ok) return decision;
    if (request.type === 'RESUME' && sideOf(actor) === 'SUPPLIER') await widen(tx);
    const recorded = await record(tx, incidentStore, incident, decision.value, {
      reason: reason ?? undefined,
      policies: policiesOfCommand(command.value),
    });
    const answered = request.type === 'COMMENT' && isAnswered(incident, sideOf(actor));
    return recorded.ok && answered ? resumedByAnswer(tx, recorded.value, actor, now()) : recorded;
  });

/**
 * From here on the transaction sees all: a supplier's people see an incident only while it waits on the supplier, and row
 * security lets nobody write a row out of their own sight.
 */
const widen = (tx: Tx) => tx.query("SELECT set_config('app.scope', 'provider', true)");

const sideOf = ({ customerId, supplierId }: Actor): Side =>
  customerId !== undefined ? 'CUSTOMER' : supplierId !== undefined ? 'SUPPLIER' : 'PROVIDER';

/** What was waited for is said: the platform lets the work go on. */
const resumedByAnswer = async (tx: Tx, incident: Incident, actor: Actor, at: Instant): Promise<IncidentResult> => {
  const decision = decide(incident, { type: 'RESUME' }, at);
  if (!decision.ok) return decision;
  await widen(tx);
  const platform = { ...tx, actor: systemActor('resolution.incident.resume-by-answer') };
  return record(platform, incidentStore, incident, decision.value, { reason: `${actor.name} answered` });
};

/** At most so many incidents in one bulk command. */
export const bulkAtMost = 200;

/** Handles one command on many incidents, each in a transaction of its own: one that is refused holds up no other. */
export const handleIncidents = async (
  deps: Deps,
  actor: Actor,
  ids: readonly string[],
  request: IncidentRequest,
  options: CommandOptions = {},
): Promise<{ id: string; result: IncidentResult }[]> => {
  const results: { id: string; result: IncidentResult }[] = [];
  for (const id of new Set(ids)) results.push({ id, result: await handleIncident(deps, actor, id, request, options) });
  return results;
};
