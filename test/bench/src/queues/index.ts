/** What people wait for at a desk with a million incidents, against the same pages by hand, and against ten thousand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecrets, provision, startPostgres } from '@attest/embedded';
import { systemActor } from '@attest/kernel';
import { closeDatabase, type Deps, migrate, openDatabase, transact } from '@attest/record';
import { apolloOf, buildSchema, contextOf } from '@attest/subgraph';
import { pino } from 'pino';
import { processes } from '../../../../services/resolution/src/processes.ts';
import { tokensOf } from '../../../../services/resolution/src/queue/domain.ts';
import { searchedOf } from '../../../../services/resolution/src/queue/store.ts';
import { type Bench, median, percentile } from '../bench.ts';
import { byHand, filteredPage, queuePage, searchPage, whole } from './byhand.ts';
import { generate, idOf, kinds, vocabulary, wordAt } from './generate.ts';
import { type Shape, shapeFor } from './shape.ts';

const actor = { ...systemActor('bench'), id: idOf(kinds.person, 1) };

const row =
  'id key title state priority category service { id } customer { id } team { id } assignee { id } loggedAt updatedAt';
const info = 'pageInfo { hasNextPage endCursor }';
const queueDocument = `query ($team: ID!, $after: String) {
  incidentQueue(queue: ALL_OPEN, filter: { teamIds: [$team] }, first: 25, after: $after) { nodes { dueAt incident { ${row} } } ${info} } }`;
const filterDocument = `query ($category: String!, $priorities: [IncidentPriority!]) {
  incidents(filter: { category: $category, priorities: $priorities, open: false }, first: 25) { nodes { ${row} } ${info} } }`;
const searchDocument = `query ($text: String!) {
  searchIncidents(text: $text, first: 25) { nodes { ranking incident { ${row} } snippet { place parts { text matched } } } ${info} } }`;
const wholeDocument = `query ($id: ID!) { incident(id: $id) { ${row} description resolution comments { body visibility authorName at }
  configurationItems { id } problems { id } changes { id } history(first: 100) { nodes { id type version at actorName data hash } } } }`;
const figuresDocument = `query ($from: Date!) { deskFigures(from: $from, until: $from) {
  logged { count } resolved { count } firstContact { rate } reopened { rate } reassigned { rate } repeated { rate }
  resolutionTimes { priority calendarMinutes { p50 p95 } serviceMinutes { p50 p95 } } backlog { count ages { count } } } }`;

/** One kind of page: as the graph gives it, and as one writes it by hand. */
type Page = {
  readonly name: string;
  readonly ours: (turn: number) => Promise<unknown>;
  readonly hand?: (turn: number) => Promise<unknown>;
};
type Desk = { readonly pages: readonly Page[]; readonly figures: Page; readonly close: () => Promise<void> };

/** Pages whose cost must not grow with what there is. */
const keyset: ReadonlySet<string> = new Set([
  'a team’s open queue, first page',
  'the same, fifth page',
  'a filtered list',
  'one incident, its history, links and comments',
]);

type Measured = { readonly name: string; readonly few: number[]; readonly many: number[]; readonly hand: number[] };

/** Places of words from frequent to rare: what people search for is neither always the one nor the other. */
const questionAt = (turn: number): string[] => {
  const near = (turn * 37) % 60;
  const far = 100 + ((turn * 101) % (vocabulary / 4));
  return turn % 3 === 0 ? [wordAt(far)] : turn % 3 === 1 ? [wordAt(near), wordAt(far)] : [wordAt(near)];
};

/** Turn by turn at each desk and by hand, so that what else the machine does falls on all alike. */
const measure = async (small: Page, large: Page, turns: number): Promise<Measured> => {
  const measured: Measured = { name: large.name, few: [], many: [], hand: [] };
  const warm = Math.ceil(turns / 5);
  const timed = async (into: number[], turn: number, work: ((turn: number) => Promise<unknown>) | undefined) => {
    const begun = performance.now();
    await work?.(turn + warm);
    if (work && turn >= 0) into.push(performance.now() - begun);
  };
  for (let turn = -warm; turn < turns; turn += 1) {
    await timed(measured.few, turn, small.ours);
    await timed(measured.many, turn, large.ours);
    await timed(measured.hand, turn, large.hand);
  }
  return measured;
};

