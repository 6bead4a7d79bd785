/** What change management keeps. */

export * from './board.ts';
export * from './change.ts';
export * from './conflict.ts';
export * from './feed.ts';
export * from './incident.ts';
export * from './period.ts';
export * from './policy.ts';
export * from './trend.ts';
export * from './unauthorised.ts';
