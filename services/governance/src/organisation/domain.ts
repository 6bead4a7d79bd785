/**
 * Organisation: the people who take part in the management of services, their roles, and the teams they work in.
 *
 * A person belongs to the provider, to one customer or to one supplier, and that decides which roles it may hold.
 * Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 5.3, 7.1, 8.2.3; 2005 5.12 (service desk).
 */
import type { EventOf, personEvents, teamEvents, teamKinds } from '@attest/contracts';
import {
  type ActionOf,
  type Actor,
  badText,
  firstRefusal,
  hasRole,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Party,
  partyOf,
  type Refused,
  type Result,
  type Rights,
  type Role,
  refuse,
  rolesOf,
} from '@attest/kernel';

export const personMachine = machine(['ACTIVE', 'INACTIVE'], 'ACTIVE', {
  CHANGE: { from: ['ACTIVE'] },
  GRANT_ROLE: { from: ['ACTIVE'] },
  REVOKE_ROLE: { from: ['ACTIVE'] },
  JOIN_TEAM: { from: ['ACTIVE'] },
  LEAVE_TEAM: { from: ['ACTIVE'] },
  DEACTIVATE: { from: ['ACTIVE'], to: 'INACTIVE' },
});
export type PersonState = (typeof personMachine)['states'][number];
export type PersonAction = ActionOf<typeof personMachine>;

export const teamMachine = machine(['ACTIVE', 'DISBANDED'], 'ACTIVE', {
  CHANGE: { from: ['ACTIVE'] },
  NAME_LEAD: { from: ['ACTIVE'] },
  DISBAND: { from: ['ACTIVE'], to: 'DISBANDED' },
});
export type TeamState = (typeof teamMachine)['states'][number];
export type TeamAction = ActionOf<typeof teamMachine>;
export type TeamKind = (typeof teamKinds)[number];

const managers = ['SMS_MANAGER', 'TOP_MANAGEMENT'] as const;

export const personRights: Rights<PersonAction | 'REGISTER'> = {
  REGISTER: managers,
  CHANGE: managers,
  GRANT_ROLE: managers,
  REVOKE_ROLE: managers,
  JOIN_TEAM: managers,
  LEAVE_TEAM: managers,
  DEACTIVATE: managers,
};

export const teamRights: Rights<TeamAction | 'FORM'> = {
  FORM: managers,
  CHANGE: managers,
  NAME_LEAD: managers,
  DISBAND: managers,
};

/** The roles that somebody must hold at all times: those who answer for the management system. */
export const indispensableRoles: readonly Role[] = managers;

export type Person = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: PersonState;
  readonly name: string;
  readonly title: string | null;
  readonly email: string;
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly teamIds: readonly string[];
  readonly customerId: string | null;
  readonly supplierId: string | null;
  readonly registeredAt: Instant;
  readonly updatedAt: Instant;
  readonly deactivatedAt: Instant | null;
};

export type Team = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: TeamState;
  readonly name: string;
  readonly kind: TeamKind;
  readonly leadId: string | null;
  readonly formedAt: Instant;
  readonly updatedAt: Instant;
  readonly disbandedAt: Instant | null;
};

export type PersonEvent = EventOf<typeof personEvents>;
export type TeamEvent = EventOf<typeof teamEvents>;

export type PersonDetails = Pick<Person, 'name' | 'title' | 'email' | 'phone'>;
export type RegisterPerson = PersonDetails &
  Pick<Person, 'id' | 'key' | 'roles' | 'customerId' | 'supplierId'> & { readonly emailTaken: boolean };

/** Besides what is asked, a command holds the facts beyond the one record that its decision needs. */
export type PersonCommand =
  | ({ readonly type: 'CHANGE'; readonly emailTaken: boolean } & Partial<PersonDetails>)
  | { readonly type: 'GRANT_ROLE'; readonly role: Role; readonly actorId: string }
  /** `soleHolderOf`: the indispensable roles that no other active person holds. */
  | { readonly type: 'REVOKE_ROLE'; readonly role: Role; readonly soleHolderOf: readonly Role[] }
  | { readonly type: 'JOIN_TEAM'; readonly team: Team }
  /** `leads`: the teams that this person leads. */
  | { readonly type: 'LEAVE_TEAM'; readonly teamId: string; readonly leads: readonly Team[] }
  | { readonly type: 'DEACTIVATE'; readonly leads: readonly Team[]; readonly soleHolderOf: readonly Role[] };

