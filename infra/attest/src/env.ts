/** The only reader of the environment in the `attest` command. */
import { delimiter, join } from 'node:path';
import { root } from './root.ts';

/**
 * The environment for a child process: this one's, with the repository's own tools (and so its Node) first on the path,
 * and with nothing that calls home.
 */
export const childEnv = (over: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: [join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
  TURBO_TELEMETRY_DISABLED: '1',
  TURBO_NO_UPDATE_NOTIFIER: '1',
  DO_NOT_TRACK: '1',
  APOLLO_TELEMETRY_DISABLED: 'true',
  ...over,
});
