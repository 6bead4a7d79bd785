/**
 * What an asset costs its services, month by month: exact, every part added up gives the cost. Pure.
 *
 * Source: ISO/IEC 20000-1:2018 8.4.1.
 */
import type { assetCostReasons } from '@attest/contracts';
import { type Instant, type Money, splitMoney, sumMoney } from '@attest/kernel';
import type { Asset, AssetFacts, CostShare, NewId } from './asset.ts';

/** A part of a cost that one service bears. */
export type ChargeShare = { readonly chargeId: string; readonly serviceId: string; readonly amount: Money };
export type Charge = {
  readonly reason: (typeof assetCostReasons)[number];
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly amount: Money;
  readonly shares: ChargeShare[];
};

/** The month so many months after a day's, `YYYY-MM`. */
export const monthAfter = (day: string, months: number): string => {
  const whole = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(whole / 12)).padStart(4, '0')}-${String((whole % 12) + 1).padStart(2, '0')}`;
};

/** The first instant of a month, UTC. */
export const beginOf = (month: string): Instant => `${month}-01T00:00:00.000Z` as Instant;

type Spread = Pick<AssetFacts, 'cost' | 'usefulLifeMonths'>;

/** The cost in equal parts of a month each, what does not divide with the first ones; all of it at once where it is not spread. */
export const parts = ({ cost, usefulLifeMonths }: Spread): Money[] =>
  cost === null ? [] : splitMoney(cost, Array<number>(usefulLifeMonths ?? 1).fill(1));

const isNothing = ({ amount }: Money): boolean => !/[1-9]/.test(amount);

const shared = (amount: Money, shares: readonly CostShare[], newId: NewId): ChargeShare[] => {
  const amounts = splitMoney(
    amount,
    shares.map(({ weight }) => weight),
  );
  return shares.flatMap(({ serviceId }, index) => {
    const own = amounts[index];
    return own && !isNothing(own) ? [{ chargeId: newId(), serviceId, amount: own }] : [];
  });
};

type Bearing = Pick<AssetFacts, 'costShares'>;

/** One charge, where there is something to charge and somebody to bear it. */
export const charge = (
  { costShares }: Bearing,
  reason: Charge['reason'],
  month: string,
  amount: Money | null,
  newId: NewId,
): Charge[] =>
  amount === null || isNothing(amount) || costShares.length === 0
    ? []
    : [{ reason, month, amount, shares: shared(amount, costShares, newId) }];

type Charged = Spread & Bearing & Pick<AssetFacts, 'acquiredOn'> & { readonly chargedMonths: number };

/** The charges of every month that has begun and is not charged yet, each with how many months are charged then. */
export const chargesDue = (asset: Charged, now: Instant, newId: NewId): (Charge & { chargedMonths: number })[] => {
  const reason = asset.usefulLifeMonths === null ? 'ACQUISITION' : 'DEPRECIATION';
  return parts(asset).flatMap((amount, index) => {
    const month = monthAfter(asset.acquiredOn, index);
    if (index < asset.chargedMonths || month > now.slice(0, 7)) return [];
    return charge(asset, reason, month, amount, newId).map((one) => ({ ...one, chargedMonths: index + 1 }));
  });
};

/** When the next month is charged; null where none is left. */
export const nextChargeAt = (asset: Charged): Instant | null =>
  asset.costShares.length > 0 && asset.chargedMonths < parts(asset).length
    ? beginOf(monthAfter(asset.acquiredOn, asset.chargedMonths))
    : null;

/**
 * What of the cost is not spread yet, at a day: straight line, a month at a time, nothing once it is disposed of.
 *
 * @returns null where nothing was paid, or where all of it was a cost of its month
 */
export const bookValue = (
  {
    cost,
    usefulLifeMonths,
    acquiredOn,
    disposal,
  }: Pick<Asset, 'cost' | 'usefulLifeMonths' | 'acquiredOn' | 'disposal'>,
  on: string,
): Money | null => {
  if (cost === null || usefulLifeMonths === null) return null;
  const gone = disposal !== null && disposal.disposedOn <= on;
  const left = parts({ cost, usefulLifeMonths }).filter((_, index) => monthAfter(acquiredOn, index) > on.slice(0, 7));
  return sumMoney(gone ? [] : left, cost.currency);
};
