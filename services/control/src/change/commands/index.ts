/** What can be done in change management. */

export * from './board.ts';
export * from './feed.ts';
export * from './handle.ts';
export * from './period.ts';
export * from './policy.ts';
export * from './recompute.ts';
export * from './trend.ts';
export * from './unauthorised.ts';
