/**
 * Figures from what is kept: counts by hour and by day for what is mostly asked for, so that a month costs its hours and not its
 * incidents. What is not whole hours or days (UTC), and what is not kept, is counted from the rows: the same number, by the
 * same conditions.
 */
import { type Instant, instantOf, msOf } from '@attest/kernel';
import type { Tx } from '@attest/record';
import { conditionOf, type Source, type Where, where } from '@attest/subgraph';
import { count, counts, type DeskFilter, filtered, loggedIn, resolvedIn, shares } from './figures.ts';
import type { Period } from './period.ts';

/** The figures that are kept: incidents logged in a period, those of them that could repeat another, and do; and so on. */
export const keptFigures = [
  'logged',
  'about',
  'repeated',
  'contacts',
  'firstContact',
  'firstResolved',
  'reopened',
  'reassigned',
  'resolved',
] as const;
export type Sums = Readonly<Record<(typeof keptFigures)[number], number>>;

type Span = Pick<Period, 'startsAt' | 'endsAt'>;

const keptSource: Pick<Source<unknown>, 'from' | 'columns'> = {
  from: 'desk_count',
  columns: {
    grouped: { sql: 'desk_count.grouped', kind: 'integer', nullable: false },
    customerId: { sql: 'desk_count.customer_id', kind: 'uuid', nullable: true },
    serviceId: { sql: 'desk_count.service_id', kind: 'uuid', nullable: true },
    teamId: { sql: 'desk_count.team_id', kind: 'uuid', nullable: true },
    source: { sql: 'desk_count.source', kind: 'text', nullable: true },
    begins: { sql: 'desk_count.begins', kind: 'instant', nullable: false },
  },
};

/** Properties in the order of the migration's GROUPING: a property that is not meant has its bit set. */
const properties = ['customerId', 'serviceId', 'teamId', 'source'] as const;
const groupedBy = (given: readonly string[]): number =>
  properties.reduce((sofar, property) => sofar * 2 + (given.includes(property) ? 0 : 1), 0);
/** Of everything, counts are kept by the hour; of the rest of what is kept, by the day. */
const everything = groupedBy([]);
/** What counts are kept for. */
const kept: ReadonlySet<number> = new Set(
  [[], ['customerId'], ['serviceId'], ['teamId'], ['source'], ['customerId', 'serviceId']].map(groupedBy),
);

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

type Kept = { readonly only: Where; readonly unitMs: number };

/** What a filter's counts are found by; undefined where none are kept for it. */
const keptFor = (filter: DeskFilter): Kept | undefined => {
  const isGiven = (property: (typeof properties)[number]) =>
    filter[property] !== null && filter[property] !== undefined;
  const grouped = groupedBy(properties.filter(isGiven));
  if (!kept.has(grouped)) return undefined;
  const asked = where().eq('grouped', grouped).and(filtered(filter));
  const only = properties.reduce((sofar, property) => (isGiven(property) ? sofar : sofar.isNull(property)), asked);
  return { only, unitMs: grouped === everything ? hourMs : dayMs };
};

/** The whole units in a span; undefined where there are none. */
const wholeIn = ({ startsAt, endsAt }: Span, unitMs: number): Span | undefined => {
  const from = Math.ceil(msOf(startsAt) / unitMs) * unitMs;
  const to = Math.floor(msOf(endsAt) / unitMs) * unitMs;
  return from < to ? { startsAt: instantOf(from), endsAt: instantOf(to) } : undefined;
};

const plus = (a: Sums, b: Sums): Sums =>
  Object.fromEntries(keptFigures.map((figure) => [figure, a[figure] + b[figure]])) as Sums;

/** Counted from the rows of incidents. */
export const sumsOfRows = async (tx: Tx, span: Span, filter: DeskFilter): Promise<Sums> => {
  const about = shares.REPEATED(span, filter);
  const contacts = shares.FIRST_CONTACT(span, filter);
  const [reopened, reassigned] = [shares.REOPENED(span, filter), shares.REASSIGNED(span, filter)];
  const [ofAbout, [repeated = 0]] = await counts(tx, about.all, [about.part]);
  const [ofContacts, [firstContact = 0]] = await counts(tx, contacts.all, [contacts.part]);
  const [firstResolved, [again = 0, moved = 0]] = await counts(tx, reopened.all, [reopened.part, reassigned.part]);
  return {
    logged: await count(tx, loggedIn(span, filter)),
    about: ofAbout,
    repeated,
    contacts: ofContacts,
    firstContact,
    firstResolved,
    reopened: again,
    reassigned: moved,
    resolved: await count(tx, resolvedIn(span, filter)),
  };
};

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const summed = keptFigures.map((figure) => `COALESCE(sum(${snake(figure)}), 0)::integer AS "${figure}"`).join(', ');

const sumsOfKept = async (tx: Tx, { only }: Kept, { startsAt, endsAt }: Span): Promise<Sums> => {
  const params: unknown[] = [];
  const condition = conditionOf(keptSource, only.atLeast('begins', startsAt).before('begins', endsAt), params);
  const [row] = await tx.query<Sums>(`SELECT ${summed} FROM desk_count WHERE ${condition}`, params);
  if (!row) throw new Error('a sum has no row');
  return row;
};

const edge = async (tx: Tx, startsAt: Instant, endsAt: Instant, filter: DeskFilter): Promise<Sums[]> =>
  startsAt < endsAt ? [await sumsOfRows(tx, { startsAt, endsAt }, filter)] : [];

/** The figures of a period: from whole units, and from the rows of what is left before the first and after the last of them. */
export const sumsOf = async (tx: Tx, period: Span, filter: DeskFilter): Promise<Sums> => {
  const held = keptFor(filter);
  const whole = held && wholeIn(period, held.unitMs);
  if (!held || !whole) return sumsOfRows(tx, period, filter);
  const edges = [
    ...(await edge(tx, period.startsAt, whole.startsAt, filter)),
    ...(await edge(tx, whole.endsAt, period.endsAt, filter)),
  ];
  return edges.reduce(plus, await sumsOfKept(tx, held, whole));
};
