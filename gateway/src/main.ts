/** Starts the gateway alone: environment, server, an orderly end. */
import { readEnv } from './env.ts';
import { openLog } from './log.ts';
import { startGateway } from './server.ts';

const env = readEnv();
if (!env.ok) {
  console.error(`The gateway cannot start:\n${env.refusal.problems.map((problem) => `  - ${problem}`).join('\n')}`);
  process.exit(1);
}
const log = openLog(env.value.logLevel);

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const taken = 'code' in error && error.code === 'EADDRINUSE';
  return taken ? `port ${env.value.port} is taken; another one is named by PORT` : error.message;
};

try {
  const gateway = await startGateway(env.value, log);
  log.info({ url: gateway.url }, 'listening');

  let stopping = false;
  const stop = (why: string): void => {
    if (stopping) return;
    stopping = true;
    log.info({ why }, 'stopping');
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ err: error }, 'the gateway did not stop in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGHUP', () => void gateway.reload());
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (env.value.parentWatch) {
    if (process.channel) process.once('disconnect', () => stop('the parent process is gone'));
    else process.stdin.once('close', () => stop('the parent process is gone')).resume();
  }
} catch (error) {
  log.fatal({ err: error }, `the gateway cannot start: ${reasonOf(error)}`);
  process.exit(1);
}
