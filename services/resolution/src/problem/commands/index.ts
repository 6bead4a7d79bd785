/** Commands of problems. */
export * from './follow.ts';
export * from './handle.ts';
export * from './raise.ts';
