/** Makes one line for people of what a service writes, which is JSON for machines. Pure. */

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: '',
  40: 'warning',
  50: 'ERROR',
  60: 'FATAL',
};
const known = new Set(['level', 'time', 'pid', 'hostname', 'name', 'service', 'msg', 'err', 'v']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (line: string): Record<string, unknown> | undefined => {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) && typeof value.msg === 'string' && typeof value.level === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * @param line  one line of a child's output: a pino record, or anything else, which stays as it is
 * @returns     lines without the name of the child; an error's stack follows on lines of its own
 */
export const readable = (line: string): readonly string[] => {
  const record = parse(line);
  if (!record) return [line];
  const level = levels[Number(record.level)] ?? `level ${record.level}`;
  const details = Object.entries(record)
    .filter(([key, value]) => !known.has(key) && value !== undefined)
    .map(([key, value]) => `${key}=${shown(value)}`);
  const stack = isRecord(record.err) ? shown(record.err.stack ?? record.err.message ?? record.err).split('\n') : [];
  return [[level && `${level}:`, record.msg, ...details].filter(Boolean).join(' '), ...stack.map((one) => `  ${one}`)];
};

const colours = [36, 32, 33, 35, 34, 31];

/** The name before a line, of one width, in a colour of its own on terminals. */
export const prefixOf = (names: readonly string[], colour: boolean) => {
  const width = Math.max(...names.map((name) => name.length));
  return (name: string): string => {
    const label = `${name.padEnd(width)} |`;
    const code = colours[Math.max(0, names.indexOf(name)) % colours.length];
    return colour ? `\u001b[${code}m${label}\u001b[0m` : label;
  };
};

/** Seconds for people: "4.2 s", "1 min 12 s". */
export const duration = (ms: number): string => {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};
