/** Commands of discovery: may this actor; load, decide, write rows and events in one transaction. */
export * from './decision.ts';
export * from './observe.ts';
export * from './run.ts';
export * from './source.ts';
