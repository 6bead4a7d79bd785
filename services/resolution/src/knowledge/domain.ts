/**
 * Knowledge article: what the provider knows about its services, kept so that it can be found, used and relied upon.
 *
 * It is published edition by edition: an edit writes the draft of the next one, and what is published stays in force
 * meanwhile. Pure: callers pass `now`. Source: ISO/IEC 20000-1:2018 7.6; 7.5.2 for review and approval.
 */
import { type articleEvents, articleStates, type EventOf, type reviewCauses } from '@attest/contracts';
import {
  type ActionOf,
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  machine,
  never,
  ok,
  type Refused,
  type Result,
  type Rights,
  refuse,
  stateAfter,
} from '@attest/kernel';
import { type ArticleText, badReviewDate, readText, textOf } from './text.ts';

export type { ArticleText, Audience } from './text.ts';

export type ArticleState = (typeof articleStates)[number];
export type ReviewCause = (typeof reviewCauses)[number];

const unpublished = ['DRAFT', 'IN_REVIEW', 'APPROVED'] as const;
const alive = [...unpublished, 'PUBLISHED'] as const;

/** REVIEW_DUE is the platform's: a day has come, or what the article is about has changed. */
export const knowledgeArticleMachine = machine(articleStates, 'DRAFT', {
  EDIT: { from: ['DRAFT', 'APPROVED', 'PUBLISHED'], to: 'DRAFT' },
  SUBMIT: { from: ['DRAFT'], to: 'IN_REVIEW' },
  RETURN: { from: ['IN_REVIEW', 'APPROVED'], to: 'DRAFT' },
  APPROVE: { from: ['IN_REVIEW'], to: 'APPROVED' },
  PUBLISH: { from: ['APPROVED'], to: 'PUBLISHED' },
  DISCARD: { from: unpublished, to: 'PUBLISHED' },
  CONFIRM: { from: ['PUBLISHED'] },
  REVIEW_DUE: { from: alive },
  USE: { from: alive },
  RETIRE: { from: alive, to: 'RETIRED' },
});
export type ArticleAction = ActionOf<typeof knowledgeArticleMachine>;

const desk = ['SERVICE_DESK_AGENT', 'SUPPORT_ENGINEER', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER'] as const;
const reviewers = ['SUPPORT_ENGINEER', 'INCIDENT_MANAGER', 'PROBLEM_MANAGER', 'SMS_MANAGER'] as const;
const publishers = ['INCIDENT_MANAGER', 'PROBLEM_MANAGER', 'SMS_MANAGER'] as const;

export const articleRights: Rights<ArticleAction | 'WRITE' | 'RATE'> = {
  WRITE: [...desk, 'SMS_MANAGER'],
  EDIT: [...desk, 'SMS_MANAGER'],
  SUBMIT: [...desk, 'SMS_MANAGER'],
  RETURN: reviewers,
  APPROVE: reviewers,
  PUBLISH: publishers,
  DISCARD: [...desk, 'SMS_MANAGER'],
  CONFIRM: reviewers,
  REVIEW_DUE: [],
  USE: desk,
  RETIRE: publishers,
  RATE: [...desk, 'CUSTOMER_USER'],
};

/** The next edition while it is worked on. */
export type KnowledgeDraft = ArticleText & {
  readonly authorIds: readonly string[];
  readonly approverId: string | null;
  /** What a reviewer found wrong; null once it is submitted again. */
  readonly returnedWhy: string | null;
};

/** An article. Its own text is that of the edition in force; before the first edition, that of the draft. */
export type KnowledgeArticle = ArticleText & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: ArticleState;
  /** Editions published so far; the last of them is in force unless the article is retired. */
  readonly edition: number;
  readonly authorIds: readonly string[];
  readonly approverId: string | null;
  readonly draft: KnowledgeDraft | null;
  /** The version of the last event that changed more than how often the article was used. */
  readonly changedVersion: number;
  /** The day (UTC) at whose beginning it is to be looked at again. */
  readonly reviewDueOn: string | null;
  readonly reviewDue: boolean;
  /** Incidents that it helped with. */
  readonly uses: number;
  readonly draftedAt: Instant;
  readonly updatedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly retiredAt: Instant | null;
  readonly retirementReason: string | null;
};

export type ArticleEvent = EventOf<typeof articleEvents>;

/** What a new article begins with; `id` and `key` are the platform's. */
export type WriteArticle = {
  readonly id: string;
  readonly key: string;
  readonly authorId: string;
  readonly text: ArticleText;
};

export type ArticleCommand =
  | { readonly type: 'EDIT'; readonly authorId: string; readonly text: ArticleText }
  | { readonly type: 'SUBMIT' | 'DISCARD' }
  | { readonly type: 'RETURN'; readonly why: string }
  | { readonly type: 'APPROVE'; readonly approverId: string }
  | { readonly type: 'PUBLISH'; readonly reviewDueOn: string | null }
  | { readonly type: 'CONFIRM'; readonly reviewerId: string; readonly reviewDueOn: string | null }
  | { readonly type: 'REVIEW_DUE'; readonly cause: ReviewCause }
  /** `before`: whether the incident is counted already. */
  | { readonly type: 'USE'; readonly incidentId: string; readonly before: boolean }
  | { readonly type: 'RETIRE'; readonly why: string };

