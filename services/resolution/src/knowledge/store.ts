/** Rows of articles, their editions, their uses and their readers' feedback: one column a property of the state. */
import { articleEvents, articleFeedbackEvents } from '@attest/contracts';
import { type Instant, instantOf, isUuid } from '@attest/kernel';
import { cancelDeadline, deadline, type Recorded, recordStore, type Tx } from '@attest/record';
import { type Source, sourceOf } from '@attest/subgraph';
import { EntitySchema } from 'typeorm';
import type { ArticleEvent, ArticleText, KnowledgeArticle } from './domain.ts';
import { evolve } from './evolve.ts';
import { type ArticleFeedback, evolveFeedback, type FeedbackEvent } from './feedback.ts';

const textColumns = {
  title: { type: 'text' },
  body: { type: 'text' },
  language: { type: 'text' },
  category: { type: 'text', nullable: true },
  serviceIds: { type: 'uuid', array: true },
  ciIds: { type: 'uuid', array: true },
  problemId: { type: 'uuid', nullable: true },
  audience: { type: 'text' },
  customerIds: { type: 'uuid', array: true },
  authorIds: { type: 'uuid', array: true },
} as const;

export const articleEntity = new EntitySchema<KnowledgeArticle>({
  name: 'knowledge_article',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    key: { type: 'text', unique: true },
    state: { type: 'text' },
    edition: { type: 'integer' },
    ...textColumns,
    approverId: { type: 'uuid', nullable: true },
    draft: { type: 'jsonb', nullable: true },
    changedVersion: { type: 'integer' },
    reviewDueOn: { type: 'date', nullable: true },
    reviewDue: { type: 'boolean' },
    uses: { type: 'integer' },
    draftedAt: { type: 'timestamptz' },
    updatedAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz', nullable: true },
    retiredAt: { type: 'timestamptz', nullable: true },
    retirementReason: { type: 'text', nullable: true },
  },
});

/** What was published under one number; written then, and never changed but for when it ended. */
export type KnowledgeEdition = ArticleText & {
  readonly articleId: string;
  readonly edition: number;
  readonly articleVersion: number;
  readonly key: string;
  readonly authorIds: readonly string[];
  readonly approverId: string;
  readonly draftedAt: Instant;
  readonly publishedAt: Instant;
  readonly endedAt: Instant | null;
};

export const editionEntity = new EntitySchema<KnowledgeEdition>({
  name: 'knowledge_edition',
  columns: {
    articleId: { type: 'uuid', primary: true },
    edition: { type: 'integer', primary: true },
    articleVersion: { type: 'integer' },
    key: { type: 'text' },
    ...textColumns,
    approverId: { type: 'uuid' },
    draftedAt: { type: 'timestamptz' },
    publishedAt: { type: 'timestamptz' },
    endedAt: { type: 'timestamptz', nullable: true },
  },
});

/** That an article helped with an incident; written once, never changed. */
export type KnowledgeUse = {
  readonly articleId: string;
  readonly incidentId: string;
  readonly edition: number;
  readonly userId: string;
  readonly at: Instant;
};

export const useEntity = new EntitySchema<KnowledgeUse>({
  name: 'knowledge_use',
  columns: {
    articleId: { type: 'uuid', primary: true },
    incidentId: { type: 'uuid', primary: true },
    edition: { type: 'integer' },
    userId: { type: 'uuid' },
    at: { type: 'timestamptz' },
  },
});

const endEdition = 'UPDATE knowledge_edition SET ended_at = $2 WHERE article_id = $1 AND ended_at IS NULL';

const insertEdition = `INSERT INTO knowledge_edition (article_id, edition, article_version, key, title, body, language, category,
    service_ids, ci_ids, problem_id, audience, customer_ids, author_ids, approver_id, drafted_at, published_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`;

const deleteTokens = 'DELETE FROM knowledge_token WHERE id = $1';
const insertTokens = `INSERT INTO knowledge_token (token, id) SELECT token, $1 FROM knowledge_tokens($2, $3, $4, $5) AS token
  ON CONFLICT DO NOTHING`;

/** In one order, so that two texts that are kept at the same time do not wait for each other's words. */
const keepWords = `INSERT INTO knowledge_word (word) SELECT DISTINCT word FROM unnest(knowledge_words($1)) AS word
  WHERE length(word) >= 4 ORDER BY word ON CONFLICT DO NOTHING`;

type Findable = {
  readonly title: string;
  readonly label: string;
  readonly body: string;
  /** Empty where it is not known: then other forms of its words are those of every language. */
  readonly language: string;
};

