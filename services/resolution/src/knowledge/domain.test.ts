import { everyStateTimesAction, type Instant, reachable } from '@attest/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArticleAction,
  type ArticleCommand,
  type ArticleState,
  articleRights,
  decide,
  type KnowledgeArticle,
  type KnowledgeDraft,
  knowledgeArticleMachine,
  write,
} from './domain.ts';
import { evolve } from './evolve.ts';
import { evolveFeedback, rate } from './feedback.ts';
import { type ArticleText, bodyAtMost, readText } from './text.ts';

const now = '2026-01-05T08:00:00.000Z' as Instant;
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [articleId, author, approver, service, customer, incidentId] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

const aText = (over: Partial<ArticleText> = {}): ArticleText => ({
  title: 'The tunnel drops after a minute',
  body: 'Set the keep-alive to 20 seconds.',
  language: 'en',
  category: 'vpn',
  serviceIds: [service],
  ciIds: [],
  problemId: null,
  audience: 'CUSTOMERS',
  customerIds: [],
  ...over,
});

const aDraft = (over: Partial<KnowledgeDraft> = {}): KnowledgeDraft => ({
  ...aText(),
  authorIds: [author],
  approverId: null,
  returnedWhy: null,
  ...over,
});

const drafts: Readonly<Record<ArticleState, KnowledgeDraft | null>> = {
  DRAFT: aDraft(),
  IN_REVIEW: aDraft(),
  APPROVED: aDraft({ approverId: approver }),
  PUBLISHED: null,
  RETIRED: null,
};

const anArticle = (over: Partial<KnowledgeArticle> = {}): KnowledgeArticle => ({
  ...aText(),
  id: articleId,
  version: 7,
  head: '',
  key: 'KB-1001',
  state: 'PUBLISHED',
  edition: 1,
  authorIds: [author],
  approverId: approver,
  draft: drafts[over.state ?? 'PUBLISHED'],
  changedVersion: 7,
  reviewDueOn: '2026-01-05',
  reviewDue: false,
  uses: 0,
  draftedAt: now,
  updatedAt: now,
  publishedAt: now,
  retiredAt: null,
  retirementReason: null,
  ...over,
});

const commands: Readonly<Record<ArticleAction, ArticleCommand>> = {
  EDIT: { type: 'EDIT', authorId: author, text: aText({ body: 'Set it to 15 seconds.' }) },
  SUBMIT: { type: 'SUBMIT' },
  RETURN: { type: 'RETURN', why: 'the second step is missing' },
  APPROVE: { type: 'APPROVE', approverId: approver },
  PUBLISH: { type: 'PUBLISH', reviewDueOn: '2027-01-05' },
  DISCARD: { type: 'DISCARD' },
  CONFIRM: { type: 'CONFIRM', reviewerId: approver, reviewDueOn: '2027-01-05' },
  REVIEW_DUE: { type: 'REVIEW_DUE', cause: 'DATE' },
  USE: { type: 'USE', incidentId, before: false },
  RETIRE: { type: 'RETIRE', why: 'the problem is gone' },
};

const after = (article: KnowledgeArticle, command: ArticleCommand): KnowledgeArticle => {
  const decision = decide(article, command, now);
  return decision.ok
    ? decision.value.reduce<KnowledgeArticle>(evolve, article)
    : expect.fail(`refused: ${decision.refusal.code}`);
};
const refusal = (article: KnowledgeArticle, command: ArticleCommand) => {
  const decision = decide(article, command, now);
  return decision.ok ? undefined : decision.refusal;
};
const begun = (): KnowledgeArticle => {
  const decision = write({ id: articleId, key: 'KB-1001', authorId: author, text: aText() }, now);
  const written = decision.ok ? decision.value : expect.fail('it is written');
  return written.reduce<KnowledgeArticle | undefined>(evolve, undefined) ?? expect.fail('it has an event');
};