export type FormTeam = Pick<Team, 'id' | 'key' | 'name' | 'kind'>;
export type TeamCommand =
  | { readonly type: 'CHANGE'; readonly name?: string; readonly kind?: TeamKind }
  /** `lead`: null to leave the team without one. */
  | { readonly type: 'NAME_LEAD'; readonly lead: Person | null }
  | { readonly type: 'DISBAND'; readonly members: number };

export type OrganisationRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'EMAIL_TAKEN' }
  | { readonly code: 'ROLE_NOT_FOR_PARTY'; readonly role: Role; readonly party: Party }
  | { readonly code: 'OWN_ROLES' }
  | { readonly code: 'LAST_HOLDER_OF_ROLE'; readonly role: Role }
  | { readonly code: 'TEAM_OF_PROVIDER_ONLY'; readonly party: Party }
  | { readonly code: 'TEAM_IS_DISBANDED'; readonly team: string }
  | { readonly code: 'LEADS_TEAM'; readonly teams: readonly string[] }
  | { readonly code: 'LEAD_NOT_A_MEMBER'; readonly person: string }
  | { readonly code: 'TEAM_HAS_MEMBERS'; readonly members: number };

/** How a person is reached is told to the provider, and to people of the same customer or supplier. */
export const mayContact = (
  reader: { readonly customerId?: string | undefined; readonly supplierId?: string | undefined },
  person: Pick<Person, 'customerId' | 'supplierId'>,
): boolean =>
  (reader.customerId === undefined && reader.supplierId === undefined) ||
  ((reader.customerId ?? null) === person.customerId && (reader.supplierId ?? null) === person.supplierId);

const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/u;

const badDetails = ({ name, title, email, phone }: Partial<PersonDetails>): Refused<InvalidInput> | undefined =>
  firstRefusal(
    name === undefined ? undefined : badText('name', name, 200),
    title ? badText('title', title, 200) : undefined,
    email === undefined ? undefined : badText('email', email, 320),
    email === undefined || address.test(email)
      ? undefined
      : refuse({ code: 'INVALID_INPUT', field: 'email', reason: 'an e-mail address is expected' }),
    phone ? badText('phone', phone, 50) : undefined,
  );

const wrongRole = (person: Pick<Person, 'customerId' | 'supplierId'>, asked: readonly Role[]) => {
  const party = partyOf(person);
  const role = asked.find((candidate) => !rolesOf[party].includes(candidate));
  return role === undefined ? undefined : refuse({ code: 'ROLE_NOT_FOR_PARTY', role, party });
};

/** What every event of a person says of it; overridden by what the event changes. */
const stands = ({ key, name, title, email, phone, roles: held, teamIds, customerId, supplierId }: Person) => ({
  key,
  name,
  title,
  email,
  phone,
  roles: [...held],
  teamIds: [...teamIds],
  customerId,
  supplierId,
});

/**
 * Decides the first event of a person, who is in no team yet.
 *
 * @returns PersonRegistered, INVALID_INPUT, ROLE_NOT_FOR_PARTY or EMAIL_TAKEN
 */
export const register = (command: RegisterPerson, now: Instant): Result<PersonEvent[], OrganisationRefusal> => {
  const { id, emailTaken, roles: asked, ...facts } = command;
  const bad = firstRefusal<OrganisationRefusal>(
    badDetails(command),
    command.customerId === null || command.supplierId === null
      ? undefined
      : refuse({
          code: 'INVALID_INPUT',
          field: 'supplierId',
          reason: 'a person belongs to a customer or to a supplier, not to both',
        }),
    wrongRole(command, asked),
    emailTaken ? refuse({ code: 'EMAIL_TAKEN' }) : undefined,
  );
  return (
    bad ?? ok([{ type: 'PersonRegistered', at: now, personId: id, ...facts, roles: [...new Set(asked)], teamIds: [] }])
  );
};

