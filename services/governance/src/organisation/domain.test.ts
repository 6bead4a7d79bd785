import { everyStateTimesAction, type Instant, instantOf, partyOf, reachable, roles, rolesOf } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decidePerson,
  decideTeam,
  form,
  mayContact,
  type Person,
  type PersonCommand,
  personMachine,
  type RegisterPerson,
  register,
  type Team,
  type TeamCommand,
  teamMachine,
} from './domain.ts';
import { evolvePerson, evolveTeam } from './evolve.ts';

const now = instantOf(Date.UTC(2026, 0, 5, 8));
const later = instantOf(Date.UTC(2026, 0, 5, 9));
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const aPerson = (over: Partial<Person> = {}): Person => ({
  id: id(1),
  version: 1,
  head: '',
  key: 'PER-1001',
  state: 'ACTIVE',
  name: 'Amara Okafor',
  title: 'Agent',
  email: 'amara@provider.example',
  phone: null,
  roles: ['SERVICE_DESK_AGENT'],
  teamIds: [],
  customerId: null,
  supplierId: null,
  registeredAt: now,
  updatedAt: now,
  deactivatedAt: null,
  ...over,
});

const aTeam = (over: Partial<Team> = {}): Team => ({
  id: id(100),
  version: 1,
  head: '',
  key: 'TEAM-1001',
  state: 'ACTIVE',
  name: 'Service Desk',
  kind: 'SERVICE_DESK',
  leadId: null,
  formedAt: now,
  updatedAt: now,
  disbandedAt: null,
  ...over,
});

const aRegistration = (over: Partial<RegisterPerson> = {}): RegisterPerson => {
  const { id: personId, key, name, title, email, phone, roles: held, customerId, supplierId } = aPerson();
  return {
    id: personId,
    key,
    name,
    title,
    email,
    phone,
    roles: held,
    customerId,
    supplierId,
    emailTaken: false,
    ...over,
  };
};

const personCommands: { readonly [T in PersonCommand['type']]: Extract<PersonCommand, { type: T }> } = {
  CHANGE: { type: 'CHANGE', name: 'Amara Bello', emailTaken: false },
  GRANT_ROLE: { type: 'GRANT_ROLE', role: 'INCIDENT_MANAGER', actorId: id(9) },
  REVOKE_ROLE: { type: 'REVOKE_ROLE', role: 'SERVICE_DESK_AGENT', soleHolderOf: [] },
  JOIN_TEAM: { type: 'JOIN_TEAM', team: aTeam() },
  LEAVE_TEAM: { type: 'LEAVE_TEAM', teamId: id(101), leads: [] },
  DEACTIVATE: { type: 'DEACTIVATE', leads: [], soleHolderOf: [] },
};
const teamCommands: { readonly [T in TeamCommand['type']]: Extract<TeamCommand, { type: T }> } = {
  CHANGE: { type: 'CHANGE', name: 'Front Desk' },
  NAME_LEAD: { type: 'NAME_LEAD', lead: aPerson({ teamIds: [aTeam().id] }) },
  DISBAND: { type: 'DISBAND', members: 0 },
};

/** The state after the command; the refusal's code where it was refused. */
const personAfter = (person: Person, command: PersonCommand, at: Instant = later): Person => {
  const decision = decidePerson(person, command, at);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.reduce<Person>(evolvePerson, person);
};
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? 'OK' : result.refusal.code;

