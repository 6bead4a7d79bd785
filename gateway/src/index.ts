export type { Env, IdentitySource } from './env.ts';
export { readEnv } from './env.ts';
export { usualLimits } from './limit/settings.ts';
export type { Timers } from './live/index.ts';
export { openLog } from './log.ts';
export type { Gateway } from './server.ts';
export { startGateway } from './server.ts';
