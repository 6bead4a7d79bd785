/** The demonstration's articles: written, read, published and used with its incidents, each step at its own time. */
import {
  customers,
  type DemoPerson,
  type DemoService,
  demoEpoch,
  demoId,
  people,
  persona,
  services,
} from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { nextKeys, recordMany, type Tx } from '@attest/record';
import type { Incident } from '../incident/domain/index.ts';
import {
  type ArticleCommand,
  type ArticleEvent,
  type ArticleText,
  type Audience,
  decide,
  type KnowledgeArticle,
  write,
} from '../knowledge/domain.ts';
import { evolve } from '../knowledge/evolve.ts';
import { rate } from '../knowledge/feedback.ts';
import { articleStore, feedbackStore } from '../knowledge/store.ts';
import { type ArticleRow, articleRows, type Fate, type Readers } from './article/index.ts';
import { problemId } from './problem.ts';

const dayMs = 86_400_000;
/** A new article is begun so many days after the one before it, over the first weeks; later ones begin anew. */
const [everyDays, overDays] = [3, 45];
/** Of the incidents that an article may have helped with, one in so many. */
const oneIn = 3;

const serviceOf = (slug: string): DemoService => {
  const found = services.find((service) => service.slug === slug);
  if (!found) throw new RangeError(`the demonstration has no service ${slug}`);
  return found;
};

const readers = (given: Readers): { audience: Audience; customerIds: string[] } => {
  const customer = customers.find(({ slug }) => slug === given);
  if (customer) return { audience: 'CUSTOMER', customerIds: [customer.id] };
  return { audience: given === 'PROVIDER' ? 'PROVIDER' : 'CUSTOMERS', customerIds: [] };
};

const textOf = ([service, category, language, title, body, given, , problem]: ArticleRow): ArticleText => ({
  title,
  body,
  language,
  category,
  serviceIds: [serviceOf(service).id],
  ciIds: [],
  problemId: problem ? problemId(problem) : null,
  ...readers(given),
});

type Step = readonly [afterDays: number, command: ArticleCommand];

const dayOf = (at: Instant): string => at.slice(0, 10);

/** What happened to an article that was begun at that time, until `now`. */
const steps = (text: ArticleText, fate: Fate, author: string, begun: Instant, now: Instant): readonly Step[] => {
  const approverId = persona('problem-manager').personId;
  const reviewDueOn = dayOf(plusMs(fate === 'DUE' ? now : plusMs(now, 180 * dayMs), -7 * dayMs));
  const edited = { type: 'EDIT', authorId: author, text: { ...text, body: `${text.body}\n` } } as const;
  const submitted: Step[] = [[1, { type: 'SUBMIT' }]];
  const approved: Step[] = [...submitted, [2, { type: 'APPROVE', approverId }]];
  const published: Step[] = [...approved, [3, { type: 'PUBLISH', reviewDueOn }]];
  switch (fate) {
    case 'DRAFT':
      return [];
    case 'RETURNED':
      return [...submitted, [2, { type: 'RETURN', why: 'Say what to do where the nightly run does not help.' }]];
    case 'IN_REVIEW':
      return submitted;
    case 'APPROVED':
      return approved;
    case 'PUBLISHED':
    case 'DUE':
      return published;
    case 'REVISED':
      return [
        ...published,
        [20, edited],
        [21, { type: 'SUBMIT' }],
        [22, { type: 'APPROVE', approverId }],
        [23, { type: 'PUBLISH', reviewDueOn }],
      ];
    case 'REVISING':
      return [...published, [30, edited]];
    case 'RETIRED':
      return [...published, [35, { type: 'RETIRE', why: `Nobody asked since ${dayOf(plusMs(begun, 20 * dayMs))}.` }]];
  }
};

