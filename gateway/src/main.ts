/** Starts the gateway alone: environment, server, an orderly end. */
import { pino } from 'pino';
import { readEnv } from './env.ts';
import { startGateway } from './server.ts';

const env = readEnv();
if (!env.ok) {
  console.error(`The gateway cannot start:\n${env.refusal.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exit(1);
}
const log = pino({ name: 'gateway', level: env.value.logLevel });

try {
  const gateway = await startGateway(env.value, log);
  log.info({ url: gateway.url }, 'listening');
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    log.info({ signal }, 'stopping');
    await gateway.stop();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  log.fatal({ err: error }, 'the gateway could not start');
  console.error(`The gateway cannot start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
