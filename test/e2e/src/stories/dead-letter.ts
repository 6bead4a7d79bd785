/** Events that a service could not take: in a story there are none. */
import { serviceNames } from '@attest/attest';
import { withClient } from '@attest/embedded';
import type { Stage } from '../story.ts';

/** The administrator's URL of another database on the same server. */
export const databaseUrl = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.href;
};

const unsettled = 'SELECT consumer, subject, error FROM dead_letter WHERE settled_at IS NULL LIMIT 3';

/** Looks into the databases, where they are at hand. */
export const noDeadLetters = async ({ world, check, chapter }: Stage): Promise<void> => {
  const { place } = world;
  if (!place) return;
  await chapter('every event was taken by everybody who wanted it', async () => {
    for (const service of serviceNames)
      check.equal(
        `${service} has no dead letters`,
        await withClient(
          databaseUrl(place.adminUrl, `attest_${service}`),
          async (client) => (await client.query(unsettled)).rows,
        ),
        [],
      );
    return undefined;
  });
};
