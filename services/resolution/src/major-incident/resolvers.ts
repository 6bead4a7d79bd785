/** Names the command, shapes the answer; no rules here. */
import { priorities } from '@attest/contracts';
import { type Actor, actionsFor, isUuid } from '@attest/kernel';
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
  referencesTo,
  referenceTo,
  stub,
  type Where,
  where,
} from '@attest/subgraph';
import type {
  MajorIncidentCommandInput,
  MajorIncidentCriteriaOrder,
  MajorIncidentFilter,
  MajorIncidentOrder,
  MajorIncidentRuleInput,
  Resolvers,
} from '../generated/graphql.ts';
import {
  declareMajorIncident,
  draft,
  handleCriteria,
  handleMajorIncident,
  type MajorIncidentRequest,
  proposeMajorIncident,
} from './commands.ts';
import {
  type CriteriaCommand,
  faultsOf,
  type MajorIncident,
  type MajorIncidentCriteria,
  majorIncidentCriteriaMachine,
  majorIncidentCriteriaRights,
  majorIncidentMachine,
  majorIncidentRights,
  missingParties,
  type Rule,
  shippedTerms,
} from './domain/index.ts';
import { entriesOf, loadEntry, majorsOfIncidents, updatesOf } from './lists.ts';
import { majorIncidentRefusals } from './refusals.ts';
import { criteriaEntity, criteriaInForce, criteriaStore, majorEntity, majorStore } from './store.ts';

const answer = payloads(majorIncidentRefusals);

