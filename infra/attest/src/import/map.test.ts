import { describe, expect, it } from 'vitest';
import shipped from '../../maps/uci-incident-log.json' with { type: 'json' };
import { CannotImport, checkMap, columnsOf, timeReader } from './map.ts';

const aMap = (over: object = {}) => ({ ...shipped, ...over });

describe('a map', () => {
  it('that is shipped can be used, and names its columns', () => {
    const map = checkMap(shipped);
    expect(map.state.values['-100']).toBeNull();
    expect(columnsOf(map)).toEqual(
      expect.arrayContaining(['number', 'sys_updated_at', 'u_symptom', 'closed_code', 'location']),
    );
  });

  it.each([
    [{ state: { column: 's', values: { Open: 'OPENED' } } }, 'state.values["Open"] must be one of NEW'],
    [{ channel: { column: 'c', values: { Fax: null } } }, 'channel.values["Fax"] must be one of PHONE'],
    [{ impact: { column: 'i', values: {}, default: 'HUGE' } }, 'impact.default must be one of HIGH'],
    [{ at: { column: 't', format: 'D/M/YYYY', zone: 'Mars/Olympus' } }, 'at.zone must be an IANA time zone'],
    [{ priorityMatrix: { HIGH: {} } }, 'priorityMatrix.HIGH.HIGH must be one of P1'],
    [{ location: 'site' }, 'location must be an object with a column'],
    [{ details: 'all' }, 'details must be a list of texts'],
    [{ sauce: 'x' }, 'sauce is no part of a map'],
    [{ key: '' }, 'key must be a text'],
  ])('with %j is refused by name', (over, words) => {
    expect(() => checkMap(aMap(over))).toThrow(CannotImport);
    expect(() => checkMap(aMap(over))).toThrow(words);
  });

  it('with several faults names them all', () =>
    expect(() => checkMap(aMap({ key: '', source: 3 }))).toThrow(/source must be a text\n {2}key must be a text/));

  it('that is no object says so', () => expect(() => checkMap([])).toThrow('the map must be a JSON object'));
});

describe('times', () => {
  it.each([
    ['D/M/YYYY HH:mm', 'UTC', '29/2/2016 01:23', '2016-02-29T01:23:00.000Z'],
    ['YYYY-MM-DD HH:mm:ss', 'Europe/Berlin', '2024-07-01 12:00:05', '2024-07-01T10:00:05.000Z'],
    ['D.M.YYYY', 'Asia/Tokyo', '1.12.2024', '2024-11-30T15:00:00.000Z'],
    ['YYYY-MM-DD HH:mm', 'Europe/Berlin', '2024-03-31 02:30', '2024-03-31T01:30:00.000Z'],
    ['YYYY-MM-DD HH:mm', 'Europe/Berlin', '2024-10-27 02:30', '2024-10-27T00:30:00.000Z'],
  ])('of the form %s in %s: %s is %s', (format, zone, text, instant) =>
    expect(timeReader(format, zone)(text)).toBe(instant),
  );

  it.each(['30/2/2016 01:23', '29/2/2015 01:23', '1/1/2016', '2016-01-01 00:00', ''])('%j is none', (text) =>
    expect(timeReader('D/M/YYYY HH:mm', 'UTC')(text)).toBeUndefined(),
  );

  it('need a day in their form', () => expect(() => timeReader('HH:mm', 'UTC')).toThrow(CannotImport));
});
