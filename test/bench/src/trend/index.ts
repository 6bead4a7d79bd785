/** Trends of a year over a million incidents, from the counts that are kept, against the best scan that one would write. */
import { join } from 'node:path';
import { openSecrets, projectRoot, provision, withClient } from '@attest/embedded';
import { systemActor } from '@attest/kernel';
import { closeDatabase, migrate, openDatabase, read, type Tx, transact } from '@attest/record';
import { countPeriods, firstDay, foldCounts } from '../../../../services/resolution/src/count.ts';
import { processes } from '../../../../services/resolution/src/processes.ts';
import { figuresOf, type TrendDimension } from '../../../../services/resolution/src/rise.ts';
import { type Bench, median, withServers } from '../bench.ts';
import { generate, scan } from './baseline.ts';

const actor = systemActor('bench');
const lastDay = '2025-12-31';
const week = { lastDay, days: 7, stepDays: 7, past: 51 };
const dimensions: readonly TrendDimension[] = ['CATEGORY', 'SERVICE', 'CONFIGURATION_ITEM'];

const millis = async <T>(work: () => Promise<T>): Promise<[ms: number, value: T]> => {
  const begun = performance.now();
  const value = await work();
  return [performance.now() - begun, value];
};

/** As the query does it: counts of 52 weeks, the first day, figures and tests of every kind. */
const trends = async (tx: Tx, by: TrendDimension): Promise<Map<string, number[]>> => {
  const counts = await countPeriods(tx, by, week, {});
  figuresOf(by, { lastOn: lastDay, windowDays: 7, stepDays: 7 }, counts, await firstDay(tx, {}));
  return counts;
};

export const bench: Bench = {
  summary: 'a year of incidents by week: counts that are kept, against a hand-written scan of the incidents',
  run: ({ quick, say, size }) =>
    withServers(async ({ postgres, dataDir }) => {
      const { resolution } = await provision(postgres.adminUrl, ['resolution'], {
        secrets: await openSecrets(dataDir),
      });
      const { ownerUrl, databaseUrl } = resolution;
      const appRole = new URL(databaseUrl).username;
      await migrate({ ownerUrl, appRole, folder: join(projectRoot, 'services', 'resolution', 'migrations') });
      const incidents = size ?? (quick ? 20_000 : 1_000_000);
      const [writing] = await millis(() => generate(databaseUrl, incidents));
      say(`${incidents} incidents written in ${(writing / 1000).toFixed(1)} s, counted by the triggers`);
      const entities = processes.flatMap((process) => process.entities);
      const db = await openDatabase({ service: 'resolution', url: databaseUrl, entities });
      try {
        const before: number[] = [];
        for (const by of dimensions) {
          const [unfolded] = await millis(() => read(db, actor, (tx) => trends(tx, by)));
          before.push(unfolded);
          say(`by ${by}, before any change is folded: ${unfolded.toFixed(0)} ms`);
        }
        const unfolded = Math.max(...before);
        const [folding] = await millis(() => transact(db, actor, foldCounts));
        await withClient(ownerUrl, (owner) => owner.query('VACUUM ANALYZE'));
        const rounds = quick ? 1 : 5;
        const rows: string[][] = [['by', 'kept counts, ms', 'hand-written scan, ms', 'kinds']];
        const times: number[] = [];
        const ratios: number[] = [];
        for (const by of dimensions) {
          const [own, hand]: [number[], number[]] = [[], []];
          let kinds = 0;
          for (let round = 0; round <= rounds; round += 1) {
            const [handMs, scanned] = await millis(() => read(db, actor, (tx) => scan(tx, by, week)));
            const [ownMs, counted] = await millis(() => read(db, actor, (tx) => trends(tx, by)));
            const differ = [...scanned].filter(([kind, counts]) => String(counted.get(kind)) !== String(counts));
            if (differ.length > 0 || scanned.size !== counted.size)
              throw new Error(
                `${by}: the counts that are kept are not those of the scan: ${JSON.stringify(differ[0])}`,
              );
            kinds = counted.size;
            // The first round warms both.
            if (round > 0 || rounds === 1) {
              own.push(ownMs);
              hand.push(handMs);
            }
          }
          times.push(median(own));
          ratios.push(median(hand) / median(own));
          rows.push([by, median(own).toFixed(0), median(hand).toFixed(0), String(kinds)]);
        }
        const slowest = Math.max(...times);
        const [{ count } = { count: 0 }] = await read(db, actor, (tx) =>
          tx.query<{ count: number }>('SELECT count(*) AS count FROM incident_count'),
        );
        say(
          `${count} rows of counts; before they were folded ${unfolded.toFixed(0)} ms, folding ${folding.toFixed(0)} ms`,
        );
        return {
          rows,
          bounds: [
            { name: 'trend over a year, slowest, ms', value: slowest, atMost: 2000 },
            { name: 'trend over a year before folding, slowest, ms', value: unfolded, atMost: 2000 },
            { name: 'times as fast as the scan, least', value: Math.min(...ratios), atLeast: 1 },
          ],
          figures: {
            incidents,
            countRows: count,
            slowestMs: Number(slowest.toFixed(1)),
            unfoldedMs: Number(unfolded.toFixed(1)),
            foldingMs: Number(folding.toFixed(1)),
            timesAsFast: Number(Math.min(...ratios).toFixed(2)),
          },
        };
      } finally {
        await closeDatabase(db);
      }
    }),
};
