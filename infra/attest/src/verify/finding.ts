/** What is wrong with a record, for people: one line each, and a table of what was looked at. */
import type { Fault } from '@attest/record';

/** Beside the faults of records, those of an exported file. */
export type FileFault = 'LINE_UNREADABLE' | 'OUT_OF_ORDER' | 'CUT' | 'COUNT_DIFFERS';

export type Flaw = {
  readonly fault: Fault | FileFault;
  readonly service: string;
  /** The kind of record; empty where the fault is the file's. */
  readonly record: string;
  readonly recordId: string;
  readonly key: string | null;
  /** The record's version at which the fault shows; 0 where none is known. */
  readonly version: number;
  readonly detail: string;
};

/** `resolution incident INC-1042 0198… version 3: the event … (HASH_DIFFERS)`. */
export const shown = ({ fault, service, record, recordId, key, version, detail }: Flaw): string => {
  const where = [service, record, key ?? '', recordId, version > 0 ? `version ${version}` : '']
    .filter(Boolean)
    .join(' ');
  return `${where === '' ? '' : `${where}: `}${detail} (${fault})`;
};

export type Count = {
  readonly service: string;
  readonly records: number;
  readonly events: number;
  readonly erased: number;
  readonly findings: number;
  /** Instead of the figures: why there are none. */
  readonly note?: string;
};

const headings = ['service', 'records', 'events', 'erased', 'findings'] as const;

/** One row a service, figures to the right. */
export const tableOf = (counts: readonly Count[]): string => {
  const rows = counts.map(({ service, records, events, erased, findings, note }) =>
    note === undefined ? [service, ...[records, events, erased, findings].map(String)] : [service, note],
  );
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => (row.length === 2 && column > 0 ? 0 : (row[column] ?? '').length))),
  );
  return [headings, ...rows]
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || row.length === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const closing = (records: number, events: number, findings: number): string => {
  const found = findings === 0 ? 'no findings' : findings === 1 ? '1 finding' : `${findings} findings`;
  return `verified ${records} records, ${events} events: ${found}`;
};