describe('a person', () => {
  it.each(everyStateTimesAction(personMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const person = aPerson({ state: cell.state, teamIds: [id(101)] });
    const decision = decidePerson(person, personCommands[cell.action], later);
    if (!cell.legal) {
      expect(decision).toMatchObject({
        refusal: { code: 'ILLEGAL_TRANSITION', state: cell.state, action: cell.action },
      });
      return;
    }
    const next = personAfter(person, personCommands[cell.action]);
    expect(next).toMatchObject({ state: cell.to, version: 2, updatedAt: later });
  });
  it('reaches every state', () => expect(reachable(personMachine)).toEqual(personMachine.states));

  it('is registered with what it was given, in no team', () => {
    const decision = register(aRegistration({ roles: ['SERVICE_DESK_AGENT', 'SERVICE_DESK_AGENT'] }), now);
    expect(decision.ok && decision.value.map((event) => evolvePerson(undefined, event))).toEqual([aPerson()]);
  });
  it.each<[string, Partial<RegisterPerson>, object]>([
    ['a blank name', { name: ' ' }, { code: 'INVALID_INPUT', field: 'name' }],
    ['no address', { email: 'amara at home' }, { code: 'INVALID_INPUT', field: 'email' }],
    ['two addresses', { email: 'a@b.example@c.example' }, { code: 'INVALID_INPUT', field: 'email' }],
    ['an endless phone number', { phone: '1'.repeat(51) }, { code: 'INVALID_INPUT', field: 'phone' }],
    [
      'two parties',
      { customerId: id(7), supplierId: id(8), roles: [] },
      { code: 'INVALID_INPUT', field: 'supplierId' },
    ],
    ['an address in use', { emailTaken: true }, { code: 'EMAIL_TAKEN' }],
    [
      'the platform’s own role',
      { roles: ['SYSTEM'] },
      { code: 'ROLE_NOT_FOR_PARTY', role: 'SYSTEM', party: 'PROVIDER' },
    ],
    [
      'a provider’s role for a customer’s person',
      { customerId: id(7) },
      { code: 'ROLE_NOT_FOR_PARTY', party: 'CUSTOMER' },
    ],
    [
      'a customer’s role for a supplier’s person',
      { supplierId: id(8), roles: ['CUSTOMER_USER'] },
      { code: 'ROLE_NOT_FOR_PARTY', party: 'SUPPLIER' },
    ],
  ])('is not registered with %s', (_, over, refusal) =>
    expect(register(aRegistration(over), now)).toMatchObject({ ok: false, refusal }),
  );

  it('changes only what was given, and nothing where nothing differs', () => {
    expect(personAfter(aPerson(), { type: 'CHANGE', phone: '+49 30 1', emailTaken: false })).toEqual(
      aPerson({ phone: '+49 30 1', version: 2, updatedAt: later }),
    );
    expect(personAfter(aPerson({ phone: '1' }), { type: 'CHANGE', phone: null, emailTaken: false }).phone).toBeNull();
    expect(
      decidePerson(aPerson(), { type: 'CHANGE', name: aPerson().name, title: undefined, emailTaken: false }, later),
    ).toEqual({ ok: true, value: [] });
    expect(codeOf(decidePerson(aPerson(), { type: 'CHANGE', email: 'b@c.example', emailTaken: true }, later))).toBe(
      'EMAIL_TAKEN',
    );
    expect(codeOf(decidePerson(aPerson(), { type: 'CHANGE', email: 'b', emailTaken: false }, later))).toBe(
      'INVALID_INPUT',
    );
  });
  it('never holds a role that its party may not hold, whoever grants it', () => {
    const parties = [aPerson(), aPerson({ customerId: id(7), roles: [] }), aPerson({ supplierId: id(8), roles: [] })];
    for (const person of parties)
      for (const role of roles) {
        const decision = decidePerson(person, { type: 'GRANT_ROLE', role, actorId: id(9) }, later);
        expect(codeOf(decision), `${role} for ${partyOf(person)}`).toBe(
          rolesOf[partyOf(person)].includes(role) ? 'OK' : 'ROLE_NOT_FOR_PARTY',
        );
      }
    expect(rolesOf.PROVIDER).not.toContain('SYSTEM');
  });
  it('grants itself nothing', () =>
    expect(codeOf(decidePerson(aPerson(), { type: 'GRANT_ROLE', role: 'SMS_MANAGER', actorId: id(1) }, later))).toBe(
      'OWN_ROLES',
    ));
  it('keeps an indispensable role while nobody else holds it', () => {
    const manager = aPerson({ roles: ['SMS_MANAGER', 'SERVICE_DESK_AGENT'] });
    const revoke = { type: 'REVOKE_ROLE', role: 'SMS_MANAGER' } as const;
    expect(codeOf(decidePerson(manager, { ...revoke, soleHolderOf: ['SMS_MANAGER'] }, later))).toBe(
      'LAST_HOLDER_OF_ROLE',
    );
    expect(personAfter(manager, { ...revoke, soleHolderOf: [] }).roles).toEqual(['SERVICE_DESK_AGENT']);
    expect(
      personAfter(manager, { type: 'REVOKE_ROLE', role: 'SERVICE_DESK_AGENT', soleHolderOf: ['SMS_MANAGER'] }).roles,
    ).toEqual(['SMS_MANAGER']);
    expect(codeOf(decidePerson(manager, { type: 'DEACTIVATE', leads: [], soleHolderOf: ['SMS_MANAGER'] }, later))).toBe(
      'LAST_HOLDER_OF_ROLE',
    );
  });
  it('joins active teams of the provider, once', () => {
    const team = aTeam();
    const joined = personAfter(aPerson(), { type: 'JOIN_TEAM', team });
    expect(joined.teamIds).toEqual([team.id]);
    expect(personAfter(joined, { type: 'JOIN_TEAM', team })).toBe(joined);
    expect(codeOf(decidePerson(aPerson(), { type: 'JOIN_TEAM', team: aTeam({ state: 'DISBANDED' }) }, later))).toBe(
      'TEAM_IS_DISBANDED',
    );
    for (const outsider of [{ customerId: id(7) }, { supplierId: id(8) }])
      expect(codeOf(decidePerson(aPerson(outsider), { type: 'JOIN_TEAM', team }, later))).toBe('TEAM_OF_PROVIDER_ONLY');
  });
  it('leaves neither a team nor the organisation while it leads the team', () => {
    const team = aTeam({ leadId: id(1) });
    const lead = aPerson({ teamIds: [team.id, id(101)] });
    expect(decidePerson(lead, { type: 'LEAVE_TEAM', teamId: team.id, leads: [team] }, later)).toMatchObject({
      refusal: { code: 'LEADS_TEAM', teams: ['TEAM-1001'] },
    });
    expect(personAfter(lead, { type: 'LEAVE_TEAM', teamId: id(101), leads: [team] }).teamIds).toEqual([team.id]);
    expect(codeOf(decidePerson(lead, { type: 'DEACTIVATE', leads: [team], soleHolderOf: [] }, later))).toBe(
      'LEADS_TEAM',
    );
  });
  it('holds no role and no seat once deactivated', () =>
    expect(personAfter(aPerson({ teamIds: [id(101)] }), personCommands.DEACTIVATE)).toEqual(
      aPerson({ state: 'INACTIVE', roles: [], teamIds: [], version: 2, updatedAt: later, deactivatedAt: later }),
    ));
  it('is told how to reach only to the provider and to its own people', () => {
    const amara = aPerson();
    const anke = aPerson({ customerId: id(7) });
    expect([mayContact({}, amara), mayContact({}, anke)]).toEqual([true, true]);
    expect([mayContact({ customerId: id(7) }, amara), mayContact({ customerId: id(7) }, anke)]).toEqual([false, true]);
    expect([mayContact({ customerId: id(6) }, anke), mayContact({ supplierId: id(7) }, anke)]).toEqual([false, false]);
  });
  it('whatever is asked of it, holds only roles of its party and never comes back', () => {
    const command: fc.Arbitrary<PersonCommand> = fc.oneof(
      ...Object.values(personCommands).map((example) => fc.constant<PersonCommand>(example)),
      fc.constantFrom(...roles).map((role) => ({ type: 'GRANT_ROLE', role, actorId: id(9) }) as const),
      fc.constantFrom(...roles).map((role) => ({ type: 'REVOKE_ROLE', role, soleHolderOf: [] }) as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(null, id(7)), fc.array(command, { maxLength: 30 }), (customerId, commands) => {
        let person = aPerson({ customerId, roles: [] });
        for (const each of commands) {
          const decision = decidePerson(person, each, later);
          if (!decision.ok) continue;
          expect(person.state === 'INACTIVE' && decision.value.length > 0).toBe(false);
          const next = decision.value.reduce<Person>(evolvePerson, person);
          expect(next.version).toBe(person.version + decision.value.length);
          person = next;
        }
        expect(person.roles.every((role) => rolesOf[partyOf(person)].includes(role))).toBe(true);
        expect(new Set(person.roles).size).toBe(person.roles.length);
        if (customerId !== null) expect(person.teamIds).toEqual([]);
      }),
      { seed: 1 },
    );
  });
});

