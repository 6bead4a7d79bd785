/**
 * Money: exact, never a floating-point number.
 *
 * An amount is decimal text in the currency's own digits ("12.50" EUR, "1250" JPY); sums are made on whole minor units.
 */
import type { Result } from './result.ts';
import { ok, refuse } from './result.ts';

/** `amount`: decimal text; `currency`: an ISO 4217 code. */
export type Money = { readonly amount: string; readonly currency: string };

export type InvalidMoney = { readonly code: 'INVALID_INPUT'; readonly field: string; readonly reason: string };

const known = new Set(Intl.supportedValuesOf('currency'));

const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

const minor = (money: Money): bigint => {
  const [whole = '0', fraction = ''] = money.amount.replace('-', '').split('.');
  const units = BigInt(whole + fraction.padEnd(digitsOf(money.currency), '0'));
  return money.amount.startsWith('-') ? -units : units;
};

const fromMinor = (units: bigint, currency: string): Money => {
  const digits = digitsOf(currency);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, '0');
  const amount = digits ? `${text.slice(0, -digits)}.${text.slice(-digits)}` : text;
  return { amount: units < 0n ? `-${amount}` : amount, currency };
};

/**
 * Reads an amount of money.
 *
 * @returns the refusal INVALID_INPUT for an unknown currency, other text than a decimal, or more digits than the currency has
 */
export const money = (amount: string, currency: string, field = 'amount'): Result<Money, InvalidMoney> => {
  const no = (reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
  if (!known.has(currency)) return no(`an ISO 4217 currency code is expected, not ${JSON.stringify(currency)}`);
  const parts = /^-?\d{1,30}(?:\.(\d+))?$/.exec(amount);
  if (!parts) return no('a decimal amount is expected, for example 12.50');
  const digits = digitsOf(currency);
  if ((parts[1] ?? '').length > digits) return no(`${currency} has ${digits} digits after the point`);
  return ok(fromMinor(minor({ amount, currency }), currency));
};

/** The exact sum. Throws on mixed currencies: adding those is a bug, converting them is a decision of finance. */
export const sumMoney = (items: readonly Money[], currency: string): Money => {
  let units = 0n;
  for (const item of items) {
    if (item.currency !== currency) throw new TypeError(`cannot add ${item.currency} to ${currency}`);
    units += minor(item);
  }
  return fromMinor(units, currency);
};

/** Negative where a is less than b, zero where equal, positive otherwise; of one currency. */
export const compareMoney = (a: Money, b: Money): number => {
  if (a.currency !== b.currency) throw new TypeError(`cannot compare ${a.currency} with ${b.currency}`);
  const difference = minor(a) - minor(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/**
 * Splits money by whole weights so that the parts add up to it exactly; what does not divide goes to the largest remainders,
 * the earlier part first.
 */
export const splitMoney = (whole: Money, weights: readonly number[]): Money[] => {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total <= 0n || weights.some((weight) => weight < 0))
    throw new RangeError('weights must add up to more than zero');
  const units = minor(whole);
  const sign = units < 0n ? -1n : 1n;
  const shares = weights.map((weight, index) => {
    const scaled = units * sign * BigInt(weight);
    return { index, units: scaled / total, rest: scaled % total };
  });
  let left = units * sign - shares.reduce((sum, share) => sum + share.units, 0n);
  for (const share of [...shares].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))) {
    if (left === 0n) break;
    share.units += 1n;
    left -= 1n;
  }
  return shares.map((share) => fromMinor(sign * share.units, whole.currency));
};