describe('the table', () => {
  it.each(everyStateTimesAction(knowledgeArticleMachine))(
    '$action from $state is allowed iff the table says so',
    ({ state, action, legal, to }) => {
      const article = anArticle({ state });
      const decision = decide(article, commands[action], now);
      expect(decision.ok).toBe(legal);
      if (decision.ok) expect(decision.value.reduce<KnowledgeArticle>(evolve, article).state).toBe(to);
      else expect(decision.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state, action });
    },
  );
  it('reaches every state and names who may do each action', () => {
    expect(reachable(knowledgeArticleMachine)).toEqual([...knowledgeArticleMachine.states]);
    expect(Object.keys(articleRights).sort()).toEqual([...knowledgeArticleMachine.actions, 'WRITE', 'RATE'].sort());
  });
});

describe('the text', () => {
  it('is kept with each reference once and its language in canonical form', () =>
    expect(readText(aText({ language: 'ZH-hans-cn', serviceIds: [service, service] }))).toMatchObject({
      ok: true,
      value: { language: 'zh-Hans-CN', serviceIds: [service] },
    }));
  it.each([
    ['title', { title: ' ' }],
    ['body', { body: '' }],
    ['body', { body: 'x'.repeat(bodyAtMost + 1) }],
    ['language', { language: 'english!' }],
    ['category', { category: '' }],
    ['serviceIds', { serviceIds: ['x'] }],
    ['configurationItemIds', { ciIds: ['x'] }],
    ['problemId', { problemId: 'x' }],
    ['customerIds', { audience: 'CUSTOMER' }],
    ['customerIds', { audience: 'PROVIDER', customerIds: [customer] }],
  ] as const)('is refused for its %s: %j', (field, over) =>
    expect(readText(aText(over))).toMatchObject({ ok: false, refusal: { code: 'INVALID_INPUT', field } }),
  );
});

describe('review', () => {
  it('is nobody’s own: neither of a draft nor of what is in force', () => {
    const second = after(after(anArticle(), { ...commands.EDIT, authorId: approver } as ArticleCommand), commands.EDIT);
    expect(second.draft?.authorIds).toEqual([approver, author]);
    const read = after(second, commands.SUBMIT);
    for (const one of [author, approver])
      expect(refusal(read, { type: 'APPROVE', approverId: one })).toEqual({ code: 'REVIEWER_IS_AUTHOR' });
    expect(refusal(read, { type: 'APPROVE', approverId: id(8) })).toBeUndefined();
    expect(refusal(anArticle(), { type: 'CONFIRM', reviewerId: author, reviewDueOn: '2027-01-05' })).toEqual({
      code: 'REVIEWER_IS_AUTHOR',
    });
  });
  it('of a text that is changed after it was approved begins again', () => {
    const approved = anArticle({ state: 'APPROVED' });
    expect(after(approved, commands.EDIT).draft?.approverId).toBeNull();
  });
  it.each([
    [null, 'REVIEW_DATE_REQUIRED'],
    ['2026-01-05', 'INVALID_INPUT'],
    ['2029-01-06', 'INVALID_INPUT'],
    ['soon', 'INVALID_INPUT'],
    ['2026-01-06', undefined],
    ['2029-01-05', undefined],
  ])('is due on a day after today and within three years: %s', (reviewDueOn, code) => {
    expect(refusal(anArticle({ state: 'APPROVED' }), { type: 'PUBLISH', reviewDueOn })?.code).toBe(code);
    expect(refusal(anArticle(), { type: 'CONFIRM', reviewerId: approver, reviewDueOn })?.code).toBe(code);
  });
  it('is flagged once, on its day and not before, or when what it is about has changed', () => {
    const due = after(anArticle(), commands.REVIEW_DUE);
    expect(due.reviewDue).toBe(true);
    expect(decide(due, commands.REVIEW_DUE, now)).toEqual({ ok: true, value: [] });
    const later = anArticle({ reviewDueOn: '2026-01-06' });
    expect(after(later, commands.REVIEW_DUE).reviewDue).toBe(false);
    expect(after(later, { type: 'REVIEW_DUE', cause: 'PROBLEM_RESOLVED' }).reviewDue).toBe(true);
    expect(after(due, commands.CONFIRM)).toMatchObject({ reviewDue: false, reviewDueOn: '2027-01-05' });
    expect(after(anArticle({ edition: 0 }), commands.REVIEW_DUE).reviewDue).toBe(false);
  });
});

