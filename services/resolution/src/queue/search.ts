/**
 * Full-text search over incidents: ranking by ranking, each the newest first, so that a page costs what it shows.
 *
 * A page goes through the rankings of the domain in order and stops when it is full; its cursor says where it stopped.
 */
import type { Actor } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { badInput, type Context, conditionOf, pageSize, type Where } from '@attest/subgraph';
import type { SnippetPart } from '../snippet.ts';
import {
  asked,
  canBeMistyped,
  countedAtMost,
  fewerOf,
  frequentAt,
  partlyAtMost,
  type Question,
  queryOf,
  type Ranking,
  rankings,
} from './domain.ts';
import { snippetOf } from './snippet.ts';
import { alikeOf, incidentColumns, queueSource, type Told, textsOf } from './store.ts';

/** An incident that was found. */
export type IncidentHit = {
  readonly id: string;
  readonly incident: object;
  readonly ranking: Ranking;
  readonly words: readonly string[];
  readonly cursor: string;
};

/** Where a page ends: at a record of a ranking, and when that began. */
export type Cursor = {
  readonly ranking: Ranking;
  readonly loggedAt: string;
  readonly id: string;
  /** The words that are looked for where nothing has all of them. */
  readonly words?: readonly string[];
};

const stamp = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const cursorOf = ({ ranking, loggedAt, id, words = [] }: Cursor): string =>
  Buffer.from([ranking, loggedAt, id, ...words].join('|')).toString('base64url');

/** A cursor is the caller's text: what it names must be words of the question. */
const decode = (cursor: string, question: readonly string[]): Cursor => {
  const [given, loggedAt = '', id = '', ...words] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const ranking = rankings.find((known) => known === given);
  const isPartly = ranking === 'PARTLY' && words.length > 0 && words.every((word) => question.includes(word));
  if (!ranking || !stamp.test(loggedAt) || !uuid.test(id) || isPartly !== (ranking === 'PARTLY'))
    throw badInput('after is not a cursor: take it from an edge or from pageInfo');
  return { ranking, loggedAt, id, ...(isPartly && { words }) };
};

type Words = Omit<Question, 'words' | 'alike'>;

/** What a search asks besides its words. */
type Asks = {
  readonly within: readonly string[];
  readonly only: Where;
  /** Whether `only` asks anything. */
  readonly narrowed: boolean;
};

const hitSource =
  'FROM queue_text t JOIN incident ON incident.id = t.incident_id LEFT JOIN queue_due ON queue_due.incident_id = incident.id';

/** What one ranking finds in the words of `t`; what an earlier one has is not found again. */
export const foundBy = (question: Question, ranking: Ranking, params: unknown[]): string => {
  const asks = (which: Ranking) => `t.tokens @@ $${params.push(queryOf(question, which))}::tsquery`;
  const earlier = ranking === 'PARTLY' ? undefined : rankings[rankings.indexOf(ranking) - 1];
  return [asks(ranking), ...(earlier ? [`NOT ${asks(earlier)}`] : [])].join(' AND ');
};

/** The words that a hit of this ranking may say. */
export const saidBy = ({ words, alike: near }: Question, ranking: Ranking): string[] =>
  ranking === 'TITLE' || ranking === 'TEXT' ? [...words] : [...words, ...[...near.values()].flat()];

/** Which hits of a question are looked for. */
export type Among = {
  readonly among: readonly Ranking[];
  readonly after: Cursor | undefined;
  readonly size: number;
};

type Row = { readonly place: number; readonly hitId: string; readonly loggedText: string };

/**
 * The newest hits of each ranking, of the first ranking first: where these fill the page, the others are not looked for.
 *
 * Where the tokens say all that is asked, and whose incidents these are, the incidents of the page alone are read, behind row
 * security as ever. Otherwise (a filter; a supplier's people) each candidate's is.
 */
