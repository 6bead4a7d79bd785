import { commitmentTo, hashOf, noHead, type Sealed } from '@attest/record';
import { describe, expect, it } from 'vitest';
import { checkExport, closingLine, type ExportedEvent, type OfflineCheck } from './offline.ts';

const ids = ['01980000-0000-7000-8000-00000000000a', '01980000-0000-7000-8000-00000000000b'] as const;

const anEvent = (recordId: string, version: number, previousHash: string): ExportedEvent => {
  const personal = version === 2 ? { body: 'Ring me: 555 01 23.' } : null;
  const salt = personal ? '00112233445566778899aabbccddeeff' : null;
  const sealed: Sealed = {
    id: `${recordId.slice(0, -4)}e${version}0${recordId.slice(-1)}`,
    service: 'resolution',
    process: 'incident',
    record: 'incident',
    recordId,
    recordVersion: version,
    type: version === 1 ? 'IncidentLogged' : 'IncidentCommented',
    typeVersion: 1,
    at: '2026-03-02T08:00:00.000Z' as Sealed['at'],
    recordedAt: '2026-03-02T08:00:00.001Z' as Sealed['recordedAt'],
    actor: { id: ids[0], name: 'Ada Ågren' },
    reason: version === 3 ? 'because' : null,
    policies: version === 1 ? { priorityMatrix: 1 } : null,
    data: version === 1 ? { key: `INC-100${recordId.slice(-1)}`, impact: 'HIGH', count: -5 } : { visibility: 'PUBLIC' },
    commitment: personal && salt ? commitmentTo(salt, personal) : null,
  };
  return { ...sealed, previousHash, hash: hashOf(sealed, previousHash), salt, personal };
};

const aHistory = (recordId: string, length = 3): ExportedEvent[] => {
  const events: ExportedEvent[] = [];
  for (let version = 1; version <= length; version += 1)
    events.push(anEvent(recordId, version, events.at(-1)?.hash ?? noHead));
  return events;
};

const events = ids.flatMap((id) => aHistory(id));
const lines = (all: readonly ExportedEvent[], counted = all.length): string[] => [
  ...all.map((event) => JSON.stringify(event)),
  closingLine(counted),
];
const fileOf = (all: readonly string[]): Buffer => Buffer.from(`${all.join('\n')}\n`);

const chunked = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
};
const check = (bytes: Uint8Array, size = 1000): Promise<OfflineCheck> => checkExport(chunked(bytes, size));

const whole = fileOf(lines(events));

describe('an export as it was written', () => {
  it.each([1, 7, 1000, whole.length])('has no findings, in chunks of %i bytes', async (size) =>
    expect(await check(whole, size)).toEqual({
      counts: [{ service: 'resolution', records: 2, events: 6, erased: 0, findings: 0 }],
      flaws: [],
    }),
  );

  it('holds without personal data that was erased', async () => {
    const erased = events.map((event) => ({ ...event, salt: null, personal: null }));
    expect(await check(fileOf(lines(erased)))).toMatchObject({ counts: [{ erased: 2, findings: 0 }], flaws: [] });
  });

  it('of nothing is an export, too', async () =>
    expect(await check(fileOf(lines([])))).toEqual({ counts: [], flaws: [] }));
});

