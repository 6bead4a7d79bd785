export * from './alerts.ts';
export * from './emails.ts';
export * from './publish.ts';
