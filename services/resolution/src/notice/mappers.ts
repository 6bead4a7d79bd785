/** What resolvers of this process's types are given. */
export type { KeptNotice as Notice } from './store.ts';
