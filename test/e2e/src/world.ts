/** The platform that a story plays on: one of its own on scratch data, or one that runs already. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Platform, type PlatformOptions, runningPlatform, startPlatform } from '@attest/attest';
import { defaultDataDir } from '@attest/embedded';

export type World = {
  /** The gateway's. */
  readonly url: string;
  /** For files of the story; gone afterwards. */
  readonly scratch: string;
  /** Absent where the story did not start it. */
  readonly platform?: Platform;
  /** Where its databases are; absent where it runs elsewhere. */
  readonly place?: {
    readonly dataDir: string;
    /** URL of a PostgreSQL administrator. */
    readonly adminUrl: string;
  };
  readonly stop: (force?: boolean) => Promise<void>;
};

const scratchDir = (): Promise<string> => mkdtemp(join(tmpdir(), 'attest-story-'));

/** Starts a platform with the demonstration data on ports and data of its own. Throws a start failure. */
export const ownWorld = async (options: PlatformOptions): Promise<World> => {
  const scratch = await scratchDir();
  const remove = () => rm(scratch, { recursive: true, force: true });
  const dataDir = join(scratch, 'data');
  try {
    const platform = await startPlatform({ demo: true, ports: 'free', given: null, ...options, dataDir });
    return {
      url: platform.url,
      scratch,
      platform,
      place: { dataDir, adminUrl: platform.postgres.url },
      stop: async (force) => {
        await platform.stop(force);
        await remove();
      },
    };
  } catch (fault) {
    await remove();
    throw fault;
  }
};

/**
 * The platform whose gateway is at `url`; its databases are at hand where npm start runs it on the data directory.
 *
 * @param dataDir  the repository's usual one unless told
 */
export const runningWorld = async (url: string, dataDir: string = defaultDataDir): Promise<World> => {
  const scratch = await scratchDir();
  const note = await runningPlatform(dataDir);
  const here = note !== undefined && new URL(note.url).origin === new URL(url).origin;
  return {
    url,
    scratch,
    ...(here && { place: { dataDir, adminUrl: note.adminUrl } }),
    stop: () => rm(scratch, { recursive: true, force: true }),
  };
};
