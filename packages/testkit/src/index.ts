export * from './bus.ts';
export * from './database.ts';
export * from './envelope.ts';
export * from './envelope.ts';
export * from './fixture.ts';
export * from './insider.ts';
export * from './subgraph.ts';
export * from './token.ts';
