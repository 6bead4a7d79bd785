import { describe, expect, it } from 'vitest';
import { openHub } from './hub.ts';

const incident = { service: 'resolution', type: 'Incident' };
const subject = 'attest.resolution.incident.IncidentLogged.v1';

const aHub = (capacity?: number) => {
  const hub = openHub((heard) => (heard === subject ? ['Incident'] : []), capacity);
  const listener = hub.listener('resolution');
  const heard: string[] = [];
  const watch = (name: string, id?: string) => hub.watch({ ...incident, id }, { changed: () => heard.push(name) });
  const hear = (seq: number, recordId: string, of = subject) => listener.hear({ seq, subject: of, recordId });
  return { hub, listener, heard, watch, hear };
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

  it('has no head for a stream that was not reached', () => expect(aHub().hub.head('resolution')).toBeUndefined());

  it('knows what has changed since, and since when it knows', () => {
    const { hub, listener, hear } = aHub(2);
    listener.begin('s', 10);
    for (const [seq, id] of [
      [11, '1'],
      [12, '2'],
      [13, '3'],
    ] as const)
      hear(seq, id);
    const since = (seq: number, id?: string) => hub.changedSince({ ...incident, id }, seq);
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
    expect(hub.changedSince(incident, 2)).toEqual({ remembered: false, changed: true });
    expect(hub.changedSince(incident, 3)).toEqual({ remembered: true, changed: false });
  });
});
