/** Trends of changes: periods held against those before, at planned intervals, with somebody's conclusion. Pure. Source: ISO/IEC 20000-1:2018 8.5.1.3, 2011 9.2. */
import {
  type changeTrendAnalysisEvents,
  type changeTrendFigures,
  changeTrendStates,
  type EventOf,
  type trendConclusions,
} from '@attest/contracts';
import {
  type ActionOf,
  badText,
  type IllegalTransition,
  type Instant,
  type InvalidInput,
  illegal,
  instantOf,
  machine,
  msOf,
  never,
  ok,
  type Result,
  type Rights,
} from '@attest/kernel';

export const changeTrendMachine = machine(changeTrendStates, 'TAKEN', {
  MISS: { from: ['TAKEN'] },
  CONCLUDE: { from: ['TAKEN'], to: 'CONCLUDED' },
});

export const changeTrendRights: Rights<ActionOf<typeof changeTrendMachine>> = {
  MISS: [],
  CONCLUDE: ['CHANGE_MANAGER', 'SMS_MANAGER'],
};

export type TrendFigure = (typeof changeTrendFigures)[number];
export type TrendConclusion = (typeof trendConclusions)[number];
/** Null where there is nothing to make it of: a share of nothing, a lead time of no change. */
export type FigureValue = { readonly figure: TrendFigure; readonly value: number | null };
export type TrendSpan = { readonly fromAt: Instant; readonly untilAt: Instant };
export type TrendPeriod = TrendSpan & { readonly figures: readonly FigureValue[] };

/** What is counted of a period. */
export type TrendCounts = {
  /** Asked for in it, by type. */
  readonly types: Readonly<Record<string, number>>;
  /** Closed in it, by outcome. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly unauthorised: number;
  readonly conflictsAccepted: number;
  readonly reviewsMissed: number;
  readonly incidentsCaused: number;
  /** Median of those made in it. */
  readonly leadTimeHours: number | null;
};

const round = (value: number): number => Math.round(value * 1000) / 1000;
const share = (part: number, whole: number): number | null => (whole === 0 ? null : round(part / whole));
const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((all, one) => all + one, 0);

export const figuresOf = ({ types, outcomes, leadTimeHours, ...counts }: TrendCounts): FigureValue[] => {
  const type = (name: string) => types[name] ?? 0;
  const outcome = (name: string) => outcomes[name] ?? 0;
  const values: Record<TrendFigure, number | null> = {
    REQUESTED: sum(types),
    STANDARD: type('STANDARD'),
    NORMAL: type('NORMAL'),
    MAJOR: type('MAJOR'),
    EMERGENCY: type('EMERGENCY'),
    SUCCESSFUL: outcome('SUCCESSFUL'),
    WITH_ISSUES: outcome('WITH_ISSUES'),
    FAILED: outcome('FAILED'),
    BACKED_OUT: outcome('BACKED_OUT'),
    FAILURE_SHARE: share(outcome('FAILED') + outcome('BACKED_OUT'), sum(outcomes)),
    EMERGENCY_SHARE: share(type('EMERGENCY'), sum(types)),
    UNAUTHORISED: counts.unauthorised,
    CONFLICTS_ACCEPTED: counts.conflictsAccepted,
    REVIEWS_MISSED: counts.reviewsMissed,
    INCIDENTS_CAUSED: counts.incidentsCaused,
    LEAD_TIME_HOURS: leadTimeHours === null ? null : round(leadTimeHours),
  };
  return (Object.entries(values) as [TrendFigure, number | null][]).map(([figure, value]) => ({ figure, value }));
};

/** Figures of which more is worse; how many changes there are, and of which type, is neither good nor bad. */
const worseUpwards: ReadonlySet<TrendFigure> = new Set<TrendFigure>([
  'WITH_ISSUES',
  'FAILED',
  'BACKED_OUT',
  'FAILURE_SHARE',
  'EMERGENCY_SHARE',
  'UNAUTHORISED',
  'CONFLICTS_ACCEPTED',
  'REVIEWS_MISSED',
  'INCIDENTS_CAUSED',
  'LEAD_TIME_HOURS',
]);

const valueIn = ({ figures }: TrendPeriod, figure: TrendFigure): number | null =>
  figures.find((one) => one.figure === figure)?.value ?? null;

const valuesIn = (past: readonly TrendPeriod[], figure: TrendFigure): number[] =>
  past.flatMap((period) => valueIn(period, figure) ?? []);

/** A trend needs a past of so many periods. */
const pastAtLeast = 2;

/** Figures that are worse than in every period before. */
export const signalsOf = (figures: readonly FigureValue[], past: readonly TrendPeriod[]): TrendFigure[] =>
  figures.flatMap(({ figure, value }) => {
    const before = valuesIn(past, figure);
    const worst = Math.max(...before);
    return worseUpwards.has(figure) && value !== null && before.length >= pastAtLeast && value > worst ? [figure] : [];
  });

