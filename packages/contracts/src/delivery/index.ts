/** Event types of the delivery processes. */
export * from './catalogue.ts';
export * from './finance.ts';
export * from './service-level.ts';
