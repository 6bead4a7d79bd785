/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
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
  referenceTo,
  stub,
  type Where,
  where,
} from '@attest/subgraph';
import type { NotificationFilter, NotificationOrder, Resolvers } from '../generated/graphql.ts';
import { acknowledge } from './commands.ts';
import { type Notification, notificationMachine, notificationRights, type Recipient } from './domain.ts';
import { notificationRefusals } from './refusals.ts';
import { notificationEntity, notificationStore } from './store.ts';

const answer = payloads(notificationRefusals);

const orders: Orders<NotificationOrder, Notification> = {
  SENT_DESC: descending('sentAt'),
  SENT_ASC: ascending('sentAt'),
  UPDATED_DESC: descending('updatedAt'),
};

/** What waits for the receipt of this person, or does not. */
const unacknowledged = (id: string, wanted: boolean | null | undefined): Where =>
  wanted === false
    ? where().sql('NOT unacknowledged_ids @> ARRAY[?]::uuid[]', id)
    : where().has('unacknowledgedIds', wanted ? id : undefined);

type Listing = ListArguments<NotificationFilter, NotificationOrder>;

const list = (context: Context, { filter, orderBy, ...args }: Listing, only: Where = where()) =>
  page<Notification>(context, {
    from: notificationEntity,
    where: only
      .in('state', filter?.states)
      .eq('sourceId', filter?.sourceId)
      .and(unacknowledged(context.actor.id, filter?.unacknowledgedByMe)),
    order: orders[orderBy ?? 'SENT_DESC'],
    args,
  });

export const resolvers: Resolvers = {
  Query: {
    notification: async (_, { id }, context) => (await context.load(notificationStore, id)) ?? null,
    notificationByKey: (_, { key }, context) => byKey(context, notificationEntity, key),
    notifications: (_, args, context) => list(context, args),
    myNotifications: (_, { unacknowledged: waiting, ...args }, context) => {
      const { id } = context.actor;
      return list(
        context,
        args,
        where()
          .has('recipientIds', id)
          .and(unacknowledged(id, waiting || undefined)),
      );
    },
  },
  Mutation: {
    acknowledgeNotification: async (_, { input }, { deps, actor }) =>
      answer('notification', await acknowledge(deps, actor, input.id, input.expectedVersion)),
  },
  Notification: {
    __resolveReference: referenceBy(notificationStore),
    availableActions: (notification, _, { actor }) =>
      notification.unacknowledgedIds.includes(actor.id)
        ? actionsFor(notificationMachine, notificationRights, actor, notification.state)
        : [],
    majorIncident: ({ sourceKind, sourceId }) =>
      sourceKind === 'MAJOR_INCIDENT' ? stub('MajorIncident', sourceId) : null,
    deploymentRun: ({ sourceKind, sourceId }) =>
      sourceKind === 'DEPLOYMENT_RUN' || sourceKind === 'REOPENED_RUN' ? stub('DeploymentRun', sourceId) : null,
    history: (notification, args, context) => history(context, notification, args),
  },
  NotificationRecipient: { person: referenceTo('Person', (recipient: Recipient) => recipient.personId) },
};