/** A figure beside what it was on average in the periods before. */
export type ComparedFigure = FigureValue & { readonly past: number | null; readonly signal: boolean };

export const comparedWith = (figures: readonly FigureValue[], past: readonly TrendPeriod[]): ComparedFigure[] => {
  const signals = signalsOf(figures, past);
  return figures.map(({ figure, value }) => {
    const before = valuesIn(past, figure);
    const mean = before.length === 0 ? null : round(before.reduce((all, one) => all + one, 0) / before.length);
    return { figure, value, past: mean, signal: signals.includes(figure) };
  });
};

const dayMs = 86_400_000;

/** So many periods of so many days, the oldest first, the last one ending at `until`. */
export const spansBefore = (until: Instant, days: number, count: number): TrendSpan[] =>
  Array.from({ length: count }, (_, index) => {
    const end = msOf(until) - (count - 1 - index) * days * dayMs;
    return { fromAt: instantOf(end - days * dayMs), untilAt: instantOf(end) };
  });

export type ChangeTrend = TrendPeriod & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly key: string;
  readonly state: (typeof changeTrendStates)[number];
  readonly past: readonly TrendPeriod[];
  readonly signals: readonly TrendFigure[];
  readonly conclusion: TrendConclusion | null;
  readonly note: string | null;
  readonly concludedById: string | null;
  readonly dueAt: Instant;
  readonly missedAt: Instant | null;
  readonly takenAt: Instant;
  readonly concludedAt: Instant | null;
  readonly updatedAt: Instant;
};
export type ChangeTrendEvent = EventOf<typeof changeTrendAnalysisEvents>;
export type ChangeTrendRefusal = IllegalTransition | InvalidInput;
export type ChangeTrendCommand =
  | { readonly type: 'MISS' }
  | {
      readonly type: 'CONCLUDE';
      readonly conclusion: TrendConclusion;
      readonly note: string;
      readonly personId: string;
    };

const plain = ({ fromAt, untilAt, figures }: TrendPeriod) => ({
  ...{ fromAt, untilAt },
  figures: figures.map(({ figure, value }) => ({ figure, value })),
});

/** The first event: the last of the periods against those before. */
export const takeTrend = (
  { id, key, dueAt }: Pick<ChangeTrend, 'id' | 'key' | 'dueAt'>,
  current: TrendPeriod,
  past: readonly TrendPeriod[],
  now: Instant,
): ChangeTrendEvent => ({
  type: 'ChangeTrendTaken',
  at: now,
  ...{ id, key, dueAt, state: changeTrendMachine.initial },
  ...plain(current),
  past: past.map(plain),
  signals: signalsOf(current.figures, past),
});

/** Decides what becomes of it, or why nothing may. */
export const decideTrend = (
  trend: ChangeTrend,
  command: ChangeTrendCommand,
  now: Instant,
): Result<ChangeTrendEvent[], ChangeTrendRefusal> => {
  const refused = illegal(changeTrendMachine, trend.state, command.type, changeTrendRights);
  if (refused) return refused;
  const { key, fromAt, untilAt, dueAt } = trend;
  const stands = { at: now, key, fromAt, untilAt };
  switch (command.type) {
    case 'MISS':
      return ok(trend.missedAt === null ? [{ ...stands, type: 'ChangeTrendOverdue', state: 'TAKEN', dueAt }] : []);
    case 'CONCLUDE': {
      const { conclusion, note, personId: concludedById } = command;
      const concluded = { conclusion, note, concludedById, signals: [...trend.signals] };
      return (
        badText('note', note, 2000) ??
        ok([{ ...stands, type: 'ChangeTrendConcluded', state: 'CONCLUDED', ...concluded }])
      );
    }
    default:
      return never(command);
  }
};

/** Applies one event. */
export const evolveTrend = (trend: ChangeTrend | undefined, event: ChangeTrendEvent): ChangeTrend => {
  if (event.type === 'ChangeTrendTaken') {
    const { type: _, at, ...facts } = event;
    const open = { conclusion: null, note: null, concludedById: null, missedAt: null, concludedAt: null };
    return { ...facts, ...open, version: 1, head: '', takenAt: at, updatedAt: at };
  }
  if (!trend) throw new Error(`an analysis begins with ChangeTrendTaken, not ${event.type}`);
  const next: ChangeTrend = { ...trend, state: event.state, version: trend.version + 1, updatedAt: event.at };
  if (event.type === 'ChangeTrendOverdue') return { ...next, missedAt: event.at };
  const { conclusion, note, concludedById } = event;
  return { ...next, conclusion, note, concludedById, concludedAt: event.at };
};
