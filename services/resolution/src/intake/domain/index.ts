export * from './alert.ts';
export * from './rights.ts';
export * from './rules.ts';
export * from './signal.ts';
export * from './text.ts';
