/** Everything that happened proves itself; one byte altered behind the platform's back does not. */
import { withClient } from '@attest/embedded';
import { attest } from '../../attest.ts';
import type { Named } from '../../graph.ts';
import type { Stage } from '../../story.ts';
import { databaseUrl } from '../dead-letter.ts';
import { everyRecord, lastLine } from '../verify.ts';

const swap = 'UPDATE event SET data = $3::jsonb WHERE record_id = $1 AND record_version = 1 AND data::text = $2';

type Verification = {
  readonly verifyClocks: {
    readonly checked: number;
    readonly differences: readonly unknown[];
    readonly next: string | null;
  };
};

/** Every clock recomputed from its facts, through the graph. */
const verifyClocks = async ({ as, check }: Stage): Promise<number> => {
  let checked = 0;
  for (let after: string | null = null, more = true; more; ) {
    const { verifyClocks: page }: Verification = await as('auditor').ask<Verification>(
      'query Verify($after: ID) { verifyClocks(after: $after) { checked differences { field stored computed } next } }',
      { after },
    );
    check.equal('every clock says what its facts say', page.differences, []);
    checked += page.checked;
    after = page.next;
    more = after !== null;
  }
  return checked;
};

/** @param incident  the record in which a byte is altered, and put back */
export const prove = async (stage: Stage, incident: Named): Promise<void> => {
  const { world, check, chapter, settings } = stage;
  await chapter('every clock is recomputed', async () => `${await verifyClocks(stage)} clocks`);
  const { place } = world;
  if (!place) {
    await everyRecord(stage);
    return;
  }
  const verify = () => attest(['verify', '--data', place.dataDir], settings.signal);
  await everyRecord(stage);
  await chapter('one altered byte is found', async () => {
    await withClient(databaseUrl(place.adminUrl, 'attest_resolution'), async (client) => {
      const { rows } = await client.query<{ data: string }>(
        'SELECT data::text AS data FROM event WHERE record_id = $1 AND record_version = 1',
        [incident.id],
      );
      const before = rows[0]?.data ?? '';
      const altered = before.replace('"dispatch"', '"dispatci"');
      const { rowCount } = await client.query(swap, [incident.id, before, altered]);
      check.equal('an administrator of the database alters the record', [altered === before, rowCount], [false, 1]);
      try {
        const { code, out } = await verify();
        check.equal('the verification fails', code, 1);
        check.that('and names the record', out.includes(incident.key) && out.includes(incident.id), out);
      } finally {
        await client.query(swap, [incident.id, altered, before]);
      }
    });
    const { code, out } = await verify();
    check.equal(
      'put back, nothing is found again',
      { code, last: / no findings$/.test(lastLine(out)) },
      { code: 0, last: true },
    );
    return incident.key;
  });
};
