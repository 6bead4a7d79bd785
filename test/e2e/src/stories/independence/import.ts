/** An import outlives its gateway: what was sent is kept, the rest is sent when the gateway is back. */
import type { Platform } from '@attest/attest';
import { attest, figure } from '../../attest.ts';
import { coursesOf } from '../../log/figures.ts';
import { logMap, openLog } from '../../log/index.ts';
import type { Stage } from '../../story.ts';

/** Each so many-th incident of the log is enough, and more is no more of a proof. */
const every = 20;

export const importThroughKill = async (stage: Stage, { gateway }: Platform): Promise<void> => {
  const { check, chapter, graph, settings, world } = stage;
  await chapter('an import goes on when its gateway was killed and started again', async () => {
    const { path, rows } = await openLog(world.scratch, Math.max(every, settings.every));
    let killed: Promise<void> | undefined;
    const args = ['import', 'incidents', path, '--map', logMap, '--url', graph.url];
    const { code, out, err } = await attest(args, settings.signal, (text) => {
      if (!/^\[#/m.test(text) || killed) return;
      killed = gateway.kill().then(() => gateway.start());
    });
    await killed;
    check.equal('it ends well', { code, err, killed: killed !== undefined }, { code: 0, err: '', killed: true });
    check.equal('it read every incident', figure(out, 'incidents  '), coursesOf(rows).length);
    const sums = ['incidents that are new', 'later states that were added', 'rows that were known'].map(
      (name) => figure(out, name) ?? 0,
    );
    check.equal(
      'every row is accounted for',
      sums.reduce((sum, one) => sum + one, 0),
      rows.length,
    );
    return `${rows.length} rows`;
  });
};
