/** An alert as it comes in, and as much of it as is kept. Pure. */
import { type Instant, ok, parseInstant, type Result, refuse } from '@attest/kernel';
import type { Labels } from './rules.ts';
import { cleanLine, safeUrl } from './text.ts';

/** As a caller hands it over: nothing of it is believed yet. */
export type AlertInput = {
  readonly status: 'FIRING' | 'RESOLVED';
  readonly labels: unknown;
  readonly annotations?: unknown;
  readonly startsAt?: string | null | undefined;
  readonly endsAt?: string | null | undefined;
  readonly generatorUrl?: string | null | undefined;
  readonly fingerprint?: string | null | undefined;
};

/** What is kept of an alert. */
export type Signal = {
  readonly firing: boolean;
  readonly fingerprint: string;
  readonly labels: Labels;
  readonly annotations: Labels;
  readonly shortened: boolean;
  readonly generatorUrl: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
};

export type UnreadableAlert = { readonly code: 'ALERT_UNREADABLE'; readonly field: string; readonly reason: string };

export const signalLimits = { entries: 64, name: 128, value: 1024, fingerprint: 128, url: 2048 };

type Texts = { readonly texts: Labels; readonly shortened: boolean };

/** The first names by alphabet, each cut to its limit. */
const textsOf = (field: string, given: unknown): Result<Texts, UnreadableAlert> => {
  if (given === null || given === undefined) return ok({ texts: {}, shortened: false });
  if (typeof given !== 'object' || Array.isArray(given))
    return refuse({ code: 'ALERT_UNREADABLE', field, reason: 'must be an object of texts' });
  const entries = Object.entries(given);
  if (entries.some(([, value]) => typeof value !== 'string'))
    return refuse({ code: 'ALERT_UNREADABLE', field, reason: 'every value must be a text' });
  const kept = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, signalLimits.entries)
    .map(([name, value]): [string, string] => [
      cleanLine(name, signalLimits.name),
      cleanLine(String(value), signalLimits.value),
    ])
    .filter(([name]) => name !== '' && name !== '__proto__');
  const same =
    kept.length === entries.length && kept.every(([name, value]) => (given as Record<string, string>)[name] === value);
  return ok({ texts: Object.fromEntries(kept), shortened: !same });
};

const plainFingerprint = /^[\w.:-]+$/;

/** The zero of tools that write no end for what goes on. */
const isUnset = (text: string | null | undefined): boolean => !text || text.startsWith('0001-01-01');

const instant = (
  field: string,
  text: string | null | undefined,
  otherwise: Instant,
): Result<Instant, UnreadableAlert> => {
  if (isUnset(text)) return ok(otherwise);
  const parsed = parseInstant(text ?? '', field);
  return parsed.ok ? parsed : refuse({ code: 'ALERT_UNREADABLE', field, reason: parsed.refusal.reason });
};

/**
 * Reads one alert.
 *
 * @param identify  the fingerprint of labels, for tools that send none
 * @param now       stands for a start or an end that is not told, or lies ahead
 */
export const signalOf = (
  input: AlertInput,
  identify: (labels: unknown) => string,
  now: Instant,
): Result<Signal, UnreadableAlert> => {
  const labels = textsOf('labels', input.labels);
  if (!labels.ok) return labels;
  if (Object.keys(labels.value.texts).length === 0)
    return refuse({ code: 'ALERT_UNREADABLE', field: 'labels', reason: 'at least one label' });
  const annotations = textsOf('annotations', input.annotations);
  if (!annotations.ok) return annotations;
  const startsAt = instant('startsAt', input.startsAt, now);
  if (!startsAt.ok) return startsAt;
  const endsAt = instant('endsAt', input.endsAt, now);
  if (!endsAt.ok) return endsAt;
  const told = input.fingerprint || identify(input.labels);
  if (told.length > signalLimits.fingerprint || !plainFingerprint.test(told))
    return refuse({
      code: 'ALERT_UNREADABLE',
      field: 'fingerprint',
      reason: `letters, digits and . : _ - only, ${signalLimits.fingerprint} at the most`,
    });
  return ok({
    firing: input.status === 'FIRING',
    fingerprint: told,
    labels: labels.value.texts,
    annotations: annotations.value.texts,
    shortened: labels.value.shortened || annotations.value.shortened,
    generatorUrl: input.generatorUrl ? safeUrl(input.generatorUrl, signalLimits.url) : null,
    startsAt: startsAt.value,
    endsAt: endsAt.value < now ? endsAt.value : now,
  });
};

/** One line that says what is wrong. */
export const titleOf = ({ labels, annotations }: Pick<Signal, 'labels' | 'annotations'>): string => {
  const { alertname = 'Alert', instance } = labels;
  const told = annotations.summary || annotations.title || (instance ? `${alertname} on ${instance}` : alertname);
  return cleanLine(told, 200) || 'Alert';
};

const lines = (texts: Labels): string[] => Object.entries(texts).map(([name, value]) => `  ${name}: ${value}`);

/** What the incident says of the alert that made it. At most 9 900 characters. */
export const descriptionOf = (signal: Signal, key: string, earlier: string | null): string => {
  const { labels, annotations, generatorUrl, startsAt } = signal;
  const told = annotations.description || annotations.message;
  const text = [
    ...(told ? [told, ''] : []),
    `Alert ${key}, since ${startsAt}.`,
    ...(generatorUrl === null ? [] : [`Seen at ${generatorUrl}`]),
    ...(earlier === null ? [] : [`The same alert was behind ${earlier}.`]),
    'Labels:',
    ...lines(labels),
  ].join('\n');
  return text.length <= 9900 ? text : `${text.slice(0, 9899).toWellFormed()}…`;
};
