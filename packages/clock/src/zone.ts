/** Time zones as stretches of one UTC offset. The rules are those of the runtime's own IANA data, by `Temporal`. */
import type { Span } from './date.ts';

/** Instants (epoch milliseconds) during which the wall shows instant + `offsetMs`. */
export type OffsetSpan = Span & { readonly offsetMs: number };

const at = (zone: string, epochMs: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

/** The zone's name as IANA writes it, or undefined where there is none of that name. A bare offset (+01:00) is no zone. */
export const zoneNamed = (name: string): string | undefined => {
  if (!/^[A-Za-z]/.test(name)) return undefined;
  try {
    return at(name, 0).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** The stretches that cover the instants `from` to `to`, ascending and without gaps between them. */
export const offsetSpans = (zone: string, from: number, to: number): OffsetSpan[] => {
  const spans: OffsetSpan[] = [];
  let here = at(zone, from);
  let start = from;
  for (;;) {
    const change = here.getTimeZoneTransition('next');
    const end = change ? Math.min(change.epochMilliseconds, to) : to;
    spans.push({ from: start, to: end, offsetMs: here.offsetNanoseconds / 1e6 });
    if (!change || end >= to) return spans;
    start = end;
    here = change;
  }
};

/** The wall time that the zone shows at an instant. */
export const wallOf = (zone: string, epochMs: number): number => epochMs + at(zone, epochMs).offsetNanoseconds / 1e6;

/**
 * The instant at which the zone shows a wall time: the first of two where the clock is set back, as far past the gap as the
 * time stands inside it where the clock is set forward.
 */
export const instantOfWall = (zone: string, wallMs: number): number =>
  Temporal.PlainDateTime.from(new Date(wallMs).toISOString().slice(0, -1)).toZonedDateTime(zone, {
    disambiguation: 'compatible',
  }).epochMilliseconds;

/** A wall time inside a gap moved forward by the gap's length; any other as it is. `spans` cover its surroundings. */
export const pastGap = (spans: readonly OffsetSpan[], wallMs: number): number => {
  for (let index = 1; index < spans.length; index += 1) {
    const [before, after] = [spans[index - 1], spans[index]];
    if (!before || !after) continue;
    const gapStart = before.to + before.offsetMs;
    const gapEnd = after.from + after.offsetMs;
    if (wallMs >= gapStart && wallMs < gapEnd) return wallMs + (gapEnd - gapStart);
  }
  return wallMs;
};