const orders: Orders<MajorIncidentOrder, MajorIncident> = {
  PROPOSED_DESC: descending('proposedAt'),
  PROPOSED_ASC: ascending('proposedAt'),
  PRIORITY: [...ascending('priority'), ...ascending('proposedAt')],
  UPDATE_DUE: ascending('updateDueAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const criteriaOrders: Orders<MajorIncidentCriteriaOrder, MajorIncidentCriteria> = {
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
  UPDATED_DESC: descending('updatedAt'),
};

const openStates = ['DECLARED', 'IN_PROGRESS', 'RESTORED', 'UNDER_REVIEW'] as const;

const openness = (open: boolean | null | undefined): Where =>
  open === null || open === undefined
    ? where()
    : open
      ? where().in('state', openStates)
      : where().notIn('state', openStates);

type Listing = ListArguments<MajorIncidentFilter, MajorIncidentOrder>;

const listMajors = (context: Context, { filter, orderBy, ...args }: Listing, only: Where = where()) =>
  page<MajorIncident>(context, {
    from: majorEntity,
    where: only
      .in('state', filter?.states)
      .has('customerIds', filter?.customerId)
      .eq('serviceId', filter?.serviceId)
      .eq('ownerId', filter?.ownerId)
      .and(openness(filter?.open)),
    order: orders[orderBy ?? 'PROPOSED_DESC'],
    args,
  });

/** A mutation of one major incident: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends MajorIncidentCommandInput>(
    request: (input: Input, context: Context) => MajorIncidentRequest | Promise<MajorIncidentRequest>,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) => {
    const { deps, actor } = context;
    const asked = await request(input, context);
    return answer('majorIncident', await handleMajorIncident(deps, actor, input.id, asked, input));
  };

/** As `command`, of one set of criteria. */
const criteriaCommand =
  <Input extends MajorIncidentCommandInput>(request: (input: Input, actor: Actor) => CriteriaCommand) =>
  async (_: unknown, { input }: { input: Input }, { deps, actor }: Context) =>
    answer('majorIncidentCriteria', await handleCriteria(deps, actor, input.id, request(input, actor), input));

const ruleOf = (rule: MajorIncidentRuleInput): Rule => ({
  name: rule.name,
  priorityAtLeast: rule.priorityAtLeast ?? null,
  serviceIds: rule.serviceIds ?? [],
  criticalities: rule.criticalities ?? [],
  affectedUsersAtLeast: rule.affectedUsersAtLeast ?? null,
  affectedCustomersAtLeast: rule.affectedCustomersAtLeast ?? null,
  childIncidentsAtLeast: rule.childIncidentsAtLeast ?? null,
  condition: rule.condition ?? null,
});

type Told = {
  readonly title?: string | null;
  readonly why?: string | null;
  readonly affectedUsers?: number | null;
  readonly affectedCustomers?: number | null;
};
const told = ({ title, why, affectedUsers, affectedCustomers }: Told) => ({
  title: title ?? null,
  why: why ?? null,
  affectedUsers: affectedUsers ?? null,
  affectedCustomers: affectedCustomers ?? null,
});

/** What is the provider's own is nothing to others. */
const own = <T, E>({ actor }: Context, value: T, empty: E): T | E =>
  actor.customerId === undefined && actor.supplierId === undefined ? value : empty;

const personOf = (id: string | null) => stub('Person', id);
const platform = '00000000-0000-7000-8000-000000000000';

export const resolvers: Resolvers = {
  Query: {
    majorIncident: async (_, { id }, context) => (await context.load(majorStore, id)) ?? null,
    majorIncidentByKey: (_, { key }, context) => byKey(context, majorEntity, key),
    majorIncidents: (_, args, context) => listMajors(context, args),
    majorIncidentCandidates: (_, { orderBy, ...args }, context) =>
      listMajors(context, { ...args, orderBy: orderBy ?? 'PROPOSED_ASC' }, where().eq('state', 'PROPOSED')),
    majorIncidentCriteria: async (_, { id }, context) => (await context.load(criteriaStore, id)) ?? null,
    majorIncidentCriteriaByKey: (_, { key }, context) => byKey(context, criteriaEntity, key),
    majorIncidentCriteriaSets: (_, { filter, orderBy, ...args }, context) =>
      page<MajorIncidentCriteria>(context, {
        from: criteriaEntity,
        where: where()
          .in('state', filter?.states)
          .eq('customerId', filter?.customerId)
          .isNull('customerId', filter?.ofEverybody ?? undefined),
        order: criteriaOrders[orderBy ?? 'DRAFTED_DESC'],
        args,
      }),
    majorIncidentCriteriaInForce: async (_, { customerId }, context) => {
      const whose = context.actor.customerId ?? customerId ?? null;
      if (whose !== null && !isUuid(whose)) return null;
      return (await context.read((tx) => criteriaInForce(tx, whose))) ?? null;
    },
  },
  Mutation: {
    draftMajorIncidentCriteria: async (_, { input }, { deps, actor }) => {
      const { customerId, rules, updateMinutes, acknowledgeMinutes, idempotencyKey } = input;
      const minutes = { ...shippedTerms.updateMinutes };
      for (const { priority, minutes: every } of updateMinutes ?? []) minutes[priority] = every;
      return answer(
        'majorIncidentCriteria',
        await draft(deps, actor, {
          customerId: customerId ?? null,
          rules: rules.map(ruleOf),
          updateMinutes: minutes,
          acknowledgeMinutes: acknowledgeMinutes ?? shippedTerms.acknowledgeMinutes,
          idempotencyKey,
        }),
      );
    },
    agreeMajorIncidentCriteria: criteriaCommand(({ party, representative, evidence }, by) => ({
      type: 'AGREE',
      party,
      by,
      representative: representative ?? null,
      evidence: evidence ?? null,
    })),
    putMajorIncidentCriteriaInForce: criteriaCommand(() => ({ type: 'PUT_IN_FORCE' })),
    withdrawMajorIncidentCriteria: criteriaCommand(({ why }) => ({ type: 'WITHDRAW', why })),
    proposeMajorIncident: async (_, { input }, { deps, actor }) => {
      const { incidentId, idempotencyKey } = input;
      const proposal = { incidentId, idempotencyKey, ...told(input) };
      return answer('majorIncident', await proposeMajorIncident(deps, actor, proposal));
    },
    declareMajorIncident: async (_, { input }, { deps, actor }) => {
      const { incidentId, idempotencyKey, ownerId } = input;
      const declaration = { incidentId, idempotencyKey, ownerId: ownerId ?? null, ...told(input) };
      return answer('majorIncident', await declareMajorIncident(deps, actor, declaration, input));
    },
    declineMajorIncident: command(({ why }) => ({ type: 'DECLINE', why })),
    startMajorIncident: command(() => ({ type: 'START' })),
    handOverMajorIncident: command(({ ownerId, why }) => ({ type: 'HAND_OVER', ownerId, why })),
    addMajorIncidentEntry: command(({ kind, occurredAt, body }, { deps }) => ({
      type: 'ADD_ENTRY',
      entryId: deps.newId(),
      kind,
      occurredAt: occurredAt ?? deps.now(),
      body,
    })),
    correctMajorIncidentEntry: command(async ({ id, entryId, occurredAt, body }, { deps, read }) => ({
      type: 'CORRECT_ENTRY',
      entryId: deps.newId(),
      formerId: entryId,
      occurredAt: occurredAt ?? (await read((tx) => loadEntry(tx, id, entryId)))?.occurredAt ?? deps.now(),
      body,
    })),
    sendMajorIncidentUpdate: command(({ audience, body }, { deps }) => ({
      type: 'SEND_UPDATE',
      updateId: deps.newId(),
      audience: audience ?? 'CUSTOMERS',
      body,
    })),
    restoreMajorIncident: command(({ restoration }) => ({ type: 'RESTORE', restoration })),
    relapseMajorIncident: command(({ why }) => ({ type: 'RELAPSE', why })),
    reviewMajorIncident: command(({ whatHappened, wentWell, wentWrong, cause }, { actor }) => ({
      type: 'REVIEW',
      review: { whatHappened, wentWell, wentWrong, cause },
      actorId: actor.id,
    })),
    approveMajorIncidentReview: command((_, { actor }) => ({ type: 'APPROVE_REVIEW', actorId: actor.id })),
    closeMajorIncident: command(() => ({ type: 'CLOSE' })),
    downgradeMajorIncident: command(({ why }) => ({ type: 'DOWNGRADE', why })),
  },
  MajorIncident: {
    __resolveReference: referenceBy(majorStore),
    availableActions: (major, _, { actor }) =>
      actionsFor(majorIncidentMachine, majorIncidentRights, actor, major.state),
    faults: (major, _, context) => own(context, faultsOf(major), []),
    incident: referenceTo('Incident', (major: MajorIncident) => major.incidentId),
    children: referencesTo('Incident', (major: MajorIncident) => major.childIds),
    service: (major) => stub('Service', major.serviceId),
    customers: ({ customerIds }, _, { actor }) =>
      customerIds
        .filter((id) => actor.customerId === undefined || id === actor.customerId)
        .map((id) => ({ __typename: 'Customer' as const, id })),
    reasons: (major, _, context) => own(context, [...major.reasons], []),
    criteria: async (major, _, context) => (await context.load(criteriaStore, major.criteriaId)) ?? null,
    owner: (major) => personOf(major.ownerId),
    declaredBy: (major) => personOf(major.declaredById),
    told: (major, _, context) => own(context, [...major.told], []),
    updates: async (major, _, context) => (await context.batch(updatesOf, major.id)) ?? [],
    timeline: async (major, _, context) => (await context.batch(entriesOf, major.id)) ?? [],
    review: (major, _, context) => own(context, major.review, null),
    improvements: (major, _, context) => own(context, [...major.improvements], []),
    why: (major, _, context) => own(context, major.why, null),
    history: (major, args, context) => history(context, major, args),
  },
  MajorIncidentRecipient: { person: ({ personId }) => personOf(personId) },
  MajorIncidentUpdate: { author: ({ authorId }) => personOf(authorId) },
  MajorIncidentEntry: { author: ({ authorId }) => personOf(authorId === platform ? null : authorId) },
  MajorIncidentReview: {
    reviewer: ({ reviewerId }) => personOf(reviewerId),
    approver: ({ approverId }) => personOf(approverId),
  },
  MajorIncidentImprovement: { improvement: ({ improvementId }) => stub('Improvement', improvementId) },
  MajorIncidentCriteria: {
    __resolveReference: referenceBy(criteriaStore),
    availableActions: (criteria, _, { actor }) =>
      actionsFor(majorIncidentCriteriaMachine, majorIncidentCriteriaRights, actor, criteria.state),
    customer: (criteria) => stub('Customer', criteria.customerId),
    updateMinutes: ({ updateMinutes }) =>
      priorities.map((priority) => ({ priority, minutes: updateMinutes[priority] })),
    missingAgreements: missingParties,
    history: (criteria, args, context) => history(context, criteria, args),
  },
  MajorIncidentRule: {
    services: ({ serviceIds }) => serviceIds.map((id) => ({ __typename: 'Service' as const, id })),
  },
  MajorIncidentAgreement: { person: ({ personId }) => personOf(personId) },
  Incident: {
    majorIncident: async ({ id }, _, context) => (await context.batch(majorsOfIncidents, id)) ?? null,
  },
};
