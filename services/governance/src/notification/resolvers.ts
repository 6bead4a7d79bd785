/** Names the command, shapes the answer; no rules here. */
import { actionsFor } from '@attest/kernel';
import {
  byKey,
  type Context,
  history,
  type PageArguments,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  type Where,
  where,
} from '@attest/subgraph';
import type { Resolvers } from '../generated/graphql.ts';
import { acknowledge } from './commands.ts';
import { type Notification, notificationMachine, notificationRights, type Recipient } from './domain.ts';
import { notificationRefusals } from './refusals.ts';
import { notificationEntity, notificationStore } from './store.ts';

const answer = payloads(notificationRefusals);

const list = (context: Context, condition: Where, args: PageArguments) =>
  page<Notification>(context, {
    from: notificationEntity,
    where: condition,
    order: [{ by: 'sentAt', direction: 'DESC' }],
    args,
  });

export const resolvers: Resolvers = {
  Query: {
    notification: async (_, { id }, context) => (await context.load(notificationStore, id)) ?? null,
    notificationByKey: (_, { key }, context) => byKey(context, notificationEntity, key),
    notifications: (_, { filter, ...args }, context) =>
      list(context, where().in('state', filter?.states).eq('sourceId', filter?.sourceId), args),
    myNotifications: (_, { unacknowledged, ...args }, context) => {
      const { id } = context.actor;
      const mine = where().has('recipientIds', id);
      return list(context, unacknowledged === true ? mine.has('unacknowledgedIds', id) : mine, args);
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
