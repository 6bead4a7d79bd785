/**
 * Global setup of vitest: one PostgreSQL and one NATS for the run, where tests are going to run that need them and the
 * environment names none.
 */
import { startScratch } from '@attest/embedded';
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

let stop: (() => Promise<void>) | undefined;

export const teardown = async (): Promise<void> => {
  await stop?.();
  stop = undefined;
};

const start = async (): Promise<{ postgresUrl: string; natsUrl: string }> => {
  const { databaseUrl, natsUrl } = testEnv();
  if (databaseUrl !== undefined && natsUrl !== undefined) return { postgresUrl: databaseUrl, natsUrl };
  const servers = await startScratch({ databaseUrl, natsUrl, log: (line) => process.stderr.write(`${line}\n`) });
  stop = servers.stop;
  return { postgresUrl: servers.databaseUrl, natsUrl: servers.natsUrl };
};

export const setup = async (project: TestProject): Promise<void> => {
  const { testFiles } = await project.globTestFiles(askedFor(project));
  const none = { postgresUrl: '', natsUrl: '' };
  const { postgresUrl, natsUrl } = testFiles.some((file) => needsServers.test(file)) ? await start() : none;
  project.provide('postgresUrl', postgresUrl);
  project.provide('natsUrl', natsUrl);
};
