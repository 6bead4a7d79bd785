/**
 * Global setup of vitest: one PostgreSQL and one NATS for the run, where tests are going to run that need them and the
 * environment names none. Their folder is gone afterwards, so they need not be durable.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats, startPostgres } from '@attest/embedded';
import type { TestProject } from 'vitest/node';
import { testEnv } from './env.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** An administrator's URL; empty where no test of the run needs it. */
    readonly postgresUrl: string;
    readonly natsUrl: string;
  }
}

const needsServers = /\.(int|e2e)\.test\.ts$/;

/** What the command line names; vitest keeps it without a type. */
const askedFor = ({ vitest }: TestProject): string[] => {
  const { filenamePattern } = vitest as { filenamePattern?: unknown };
  return Array.isArray(filenamePattern) ? filenamePattern.map(String) : [];
};

let stops: (() => Promise<void>)[] = [];

export const teardown = async (): Promise<void> => {
  const undone = stops.toReversed();
  stops = [];
  for (const stop of undone) await stop();
};

const start = async (): Promise<{ postgresUrl: string; natsUrl: string }> => {
  const { databaseUrl, natsUrl } = testEnv();
  if (databaseUrl !== undefined && natsUrl !== undefined) return { postgresUrl: databaseUrl, natsUrl };
  const dataDir = await mkdtemp(join(tmpdir(), 'attest-test-'));
  stops.push(() => rm(dataDir, { recursive: true, force: true }));
  const log = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  const options = { dataDir, port: 0, durability: 'off', log } as const;
  const given = async (url: string | undefined, begin: () => Promise<{ url: string; stop: () => Promise<void> }>) => {
    if (url !== undefined) return url;
    const server = await begin();
    stops.push(server.stop);
    return server.url;
  };
  return {
    postgresUrl: await given(databaseUrl, async () => {
      const server = await startPostgres({ ...options, log: () => {} });
      return { url: server.adminUrl, stop: () => server.stop(true) };
    }),
    natsUrl: await given(natsUrl, async () => {
      const server = await startNats(options);
      return { url: server.url, stop: () => server.stop(true) };
    }),
  };
};

export const setup = async (project: TestProject): Promise<void> => {
  const { testFiles } = await project.globTestFiles(askedFor(project));
  const none = { postgresUrl: '', natsUrl: '' };
  const { postgresUrl, natsUrl } = testFiles.some((file) => needsServers.test(file))
    ? await start().catch(async (fault: unknown) => {
        await teardown();
        throw fault;
      })
    : none;
  project.provide('postgresUrl', postgresUrl);
  project.provide('natsUrl', natsUrl);
};
