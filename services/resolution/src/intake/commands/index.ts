export * from './alerts.ts';
export * from './publish.ts';
