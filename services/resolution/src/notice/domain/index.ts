/** What people are told, and when. */
export * from './incident.ts';
export * from './notice.ts';
export * from './problem.ts';
export * from './request.ts';
