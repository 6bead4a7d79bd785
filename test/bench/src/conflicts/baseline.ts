/** Conflicts by trying everything: every change against every other, relations followed step by step, hours minute by minute. */
import type { Conflict } from '../../../../services/control/src/change/domain/index.ts';

export type Everything = {
  readonly changes: readonly {
    readonly id: string;
    readonly key: string;
    readonly ciIds: readonly string[];
    readonly implementerId: string | null;
    readonly from: number;
    readonly to: number;
  }[];
  /** Each needs the others. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly neededBy: ReadonlyMap<string, readonly string[]>;
  readonly serviceOf: ReadonlyMap<string, string>;
  readonly periods: readonly {
    readonly id: string;
    readonly key: string;
    readonly kind: string;
    readonly serviceIds: readonly string[];
    readonly weekly: Readonly<Record<string, readonly { readonly from: string; readonly to: string }[]>> | null;
    readonly zone: string;
    readonly from: number;
    readonly to: number;
  }[];
};

const follow = (from: readonly string[], next: ReadonlyMap<string, readonly string[]>): Set<string> => {
  const seen = new Set<string>();
  const queue = [...from];
  for (let id = queue.pop(); id !== undefined; id = queue.pop())
    for (const other of next.get(id) ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        queue.push(other);
      }
  return seen;
};

const minuteMs = 60_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** Day of the week and minute of the day on the clock of a zone. */
const onClock = (zone: string, ms: number): { day: string; time: string } => {
  let clock = clocks.get(zone);
  if (!clock) {
    const parts = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    clock = new Intl.DateTimeFormat('en', { timeZone: zone, ...parts });
    clocks.set(zone, clock);
  }
  const part = Object.fromEntries(clock.formatToParts(ms).map(({ type, value }) => [type, value]));
  return { day: String(part.weekday).toLowerCase(), time: `${part.hour}:${part.minute}` };
};

const isIn = ({ weekly, zone, from, to }: Everything['periods'][number], ms: number): boolean => {
  if (ms < from || ms >= to) return false;
  if (weekly === null) return true;
  const { day, time } = onClock(zone, ms);
  return (weekly[day] ?? []).some((hours) => hours.from <= time && time < hours.to);
};

/** What stands against the window of the change, in no order. */
export const byTrying = (all: Everything, id: string): Conflict[] => {
  const change = all.changes.find((one) => one.id === id);
  if (!change) throw new Error(`there is no change ${id}`);
  const own = new Set(change.ciIds);
  const down = follow(change.ciIds, all.neededBy);
  const up = follow(change.ciIds, all.needs);
  const found: Conflict[] = [];
  for (const other of all.changes) {
    if (other.id === id || other.from >= change.to || change.from >= other.to) continue;
    const add = (kind: Conflict['kind']) => found.push({ kind, withId: other.id, key: other.key });
    if (other.ciIds.some((ci) => own.has(ci))) add('SAME_ITEM');
    else if (other.ciIds.some((ci) => down.has(ci) || up.has(ci))) add('RELATED_ITEM');
    if (other.implementerId === change.implementerId) add('IMPLEMENTER_BUSY');
  }
  const services = new Set([...own, ...down].map((ci) => all.serviceOf.get(ci)));
  for (const period of all.periods) {
    if (!period.serviceIds.some((service) => services.has(service))) continue;
    let some = false;
    let every = true;
    for (let ms = change.from; ms < change.to; ms += minuteMs) {
      const inside = isIn(period, ms);
      some ||= inside;
      every &&= inside;
    }
    if (period.kind === 'FREEZE' && some) found.push({ kind: 'IN_FREEZE', withId: period.id, key: period.key });
    if (period.kind !== 'FREEZE' && !every)
      found.push({ kind: 'OUTSIDE_MAINTENANCE_WINDOW', withId: period.id, key: period.key });
  }
  return found;
};
