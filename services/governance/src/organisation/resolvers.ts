/** Names the command, shapes the answer; no rules here. */
import { type Actor, actionsFor, partyOf } from '@attest/kernel';
import {
  ascending,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  stub,
  where,
} from '@attest/subgraph';
import type {
  PersonCommandInput,
  PersonFilter,
  PersonOrder,
  Resolvers,
  TeamCommandInput,
  TeamFilter,
  TeamOrder,
} from '../generated/graphql.ts';
import {
  formTeam,
  handlePerson,
  handleTeam,
  type PersonRequest,
  registerPerson,
  type TeamRequest,
} from './commands.ts';
import {
  mayContact,
  type Person,
  permissionsOf,
  personMachine,
  personRights,
  type Team,
  teamMachine,
  teamRights,
} from './domain.ts';
import { organisationRefusals } from './refusals.ts';
import { personEntity, personStore, teamEntity, teamStore } from './store.ts';

const answer = payloads(organisationRefusals);

const personOrders: Orders<PersonOrder, Person> = {
  NAME: ascending('name'),
  REGISTERED_DESC: descending('registeredAt'),
  REGISTERED_ASC: ascending('registeredAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const teamOrders: Orders<TeamOrder, Team> = {
  NAME: ascending('name'),
  FORMED_DESC: descending('formedAt'),
  FORMED_ASC: ascending('formedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const filtered = (filter: PersonFilter | null | undefined) => {
  const { party, ...f } = filter ?? {};
  return where()
    .in('state', f.states)
    .eq('state', f.state)
    .has('roles', f.role)
    .has('teamIds', f.teamId)
    .eq('customerId', f.customerId)
    .eq('supplierId', f.supplierId)
    .isNull('customerId', party ? party !== 'CUSTOMER' : undefined)
    .isNull('supplierId', party ? party !== 'SUPPLIER' : undefined)
    .contains('name', f.nameContains);
};

const listPeople = (context: Context, { filter, orderBy, ...args }: ListArguments<PersonFilter, PersonOrder>) =>
  page<Person>(context, { from: personEntity, where: filtered(filter), order: personOrders[orderBy ?? 'NAME'], args });

const listTeams = (context: Context, { filter, orderBy, ...args }: ListArguments<TeamFilter, TeamOrder>) =>
  page<Team>(context, {
    from: teamEntity,
    where: where()
      .in('state', filter?.states)
      .eq('state', filter?.state)
      .eq('kind', filter?.kind)
      .eq('leadId', filter?.leadId)
      .isNull('leadId', typeof filter?.hasLead === 'boolean' ? !filter.hasLead : undefined),
    order: teamOrders[orderBy ?? 'NAME'],
    args,
  });

/** A mutation of one person: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends Pick<PersonCommandInput, 'id'> & Partial<PersonCommandInput>>(
    request: (input: Input) => PersonRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('person', await handlePerson(deps, actor, input.id, request(input), input));

/** As `command`, of one team. */
const teamCommand =
  <Input extends Pick<TeamCommandInput, 'id'> & Partial<TeamCommandInput>>(request: (input: Input) => TeamRequest) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('team', await handleTeam(deps, actor, input.id, request(input), input));

/** The history of a person holds how to reach it. */
const visibleHistory = (actor: Actor, person: Person) => (mayContact(actor, person) ? where() : where().sql('FALSE'));

export const resolvers: Resolvers = {
  Query: {
    me: async (_, __, context) => {
      const { id, name, roles, customerId, supplierId } = context.actor;
      return {
        id,
        name,
        roles: [...roles],
        person: (await context.load(personStore, id)) ?? null,
        customer: stub('Customer', customerId),
        supplier: stub('Supplier', supplierId),
        permissions: permissionsOf(context.actor),
      };
    },
    person: async (_, { id }, context) => (await context.load(personStore, id)) ?? null,
    personByKey: (_, { key }, context) => byKey(context, personEntity, key),
    people: (_, args, context) => listPeople(context, args),
    team: async (_, { id }, context) => (await context.load(teamStore, id)) ?? null,
    teamByKey: (_, { key }, context) => byKey(context, teamEntity, key),
    teams: (_, args, context) => listTeams(context, args),
  },
  Mutation: {
    registerPerson: async (_, { input }, { deps, actor }) =>
      answer(
        'person',
        await registerPerson(deps, actor, {
          ...input,
          title: input.title ?? null,
          phone: input.phone ?? null,
          roles: input.roles ?? [],
          customerId: input.customerId ?? null,
          supplierId: input.supplierId ?? null,
        }),
      ),
    changePerson: command(({ name, title, email, phone }) => ({
      type: 'CHANGE',
      name: name ?? undefined,
      title,
      email: email ?? undefined,
      phone,
    })),
    grantRole: command(({ role }) => ({ type: 'GRANT_ROLE', role })),
    revokeRole: command(({ role }) => ({ type: 'REVOKE_ROLE', role })),
    joinTeam: command(({ teamId }) => ({ type: 'JOIN_TEAM', teamId })),
    leaveTeam: command(({ teamId }) => ({ type: 'LEAVE_TEAM', teamId })),
    deactivatePerson: command(() => ({ type: 'DEACTIVATE' })),
    formTeam: async (_, { input }, { deps, actor }) => answer('team', await formTeam(deps, actor, input)),
    changeTeam: teamCommand(({ name, kind }) => ({ type: 'CHANGE', name: name ?? undefined, kind: kind ?? undefined })),
    nameTeamLead: teamCommand(({ personId }) => ({ type: 'NAME_LEAD', personId: personId ?? null })),
    disbandTeam: teamCommand(() => ({ type: 'DISBAND' })),
  },
  Person: {
    __resolveReference: referenceBy(personStore),
    availableActions: (person, _, { actor }) => actionsFor(personMachine, personRights, actor, person.state),
    email: (person, _, { actor }) => (mayContact(actor, person) ? person.email : null),
    phone: (person, _, { actor }) => (mayContact(actor, person) ? person.phone : null),
    party: (person) => partyOf(person),
    customer: (person) => stub('Customer', person.customerId),
    supplier: (person) => stub('Supplier', person.supplierId),
    teams: (person, _, context) => context.loadMany(teamStore, person.teamIds),
    history: (person, args, context) =>
      history(context, person, args, { where: visibleHistory(context.actor, person) }),
  },
  Team: {
    __resolveReference: referenceBy(teamStore),
    availableActions: (team, _, { actor }) => actionsFor(teamMachine, teamRights, actor, team.state),
    lead: async (team, _, context) => (await context.load(personStore, team.leadId)) ?? null,
    members: (team, args, context) =>
      page<Person>(context, {
        from: personEntity,
        where: where().eq('state', 'ACTIVE').has('teamIds', team.id),
        order: personOrders.NAME,
        args,
      }),
    history: (team, args, context) => history(context, team, args),
  },
};
