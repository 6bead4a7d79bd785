/** The incidents behind a trend: those that its figures count. */
import { type Context, type PageArguments, where } from '@attest/subgraph';
import { dayMs, midnightOf } from '../../count.ts';
import type { CountFilter, TrendDimension } from '../../rise.ts';
import { listOf } from './list.ts';

export type TrendBehind = {
  readonly dimension: TrendDimension;
  readonly value: string;
  readonly lastOn: string;
  readonly windowDays: number;
  readonly filter: CountFilter;
};

const some = <T>(values: readonly T[] | null | undefined): readonly T[] | undefined =>
  values && values.length > 0 ? values : undefined;

/** The newest first. */
export const behindTrend = (context: Context, trend: TrendBehind, args: PageArguments) => {
  const { dimension, value, lastOn, windowDays, filter } = trend;
  const end = Date.parse(midnightOf(lastOn)) + dayMs;
  const on = (is: TrendDimension) => (dimension === is ? value : undefined);
  return listOf(
    context,
    where()
      .eq('category', on('CATEGORY'))
      .eq('serviceId', on('SERVICE'))
      .has('ciIds', on('CONFIGURATION_ITEM'))
      .eq('customerId', on('CUSTOMER'))
      .eq('priority', on('PRIORITY'))
      .eq('location', on('LOCATION'))
      .in('category', some(filter.categories))
      .in('serviceId', some(filter.serviceIds))
      .in('customerId', some(filter.customerIds))
      .in('priority', some(filter.priorities))
      .in('location', some(filter.locations))
      .has('ciIds', filter.configurationItemId)
      .eq('source', filter.source)
      .atLeast('loggedAt', new Date(end - windowDays * dayMs).toISOString())
      .before('loggedAt', new Date(end).toISOString())
      .ne('state', 'CANCELLED'),
    args,
  );
};
