/** Rows of the incident log, as far as the story computes with them. Pure. */

export type Row = {
  readonly number: string;
  /** The log's own word. */
  readonly state: string;
  /** Milliseconds since the epoch; the log's times are taken as UTC. */
  readonly at: number;
  readonly category: string;
  /** P1 to P4, from the log's own column. */
  readonly priority: string;
};

const columns = ['number', 'incident_state', 'sys_updated_at', 'category', 'priority'] as const;

const time = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{2}):(\d{2})$/;

const msOf = (text: string): number => {
  const [, day, month, year, hour, minute] = time.exec(text)?.map(Number) ?? [];
  if (day === undefined || month === undefined || year === undefined)
    throw new RangeError(`no time of the log: ${JSON.stringify(text)}`);
  return Date.UTC(year, month - 1, day, hour, minute);
};

/**
 * Reads the log, which quotes nothing: lines apart by line ends, values apart by commas.
 *
 * Throws RangeError for a text that is not the log.
 */
export const rowsOf = (text: string): Row[] => {
  if (text.includes('"')) throw new RangeError('the log quotes nothing, this file does');
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header.split(',');
  const [number = 0, state = 0, at = 0, category = 0, priority = 0] = columns.map((column) => {
    const index = names.indexOf(column);
    if (index < 0) throw new RangeError(`the log has no column ${column}`);
    return index;
  });
  return lines.map((line) => {
    const values = line.split(',');
    if (values.length !== names.length) throw new RangeError(`a line of the log has ${values.length} values: ${line}`);
    const value = (index: number): string => values[index] ?? '';
    return {
      number: value(number),
      state: value(state),
      at: msOf(value(at)),
      category: value(category),
      priority: `P${value(priority).charAt(0)}`,
    };
  });
};