const migrationsDir = join(import.meta.dirname, '..', '..', '..', '..', 'services', 'resolution', 'migrations');

type Server = { readonly adminUrl: string; readonly dataDir: string };

/** A database with so many incidents, and its pages. */
const aDesk = async (
  { adminUrl, dataDir }: Server,
  shape: Shape,
  { count, turns, say }: { count: number; turns: number; say: (text: string) => void },
): Promise<Desk> => {
  const name = `queues_${count}`;
  const made = await provision(adminUrl, [name], { secrets: await openSecrets(dataDir) });
  const { ownerUrl = '', databaseUrl = '' } = made[name] ?? {};
  await migrate({ ownerUrl, appRole: new URL(databaseUrl).username, folder: migrationsDir });
  const own = new URL(adminUrl);
  own.pathname = new URL(databaseUrl).pathname;
  await generate(own.toString(), shape, count, say);

  const db = await openDatabase({
    service: 'resolution',
    url: databaseUrl,
    entities: processes.flatMap((process) => process.entities),
  });
  const deps: Deps = { db, now: db.now, newId: db.newId, log: pino({ level: 'warn' }) };
  const apollo = apolloOf({ schema: buildSchema('resolution', processes), log: deps.log });
  await apollo.start();
  const hand = await byHand(databaseUrl);
  await checkWords(deps, count);
  const ask = async (query: string, variables: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const contextValue = contextOf({ actor, deps, log: deps.log, traceId: '0'.repeat(32) });
    const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single' || body.singleResult.errors) throw new Error(JSON.stringify(body));
    return body.singleResult.data ?? {};
  };
  const teamAt = (turn: number) => idOf(kinds.team, shape.teams[(turn * 7) % shape.teams.length] ?? 0);
  const categoryAt = (turn: number) => shape.categories[(turn * 11) % shape.categories.length] ?? '';
  const incidentAt = (turn: number) => idOf(kinds.incident, 1 + ((turn * 7919) % count));
  const middles = new Map<string, unknown>();
  const middleOf = async (team: string): Promise<unknown> => {
    if (!middles.has(team)) {
      let after: unknown = null;
      for (let page = 0; page < 4; page += 1) {
        const { incidentQueue } = await ask(queueDocument, { team, after });
        after = (incidentQueue as { pageInfo: { endCursor: string | null } }).pageInfo.endCursor ?? after;
      }
      middles.set(team, after);
    }
    return middles.get(team);
  };
  for (let turn = 0; turn < turns * 1.2; turn += 1) await middleOf(teamAt(turn));
  const pages: Page[] = [
    {
      name: 'a team’s open queue, first page',
      ours: (turn) => ask(queueDocument, { team: teamAt(turn) }),
      hand: (turn) => hand.read(queuePage, [teamAt(turn)], 'queue'),
    },
    {
      name: 'the same, fifth page',
      ours: async (turn) => ask(queueDocument, { team: teamAt(turn), after: await middleOf(teamAt(turn)) }),
    },
    {
      name: 'a filtered list',
      ours: (turn) => ask(filterDocument, { category: categoryAt(turn), priorities: ['P2', 'P3'] }),
      hand: (turn) => hand.read(filteredPage, [categoryAt(turn), ['P2', 'P3']], 'filtered'),
    },
    {
      name: 'a full-text search',
      ours: (turn) => ask(searchDocument, { text: questionAt(turn).join(' ') }),
      hand: (turn) => {
        const words = questionAt(turn);
        const title = `'${words.map((word) => `t/${word}`).join(' & ')}'::tsquery`;
        const anywhere = `'${words.map((word) => `(${word} | n/${word})`).join(' & ')}'::tsquery`;
        return hand.read(searchPage(title, anywhere), []);
      },
    },
    {
      name: 'one incident, its history, links and comments',
      ours: (turn) => ask(wholeDocument, { id: incidentAt(turn) }),
      hand: (turn) => hand.read(whole, [incidentAt(turn)], 'whole'),
    },
  ];
  const figures: Page = {
    name: 'all figures of a month',
    ours: (turn) => ask(figuresDocument, { from: `2025-0${1 + (turn % 9)}-01` }),
  };
  const close = async () => {
    await hand.close();
    await apollo.stop();
    await closeDatabase(db);
  };
  return { pages, figures, close };
};

