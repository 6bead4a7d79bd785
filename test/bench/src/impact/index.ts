/** Impact over a CMDB of real size and shape: exact, and against the best single recursive SQL on the same server. */
import { join } from 'node:path';
import { openSecrets, projectRoot, provision, withClient } from '@attest/embedded';
import { type Actor, systemActor } from '@attest/kernel';
import { closeDatabase, type Db, type Deps, migrate, openDatabase, read } from '@attest/record';
import { pino } from 'pino';
import { registerItems, relateItems } from '../../../../services/control/src/configuration/bulk.ts';
import { defineRelationKind } from '../../../../services/control/src/configuration/commands.ts';
import { impactOf } from '../../../../services/control/src/configuration/reached.ts';
import { processes } from '../../../../services/control/src/processes.ts';
import type { Moment } from '../../../../services/control/src/topology.ts';
import { type Bench, type Bound, percentile, withServers } from '../bench.ts';
import { dependantsOf, type Input, inputFor, type Probe, probesOf, reachedFrom } from './data.ts';
import { editAfter, fill, prepareBaseline, reachBySql } from './database.ts';

const actor: Actor = { ...systemActor('bench'), roles: ['CONFIGURATION_MANAGER'] };
const migrations = join(projectRoot, 'services', 'control', 'migrations');
const atOnce = 5000;

type Times = { readonly p50: number; readonly p99: number };

const timed = async <T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> => {
  const begun = performance.now();
  const value = await work();
  return { ms: performance.now() - begun, value };
};

const timesOf = (all: readonly number[]): Times => ({ p50: percentile(all, 0.5), p99: percentile(all, 0.99) });

const open = (url: string): Promise<Db> =>
  openDatabase({ service: 'control', url, entities: processes.flatMap(({ entities }) => entities) });

/** Registers the nodes and relates them, in batches, each with its history; the ids by node. */
const importAll = async (deps: Deps, { nodes, edges }: Input): Promise<string[]> => {
  await defineRelationKind(deps, actor, { name: 'USES', failure: 'NOWHERE', description: 'Better with the target.' });
  const ids: string[] = [];
  for (let from = 0; from < nodes; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, nodes - from) }, (_, n) => ({
      ...{ name: `package ${from + n}`, description: '', typeName: 'SOFTWARE', state: 'IN_USE' as const },
      ...{
        attributes: { version: '1' },
        serviceId: null,
        ownerId: null,
        source: 'bench',
        externalId: String(from + n),
      },
    }));
    const answers = await registerItems(deps, actor, batch);
    if (!answers.ok) throw new Error(JSON.stringify(answers.refusal));
    for (const answer of answers.value) ids.push('item' in answer ? answer.item.id : '');
  }
  for (let from = 0; from < edges.length; from += atOnce) {
    const relations = edges.slice(from, from + atOnce).map((edge) => ({
      ...{ fromId: ids[edge.from] ?? '', toId: ids[edge.to] ?? '' },
      kind: edge.hard ? ('DEPENDS_ON' as const) : ('USES' as const),
    }));
    const answers = await relateItems(deps, actor, relations);
    if (!answers.ok) throw new Error(JSON.stringify(answers.refusal));
  }
  return ids;
};

const reach = (db: Db, id: string, moment: Moment | null) =>
  read(db, actor, (tx) => impactOf(tx, [id], 'DOWNSTREAM', moment));

type Compared = { readonly probe: Probe; readonly when: string; readonly ours: Times; readonly sql: Times };

/** Every probe against the file, then by the clock against the baseline. */
const compare = async (
  { db, ids, nodeOf }: { db: Db; ids: readonly string[]; nodeOf: ReadonlyMap<string, number> },
  probes: readonly Probe[],
  expected: (probe: Probe) => ReadonlySet<number>,
  moment: Moment | null,
  rounds: number,
): Promise<Compared[]> => {
  const compared: Compared[] = [];
  for (const probe of probes) {
    const id = ids[probe.node] ?? '';
    const node = nodeOf.get(id) ?? -1;
    const wanted = [...expected(probe)].map((one) => nodeOf.get(ids[one] ?? '') ?? -1).sort((a, b) => a - b);
    const found = [...(await reach(db, id, moment)).spread.order].sort((a, b) => a - b);
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      throw new Error(`${probe.name}: ${found.length} were reached, ${wanted.length} are by the file`);
    const bySql = await reachBySql(db, actor, node, moment?.asOf ?? null);
    if (bySql !== wanted.length) throw new Error(`${probe.name}: SQL reaches ${bySql}, not ${wanted.length}`);
    // In turn, so that what else the machine does meets both.
    const [ours, sql]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ours.push((await timed(() => reach(db, id, moment))).ms);
      if (probe.reach < 5000 || round % 10 === 0)
        sql.push((await timed(() => reachBySql(db, actor, node, moment?.asOf ?? null))).ms);
    }
    compared.push({ probe, when: moment ? 'as of' : 'now', ours: timesOf(ours), sql: timesOf(sql) });
  }
  return compared;
};

const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

const rowOf = ({ probe, when, ours, sql }: Compared): string[] => [
  `${probe.name}, ${when}`,
  String(probe.reach),
  ...[ours.p50, ours.p99, sql.p50, sql.p99].map(ms),
];

const boundsOf = (compared: readonly Compared[]): Bound[] =>
  compared.map(({ probe, when, ours, sql }) => ({
    name: `${when}, ${probe.reach} reached: times as fast as SQL (median)`,
    value: sql.p50 / ours.p50,
    atLeast: probe.reach > 10_000 ? 5 : 1,
  }));

const afterEdits = 2_000_000;
const [manyItems, manyRelations] = [1_000_000, 5_000_000];

