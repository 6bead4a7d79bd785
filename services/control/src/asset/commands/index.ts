/** Commands of assets and entitlements, and what time does to them. */
import { assetDeadlines } from './asset.ts';
import { entitlementDeadlines } from './entitlement.ts';

export * from './asset.ts';
export * from './entitlement.ts';
export const deadlines = [...assetDeadlines, ...entitlementDeadlines];
