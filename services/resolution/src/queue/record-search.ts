/** One search over everything that the caller may see: ranking by ranking, each the newest first, of whatever kind. */
import type { Actor } from '@attest/kernel';
import type { Tx } from '@attest/record';
import type { Context } from '@attest/subgraph';
import { type Question, queryOf, type Ranking, rankings } from './domain.ts';
import { type Passage, passagesOf, type RecordKind, recordKinds, sources } from './records.ts';
import {
  alike,
  cursorOf,
  foundBy,
  type HitsOf,
  readsInternal,
  type SearchArguments,
  type Snippet,
  saidBy,
  searchPage,
  snippetIn,
} from './search.ts';

/** A record that was found. */
export type RecordHit = {
  readonly id: string;
  readonly kind: RecordKind;
  readonly key: string;
  readonly title: string;
  readonly ranking: Ranking;
  readonly words: readonly string[];
  readonly cursor: string;
};

/** The type of a kind's records in the graph. */
export const typeOf = {
  INCIDENT: 'Incident',
  PROBLEM: 'Problem',
  SERVICE_REQUEST: 'ServiceRequest',
  ARTICLE: 'KnowledgeArticle',
} as const satisfies Record<RecordKind, string>;

/** Words of a kind: incidents have a table of their own. */
const wordsOfKind = (kind: RecordKind): string =>
  kind === 'INCIDENT'
    ? '(SELECT incident_id AS id, logged_at AS at, tokens FROM queue_text)'
    : `(SELECT id, at, tokens FROM record_text WHERE kind = '${kind}')`;

/** Records with a customer: their index is narrowed by it for that customer's people. Row security is asked all the same. */
const ofCustomers: ReadonlySet<RecordKind> = new Set(['INCIDENT', 'SERVICE_REQUEST']);

const within = (kind: RecordKind, { customerId }: Actor): string[] =>
  customerId !== undefined && ofCustomers.has(kind) ? [`c/${customerId}`] : [];

type Row = {
  readonly place: number;
  readonly kind: RecordKind;
  readonly id: string;
  readonly atText: string;
  readonly key: string;
  readonly title: string;
};

const newest = 'ORDER BY at DESC, id DESC';

/** Hits of one question, among these kinds. */
const hitsAmong =
  (kinds: readonly RecordKind[]): HitsOf<RecordHit> =>
  async (tx, question, { among, after, size }) => {
    const params: unknown[] = [];
    const parts = among.map((ranking) => {
      const behind =
        after?.ranking === ranking
          ? ` AND (t.at, t.id) < ($${params.push(after.loggedAt)}, $${params.push(after.id)})`
          : '';
      const ofKinds = kinds.map((kind) => {
        const where = foundBy({ ...question, within: within(kind, tx.actor) }, ranking, params) + behind;
        const page = `${newest} LIMIT ${size}`;
        const words = `${wordsOfKind(kind)} AS t`;
        // The provider's people see all incidents: those of the page alone are read.
        const whole = kind === 'INCIDENT' && question.internal;
        return whole
          ? `(SELECT '${kind}' AS kind, t.id, t.at, s.key, s.title
              FROM (SELECT t.id, t.at FROM ${words} WHERE ${where} ${page}) AS t JOIN ${sources[kind]} AS s ON s.id = t.id)`
          : `(SELECT '${kind}' AS kind, t.id, t.at, s.key, s.title
              FROM ${words} JOIN ${sources[kind]} AS s ON s.id = t.id WHERE ${where}
              ORDER BY t.at DESC, t.id DESC LIMIT ${size})`;
      });
      return `(SELECT ${rankings.indexOf(ranking)} AS place, kind, id, at, key, title
        FROM (${ofKinds.join(' UNION ALL ')}) AS found ${newest} LIMIT ${size})`;
    });
    // Parts are appended one after another, and the next is begun where rows are still wanted; not prepared, so that the
    // plan knows the words.
    const rows = await tx.manager.query<Row[]>(
      `SELECT place, kind, id, at::text AS "atText", key, title FROM (
         SELECT * FROM (${parts.join(' UNION ALL ')}) AS part LIMIT ${size}) AS hit ORDER BY place, hit.at DESC, id DESC`,
      params,
    );
    return rows.map(({ place, atText, ...hit }) => {
      const ranking = rankings[place] ?? 'SIMILAR';
      const partly = ranking === 'PARTLY' ? { words: question.words } : {};
      const cursor = cursorOf({ ranking, loggedAt: atText, id: hit.id, ...partly });
      return { ...hit, ranking, words: saidBy(question, ranking), cursor };
    });
  };

const countAmong = async (
  tx: Tx,
  asks: Omit<Question, 'alike'>,
  kinds: readonly RecordKind[],
  most: number,
): Promise<number> => {
  const question = { ...asks, alike: await alike(tx, asks.words) };
  const params: unknown[] = [];
  const parts = kinds.map((kind) => {
    // What the widest question finds is what all find.
    const asked = `$${params.push(queryOf({ ...question, within: within(kind, tx.actor) }, 'SIMILAR'))}::tsquery`;
    return `(SELECT 1 FROM ${wordsOfKind(kind)} AS t JOIN ${sources[kind]} AS s ON s.id = t.id WHERE t.tokens @@ ${asked} LIMIT ${most})`;
  });
  const [row] = await tx.manager.query<{ count: number }[]>(
    `SELECT count(*)::integer AS count FROM (SELECT 1 FROM (${parts.join(' UNION ALL ')}) AS found LIMIT ${most}) AS hits`,
    params,
  );
  return row?.count ?? 0;
};

/**
 * A page of the records that were found.
 *
 * @throws BAD_USER_INPUT for more than 100, a cursor of something else, and a text that is too long or without a word
 */
export const searchRecords = (
  context: Context,
  { kinds, ...args }: SearchArguments & { readonly kinds?: readonly RecordKind[] | null | undefined },
) => {
  const among = recordKinds.filter((kind) => !kinds || kinds.includes(kind));
  const asks = { within: [], internal: readsInternal(context.actor) };
  return searchPage<RecordHit>(context, args, {
    asks,
    hitsOf: among.length > 0 ? hitsAmong(among) : async () => [],
    countOf: async (tx, words, most) => (among.length > 0 ? countAmong(tx, { ...asks, words }, among, most) : 0),
  });
};

/** Where a record says it: in the first of its texts that does. */
export const whereRecordFound = async (
  context: Context,
  { id, words }: RecordHit,
): Promise<Snippet<Passage['place']> | null> => snippetIn((await context.batch(passagesOf, id)) ?? [], words);