const incidentsAmong =
  ({ only, narrowed }: Asks): HitsOf<IncidentHit> =>
  async (tx, question, { among, after, size }) => {
    const params: unknown[] = [];
    const from = narrowed || tx.actor.supplierId !== undefined ? hitSource : 'FROM queue_text t';
    const parts = among.map((ranking) => {
      const narrow = from === hitSource ? ` AND ${conditionOf(queueSource, only, params)}` : '';
      const where = foundBy(question, ranking, params) + narrow;
      const behind =
        after?.ranking === ranking
          ? ` AND (t.logged_at, t.incident_id) < ($${params.push(after.loggedAt)}, $${params.push(after.id)})`
          : '';
      return `(SELECT ${rankings.indexOf(ranking)} AS place, t.incident_id, t.logged_at ${from} WHERE ${where}${behind}
      ORDER BY t.logged_at DESC, t.incident_id DESC LIMIT ${size})`;
    });
    // Parts with a limit are appended one after another, and the next is begun where rows are still wanted. The statement is
    // not a prepared one: how often a word stands somewhere differs by a thousand times, and the plan has to know the words.
    const rows = await tx.manager.query<Row[]>(
      `SELECT h.place, h.incident_id AS "hitId", h.logged_at::text AS "loggedText", ${incidentColumns({ dataSource: tx.manager.dataSource })}
     FROM (SELECT * FROM (${parts.join(' UNION ALL ')}) AS part LIMIT ${size}) AS h JOIN incident ON incident.id = h.incident_id
     ORDER BY h.place, h.logged_at DESC, h.incident_id DESC`,
      params,
    );
    return rows.map(({ place, hitId, loggedText, ...incident }) => {
      const ranking = rankings[place] ?? 'SIMILAR';
      const words = saidBy(question, ranking);
      const partly = ranking === 'PARTLY' ? { words: question.words } : {};
      const cursor = cursorOf({ ranking, loggedAt: loggedText, id: hitId, ...partly });
      return { id: hitId, incident, ranking, words, cursor };
    });
  };

/** Hits of a question in the given rankings, the best first, then the newest. */
export type HitsOf<Hit> = (tx: Tx, question: Question, among: Among) => Promise<Hit[]>;

export const alike = async (tx: Tx, words: readonly string[]): Promise<Question['alike']> => {
  const long = words.filter(canBeMistyped);
  return long.length > 0 ? alikeOf(tx, long) : new Map();
};

type Pages<Hit> = {
  readonly asks: Words;
  readonly hitsOf: HitsOf<Hit>;
  /** How many have all words, or words that are written alike, counted no further than `most`. */
  readonly countOf: (tx: Tx, words: readonly string[], most: number) => Promise<number>;
};

/** Hits, and the words that they were asked for by. */
type Found<Hit> = { readonly hits: Hit[]; readonly words: readonly string[] };
type Part = Pick<Among, 'after' | 'size'>;

/** The hits behind a cursor that have all words, the best ranking first; words that are written alike are looked for where nothing else is left. */
const wholly = async <Hit>(tx: Tx, { asks, hitsOf }: Pages<Hit>, words: readonly string[], { after, size }: Part) => {
  const among = rankings.slice(after ? rankings.indexOf(after.ranking) : 0).filter((ranking) => ranking !== 'PARTLY');
  const exact = among.filter((ranking) => ranking !== 'SIMILAR');
  const question = { ...asks, words, alike: new Map() };
  const hits = exact.length > 0 ? await hitsOf(tx, question, { among: exact, after, size }) : [];
  if (hits.length >= size) return hits;
  const wider = { ...question, alike: await alike(tx, words) };
  if (wider.alike.size === 0) return hits;
  return [...hits, ...(await hitsOf(tx, wider, { among: ['SIMILAR'], after, size: size - hits.length }))];
};

/** The hits behind a cursor that have these words of a question, or words that are written alike. */
const partly = async <Hit>(tx: Tx, { asks, hitsOf }: Pages<Hit>, words: readonly string[], { after, size }: Part) =>
  hitsOf(tx, { ...asks, words, alike: await alike(tx, words) }, { among: ['PARTLY'], after, size });

