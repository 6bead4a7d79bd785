/** What is known is written, found right by somebody else, found again, and answers a question. */
import { randomBytes } from 'node:crypto';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { chained } from '../verify.ts';
import { clause, customerId, serviceId } from './offer.ts';

type Article = Named & { readonly edition: number };
type Found = {
  readonly knowledgeSearch: {
    readonly nodes: readonly {
      readonly score: number;
      readonly article: { readonly key: string };
      readonly snippet: readonly { readonly text: string; readonly matched: boolean }[];
    }[];
  };
};
type Suggested = {
  readonly knowledgeSuggestions: readonly {
    readonly article: { readonly key: string } | null;
    readonly why: readonly { readonly kind: string; readonly share: number }[];
  }[];
};

const publish = async (stage: Stage, text: object): Promise<Article> => {
  const { as, refused, onceKnown, check } = stage;
  const { id } = await onceKnown('engineer', 'writeArticle', { text });
  await as('engineer').does('submitArticle', { id });
  const own = await refused('engineer', 'approveArticle', { id }, 'REVIEWER_IS_AUTHOR');
  check.equal('nobody approves what they wrote', own.clause, 'ISO/IEC 20000-1:2018 7.5.2');
  await as('problem-manager').does('approveArticle', { id });
  const forever = await refused('incident-manager', 'publishArticle', { id }, 'REVIEW_DATE_REQUIRED');
  check.equal('nothing is in force for ever', forever.clause, 'ISO/IEC 20000-1:2018 7.6');
  const reviewDueOn = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
  return as('incident-manager').does<Article>('publishArticle', { id, reviewDueOn }, 'id key version state edition');
};

export const answerFromKnowledge = async (stage: Stage): Promise<void> => {
  const { as, check, chapter, refused } = stage;
  // A word of its own, so that on a platform that runs longer the article of this telling is found.
  const name = `Halle${randomBytes(4).toString('hex')}`;
  const about = { language: 'de', serviceIds: [serviceId], category: 'scanner' };
  let article: Article | undefined;
  const find = async (who: 'agent' | 'customer-user', text: string) =>
    (
      await as(who).ask<Found>(
        'query Find($text: String!) { knowledgeSearch(text: $text, first: 5) { nodes { score article { key } snippet { text matched } } } }',
        { text },
      )
    ).knowledgeSearch.nodes;
  await chapter('what is known is published', async () => {
    article = await publish(stage, {
      ...about,
      title: `Handscanner in ${name} koppeln`,
      body: 'Den Drücker fünf Sekunden halten, dann den Code der Ladestation lesen.',
      ...{ audience: 'CUSTOMER', customerIds: [customerId] },
    });
    const inner = await publish(stage, {
      ...about,
      title: `Wartungskennwort für ${name}`,
      body: 'Liegt im Tresor.',
      audience: 'PROVIDER',
    });
    const keys = async (who: 'agent' | 'customer-user') => (await find(who, name)).map((hit) => hit.article.key).sort();
    check.equal('the desk finds both', await keys('agent'), [article.key, inner.key].sort());
    check.equal('the customer what is for them', await keys('customer-user'), [article.key]);
    return `${article.key}, ${inner.key}`;
  });
  const { id: articleId = '', key = '' } = article ?? {};
  await chapter('a question is answered from it', async () => {
    const title = `Wie kopple ich den Scanner in ${name}?`;
    const [plain] = await find('customer-user', `${name} drucker`);
    check.equal('it is found without the umlaut', plain?.article.key, key);
    check.that(
      'and the words are marked',
      plain?.snippet.some(({ text, matched }) => matched && text === 'Drücker') === true,
      plain,
    );
    const { knowledgeSuggestions } = await as('customer-user').ask<Suggested>(
      `query Suggested($about: KnowledgeSuggestionInput!) {
        knowledgeSuggestions(about: $about) { article { key } why { kind share } } }`,
      { about: { title, serviceId, category: 'scanner' } },
    );
    const [first] = knowledgeSuggestions;
    check.equal('it is suggested before anything is asked', first?.article?.key, key);
    check.that('with the reasons', first?.why.some(({ kind, share }) => kind === 'WORDS' && share > 0) === true, first);
    const { id, key: asked } = await as('customer-user').does('submitInformationRequest', { title, serviceId });
    await refused('customer-user', 'answerInformationRequest', { id, answer: 'So.' }, 'FORBIDDEN');
    const { nodes } = { nodes: await find('agent', title) };
    check.equal('the desk finds the answer by the question', nodes[0]?.article.key, key);
    const answer = `Siehe ${key}: den Drücker fünf Sekunden halten.`;
    const answered = await as('agent').does('answerInformationRequest', { id, answer });
    check.equal('an answer fulfils it', answered.state, 'FULFILLED');
    const none = await refused('agent', 'confirmServiceRequest', { id }, 'REQUESTER_REQUIRED');
    check.equal('and is confirmed by who asked', none.clause, clause);
    const rated = await as('customer-user').does<{ feedback: { helpful: number; mine: boolean } }>(
      'rateArticle',
      { id: articleId, helpful: true },
      'feedback { helpful mine }',
    );
    check.equal('who says that it helped', rated.feedback, { helpful: 1, mine: true });
    await as('customer-user').does('confirmServiceRequest', { id });
    await as('agent').does('closeServiceRequest', { id });
    await chained(stage, 'serviceRequest', id, [
      'RequestSubmitted',
      'RequestFulfilled',
      'RequestConfirmed',
      'RequestClosed',
    ]);
    await chained(stage, 'knowledgeArticle', articleId, [
      'ArticleDrafted',
      'ArticleSubmitted',
      'ArticleApproved',
      'ArticlePublished',
    ]);
    return asked;
  });
};
