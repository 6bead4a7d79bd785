/** Rows of what comes in. */
export * from './alert.ts';
export * from './email.ts';
