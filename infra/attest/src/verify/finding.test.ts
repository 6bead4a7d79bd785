import { describe, expect, it } from 'vitest';
import { placeArguments } from './arguments.ts';
import { closing, shown, tableOf } from './finding.ts';

describe('what was found', () => {
  it('stands on a line of its own, with the record that it is about', () => {
    const where = { service: 'resolution', record: 'incident', recordId: '0198', key: 'INC-7', version: 3 };
    expect(shown({ ...where, fault: 'HASH_DIFFERS', detail: 'it is another' })).toBe(
      'resolution incident INC-7 0198 version 3: it is another (HASH_DIFFERS)',
    );
    const file = { service: '', record: '', recordId: '', key: null, version: 0 };
    expect(shown({ ...file, fault: 'CUT', detail: 'it ends' })).toBe('it ends (CUT)');
  });

  it('is counted by service', () =>
    expect(
      tableOf([
        { service: 'resolution', records: 12, events: 30_000, erased: 1, findings: 0 },
        { service: 'control', records: 0, events: 0, erased: 0, findings: 0, note: 'never ran here' },
      ]),
    ).toBe(
      [
        'service     records  events  erased  findings',
        'resolution       12   30000       1         0',
        'control     never ran here',
      ].join('\n'),
    ));

  it.each([
    [0, 'verified 2 records, 5 events: no findings'],
    [1, 'verified 2 records, 5 events: 1 finding'],
    [9, 'verified 2 records, 5 events: 9 findings'],
  ])('ends with how much there is: %i', (findings, line) => expect(closing(2, 5, findings)).toBe(line));
});

describe('the arguments of verify and export', () => {
  it('mean every service of the platform here where nothing is said', () =>
    expect(placeArguments({})).toMatchObject({
      dataDir: undefined,
      databases: undefined,
      services: expect.arrayContaining(['resolution', 'governance']),
    }));

  it('name databases', () =>
    expect(placeArguments({ database: ['control=postgres://u@h/d?x=1'], service: 'control' })).toEqual({
      dataDir: undefined,
      services: ['control'],
      databases: { control: 'postgres://u@h/d?x=1' },
    }));

  it.each([
    [{ service: 'control,billing' }, 'billing'],
    [{ database: ['billing=postgres://h/d'] }, 'billing'],
    [{ database: ['control'] }, 'control'],
    [{ database: ['control=mysql://u:secret@h/d'] }, 'mysql://u:***@h/d'],
    [{ database: ['control=postgres://h/d'], data: 'x' }, 'exclude'],
  ])('%j are refused by name', (values, named) => expect(placeArguments(values)).toContain(named));
});
