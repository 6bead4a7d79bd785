export * from './improvement.ts';
export * from './notification.ts';
export * from './organisation.ts';
