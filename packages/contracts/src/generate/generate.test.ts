import Type from 'typebox';
import { describe, expect, it } from 'vitest';
import { type EventContract, eventsOf, oneOf } from '../event.ts';
import * as contracts from '../index.ts';
import { contractsIn, dataInWords, incompatibilities, inWords, misfits, sampleOf, schemaOf } from './index.ts';

const event = eventsOf('resolution', 'door');
const sample = { name: 'front', state: 'OPEN', colour: null, size: { height: 2 }, marks: [{ kind: 'A' }] } as const;
const shape = {
  name: Type.String(),
  state: oneOf(['OPEN', 'SHUT']),
  colour: Type.Union([Type.String(), Type.Null()]),
  size: Type.Object({ height: Type.Integer() }),
  marks: Type.Array(Type.Object({ kind: oneOf(['A', 'B']) })),
  note: Type.Optional(Type.String()),
};
const doorOpened = (properties: Type.TProperties, over: Partial<EventContract> = {}): EventContract => ({
  ...event({ type: 'DoorOpened', summary: 'A door was opened.', data: Type.Object(properties), sample }),
  ...over,
});
const before = schemaOf(doorOpened(shape));
const changesTo = (over: Type.TProperties) => incompatibilities(before, schemaOf(doorOpened({ ...shape, ...over })));
const without = (key: keyof typeof shape): Type.TProperties => {
  const { [key]: _, ...rest } = shape;
  return rest;
};

describe('schema', () => {
  it('is a closed statement about an open object, with its personal keys marked and not required', () => {
    expect(schemaOf(doorOpened({ name: Type.String(), at: Type.String() }, { personal: ['name'] }))).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:attest:schema:attest.resolution.door.DoorOpened.v1',
      title: 'DoorOpened',
      description: 'A door was opened.',
      type: 'object',
      required: ['at'],
      properties: { name: { type: 'string', 'x-personal': true }, at: { type: 'string' } },
    });
  });
  it('marks the key that says whose it is, and may be marked so later', () => {
    const marked = schemaOf(doorOpened(shape, { whose: 'name', personal: ['name'] }));
    expect(marked.properties).toMatchObject({ name: { type: 'string', 'x-personal': true, 'x-whose': true } });
    expect(incompatibilities(before, schemaOf(doorOpened(shape, { whose: 'name' })))).toEqual([]);
  });
  it.each([[{ personal: ['phone'] }], [{ whose: 'phone' }]])('refuses a key that the data does not have: %j', (over) =>
    expect(() => schemaOf(doorOpened(shape, over))).toThrow('phone'),
  );
});

describe('compatibility within a version', () => {
  it.each([
    ['an optional property more', { extra: Type.Optional(Type.Integer()) }],
    ['a word more', { state: oneOf(['OPEN', 'SHUT', 'AJAR']) }],
    ['a word more deep inside', { marks: Type.Array(Type.Object({ kind: oneOf(['A', 'B', 'C']) })) }],
    ['another description', { name: Type.String({ description: 'What it is called.' }) }],
  ])('%s is compatible', (_, over) => expect(changesTo(over)).toEqual([]));

  it.each([
    ['a changed type', { name: Type.Integer() }, 'name: type changed from "string" to "integer"'],
    ['a word less', { state: oneOf(['OPEN']) }, 'state: the word "SHUT" is gone'],
    ['words for free text', { name: oneOf(['front']) }, 'name: the list of words came or went'],
    ['a required property more', { extra: Type.Integer() }, 'extra: newly required'],
    ['an optional property that becomes required', { note: Type.String() }, 'note: newly required'],
    ['a required one that becomes optional', { name: Type.Optional(Type.String()) }, 'name: no longer required'],
    [
      'null where there was none',
      { name: Type.Union([Type.String(), Type.Null()]) },
      'name: type changed from "string" to nothing',
    ],
    ['no null where there was', { colour: Type.String() }, 'colour: the alternatives changed'],
    ['another alternative', { colour: Type.Union([Type.Integer(), Type.Null()]) }, 'colour: the alternatives changed'],
    ['another format', { name: Type.String({ format: 'uuid' }) }, 'name: format changed from nothing to "uuid"'],
    [
      'a change inside an object',
      { size: Type.Object({ width: Type.Integer() }) },
      'size.height: the property is gone',
    ],
    [
      'a change inside an array',
      { marks: Type.Array(Type.Object({ kind: oneOf(['A']) })) },
      'marks[].kind: the word "B" is gone',
    ],
  ])('%s needs a new version', (_, over, change) => expect(changesTo(over)).toContain(change));

  it('a property that is gone or renamed needs a new version', () => {
    const { name, ...rest } = shape;
    expect(incompatibilities(before, schemaOf(doorOpened(without('name'))))).toContain('name: the property is gone');
    expect(incompatibilities(before, schemaOf(doorOpened({ ...rest, title: name })))).toEqual(
      expect.arrayContaining(['name: the property is gone', 'title: newly required']),
    );
  });
  it('the order of keys is no change', () => {
    const { name, ...rest } = shape;
    expect(incompatibilities(before, schemaOf(doorOpened({ ...rest, name })))).toEqual([]);
  });
});

describe('contracts', () => {
  it('are found in whatever a module exports, and no two share a subject', () => {
    const opened = doorOpened(shape);
    expect(contractsIn({ doorEvents: { opened }, words: ['A'], text: 'x', fn: () => 1 })).toEqual([opened]);
    expect(() => contractsIn({ a: { opened }, b: { opened } })).toThrow('DoorOpened');
  });
  it.each(contractsIn(contracts).map((contract) => [contract.subject, contract] as const))(
    '%s has a sample that fits its schema',
    (_, contract) => expect(misfits(schemaOf(contract), sampleOf(contract).data)).toEqual([]),
  );
  it('a sample that does not fit is named by place', () =>
    expect(misfits(before, { ...sample, state: 'AJAR' })).toEqual([
      '/state: must be equal to one of the allowed values',
    ]));
});

describe('words', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'uuid' }, 'uuid'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer or null'],
    [{ type: 'string', enum: ['A', 'B'] }, '`A` or `B`'],
    [{ type: 'array', items: { type: 'object', properties: { at: { type: 'string' } } } }, 'list of { at: text }'],
    [{ type: 'object', patternProperties: { '^.*$': { type: 'string' } } }, 'map of text'],
  ])('says %j in words', (schema, words) => expect(inWords(schema, (word) => `\`${word}\``)).toBe(words));
  it('say of each property what it is, and when it is absent', () => {
    const contract = doorOpened({ ...shape, note: Type.Optional(Type.String({ description: 'By hand.' })) });
    expect(dataInWords(contract)).toContainEqual({ name: 'state', what: 'OPEN or SHUT', notes: '' });
    expect(dataInWords(contract)).toContainEqual({ name: 'note', what: 'text', notes: 'optional; By hand.' });
    expect(dataInWords({ ...contract, whose: 'name' })).toContainEqual({
      name: 'name',
      what: 'text',
      notes: 'in nobody else’s lists',
    });
  });
});
