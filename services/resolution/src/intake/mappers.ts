/** What resolvers of this process's types are given. */
export type { AlertReceipt } from './commands/alerts.ts';
export type { Alert } from './domain/alert.ts';
export type { Email } from './domain/email.ts';