/** The resolved incidents that an article about this helped with: one in three of its service and category. */
const helped = (text: ArticleText, from: Instant, incidents: readonly Incident[]) =>
  incidents
    .filter(({ category, serviceId }) => category === text.category && serviceId === text.serviceIds[0])
    .flatMap(({ id, resolvedAt }) =>
      resolvedAt !== null && resolvedAt > from ? [{ incidentId: id, at: resolvedAt }] : [],
    )
    .filter((_, index) => index % oneIn === 0);

const told = (row: ArticleRow, key: string, index: number, incidents: readonly Incident[], now: Instant) => {
  const text = textOf(row);
  const { teamId } = serviceOf(row[0]);
  const author = people.find(({ teamIds }) => teamIds.includes(teamId));
  if (!author) throw new RangeError(`the demonstration has nobody who supports ${row[0]}`);
  const begun = plusMs(demoEpoch(now), ((index * everyDays) % overDays) * dayMs + 9 * 3_600_000);
  const first = write({ id: demoId('article', String(index)), key, authorId: author.id, text }, begun);
  if (!first.ok) throw new Error(`the demonstration cannot write ${row[3]}: ${first.refusal.code}`);
  const life = steps(text, row[6], author.id, begun, now).map(([days, command]) => ({
    at: plusMs(begun, days * dayMs),
    command,
  }));
  const since = life.find(({ command }) => command.type === 'PUBLISH')?.at;
  const until = life.find(({ command }) => command.type === 'RETIRE')?.at ?? now;
  const uses = (since === undefined ? [] : helped(text, since, incidents))
    .filter(({ at }) => at < until)
    .map(({ at, incidentId }) => ({ at, command: { type: 'USE', incidentId, before: false } as const }));
  const due = { at: plusMs(now, -7 * dayMs).slice(0, 10), command: { type: 'REVIEW_DUE', cause: 'DATE' } as const };
  const flagged = row[6] === 'DUE' ? [{ ...due, at: `${due.at}T00:00:00.000Z` as Instant }] : [];
  const events: ArticleEvent[] = [...first.value];
  let article = events.reduce<KnowledgeArticle | undefined>(evolve, undefined);
  for (const { at, command } of [...life, ...uses, ...flagged].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const decision = article && decide(article, command, at);
    if (!decision?.ok) throw new Error(`the demonstration cannot ${command.type} ${row[3]}`);
    events.push(...decision.value);
    article = decision.value.reduce<KnowledgeArticle | undefined>(evolve, article);
  }
  return { before: undefined, events };
};

const readersOf = ({ audience, customerIds }: KnowledgeArticle): readonly DemoPerson[] =>
  audience === 'PROVIDER'
    ? []
    : people.filter(
        ({ customerId, roles }) =>
          customerId !== undefined &&
          roles.includes('CUSTOMER_USER') &&
          (audience === 'CUSTOMERS' || customerIds.includes(customerId)),
      );

/** What some readers said of what is in force; one of the articles did not help. */
const said = (articles: readonly KnowledgeArticle[], now: Instant) =>
  articles
    .filter(({ edition, state }) => edition > 0 && state !== 'RETIRED')
    .flatMap((article, index) =>
      readersOf(article)
        .filter((_, reader) => (reader + index) % 12 === 0)
        .map(({ id: personId, customerId = null }) => {
          const { id: articleId, edition } = article;
          const id = demoId('feedback', `${articleId} ${personId}`);
          const helpful = index % 7 !== 3;
          const at = plusMs(now, -dayMs);
          return {
            before: undefined,
            events: rate(undefined, { id, articleId, edition, personId, customerId, helpful }, at),
          };
        }),
    );

/** Seeds the articles, and what they helped with. */
export const seedKnowledge = async (tx: Tx, incidents: readonly Incident[], now: Instant): Promise<void> => {
  const because = { reason: 'demonstration' };
  const keys = await nextKeys(tx, 'KB', articleRows.length);
  const items = articleRows.map((row, index) => told(row, keys[index] ?? '', index, incidents, now));
  const articles = await recordMany(tx, articleStore, items, because);
  await recordMany(tx, feedbackStore, said(articles, now), because);
};
