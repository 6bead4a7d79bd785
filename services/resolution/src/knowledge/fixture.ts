/** Articles, as tests through the graph need them: one valid default, and the way to each state. */
import type { Actor } from '@attest/kernel';
import { anActor, type TestSubgraph } from '@attest/testkit';
import type { ArticleState } from './domain.ts';

export const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const [serviceId, otherServiceId, customerId, otherId, ciId, otherCiId] = [1, 2, 3, 4, 5, 6].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

export const agent = anActor('SERVICE_DESK_AGENT', { name: 'who writes' });
export const engineer = anActor('SUPPORT_ENGINEER', { name: 'who reads it' });
export const manager = anActor('INCIDENT_MANAGER', { name: 'who publishes' });
export const problemManager = anActor('PROBLEM_MANAGER');
export const theirs = anActor('CUSTOMER_USER', { customerId, name: 'of the customer' });
export const stranger = anActor('CUSTOMER_USER', { customerId: otherId, name: 'of another customer' });
export const supplier = anActor('SUPPLIER_USER', { supplierId: id(9) });

/** What the service has heard of, before the tests. */
export const cast = [
  ['SERVICE', serviceId],
  ['SERVICE', otherServiceId],
  ['CUSTOMER', customerId],
  ['CUSTOMER', otherId],
  ['CONFIGURATION_ITEM', ciId],
  ['CONFIGURATION_ITEM', otherCiId],
] as const;

export const aText = (over: object = {}) => ({
  title: 'The tunnel drops after a minute',
  body: 'Set the keep-alive to 20 seconds.',
  language: 'en',
  serviceIds: [serviceId],
  audience: 'CUSTOMERS',
  ...over,
});

const fields = `article { id key version state edition title body usedBy reviewDue reviewDueOn availableActions
  draft { body returnedWhy authors { id } approver { id } } feedback { helpful unhelpful mine } }
  refusal { __typename code message clause allowed }`;

/** A day of review that no test reaches. */
export const laterOn = '2027-06-01';

type Who = Readonly<{ by?: Actor }>;

/** What the tests do with articles, incidents and known errors of a graph. */
export const knowledgeOf = (graph: TestSubgraph) => {
  const act = async (actor: Actor, mutation: string, type: string, input: object) => {
    const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    return (await graph.as(actor).data(document, { input }))[mutation];
  };
  const write = (over: object = {}, more: object = {}, { by = agent }: Who = {}) =>
    act(by, 'writeArticle', 'WriteArticleInput', { text: aText(over), ...more });
  const command = (actor: Actor, mutation: string, article: string, more: object = {}) =>
    act(actor, mutation, 'KnowledgeArticleCommandInput', { id: article, ...more });
  const why = (actor: Actor, mutation: string, article: string, text = 'the second step is missing') =>
    act(actor, mutation, 'KnowledgeArticleWhyInput', { id: article, why: text });
  const review = (actor: Actor, mutation: string, article: string, reviewDueOn: string | null = laterOn) =>
    act(actor, mutation, 'ReviewArticleInput', { id: article, reviewDueOn });
  const edit = (actor: Actor, article: string, over: object = {}, more: object = {}) =>
    act(actor, 'editArticle', 'EditArticleInput', { id: article, text: aText(over), ...more });
  const use = (actor: Actor, article: string, incidentId: string) =>
    act(actor, 'useArticle', 'UseArticleInput', { id: article, incidentId });
  const rate = (actor: Actor, article: string, helpful: boolean) =>
    act(actor, 'rateArticle', 'RateArticleInput', { id: article, helpful });

  /** An article that came as far as this state; before PUBLISHED without an edition. */
  const written = async (state: ArticleState, over: object = {}, reviewDueOn = laterOn): Promise<string> => {
    const { article, refusal } = await write(over);
    if (!article) throw new Error(`the article is refused: ${refusal.code}`);
    if (state === 'DRAFT') return article.id;
    if (state === 'RETIRED') {
      await why(manager, 'retireArticle', article.id);
      return article.id;
    }
    await command(agent, 'submitArticle', article.id);
    if (state === 'IN_REVIEW') return article.id;
    await command(engineer, 'approveArticle', article.id);
    if (state === 'APPROVED') return article.id;
    const published = await review(manager, 'publishArticle', article.id, reviewDueOn);
    if (published.refusal) throw new Error(`the article is not published: ${published.refusal.code}`);
    return article.id;
  };

  const incident = async (over: object = {}, by: Actor = agent): Promise<string> => {
    const { logIncident } = await graph
      .as(by)
      .data(
        'mutation ($input: LogIncidentInput!) { logIncident(input: $input) { incident { id } refusal { code } } }',
        {
          input: { title: 'Something is wrong', category: 'other', impact: 'LOW', urgency: 'LOW', ...over },
        },
      );
    return logIncident.incident.id;
  };

  /** A problem that is a known error, and whose events were heard. */
  const knownError = async (over: object, configurationItemIds: string[]): Promise<string> => {
    const incidentId = await incident();
    const problem = graph.as(problemManager);
    const { raiseProblem } = await problem.data(
      'mutation ($input: RaiseProblemInput!) { raiseProblem(input: $input) { problem { id } refusal { code } } }',
      { input: { title: 'Mail queue stalls', impact: 'LOW', urgency: 'LOW', incidentIds: [incidentId], ...over } },
    );
    const { id: problemId } = raiseProblem.problem;
    await problem.data(
      'mutation ($input: RecordKnownErrorInput!) { recordKnownError(input: $input) { refusal { code } } }',
      { input: { id: problemId, configurationItemIds, workaround: 'Restart the dispatcher.' } },
    );
    await graph.deliver(...(await graph.events(problemId)));
    return problemId;
  };

  return { act, write, command, why, review, edit, use, rate, written, incident, knownError };
};
