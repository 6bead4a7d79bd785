/** What resolvers of this process's types are given. */
export type { Notification, Recipient as NotificationRecipient } from './domain.ts';
