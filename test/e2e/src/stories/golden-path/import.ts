/** The log of another system is taken over, and the graph gives the same figures as the file. */
import { attest, figure } from '../../attest.ts';
import { type Course, coursesOf, inOrder, type Month, monthsOf, risesOf, type StateChange } from '../../log/figures.ts';
import { logMap, logSource, openLog } from '../../log/index.ts';
import type { Stage } from '../../story.ts';

/** What the real log has, for whoever only reads. */
const wholeLog = { incidents: 24_918, rows: 141_712 };

/** The end of a week in which one category was reported far more often than before. */
const trendUntil = '2016-05-09T00:00:00Z';
const windowDays = 7;
const pastWindows = 8;

export type Trend = {
  readonly value: string;
  readonly count: number;
  readonly expected: number;
  readonly ratio: number | null;
  readonly score: number;
  readonly incidentIds: readonly string[];
};

/** The trend's period, as evidence of a problem names it. */
export const trendPeriod = { until: trendUntil, windowDays, pastPeriods: pastWindows, source: logSource };

const importLog = async (
  { graph, settings, check }: Stage,
  path: string,
  courses: readonly Course[],
): Promise<void> => {
  const rows = courses.reduce((sum, course) => sum + course.rows, 0);
  const args = ['import', 'incidents', path, '--map', logMap, '--url', graph.url];
  const { code, out, err } = await attest(args, settings.signal);
  check.equal('the import ends well', { code, err }, { code: 0, err: '' });
  check.equal('it read every row', figure(out, 'rows read'), rows);
  check.equal('it found every incident', figure(out, 'incidents  '), courses.length);
  const [logged, updated, known] = [
    'incidents that are new',
    'later states that were added',
    'rows that were known',
  ].map((name) => figure(out, name) ?? 0);
  check.equal('every row is accounted for', (logged ?? 0) + (updated ?? 0) + (known ?? 0), rows);
};

type Page = {
  readonly incidents: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly {
      readonly state: string;
      readonly priority: string;
      readonly category: string;
      readonly imported: { readonly externalId: string; readonly revision: number };
    }[];
  };
};

const pageQuery = `query Page($source: String!, $after: String, $counted: Boolean!) {
  incidents(filter: { source: $source }, orderBy: LOGGED_ASC, first: 100, after: $after) {
    totalCount @include(if: $counted)
    pageInfo { hasNextPage endCursor }
    nodes { state priority category imported { externalId revision } }
  }
}`;

/** Walks the whole list and holds each incident against the file. */
const compareIncidents = async ({ as, check }: Stage, courses: readonly Course[]): Promise<void> => {
  const manager = as('incident-manager');
  const wanted = new Map(courses.map((course) => [course.number, course]));
  const different: unknown[] = [];
  let rows = 0;
  let seen = 0;
  let after: string | null = null;
  for (let more = true; more; ) {
    const { incidents }: Page = await manager.ask<Page>(pageQuery, {
      source: logSource,
      after,
      counted: after === null,
    });
    if (after === null) check.equal('the graph counts every incident', incidents.totalCount, courses.length);
    for (const { imported, ...came } of incidents.nodes) {
      const { state, priority, category, rows: own } = wanted.get(imported.externalId) ?? {};
      wanted.delete(imported.externalId);
      seen += 1;
      rows += imported.revision;
      if (state !== came.state || priority !== came.priority || category !== came.category || own !== imported.revision)
        different.push({ number: imported.externalId, file: { state, priority, category, own }, graph: came });
    }
    more = incidents.pageInfo.hasNextPage;
    after = incidents.pageInfo.endCursor;
  }
  check.equal(
    'walking the list gives every incident once',
    { seen, missing: wanted.size },
    { seen: courses.length, missing: 0 },
  );
  check.equal(
    'and every row of the file',
    rows,
    courses.reduce((sum, course) => sum + course.rows, 0),
  );
  check.equal('each stands in the state, priority and category of its last row', different.slice(0, 3), []);
};

