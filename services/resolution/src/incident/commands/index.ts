/** Commands of incidents. */
export * from './escalate.ts';
export * from './follow.ts';
export * from './handle.ts';
export * from './import.ts';
export * from './publish.ts';
