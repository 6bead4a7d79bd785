/** Commands of knowledge articles: may this actor; load, decide, write the row and its events in one transaction. */
import {
  type Actor,
  type CommonRefusal,
  forbidden,
  type Instant,
  isUuid,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import { type Deps, idempotent, mustSucceed, nextKey, record, recordMany, type Tx, transact } from '@attest/record';
import type { CommandOptions } from '../command.ts';
import { type Reference, unknown } from '../known.ts';
import {
  type ArticleCommand,
  type ArticleRefusal,
  type ArticleText,
  articleRights,
  decide,
  type KnowledgeArticle,
  type ReviewCause,
  write,
} from './domain.ts';
import { rate } from './feedback.ts';
import { articleStore, feedbackBy, feedbackStore, isUsed, loadAbout, shownArticles } from './store.ts';

export type ArticleResult = Result<KnowledgeArticle, ArticleRefusal | CommonRefusal>;

const referencesOf = (text: ArticleText): Reference[] => [
  ...text.serviceIds.map((id): Reference => ({ kind: 'SERVICE', field: 'serviceIds', id })),
  ...text.ciIds.map((id): Reference => ({ kind: 'CONFIGURATION_ITEM', field: 'configurationItemIds', id })),
  ...text.customerIds.map((id): Reference => ({ kind: 'CUSTOMER', field: 'customerIds', id })),
  { kind: 'PROBLEM', field: 'problemId', id: text.problemId },
];

/** What a text refers to that the one before it did not: what has ended meanwhile may stay in it. */
const newReferences = (text: ArticleText, before: readonly (ArticleText | null)[]): Reference[] => {
  const held = new Set(before.flatMap((one) => (one ? referencesOf(one) : [])).map(({ kind, id }) => `${kind} ${id}`));
  return referencesOf(text).filter(({ kind, id }) => !held.has(`${kind} ${id}`));
};

/** Begins an article. */
export const writeArticle = (
  { db, now, newId }: Deps,
  actor: Actor,
  { text, idempotencyKey: key }: { readonly text: ArticleText; readonly idempotencyKey?: string | null | undefined },
): Promise<ArticleResult> =>
  transact(db, actor, async (tx): Promise<ArticleResult> => {
    const no = forbidden(articleRights, actor, 'WRITE');
    if (no) return no;
    return idempotent<KnowledgeArticle, ArticleRefusal | CommonRefusal>(
      tx,
      { key, command: 'writeArticle', input: text },
      async (id) => {
        const article = await articleStore.load(tx, id);
        return article ? ok(article) : refuse({ code: 'NOT_FOUND', id });
      },
      async () => {
        const stranger = await unknown(tx, referencesOf(text));
        if (stranger) return stranger;
        const decision = write({ id: newId(), key: await nextKey(tx, 'KB'), authorId: actor.id, text }, now());
        if (!decision.ok) return decision;
        return record(tx, articleStore, undefined, decision.value);
      },
    );
  });

/** A command as it comes in: whether an incident is counted already is the platform's to say. */
export type ArticleRequest =
  | Exclude<ArticleCommand, { type: 'USE' }>
  | Omit<Extract<ArticleCommand, { type: 'USE' }>, 'before'>;

const strangerIn = async (tx: Tx, request: ArticleRequest, article: KnowledgeArticle) => {
  if (request.type === 'EDIT') return unknown(tx, newReferences(request.text, [article, article.draft]));
  if (request.type !== 'USE') return undefined;
  const { incidentId: id } = request;
  const rows = isUuid(id) ? await tx.query('SELECT 1 FROM incident WHERE id = $1', [id]) : [];
  return rows.length > 0 ? undefined : refuse({ code: 'UNKNOWN_REFERENCE', field: 'incidentId', id });
};

/** Being used is no change that an editor would have to look at. */
const isStale = ({ changedVersion, version }: KnowledgeArticle, expected: number | null | undefined): boolean =>
  expected !== null && expected !== undefined && (expected < changedVersion || expected > version);

/** Handles one command on one article. It is locked, so that people who use it at the same time all succeed. */
export const handleArticle = (
  { db, now }: Deps,
  actor: Actor,
  id: string,
  request: ArticleRequest,
  { expectedVersion, reason }: CommandOptions = {},
): Promise<ArticleResult> =>
  transact(db, actor, async (tx): Promise<ArticleResult> => {
    const no = forbidden(articleRights, actor, request.type);
    if (no) return no;
    const [article] = await articleStore.loadMany(tx, [id], 'FOR UPDATE');
    if (!article) return refuse({ code: 'NOT_FOUND', id });
    if (isStale(article, expectedVersion)) return refuse({ code: 'CONFLICT', id, version: article.version });
    const stranger = await strangerIn(tx, request, article);
    if (stranger) return stranger;
    const command: ArticleCommand =
      request.type === 'USE' ? { ...request, before: await isUsed(tx, id, request.incidentId) } : request;
    const decision = decide(article, command, now());
    if (!decision.ok) return decision;
    return record(tx, articleStore, article, decision.value, { reason: reason ?? undefined });
  });

/** Says whether the edition in force helped. Whoever may read it may say so, once; the last word counts. */
export const rateArticle = (
  { db, now, newId }: Deps,
  actor: Actor,
  id: string,
  helpful: boolean,
): Promise<ArticleResult> =>
  transact(db, actor, async (tx): Promise<ArticleResult> => {
    const no = forbidden(articleRights, actor, 'RATE');
    if (no) return no;
    const [article] = await shownArticles.loadMany(tx, [id]);
    if (!article) return refuse({ code: 'NOT_FOUND', id });
    const { edition, key } = article;
    if (edition === 0 || article.state === 'RETIRED') return refuse({ code: 'NOTHING_PUBLISHED', key });
    const before = await feedbackBy(tx, id, edition, actor.id);
    const said = { articleId: id, edition, personId: actor.id, customerId: actor.customerId ?? null, helpful };
    const events = rate(before, { ...said, id: before?.id ?? newId() }, now());
    const written = await record(tx, feedbackStore, before, events);
    return written.ok ? ok(article) : written;
  });

/** The day of review has come; where it was moved or the article retired, nothing happens. */
export const reviewByDate = async (tx: Tx, id: string, at: Instant): Promise<void> => {
  const [article] = await articleStore.loadMany(tx, [id], 'FOR UPDATE');
  const decision = article && decide(article, { type: 'REVIEW_DUE', cause: 'DATE' }, at);
  if (decision?.ok)
    mustSucceed(await record(tx, articleStore, article, decision.value, { reason: 'its day has come' }));
};

/** What articles are about has changed: each is to be looked at again. */
export const reviewAbout = async (
  tx: Tx,
  what: Parameters<typeof loadAbout>[1],
  cause: ReviewCause,
  at: Instant,
): Promise<void> => {
  const items = (await loadAbout(tx, what)).flatMap((article) => {
    const decision = decide(article, { type: 'REVIEW_DUE', cause }, at);
    return decision.ok && decision.value.length > 0 ? [{ before: article, events: decision.value }] : [];
  });
  await recordMany(tx, articleStore, items, { reason: 'what it is about has changed' });
};
