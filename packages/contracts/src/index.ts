export * from './event.ts';
export * from './resolution.ts';
