/** The import of another system's log through the public graph, against a script that writes the same rows by SQL. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '@attest/attest';
import { openSecrets, projectRoot, provision, withClient } from '@attest/embedded';
import { migrate } from '@attest/record';
import pg from 'pg';
import { importIncidents } from '../../../../infra/attest/src/import/index.ts';
import type { Bench } from '../bench.ts';
import { importByHand } from './baseline.ts';
import { logFor, mapFile } from './log.ts';

const migrations = join(projectRoot, 'services', 'resolution', 'migrations');

type Written = { readonly incidents: number; readonly events: number; readonly versions: number };

/** What stands in the tables, so that nobody is compared who wrote less. */
const writtenIn = (url: string): Promise<Written> =>
  withClient(url, async (client) => {
    await client.query("SET app.scope = 'provider'");
    const { rows } = await client.query<Written>(
      `SELECT count(*)::integer AS incidents, sum(version)::integer AS versions,
         (SELECT count(*)::integer FROM event WHERE record = 'incident') AS events FROM incident`,
    );
    return rows[0] ?? { incidents: 0, events: 0, versions: 0 };
  });

const perSecond = async (work: () => Promise<number>): Promise<number> => {
  const begun = performance.now();
  const rows = await work();
  return (rows * 1000) / (performance.now() - begun);
};

export const bench: Bench = {
  summary: 'a log through the public graph, against a hand-written script of multi-row INSERTs on the same server',
  run: async ({ quick, say }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const log = await logFor(dataDir, quick);
    const platform = await startPlatform({
      dataDir,
      ports: 'free',
      given: null,
      env: { LOG_LEVEL: 'warn', NODE_ENV: '', OIDC_ISSUER: '' },
    });
    try {
      /** By hand, into a database of its own with the same tables, indexes, row security and rights. */
      const byHand = async (name: string): Promise<{ rate: number; written: Written }> => {
        const made = await provision(platform.postgres.url, [name], { secrets: await openSecrets(dataDir) });
        const { ownerUrl = '', databaseUrl = '' } = made[name] ?? {};
        await migrate({ ownerUrl, appRole: new URL(databaseUrl).username, folder: migrations });
        const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
        try {
          const rate = await perSecond(() => importByHand(pool, log.file, mapFile));
          return { rate, written: await writtenIn(databaseUrl) };
        } finally {
          await pool.end();
        }
      };
      const before = await byHand('bench_before');
      say(`by hand: ${before.rate.toFixed(0)} rows/s (${log.origin})`);
      const options = { file: log.file, map: mapFile, url: platform.url, persona: 'incident-manager', check: false };
      const ours = await perSecond(async () => (await importIncidents(options, { write: () => undefined }))?.rows ?? 0);
      const after = await byHand('bench_after');
      say(`by hand again: ${after.rate.toFixed(0)} rows/s`);

      const written = await writtenIn(platform.databaseUrls.resolution.databaseUrl);
      for (const other of [before.written, after.written])
        if (JSON.stringify(other) !== JSON.stringify(written))
          throw new Error(`not the same was written: ${JSON.stringify(written)}, by hand ${JSON.stringify(other)}`);
      const hand = (before.rate + after.rate) / 2;
      const ratio = ours / hand;
      return {
        rows: [
          ['', 'this platform', 'by hand'],
          ['rows/s', ours.toFixed(0), hand.toFixed(0)],
          ['rows', String(written.events), String(written.events)],
          ['incidents', String(written.incidents), String(written.incidents)],
        ],
        bounds: [{ name: 'rows/s as a share of the hand-written script', value: ratio, atLeast: 0.25 }],
        figures: {
          rowsPerSecond: Math.round(ours),
          byHand: Math.round(hand),
          ratio: Number(ratio.toFixed(3)),
          rows: written.events,
          incidents: written.incidents,
          log: log.origin,
          nats: platform.nats.version,
        },
      };
    } finally {
      await platform.stop(true);
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