describe('an altered byte', () => {
  const other = (byte: number, turn: number): number => [byte ^ 0x01, byte ^ 0x20, 0x30, 0x22, 0xff][turn] ?? byte;
  const altered = (at: number, turn: number): Buffer => {
    const bytes = Buffer.from(whole);
    bytes[at] = other(bytes[at] ?? 0, turn);
    return bytes;
  };

  it('is found, wherever it is and whatever it became', async () => {
    const unseen: string[] = [];
    for (let at = 0; at < whole.length; at += 1)
      for (let turn = 0; turn < 5; turn += 1) {
        const bytes = altered(at, turn);
        if (bytes.equals(whole)) continue;
        if ((await check(bytes)).flaws.length === 0) unseen.push(`byte ${at}, turn ${turn}`);
      }
    expect(unseen).toEqual([]);
  });

  it('is found in the record that it is in', async () => {
    const fifth = fileOf(lines(events).slice(0, 4)).length;
    const at = whole.indexOf('PUBLIC', fifth);
    const { flaws } = await check(altered(at, 0));
    expect(flaws).toEqual([
      {
        fault: 'HASH_DIFFERS',
        service: 'resolution',
        record: 'incident',
        recordId: ids[1],
        key: 'INC-100b',
        version: 2,
        detail: 'the event IncidentCommented is not what was recorded',
      },
    ]);
  });

  it('is found in personal data', async () => {
    const { flaws } = await check(Buffer.from(whole.toString().replace('555 01', '556 01')));
    expect(flaws).toMatchObject([{ fault: 'COMMITMENT_DIFFERS', recordId: ids[0], version: 2 }]);
  });

  it('that breaks the JSON still names the record', async () => {
    const { flaws } = await check(Buffer.from(whole.toString().replace('"IncidentCommented"', '"IncidentCommented}')));
    expect(flaws).toMatchObject([
      { fault: 'LINE_UNREADABLE', service: 'resolution', recordId: ids[0], key: 'INC-100a' },
      { fault: 'EVENT_MISSING', recordId: ids[0], version: 3 },
    ]);
  });
});

describe('a file that is not whole', () => {
  it('that ends within a line was cut', async () => {
    const { flaws } = await check(whole.subarray(0, whole.length - 300));
    expect(flaws.map(({ fault, recordId }) => [fault, recordId])).toEqual([
      ['LINE_UNREADABLE', ids[1]],
      ['CUT', ''],
    ]);
  });

  it('that ends between lines was cut, though every chain holds', async () =>
    expect((await check(fileOf(lines(events).slice(0, 5)))).flaws).toMatchObject([{ fault: 'CUT' }]));

  it('that is empty was cut', async () => expect((await check(Buffer.of())).flaws).toMatchObject([{ fault: 'CUT' }]));

  it('that lacks an event names the record', async () => {
    const { flaws } = await check(fileOf(lines(events.toSpliced(1, 1), 6)));
    expect(flaws).toMatchObject([
      { fault: 'EVENT_MISSING', recordId: ids[0], version: 3, key: 'INC-100a' },
      { fault: 'COUNT_DIFFERS', detail: 'the closing line counts 6 events, the file has 5' },
    ]);
  });

  it('that lacks the last event of a record differs in number', async () =>
    expect((await check(fileOf(lines(events.toSpliced(2, 1), 6)))).flaws).toMatchObject([{ fault: 'COUNT_DIFFERS' }]));

  it('that has an event twice, or records in another order, is not as it was exported', async () => {
    const twice = await check(fileOf(lines(events.toSpliced(1, 0, ...events.slice(0, 1)), 6)));
    expect(twice.flaws.map(({ fault }) => fault)).toEqual(['EVENT_MISSING', 'COUNT_DIFFERS']);
    const turned = await check(fileOf(lines([...events.slice(3), ...events.slice(0, 3)])));
    expect(turned.flaws).toMatchObject([{ fault: 'OUT_OF_ORDER', recordId: ids[0] }]);
  });

  it('that goes on after its closing line was added to', async () =>
    expect((await check(fileOf([...lines(events), JSON.stringify(events[0])]))).flaws).toMatchObject([
      { fault: 'OUT_OF_ORDER', detail: 'line 8 comes after the closing line' },
      { fault: 'COUNT_DIFFERS' },
    ]));

  it('that is another file has no event in it', async () =>
    expect((await check(Buffer.from('{"hello":1}\n[]\n\n'))).flaws.map(({ fault }) => fault)).toEqual([
      'LINE_UNREADABLE',
      'LINE_UNREADABLE',
      'LINE_UNREADABLE',
      'CUT',
    ]));
});
