/** The rules of change management. */

export * from './board.ts';
export * from './calendar.ts';
export * from './change.ts';
export * from './conflict.ts';
export * from './decide.ts';
export * from './effect.ts';
export * from './evolve.ts';
export * from './feed.ts';
export * from './guard.ts';
export * from './package.ts';
export * from './period.ts';
export * from './policy.ts';
export * from './risk.ts';
export * from './standard.ts';
export * from './task.ts';
export * from './trend.ts';
export * from './unauthorised.ts';
export * from './validity.ts';
