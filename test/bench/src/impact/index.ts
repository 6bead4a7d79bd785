/** Impact over a CMDB of real size and shape: exact, and against the best single recursive SQL on the same server. */
import { join } from 'node:path';
import { openSecrets, projectRoot, provision, withClient } from '@attest/embedded';
import { type Instant, instantOf } from '@attest/kernel';
import { closeDatabase, type Db, type Deps, migrate, openDatabase, read } from '@attest/record';
import type { Client } from 'pg';
import { pino } from 'pino';
import { impactOf, itemsByNode } from '../../../../services/control/src/configuration/reached.ts';
import { processes } from '../../../../services/control/src/processes.ts';
import { type Bench, type Bound, withServers } from '../bench.ts';
import {
  actor,
  boundsOf,
  type Compared,
  compare,
  heading,
  ms,
  mustAgree,
  reach,
  rowOf,
  type Subject,
  type Times,
  timed,
  timesOf,
} from './compare.ts';
import { dependantsOf, type Input, inputFor, type Probe, probesOf, reachedFrom } from './data.ts';
import { editAfter, fill, idOf, nodeOf, prepareBaseline } from './database.ts';
import { importAll, load, told } from './load.ts';

const migrations = join(projectRoot, 'services', 'control', 'migrations');
const stages = ['graph', 'edits', 'million'] as const;
type Stage = (typeof stages)[number];

type Database = { readonly ownerUrl: string; readonly databaseUrl: string; readonly adminUrl: string };

/** What a stage is given, and where it puts what it finds. */
type Run = {
  readonly quick: boolean;
  readonly say: (text: string) => void;
  readonly input: Input;
  readonly make: (name: string) => Promise<Database>;
  readonly rows: string[][];
  readonly bounds: Bound[];
  readonly figures: Record<string, number | string>;
};

const withDatabase = async <T>({ databaseUrl }: Database, work: (db: Db) => Promise<T>): Promise<T> => {
  const entities = processes.flatMap((process) => process.entities);
  const db = await openDatabase({ service: 'control', url: databaseUrl, entities });
  try {
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
};

const note = ({ say, rows }: Run, compared: readonly Compared[]): void => {
  for (const one of compared) {
    rows.push(rowOf(one));
    say(rowOf(one).join('  '));
  }
};

const roleOf = ({ databaseUrl }: Database): string => new URL(databaseUrl).username;

const numbered = async (client: Client): Promise<(id: string) => number> => {
  const { rows } = await client.query<{ id: string; node: number }>('SELECT item_id AS id, node FROM ci_node');
  const nodes = new Map(rows.map(({ id, node }) => [id, node]));
  return (id) => nodes.get(id) ?? -1;
};

/** The real graph through the commands; then, today and as of the past, what fails with items of every reach. */
const graphStage = async (run: Run): Promise<void> => {
  const { quick, say, input, bounds, figures } = run;
  const made = await run.make('control');
  const dependants = dependantsOf(input);
  const { probes, sample } = probesOf(input.nodes, dependants);
  const ids = await withDatabase(made, async (db) => {
    const deps: Deps = { db, now: db.now, newId: db.newId, log: pino({ level: 'silent' }) };
    const { ms: took, value } = await timed(() => importAll(deps, input));
    figures.importSeconds = Number((took / 1000).toFixed(1));
    say(`imported with histories in ${figures.importSeconds} s`);
    return value;
  });
  const asOf: Instant = instantOf(Date.now());
  await withClient(made.ownerUrl, async (client) => {
    await client.query("SET app.scope = 'provider'");
    await client.query('VACUUM ANALYZE');
    await prepareBaseline(client, roleOf(made));
    await withDatabase(made, async (db) => {
      const now = await load(db, 'now');
      say(told('the graph', now));
      const past = await load(db, 'past');
      say(told('its past', past));
      Object.assign(figures, { loadMs: Math.round(now.seconds * 1000), loadPastMs: Math.round(past.seconds * 1000) });
      const subject: Subject = { db, ids, dependants, nodeOf: await numbered(client) };
      await mustAgree(subject, sample, null);
      await mustAgree(subject, sample, { asOf, knownAt: null });
      say(`${sample.length} items reach what the file says, today and as of then; the widest ${probes.at(-1)?.reach}`);
      const rounds = quick ? 50 : 300;
      for (const [when, from] of [
        ['now', null],
        ['as of', asOf],
      ] as const) {
        const compared = await compare(subject, probes, { when, asOf: from, rounds });
        note(run, compared);
        bounds.push(...boundsOf(compared));
      }
    });
  });
};

/** As of a moment: what fails, by the graph in memory; and the first items of it as they were, by the database. */
const askPast = async (
  db: Db,
  id: string,
  asOf: Instant,
  rounds: number,
): Promise<{ reached: Times; items: Times }> => {
  const [reached, items]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const moment = { asOf, knownAt: null };
    reached.push((await timed(() => reach(db, id, moment))).ms);
    const { spread } = await impactOf(db, [id], 'DOWNSTREAM', moment);
    const first = [...spread.order.subarray(0, 25)].map(String);
    items.push((await timed(() => read(db, actor, (tx) => itemsByNode(tx, first, moment)))).ms);
  }
  return { reached: timesOf(reached), items: timesOf(items) };
};

