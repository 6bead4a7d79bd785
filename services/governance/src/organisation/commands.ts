/** Commands of people and teams: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  badUuid,
  type CommonRefusal,
  forbidden,
  type Instant,
  never,
  ok,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, nextKey, record, recordMany, type Tx, transact } from '@attest/record';
import { unknown } from '../known.ts';
import {
  decidePerson,
  decideTeam,
  type FormTeam,
  form,
  indispensableRoles,
  type OrganisationRefusal,
  type Person,
  type PersonCommand,
  personRights,
  type RegisterPerson,
  register,
  type Team,
  type TeamCommand,
  teamRights,
} from './domain.ts';
import {
  emailTaken,
  holdPerson,
  holdTeam,
  ledBy,
  loadPeopleOf,
  membersOf,
  personStore,
  soleHolderOf,
  teamStore,
} from './store.ts';

type Refusal = OrganisationRefusal | CommonRefusal;
export type PersonResult = Result<Person, Refusal>;
export type TeamResult = Result<Team, Refusal>;

type Retryable = { readonly idempotencyKey?: string | null | undefined };

export type CommandOptions = {
  /** The version that the caller decided on; CONFLICT where the record has moved on. */
  readonly expectedVersion?: number | null | undefined;
  readonly reason?: string | null | undefined;
};

const stale = (
  { id, version }: { id: string; version: number },
  { expectedVersion }: CommandOptions,
): Refused<CommonRefusal> | undefined =>
  expectedVersion !== null && expectedVersion !== undefined && expectedVersion !== version
    ? refuse({ code: 'CONFLICT', id, version })
    : undefined;

const notFound = (id: string) => refuse({ code: 'NOT_FOUND', id });

export type RegisterPersonInput = Omit<RegisterPerson, 'id' | 'key' | 'emailTaken'> & Retryable;

