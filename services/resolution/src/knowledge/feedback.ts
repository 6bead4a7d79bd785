/** What one reader says of one edition of an article; the last word counts. Pure. Source: ISO/IEC 20000-1:2018 7.6. */
import type { articleFeedbackEvents, EventOf } from '@attest/contracts';
import type { Instant } from '@attest/kernel';

export type ArticleFeedback = {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly articleId: string;
  readonly edition: number;
  readonly personId: string;
  readonly customerId: string | null;
  readonly helpful: boolean;
  readonly at: Instant;
};

export type FeedbackEvent = EventOf<typeof articleFeedbackEvents>;

/** Saying the same again changes nothing. */
export const rate = (
  before: ArticleFeedback | undefined,
  said: Omit<ArticleFeedback, 'version' | 'head' | 'at'>,
  now: Instant,
): FeedbackEvent[] => {
  const { id: feedbackId, ...facts } = said;
  return before?.helpful === said.helpful ? [] : [{ type: 'ArticleRated', at: now, feedbackId, ...facts }];
};

export const evolveFeedback = (feedback: ArticleFeedback | undefined, event: FeedbackEvent): ArticleFeedback => {
  const { type: _, feedbackId: id, ...facts } = event;
  return { ...facts, id, version: (feedback?.version ?? 0) + 1, head: feedback?.head ?? '' };
};
