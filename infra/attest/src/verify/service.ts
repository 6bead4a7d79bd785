/** Asking a service for proof: its own program reads its own database, `main.ts verify` or `main.ts export`. */
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { reasonOf, withClient } from '@attest/embedded';
import { childEnv } from '../env.ts';
import { root } from '../root.ts';
import { entryOf, type ServiceName } from '../start/services.ts';

export type Asked = {
  readonly stdout: Readable;
  /**
   * Once the program has ended: undefined where its exit code is one of those that mean an answer, else why there is none.
   * Read `stdout` to its end first.
   */
  readonly failure: (answers: readonly number[]) => Promise<string | undefined>;
};

/** A service wants its environment whole; a proof uses the database alone, under the restricted role. */
const environment = (databaseUrl: string): Record<string, string> => {
  const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: databaseUrl,
    NATS_URL: 'nats://127.0.0.1:4222',
    GATEWAY_JWKS: JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x }] }),
    LOG_LEVEL: 'silent',
  };
};

const wordsAtMost = 4000;

/** Starts the service's program with what is asked of it. */
export const askService = (service: ServiceName, proof: 'verify' | 'export', databaseUrl: string): Asked => {
  const child = spawn(process.execPath, [entryOf(service), proof], {
    cwd: root,
    env: childEnv(environment(databaseUrl)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close').then(
    ([code]: unknown[]) => (typeof code === 'number' ? code : 'a signal'),
    (fault: unknown) => reasonOf(fault),
  );
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-wordsAtMost);
  });
  return {
    stdout: child.stdout,
    failure: async (answers) => {
      const end = await closed;
      if (typeof end === 'number' && answers.includes(end)) return undefined;
      return words.trim() || `it ended with ${end}`;
    },
  };
};

/** What stands in a service's database, or why the service is not asked. */
export type Standing =
  /** `events` are there at the least: nothing takes one away. */
  | { readonly events: number }
  /** Its database is there, but the service was never started on it: there is nothing to prove. */
  | { readonly neverRan: true }
  | { readonly obstacle: string };

export const standingOf = async (service: ServiceName, databaseUrl: string): Promise<Standing> => {
  try {
    return await withClient(databaseUrl, async (client): Promise<Standing> => {
      const [table] = (
        await client.query<{ there: boolean }>("SELECT to_regclass('public.event') IS NOT NULL AS there")
      ).rows;
      if (!table?.there) return { neverRan: true };
      if (!existsSync(entryOf(service))) return { obstacle: `its program is missing: ${entryOf(service)}` };
      const [counted] = (await client.query<{ events: string }>('SELECT count(*) AS events FROM event')).rows;
      return { events: Number(counted?.events) };
    });
  } catch (fault) {
    return { obstacle: `its database does not let us in: ${reasonOf(fault)}` };
  }
};
