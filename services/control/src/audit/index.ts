/** The audit process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { auditDeadlines } from './commands.ts';
import { auditRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { auditEntity, auditStore } from './store.ts';

export const audit: Process = {
  name: 'audit',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: auditRefusals,
  entities: [auditEntity],
  stores: [auditStore],
  reactions: [],
  deadlines: auditDeadlines,
};
