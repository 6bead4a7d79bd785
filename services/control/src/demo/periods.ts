/** The demonstration's maintenance windows and freezes. */
import { demoId } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed } from '@attest/record';
import { type ChangePeriod, type ChangePeriodEvent, type PeriodTerms, publishPeriod } from '../change/domain/index.ts';

const dayMs = 86_400_000;
const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

type Script = readonly [slug: string, kind: ChangePeriod['kind'], terms: (epoch: Instant) => PeriodTerms];

const common = { ciIds: [], zone: 'Europe/Berlin' };
const scripts: readonly Script[] = [
  [
    'payroll-nights',
    'MAINTENANCE_WINDOW',
    (epoch) => ({
      ...{ ...common, name: 'Payroll: nights from Saturday to Sunday', serviceIds: [demoId('service', 'payroll')] },
      weekly: { ...closed, sat: [{ from: '20:00', to: '24:00' }], sun: [{ from: '00:00', to: '06:00' }] },
      ...{ startsAt: epoch, endsAt: null },
    }),
  ],
  [
    'payroll-run',
    'FREEZE',
    (epoch) => ({
      ...{ ...common, name: 'Payroll runs', serviceIds: [demoId('service', 'payroll')], weekly: null },
      ...{ startsAt: plusMs(epoch, 96 * dayMs), endsAt: plusMs(epoch, 100 * dayMs) },
    }),
  ],
];

/** Periods as they were published on the first day. */
export const tellPeriods = (keys: readonly string[], epoch: Instant): { readonly events: ChangePeriodEvent[] }[] =>
  scripts.map(([slug, kind, terms], index) => ({
    events: mustSucceed(
      publishPeriod({ id: demoId('change period', slug), key: keys[index] ?? '', kind, terms: terms(epoch) }, epoch),
    ),
  }));

export const demoPeriods = scripts.length;
