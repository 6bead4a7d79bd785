/**
 * An export checked with nothing but itself: every event against its hash, every chain against its order, every piece of
 * personal data against its commitment. Rows are not in an export, so that a fold is not compared here.
 */
import { checkChain, type StoredEvent } from '@attest/record';
import type { Count, FileFault, Flaw } from './finding.ts';

/** A line of an export. */
export type ExportedEvent = Omit<StoredEvent, 'seq' | 'xid'>;

/** The last line of an export: without it, or with another count, something was cut off. */
export const closingLine = (events: number): string => JSON.stringify({ attest: 'export', events });

export type OfflineCheck = {
  readonly counts: readonly Count[];
  readonly flaws: readonly Flaw[];
};

type Kind = 'text' | 'number' | 'object';
type Field = readonly [kind: Kind, orNull?: 'null'];

const fields: Readonly<Record<keyof ExportedEvent, Field>> = {
  id: ['text'],
  service: ['text'],
  process: ['text'],
  record: ['text'],
  recordId: ['text'],
  recordVersion: ['number'],
  type: ['text'],
  typeVersion: ['number'],
  at: ['text'],
  recordedAt: ['text'],
  actor: ['object'],
  reason: ['text', 'null'],
  policies: ['object', 'null'],
  data: ['object'],
  commitment: ['text', 'null'],
  previousHash: ['text'],
  hash: ['text'],
  salt: ['text', 'null'],
  personal: ['object', 'null'],
};

const kindOf = (value: unknown): Kind | 'null' | 'other' => {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  return typeof value === 'object' && !Array.isArray(value) ? 'object' : 'other';
};

const isEvent = (value: Readonly<Record<string, unknown>>): boolean =>
  Object.keys(value).length === Object.keys(fields).length &&
  Object.entries(fields).every(([name, allowed]) => allowed.some((kind) => kind === kindOf(value[name])));

type Line = { readonly event: ExportedEvent } | { readonly closing: number } | { readonly unreadable: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What the bytes of one line say. */
const readLine = (bytes: Uint8Array): Line => {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (fault) {
    if (fault instanceof SyntaxError || fault instanceof TypeError) return { unreadable: 'is no JSON' };
    throw fault;
  }
  if (kindOf(value) !== 'object') return { unreadable: 'is no event' };
  const held = value as Record<string, unknown>;
  if (isEvent(held)) return { event: held as ExportedEvent };
  const { attest, events, ...more } = held;
  if (attest === 'export' && typeof events === 'number' && Object.keys(more).length === 0) return { closing: events };
  return { unreadable: 'is no event' };
};

const newline = 0x0a;

/** The lines of a stream of bytes, without their ends; the last may lack one. */
const linesOf = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  for await (const chunk of bytes) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]);
      parts = [];
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (parts.length > 0) yield Buffer.concat(parts);
};

/** The record that a broken line most likely was of. */
const recordIn = (bytes: Uint8Array): string =>
  /"recordId":"([0-9a-f-]{36})"/.exec(Buffer.from(bytes).toString())?.[1] ?? '';

const keyOf = (events: readonly ExportedEvent[]): string | null => {
  const key = events.find(({ data }) => typeof data.key === 'string')?.data.key;
  return typeof key === 'string' ? key : null;
};

/** Checks the bytes of an export, a record at a time. */
export const checkExport = async (bytes: AsyncIterable<Uint8Array>): Promise<OfflineCheck> => {
  const counts = new Map<string, { records: number; events: number; erased: number; findings: number }>();
  const flaws: Flaw[] = [];
  const countOf = (service: string) => {
    const count = counts.get(service) ?? { records: 0, events: 0, erased: 0, findings: 0 };
    counts.set(service, count);
    return count;
  };
  const flaw = (found: Flaw) => {
    if (found.service !== '') countOf(found.service).findings += 1;
    flaws.push(found);
  };
  const ofFile = (fault: FileFault, detail: string, over: Partial<Flaw> = {}) =>
    flaw({ fault, service: '', record: '', recordId: '', key: null, version: 0, detail, ...over });

  let run: ExportedEvent[] = [];
  const finishRecord = () => {
    const [first] = run;
    if (!first) return;
    const { service } = first;
    const key = keyOf(run);
    const count = countOf(service);
    count.records += 1;
    count.events += run.length;
    count.erased += checkChain(
      run.map((event) => ({ ...event, seq: 0, xid: '0' })),
      service,
      (fault, { record, recordId, recordVersion: version }, detail) =>
        flaw({ fault, service, record, recordId, key, version, detail }),
    );
    run = [];
  };
  const take = (event: ExportedEvent) => {
    const before = run.at(-1);
    if (before && (before.service !== event.service || before.recordId !== event.recordId)) {
      finishRecord();
      if (before.service === event.service && before.recordId > event.recordId) {
        const { service, record, recordId, recordVersion: version } = event;
        ofFile('OUT_OF_ORDER', 'the record stands in another place than it was exported to', {
          service,
          record,
          recordId,
          version,
        });
      }
    }
    run.push(event);
  };

  let number = 0;
  let closed: number | undefined;
  for await (const line of linesOf(bytes)) {
    number += 1;
    if (closed !== undefined) {
      ofFile('OUT_OF_ORDER', `line ${number} comes after the closing line`);
      continue;
    }
    const said = readLine(line);
    if ('event' in said) take(said.event);
    else if ('closing' in said) closed = said.closing;
    else {
      const { service = '', record = '', recordId: near = '' } = run.at(-1) ?? {};
      const recordId = recordIn(line);
      const place = recordId === '' && near !== '' ? `, right after the record ${near}` : '';
      ofFile('LINE_UNREADABLE', `line ${number} ${said.unreadable}${place}`, {
        ...(recordId !== '' && (recordId === near ? { service, record, recordId, key: keyOf(run) } : { recordId })),
      });
    }
  }
  finishRecord();
  if (closed === undefined) ofFile('CUT', 'the file ends without its closing line: something was cut off');
  else if (closed !== number - 1)
    ofFile('COUNT_DIFFERS', `the closing line counts ${closed} events, the file has ${number - 1}`);
  return { counts: [...counts].map(([service, count]) => ({ service, ...count })), flaws };
};
