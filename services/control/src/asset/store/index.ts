/** Rows of assets and entitlements. */
export * from './asset.ts';
export * from './entitlement.ts';
