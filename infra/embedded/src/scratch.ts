/** PostgreSQL and NATS for a run of tests: in a folder of their own that is gone afterwards, so they need not be durable. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from './home.ts';
import { startNats } from './nats/index.ts';
import { startPostgres } from './postgres/index.ts';

export type ScratchServers = {
  /** An administrator's URL. */
  readonly databaseUrl: string;
  readonly natsUrl: string;
  /** Stops what was started here, and removes it. */
  readonly stop: () => Promise<void>;
};

export type ScratchServerOptions = {
  /** Servers that are already there are taken as they are. */
  readonly databaseUrl?: string | undefined;
  readonly natsUrl?: string | undefined;
  readonly log?: Log;
};

/** Throws a start failure where a server cannot be started; nothing is left behind then. */
export const startScratch = async (given: ScratchServerOptions = {}): Promise<ScratchServers> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-test-'));
  const undo: (() => Promise<void>)[] = [() => rm(dataDir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const one of undo.splice(0).toReversed()) await one();
  };
  const postgres = async (): Promise<string> => {
    const server = await startPostgres({ dataDir, port: 0, durability: 'off' });
    undo.push(() => server.stop(true));
    return server.adminUrl;
  };
  const nats = async (): Promise<string> => {
    const server = await startNats({ dataDir, port: 0, durability: 'off', ...(given.log && { log: given.log }) });
    undo.push(() => server.stop(true));
    return server.url;
  };
  try {
    return { databaseUrl: given.databaseUrl ?? (await postgres()), natsUrl: given.natsUrl ?? (await nats()), stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
};
