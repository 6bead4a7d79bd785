/** What stands against one of ten thousand scheduled changes, computed again; exactly what trying everything finds. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecrets, projectRoot, provision, startPostgres } from '@attest/embedded';
import { plusMs, systemActor } from '@attest/kernel';
import { closeDatabase, type Db, migrate, openDatabase, read } from '@attest/record';
import type { Change, ChangePeriod, Conflict } from '../../../../services/control/src/change/domain/index.ts';
import {
  changeStore,
  conflictsOf,
  freeWindow,
  periodStore,
} from '../../../../services/control/src/change/store/index.ts';
import { processes } from '../../../../services/control/src/processes.ts';
import { type Bench, median, percentile } from '../bench.ts';
import { byTrying, type Everything } from './baseline.ts';
import { generate, idOf, kinds, size } from './generate.ts';

const actor = systemActor('bench');
const quarterMs = 90 * 86_400_000;

const open = async (adminUrl: string, dataDir: string, quick: boolean): Promise<Db> => {
  const made = await provision(adminUrl, ['conflicts'], { secrets: await openSecrets(dataDir) });
  const { ownerUrl = '', databaseUrl = '' } = made.conflicts ?? {};
  const folder = join(projectRoot, 'services', 'control', 'migrations');
  await migrate({ ownerUrl, appRole: new URL(databaseUrl).username, folder });
  const own = new URL(adminUrl);
  own.pathname = new URL(databaseUrl).pathname;
  await generate(own.toString(), size(quick));
  const entities = processes.flatMap((process) => process.entities);
  return openDatabase({ service: 'control', url: databaseUrl, entities });
};

const grouped = (pairs: readonly (readonly [string, string])[]): Map<string, string[]> =>
  new Map([...Map.groupBy(pairs, ([from]) => from)].map(([from, own]) => [from, own.map(([, to]) => to)]));

/** Everything, for the one who tries everything. */
const everything = (db: Db): Promise<Everything> =>
  read(db, actor, async (tx) => {
    const relations = await tx.query<{ from: string; to: string }>(
      'SELECT from_id AS "from", to_id AS "to" FROM ci_relation',
    );
    const standing = await tx.query<{ id: string; service: string }>(
      'SELECT id, service_id AS service FROM configuration_item WHERE service_id IS NOT NULL',
    );
    const changes = await tx.query<Change>(`SELECT ${changeStore.table.columns} FROM change`);
    const periods = await tx.query<ChangePeriod>(`SELECT ${periodStore.table.columns} FROM change_period`);
    const span = ({ startsAt, endsAt }: { startsAt: string | null; endsAt: string | null }) => ({
      from: Date.parse(startsAt ?? ''),
      to: endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(endsAt),
    });
    return {
      changes: changes.map((change) => ({ ...change, ...span(change) })),
      needs: grouped(relations.map(({ from, to }) => [from, to])),
      neededBy: grouped(relations.map(({ from, to }) => [to, from])),
      serviceOf: new Map(standing.map(({ id, service }) => [id, service])),
      periods: periods.map((period) => ({ ...period, ...span(period) })),
    };
  });

const words = (conflicts: readonly Conflict[]): string =>
  conflicts
    .map(({ kind, withId, key }) => `${kind} ${withId} ${key}`)
    .sort()
    .join('\n');

const timed = async <T>(into: number[], work: () => Promise<T> | T): Promise<T> => {
  const begun = performance.now();
  const done = await work();
  into.push(performance.now() - begun);
  return done;
};

export const bench: Bench = {
  summary:
    'what stands against one scheduled change, among many, computed again; against trying every change and minute',
  run: async ({ quick, say }) => {
    const { changes: count } = size(quick);
    const turns = quick ? 20 : 300;
    const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const postgres = await startPostgres({ dataDir, port: 0, durability: 'off' });
    try {
      const db = await open(postgres.adminUrl, dataDir, quick);
      try {
        const all = await everything(db);
        say(`${all.changes.length} changes, ${all.periods.length} periods`);
        const [ours, free, tried]: [number[], number[], number[]] = [[], [], []];
        let differing = 0;
        let found = 0;
        for (let turn = -20; turn < turns; turn += 1) {
          const id = idOf(kinds.change, ((turn + 20) * 7919) % count);
          const change = await read(db, actor, (tx) => changeStore.load(tx, id));
          if (!change?.startsAt || !change.endsAt) throw new Error(`the change ${id} has no window`);
          const window = { startsAt: change.startsAt, endsAt: change.endsAt };
          const search = { from: window.startsAt, until: plusMs(window.startsAt, quarterMs), durationMinutes: 120 };
          const warm = turn < 0;
          const conflicts = await timed(warm ? [] : ours, () =>
            read(db, actor, (tx) => conflictsOf(tx, change, window)),
          );
          await timed(warm ? [] : free, () => read(db, actor, (tx) => freeWindow(tx, change, search)));
          const expected = await timed(warm ? [] : tried, () => byTrying(all, id));
          found += conflicts.length;
          if (words(conflicts) !== words(expected)) differing += 1;
        }
        const ms = (values: readonly number[], share: number) => percentile(values, share).toFixed(2);
        return {
          rows: [
            ['ms', 'p50', 'p99'],
            ['conflicts of one change', ms(ours, 0.5), ms(ours, 0.99)],
            ['its next free window', ms(free, 0.5), ms(free, 0.99)],
            ['conflicts by trying everything, in memory', ms(tried, 0.5), ms(tried, 0.99)],
          ],
          bounds: [
            { name: 'changes whose conflicts differ from what trying everything finds', value: differing, atMost: 0 },
            { name: 'conflicts of one change, p99 in ms', value: percentile(ours, 0.99), atMost: 100 },
          ],
          figures: {
            changes: count,
            'conflicts p50 ms': Number(ms(ours, 0.5)),
            'conflicts p99 ms': Number(ms(ours, 0.99)),
            'free window p50 ms': Number(median(free).toFixed(2)),
            'conflicts found': found,
            differing,
          },
        };
      } finally {
        await closeDatabase(db);
      }
    } finally {
      await postgres.stop(true);
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