/** As of a moment, before two million edits of later and after them: in a process that was there, and in one that comes. */
const editsStage = async (run: Run): Promise<void> => {
  const { quick, say, input, bounds, figures, rows } = run;
  const edits = quick ? 20_000 : 2_000_000;
  const made = await run.make('bench_edits');
  const since = instantOf(Date.now() - 86_400_000);
  const asOf = instantOf(Date.now() - 3_600_000);
  const filled = await timed(() => withClient(made.adminUrl, (client) => fill(client, input, { copies: 1, since })));
  say(`the graph without its histories in ${(filled.ms / 1000).toFixed(1)} s`);
  const dependants = dependantsOf(input);
  const { probes, sample } = probesOf(input.nodes, dependants);
  const ids = Array.from({ length: input.nodes }, (_, node) => idOf(node + 1));
  await withClient(made.adminUrl, async (client) => {
    await withDatabase(made, async (db) => {
      const before = await load(db, 'past');
      say(told('the past', before));
      const subject: Subject = { db, ids, dependants, nodeOf };
      const ask = async (name: string, asked: Db) => {
        const answers: { probe: Probe; reached: Times; items: Times }[] = [];
        for (const probe of probes) {
          const answer = { probe, ...(await askPast(asked, ids[probe.node] ?? '', asOf, quick ? 10 : 60)) };
          answers.push(answer);
          const { reached, items } = answer;
          const row = [`${probe.name}, ${name}`, String(probe.reach), ms(reached.p50), ms(reached.p99)];
          rows.push(row);
          say(`${row.join('  ')}; 25 items as they were ${ms(items.p50)}  ${ms(items.p99)}`);
        }
        return answers;
      };
      const fresh = await ask('as of, before', db);
      const edited = await timed(() => editAfter(client, instantOf(Date.now()), edits, input.nodes));
      say(`${edits} relations that came and went later, in ${(edited.ms / 1000).toFixed(0)} s`);
      const first = await timed(() => reach(db, ids[probes[0]?.node ?? 0] ?? '', { asOf, knownAt: null }));
      say(`the first question as of then, while the edits are read beside it: ${ms(first.ms)}`);
      figures.firstAfterEditsMs = Number(first.ms.toFixed(1));
      // A question about what is true by now waits for the edits to be read.
      await reach(db, ids[0] ?? '', { asOf: instantOf(Date.now() + 7_200_000), knownAt: null });
      await mustAgree(subject, sample.slice(0, 60), { asOf, knownAt: null });
      await withDatabase(made, async (other) => {
        const after = await load(other, 'past');
        say(told('the past with the edits', after));
        figures.loadPastAfterEditsMs = Math.round(after.seconds * 1000);
        for (const [name, asked] of [
          ['as of, after', db],
          ['as of, after, elsewhere', other],
        ] as const)
          (await ask(name, asked)).forEach(({ probe, reached, items }, index) => {
            const was = fresh[index];
            const times = (what: string, value: number) =>
              bounds.push({ name: `${name}, ${probe.reach} reached: ${what}, times as long`, value, atMost: 2 });
            times('impact', reached.p50 / (was?.reached.p50 ?? reached.p50));
            times('25 items', items.p50 / (was?.items.p50 ?? items.p50));
          });
      });
    });
    await prepareBaseline(client, roleOf(made));
    await withDatabase(made, async (db) => {
      await load(db, 'past');
      const compared = await compare({ db, ids, dependants, nodeOf }, probes, {
        ...{ when: 'as of, after', asOf, rounds: quick ? 20 : 100 },
      });
      note(run, compared);
      bounds.push(...boundsOf(compared));
    });
  });
};

