/** What a person and a team are after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { Person, PersonEvent, Team, TeamEvent } from './domain.ts';

/** Applies one event. Throws where a history does not begin with PersonRegistered: such a history is broken, not input. */
export const evolvePerson = (person: Person | undefined, event: PersonEvent): Person => {
  const { at, key, name, title, email, phone, roles, teamIds, customerId, supplierId } = event;
  const stands = { key, name, title, email, phone, roles, teamIds, customerId, supplierId, updatedAt: at };
  if (event.type === 'PersonRegistered')
    return {
      id: event.personId,
      version: 1,
      head: '',
      state: 'ACTIVE',
      ...stands,
      registeredAt: at,
      deactivatedAt: null,
    };
  if (!person) throw new Error(`a person begins with PersonRegistered, not ${event.type}`);
  const next: Person = { ...person, ...stands, version: person.version + 1 };
  switch (event.type) {
    case 'PersonChanged':
      return next;
    case 'PersonDeactivated':
      return { ...next, state: 'INACTIVE', deactivatedAt: at };
    default:
      return never(event);
  }
};

/** Applies one event. Throws where a history does not begin with TeamFormed: such a history is broken, not input. */
export const evolveTeam = (team: Team | undefined, event: TeamEvent): Team => {
  const { at, key, name, kind, leadId } = event;
  const stands = { key, name, kind, leadId, updatedAt: at };
  if (event.type === 'TeamFormed')
    return { id: event.teamId, version: 1, head: '', state: 'ACTIVE', ...stands, formedAt: at, disbandedAt: null };
  if (!team) throw new Error(`a team begins with TeamFormed, not ${event.type}`);
  const next: Team = { ...team, ...stands, version: team.version + 1 };
  switch (event.type) {
    case 'TeamChanged':
      return next;
    case 'TeamDisbanded':
      return { ...next, state: 'DISBANDED', disbandedAt: at };
    default:
      return never(event);
  }
};