export type ArticleRefusal =
  | IllegalTransition
  | InvalidInput
  | { readonly code: 'REVIEWER_IS_AUTHOR' }
  | { readonly code: 'REVIEW_DATE_REQUIRED' }
  | { readonly code: 'NOTHING_PUBLISHED'; readonly key: string };

type Decision = Result<ArticleEvent[], ArticleRefusal>;

/**
 * Decides the first event of an article.
 *
 * @returns ArticleDrafted, or INVALID_INPUT
 */
export const write = ({ id: articleId, key, authorId, text }: WriteArticle, now: Instant): Decision => {
  const read = readText(text);
  if (!read.ok) return read;
  const state = knowledgeArticleMachine.initial;
  return ok([{ type: 'ArticleDrafted', at: now, state, edition: 0, ...read.value, articleId, key, authorId }]);
};

/** An article without a day of review is not published: knowledge that nobody looks at again goes bad unseen. */
const reviewed = (reviewDueOn: string | null, now: Instant): Result<string, ArticleRefusal> => {
  if (reviewDueOn === null) return refuse({ code: 'REVIEW_DATE_REQUIRED' });
  return badReviewDate(reviewDueOn, now) ?? ok(reviewDueOn);
};

const nothingPublished = ({ edition, key }: KnowledgeArticle): Refused<ArticleRefusal> | undefined =>
  edition === 0 ? refuse({ code: 'NOTHING_PUBLISHED', key }) : undefined;

const draftOf = ({ draft, key, state }: KnowledgeArticle): KnowledgeDraft => {
  if (!draft) throw new Error(`${key} is ${state} and has no draft`);
  return draft;
};

/** Decides what happened, or why nothing may. */
export const decide = (article: KnowledgeArticle, command: ArticleCommand, now: Instant): Decision => {
  const refused = illegal(knowledgeArticleMachine, article.state, command.type, articleRights);
  if (refused) return refused;
  const { key, edition } = article;
  const base = { at: now, state: stateAfter(knowledgeArticleMachine, article.state, command.type), edition };
  switch (command.type) {
    case 'EDIT': {
      const read = readText(command.text);
      return read.ok ? ok([{ ...base, type: 'ArticleEdited', ...read.value, authorId: command.authorId }]) : read;
    }
    case 'SUBMIT':
      return ok([{ ...base, type: 'ArticleSubmitted' }]);
    case 'RETURN':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ArticleReturned', why: command.why }]);
    case 'APPROVE': {
      const { approverId } = command;
      if (draftOf(article).authorIds.includes(approverId)) return refuse({ code: 'REVIEWER_IS_AUTHOR' });
      return ok([{ ...base, type: 'ArticleApproved', approverId }]);
    }
    case 'PUBLISH': {
      const day = reviewed(command.reviewDueOn, now);
      if (!day.ok) return day;
      const draft = draftOf(article);
      const { authorIds, approverId } = draft;
      if (approverId === null) throw new Error(`${key} is approved by nobody`);
      return ok([
        {
          ...base,
          ...textOf(draft),
          type: 'ArticlePublished',
          edition: edition + 1,
          key,
          authorIds: [...authorIds],
          approverId,
          reviewDueOn: day.value,
        },
      ]);
    }
    case 'DISCARD':
      return nothingPublished(article) ?? ok([{ ...base, type: 'ArticleDraftDiscarded' }]);
    case 'CONFIRM': {
      const { reviewerId } = command;
      if (article.authorIds.includes(reviewerId)) return refuse({ code: 'REVIEWER_IS_AUTHOR' });
      const day = reviewed(command.reviewDueOn, now);
      return day.ok ? ok([{ ...base, type: 'ArticleConfirmed', reviewerId, reviewDueOn: day.value }]) : day;
    }
    case 'REVIEW_DUE': {
      const { cause } = command;
      const early = cause === 'DATE' && (article.reviewDueOn === null || article.reviewDueOn > now.slice(0, 10));
      if (edition === 0 || article.reviewDue || early) return ok([]);
      const { title, authorIds } = article;
      return ok([{ ...base, type: 'ArticleReviewDue', key, title, authorIds: [...authorIds], cause }]);
    }
    case 'USE': {
      const { incidentId, before } = command;
      const used = before ? [] : [{ ...base, type: 'ArticleUsed' as const, key, incidentId }];
      return nothingPublished(article) ?? ok(used);
    }
    case 'RETIRE':
      return badText('why', command.why, 1000) ?? ok([{ ...base, type: 'ArticleRetired', key, why: command.why }]);
    default:
      return never(command);
  }
};
