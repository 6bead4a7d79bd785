/** The catalogue of what the organisation refuses beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import { rolesOf } from '@attest/kernel';
import type { OrganisationRefusal } from './domain.ts';

type Own = Exclude<OrganisationRefusal, CommonRefusal>;

const clause = 'ISO/IEC 20000-1:2018 5.3';
const parties = { PROVIDER: 'the provider', CUSTOMER: 'a customer', SUPPLIER: 'a supplier' } as const;

export const organisationRefusals: RefusalCatalogue<Own> = {
  EMAIL_TAKEN: {
    message: () => 'Another active person has this e-mail address: a person is registered once.',
    clause,
  },
  ROLE_NOT_FOR_PARTY: {
    message: ({ role, party }) => `A person of ${parties[party]} cannot hold the role ${role}.`,
    clause,
    allowed: ({ party }) => rolesOf[party],
  },
  OWN_ROLES: {
    message: () => 'Nobody grants roles to themselves: somebody else who may grant roles has to.',
    clause,
  },
  LAST_HOLDER_OF_ROLE: {
    message: ({ role }) => `Nobody else holds the role ${role}: grant it to a successor first.`,
    clause,
    allowed: () => ['GRANT_ROLE'],
  },
  TEAM_OF_PROVIDER_ONLY: {
    message: ({ party }) => `Teams are of the provider's people; this is a person of ${parties[party]}.`,
    clause: 'ISO/IEC 20000-1:2018 8.2.3.1',
  },
  TEAM_IS_DISBANDED: { message: ({ team }) => `The team ${team} was disbanded.`, clause },
  LEADS_TEAM: {
    message: ({ teams }) => `This person leads ${teams.join(', ')}: name another lead first.`,
    clause,
    allowed: () => ['NAME_LEAD'],
  },
  LEAD_NOT_A_MEMBER: {
    message: ({ person }) => `${person} is no active member of the team: a team is led by one of its members.`,
    clause,
    allowed: () => ['JOIN_TEAM'],
  },
  TEAM_HAS_MEMBERS: {
    message: ({ members }) => `The team still has ${members} active members: they have to leave it first.`,
    clause,
    allowed: () => ['LEAVE_TEAM'],
  },
};