const keepTokens = async (tx: Tx, id: string, { title, label, body, language }: Findable): Promise<void> => {
  await tx.execute(deleteTokens, [id]);
  await tx.execute(insertTokens, [id, title, label, body, language]);
  await tx.execute(keepWords, [`${title} ${label} ${body}`]);
};

/** Makes a known error be found by its words. */
export const indexKnownError = async (tx: Tx, problemId: string): Promise<void> => {
  const rows = await tx.query<Omit<Findable, 'language'>>(
    `SELECT title, concat_ws(' ', key, category) AS label, concat_ws(E'\\n', description, workaround) AS body
     FROM problem WHERE id = $1`,
    [problemId],
  );
  for (const row of rows) await keepTokens(tx, problemId, { ...row, language: '' });
};

const publish = async (
  tx: Tx,
  { id, draftedAt }: KnowledgeArticle,
  version: number,
  event: Extract<ArticleEvent, { type: 'ArticlePublished' }>,
): Promise<void> => {
  const { at, key, title, body, language, category } = event;
  await tx.execute(endEdition, [id, at]);
  await tx.execute(insertEdition, [
    id,
    event.edition,
    version,
    key,
    title,
    body,
    language,
    category,
    event.serviceIds,
    event.ciIds,
    event.problemId,
    event.audience,
    event.customerIds,
    event.authorIds,
    event.approverId,
    draftedAt,
    at,
  ]);
  await keepTokens(tx, id, { title, label: `${key} ${category ?? ''}`, body, language });
};

const insertUses = `INSERT INTO knowledge_use (article_id, user_id, incident_id, edition, at)
  SELECT $1, $2, * FROM unnest($3::uuid[], $4::integer[], $5::timestamptz[])`;

const keepUses = async (tx: Tx, id: string, events: readonly ArticleEvent[]): Promise<void> => {
  const used = events.filter((event) => event.type === 'ArticleUsed');
  if (used.length === 0) return;
  const columns = [used.map((one) => one.incidentId), used.map((one) => one.edition), used.map((one) => one.at)];
  await tx.execute(insertUses, [id, tx.actor.id, ...columns]);
};

const dayBegins = (day: string): Instant => instantOf(Date.parse(day));

const keepReview = async (tx: Tx, before: KnowledgeArticle | undefined, next: KnowledgeArticle): Promise<void> => {
  const review = { process: 'knowledge', kind: 'review', recordId: next.id };
  if (next.state === 'RETIRED') await cancelDeadline(tx, review);
  else if (next.reviewDueOn !== null && next.reviewDueOn !== before?.reviewDueOn)
    await deadline(tx, { ...review, dueAt: dayBegins(next.reviewDueOn) });
};

export const articleStore = recordStore<KnowledgeArticle, ArticleEvent>({
  service: 'resolution',
  process: 'knowledge',
  name: 'knowledgeArticle',
  contracts: articleEvents,
  entity: articleEntity,
  evolve,
  project: async (tx, { before, next, events }) => {
    await keepReview(tx, before, next);
    for (const [index, event] of events.entries()) {
      const version = (before?.version ?? 0) + index + 1;
      if (event.type === 'ArticlePublished') await publish(tx, next, version, event);
      if (event.type === 'ArticleRetired') {
        await tx.execute(endEdition, [next.id, event.at]);
        await tx.execute(deleteTokens, [next.id]);
      }
    }
    await keepUses(tx, next.id, events);
  },
});

export const feedbackEntity = new EntitySchema<ArticleFeedback>({
  name: 'knowledge_feedback',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'integer' },
    head: { type: 'text' },
    articleId: { type: 'uuid' },
    edition: { type: 'integer' },
    personId: { type: 'uuid' },
    customerId: { type: 'uuid', nullable: true },
    helpful: { type: 'boolean' },
    at: { type: 'timestamptz' },
  },
});

export const feedbackStore = recordStore<ArticleFeedback, FeedbackEvent>({
  service: 'resolution',
  process: 'knowledge',
  name: 'articleFeedback',
  contracts: articleFeedbackEvents,
  entity: feedbackEntity,
  evolve: evolveFeedback,
});

/** Articles as the caller may read them: the record for the provider's people, the edition in force for others. */
export const shown: Source<KnowledgeArticle> = {
  ...sourceOf(articleEntity),
  from: 'knowledge_shown AS "knowledge_article"',
};

const selectShown = `SELECT ${shown.select} FROM ${shown.from} WHERE "knowledge_article"."id"`;

