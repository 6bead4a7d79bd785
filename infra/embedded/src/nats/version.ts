/** Versions of nats-server, and what each is good for. */

/** Fewer parts count as 0; what follows a hyphen (2.15.0-RC.2) is cut. */
export const parseVersion = (text: string): readonly number[] | undefined => {
  const found = /v?(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)] : undefined;
};

/** Negative: a is older. Text without a version is older than any. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [parseVersion(a) ?? [], parseVersion(b) ?? []];
  for (const index of [0, 1, 2]) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

export const atLeast = (version: string, wanted: string): boolean => compareVersions(version, wanted) >= 0;

/** From here on an acknowledged batch is on the disk: atomic batches, and an fsync before each acknowledgement. */
export const goodVersion = '2.12.0';
/** From here on the server knows `sync_interval`. Older ones refuse or ignore it. */
export const syncVersion = '2.10.0';

export const oldServerWarning = (version: string): string =>
  `nats-server ${version} is older than 2.12: the platform runs, but an acknowledged event can be lost with the machine's power ` +
  'until the outbox publishes it again. Install 2.12 or newer, or give one in NATS_URL.';
