/** The asset process, as the service takes it in. */
import { type Process, sdlFrom } from '@attest/subgraph';
import { deadlines } from './commands/index.ts';
import { assetRefusals } from './refusals.ts';
import { resolvers } from './resolvers.ts';
import { assetEntity, assetStore, entitlementEntity, entitlementStore } from './store/index.ts';

export const asset: Process = {
  name: 'asset',
  sdl: sdlFrom(import.meta.dirname),
  resolvers,
  refusals: assetRefusals,
  entities: [assetEntity, entitlementEntity],
  stores: [assetStore, entitlementStore],
  reactions: [],
  deadlines,
};