export const bench: Bench = {
  summary: 'what fails with an item: in memory, in step with the tables, against one recursive SQL on the same server',
  run: ({ quick, say }) =>
    withServers(async ({ postgres, dataDir }) => {
      const secrets = await openSecrets(dataDir);
      const prepared = async (name: string) => {
        const made = (await provision(postgres.adminUrl, [name], { secrets }))[name];
        if (!made) throw new Error(`there is no database ${name}`);
        await migrate({ ownerUrl: made.ownerUrl, appRole: new URL(made.databaseUrl).username, folder: migrations });
        return made;
      };
      const { ownerUrl, databaseUrl } = await prepared('control');
      const input = await inputFor(quick);
      const dependants = dependantsOf(input);
      const probes = probesOf(input, dependants);
      say(`${input.origin}: ${input.nodes} items, ${input.edges.length} relations`);

      const db = await open(databaseUrl);
      const deps: Deps = { db, now: db.now, newId: db.newId, log: pino({ level: 'silent' }) };
      const figures: Record<string, number | string> = { origin: input.origin, items: input.nodes };
      const rows: string[][] = [['', 'reached', 'ours p50', 'p99', 'SQL p50', 'p99']];
      const bounds: Bound[] = [];
      try {
        const imported = await timed(() => importAll(deps, input));
        figures.importSeconds = Number((imported.ms / 1000).toFixed(1));
        say(`imported with histories in ${figures.importSeconds} s`);
        const ids = imported.value;
        const moment: Moment = { asOf: db.now(), knownAt: null };
        await withClient(ownerUrl, async (client) => {
          await client.query("SET app.scope = 'provider'");
          await client.query('ANALYZE');
          await prepareBaseline(client, new URL(databaseUrl).username);
          const { rows: nodes } = await client.query<{ id: string; node: number }>(
            'SELECT item_id AS id, node FROM ci_node',
          );
          const nodeOf = new Map(nodes.map(({ id, node }) => [id, node]));
          const loaded = await timed(() => reach(db, ids[0] ?? '', null));
          const past = await timed(() => reach(db, ids[0] ?? '', moment));
          say(`read into memory in ${ms(loaded.ms)}, as of a moment in ${ms(past.ms)}`);
          const parts = { db, ids, nodeOf };
          const file = (probe: Probe) => reachedFrom(dependants, probe.node);
          const rounds = quick ? 20 : 100;
          const compared = [
            ...(await compare(parts, probes, file, null, rounds)),
            ...(await compare(parts, probes, file, moment, rounds)),
          ];
          rows.push(...compared.map(rowOf));
          for (const one of compared) say(rowOf(one).join('  '));
          bounds.push(...boundsOf(compared));
          Object.assign(figures, { loadMs: Math.round(loaded.ms), loadAsOfMs: Math.round(past.ms) });
          if (!quick) {
            const edited = await timed(() => editAfter(client, moment.asOf, afterEdits, input.nodes));
            say(`${afterEdits} relations more in ${(edited.ms / 1000).toFixed(0)} s`);
            const again = await open(databaseUrl);
            try {
              const cold = await timed(() => reach(again, ids[0] ?? '', moment));
              await prepareBaseline(client, new URL(databaseUrl).username);
              const warm = await compare({ ...parts, db: again }, probes, file, moment, rounds);
              rows.push(...warm.map((one) => rowOf({ ...one, when: 'as of, edited' })));
              say(`as of the moment, read into memory after that in ${ms(cold.ms)}`);
              bounds.push({
                name: 'reading a past moment after 2 million edits, times as long',
                value: cold.ms / past.ms,
                atMost: 2,
              });
              warm.forEach(({ probe, ours }, index) => {
                const before = compared[probes.length + index]?.ours.p50 ?? ours.p50;
                bounds.push({
                  name: `as of, ${probe.reach} reached, after 2 million edits, times as long`,
                  value: ours.p50 / before,
                  atMost: 2,
                });
              });
              figures.loadAsOfAfterEditsMs = Math.round(cold.ms);
            } finally {
              await closeDatabase(again);
            }
          }
        });
      } finally {
        await closeDatabase(db);
      }
      if (!quick) Object.assign(figures, await million(await prepared('bench_million'), say));
      return { rows, bounds, figures };
    }),
};

/** A graph of a million items and five million relations: how long it is read, and how it answers. */
const million = async (
  { ownerUrl, databaseUrl }: { ownerUrl: string; databaseUrl: string },
  say: (text: string) => void,
): Promise<Record<string, number>> => {
  const filled = await timed(() => withClient(ownerUrl, (client) => fill(client, manyItems, manyRelations)));
  say(`a million items and five million relations written by SQL in ${(filled.ms / 1000).toFixed(0)} s`);
  const db = await open(databaseUrl);
  try {
    const id = `01990000-0000-7000-8000-${(1).toString(16).padStart(12, '0')}`;
    const loaded = await timed(() => reach(db, id, null));
    const reached = loaded.value.spread.order.length;
    const all: number[] = [];
    for (let round = 0; round < 10; round += 1) all.push((await timed(() => reach(db, id, null))).ms);
    const answered = timesOf(all);
    const { rss } = process.memoryUsage();
    say(
      `read in ${(loaded.ms / 1000).toFixed(1)} s; ${reached} reached in ${ms(answered.p50)}; ${Math.round(rss / 2 ** 20)} MiB`,
    );
    return {
      millionLoadSeconds: Number((loaded.ms / 1000).toFixed(1)),
      millionReached: reached,
      millionP50Ms: Number(answered.p50.toFixed(1)),
      millionRssMiB: Math.round(rss / 2 ** 20),
    };
  } finally {
    await closeDatabase(db);
  }
};
