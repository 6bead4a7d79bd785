import { describe, expect, it } from 'vitest';
import type { Heard } from './consume.ts';
import { openHub } from './hub.ts';
import type { Replay } from './replay.ts';

const incident = { service: 'resolution', type: 'Incident' };
const subject = 'attest.resolution.incident.IncidentLogged.v1';
const watched = (id: string | undefined, ...persons: string[]) => ({
  ...incident,
  ...(id === undefined ? { persons } : { id }),
});

/** `stream` is what the stream holds. */
const aHub = (over: { capacity?: number; recalled?: number; stream?: readonly Heard[] } = {}) => {
  const { stream = [], ...limits } = over;
  const replayed: [number, number][] = [];
  const replay: Replay = async ({ after, upTo }) => {
    replayed.push([after, upTo]);
    return stream.filter(({ seq }) => seq > after && seq <= upTo);
  };
  const hub = openHub({ typesOf: (heard) => (heard === subject ? ['Incident'] : []), replay, ...limits });
  const listener = hub.listener('resolution');
  const heard: string[] = [];
  const watch = (name: string, id?: string, ...persons: string[]) =>
    hub.watch(watched(id, ...persons), { changed: () => heard.push(name) });
  const hear = (seq: number, recordId: string, of = subject) => listener.hear({ seq, subject: of, recordId });
  return { hub, listener, heard, watch, hear, replayed };
};

