/** What resolvers of this process's types are given. */
export type { Notice } from './domain/index.ts';