/** What was generated must be what the platform would have written: otherwise another search is measured. */
const checkWords = (deps: Deps, count: number): Promise<void> =>
  transact(deps.db, actor, async (tx) => {
    const ids = Array.from({ length: 50 }, (_, n) => idOf(kinds.incident, 1 + ((n * 7919) % count)));
    for (const { id, loggedAt: _, ...searched } of await searchedOf(tx, ids)) {
      const [held] = await tx.query<{ tokens: string[] }>(
        'SELECT tsvector_to_array(tokens) AS tokens FROM queue_text WHERE incident_id = $1',
        [id],
      );
      const expected = tokensOf(searched).sort();
      if (JSON.stringify(held?.tokens.toSorted()) !== JSON.stringify(expected))
        throw new Error(`generated words differ: ${held?.tokens.toSorted().join(' ')}; expected ${expected.join(' ')}`);
    }
  });

const ms = (values: readonly number[], share: number): string =>
  values.length === 0 ? '' : percentile(values, share).toFixed(2);

export const bench: Bench = {
  summary:
    'pages of queues, lists, a search and one incident in the subgraph, against the same by hand, with few and with many incidents',
  run: async ({ quick, say }) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
    const shape = await shapeFor(dataDir, quick);
    const [few, many] = quick ? [500, 5_000] : [10_000, 1_000_000];
    const turns = quick ? 10 : 300;
    // Only reading is measured; what was written need not survive.
    const postgres = await startPostgres({ dataDir, port: 0, durability: 'off' });
    try {
      const server = { adminUrl: postgres.adminUrl, dataDir };
      const small = await aDesk(server, shape, { count: few, turns, say });
      const large = await aDesk(server, shape, { count: many, turns, say });
      const measured: Measured[] = [];
      for (const [index, page] of large.pages.entries()) {
        const same = small.pages[index];
        if (same) measured.push(await measure(same, page, turns));
      }
      measured.push(await measure(small.figures, large.figures, Math.ceil(turns / 20)));
      await small.close();
      await large.close();
      const growth = (page: Measured) => median(page.many) / median(page.few);
      const times = (page: Measured) => median(page.many) / median(page.hand);
      return {
        rows: [
          ['ms', `p50 at ${few}`, `p50 at ${many}`, 'p99', 'growth', 'by hand p50', 'p99', 'ratio'],
          ...measured.map((page) => [
            page.name,
            ms(page.few, 0.5),
            ms(page.many, 0.5),
            ms(page.many, 0.99),
            growth(page).toFixed(2),
            ms(page.hand, 0.5),
            ms(page.hand, 0.99),
            page.hand.length === 0 ? '' : times(page).toFixed(2),
          ]),
        ],
        bounds: measured.flatMap((page) => [
          ...(keyset.has(page.name) ? [{ name: `${page.name}: growth of p50`, value: growth(page), atMost: 2 }] : []),
          ...(page.hand.length > 0
            ? [{ name: `${page.name}: times the hand-written SQL`, value: times(page), atMost: 3 }]
            : []),
        ]),
        figures: Object.fromEntries([
          ['log', shape.origin],
          ['incidents', many],
          ...measured.flatMap((page) => [
            [`${page.name}: p50`, Number(ms(page.many, 0.5))],
            [`${page.name}: p99`, Number(ms(page.many, 0.99))],
            [`${page.name}: growth`, Number(growth(page).toFixed(2))],
            ...(page.hand.length > 0 ? [[`${page.name}: by hand p50`, Number(ms(page.hand, 0.5))]] : []),
          ]),
        ]),
      };
    } finally {
      await postgres.stop(true);
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};
