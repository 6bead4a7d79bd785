/** A database full of incidents, and the pages that people ask of it: as the graph gives them, and as one writes them by hand. */
import { join } from 'node:path';
import { openSecrets, provision } from '@attest/embedded';
import { systemActor } from '@attest/kernel';
import { closeDatabase, type Deps, migrate, openDatabase, transact } from '@attest/record';
import { apolloOf, buildSchema, contextOf } from '@attest/subgraph';
import { pino } from 'pino';
import { processes } from '../../../../services/resolution/src/processes.ts';
import { tokensOf } from '../../../../services/resolution/src/queue/domain.ts';
import { searchedOf } from '../../../../services/resolution/src/queue/store.ts';
import { byHand, figuresOfMonth, filteredPage, openPage, queuePage, searchPage, whole } from './byhand.ts';
import { generate, idOf, isFilled, kinds } from './generate.ts';
import type { Shape } from './shape.ts';
import { vocabulary, wordAt } from './vocabulary.ts';

const actor = { ...systemActor('bench'), id: idOf(kinds.person, 1) };

const row =
  'id key title state priority category service { id } customer { id } team { id } assignee { id } loggedAt updatedAt';
const info = 'pageInfo { hasNextPage endCursor }';
const queueDocument = `query ($team: ID!, $after: String) {
  incidentQueue(queue: ALL_OPEN, filter: { teamIds: [$team] }, first: 25, after: $after) { nodes { dueAt incident { ${row} } } ${info} } }`;
const openDocument = `query ($after: String) {
  incidentQueue(queue: ALL_OPEN, first: 25, after: $after) { nodes { dueAt incident { ${row} } } ${info} } }`;
const filterDocument = `query ($category: String!, $priorities: [IncidentPriority!]) {
  incidents(filter: { category: $category, priorities: $priorities, open: false }, first: 25) { nodes { ${row} } ${info} } }`;
const searchDocument = `query ($text: String!) {
  searchIncidents(text: $text, first: 25) { nodes { ranking incident { ${row} } snippet { place parts { text matched } } } ${info} } }`;
const wholeDocument = `query ($id: ID!) { incident(id: $id) { ${row} description resolution comments { body visibility authorName at }
  configurationItems { id } problems { id } changes { id } history(first: 100) { nodes { id type version at actorName data hash } } } }`;
const figuresDocument = `query ($from: Date!, $filter: DeskFilter) { deskFigures(from: $from, until: $from, filter: $filter) {
  logged { count } resolved { count } firstContact { rate } reopened { rate } reassigned { rate } repeated { rate }
  resolutionTimes { priority calendarMinutes { p50 p95 } serviceMinutes { p50 p95 } } backlog { count ages { count } } } }`;

const countsDocument = `query ($from: Date!) { deskFigures(from: $from, until: $from) {
  logged { count } resolved { count } firstContact { rate } reopened { rate } reassigned { rate } repeated { rate } } }`;
const monthAt = (turn: number) => `2025-0${1 + (turn % 9)}-01`;

/** One kind of page: as the graph gives it, and as one writes it by hand. */
export type Page = {
  readonly name: string;
  readonly ours: (turn: number) => Promise<unknown>;
  readonly hand?: (turn: number) => Promise<unknown>;
  /** How many times as long as the others it takes: so many times fewer turns. */
  readonly heavy: number;
  /** How much longer it may take with a hundred times the incidents. */
  readonly growsAtMost?: number;
  /** How many times as long as by hand it may take. */
  readonly timesAtMost?: number;
};
export type Desk = { readonly pages: readonly Page[]; readonly close: () => Promise<void> };

/** A word that is neither frequent nor short, and what comes of typing it in a hurry. */
const rareAt = (turn: number): string => wordAt(400 + ((turn * 101) % (vocabulary - 400)));
const misspelt = (word: string): string => `${word.slice(0, -3)}${word.slice(-2)}`;

/** Places of words from frequent to rare: what people search for is neither always the one nor the other. */
const questionAt = (turn: number): string[] => {
  const near = (turn * 37) % 60;
  const far = 100 + ((turn * 101) % (vocabulary / 4));
  return turn % 3 === 0 ? [wordAt(far)] : turn % 3 === 1 ? [wordAt(near), wordAt(far)] : [wordAt(near)];
};