const pageOf = async <Hit>(tx: Tx, pages: Pages<Hit>, words: readonly string[], part: Part): Promise<Found<Hit>> => {
  const { after } = part;
  if (after?.words) return { hits: await partly(tx, pages, after.words, part), words: after.words };
  const hits = await wholly(tx, pages, words, part);
  if (hits.length > 0 || after || words.length < 2) return { hits, words };
  const counted: { word: string; found: number }[] = [];
  for (const word of words.slice(0, partlyAtMost))
    counted.push({ word, found: await pages.countOf(tx, [word], frequentAt) });
  for (const fewer of fewerOf(counted)) {
    const some = await partly(tx, pages, fewer, part);
    if (some.length > 0) return { hits: some, words: fewer };
  }
  return { hits, words };
};

const countIncidents = async (tx: Tx, asks: Omit<Question, 'alike'>, only: Where, most: number): Promise<number> => {
  // What the widest question finds is what all find: each ranking leaves out those before it.
  const question = { ...asks, alike: await alike(tx, asks.words) };
  const params: unknown[] = [queryOf(question, 'SIMILAR')];
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM (
       SELECT 1 ${hitSource} WHERE t.tokens @@ $1::tsquery AND ${conditionOf(queueSource, only, params)} LIMIT ${most}) AS hits`,
    params,
  );
  return row?.count ?? 0;
};

export type SearchArguments = {
  readonly text: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};

/** Characters of a question at the most. */
const questionAtMost = 1000;

/**
 * A page of what was found.
 *
 * @throws BAD_USER_INPUT for more than 100, a cursor of something else, and a text that is too long or without a word
 */
export const searchPage = async <Hit extends { readonly cursor: string }>(
  context: Context,
  { text, first, after }: SearchArguments,
  pages: Pages<Hit>,
) => {
  if (text.length > questionAtMost) throw badInput(`text must have at most ${questionAtMost} characters`);
  const size = first ?? pageSize.default;
  if (!Number.isInteger(size) || size < 0 || size > pageSize.most)
    throw badInput(`first must be a whole number from 0 to ${pageSize.most}, not ${size}`);
  const words = asked(text);
  if (words.length === 0) throw badInput('text must have a word, a number or a key in it');
  const from = after === null || after === undefined ? undefined : decode(after, words);
  const found = await context.read((tx) => pageOf(tx, pages, words, { after: from, size: size + 1 }));
  const shown = found.hits.slice(0, size);
  return {
    edges: shown.map((node) => ({ node, cursor: node.cursor })),
    nodes: shown,
    pageInfo: {
      hasNextPage: async () => found.hits.length > size,
      // A page that begins behind a cursor has that cursor's row before it.
      hasPreviousPage: async () => from !== undefined,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
    totalCount: () => context.read((tx) => pages.countOf(tx, found.words, countedAtMost)),
  };
};

/** Whether the actor reads what is for the provider's people only. */
export const readsInternal = ({ customerId, supplierId }: Actor): boolean =>
  customerId === undefined && supplierId === undefined;

/** A page of the incidents that were found. */
export const searchIncidents = (context: Context, args: SearchArguments, given: Asks) => {
  const asks = { within: given.within, internal: readsInternal(context.actor) };
  return searchPage<IncidentHit>(context, args, {
    asks,
    hitsOf: incidentsAmong(given),
    countOf: (tx, words, most) => countIncidents(tx, { ...asks, words }, given.only, most),
  });
};

export type Snippet<Place> = { readonly place: Place; readonly parts: SnippetPart[] };

/** The first of the texts that has one of the words, with where it stands. */
export const snippetIn = <Place>(
  texts: readonly { readonly place: Place; readonly body: string }[],
  words: readonly string[],
): Snippet<Place> | null => {
  const wanted = new Set(words);
  for (const { place, body } of texts) {
    const parts = snippetOf(body, wanted);
    if (parts) return { place, parts };
  }
  return null;
};

/** Where an incident says it: in the first of title, description, resolution, comments that does. */
export const whereFound = async (
  context: Context,
  { id, words }: IncidentHit,
): Promise<Snippet<Told['place']> | null> => snippetIn((await context.batch(textsOf, id)) ?? [], words);
