/** Event types of the control processes. */
export * from './asset.ts';
export * from './asset-record.ts';
export * from './audit.ts';
export * from './calendar-feed.ts';
export * from './change.ts';
export * from './change-board.ts';
export * from './change-period.ts';
export * from './change-policy.ts';
export { changeTaskStates } from './change-task.ts';
export * from './change-trend.ts';
export * from './configuration.ts';
export * from './discovery.ts';
export * from './effect.ts';
export * from './orchestration.ts';
export * from './release.ts';
export * from './release-policy.ts';
export * from './transition.ts';
export * from './unauthorised-change.ts';
