/** Assets and entitlements of licences: what they are, what may happen to them, and what they are after it. */
export * from './asset.ts';
export * from './charge.ts';
export { decide, recordAsset } from './decide.ts';
export {
  decide as decideEntitlement,
  type EntitlementCommand,
  type EntitlementRefusal,
  entitlementRights,
  evolve as evolveEntitlement,
  type LicenceEntitlement,
  type LicenceEntitlementAction,
  type LicenceEntitlementEvent,
  type LicenceEntitlementState,
  licenceEntitlementMachine,
  type RecordEntitlement,
  recordEntitlement,
} from './entitlement.ts';
export { evolve } from './evolve.ts';