const monthsQuery = `query Months($from: Date!, $until: Date!, $source: String!) {
  incidentMonths(from: $from, until: $until, zone: "UTC", source: $source) {
    month logged closed backlog priorities { priority count } stateChanges { from to count }
  }
}`;

const compareMonths = async ({ as, check }: Stage, courses: readonly Course[]): Promise<number> => {
  const expected = monthsOf(courses);
  const [from, until] = [expected[0]?.month, expected.at(-1)?.month];
  const variables = { from, until, source: logSource };
  const { incidentMonths } = await as('incident-manager').ask<{ incidentMonths: Month[] }>(monthsQuery, variables);
  const came = incidentMonths.map((month) => ({ ...month, stateChanges: inOrder(month.stateChanges) }));
  const figures = {
    'logged and closed incidents': ({ month, logged, closed }: Month) => ({ month, logged, closed }),
    backlog: ({ month, backlog }: Month) => ({ month, backlog }),
    priorities: ({ month, priorities }: Month) => ({ month, priorities }),
    'state changes': ({ month, stateChanges }: Month): { month: string; stateChanges: readonly StateChange[] } => ({
      month,
      stateChanges,
    }),
  };
  for (const [name, of] of Object.entries<(month: Month) => unknown>(figures))
    check.equal(`${name} by month are those of the file`, came.map(of), expected.map(of));
  return expected.length;
};

const trendsQuery = `query Trends($until: DateTime!, $source: String!, $windowDays: Int!, $pastWindows: Int!) {
  incidentTrends(by: CATEGORY, period: { until: $until, days: $windowDays }, compareWith: { periods: $pastWindows }, filter: { source: $source }, first: 5) {
    value count expected ratio score incidentIds
  }
}`;

const compareTrends = async ({ as, check }: Stage, courses: readonly Course[]): Promise<Trend> => {
  const { incidentTrends } = await as('problem-manager').ask<{ incidentTrends: Trend[] }>(trendsQuery, {
    ...{ until: trendUntil, source: logSource, windowDays, pastWindows },
  });
  const expected = risesOf(courses, { until: Date.parse(trendUntil), windowDays, pastWindows }).slice(0, 5);
  check.equal(
    'the trends are those of the file',
    incidentTrends.map(({ value, count, expected: mean }) => ({ value, count, expected: mean })),
    expected,
  );
  const [first] = incidentTrends;
  check.that('one category rises', first !== undefined && first.count > 2 * first.expected && first.score > 3, first);
  if (!first) throw new Error('there is no trend');
  check.equal('its evidence is its incidents', first.incidentIds.length, Math.min(first.count, 100));
  return first;
};

/** Imports the log and asks for its figures; answers the trend that stands out. */
export const importAndCompare = async (stage: Stage): Promise<Trend> => {
  const { chapter, check, settings, world } = stage;
  let courses: readonly Course[] = [];
  let trend: Trend | undefined;
  await chapter('the log of another system is imported', async () => {
    const { path, rows, origin, whole } = await openLog(world.scratch, settings.every);
    courses = coursesOf(rows);
    if (whole) check.equal('the whole log is there', { incidents: courses.length, rows: rows.length }, wholeLog);
    await importLog(stage, path, courses);
    return `${courses.length} incidents, ${rows.length} rows of ${origin}`;
  });
  await chapter('every incident stands as in the file', async () => {
    await compareIncidents(stage, courses);
    return undefined;
  });
  await chapter('figures by month agree with the file', async () => `${await compareMonths(stage, courses)} months`);
  await chapter('a trend stands out', async () => {
    trend = await compareTrends(stage, courses);
    return `${trend.value}, ${trend.count} in a week instead of ${trend.expected.toFixed(1)}`;
  });
  if (!trend) throw new Error('the chapter of trends was not told');
  return trend;
};
