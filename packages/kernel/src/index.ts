export * from './actor.ts';
export * from './input.ts';
export * from './instant.ts';
export * from './machine.ts';
export * from './money.ts';
export * from './refusal.ts';
export * from './result.ts';
