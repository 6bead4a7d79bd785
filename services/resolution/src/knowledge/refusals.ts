/** The catalogue of what knowledge articles refuse beside the common codes: message, clause, what would be allowed. */
import type { CommonRefusal, RefusalCatalogue } from '@attest/kernel';
import type { ArticleRefusal } from './domain.ts';

type Own = Exclude<ArticleRefusal, CommonRefusal>;

export const articleRefusals: RefusalCatalogue<Own> = {
  REVIEWER_IS_AUTHOR: {
    message: () => 'You wrote this text: somebody else has to find it right.',
    clause: 'ISO/IEC 20000-1:2018 7.5.2',
  },
  REVIEW_DATE_REQUIRED: {
    message: () =>
      'Say on which day the article is to be looked at again: knowledge that nobody looks at goes bad unseen.',
    clause: 'ISO/IEC 20000-1:2018 7.6',
  },
  NOTHING_PUBLISHED: {
    message: ({ key }) => `No edition of ${key} was published yet: there is nothing to rely on.`,
    clause: 'ISO/IEC 20000-1:2018 7.6',
  },
};
