/** What people are told, and when. */
export * from './change.ts';
export * from './control.ts';
export * from './incident.ts';
export * from './news.ts';
export * from './notice.ts';
export * from './problem.ts';
export * from './request.ts';
export * from './service.ts';
