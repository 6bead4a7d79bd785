/** Who watches what: records by number, spread over customers; callers who are customers' people. */

export type PlatformSettings = {
  readonly natsUrl: string;
  readonly records: number;
  readonly customers: number;
  /** Changes a second, for so many seconds. */
  readonly rate: number;
  readonly seconds: number;
};

export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const customerOf = (n: number, customers: number): string => `customer-${n % customers}`;