/** Decides what happened to a person, or why nothing may. What is as asked already makes no event. */
export const decidePerson = (
  person: Person,
  command: PersonCommand,
  now: Instant,
): Result<PersonEvent[], OrganisationRefusal> => {
  const refused = illegal(personMachine, person.state, command.type, personRights);
  if (refused) return refused;
  const base = { at: now, type: 'PersonChanged', ...stands(person), role: null, teamId: null } as const;
  switch (command.type) {
    case 'CHANGE': {
      const { type: _, emailTaken, ...asked } = command;
      const details = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
      const next = { ...base, ...details, change: 'DETAILS' } as const;
      const same = (['name', 'title', 'email', 'phone'] as const).every((field) => next[field] === person[field]);
      return (
        firstRefusal<OrganisationRefusal>(
          badDetails(asked),
          emailTaken ? refuse({ code: 'EMAIL_TAKEN' }) : undefined,
        ) ?? ok(same ? [] : [next])
      );
    }
    case 'GRANT_ROLE': {
      const { role, actorId } = command;
      if (actorId === person.id) return refuse({ code: 'OWN_ROLES' });
      const held = person.roles.includes(role);
      return (
        wrongRole(person, [role]) ??
        ok(held ? [] : [{ ...base, change: 'ROLE_GRANTED', role, roles: [...person.roles, role] }])
      );
    }
    case 'REVOKE_ROLE': {
      const { role, soleHolderOf } = command;
      if (!person.roles.includes(role)) return ok([]);
      if (soleHolderOf.includes(role)) return refuse({ code: 'LAST_HOLDER_OF_ROLE', role });
      return ok([{ ...base, change: 'ROLE_REVOKED', role, roles: person.roles.filter((held) => held !== role) }]);
    }
    case 'JOIN_TEAM': {
      const { team } = command;
      const party = partyOf(person);
      if (party !== 'PROVIDER') return refuse({ code: 'TEAM_OF_PROVIDER_ONLY', party });
      if (team.state === 'DISBANDED') return refuse({ code: 'TEAM_IS_DISBANDED', team: team.key });
      if (person.teamIds.includes(team.id)) return ok([]);
      return ok([{ ...base, change: 'TEAM_JOINED', teamId: team.id, teamIds: [...person.teamIds, team.id] }]);
    }
    case 'LEAVE_TEAM': {
      const { teamId, leads } = command;
      const led = leads.filter((team) => team.id === teamId).map((team) => team.key);
      if (led.length > 0) return refuse({ code: 'LEADS_TEAM', teams: led });
      if (!person.teamIds.includes(teamId)) return ok([]);
      return ok([{ ...base, change: 'TEAM_LEFT', teamId, teamIds: person.teamIds.filter((id) => id !== teamId) }]);
    }
    case 'DEACTIVATE': {
      const [role] = command.soleHolderOf;
      if (command.leads.length > 0) return refuse({ code: 'LEADS_TEAM', teams: command.leads.map((team) => team.key) });
      if (role !== undefined) return refuse({ code: 'LAST_HOLDER_OF_ROLE', role });
      return ok([{ ...stands(person), type: 'PersonDeactivated', at: now, roles: [], teamIds: [] }]);
    }
    default:
      return never(command);
  }
};

/**
 * Decides the first event of a team. Its lead is named afterwards, from among its members.
 *
 * @returns TeamFormed or INVALID_INPUT
 */
export const form = ({ id, ...facts }: FormTeam, now: Instant): Result<TeamEvent[], OrganisationRefusal> =>
  badText('name', facts.name, 200) ?? ok([{ type: 'TeamFormed', at: now, teamId: id, ...facts, leadId: null }]);

/** Decides what happened to a team, or why nothing may. What is as asked already makes no event. */
export const decideTeam = (
  team: Team,
  command: TeamCommand,
  now: Instant,
): Result<TeamEvent[], OrganisationRefusal> => {
  const refused = illegal(teamMachine, team.state, command.type, teamRights);
  if (refused) return refused;
  const { key, name, kind, leadId } = team;
  const base = { at: now, key, name, kind, leadId };
  switch (command.type) {
    case 'CHANGE': {
      const next = { ...base, name: command.name ?? name, kind: command.kind ?? kind };
      const same = next.name === name && next.kind === kind;
      return badText('name', next.name, 200) ?? ok(same ? [] : [{ ...next, type: 'TeamChanged', change: 'DETAILS' }]);
    }
    case 'NAME_LEAD': {
      const { lead } = command;
      if (lead && (lead.state !== 'ACTIVE' || !lead.teamIds.includes(team.id)))
        return refuse({ code: 'LEAD_NOT_A_MEMBER', person: lead.key });
      const next = lead?.id ?? null;
      return ok(next === leadId ? [] : [{ ...base, type: 'TeamChanged', change: 'LEAD', leadId: next }]);
    }
    case 'DISBAND':
      if (command.members > 0) return refuse({ code: 'TEAM_HAS_MEMBERS', members: command.members });
      return ok([{ ...base, type: 'TeamDisbanded' }]);
    default:
      return never(command);
  }
};

/** What a caller's roles allow: the actions of both rights tables. */
export const permissionsOf = (actor: Actor): { record: 'PERSON' | 'TEAM'; action: string }[] => {
  const allowed = <A extends string>(record: 'PERSON' | 'TEAM', rights: Rights<A>) =>
    (Object.keys(rights) as A[])
      .filter((action) => hasRole(actor, rights[action]))
      .map((action) => ({ record, action }));
  return [...allowed('PERSON', personRights), ...allowed('TEAM', teamRights)];
};
