/** What is suggested for an incident, and why; through the graph, on a real PostgreSQL. */
import { join } from 'node:path';
import { problemEvents } from '@attest/contracts';
import type { Actor } from '@attest/kernel';
import { transact } from '@attest/record';
import { anActor, anEnvelope, aSubgraph, fixedClock } from '@attest/testkit';
import { describe, expect, it } from 'vitest';
import { learn } from '../known.ts';
import { processes } from '../processes.ts';
import {
  agent,
  cast,
  ciId,
  customerId,
  knowledgeOf,
  otherCiId,
  otherServiceId,
  serviceId,
  stranger,
  theirs,
} from './fixture.ts';

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
const { written, incident, knownError } = knowledgeOf(graph);

const mailError = await knownError({ title: 'Mail queue stalls at midnight', serviceId, category: 'email' }, [ciId]);
await transact(graph.db, anActor('SYSTEM'), (tx) =>
  learn(tx, 'PROBLEM', { id: mailError, name: 'PRB', active: true, recordVersion: 1 }),
);
const wayAround = await written('PUBLISHED', {
  title: 'Mail is late: restart the dispatcher',
  body: 'Stop it, wait, start it.',
  problemId: mailError,
  audience: 'PROVIDER',
});
const ofTheItem = await written('PUBLISHED', {
  title: 'Care of the archive host',
  body: 'Once a week.',
  configurationItemIds: [otherCiId],
});
const forOne = await written('PUBLISHED', {
  title: 'Calendar of a colleague is empty',
  body: 'Ask for the right to see it.',
  audience: 'CUSTOMER',
  customerIds: [customerId],
  category: 'calendar',
});

type Suggestion = {
  problem: { id: string; workaround: string } | null;
  article: { id: string } | null;
  score: number;
  why: {
    kind: string;
    share: number;
    words: { word: string; found: string }[];
    configurationItems: { id: string }[];
  }[];
};
const fields =
  'problem { id workaround } article { id } score why { kind share words { word found } configurationItems { id } }';
const suggested = async (id: string, by: Actor = agent): Promise<Suggestion[]> =>
  (await graph.as(by).data(`{ incident(id: "${id}") { suggestions(first: 20) { ${fields} } } }`)).incident.suggestions;
const before = async (about: object, by: Actor = agent): Promise<Suggestion[]> => {
  const document = `query ($about: KnowledgeSuggestionInput!) { knowledgeSuggestions(about: $about, first: 20) { ${fields} } }`;
  return (await graph.as(by).data(document, { about })).knowledgeSuggestions;
};
const ids = (suggestions: Suggestion[]) => suggestions.map(({ problem, article }) => problem?.id ?? article?.id);
const kinds = (suggestion: Suggestion | undefined) => suggestion?.why.map(({ kind }) => kind);