export const shownArticles = {
  loadMany: (tx: Tx, ids: readonly string[]): Promise<KnowledgeArticle[]> =>
    tx.query<KnowledgeArticle>(`${selectShown} = ANY($1::uuid[])`, [ids.filter(isUuid)]),
};

/** The editions of an article, by number. */
export const editions: Source<KnowledgeEdition> = { ...sourceOf(editionEntity), unique: 'edition' };

/** The incidents that an article helped with. */
export const uses: Source<KnowledgeUse> = { ...sourceOf(useEntity), unique: 'incidentId' };

/** The articles that are about these problems and published, by problem. */
export const articlesOfProblems = async (
  tx: Tx,
  problemIds: readonly string[],
): Promise<Map<string, KnowledgeArticle[]>> => {
  const rows = await tx.query<KnowledgeArticle>(
    `SELECT ${shown.select} FROM ${shown.from} WHERE "knowledge_article".problem_id = ANY($1::uuid[])
       AND "knowledge_article".edition > 0 AND "knowledge_article".retired_at IS NULL
     ORDER BY "knowledge_article".published_at DESC, "knowledge_article".id DESC`,
    [problemIds],
  );
  return Map.groupBy(rows, ({ problemId }) => problemId ?? '');
};

/** The articles that helped with these incidents, by incident, the first used first. */
export const articlesOfIncidents = async (
  tx: Tx,
  incidentIds: readonly string[],
): Promise<Map<string, KnowledgeArticle[]>> => {
  const rows = await tx.query<KnowledgeArticle & { readonly incidentId: string }>(
    `SELECT u.incident_id AS "incidentId", ${shown.select} FROM knowledge_use u
     JOIN ${shown.from} ON "knowledge_article".id = u.article_id
     WHERE u.incident_id = ANY($1::uuid[]) ORDER BY u.at, u.article_id`,
    [incidentIds],
  );
  return Map.groupBy(rows, ({ incidentId }) => incidentId);
};

export const isUsed = async (tx: Tx, articleId: string, incidentId: string): Promise<boolean> => {
  const rows = await tx.query('SELECT 1 FROM knowledge_use WHERE article_id = $1 AND incident_id = $2', [
    articleId,
    incidentId,
  ]);
  return rows.length > 0;
};

/** What readers said of the edition in force. */
export type KnowledgeFeedback = {
  readonly articleId: string;
  readonly helpful: number;
  readonly unhelpful: number;
  /** What the caller said. */
  readonly mine: boolean | null;
};

export const feedbackOf = async (tx: Tx, articleIds: readonly string[]): Promise<Map<string, KnowledgeFeedback>> => {
  const rows = await tx.query<KnowledgeFeedback>(
    `SELECT f.article_id AS "articleId", count(*) FILTER (WHERE f.helpful) AS helpful,
       count(*) FILTER (WHERE NOT f.helpful) AS unhelpful, bool_or(f.helpful) FILTER (WHERE f.person_id::text = $2) AS mine
     FROM knowledge_feedback f JOIN knowledge_edition e USING (article_id, edition)
     WHERE f.article_id = ANY($1::uuid[]) AND e.ended_at IS NULL GROUP BY f.article_id`,
    [articleIds, tx.actor.id],
  );
  return new Map(rows.map((row) => [row.articleId, row]));
};

/** What this person said of this edition, locked; a second answer at the same time waits for the first. */
export const feedbackBy = async (
  tx: Tx,
  articleId: string,
  edition: number,
  personId: string,
): Promise<ArticleFeedback | undefined> => {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('feedback ' || $1 || ' ' || $2, 0))", [
    articleId,
    personId,
  ]);
  const rows = await tx.query<Recorded>(
    'SELECT id FROM knowledge_feedback WHERE article_id = $1 AND edition = $2 AND person_id = $3',
    [articleId, edition, personId],
  );
  const [found] = await feedbackStore.loadMany(
    tx,
    rows.map(({ id }) => id),
  );
  return found;
};

/** Articles in force that are about this problem or this service, locked. */
export const loadAbout = async (
  tx: Tx,
  what: { readonly problemId: string } | { readonly serviceId: string },
): Promise<KnowledgeArticle[]> => {
  const [condition, id] =
    'problemId' in what ? ['problem_id = $1', what.problemId] : ['service_ids @> ARRAY[$1]::uuid[]', what.serviceId];
  const rows = await tx.query<Recorded>(
    `SELECT id FROM knowledge_article WHERE ${condition} AND edition > 0 AND retired_at IS NULL ORDER BY id FOR UPDATE`,
    [id],
  );
  return articleStore.loadMany(
    tx,
    rows.map(({ id: found }) => found),
  );
};