describe('editions', () => {
  it('the one in force stays while the next is written', () => {
    const next = after(anArticle(), commands.EDIT);
    expect(next).toMatchObject({ state: 'DRAFT', edition: 1, body: aText().body });
    expect(next.draft?.body).toBe('Set it to 15 seconds.');
    const published = after(after(after(next, commands.SUBMIT), commands.APPROVE), commands.PUBLISH);
    expect(published).toMatchObject({ state: 'PUBLISHED', edition: 2, body: 'Set it to 15 seconds.', draft: null });
  });
  it('a draft that is given up leaves the one in force', () =>
    expect(after(after(anArticle(), commands.EDIT), commands.DISCARD)).toMatchObject({
      state: 'PUBLISHED',
      edition: 1,
      body: aText().body,
      draft: null,
    }));
  it('before the first, the article shows its draft, and there is nothing to use or to go back to', () => {
    const first = after(begun(), commands.EDIT);
    expect(first).toMatchObject({ state: 'DRAFT', edition: 0, body: 'Set it to 15 seconds.', version: 2 });
    for (const command of [commands.USE, commands.DISCARD])
      expect(refusal(first, command)).toEqual({ code: 'NOTHING_PUBLISHED', key: 'KB-1001' });
  });
  it('a reviewer’s words stay with the draft until it is submitted again', () => {
    const returned = after(anArticle({ state: 'IN_REVIEW' }), commands.RETURN);
    expect(after(returned, commands.EDIT).draft?.returnedWhy).toBe('the second step is missing');
    expect(after(returned, commands.SUBMIT).draft?.returnedWhy).toBeNull();
  });
});

describe('use', () => {
  it('counts an incident once, and is no change to whoever edits', () => {
    const used = after(anArticle(), commands.USE);
    expect(used).toMatchObject({ uses: 1, version: 8, changedVersion: 7, updatedAt: now });
    expect(decide(used, { type: 'USE', incidentId, before: true }, now)).toEqual({ ok: true, value: [] });
  });
  it('is said by a reader to have helped or not, and the last word counts', () => {
    const said = { id: id(9), articleId, edition: 1, personId: author, customerId: customer, helpful: true };
    const first = rate(undefined, said, now).reduce(evolveFeedback, undefined as never);
    expect(first).toMatchObject({ helpful: true, version: 1 });
    expect(rate(first, said, now)).toEqual([]);
    expect(rate(first, { ...said, helpful: false }, now).reduce(evolveFeedback, first)).toMatchObject({
      helpful: false,
      version: 2,
    });
  });
});

describe('histories', () => {
  it('never leave RETIRED, never lose an edition, and are never in force without a reviewer and a day', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...knowledgeArticleMachine.actions), { maxLength: 60 }), (actions) => {
        let article = begun();
        for (const action of actions) {
          const decision = decide(article, commands[action], now);
          if (!decision.ok) continue;
          const next = decision.value.reduce<KnowledgeArticle>(evolve, article);
          expect(next.version).toBe(article.version + decision.value.length);
          expect(next.edition).toBeGreaterThanOrEqual(article.edition);
          if (article.state === 'RETIRED') expect(next.state).toBe('RETIRED');
          if (next.edition > 0) {
            expect(next.reviewDueOn).not.toBeNull();
            expect(next.authorIds).not.toContain(next.approverId);
          }
          article = next;
        }
      }),
      { seed: 1001 },
    ));
});
