export * from './ensure.ts';
export { type MachineEnv, machineEnv } from './env.ts';
export { isStartFailure, reasonOf, startFailure } from './failure.ts';
export { defaultCacheDir, defaultDataDir, type Log, projectRoot } from './home.ts';
export { findNats, type NatsProgram } from './nats/find.ts';
export { type NatsOptions, type NatsServer, natsConfig, natsPort, startNats } from './nats/index.ts';
export { choosePort, loopback } from './port.ts';
export {
  type Durability,
  type PostgresOptions,
  type PostgresServer,
  postgresPort,
  startPostgres,
} from './postgres/index.ts';
export { bornAt, commandOf, describeEnd, endChild, endOf, isAlive, type Outcome, run, untilGone } from './process.ts';
export { type ProvisionOptions, provision, type ServiceDatabase, urlFor, withClient } from './provision/index.ts';
export { type ScratchServerOptions, type ScratchServers, startScratch } from './scratch.ts';
export { openSecrets, readIfThere, type Secrets, writePrivate } from './secrets.ts';
export { forget, watch } from './watchdog/index.ts';
