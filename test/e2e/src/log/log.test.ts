import { describe, expect, it } from 'vitest';
import { coursesOf, monthsOf, risesOf } from './figures.ts';
import { generateLog } from './generate.ts';
import { type Row, rowsOf } from './row.ts';

const row = (number: string, state: string, day: string, over: Partial<Row> = {}): Row => ({
  number,
  state,
  at: Date.parse(`${day}T10:00:00Z`),
  category: 'mail',
  priority: 'P3',
  ...over,
});

describe('rows of the log', () => {
  const header = 'number,incident_state,sys_updated_at,category,priority';
  it('are read by the names of their columns, days before months', () =>
    expect(rowsOf(`${header}\nINC1,New,2/3/2016 01:16,Category 55,3 - Moderate\n`)).toEqual([
      { number: 'INC1', state: 'New', at: Date.parse('2016-03-02T01:16:00Z'), category: 'Category 55', priority: 'P3' },
    ]));
  it.each([
    ['a quoted value', `${header}\n"INC1",New,2/3/2016 01:16,Category 55,3 - Moderate`, /quotes nothing/],
    ['another time', `${header}\nINC1,New,2016-03-02,Category 55,3 - Moderate`, /no time of the log/],
    ['a value too few', `${header}\nINC1,New,2/3/2016 01:16,Category 55`, /has 4 values/],
    ['a column too few', 'number,category,priority\nINC1,x,1 - High', /no column incident_state/],
  ])('are refused for %s', (_, text, why) => expect(() => rowsOf(text)).toThrow(why));
});

describe('figures of the log', () => {
  const rows = [
    row('A', 'New', '2016-03-30'),
    row('A', 'Active', '2016-03-31', { priority: 'P1' }),
    row('A', '-100', '2016-04-01', { priority: 'P1' }),
    row('A', 'Closed', '2016-04-02', { priority: 'P1', category: '?' }),
    row('B', 'Active', '2016-04-05'),
    row('B', 'Closed', '2016-04-06'),
    row('B', 'Active', '2016-05-01'),
  ];
  it('follow each incident to its last row; a word without meaning changes nothing', () =>
    expect(coursesOf(rows)).toMatchObject([
      { number: 'A', rows: 4, state: 'CLOSED', priority: 'P1', category: 'not classified' },
      { number: 'B', rows: 3, state: 'IN_PROGRESS' },
    ]));
  it('count what happened in each month, and what was open at its end', () =>
    expect(
      monthsOf(coursesOf(rows)).map(({ priorities: _, stateChanges, ...month }) => [month, stateChanges.length]),
    ).toEqual([
      [{ month: '2016-03-01', logged: 1, closed: 0, backlog: 1 }, 2],
      [{ month: '2016-04-01', logged: 1, closed: 2, backlog: 0 }, 2],
      [{ month: '2016-05-01', logged: 0, closed: 0, backlog: 1 }, 1],
    ]));
  it('hold a week against the mean of the weeks before it', () => {
    const week = (index: number, count: number) =>
      Array.from({ length: count }, (_, one) => row(`W${index}-${one}`, 'New', `2016-03-0${index}`));
    const courses = coursesOf([...week(1, 2), ...week(2, 4), ...week(3, 9)]);
    const until = Date.parse('2016-03-04T00:00:00Z');
    expect(risesOf(courses, { until, windowDays: 1, pastWindows: 2 })).toEqual([
      { value: 'mail', count: 9, expected: 3 },
    ]);
  });
});

describe('the made-up log', () => {
  const csv = generateLog(600);
  it('is the same each time', () => expect(generateLog(600)).toBe(csv));
  it('has the columns of the real one, and a category that rises in the week that the story looks at', () => {
    const [header = ''] = csv.split('\n');
    expect(header.split(',')).toHaveLength(36);
    const courses = coursesOf(rowsOf(csv));
    expect(courses).toHaveLength(600);
    const [first] = risesOf(courses, { until: Date.parse('2016-05-09T00:00:00Z'), windowDays: 7, pastWindows: 8 });
    expect(first).toMatchObject({ value: 'Category 7' });
    expect(first?.count).toBeGreaterThan(2 * (first?.expected ?? 0));
  });
});
