/** Names the command, shapes the answer; no rules here. */
import { actionsFor, isUuid } from '@attest/kernel';
import {
  ascending,
  badInput,
  byKey,
  type Context,
  descending,
  history,
  type ListArguments,
  type Orders,
  page,
  payloads,
  referenceBy,
  referenceTo,
  stub,
  where,
} from '@attest/subgraph';
import type {
  KnowledgeArticleCommandInput,
  KnowledgeArticleFilter,
  KnowledgeArticleOrder,
  KnowledgeSuggestionInput,
  KnowledgeTextInput,
  Resolvers,
} from '../generated/graphql.ts';
import { type ArticleRequest, handleArticle, rateArticle, writeArticle } from './commands.ts';
import { type ArticleText, articleRights, type KnowledgeArticle, knowledgeArticleMachine } from './domain.ts';
import { articleRefusals } from './refusals.ts';
import { questionAtMost, search } from './search.ts';
import { snippet } from './snippet.ts';
import {
  articlesOfIncidents,
  articlesOfProblems,
  editions,
  feedbackOf,
  type KnowledgeEdition,
  type KnowledgeUse,
  shown,
  shownArticles,
  uses,
} from './store.ts';
import { type KnowledgeCase, type KnowledgeSuggestion, suggestFor, suggestionsOf } from './suggestion.ts';

const answer = payloads(articleRefusals);

const orders: Orders<KnowledgeArticleOrder, KnowledgeArticle> = {
  UPDATED_DESC: descending('updatedAt'),
  USED_DESC: descending('uses'),
  REVIEW_DUE: ascending('reviewDueOn'),
  TITLE: ascending('title'),
  DRAFTED_DESC: descending('draftedAt'),
  DRAFTED_ASC: ascending('draftedAt'),
};

const filtered = (filter: KnowledgeArticleFilter | null | undefined) => {
  const f = filter ?? {};
  const given = where()
    .in('state', f.states)
    .eq('reviewDue', f.reviewDue)
    .eq('problemId', f.problemId)
    .eq('category', f.category)
    .eq('audience', f.audience)
    .has('serviceIds', f.serviceId)
    .has('ciIds', f.configurationItemId)
    .contains('title', f.titleContains);
  const primary = f.language?.split('-')[0]?.toLowerCase();
  return primary === undefined
    ? given
    : given.any(where().eq('language', primary), where().startsWith('language', `${primary}-`));
};

type Listing = ListArguments<KnowledgeArticleFilter, KnowledgeArticleOrder>;

const listArticles = (context: Context, { filter, orderBy, ...args }: Listing) =>
  page<KnowledgeArticle>(context, {
    from: shown,
    where: filtered(filter),
    order: orders[orderBy ?? 'UPDATED_DESC'],
    args,
  });

const textIn = ({ configurationItemIds, ...text }: KnowledgeTextInput): ArticleText => ({
  ...text,
  category: text.category ?? null,
  serviceIds: text.serviceIds ?? [],
  ciIds: configurationItemIds ?? [],
  problemId: text.problemId ?? null,
  audience: text.audience ?? 'PROVIDER',
  customerIds: text.customerIds ?? [],
});

/** A mutation of one article: its input's id, version and reason, and the command that it names. */
const command =
  <Input extends Pick<KnowledgeArticleCommandInput, 'id'> & Partial<KnowledgeArticleCommandInput>>(
    request: (input: Input, context: Context) => ArticleRequest,
  ) =>
  async (_: unknown, { input }: { input: Input }, context: Context) =>
    answer('article', await handleArticle(context.deps, context.actor, input.id, request(input, context), input));

const isProvider = ({ actor }: Context): boolean => actor.customerId === undefined && actor.supplierId === undefined;

const stubs = <T extends string>(typeName: T, ids: readonly string[]) => ids.map((id) => stub(typeName, id));

type Written = ArticleText & { readonly authorIds: readonly string[]; readonly approverId: string | null };

/** What article, edition and draft have in common. */
const text = {
  services: ({ serviceIds }: Written) => stubs('Service', serviceIds),
  configurationItems: ({ ciIds }: Written) => stubs('ConfigurationItem', ciIds),
  customers: ({ customerIds }: Written, _: unknown, context: Context) =>
    stubs(
      'Customer',
      customerIds.filter((id) => isProvider(context) || id === context.actor.customerId),
    ),
  authors: ({ authorIds }: Written, _: unknown, context: Context) =>
    isProvider(context) ? stubs('Person', authorIds) : [],
  approver: ({ approverId }: Written, _: unknown, context: Context) =>
    isProvider(context) ? stub('Person', approverId) : null,
};
const aboutProblem = ({ problemId }: ArticleText) => problemId;

const noFeedback = { helpful: 0, unhelpful: 0, mine: null };

const suggestionsAtMost = 20;
const configurationItemsAtMost = 100;
/** As of an incident. */
const descriptionAtMost = 10_000;

const best = (suggestions: readonly KnowledgeSuggestion[] | undefined, first: number | null | undefined) => {
  const most = first ?? 5;
  if (most < 0 || most > suggestionsAtMost) throw badInput(`first must be from 0 to ${suggestionsAtMost}`);
  return (suggestions ?? []).slice(0, most);
};

/** A text to look for: none that PostgreSQL could not take, and none that is longer than a question. */
const asked = (field: string, text: string, most = questionAtMost): string => {
  if (text.length > most) throw badInput(`${field} must have at most ${most} characters`);
  if (text.includes('\0')) throw badInput(`${field} must not hold the character U+0000`);
  return text;
};