/** Registers a person. The party is checked against local copies, so that relationship may be away. */
export const registerPerson = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: RegisterPersonInput,
): Promise<PersonResult> =>
  transact(db, actor, async (tx): Promise<PersonResult> => {
    const no = forbidden(personRights, actor, 'REGISTER');
    if (no) return no;
    return idempotent<Person, Refusal>(
      tx,
      { key: idempotencyKey, command: 'registerPerson', input: facts },
      async (id) => {
        const person = await personStore.load(tx, id);
        return person ? ok(person) : notFound(id);
      },
      async () => {
        const stranger = await unknown(tx, [
          { kind: 'CUSTOMER', field: 'customerId', id: facts.customerId },
          { kind: 'SUPPLIER', field: 'supplierId', id: facts.supplierId },
        ]);
        if (stranger) return stranger;
        const id = newId();
        const taken = await emailTaken(tx, facts.email, id);
        const decision = register({ ...facts, id, key: await nextKey(tx, 'PER'), emailTaken: taken }, now());
        return decision.ok ? record(tx, personStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: facts beyond the person are the platform's to add. */
export type PersonRequest =
  | Omit<Extract<PersonCommand, { type: 'CHANGE' }>, 'emailTaken'>
  | Omit<Extract<PersonCommand, { type: 'GRANT_ROLE' }>, 'actorId'>
  | Omit<Extract<PersonCommand, { type: 'REVOKE_ROLE' }>, 'soleHolderOf'>
  | { readonly type: 'JOIN_TEAM' | 'LEAVE_TEAM'; readonly teamId: string }
  | { readonly type: 'DEACTIVATE' };

/**
 * Adds the facts that a decision on the person needs. What they rest on stays locked until the transaction ends: teams
 * before people, and holders of indispensable roles by their ids, so that two commands never wait for each other.
 */
const completed = async (tx: Tx, id: string, request: PersonRequest): Promise<Result<PersonCommand, CommonRefusal>> => {
  switch (request.type) {
    case 'CHANGE':
      return ok({ ...request, emailTaken: request.email !== undefined && (await emailTaken(tx, request.email, id)) });
    case 'GRANT_ROLE':
      return ok({ ...request, actorId: tx.actor.id });
    case 'REVOKE_ROLE':
      return ok({
        ...request,
        soleHolderOf: indispensableRoles.includes(request.role) ? await soleHolderOf(tx, id) : [],
      });
    case 'JOIN_TEAM': {
      const { type, teamId } = request;
      const team = badUuid('teamId', teamId) ? undefined : await holdTeam(tx, teamId);
      return team ? ok({ type, team }) : refuse({ code: 'UNKNOWN_REFERENCE', field: 'teamId', id: teamId });
    }
    case 'LEAVE_TEAM':
      return ok({ type: request.type, teamId: request.teamId, leads: [] });
    case 'DEACTIVATE':
      return ok({ ...request, leads: [], soleHolderOf: await soleHolderOf(tx, id) });
    default:
      return never(request);
  }
};

/** Handles one command on one person. */
export const handlePerson = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: PersonRequest,
  options: CommandOptions = {},
): Promise<PersonResult> =>
  transact(db, actor, async (tx): Promise<PersonResult> => {
    const no = forbidden(personRights, actor, request.type);
    if (no) return no;
    if (badUuid('id', id)) return notFound(id);
    const command = await completed(tx, id, request);
    if (!command.ok) return command;
    const [person] = await personStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!person) return notFound(id);
    const late = stale(person, options);
    if (late) return late;
    // The person is locked: from here on nobody makes it the lead of a team.
    const asked = 'leads' in command.value ? { ...command.value, leads: await ledBy(tx, id) } : command.value;
    const decision = decidePerson(person, asked, now());
    if (!decision.ok) return decision;
    return record(tx, personStore, person, decision.value, { reason: options.reason ?? undefined });
  });

export type FormTeamInput = Omit<FormTeam, 'id' | 'key'> & Retryable;

/** Forms a team. */
export const formTeam = (
  { db, now, newId }: Deps,
  actor: Actor,
  { idempotencyKey, ...facts }: FormTeamInput,
): Promise<TeamResult> =>
  transact(db, actor, async (tx): Promise<TeamResult> => {
    const no = forbidden(teamRights, actor, 'FORM');
    if (no) return no;
    return idempotent<Team, Refusal>(
      tx,
      { key: idempotencyKey, command: 'formTeam', input: facts },
      async (id) => {
        const team = await teamStore.load(tx, id);
        return team ? ok(team) : notFound(id);
      },
      async () => {
        const decision = form({ ...facts, id: newId(), key: await nextKey(tx, 'TEAM') }, now());
        return decision.ok ? record(tx, teamStore, undefined, decision.value) : decision;
      },
    );
  });

/** A command as it comes in: the lead's record and the number of members are the platform's to add. */
export type TeamRequest =
  | Extract<TeamCommand, { type: 'CHANGE' }>
  | { readonly type: 'NAME_LEAD'; readonly personId: string | null }
  | { readonly type: 'DISBAND' };

const completedOfTeam = async (
  tx: Tx,
  team: Team,
  request: TeamRequest,
): Promise<Result<TeamCommand, CommonRefusal>> => {
  switch (request.type) {
    case 'CHANGE':
      return ok(request);
    case 'NAME_LEAD': {
      const { type, personId } = request;
      if (personId === null) return ok({ type, lead: null });
      const lead = badUuid('personId', personId) ? undefined : await holdPerson(tx, personId);
      return lead ? ok({ type, lead }) : refuse({ code: 'UNKNOWN_REFERENCE', field: 'personId', id: personId });
    }
    case 'DISBAND':
      return ok({ ...request, members: await membersOf(tx, team.id) });
    default:
      return never(request);
  }
};

/** Handles one command on one team, which is locked first: nobody joins it meanwhile. */
export const handleTeam = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: TeamRequest,
  options: CommandOptions = {},
): Promise<TeamResult> =>
  transact(db, actor, async (tx): Promise<TeamResult> => {
    const no = forbidden(teamRights, actor, request.type);
    if (no) return no;
    const [team] = badUuid('id', id) ? [] : await teamStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!team) return notFound(id);
    const late = stale(team, options);
    if (late) return late;
    const command = await completedOfTeam(tx, team, request);
    if (!command.ok) return command;
    const decision = decideTeam(team, command.value, now());
    if (!decision.ok) return decision;
    return record(tx, teamStore, team, decision.value, { reason: options.reason ?? undefined });
  });

/** The people of a customer or supplier leave with it; how many. */
export const deactivatePeopleOf = async (
  tx: Tx,
  party: { readonly kind: 'customer' | 'supplier'; readonly id: string; readonly key: string },
  at: Instant,
): Promise<number> => {
  const people = await loadPeopleOf(tx, party.kind, party.id);
  const items = people.flatMap((person) => {
    const decision = decidePerson(person, { type: 'DEACTIVATE', leads: [], soleHolderOf: [] }, at);
    return decision.ok ? [{ before: person, events: decision.value }] : [];
  });
  await recordMany(tx, personStore, items, { reason: `the ${party.kind} ${party.key} ended` });
  return items.length;
};
