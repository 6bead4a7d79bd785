/** The asset process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { assetDeadlines } from './commands.ts';
import { assetRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { entitlementEntity, entitlementStore } from './store.ts';

export const asset: Process = {
  name: 'asset',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: assetRefusals,
  entities: [entitlementEntity],
  stores: [entitlementStore],
  reactions: [],
  deadlines: assetDeadlines,
};
