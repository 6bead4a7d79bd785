/**
 * Full-text search over incidents: ranking by ranking, each the newest first, so that a page costs what it shows.
 *
 * A page goes through the rankings of the domain in order and stops when it is full; its cursor says where it stopped.
 */
import type { Tx } from '@attest/record';
import { badInput, type Context, conditionOf, pageSize, type Where } from '@attest/subgraph';
import { asked, canBeMistyped, countedAtMost, type Question, queryOf, type Ranking, rankings } from './domain.ts';
import { type SnippetPart, snippetOf } from './snippet.ts';
import { alikeOf, queueSource, type Told, textsOf } from './store.ts';

/** An incident that was found. */
export type IncidentHit = {
  readonly id: string;
  readonly ranking: Ranking;
  readonly words: readonly string[];
  readonly cursor: string;
};

type Cursor = { readonly ranking: Ranking; readonly loggedAt: string; readonly id: string };

const stamp = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const encode = ({ ranking, loggedAt, id }: Cursor): string =>
  Buffer.from([ranking, loggedAt, id].join('|')).toString('base64url');

const decode = (cursor: string): Cursor => {
  const [given, loggedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|');
  const ranking = rankings.find((known) => known === given);
  if (!ranking || !stamp.test(loggedAt) || !uuid.test(id))
    throw badInput('after is not a cursor: take it from an edge or from pageInfo');
  return { ranking, loggedAt, id };
};

/** What a search is made with: the words, what must hold besides, and who asks. */
export type Search = {
  readonly words: readonly string[];
  readonly within: readonly string[];
  readonly internal: boolean;
  readonly only: Where;
};

const found = (question: Question, ranking: Ranking, only: Where) => {
  const params: unknown[] = [];
  const param = (value: unknown) => `$${params.push(value)}`;
  const conditions = [`t.tokens @@ ${param(queryOf(question, ranking))}::tsquery`];
  // What an earlier ranking has is not found again.
  const earlier = rankings[rankings.indexOf(ranking) - 1];
  if (earlier) conditions.push(`NOT t.tokens @@ ${param(queryOf(question, earlier))}::tsquery`);
  conditions.push(conditionOf(queueSource, only, params));
  const from = `FROM queue_text t JOIN incident ON incident.id = t.incident_id LEFT JOIN queue_due ON queue_due.incident_id = incident.id`;
  return { params, param, conditions, from };
};

type Row = { readonly id: string; readonly loggedAt: string };

const hitsOf = async (
  tx: Tx,
  question: Question,
  { ranking, only, after, size }: { ranking: Ranking; only: Where; after: Cursor | undefined; size: number },
): Promise<IncidentHit[]> => {
  const { params, param, conditions, from } = found(question, ranking, only);
  if (after?.ranking === ranking)
    conditions.push(`(t.logged_at, t.incident_id) < (${param(after.loggedAt)}, ${param(after.id)})`);
  const rows = await tx.query<Row>(
    `SELECT t.incident_id AS id, t.logged_at::text AS "loggedAt" ${from} WHERE ${conditions.join(' AND ')}
     ORDER BY t.logged_at DESC, t.incident_id DESC LIMIT ${size}`,
    params,
  );
  const words = [...question.words, ...(ranking === 'SIMILAR' ? [...question.alike.values()].flat() : [])];
  return rows.map((row) => ({ id: row.id, ranking, words, cursor: encode({ ranking, ...row }) }));
};

/** How often a word stands somewhere differs by a thousand times: the plan has to know the words. */
const planForWords = (tx: Tx) => tx.execute('SET LOCAL plan_cache_mode = force_custom_plan');

const questionOf = async (tx: Tx, { words, within, internal }: Search, ranking: Ranking): Promise<Question> => ({
  words,
  within,
  internal,
  alike: ranking === 'SIMILAR' ? await alikeOf(tx, words.filter(canBeMistyped)) : new Map(),
});

/** Whether a ranking can find what those before it did not. */
const adds = ({ alike }: Question, ranking: Ranking): boolean => ranking !== 'SIMILAR' || alike.size > 0;

/** The hits behind a cursor, the best ranking first. */
const pageOf = async (tx: Tx, search: Search, after: Cursor | undefined, size: number): Promise<IncidentHit[]> => {
  await planForWords(tx);
  const hits: IncidentHit[] = [];
  for (const ranking of rankings.slice(after ? rankings.indexOf(after.ranking) : 0)) {
    if (hits.length >= size) break;
    const question = await questionOf(tx, search, ranking);
    if (adds(question, ranking))
      hits.push(...(await hitsOf(tx, question, { ranking, only: search.only, after, size: size - hits.length })));
  }
  return hits;
};

/** How many are found in all rankings, counted no further than `countedAtMost`. */
const countHits = async (tx: Tx, search: Search): Promise<number> => {
  await planForWords(tx);
  let count = 0;
  for (const ranking of rankings) {
    const question = await questionOf(tx, search, ranking);
    if (count >= countedAtMost || !adds(question, ranking)) break;
    const { params, conditions, from } = found(question, ranking, search.only);
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM (
         SELECT 1 ${from} WHERE ${conditions.join(' AND ')} LIMIT ${countedAtMost - count}) AS hits`,
      params,
    );
    count += row?.count ?? 0;
  }
  return count;
};

export type SearchArguments = {
  readonly text: string;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
};

/**
 * A page of what was found.
 *
 * @throws BAD_USER_INPUT for more than 100, a cursor of something else, and a text without a word
 */
export const searchIncidents = async (
  context: Context,
  { text, first, after }: SearchArguments,
  { within, only }: Pick<Search, 'within' | 'only'>,
) => {
  const size = first ?? pageSize.default;
  if (!Number.isInteger(size) || size < 0 || size > pageSize.most)
    throw badInput(`first must be a whole number from 0 to ${pageSize.most}, not ${size}`);
  const words = asked(text);
  if (words.length === 0) throw badInput('text must have a word, a number or a key in it');
  const { customerId, supplierId } = context.actor;
  const search = { words, within, only, internal: customerId === undefined && supplierId === undefined };
  const from = after === null || after === undefined ? undefined : decode(after);
  const found = await context.read((tx) => pageOf(tx, search, from, size + 1));
  const shown = found.slice(0, size);
  return {
    edges: shown.map((node) => ({ node, cursor: node.cursor })),
    nodes: shown,
    pageInfo: {
      hasNextPage: async () => found.length > size,
      // A page that begins behind a cursor has that cursor's row before it.
      hasPreviousPage: async () => from !== undefined,
      startCursor: shown[0]?.cursor ?? null,
      endCursor: shown.at(-1)?.cursor ?? null,
    },
    totalCount: () => context.read((tx) => countHits(tx, search)),
  };
};

export type Snippet = { readonly place: Told['place']; readonly parts: SnippetPart[] };

/** Where an incident says it: in the first of title, description, resolution, comments that does. */
export const whereFound = async (context: Context, { id, words }: IncidentHit): Promise<Snippet | null> => {
  const wanted = new Set(words);
  for (const { place, body } of (await context.batch(textsOf, id)) ?? []) {
    const parts = snippetOf(body, wanted);
    if (parts) return { place, parts };
  }
  return null;
};