describe('the hub', () => {
  it('tells those who watch the record, and those who watch all of its type', () => {
    const { hub, listener, heard, watch, hear } = aHub();
    listener.begin('s', 10);
    const stop = watch('one', '1');
    watch('two', '2');
    watch('all');
    hear(11, '1');
    hear(12, '1', 'attest.resolution.problem.ProblemRaised.v1');
    expect(heard).toEqual(['one', 'all']);
    expect(hub.head('resolution')).toEqual({ stream: 's', seq: 12 });
    stop();
    stop();
    hear(13, '1');
    expect(heard).toEqual(['one', 'all', 'all']);
    expect(hub.watchers()).toBe(2);
  });

  it('tells of what stands in one person’s lists that person alone, and who watches the record', () => {
    const { hub, listener, heard, watch } = aHub();
    listener.begin('s', 10);
    const stop = watch('own', undefined, 'p-1');
    watch('another’s', undefined, 'p-2');
    watch('on behalf', undefined, 'p-3', 'p-1');
    watch('one', '1');
    const hear = (seq: number, whose?: string) =>
      listener.hear({ seq, subject, recordId: '1', ...(whose !== undefined && { whose }) });
    hear(11, 'p-1');
    expect(heard.splice(0)).toEqual(['one', 'own', 'on behalf']);
    hear(12, 'p-2');
    expect(heard.splice(0)).toEqual(['one', 'another’s']);
    hear(13, 'p-4');
    expect(heard.splice(0)).toEqual(['one']);
    // An event that does not say whose is everybody's.
    hear(14);
    expect(heard.splice(0)).toEqual(['one', 'own', 'another’s', 'on behalf']);
    stop();
    hear(15, 'p-1');
    expect(heard.splice(0)).toEqual(['one', 'on behalf']);
    expect(hub.watchers()).toBe(3);
    listener.begin('t', 0);
    expect(heard).toEqual(['another’s', 'on behalf', 'one']);
  });

  it('has no head for a stream that was not reached', () => expect(aHub().hub.head('resolution')).toBeUndefined());

  it('knows what has changed since, and since when it knows', () => {
    const { hub, listener, hear } = aHub({ capacity: 2 });
    listener.begin('s', 10);
    for (const [seq, id] of [
      [11, '1'],
      [12, '2'],
      [13, '3'],
    ] as const)
      hear(seq, id);
    const since = (seq: number, id?: string) => hub.changedSince(watched(id), seq);
    expect(since(12, '3')).toEqual({ remembered: true, changed: true });
    expect(since(13, '3')).toEqual({ remembered: true, changed: false });
    expect(since(11, '2')).toEqual({ remembered: true, changed: true });
    // The change of 1 was forgotten for that of 3: what was before it is not known any more.
    expect(since(10, '4')).toEqual({ remembered: false, changed: true });
    expect(since(12)).toEqual({ remembered: true, changed: true });
  });

  it('makes everybody look again where the stream is another', () => {
    const { hub, listener, heard, watch, hear } = aHub();
    listener.begin('s', 10);
    watch('one', '1');
    watch('all');
    hear(11, '2');
    heard.length = 0;
    listener.begin('t', 3);
    expect(heard).toEqual(['one', 'all']);
    expect(hub.changedSince(watched(undefined), 2)).toEqual({ remembered: false, changed: true });
    expect(hub.changedSince(watched(undefined), 3)).toEqual({ remembered: true, changed: false });
  });

  describe('recalls what happened before it listened', () => {
    const stream = [7, 8, 9, 10].map((seq) => ({ seq, subject, recordId: String(seq % 2) }));
    const since = (hub: ReturnType<typeof openHub>, seq: number, id?: string) => hub.changedSince(watched(id), seq);

    it('as far back as somebody was away, and no event twice', async () => {
      const { hub, listener, hear, replayed } = aHub({ stream });
      listener.begin('s', 10);
      hear(11, '1');
      await Promise.all([hub.recall('resolution', 8), hub.recall('resolution', 6), hub.recall('resolution', 9)]);
      expect(replayed).toEqual([
        [8, 10],
        [6, 8],
      ]);
      expect(since(hub, 6, '0')).toEqual({ remembered: true, changed: true });
      expect(since(hub, 10, '0')).toEqual({ remembered: true, changed: false });
      expect(since(hub, 10, '1')).toEqual({ remembered: true, changed: true });
      expect(since(hub, 8, '2')).toEqual({ remembered: true, changed: false });
      await hub.recall('resolution', 7);
      expect(replayed.length).toBe(2);
    });

    it('but no more than it may', async () => {
      const { hub, listener, replayed } = aHub({ stream, recalled: 2 });
      listener.begin('s', 10);
      await hub.recall('resolution', 7);
      expect([replayed, since(hub, 7, '0')]).toEqual([[], { remembered: false, changed: true }]);
      await hub.recall('resolution', 8);
      expect(since(hub, 8, '2')).toEqual({ remembered: true, changed: false });
    });

    it('and keeps what came last where there is more than it can keep', async () => {
      const { hub, listener, hear } = aHub({ stream, capacity: 2 });
      listener.begin('s', 10);
      hear(11, '5');
      await hub.recall('resolution', 6);
      expect(since(hub, 9, '0')).toEqual({ remembered: true, changed: true });
      expect(since(hub, 8, '1')).toEqual({ remembered: false, changed: true });
    });

    it('and nothing of a stream that became another meanwhile', async () => {
      const { hub, listener } = aHub({ stream });
      listener.begin('s', 10);
      const recalled = hub.recall('resolution', 6);
      listener.begin('t', 10);
      await recalled;
      expect(since(hub, 6, '2')).toEqual({ remembered: false, changed: true });
    });
  });

  it('knows nothing of the past of types that another graph brings, until it recalls it', async () => {
    const { hub, listener } = aHub({
      stream: [{ seq: 10, subject: 'attest.resolution.problem.ProblemRaised.v1', recordId: '4' }],
    });
    listener.begin('s', 9);
    listener.hear({ seq: 10, subject: 'attest.resolution.problem.ProblemRaised.v1', recordId: '4' });
    hub.use((heard) => (heard.includes('.problem.') ? ['Problem'] : []));
    const problem = { service: 'resolution', type: 'Problem', id: '4' };
    expect(hub.changedSince(problem, 9)).toEqual({ remembered: false, changed: true });
    await hub.recall('resolution', 9);
    expect(hub.changedSince(problem, 9)).toEqual({ remembered: true, changed: true });
    expect(hub.changedSince(problem, 10)).toEqual({ remembered: true, changed: false });
  });
});
