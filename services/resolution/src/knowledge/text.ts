/** What an edition of an article says, and to whom: checked, its language in canonical form, each reference once. Pure. */
import type { articleAudiences } from '@attest/contracts';
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  plusMs,
  type Refused,
  type Result,
  refuse,
} from '@attest/kernel';

export type Audience = (typeof articleAudiences)[number];

export type ArticleText = {
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  /** A BCP 47 tag of language, script and region in its canonical form, for example "de-CH". */
  readonly language: string;
  readonly category: string | null;
  readonly serviceIds: readonly string[];
  readonly ciIds: readonly string[];
  /** The known error that it tells how to get around. */
  readonly problemId: string | null;
  readonly audience: Audience;
  /** The customers of the audience CUSTOMER; empty for the others. */
  readonly customerIds: readonly string[];
};

/** Characters of a body at the most: what is longer is several articles. */
export const bodyAtMost = 50_000;

/** Days until the next review at the most. */
export const reviewAtMostDays = 1096;

const tag = /^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

const badAudience = ({ audience, customerIds }: ArticleText): Refused<InvalidInput> | undefined => {
  const named = customerIds.length > 0;
  if (named === (audience === 'CUSTOMER')) return undefined;
  return invalid('customerIds', named ? 'are named for the audience CUSTOMER only' : 'must name at least one customer');
};

/** The text alone, each reference once. */
export const textOf = (given: ArticleText) => ({
  title: given.title,
  body: given.body,
  language: Intl.getCanonicalLocales(given.language)[0] ?? given.language,
  category: given.category,
  serviceIds: [...new Set(given.serviceIds)],
  ciIds: [...new Set(given.ciIds)],
  problemId: given.problemId,
  audience: given.audience,
  customerIds: [...new Set(given.customerIds)],
});

/** The text as it is kept, or INVALID_INPUT. */
export const readText = (given: ArticleText): Result<ReturnType<typeof textOf>, InvalidInput> =>
  firstRefusal(
    badText('title', given.title, 200),
    badText('body', given.body, bodyAtMost),
    tag.test(given.language) ? undefined : invalid('language', 'must be a language tag, for example en or zh-Hans-CN'),
    given.category === null ? undefined : badText('category', given.category, 100),
    ...given.serviceIds.map((id) => badUuid('serviceIds', id)),
    ...given.ciIds.map((id) => badUuid('configurationItemIds', id)),
    given.problemId === null ? undefined : badUuid('problemId', given.problemId),
    ...given.customerIds.map((id) => badUuid('customerIds', id)),
    badAudience(given),
  ) ?? ok(textOf(given));

const day = /^\d{4}-\d{2}-\d{2}$/;

/** A day of review comes after today (UTC), and within three years. */
export const badReviewDate = (reviewDueOn: string, now: Instant): Refused<InvalidInput> | undefined => {
  const latest = plusMs(now, reviewAtMostDays * 86_400_000).slice(0, 10);
  return day.test(reviewDueOn) && reviewDueOn > now.slice(0, 10) && reviewDueOn <= latest
    ? undefined
    : invalid('reviewDueOn', `must be a day after today and not after ${latest}`);
};
