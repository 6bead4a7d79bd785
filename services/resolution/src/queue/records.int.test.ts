/** Guarantees of the search over all kinds of records, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
const id = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [service, customer, other, item, team] = [id(1), id(2), id(3), id(4), id(5)];
const agent = anActor('SERVICE_DESK_AGENT', { name: 'who writes' });
const engineer = anActor('SUPPORT_ENGINEER', { name: 'who reads' });
const manager = anActor('INCIDENT_MANAGER');
const problemManager = anActor('PROBLEM_MANAGER');
const keeper = anActor('SERVICE_CATALOGUE_MANAGER');
const theirs = anActor('CUSTOMER_USER', { customerId: customer });
const others = anActor('CUSTOMER_USER', { customerId: other, name: 'of another customer' });
const supplier = anActor('SUPPLIER_USER', { supplierId: id(9) });
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  const known = [
    ['SERVICE', service],
    ['CUSTOMER', customer],
    ['CUSTOMER', other],
    ['TEAM', team],
    ['CONFIGURATION_ITEM', item],
  ] as const;
  for (const [kind, id_] of known) await learn(tx, kind, { id: id_, name: kind, active: true, recordVersion: 1 });
});

type Made = { readonly id: string; readonly key: string };
/** One command a minute, so that the newest is known; what it records is heard at once. */
const act = async (actor: Actor, mutation: string, type: string, field: string, input: object): Promise<Made> => {
  clock.advance(60_000);
  const data = await graph
    .as(actor)
    .data(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${field} { id key } refusal { code message } } }`,
      {
        input,
      },
    );
  if (data[mutation].refusal) throw new Error(JSON.stringify(data[mutation].refusal));
  const made: Made = data[mutation][field];
  await graph.deliver(...(await graph.events(made.id)));
  return made;
};
const level = { impact: 'LOW', urgency: 'LOW' };
const log = (title: string, over: object = {}) =>
  act(agent, 'logIncident', 'LogIncidentInput', 'incident', { title, category: 'other', ...level, ...over });
const raise = (title: string, incidentIds: string[], over: object = {}) =>
  act(problemManager, 'raiseProblem', 'RaiseProblemInput', 'problem', { title, incidentIds, ...level, ...over });
const aProblem = (command: string, type: string, input: object) => act(problemManager, command, type, 'problem', input);
const publish = async (text: object) => {
  const article = await act(agent, 'writeArticle', 'WriteArticleInput', 'article', {
    text: { title: 'Title', body: 'Body', language: 'en', serviceIds: [service], audience: 'CUSTOMERS', ...text },
  });
  const command = { id: article.id };
  await act(agent, 'submitArticle', 'KnowledgeArticleCommandInput', 'article', command);
  await act(engineer, 'approveArticle', 'KnowledgeArticleCommandInput', 'article', command);
  return act(manager, 'publishArticle', 'ReviewArticleInput', 'article', { ...command, reviewDueOn: '2026-06-01' });
};
const order = async (actor: Actor, name: string, answers: object) => {
  const form = { type: 'object', properties: { address: { type: 'string' }, size: { type: 'integer' } } };
  const definition = { name, serviceId: service, customerIds: [], ...level, approvals: [] };
  const requestItem = await act(keeper, 'draftRequestItem', 'DraftRequestItemInput', 'requestItem', {
    definition: {
      ...definition,
      form,
      tasks: [{ name: 'do', teamId: team, instructions: 'hush' }],
    },
  });
  await act(keeper, 'publishRequestItem', 'RequestItemCommandInput', 'requestItem', { id: requestItem.id });
  return act(actor, 'submitServiceRequest', 'SubmitServiceRequestInput', 'serviceRequest', {
    itemId: requestItem.id,
    answers,
  });
};

const query = `query ($text: String!, $kinds: [RecordKind!], $first: Int, $after: String) {
  searchRecords(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage hasPreviousPage }
    nodes { kind key title ranking snippet { place parts { text matched } }
      record { __typename ... on Incident { id } ... on Problem { id } ... on ServiceRequest { id } ... on KnowledgeArticle { id } } } } }`;
type Node = {
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly ranking: string;
  readonly snippet: { readonly place: string; readonly parts: { text: string; matched: boolean }[] } | null;
  readonly record: { readonly __typename: string; readonly id: string };
};
const nodesOf = async (text: string, variables: object = {}, actor = agent): Promise<Node[]> => {
  const { searchRecords } = await graph.as(actor).data(query, { text, ...variables });
  expect(searchRecords.totalCount).toBe(searchRecords.nodes.length);
  return searchRecords.nodes;
};
const search = async (text: string, variables: object = {}, actor = agent): Promise<string[]> =>
  (await nodesOf(text, variables, actor)).map(({ ranking, kind, title }) => `${ranking} ${kind} ${title}`);
const marked = ({ snippet }: Node) => [
  snippet?.place,
  ...(snippet?.parts.filter(({ matched }) => matched).map(({ text }) => text) ?? []),
];

const incident = await log('Tunnel drops', { customerId: customer, description: 'since Monday' });
const hidden = await log('Tunnel is slow', { customerId: other });
const problem = await raise('Gateway restarts', [incident.id], { description: 'The tunnel ends with it' });
const article = await publish({ title: 'When the tunnel drops', body: 'Set the keep-alive to 20 seconds.' });
const secret = await publish({ title: 'Inside of the tunnel', body: 'Ask Eve.', audience: 'PROVIDER' });
const request = await order(theirs, 'Mailbox for a team', { address: 'Ein Tunnel für Zürich', size: 4711 });

describe('the search over all records', () => {
  it('finds records of every kind, the title first, then the newest', async () => {
    expect(await search('TUNNEL')).toEqual([
      'TITLE ARTICLE Inside of the tunnel',
      'TITLE ARTICLE When the tunnel drops',
      'TITLE INCIDENT Tunnel is slow',
      'TITLE INCIDENT Tunnel drops',
      'TEXT SERVICE_REQUEST Mailbox for a team',
      'TEXT PROBLEM Gateway restarts',
    ]);
    expect(await search('tunnel', { kinds: ['PROBLEM', 'INCIDENT'] })).toEqual([
      'TITLE INCIDENT Tunnel is slow',
      'TITLE INCIDENT Tunnel drops',
      'TEXT PROBLEM Gateway restarts',
    ]);
    expect(await search('tunnel', { kinds: [] })).toEqual([]);
  });

  it('finds a misspelt word beside one that stands elsewhere only', async () => {
    const jam = await log('Drucker klemmt');
    await log('Mail is late');
    expect(await search('druckr mail')).toContain('PARTLY INCIDENT Drucker klemmt');
    expect((await nodesOf('druckr late')).every(({ ranking }) => ranking === 'PARTLY')).toBe(true);
    const [hit] = await nodesOf('druckr nowhere');
    expect(hit).toMatchObject({ key: jam.key, ranking: 'PARTLY', record: { id: jam.id } });
    expect(hit && marked(hit)).toEqual(['TITLE', 'Drucker']);
    expect(await search('druckr nowhere', {}, supplier)).toEqual([]);
  });

  it('leads to the record, by its key, too', async () => {
    for (const [made, type] of [
      [incident, 'Incident'],
      [problem, 'Problem'],
      [article, 'KnowledgeArticle'],
      [request, 'ServiceRequest'],
    ] as const) {
      const [first] = await nodesOf(made.key.toLowerCase());
      expect(first).toMatchObject({ key: made.key, ranking: 'TITLE', record: { __typename: type, id: made.id } });
    }
  });

  it('finds what was written alike, and says where', async () => {
    expect(await search('gatway')).toEqual(['SIMILAR PROBLEM Gateway restarts']);
    expect((await nodesOf('tunnel')).map(marked)).toEqual([
      ['TITLE', 'tunnel'],
      ['TITLE', 'tunnel'],
      ['TITLE', 'Tunnel'],
      ['TITLE', 'Tunnel'],
      ['ANSWERS', 'Tunnel'],
      ['DESCRIPTION', 'tunnel'],
    ]);
    expect((await nodesOf('4711')).map(marked)).toEqual([['ANSWERS', '4711']]);
    expect((await nodesOf('keep seconds')).map(marked)).toEqual([['BODY', 'keep', 'seconds']]);
  });

  it('finds in any language', async () => {
    expect(await search('ZURICH')).toEqual(['TEXT SERVICE_REQUEST Mailbox for a team']);
    await raise('网关重启', [incident.id], { description: 'Шлюз перезапускается' });
    await publish({ title: 'Сброс пароля', body: 'パスワードを再設定する', language: 'ru' });
    expect(await search('重启')).toEqual(['TITLE PROBLEM 网关重启']);
    expect(await search('ШЛЮЗ')).toEqual(['TEXT PROBLEM 网关重启']);
    expect(await search('сброс')).toEqual(['TITLE ARTICLE Сброс пароля']);
    expect((await nodesOf('再設定')).map(marked)).toEqual([['BODY', '再設定']]);
  });

  it('follows a problem to its cause and its workaround, and forgets what was withdrawn', async () => {
    const configurationItemIds = [item];
    await aProblem('startProblemDiagnosis', 'ProblemCommandInput', { id: problem.id });
    await aProblem('recordRootCause', 'RecordRootCauseInput', {
      id: problem.id,
      rootCause: 'The heap is not bounded',
      analysis: {
        fiveWhys: {
          whys: [
            { question: 'Why does it restart?', answer: 'It has no memory left' },
            { question: 'Why?', answer: 'The heap' },
          ],
        },
      },
    });
    expect((await nodesOf('heap bounded')).map(marked)).toEqual([['ROOT_CAUSE', 'heap', 'bounded']]);
    await aProblem('recordKnownError', 'RecordKnownErrorInput', {
      id: problem.id,
      configurationItemIds,
      workaround: 'Restart the dispatcher',
    });
    expect((await nodesOf('dispatcher')).map(marked)).toEqual([['WORKAROUND', 'dispatcher']]);
    await aProblem('withdrawKnownError', 'WithdrawKnownErrorInput', { id: problem.id, why: 'it did not help' });
    expect(await search('dispatcher')).toEqual([]);
  });

  it('finds an article as it is in force, and no more once it is retired', async () => {
    const draft = await act(agent, 'writeArticle', 'WriteArticleInput', 'article', {
      text: { title: 'Unfinished', body: 'Nobody knows', language: 'en', audience: 'CUSTOMERS' },
    });
    expect(await search('unfinished')).toEqual([]);
    expect(await search(draft.key)).toEqual([]);
    const old = await publish({ title: 'Obsolete' });
    expect(await search('obsolete')).toEqual(['TITLE ARTICLE Obsolete']);
    await act(manager, 'retireArticle', 'KnowledgeArticleWhyInput', 'article', { id: old.id, why: 'out of use' });
    expect(await search('obsolete')).toEqual([]);
  });

  it('shows a customer’s people what is theirs, and a supplier’s what waits for them', async () => {
    expect(await search('tunnel', {}, theirs)).toEqual([
      'TITLE ARTICLE When the tunnel drops',
      'TITLE INCIDENT Tunnel drops',
      'TEXT SERVICE_REQUEST Mailbox for a team',
    ]);
    expect(await search('tunnel', {}, others)).toEqual([
      'TITLE ARTICLE When the tunnel drops',
      'TITLE INCIDENT Tunnel is slow',
    ]);
    expect(await search('tunnel', {}, supplier)).toEqual([]);
    for (const { key } of [hidden, problem, secret]) expect(await search(key, {}, theirs)).toEqual([]);
    expect(await search('hush')).toEqual([]);
  });

  it.each([1, 2, 4])('pages by %i through all rankings and kinds without finding anything twice', async (first) => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { searchRecords }: { searchRecords: { nodes: Node[]; pageInfo: Record<string, string> } } = await graph
        .as(agent)
        .data(query, { text: 'tunnel', first, after });
      seen.push(...searchRecords.nodes.map(({ key }) => key));
      expect(searchRecords.pageInfo.hasPreviousPage).toBe(after !== null);
      after = searchRecords.pageInfo.hasNextPage ? (searchRecords.pageInfo.endCursor ?? null) : null;
    } while (after);
    expect(seen).toEqual([secret, article, hidden, incident, request, problem].map(({ key }) => key));
  });

  it.each([
    ['?!', {}],
    ['tunnel', { first: 101 }],
    ['tunnel', { after: 'nonsense' }],
    ['x'.repeat(1001), {}],
  ])('takes no %j with %o', async (text, variables) => {
    const { errors } = await graph.as(agent).query(query, { text, ...variables });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