/** More than a million items and five million relations, in the shape of the real ones: read, and asked. */
const millionStage = async (run: Run): Promise<void> => {
  const { quick, say, input, figures, rows, bounds } = run;
  const copies = quick ? 2 : Math.ceil(Math.max(1_000_000 / input.nodes, 5_000_000 / input.edges.length));
  const made = await run.make('bench_million');
  const since = instantOf(Date.now() - 86_400_000);
  const filled = await timed(() => withClient(made.adminUrl, (client) => fill(client, input, { copies, since })));
  const items = input.nodes * copies;
  say(`${items} items and ${filled.value} relations by SQL in ${(filled.ms / 1000).toFixed(0)} s`);
  const dependants = dependantsOf(input, copies);
  const ids = Array.from({ length: items }, (_, node) => idOf(node + 1));
  const busy = probesOf(input.nodes, dependantsOf(input));
  const probes = busy.probes.map((probe) => ({ ...probe, reach: reachedFrom(dependants, probe.node).length }));
  await withClient(made.adminUrl, (client) =>
    withDatabase(made, async (db) => {
      const now = await load(db, 'now');
      say(told('the graph', now));
      const past = await load(db, 'past');
      say(told('its past', past));
      Object.assign(figures, {
        ...{ millionItems: items, millionRelations: filled.value, millionLoadSeconds: Number(now.seconds.toFixed(1)) },
        ...{ millionMiB: Math.round(now.mebibytes), millionPastLoadSeconds: Number(past.seconds.toFixed(1)) },
        ...{
          millionPastMiB: Math.round(past.mebibytes),
          millionRssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
        },
        ...{ millionBlockedMs: Math.round(Math.max(now.blockedMs, past.blockedMs)) },
      });
      bounds.push({
        ...{ name: 'a million items: others had their turn after so many ms at the most, while it was read' },
        ...{ value: Math.max(now.blockedMs, past.blockedMs), atMost: 250 },
      });
      const subject: Subject = { db, ids, dependants, nodeOf };
      const sample = [...probes.map(({ node }) => node), ...busy.sample.slice(0, 12)];
      await mustAgree(subject, sample, null);
      await mustAgree(subject, sample, { asOf: instantOf(Date.now()), knownAt: null });
      await prepareBaseline(client, roleOf(made));
      for (const [when, asOf] of [
        ['now', null],
        ['as of', instantOf(Date.now() - 3_600_000)],
      ] as const) {
        const compared = await compare(subject, probes, {
          when: `${when}, of a million`,
          asOf,
          rounds: quick ? 10 : 20,
        });
        note(run, compared);
        bounds.push(...boundsOf(compared, 1));
      }
    }),
  );
  rows.push(['memory', `${items}`, `${figures.millionMiB} MiB`, '', `past ${figures.millionPastMiB} MiB`, '']);
};

const parts: Readonly<Record<Stage, (run: Run) => Promise<void>>> = {
  graph: graphStage,
  edits: editsStage,
  million: millionStage,
};

export const bench: Bench = {
  summary: 'what fails with an item: in memory, in step with the tables, against one recursive SQL on the same server',
  run: ({ quick, say, only = '' }) =>
    withServers(async ({ postgres, dataDir }) => {
      const asked = stages.filter((stage) => stage.includes(only));
      if (asked.length === 0) throw new Error(`there is no stage ${only}: ${stages.join(', ')}`);
      const secrets = await openSecrets(dataDir);
      const make = async (name: string): Promise<Database> => {
        const made = (await provision(postgres.adminUrl, [name], { secrets }))[name];
        if (!made) throw new Error(`there is no database ${name}`);
        await migrate({ ownerUrl: made.ownerUrl, appRole: new URL(made.databaseUrl).username, folder: migrations });
        const adminUrl = new URL(postgres.adminUrl);
        adminUrl.pathname = new URL(made.databaseUrl).pathname;
        return { ...made, adminUrl: adminUrl.href };
      };
      const input = await inputFor(quick);
      say(`${input.origin}: ${input.nodes} items, ${input.edges.length} relations`);
      const run: Run = {
        ...{ quick, say, input, make, rows: [heading], bounds: [] },
        figures: { origin: input.origin, items: input.nodes, relations: input.edges.length },
      };
      for (const stage of asked) {
        say(`${stage}:`);
        await parts[stage](run);
      }
      return run;
    }),
};
