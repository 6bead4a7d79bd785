/** Rows of people and teams: one column a property of the state. */
import { personEvents, teamEvents } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { recordStore, type Tx } from '@attest/record';
import { EntitySchema } from 'typeorm';
import { indispensableRoles, type Person, type PersonEvent, type Team, type TeamEvent } from './domain.ts';
import { evolvePerson, evolveTeam } from './evolve.ts';

export const personEntity = new EntitySchema<Person>({
  name: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    title: { type: 'text', nullable: true },
    email: { type: 'text' },
    phone: { type: 'text', nullable: true },
    roles: { type: 'text', array: true },
    teamIds: { type: 'uuid', array: true },
    customerId: { type: 'uuid', nullable: true },
    supplierId: { type: 'uuid', nullable: true },
    registeredAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    deactivatedAt: { type: 'timestamptz', nullable: true },
  },
});

export const personStore = recordStore<Person, PersonEvent>({
  service: 'governance',
  process: 'organisation',
  name: 'person',
  contracts: personEvents,
  entity: personEntity,
  evolve: evolvePerson,
});

export const teamEntity = new EntitySchema<Team>({
  name: 'team',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    name: { type: 'text' },
    kind: { type: 'text' },
    leadId: { type: 'uuid', nullable: true },
    formedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    disbandedAt: { type: 'timestamptz', nullable: true },
  },
});

export const teamStore = recordStore<Team, TeamEvent>({
  service: 'governance',
  process: 'organisation',
  name: 'team',
  contracts: teamEvents,
  entity: teamEntity,
  evolve: evolveTeam,
});

/** Whether another active person has the address, in any case. Until the transaction ends nobody else can take it. */
export const emailTaken = async (tx: Tx, email: string, personId: string): Promise<boolean> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('email ' || lower($1), 0))", [email]);
  const rows = await tx.query("SELECT 1 FROM person WHERE lower(email) = lower($1) AND state = 'ACTIVE' AND id <> $2", [
    email,
    personId,
  ]);
  return rows.length > 0;
};

/** The indispensable roles that only this person holds; their holders are locked, so that two cannot leave at once. */
export const soleHolderOf = async (tx: Tx, personId: string): Promise<Role[]> => {
  const holders = await tx.query<{ id: string; roles: Role[] }>(
    "SELECT id, roles FROM person WHERE state = 'ACTIVE' AND roles && $1::text[] ORDER BY id FOR UPDATE",
    [indispensableRoles],
  );
  const holding = (role: Role) => holders.filter(({ roles }) => roles.includes(role));
  return indispensableRoles.filter(
    (role) => holding(role).every(({ id }) => id === personId) && holding(role).length > 0,
  );
};

export const ledBy = async (tx: Tx, personId: string): Promise<Team[]> =>
  tx.query<Team>(`SELECT ${teamStore.table.columns} FROM team WHERE lead_id = $1 AND state = 'ACTIVE' ORDER BY key`, [
    personId,
  ]);

/** The team, kept from being disbanded until the transaction ends. */
export const holdTeam = async (tx: Tx, teamId: string): Promise<Team | undefined> => {
  await tx.query('SELECT 1 FROM team WHERE id = $1 FOR SHARE', [teamId]);
  return teamStore.load(tx, teamId);
};

/** The person, kept as it is until the transaction ends. */
export const holdPerson = async (tx: Tx, personId: string): Promise<Person | undefined> => {
  await tx.query('SELECT 1 FROM person WHERE id = $1 FOR SHARE', [personId]);
  return personStore.load(tx, personId);
};

/** How many active members a team has. */
export const membersOf = async (tx: Tx, teamId: string): Promise<number> => {
  const [row] = await tx.query<{ members: number }>(
    "SELECT count(*) AS members FROM person WHERE team_ids @> ARRAY[$1]::uuid[] AND state = 'ACTIVE'",
    [teamId],
  );
  return row?.members ?? 0;
};

/** The active people of a customer or supplier, locked. */
export const loadPeopleOf = async (tx: Tx, party: 'customer' | 'supplier', partyId: string): Promise<Person[]> => {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM person WHERE ${party}_id = $1 AND state = 'ACTIVE' ORDER BY id FOR UPDATE`,
    [partyId],
  );
  return personStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
};
