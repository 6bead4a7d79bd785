/** Service requests: what can be ordered, what was ordered, and the tasks that fulfil it. */
export * from './decide.ts';
export * from './evolve.ts';
export * from './item.ts';
export * from './request.ts';
export { targetRule } from './target.ts';
export * from './task.ts';