describe('suggestions', () => {
  it('show a known error of a configuration item on every new incident of that item, with its workaround', async () => {
    const logged = await graph
      .as(agent)
      .data(
        `mutation ($input: LogIncidentInput!) { logIncident(input: $input) { incident { suggestions { ${fields} } } } }`,
        {
          input: {
            title: 'X',
            category: 'other',
            impact: 'LOW',
            urgency: 'LOW',
            configurationItemIds: [ciId, otherCiId],
          },
        },
      );
    const { suggestions } = logged.logIncident.incident;
    expect(suggestions).toMatchObject([
      {
        problem: { id: mailError, workaround: 'Restart the dispatcher.' },
        article: null,
        score: 0.4,
        why: [{ kind: 'CONFIGURATION_ITEM', share: 0.4, configurationItems: [{ id: ciId }] }],
      },
      { article: { id: expect.any(String) }, score: 0.4 },
      { article: { id: expect.any(String) }, score: 0.4 },
    ]);
    expect(ids(suggestions.slice(1)).sort()).toEqual([wayAround, ofTheItem].sort());
    expect(await suggested(await incident({ title: 'X' }))).toEqual([]);
  });

  it('are ranked by all that an incident has in common, each reason with what it adds', async () => {
    const all = await suggested(
      await incident({
        title: 'Mail is late since midnight',
        description: 'The queue stalls.',
        category: 'email',
        serviceId,
        configurationItemIds: [ciId],
      }),
    );
    expect(ids(all).slice(0, 2)).toEqual([mailError, wayAround]);
    expect(kinds(all[0])).toEqual(['CONFIGURATION_ITEM', 'WORDS', 'DESCRIPTION', 'SERVICE', 'CATEGORY']);
    expect(kinds(all[1])).toEqual(['KNOWN_ERROR', 'WORDS', 'SERVICE']);
    expect(all[0]?.why[1]?.words).toContainEqual({ word: 'midnight', found: 'midnight' });
    for (const { score, why } of all) {
      const sum = why.reduce((so, { share }) => so + share, 0);
      expect(score).toBeCloseTo(Math.min(1, sum), 3);
    }
    expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).toSorted((a, b) => b - a));
  });

  it('find a known error by its text or its service alone, and by a link first', async () => {
    const byText = await suggested(await incident({ title: 'Stalling mail queues' }));
    expect(ids(byText)[0]).toBe(mailError);
    expect(kinds(byText[0])).toEqual(['WORDS']);
    const byService = await suggested(await incident({ title: 'X', serviceId }));
    expect(ids(byService)).toEqual([mailError]);
    expect(byService[0]).toMatchObject({ score: 0.15, why: [{ kind: 'SERVICE' }] });
    expect(await suggested(await incident({ title: 'X', serviceId: otherServiceId }))).toEqual([]);
    const linked = await incident({ title: 'X' });
    await graph
      .as(agent)
      .data('mutation ($input: LinkIncidentInput!) { linkIncident(input: $input) { refusal { code } } }', {
        input: { id: linked, kind: 'PROBLEM', targetId: mailError },
      });
    expect((await suggested(linked)).map(kinds)).toEqual([['LINKED'], ['KNOWN_ERROR']]);
  });

  it('are given before anything is logged, the same as after', async () => {
    const about = { title: 'Mail is late', description: 'since midnight', category: 'email', serviceId };
    const first = await before({ ...about, configurationItemIds: [ciId] });
    expect(ids(first).slice(0, 2).sort()).toEqual([mailError, wayAround].sort());
    const logged = await incident({ ...about, configurationItemIds: [ciId] });
    expect(await suggested(logged)).toEqual(first);
    expect(await before({ title: '' })).toEqual([]);
  });

  it('give a customer what they may read: no known errors, and no hint of one', async () => {
    const mine = { title: 'Calendar of a colleague is empty', configurationItemIds: [ciId] };
    expect(ids(await before(mine, theirs))).toEqual([forOne]);
    expect(await before(mine, stranger)).toEqual([]);
    expect(await before({ title: 'Mail queue stalls at midnight', serviceId }, theirs)).toEqual([]);
    const own = await incident({ ...mine, customerId });
    expect(ids(await suggested(own, theirs))).toEqual([forOne]);
    expect(ids(await suggested(own))).toEqual(expect.arrayContaining([forOne, mailError, wayAround]));
  });

  it('refuse what they cannot read', async () => {
    const document =
      'query ($about: KnowledgeSuggestionInput!, $first: Int) { knowledgeSuggestions(about: $about, first: $first) { score } }';
    const bad = [
      { about: { title: 'x', serviceId: 'x' } },
      { about: { title: 'x', configurationItemIds: ['x'] } },
      { about: { title: 'x', configurationItemIds: Array.from({ length: 101 }, () => ciId) } },
      { about: { title: 'x'.repeat(1001) } },
      { about: { title: 'x', description: 'x'.repeat(10_001) } },
      { about: { title: 'x\u0000' } },
      { about: { title: 'x', description: 'x\u0000' } },
      { about: { title: 'x', category: 'x\u0000' } },
      { about: { title: 'x' }, first: 21 },
      { about: { title: 'x' }, first: -1 },
    ];
    for (const variables of bad)
      expect((await graph.as(agent).query(document, variables)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const long = await before({ title: 'Mail', description: `midnight ${'x'.repeat(9000)}` });
    expect(ids(long)).toContain(mailError);
  });

  it('end with the known error', async () => {
    await graph.owner(`UPDATE problem SET state = 'RESOLVED' WHERE id = '${mailError}'`);
    await graph.deliver(anEnvelope(problemEvents.ProblemResolved, { recordId: mailError, at: clock.now() }));
    expect(ids(await before({ title: 'Mail queue stalls', serviceId, configurationItemIds: [ciId] }))).not.toContain(
      mailError,
    );
  });
});
