/** What Alertmanager posts (its webhook, version 4), as inputs of the graph. Nothing of it is believed. */
import type { Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';

export type Unreadable = { readonly code: 'ALERTS_UNREADABLE'; readonly reason: string };

/** An input of the mutation, or why the alert at this place can be none. */
export type Entry =
  | { readonly index: number; readonly input: AlertInput }
  | { readonly index: number; readonly reason: string };

export type AlertInput = {
  readonly status: 'FIRING' | 'RESOLVED';
  readonly labels: object;
  readonly annotations: object | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly generatorUrl: string | null;
  readonly fingerprint: string | null;
};

export type Webhook = {
  readonly groupKey: string | null;
  /** How many the sender left out of its group. */
  readonly truncated: number;
  readonly entries: readonly Entry[];
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const parsed = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The body of a request to the graph is bounded, too: what is longer than this by itself is no alert. */
const alertBytes = 256 * 1024;

const statuses = { firing: 'FIRING', resolved: 'RESOLVED' } as const;

const entryOf = (value: unknown, index: number): Entry => {
  if (!isObject(value)) return { index, reason: 'an alert must be an object' };
  const { status, labels, annotations } = value;
  if (status !== 'firing' && status !== 'resolved') return { index, reason: 'status must be firing or resolved' };
  if (!isObject(labels)) return { index, reason: 'labels must be an object' };
  const input = {
    status: statuses[status],
    labels,
    annotations: isObject(annotations) ? annotations : null,
    startsAt: text(value.startsAt),
    endsAt: text(value.endsAt),
    generatorUrl: text(value.generatorURL),
    fingerprint: text(value.fingerprint),
  };
  if (JSON.stringify(input).length > alertBytes)
    return { index, reason: `an alert has at most ${alertBytes} characters` };
  return { index, input };
};

/** Reads a delivery. ALERTS_UNREADABLE where it is none as a whole; alerts that are none are told one by one. */
export const webhookOf = (body: Buffer): Result<Webhook, Unreadable> => {
  const no = (reason: string) => refuse({ code: 'ALERTS_UNREADABLE' as const, reason });
  const value = parsed(body);
  if (!isObject(value)) return no('the body must be a JSON object');
  if (value.version !== '4') return no('version must be "4", that of Alertmanager’s webhook');
  if (!Array.isArray(value.alerts) || value.alerts.length === 0) return no('alerts must be a list of at least one');
  return ok({
    groupKey: text(value.groupKey),
    truncated: typeof value.truncatedAlerts === 'number' ? value.truncatedAlerts : 0,
    entries: value.alerts.map(entryOf),
  });
};

export const alertsAtOnce = 1000;
/** Well below what a service takes as one body. */
const charactersAtOnce = 2 * 1024 * 1024;

type Readable = Extract<Entry, { readonly input: AlertInput }>;

/** The readable entries in their order, in parts that one mutation takes. */
export const partsOf = (entries: readonly Entry[]): Readable[][] => {
  const parts: Readable[][] = [];
  let size = 0;
  for (const entry of entries) {
    if (!('input' in entry)) continue;
    const characters = JSON.stringify(entry.input).length;
    const part = parts.at(-1);
    if (part && part.length < alertsAtOnce && size + characters <= charactersAtOnce) {
      part.push(entry);
      size += characters;
    } else {
      parts.push([entry]);
      size = characters;
    }
  }
  return parts;
};