/** What is known of an incident that is not logged yet, or BAD_USER_INPUT. */
const caseIn = ({ configurationItemIds, ...about }: KnowledgeSuggestionInput): KnowledgeCase => {
  const ciIds = configurationItemIds ?? [];
  const serviceId = about.serviceId ?? null;
  if (ciIds.length > configurationItemsAtMost)
    throw badInput(`configurationItemIds must be at most ${configurationItemsAtMost}`);
  if (!ciIds.every(isUuid)) throw badInput('configurationItemIds must be ids');
  if (serviceId !== null && !isUuid(serviceId)) throw badInput('serviceId must be an id');
  return {
    title: asked('title', about.title),
    description: asked('description', about.description ?? '', descriptionAtMost),
    category: asked('category', about.category ?? '') || null,
    serviceId,
    ciIds,
    problemIds: [],
  };
};

export const resolvers: Resolvers = {
  Query: {
    knowledgeArticle: async (_, { id }, context) => (await context.load(shownArticles, id)) ?? null,
    knowledgeArticleByKey: (_, { key }, context) => byKey(context, shown, key),
    knowledgeArticles: (_, args, context) => listArticles(context, args),
    knowledgeSearch: (_, { text: question, filter, ...args }, context) =>
      search(context, asked('text', question), { args, only: filtered(filter) }),
    knowledgeSuggestions: async (_, { about, first }, context) => {
      const known = caseIn(about);
      return best(await context.read((tx) => suggestFor(tx, known)), first);
    },
  },
  Mutation: {
    writeArticle: async (_, { input }, { deps, actor }) =>
      answer('article', await writeArticle(deps, actor, { ...input, text: textIn(input.text) })),
    editArticle: command((input, { actor }) => ({ type: 'EDIT', authorId: actor.id, text: textIn(input.text) })),
    submitArticle: command(() => ({ type: 'SUBMIT' })),
    returnArticle: command(({ why }) => ({ type: 'RETURN', why })),
    approveArticle: command((_, { actor }) => ({ type: 'APPROVE', approverId: actor.id })),
    publishArticle: command(({ reviewDueOn }) => ({ type: 'PUBLISH', reviewDueOn: reviewDueOn ?? null })),
    discardArticleDraft: command(() => ({ type: 'DISCARD' })),
    confirmArticle: command(({ reviewDueOn }, { actor }) => ({
      type: 'CONFIRM',
      reviewerId: actor.id,
      reviewDueOn: reviewDueOn ?? null,
    })),
    useArticle: command(({ incidentId }) => ({ type: 'USE', incidentId })),
    rateArticle: async (_, { input }, { deps, actor }) =>
      answer('article', await rateArticle(deps, actor, input.id, input.helpful)),
    retireArticle: command(({ why }) => ({ type: 'RETIRE', why })),
  },
  KnowledgeArticle: {
    ...text,
    __resolveReference: referenceBy(shownArticles),
    availableActions: (article, _, { actor }) =>
      actionsFor(knowledgeArticleMachine, articleRights, actor, article.state),
    problem: referenceTo('Problem', aboutProblem),
    editions: (article, args, context) =>
      page<KnowledgeEdition>(context, {
        from: editions,
        where: where().eq('articleId', article.id),
        order: [{ by: 'edition', direction: 'DESC' }],
        args,
      }),
    reviewDueOn: (article, _, context) => (isProvider(context) ? article.reviewDueOn : null),
    reviewDue: (article, _, context) => (isProvider(context) ? article.reviewDue : null),
    usedBy: (article, _, context) => (isProvider(context) ? article.uses : null),
    uses: (article, args, context) =>
      page<KnowledgeUse>(context, {
        from: uses,
        where: where().eq('articleId', article.id),
        order: [{ by: 'at', direction: 'DESC' }],
        args,
      }),
    feedback: async (article, _, context) => {
      const said = await context.batch(feedbackOf, article.id);
      return said ?? { articleId: article.id, ...noFeedback };
    },
    history: (article, args, context) =>
      history(context, article, args, { where: isProvider(context) ? where() : where().sql('FALSE') }),
  },
  KnowledgeDraft: { ...text, problem: referenceTo('Problem', aboutProblem) },
  KnowledgeEdition: { ...text, problem: referenceTo('Problem', aboutProblem) },
  KnowledgeUse: {
    incident: referenceTo('Incident', (use: KnowledgeUse) => use.incidentId),
    user: (use) => stub('Person', use.userId),
  },
  KnowledgeHit: {
    why: ({ matches }) => [...matches],
    snippet: ({ article, matches }) => snippet(article.body, matches),
  },
  KnowledgeSuggestion: {
    problem: referenceTo('Problem', ({ problemId }: { problemId: string | null }) => problemId),
    article: async ({ articleId }, _, context) => (await context.load(shownArticles, articleId)) ?? null,
  },
  KnowledgeReason: { configurationItems: ({ ciIds }) => stubs('ConfigurationItem', ciIds) },
  Incident: {
    suggestions: async ({ id }, { first }, context) => best(await context.batch(suggestionsOf, id), first),
    knowledge: async ({ id }, _, context) => (await context.batch(articlesOfIncidents, id)) ?? [],
  },
  Problem: {
    articles: async ({ id }, _, context) => (await context.batch(articlesOfProblems, id)) ?? [],
  },
};
