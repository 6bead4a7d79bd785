/** The seeded cast of the demonstration: pure, the same on every machine; each service seeds its own part from it. */
export * from './id.ts';
export * from './major.ts';
export * from './order.ts';
export * from './parties.ts';
export * from './people.ts';
export * from './rng.ts';
export * from './services.ts';
export * from './window.ts';
