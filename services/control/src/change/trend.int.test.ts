/** Trends of changes, analysed at intervals, through the graph and on a real PostgreSQL. */
import { incidentEvents } from '@attest/contracts';
import { anEvent } from '@attest/testkit';
import { expect, it } from 'vitest';
import {
  act,
  approved,
  call,
  clock,
  engineer,
  graph,
  id,
  item,
  keeper,
  manager,
  requested,
  schedule,
  settle,
  theirs,
} from './fixture.ts';

type Period = { fromAt: string; figures: { figure: string; value: number }[] };

const analyses = async () =>
  (
    await graph
      .as(manager)
      .data(
        `{ changeTrendAnalyses { nodes { id key state fromAt untilAt dueAt missedAt signals conclusion note concludedBy { id } past { fromAt } figures { figure value past signal } history { nodes { type } } } } }`,
      )
  ).changeTrendAnalyses.nodes;
const conclude = (id: string, over: object = {}, actor = manager) =>
  call(
    'concludeChangeTrend',
    'ConcludeChangeTrendInput',
    { id, conclusion: 'OPPORTUNITY', note: 'patch earlier', ...over },
    actor,
    'changeTrendAnalysis { state conclusion note concludedBy { id } }',
  );

it('are taken at the interval of the policy from the first change on, and concluded by somebody', async () => {
  const made = await approved((await item('made')).id);
  await schedule(made, { startsAt: '2026-01-05T09:00:00Z', endsAt: '2026-01-05T10:00:00Z' });
  await requested({ type: 'EMERGENCY' });
  await settle(0);
  clock.set('2026-01-05T09:30:00Z');
  await act('startChange', 'ChangeCommandInput', { id: made });
  await act('backOutChange', 'ChangeWhyInput', { id: made, why: 'too slow' });
  await act('reviewChange', 'ReviewChangeInput', { id: made, objectivesMet: false, summary: 'rehearse' });
  await act('closeChange', 'CloseChangeInput', { id: made, outcome: 'BACKED_OUT' });
  clock.set('2026-02-03T23:59:59Z');
  await graph.tick();
  expect(await analyses()).toEqual([]);
  clock.set('2026-02-04T00:00:00Z');
  await graph.tick();
  const [first] = await analyses();
  expect(first).toMatchObject({
    ...{
      state: 'TAKEN',
      fromAt: '2026-01-05T00:00:00.000Z',
      untilAt: '2026-02-04T00:00:00.000Z',
      past: [],
      signals: [],
    },
    figures: expect.arrayContaining([
      { figure: 'REQUESTED', value: 2, past: null, signal: false },
      { figure: 'BACKED_OUT', value: 1, past: null, signal: false },
      { figure: 'FAILURE_SHARE', value: 1, past: null, signal: false },
      { figure: 'EMERGENCY_SHARE', value: 0.5, past: null, signal: false },
    ]),
  });
  expect((await conclude(first.id, {}, engineer)).refusal.code).toBe('FORBIDDEN');
  expect((await conclude(first.id, { note: '' })).refusal.code).toBe('INVALID_INPUT');
  expect((await conclude(first.id)).changeTrendAnalysis).toMatchObject({
    ...{ state: 'CONCLUDED', conclusion: 'OPPORTUNITY', note: 'patch earlier', concludedBy: { id: manager.id } },
  });
  expect((await conclude(first.id)).refusal.code).toBe('ILLEGAL_TRANSITION');
});

it('hold each period against those before, say what is worse, and tell where nobody looked', async () => {
  clock.set('2026-04-06T00:00:00Z');
  for (let n = 0; n < 3; n += 1) await requested({ type: 'EMERGENCY' });
  const { id: ci } = await item('edited');
  const since = (await graph.events()).length;
  const edit = { id: ci, reason: 'seen', attributes: { version: '18.1' } };
  await call('changeConfigurationItem', 'ChangeConfigurationItemInput', edit, keeper, 'configurationItem { id }');
  await settle(since);
  clock.set('2026-05-05T00:00:00Z');
  await graph.tick();
  await graph.tick();
  const [latest] = await analyses();
  expect(latest).toMatchObject({
    untilAt: '2026-05-05T00:00:00.000Z',
    past: [
      { fromAt: '2026-01-05T00:00:00.000Z' },
      { fromAt: '2026-02-04T00:00:00.000Z' },
      { fromAt: '2026-03-06T00:00:00.000Z' },
    ],
    signals: ['UNAUTHORISED'],
    figures: expect.arrayContaining([
      { figure: 'EMERGENCY', value: 3, past: 0.333, signal: false },
      { figure: 'UNAUTHORISED', value: 1, past: 0, signal: true },
      { figure: 'EMERGENCY_SHARE', value: 1, past: 0.5, signal: false },
    ]),
  });
  clock.set('2026-06-10T00:00:00Z');
  await graph.tick();
  const [, missed] = await analyses();
  expect(missed).toMatchObject({
    missedAt: '2026-06-10T00:00:00.000Z',
    history: { nodes: [{ type: 'ChangeTrendTaken' }, { type: 'ChangeTrendOverdue' }] },
  });
});

it('count incidents that people say a change caused, with a release or without, each once, until they say otherwise', async () => {
  clock.set('2026-07-01T08:00:00Z');
  const { change } = await requested({ type: 'EMERGENCY' });
  const caused = async () => {
    const { changeTrends } = await graph
      .as(manager)
      .data(`{ changeTrends(periodDays: 1, periods: 1, until: "2026-07-02T00:00:00Z") { figures { figure value } } }`);
    return changeTrends[0].figures.find(({ figure }: { figure: string }) => figure === 'INCIDENTS_CAUSED').value;
  };
  const said = (
    contract: typeof incidentEvents.IncidentLinked | typeof incidentEvents.IncidentUnlinked,
    recordId: string,
    targetId: string,
    kind: 'CAUSED_BY_CHANGE' | 'CHANGE' = 'CAUSED_BY_CHANGE',
  ) => anEvent(contract, { recordId, at: clock.now(), data: { ...contract.sample, kind, targetId } });
  const { IncidentLinked, IncidentUnlinked } = incidentEvents;
  const linked = said(IncidentLinked, id(800), change.id);
  await graph.deliver(linked, linked, said(IncidentLinked, id(801), change.id));
  await graph.deliver(said(IncidentLinked, id(802), change.id, 'CHANGE'), said(IncidentLinked, id(803), id(99)));
  expect(await caused()).toBe(2);
  const release = id(88);
  await graph.deliver(said(IncidentUnlinked, id(801), change.id), said(IncidentUnlinked, id(800), release));
  expect(await caused()).toBe(1);
});

it('are asked for as periods of any length, and of customers nobody sees any', async () => {
  const ask = (caller = manager, query = 'periodDays: 7, periods: 2, until: "2026-01-12T00:00:00Z"') =>
    graph.as(caller).query(`{ changeTrends(${query}) { fromAt untilAt figures { figure value } } }`);
  const { data } = await ask();
  expect(data?.changeTrends.map(({ fromAt }: Period) => fromAt)).toEqual([
    ...['2025-12-29T00:00:00.000Z', '2026-01-05T00:00:00.000Z'],
  ]);
  const requestedIn = (all: Period[]) =>
    all.map(({ figures }) => figures.find(({ figure }) => figure === 'REQUESTED')?.value);
  expect(requestedIn(data?.changeTrends)).toEqual([0, 2]);
  expect(requestedIn((await ask(theirs)).data?.changeTrends)).toEqual([0, 0]);
  expect((await ask(manager, 'periods: 61')).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
