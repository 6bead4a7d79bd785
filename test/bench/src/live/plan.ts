/** Who watches what: records by number, spread over customers; callers who are customers' people. */

export type Plan = {
  /** Where the records are kept, by whoever changes them, for those who answer for them. */
  readonly file: string;
  readonly records: number;
  readonly customers: number;
};

export type ChangerSettings = Plan & {
  readonly natsUrl: string;
  /** Changes a second. */
  readonly rate: number;
};

/** The port is any free one where it is 0. */
export type SubgraphSettings = Plan & { readonly port: number };

export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const numberOf = (id: string): number => Number(id.slice(-12));
export const customerOf = (n: number, customers: number): string => `customer-${n % customers}`;

/** The time as all processes of this machine have it, in milliseconds. */
export const now = (): number => performance.timeOrigin + performance.now();
