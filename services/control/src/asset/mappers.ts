/** What resolvers get as parents, where the generator does not find it by its name. */
export type {
  Asset,
  CostShare as AssetCostShare,
  Disposal as AssetDisposal,
  LicenceEntitlement,
} from './domain/index.ts';
export type { LicencePosition } from './store/index.ts';
