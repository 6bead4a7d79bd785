/** Guarantees of the knowledge process, through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { problemEvents, serviceEvents } from '@attest/contracts';
import { type Actor, actionsFrom, everyStateTimesAction } from '@attest/kernel';
import { read, transact, verifyRecords } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import { articleRights, knowledgeArticleMachine } from './domain.ts';
import {
  agent,
  cast,
  customerId,
  engineer,
  id,
  knowledgeOf,
  laterOn,
  manager,
  otherId,
  otherServiceId,
  problemManager,
  stranger,
  supplier,
  theirs,
} from './fixture.ts';
import { articleStore, feedbackStore } from './store.ts';

const clock = fixedClock('2026-01-05T08:00:00Z');
const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', '..', 'migrations'),
  now: clock.now,
});
await transact(graph.db, anActor('SYSTEM'), async (tx) => {
  for (const [kind, id_] of cast) await learn(tx, kind, { id: id_, name: kind, active: true, recordVersion: 1 });
});
const { write, command, why, review, edit, use, rate, written, incident, knownError } = knowledgeOf(graph);
const typesOf = async (recordId: string) => (await graph.events(recordId)).map(({ type }) => type);
const shown = async (actor: Actor, article: string, what: string) =>
  (await graph.as(actor).data(`{ knowledgeArticle(id: "${article}") { ${what} } }`)).knowledgeArticle;

describe('an article', () => {
  it('is written, sent back, read by another, published, written anew, retired; every edition is kept', async () => {
    const { article, refusal: none } = await write();
    expect(none).toBeNull();
    expect(article).toMatchObject({
      key: expect.stringMatching(/^KB-\d+$/),
      state: 'DRAFT',
      edition: 0,
      version: 1,
      availableActions: ['EDIT', 'SUBMIT', 'DISCARD', 'USE'],
    });
    await command(agent, 'submitArticle', article.id);
    const returned = await why(engineer, 'returnArticle', article.id);
    expect(returned.article).toMatchObject({ state: 'DRAFT', draft: { returnedWhy: 'the second step is missing' } });
    await edit(agent, article.id, { body: 'First this, then that.' });
    await command(agent, 'submitArticle', article.id);
    expect((await command(engineer, 'approveArticle', article.id)).article).toMatchObject({
      state: 'APPROVED',
      draft: { authors: [{ id: agent.id }], approver: { id: engineer.id } },
    });
    const published = await review(manager, 'publishArticle', article.id);
    expect(published.article).toMatchObject({ state: 'PUBLISHED', edition: 1, draft: null, reviewDueOn: laterOn });

    const next = await edit(engineer, article.id, { body: 'First that, then this.' });
    expect(next.article).toMatchObject({ state: 'DRAFT', edition: 1, body: 'First this, then that.' });
    expect(await shown(theirs, article.id, 'state body draft { body } edition')).toEqual({
      state: 'PUBLISHED',
      body: 'First this, then that.',
      draft: null,
      edition: 1,
    });
    await command(engineer, 'submitArticle', article.id);
    await command(problemManager, 'approveArticle', article.id);
    await review(manager, 'publishArticle', article.id);
    await why(manager, 'retireArticle', article.id, 'the tunnel is gone');
    expect(await shown(theirs, article.id, 'id')).toBeNull();
    const kept = await shown(
      agent,
      article.id,
      'state retirementReason editions { nodes { edition body endedAt approver { id } } } history(first: 50) { nodes { type } }',
    );
    expect(kept).toMatchObject({
      state: 'RETIRED',
      retirementReason: 'the tunnel is gone',
      editions: {
        nodes: [
          { edition: 2, body: 'First that, then this.', endedAt: clock.now(), approver: { id: problemManager.id } },
          { edition: 1, body: 'First this, then that.', endedAt: clock.now(), approver: { id: engineer.id } },
        ],
      },
    });
    expect(kept.history.nodes.map(({ type }: { type: string }) => type)).toEqual([
      'ArticleDrafted',
      'ArticleSubmitted',
      'ArticleReturned',
      'ArticleEdited',
      'ArticleSubmitted',
      'ArticleApproved',
      'ArticlePublished',
      'ArticleEdited',
      'ArticleSubmitted',
      'ArticleApproved',
      'ArticlePublished',
      'ArticleRetired',
    ]);
  });

  const some = { EDIT: 'editArticle', SUBMIT: 'submitArticle', RETURN: 'returnArticle', APPROVE: 'approveArticle' };
  const others = { PUBLISH: 'publishArticle', DISCARD: 'discardArticleDraft', CONFIRM: 'confirmArticle' };
  const mutations = { ...some, ...others, USE: 'useArticle', RETIRE: 'retireArticle' } as const;
  const asked = everyStateTimesAction(knowledgeArticleMachine).filter(({ action }) => action in mutations);
  it.each(asked)('$action from $state answers by the table', async ({ state, action, legal }) => {
    const article = await written(state);
    const mutation = mutations[action as keyof typeof mutations];
    const run = {
      EDIT: () => edit(problemManager, article),
      RETURN: () => why(problemManager, mutation, article),
      RETIRE: () => why(problemManager, mutation, article),
      PUBLISH: () => review(problemManager, mutation, article),
      CONFIRM: () => review(problemManager, mutation, article),
      USE: async () => use(problemManager, article, await incident()),
    }[action as string];
    const before = await typesOf(article);
    const { article: after, refusal } = await (run ?? (() => command(problemManager, mutation, article)))();
    const { to } = knowledgeArticleMachine.transitions[action] as { to?: string };
    if (!legal) {
      expect(refusal).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        allowed: actionsFrom(knowledgeArticleMachine, state).filter((one) => one !== 'REVIEW_DUE'),
      });
      expect(await typesOf(article)).toEqual(before);
    } else if (state !== 'PUBLISHED' && (action === 'USE' || action === 'DISCARD')) {
      expect(refusal).toMatchObject({ code: 'NOTHING_PUBLISHED', clause: 'ISO/IEC 20000-1:2018 7.6' });
      expect(await typesOf(article)).toEqual(before);
    } else expect(after).toMatchObject({ state: to ?? state });
  });

  it('is refused for what it is not, and then nothing is written', async () => {
    const before = (await graph.events()).length;
    const codes = async (over: object, by = agent) => (await write(over, {}, { by })).refusal;
    expect(await codes({ title: ' ' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await codes({ language: 'english!' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await codes({ audience: 'CUSTOMER' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await codes({ serviceIds: [id(99)] })).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    expect(await codes({ problemId: id(99) })).toMatchObject({ code: 'UNKNOWN_REFERENCE' });
    for (const by of [theirs, supplier, anActor('FINANCE_MANAGER')])
      expect(await codes({}, by)).toMatchObject({ code: 'FORBIDDEN' });
    expect((await command(agent, 'submitArticle', id(99))).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect((await command(agent, 'submitArticle', 'x')).refusal).toMatchObject({ code: 'NOT_FOUND' });
    expect((await graph.events()).length).toBe(before);
  });

  it('is approved and confirmed by nobody who wrote it, and has a day of review', async () => {
    const own = await written('IN_REVIEW');
    await why(engineer, 'returnArticle', own);
    await edit(engineer, own);
    await command(agent, 'submitArticle', own);
    expect((await command(engineer, 'approveArticle', own)).refusal).toMatchObject({
      code: 'REVIEWER_IS_AUTHOR',
      clause: 'ISO/IEC 20000-1:2018 7.5.2',
    });
    expect((await command(agent, 'approveArticle', own)).refusal.code).toBe('FORBIDDEN');
    await command(problemManager, 'approveArticle', own);
    expect((await review(manager, 'publishArticle', own, null)).refusal).toMatchObject({
      code: 'REVIEW_DATE_REQUIRED',
      clause: 'ISO/IEC 20000-1:2018 7.6',
    });
    for (const day of ['2026-01-05', '2029-01-06'])
      expect((await review(manager, 'publishArticle', own, day)).refusal.code).toBe('INVALID_INPUT');
    expect((await review(engineer, 'publishArticle', own)).refusal.code).toBe('FORBIDDEN');
    await review(manager, 'publishArticle', own);
    expect((await review(engineer, 'confirmArticle', own)).refusal.code).toBe('REVIEWER_IS_AUTHOR');
    expect((await review(problemManager, 'confirmArticle', own, '2026-09-01')).article.reviewDueOn).toBe('2026-09-01');
  });

  it('offers each role what it may do', async () => {
    const article = await written('PUBLISHED');
    const actions = async (actor: Actor) => (await shown(actor, article, 'availableActions')).availableActions;
    const [mine, all] = [await actions(agent), await actions(problemManager)];
    expect(mine).toEqual(['EDIT', 'USE']);
    expect(all).toEqual(['EDIT', 'CONFIRM', 'USE', 'RETIRE']);
    expect(await actions(theirs)).toEqual([]);
    for (const action of all) expect(articleRights[action as 'EDIT']).toContain('PROBLEM_MANAGER');
  });

  it('is begun once by a retry, and changed by one of ten racing edits; the others are told', async () => {
    const idempotencyKey = id(71);
    const [first, again] = [await write({}, { idempotencyKey }), await write({}, { idempotencyKey })];
    expect(again.article.id).toBe(first.article.id);
    expect((await write({ body: 'other' }, { idempotencyKey })).refusal.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        edit(agent, first.article.id, { body: `Text ${n}` }, { expectedVersion: 1 }),
      ),
    );
    expect(answers.filter(({ article }) => article)).toHaveLength(1);
    expect(answers.filter(({ refusal }) => refusal?.code === 'CONFLICT')).toHaveLength(9);
  });

  it('keeps a reference that has ended since, and takes no new one', async () => {
    const article = await written('DRAFT', { serviceIds: [otherServiceId] });
    await transact(graph.db, anActor('SYSTEM'), (tx) =>
      learn(tx, 'SERVICE', { id: otherServiceId, active: false, recordVersion: 2 }),
    );
    expect((await edit(agent, article, { serviceIds: [otherServiceId] })).refusal).toBeNull();
    expect((await write({ serviceIds: [otherServiceId] })).refusal.code).toBe('UNKNOWN_REFERENCE');
  });
});

describe('use', () => {
  it('counts an incident once, is drilled to the incidents, and is no conflict to who edits', async () => {
    const article = await written('PUBLISHED');
    const { version } = await shown(agent, article, 'version');
    const incidents = await Promise.all([incident({ customerId }), incident({ customerId: otherId })]);
    const used = await Promise.all([...incidents, ...incidents].map((one) => use(agent, article, one)));
    for (const { refusal } of used) expect(refusal).toBeNull();
    const uses = 'usedBy uses { totalCount nodes { edition user { id } incident { id } } }';
    const mine = await shown(agent, article, uses);
    expect(mine).toMatchObject({ usedBy: 2, uses: { totalCount: 2 } });
    expect(mine.uses.nodes.map(({ incident: of }: { incident: { id: string } }) => of.id).sort()).toEqual(
      [...incidents].sort(),
    );
    expect(mine.uses.nodes[0]).toMatchObject({ edition: 1, user: { id: agent.id } });
    expect((await shown(theirs, article, uses)).uses.nodes).toMatchObject([{ incident: { id: incidents[0] } }]);
    const drilled = `{ incident(id: "${incidents[0]}") { knowledge { id } } }`;
    expect((await graph.as(theirs).data(drilled)).incident.knowledge).toEqual([{ id: article }]);
    expect((await edit(agent, article, {}, { expectedVersion: version })).refusal).toBeNull();
    expect((await edit(agent, article, {}, { expectedVersion: version })).refusal.code).toBe('CONFLICT');
    const most = await graph.as(agent).data('{ knowledgeArticles(orderBy: USED_DESC, first: 1) { nodes { id } } }');
    expect(most.knowledgeArticles.nodes).toEqual([{ id: article }]);
  });

  it('of an incident that is not there is refused', async () => {
    const article = await written('PUBLISHED');
    for (const incidentId of [id(99), 'x'])
      expect((await use(agent, article, incidentId)).refusal.code).toBe('UNKNOWN_REFERENCE');
    expect((await use(theirs, article, await incident({ customerId }))).refusal.code).toBe('FORBIDDEN');
  });

  it('is rated by readers: the last word of each counts, of the edition in force', async () => {
    const article = await written('PUBLISHED');
    await rate(theirs, article, false);
    expect((await rate(theirs, article, true)).article.feedback).toEqual({ helpful: 1, unhelpful: 0, mine: true });
    await Promise.all([true, true, true].map((helpful) => rate(stranger, article, helpful)));
    expect((await shown(agent, article, 'feedback { helpful unhelpful mine }')).feedback).toEqual({
      helpful: 2,
      unhelpful: 0,
      mine: null,
    });
    expect((await shown(theirs, article, 'feedback { helpful }')).feedback).toEqual({ helpful: 1 });
    expect((await rate(agent, await written('DRAFT'), true)).refusal.code).toBe('NOTHING_PUBLISHED');
    expect((await rate(theirs, await written('DRAFT'), true)).refusal.code).toBe('NOT_FOUND');
    expect((await rate(supplier, article, true)).refusal.code).toBe('FORBIDDEN');
  });
});

describe('review', () => {
  it('is due on its day, and not where the day was moved or the article is gone', async () => {
    const soon = () => written('PUBLISHED', {}, '2026-07-01');
    const [due, moved, gone] = await Promise.all([soon(), soon(), soon()]);
    await review(engineer, 'confirmArticle', moved, '2026-08-01');
    await why(manager, 'retireArticle', gone);
    clock.set('2026-06-30T23:59:59Z');
    await graph.tick();
    expect((await shown(agent, due, 'reviewDue')).reviewDue).toBe(false);
    clock.set('2026-07-01T00:00:00Z');
    await graph.tick();
    expect((await shown(agent, due, 'reviewDue')).reviewDue).toBe(true);
    expect((await shown(theirs, due, 'reviewDue reviewDueOn')).reviewDue).toBeNull();
    for (const article of [moved, gone]) expect((await shown(agent, article, 'reviewDue')).reviewDue).toBe(false);
    const listed = await graph
      .as(agent)
      .data('{ knowledgeArticles(filter: { reviewDue: true }, first: 100) { nodes { id } } }');
    expect(listed.knowledgeArticles.nodes).toContainEqual({ id: due });
    expect((await review(engineer, 'confirmArticle', due, '2027-01-01')).article.reviewDue).toBe(false);
    expect((await typesOf(due)).slice(-2)).toEqual(['ArticleReviewDue', 'ArticleConfirmed']);
  });

  it('is due once when what the article is about has changed', async () => {
    const problemId = await knownError({}, [cast[4][1]]);
    await transact(graph.db, anActor('SYSTEM'), (tx) =>
      learn(tx, 'PROBLEM', { id: problemId, name: 'PRB', active: true, recordVersion: 1 }),
    );
    const about = await written('PUBLISHED', { problemId });
    const other = await written('PUBLISHED');
    const resolved = anEnvelope(problemEvents.ProblemResolved, { recordId: problemId, at: clock.now() });
    await graph.deliver(resolved, resolved);
    const retired = anEnvelope(serviceEvents.ServiceRetired, { recordId: cast[0][1], at: clock.now() });
    await graph.deliver(retired);
    const causes = async (article: string) =>
      (await graph.events(article))
        .filter(({ type }) => type === 'ArticleReviewDue')
        .map(({ data }) => (data as { cause: string }).cause);
    expect(await causes(about)).toEqual(['PROBLEM_RESOLVED']);
    expect(await causes(other)).toEqual(['SERVICE_ENDED']);
    const entity = `{ _entities(representations: [{ __typename: "Problem", id: "${problemId}" }]) { ... on Problem { articles { id } } } }`;
    expect((await graph.as(agent).data(entity))._entities[0].articles).toEqual([{ id: about }]);
  });
});

describe('who may read what', () => {
  it('is by audience: the provider’s people all, a customer’s what is in force and for them, others nothing', async () => {
    const internal = await written('PUBLISHED', { audience: 'PROVIDER', title: 'Only for us' });
    const one = await written('PUBLISHED', { audience: 'CUSTOMER', customerIds: [customerId], title: 'For one' });
    const both = await written('PUBLISHED', {
      audience: 'CUSTOMER',
      customerIds: [customerId, otherId],
      title: 'For two',
    });
    const draft = await written('APPROVED', { title: 'Not yet' });
    const all = [internal, one, both, draft];
    const reads = async (actor: Actor) => {
      const listed = await graph.as(actor).data('{ knowledgeArticles(first: 100) { nodes { id } } }');
      const nodes: string[] = listed.knowledgeArticles.nodes.map((node: { id: string }) => node.id);
      for (const article of all)
        expect((await shown(actor, article, 'id')) !== null, article).toBe(nodes.includes(article));
      return all.filter((article) => nodes.includes(article));
    };
    expect(await reads(agent)).toEqual(all);
    expect(await reads(theirs)).toEqual([one, both]);
    expect(await reads(stranger)).toEqual([both]);
    expect(await reads(supplier)).toEqual([]);
    const shy =
      'authors { id } approver { id } usedBy reviewDueOn customers { id } history(first: 5) { nodes { type } }';
    expect(await shown(stranger, both, shy)).toEqual({
      authors: [],
      approver: null,
      usedBy: null,
      reviewDueOn: null,
      customers: [{ id: otherId }],
      history: { nodes: [] },
    });
    await edit(agent, both, { audience: 'PROVIDER' });
    await command(agent, 'submitArticle', both);
    await command(engineer, 'approveArticle', both);
    expect(await reads(stranger)).toEqual([both]);
    await review(manager, 'publishArticle', both, '2026-12-01');
    expect(await reads(stranger)).toEqual([]);
  });

  it('holds in the database itself, for each customer and for nobody', async () => {
    const tables = ['knowledge_article', 'knowledge_edition', 'knowledge_use', 'knowledge_feedback', 'knowledge_shown'];
    const sql = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ');
    const counted = async (actor: Actor) => {
      const [row] = await read(graph.db, actor, (tx) => tx.query<Record<string, number>>(`SELECT ${sql}`));
      return row ?? {};
    };
    const none = Object.fromEntries(tables.map((table) => [table, 0]));
    expect(await counted(supplier)).toEqual(none);
    const others = await counted(stranger);
    expect(others).toMatchObject({ knowledge_article: 0, knowledge_shown: others.knowledge_edition });
    for (const table of tables) expect(await graph.db.dataSource.query(`SELECT 1 FROM ${table}`)).toEqual([]);
    const update = transact(graph.db, theirs, (tx) =>
      tx.execute("UPDATE knowledge_edition SET ended_at = now() WHERE audience = 'CUSTOMERS'"),
    );
    await expect(update).rejects.toThrow('row-level security');
    const rewrite = transact(graph.db, agent, (tx) => tx.execute("UPDATE knowledge_edition SET body = 'mine'"));
    await expect(rewrite).rejects.toThrow('permission denied');
  });
});

it('proves its records', async () => {
  const stores = [articleStore, feedbackStore];
  const verified = await read(graph.db, anActor('SYSTEM'), (tx) => verifyRecords(tx, stores));
  expect(verified.findings).toEqual([]);
});
