/** The schedule of changes as a calendar that calendar programs read: RFC 5545. Pure. */
import type { Instant } from '@attest/kernel';

export type CalendarEntry = {
  /** The same for the same entry at every reading. */
  readonly uid: string;
  /** Rises with every revision. */
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly updatedAt: Instant;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** CONFIRMED unless told. */
  readonly status?: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
};

/** What a calendar program shows of a calendar that it reads again and again (RFC 7986). */
export type CalendarFrame = { readonly name: string };

/** `2026-01-10T20:00:00.000Z` as `20260110T200000Z`. */
const stamp = (at: Instant): string => at.replace(/[-:]|\.\d{3}/g, '');

const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 allows no other control characters
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

const octets = (text: string): number => new TextEncoder().encode(text).length;
const lineOctets = 75;

/** A content line in pieces of at most 75 octets, never within a character; each piece after the first begins with a space. */
const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = '';
  let length = 0;
  for (const character of line) {
    const more = octets(character);
    if (length + more > lineOctets) {
      pieces.push(piece);
      piece = ' ';
      length = 1;
    }
    piece += character;
    length += more;
  }
  return [...pieces, piece].join('\r\n');
};

const eventOf = (entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${stamp(entry.updatedAt)}`,
  `DTSTART:${stamp(entry.startsAt)}`,
  `DTEND:${stamp(entry.endsAt)}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  `CATEGORIES:${escaped(entry.category)}`,
  `STATUS:${entry.status ?? 'CONFIRMED'}`,
  'END:VEVENT',
];

/** How often a program should read it again. */
const refresh = 'PT15M';

const frameOf = ({ name }: CalendarFrame): string[] => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
  `X-PUBLISHED-TTL:${refresh}`,
];

/** The calendar as text; lines end in CRLF. */
export const iCalendarOf = (entries: readonly CalendarEntry[], frame?: CalendarFrame): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Attest//Schedule of changes//EN', 'CALSCALE:GREGORIAN'],
    ...(frame ? frameOf(frame) : []),
    ...entries.flatMap(eventOf),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
