import { buildSchema, GraphQLError, parse } from 'graphql';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openAbsences } from './absence.ts';
import type { GraphAnswer } from './ask.ts';
import { openHub } from './hub.ts';
import { compile } from './operation.ts';
import { positions } from './position.ts';
import { withSubscriptions } from './schema.ts';
import { type LiveStream, subscribe } from './subscription.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const records = [{ type: 'Incident', service: 'resolution', one: 'incident' }];
const graph = buildSchema('type Query { incident(id: ID!): Incident } type Incident { id: ID!  title: String }');
const schema = withSubscriptions(graph, records);
const document = parse('subscription { incidentChanged(id: "1") { title } }');
const log = pino({ level: 'silent' });

const titled = (title: string): GraphAnswer => ({ data: { incidentChanged: { title } } });
const refused = (code: string, service?: string): GraphAnswer => ({
  data: { incidentChanged: null },
  errors: [new GraphQLError('no', { extensions: { code, service } })],
});

/** A subscription to whom the graph answers these one after the other, the last one from then on. */
const aSubscription = (...answers: GraphAnswer[]) => {
  const hub = openHub({ typesOf: () => ['Incident'], replay: async () => [] });
  const listener = hub.listener('resolution');
  listener.begin('s', 1);
  const operation = compile({ schema, records, document, variables: {} });
  if (!operation.ok) throw new Error('the subscription of this test is none');
  const asked: number[] = [];
  const ask = async (): Promise<GraphAnswer> => {
    asked.push(performance.now());
    const next = answers.length > 1 ? answers.shift() : answers[0];
    if (!next) throw new Error('nothing was left to answer');
    return next;
  };
  const live = {
    hub,
    desk: { ask, asked: () => asked.length },
    absences: openAbsences({ retryMs: 250, log }),
    positions: positions('secret'),
    question: () => ({ key: '', needs: new Set<string>(), ask }),
    present: (error: GraphQLError) => error.toJSON(),
    log,
    listRestMs: 200,
  };
  const actor = { id: 'p-1', name: 'Ada', roles: [], scopes: [] };
  const stream = subscribe(live, { operation: operation.value, caller: { actor, key: 'p-1' }, after: undefined });
  let seq = 1;
  const change = (): void => {
    seq += 1;
    listener.hear({ seq, subject: 'attest.resolution.incident.IncidentLogged.v1', recordId: '1' });
  };
  return { stream, change, asked };
};

/** What comes within so many milliseconds. */
const within = async (ms: number, next: ReturnType<LiveStream['next']>): Promise<unknown> => {
  let come: unknown = 'nothing';
  void next.then((result) => {
    come = result.done ? 'the end' : result.value;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return come;
};

describe('something that goes wrong inside of a service', () => {
  it('is asked again, less and less often, until there is an answer', async () => {
    const fault = refused('INTERNAL_SERVER_ERROR');
    const { stream, change, asked } = aSubscription(titled('before'), fault, fault, titled('after'));
    expect(await within(0, stream.next())).toMatchObject(titled('before'));
    change();
    const next = stream.next();
    expect(await within(749, next)).toBe('nothing');
    expect(await within(1, next)).toMatchObject(titled('after'));
    expect(asked.map((at) => at - (asked[1] ?? 0)).slice(1)).toEqual([0, 250, 750]);
    await stream.return();
  });

  it('is told to who asked, and ends it, where it does not pass', async () => {
    const { stream, change, asked } = aSubscription(titled('before'), refused('DOWNSTREAM_SERVICE_ERROR'));
    await within(0, stream.next());
    change();
    const next = stream.next();
    expect(await within(31_000, next)).toBe('nothing');
    expect(await within(1_000, next)).toMatchObject({ errors: [{ message: 'no' }] });
    expect(asked).toHaveLength(9);
    expect(await within(0, stream.next())).toBe('the end');
  });

  it('is told at once to who has had no answer yet', async () => {
    const { stream } = aSubscription(refused('INTERNAL_SERVER_ERROR'));
    expect(await within(0, stream.next())).toMatchObject({ errors: [{ message: 'no' }] });
    expect(await within(0, stream.next())).toBe('the end');
  });

  it('does not keep anybody who goes', async () => {
    const { stream, change } = aSubscription(titled('before'), refused('INTERNAL_SERVER_ERROR'));
    await within(0, stream.next());
    change();
    const next = stream.next();
    await within(0, next);
    stream.end(new GraphQLError('The token has expired.'));
    expect(await within(0, next)).toMatchObject({ errors: [{ message: 'The token has expired.' }] });
  });
});

describe('a service that is away', () => {
  it('is waited for without an end, however much changes', async () => {
    const { stream, change, asked } = aSubscription(titled('before'), refused('SERVICE_UNAVAILABLE', 'resolution'));
    await within(0, stream.next());
    const next = stream.next();
    for (let n = 0; n < 100; n += 1) {
      change();
      expect(await within(100, next)).toBe('nothing');
    }
    // Every 250 ms, not once a change.
    expect(asked.length).toBeLessThanOrEqual(42);
    stream.end(new GraphQLError('enough'));
    await within(0, next);
  });

  it('keeps nobody from changes where only a part is missing', async () => {
    const partly = (title: string): GraphAnswer => ({
      ...titled(title),
      errors: refused('SERVICE_UNAVAILABLE', 'delivery').errors,
    });
    const { stream, change } = aSubscription(partly('one'), partly('two'), titled('whole'));
    expect(await within(0, stream.next())).toMatchObject(titled('one'));
    const second = stream.next();
    expect(await within(100, second)).toBe('nothing');
    change();
    expect(await within(0, second)).toMatchObject(titled('two'));
    expect(await within(250, stream.next())).toMatchObject(titled('whole'));
    await stream.return();
  });
});
