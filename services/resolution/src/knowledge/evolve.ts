/** What an article is after an event: total, pure, one version an event. */
import { never } from '@attest/kernel';
import type { ArticleEvent, KnowledgeArticle, KnowledgeDraft } from './domain.ts';
import { type ArticleText, textOf } from './text.ts';

/** Before the first edition an article shows what is being written. */
const drafted = (article: KnowledgeArticle, draft: KnowledgeDraft): KnowledgeArticle =>
  article.edition > 0
    ? { ...article, draft }
    : { ...article, ...textOf(draft), authorIds: draft.authorIds, approverId: draft.approverId, draft };

const changed = (article: KnowledgeArticle, over: Partial<KnowledgeDraft>): KnowledgeArticle => {
  if (!article.draft) throw new Error(`${article.key} has no draft`);
  return drafted(article, { ...article.draft, ...over });
};

const edited = (article: KnowledgeArticle, text: ArticleText, authorId: string): KnowledgeArticle => ({
  ...drafted(article, {
    ...textOf(text),
    authorIds: [...new Set([...(article.draft?.authorIds ?? []), authorId])],
    approverId: null,
    returnedWhy: article.draft?.returnedWhy ?? null,
  }),
});

const begun = (event: Extract<ArticleEvent, { type: 'ArticleDrafted' }>): KnowledgeArticle => {
  const { at, articleId: id, key, state, edition, authorId } = event;
  const article = {
    ...textOf(event),
    id,
    version: 1,
    head: '',
    key,
    state,
    edition,
    authorIds: [],
    approverId: null,
    draft: null,
    changedVersion: 1,
    reviewDueOn: null,
    reviewDue: false,
    uses: 0,
    draftedAt: at,
    updatedAt: at,
    publishedAt: null,
    retiredAt: null,
    retirementReason: null,
  };
  return edited(article, event, authorId);
};

/** Applies one event. Throws where a history does not begin with ArticleDrafted: such a history is broken, not input. */
export const evolve = (article: KnowledgeArticle | undefined, event: ArticleEvent): KnowledgeArticle => {
  if (event.type === 'ArticleDrafted') return begun(event);
  if (!article) throw new Error(`an article begins with ArticleDrafted, not ${event.type}`);
  const version = article.version + 1;
  if (event.type === 'ArticleUsed') return { ...article, version, uses: article.uses + 1 };
  const { at, state, edition } = event;
  const next: KnowledgeArticle = { ...article, version, changedVersion: version, state, updatedAt: at };
  switch (event.type) {
    case 'ArticleEdited':
      return edited(next, event, event.authorId);
    case 'ArticleSubmitted':
      return changed(next, { returnedWhy: null });
    case 'ArticleReturned':
      return changed(next, { returnedWhy: event.why });
    case 'ArticleApproved':
      return changed(next, { approverId: event.approverId });
    case 'ArticlePublished': {
      const { authorIds, approverId, reviewDueOn } = event;
      const text = textOf(event);
      return {
        ...next,
        ...text,
        edition,
        authorIds,
        approverId,
        reviewDueOn,
        reviewDue: false,
        draft: null,
        publishedAt: at,
      };
    }
    case 'ArticleDraftDiscarded':
      return { ...next, draft: null };
    case 'ArticleConfirmed':
      return { ...next, reviewDueOn: event.reviewDueOn, reviewDue: false };
    case 'ArticleReviewDue':
      return { ...next, reviewDue: true };
    case 'ArticleRetired':
      return { ...next, draft: null, retiredAt: at, retirementReason: event.why };
    default:
      return never(event);
  }
};
