/** Event types of knowledge articles and of what their readers say of them. Source: ISO/IEC 20000-1:2018 7.6. */
import Type from 'typebox';
import { eventsOf, Id, Ids, nullable, oneOf, Text } from '../event.ts';

const knowledge = eventsOf('resolution', 'knowledge');

export const articleStates = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'RETIRED'] as const;
/** Who reads an edition: the provider's people, every customer's as well, or those of named customers as well. */
export const articleAudiences = ['PROVIDER', 'CUSTOMERS', 'CUSTOMER'] as const;
/** Why an article is to be looked at again. */
export const reviewCauses = ['DATE', 'PROBLEM_RESOLVED', 'SERVICE_ENDED'] as const;

/** What every event says besides its own fact, as of after the event: the state, and how many editions were published. */
const stands = { state: oneOf(articleStates), edition: Type.Integer() };
const standing = { state: 'DRAFT', edition: 0 } as const;
const published = { state: 'PUBLISHED', edition: 1 } as const;

const Day = Type.String({ format: 'date' });
const text = {
  title: Text,
  /** Markdown. */
  body: Text,
  /** A BCP 47 tag. */
  language: Text,
  category: nullable(Text),
  serviceIds: Ids,
  ciIds: Ids,
  /** The known error that it tells how to get around. */
  problemId: nullable(Id),
  audience: oneOf(articleAudiences),
  /** The customers of the audience CUSTOMER. */
  customerIds: Ids,
};
const author = '01980000-0000-7000-8000-000000000003';
const approver = '01980000-0000-7000-8000-000000000004';
const articleId = '01980000-0000-7000-8000-00000000000b';
const written = {
  title: 'The tunnel drops after a minute',
  body: 'Set the keep-alive to *20 seconds*.',
  language: 'en',
  category: 'vpn',
  serviceIds: ['01980000-0000-7000-8000-000000000001'],
  ciIds: ['01980000-0000-7000-8000-000000000005'],
  problemId: '01980000-0000-7000-8000-000000000008',
  audience: 'CUSTOMERS' as const,
  customerIds: [],
};

export const articleEvents = {
  ArticleDrafted: knowledge({
    type: 'ArticleDrafted',
    summary: 'Somebody began to write a knowledge article.',
    data: Type.Object({ ...stands, ...text, articleId: Id, key: Text, authorId: Id }),
    sample: { ...standing, ...written, articleId, key: 'KB-1001', authorId: author },
  }),
  ArticleEdited: knowledge({
    type: 'ArticleEdited',
    summary: 'The text of the next edition was written anew; what is published stays as it is.',
    data: Type.Object({ ...stands, ...text, authorId: Id }),
    sample: { ...standing, ...written, authorId: author },
  }),
  ArticleSubmitted: knowledge({
    type: 'ArticleSubmitted',
    summary: 'The text is ready to be read by somebody else.',
    data: Type.Object({ ...stands }),
    sample: { ...standing, state: 'IN_REVIEW' },
  }),
  ArticleReturned: knowledge({
    type: 'ArticleReturned',
    summary: 'The text was sent back to its authors, with what is wrong with it.',
    data: Type.Object({ ...stands, why: Text }),
    personal: ['why'],
    sample: { ...standing, why: 'The second step is missing.' },
  }),
  ArticleApproved: knowledge({
    type: 'ArticleApproved',
    summary: 'Somebody who did not write the text found it right.',
    data: Type.Object({ ...stands, approverId: Id }),
    sample: { ...standing, state: 'APPROVED', approverId: approver },
  }),
  ArticlePublished: knowledge({
    type: 'ArticlePublished',
    summary: 'An edition of a knowledge article is in force, in place of the one before it.',
    data: Type.Object({ ...stands, ...text, key: Text, authorIds: Ids, approverId: Id, reviewDueOn: Day }),
    sample: {
      ...published,
      ...written,
      key: 'KB-1001',
      authorIds: [author],
      approverId: approver,
      reviewDueOn: '2027-01-01',
    },
  }),
  ArticleDraftDiscarded: knowledge({
    type: 'ArticleDraftDiscarded',
    summary: 'The text of the next edition was given up; what is published stays.',
    data: Type.Object({ ...stands }),
    sample: { ...published },
  }),
  ArticleConfirmed: knowledge({
    type: 'ArticleConfirmed',
    summary: 'Somebody who did not write it looked at a published article again and found it still right.',
    data: Type.Object({ ...stands, reviewerId: Id, reviewDueOn: Day }),
    sample: { ...published, reviewerId: approver, reviewDueOn: '2028-01-01' },
  }),
  ArticleReviewDue: knowledge({
    type: 'ArticleReviewDue',
    summary: 'A published article is to be looked at again: its day has come, or what it is about has changed.',
    data: Type.Object({ ...stands, key: Text, title: Text, authorIds: Ids, cause: oneOf(reviewCauses) }),
    sample: { ...published, key: 'KB-1001', title: written.title, authorIds: [author], cause: 'DATE' },
  }),
  ArticleUsed: knowledge({
    type: 'ArticleUsed',
    summary: 'An article helped with an incident; counted once an incident.',
    data: Type.Object({ ...stands, key: Text, incidentId: Id }),
    sample: { ...published, key: 'KB-1001', incidentId: '01980000-0000-7000-8000-000000000006' },
  }),
  ArticleRetired: knowledge({
    type: 'ArticleRetired',
    summary: 'An article is no longer to be used; its editions are kept.',
    data: Type.Object({ ...stands, key: Text, why: Text }),
    personal: ['why'],
    sample: { ...published, state: 'RETIRED', key: 'KB-1001', why: 'the problem is gone' },
  }),
};

export const articleFeedbackEvents = {
  ArticleRated: knowledge({
    type: 'ArticleRated',
    summary: 'A reader said whether an edition of an article helped; the last word of each reader counts.',
    data: Type.Object({
      feedbackId: Id,
      articleId: Id,
      edition: Type.Integer(),
      personId: Id,
      customerId: nullable(Id),
      helpful: Type.Boolean(),
    }),
    sample: {
      feedbackId: '01980000-0000-7000-8000-00000000000c',
      articleId,
      edition: 1,
      personId: author,
      customerId: '01980000-0000-7000-8000-000000000002',
      helpful: true,
    },
  }),
};