const migrationsDir = join(import.meta.dirname, '..', '..', '..', '..', 'services', 'resolution', 'migrations');

type Server = { readonly adminUrl: string; readonly dataDir: string };

type DeskOptions = {
  readonly count: number;
  /** Pages behind the first that are read of all open incidents: so many there are at either desk. */
  readonly deepest: number;
  readonly say: (text: string) => void;
};

/** A database with so many incidents, and its pages. */
export const aDesk = async (
  { adminUrl, dataDir }: Server,
  shape: Shape,
  { count, deepest, say }: DeskOptions,
): Promise<Desk> => {
  const name = `queues_${count}`;
  const made = await provision(adminUrl, [name], { secrets: await openSecrets(dataDir) });
  const { ownerUrl = '', databaseUrl = '' } = made[name] ?? {};
  await migrate({ ownerUrl, appRole: new URL(databaseUrl).username, folder: migrationsDir });
  const own = new URL(adminUrl);
  own.pathname = new URL(databaseUrl).pathname;
  if (!(await isFilled(own.toString()))) await generate(own.toString(), shape, count, say);

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
  const cursors: (string | null)[] = [null];
  for (let page = 0; page < deepest; page += 1) {
    const { incidentQueue } = await ask(openDocument, { after: cursors.at(-1) });
    const { pageInfo } = incidentQueue as { pageInfo: { endCursor: string; hasNextPage: boolean } };
    if (!pageInfo.hasNextPage)
      throw new Error('there are too few open incidents: pages would not be compared with their like');
    cursors.push(pageInfo.endCursor);
  }
  const ends = await hand.ends(deepest);
  const depthAt = (turn: number) => 1 + (turn % deepest);
  const pages: Page[] = [
    {
      name: 'a team’s open queue, first page',
      ours: (turn) => ask(queueDocument, { team: teamAt(turn) }),
      hand: (turn) => hand.read(queuePage, [teamAt(turn)], 'queue'),
      heavy: 1,
      growsAtMost: 2,
      timesAtMost: 3,
    },
    {
      name: 'all open incidents, a page further down',
      ours: (turn) => ask(openDocument, { after: cursors[depthAt(turn)] }),
      hand: (turn) => hand.read(openPage, ends[depthAt(turn) - 1] ?? [], 'open'),
      heavy: 1,
      growsAtMost: 2,
      timesAtMost: 3,
    },
    {
      name: 'a filtered list',
      ours: (turn) => ask(filterDocument, { category: categoryAt(turn), priorities: ['P2', 'P3'] }),
      hand: (turn) => hand.read(filteredPage, [categoryAt(turn), ['P2', 'P3']], 'filtered'),
      heavy: 1,
      growsAtMost: 2,
      timesAtMost: 3,
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
      heavy: 1,
      timesAtMost: 3,
    },
    {
      name: 'a search for a misspelt word',
      ours: (turn) => ask(searchDocument, { text: misspelt(rareAt(turn)) }),
      heavy: 3,
    },
    {
      name: 'a search that only fewer words answer',
      ours: (turn) => ask(searchDocument, { text: `${wordAt(turn % 20)} ${misspelt(rareAt(turn))} nowhere` }),
      heavy: 3,
    },
    {
      name: 'one incident, its history, links and comments',
      ours: (turn) => ask(wholeDocument, { id: incidentAt(turn) }),
      hand: (turn) => hand.read(whole, [incidentAt(turn)], 'whole'),
      heavy: 1,
      growsAtMost: 2,
      timesAtMost: 3,
    },
    {
      name: 'all figures of a month',
      ours: (turn) => ask(figuresDocument, { from: monthAt(turn) }),
      hand: (turn) => hand.read(figuresOfMonth, [monthAt(turn)], 'figures'),
      heavy: 10,
      timesAtMost: 3,
    },
    {
      name: 'the same of one customer',
      ours: (turn) =>
        ask(figuresDocument, { from: monthAt(turn), filter: { customerId: idOf(kinds.customer, turn % 5) } }),
      heavy: 10,
    },
    {
      name: 'counts of a month',
      ours: (turn) => ask(countsDocument, { from: monthAt(turn) }),
      heavy: 10,
      growsAtMost: 2,
    },
  ];
  const close = async () => {
    await hand.close();
    await apollo.stop();
    await closeDatabase(db);
  };
  return { pages, close };
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
