/** Event types of the governance processes. Source: ISO/IEC 20000-1:2018 5.3, 7.1 to 7.3. */
import { roles } from '@attest/kernel';
import Type from 'typebox';
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';

const organisation = eventsOf('governance', 'organisation');

/** SERVICE_DESK is the group that customers turn to: a function, not a process. */
export const teamKinds = ['SERVICE_DESK', 'SUPPORT', 'MANAGEMENT'] as const;
/** What a PersonChanged is about; its data says how the person stands after it. */
export const personChanges = ['DETAILS', 'ROLE_GRANTED', 'ROLE_REVOKED', 'TEAM_JOINED', 'TEAM_LEFT'] as const;
/** What a TeamChanged is about. */
export const teamChanges = ['DETAILS', 'LEAD'] as const;

/** How a person stands after the event: all that a local copy of people needs. */
const personStands = {
  key: Text,
  name: Text,
  title: nullable(Text),
  email: Text,
  phone: nullable(Text),
  roles: Type.Array(oneOf(roles)),
  teamIds: Ids,
  /** The customer, or the supplier, whose person this is; both null for the provider's own. */
  customerId: nullable(Id),
  supplierId: nullable(Id),
};
const personStanding = {
  key: 'PER-1042',
  name: 'Amara Okafor',
  title: 'Service desk agent',
  email: 'amara.okafor@provider.example',
  phone: null,
  roles: ['SERVICE_DESK_AGENT'] as (typeof roles)[number][],
  teamIds: ['01980000-0000-7000-8000-000000000004'],
  customerId: null,
  supplierId: null,
};

const teamStands = { key: Text, name: Text, kind: oneOf(teamKinds), leadId: nullable(Id) };
const teamStanding = { key: 'TEAM-1004', name: 'Service Desk', kind: 'SERVICE_DESK', leadId: null } as const;

export const personEvents = {
  PersonRegistered: organisation({
    type: 'PersonRegistered',
    summary: 'A person of the provider, of a customer or of a supplier was registered.',
    data: Type.Object({ personId: Id, ...personStands }),
    personal: ['email', 'phone'],
    sample: { personId: '01980000-0000-7000-8000-000000000003', ...personStanding },
  }),
  PersonChanged: organisation({
    type: 'PersonChanged',
    summary: 'A person’s details, roles or teams changed; the data says how the person stands now.',
    data: Type.Object({
      ...personStands,
      change: oneOf(personChanges),
      /** The role that was granted or revoked; null otherwise. */
      role: nullable(oneOf(roles)),
      /** The team that was joined or left; null otherwise. */
      teamId: nullable(Id),
    }),
    personal: ['email', 'phone'],
    sample: { ...personStanding, change: 'ROLE_GRANTED', role: 'SERVICE_DESK_AGENT', teamId: null },
  }),
  PersonDeactivated: organisation({
    type: 'PersonDeactivated',
    summary: 'A person no longer takes part: no roles, no teams.',
    data: Type.Object({ ...personStands }),
    personal: ['email', 'phone'],
    sample: { ...personStanding, roles: [], teamIds: [] },
  }),
};

export const teamEvents = {
  TeamFormed: organisation({
    type: 'TeamFormed',
    summary: 'A team was formed.',
    data: Type.Object({ teamId: Id, ...teamStands }),
    sample: { teamId: '01980000-0000-7000-8000-000000000004', ...teamStanding },
  }),
  TeamChanged: organisation({
    type: 'TeamChanged',
    summary: 'A team’s name, kind or lead changed; the data says how the team stands now.',
    data: Type.Object({ ...teamStands, change: oneOf(teamChanges) }),
    sample: { ...teamStanding, leadId: '01980000-0000-7000-8000-000000000003', change: 'LEAD' },
  }),
  TeamDisbanded: organisation({
    type: 'TeamDisbanded',
    summary: 'A team without members was disbanded.',
    data: Type.Object({ ...teamStands }),
    sample: teamStanding,
  }),
};
