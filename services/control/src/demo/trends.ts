/** The demonstration's analyses of the trends of changes: one in which somebody saw an opportunity, one to be concluded. */
import { demoId, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed, recordMany, type Tx } from '@attest/record';
import { decideTrend, evolveTrend, shippedPolicy, spansBefore, takeTrend } from '../change/domain/index.ts';
import { periodsOf, planTrend, trendStore } from '../change/store/index.ts';

const dayMs = 86_400_000;
/** As the platform begins: an interval after the first change was asked for. */
const firstDay = 5 + shippedPolicy.trendEveryDays;
const daysTaken = [firstDay, firstDay + shippedPolicy.trendEveryDays];
export const demoTrends = daysTaken.length;

const opportunity = {
  type: 'CONCLUDE',
  conclusion: 'OPPORTUNITY',
  personId: persona('change-manager').personId,
  note: 'Every change waited five days for its window: a standing window on Thursdays would halve the lead time.',
} as const;

/** Counts what the records of the periods say, so that they have to be there before; plans the next analysis. */
export const seedTrends = async (tx: Tx, keys: readonly string[], epoch: Instant): Promise<void> => {
  for (const [index, day] of daysTaken.entries()) {
    const at = plusMs(epoch, day * dayMs);
    const periods = await periodsOf(tx, spansBefore(at, shippedPolicy.trendEveryDays, index + 1));
    const current = periods.at(-1);
    if (!current) throw new Error('a period has a beginning');
    const due = plusMs(at, shippedPolicy.trendEveryDays * dayMs);
    const its = { id: demoId('trend analysis', String(index)), key: keys[index] ?? '', dueAt: due };
    const taken = takeTrend(its, current, periods.slice(0, -1), at);
    const concluded =
      index === 0 ? mustSucceed(decideTrend(evolveTrend(undefined, taken), opportunity, plusMs(at, 2 * dayMs))) : [];
    await recordMany(tx, trendStore, [{ before: undefined, events: [taken, ...concluded] }], {
      ...{ reason: 'demonstration', policies: { changePolicy: shippedPolicy.version } },
    });
    await planTrend(tx, due);
  }
};