describe('a team', () => {
  it.each(everyStateTimesAction(teamMachine))('$action from $state is allowed iff the table says so', (cell) => {
    const team = aTeam({ state: cell.state });
    const decision = decideTeam(team, teamCommands[cell.action], later);
    if (!cell.legal) expect(decision).toMatchObject({ refusal: { code: 'ILLEGAL_TRANSITION', action: cell.action } });
    else
      expect(decision.ok && decision.value.reduce<Team>(evolveTeam, team)).toMatchObject({
        state: cell.to,
        version: 2,
        updatedAt: later,
      });
  });
  it('reaches every state', () => expect(reachable(teamMachine)).toEqual(teamMachine.states));
  it('is formed without a lead', () => {
    const { id: teamId, key, name, kind } = aTeam();
    const decision = form({ id: teamId, key, name, kind }, now);
    expect(decision.ok && decision.value.map((event) => evolveTeam(undefined, event))).toEqual([aTeam()]);
    expect(codeOf(form({ id: teamId, key, name: '', kind }, now))).toBe('INVALID_INPUT');
  });
  it('is led by an active member, or by nobody', () => {
    const lead = aPerson({ teamIds: [aTeam().id] });
    const led = (person: Person | null, team = aTeam()) => decideTeam(team, { type: 'NAME_LEAD', lead: person }, later);
    expect(led(lead)).toMatchObject({ value: [{ type: 'TeamChanged', change: 'LEAD', leadId: lead.id }] });
    expect(codeOf(led(aPerson()))).toBe('LEAD_NOT_A_MEMBER');
    expect(codeOf(led({ ...lead, state: 'INACTIVE' }))).toBe('LEAD_NOT_A_MEMBER');
    expect(led(null, aTeam({ leadId: lead.id }))).toMatchObject({ value: [{ leadId: null }] });
    expect(led(null)).toEqual({ ok: true, value: [] });
  });
  it('is not disbanded while it has members', () =>
    expect(decideTeam(aTeam(), { type: 'DISBAND', members: 3 }, later)).toEqual({
      ok: false,
      refusal: { code: 'TEAM_HAS_MEMBERS', members: 3 },
    }));
  it('changes only what was given', () => {
    expect(decideTeam(aTeam(), { type: 'CHANGE', kind: 'SUPPORT' }, later)).toMatchObject({
      value: [{ name: 'Service Desk', kind: 'SUPPORT' }],
    });
    expect(decideTeam(aTeam(), { type: 'CHANGE' }, later)).toEqual({ ok: true, value: [] });
    expect(codeOf(decideTeam(aTeam(), { type: 'CHANGE', name: ' ' }, later))).toBe('INVALID_INPUT');
  });
});
