/** What people are told, and when. */
export * from './change.ts';
export * from './complaint.ts';
export * from './contract.ts';
export * from './control.ts';
export * from './copy.ts';
export * from './customer.ts';
export * from './improvement.ts';
export * from './incident.ts';
export * from './news.ts';
export * from './notice.ts';
export * from './problem.ts';
export * from './release.ts';
export * from './request.ts';
export * from './service.ts';
export * from './transition.ts';
