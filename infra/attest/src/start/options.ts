/** The arguments of `npm start`. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isServiceName, type ServiceName, serviceNames } from './services.ts';

export type StartArguments = {
  readonly dataDir: string | undefined;
  readonly port: number | undefined;
  readonly only: readonly ServiceName[] | undefined;
  readonly empty: boolean;
  readonly quiet: boolean;
};

export const startHelp = `usage: npm start -- [options]

Starts PostgreSQL, NATS, the services and the gateway on this machine.

  --empty        without the demonstration data (which is only seeded into an empty platform anyway)
  --port N       the port of the graph, 4000 by default; another free one is taken when it is busy
  --data DIR     where databases and streams lie, .attest/data by default
  --only A,B     only these services: ${serviceNames.join(', ')}
  --quiet        the services' own lines go to DIR/logs instead of the terminal
  --help

Servers that are already there are used when the environment names them:
  DATABASE_URL   an administrator's URL of a PostgreSQL 18
  NATS_URL       a nats-server 2.12 or newer, with JetStream
`;

type Parsed = { readonly arguments: StartArguments } | { readonly wrong: string } | { readonly help: true };

const options = {
  empty: { type: 'boolean', default: false },
  port: { type: 'string' },
  data: { type: 'string' },
  only: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const read = (args: string[]) => {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Relative directories are taken from `cwd`. */
export const parseStart = (args: string[], cwd: string): Parsed => {
  const values = read(args);
  if (typeof values === 'string') return { wrong: values };
  if (values.help) return { help: true };
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    return { wrong: `--port must be a number from 0 to 65535, not "${values.port}"` };
  const named = values.only
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = named?.find((name) => !isServiceName(name));
  if (unknown !== undefined || named?.length === 0)
    return {
      wrong: `--only takes names of services apart by commas (${serviceNames.join(', ')}), not "${values.only}"`,
    };
  return {
    arguments: {
      dataDir: values.data === undefined ? undefined : resolve(cwd, values.data),
      port,
      only: named?.filter(isServiceName),
      empty: values.empty,
      quiet: values.quiet,
    },
  };
};
