/** What incidents alerts become: rules over labels, published as a whole and versioned. Pure. */
import { type alertBundlings, type alertRulesEvents, type EventOf, levels } from '@attest/contracts';
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  type Result,
  refuse,
} from '@attest/kernel';
import type { Level } from '../../priority.ts';

export type Bundling = (typeof alertBundlings)[number];

export type AlertOutcome = {
  readonly category: string;
  readonly subcategory: string | null;
  readonly impact: Level;
  readonly urgency: Level;
  readonly serviceId: string | null;
  readonly customerId: string | null;
  readonly teamId: string | null;
  readonly ciIds: readonly string[];
  readonly serviceLabel: string | null;
  readonly ciLabel: string | null;
  readonly bundling: Bundling;
  readonly reopenMinutes: number;
  readonly resolves: boolean;
};

export type LabelMatch = { readonly label: string; readonly values: readonly string[] };
export type AlertRule = AlertOutcome & { readonly name: string; readonly match: readonly LabelMatch[] };
export type RuleSet = { readonly rules: readonly AlertRule[]; readonly fallback: AlertOutcome };
export type PublishedRules = RuleSet & {
  readonly id: string;
  readonly version: number;
  readonly head: string;
  readonly publishedAt: Instant;
};
export type AlertRulesEvent = EventOf<typeof alertRulesEvents>;
export type RulesInForce = RuleSet & { readonly version: number };

const usual: AlertOutcome = {
  category: 'monitoring',
  subcategory: null,
  impact: 'MEDIUM',
  urgency: 'MEDIUM',
  serviceId: null,
  customerId: null,
  teamId: null,
  ciIds: [],
  serviceLabel: 'service',
  ciLabel: 'instance',
  bundling: 'FINGERPRINT',
  reopenMinutes: 30,
  resolves: true,
};

const bySeverity = (name: string, values: readonly string[], level: Level): AlertRule => ({
  ...usual,
  name,
  match: [{ label: 'severity', values }],
  impact: level,
  urgency: level,
});

/** In force until others are published: by the label `severity`, as most monitoring rules carry it. */
export const shippedRules: RulesInForce = {
  version: 0,
  rules: [
    bySeverity('critical', ['critical', 'page', 'emergency'], 'HIGH'),
    bySeverity('warning', ['warning', 'error'], 'MEDIUM'),
    bySeverity('information', ['info', 'notice', 'none'], 'LOW'),
  ],
  fallback: usual,
};

export const rulesInForce = (published: PublishedRules | undefined): RulesInForce => published ?? shippedRules;

/** Whether the text is as the pattern says, whose `*` stand for any text. Linear in both. */
export const fits = (pattern: string, text: string): boolean => {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return pattern === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
};

export type Labels = Readonly<Record<string, string>>;

const valueAt = (labels: Labels, label: string): string => (Object.hasOwn(labels, label) ? (labels[label] ?? '') : '');

/** The first rule that fits, or the fallback: every alert becomes something. */
export const outcomeOf = ({ rules, fallback }: RuleSet, labels: Labels): AlertOutcome & { rule: string | null } => {
  const rule = rules.find(({ match }) =>
    match.every(({ label, values }) => values.some((value) => fits(value, valueAt(labels, label)))),
  );
  return rule ? { ...rule, rule: rule.name } : { ...fallback, rule: null };
};

const atMost = { rules: 500, matches: 20, values: 100, text: 200, cis: 50, reopenMinutes: 10_080 };

const invalid = (field: string, reason: string) => refuse({ code: 'INVALID_INPUT' as const, field, reason });
const tooMany = (field: string, count: number, most: number) =>
  count > most ? invalid(field, `at most ${most}, not ${count}`) : undefined;
const label = (field: string, name: string | null) => (name === null ? undefined : badText(field, name, 128));
const id = (field: string, value: string | null) => (value === null ? undefined : badUuid(field, value));

const badOutcome = (at: string, outcome: AlertOutcome) =>
  firstRefusal<InvalidInput>(
    badText(`${at}.category`, outcome.category, 100),
    outcome.subcategory === null ? undefined : badText(`${at}.subcategory`, outcome.subcategory, 100),
    levels.includes(outcome.impact) ? undefined : invalid(`${at}.impact`, 'is no level'),
    levels.includes(outcome.urgency) ? undefined : invalid(`${at}.urgency`, 'is no level'),
    id(`${at}.serviceId`, outcome.serviceId),
    id(`${at}.customerId`, outcome.customerId),
    id(`${at}.teamId`, outcome.teamId),
    tooMany(`${at}.configurationItemIds`, outcome.ciIds.length, atMost.cis),
    ...outcome.ciIds.map((ciId) => badUuid(`${at}.configurationItemIds`, ciId)),
    label(`${at}.serviceLabel`, outcome.serviceLabel),
    label(`${at}.ciLabel`, outcome.ciLabel),
    outcome.reopenMinutes >= 0 && outcome.reopenMinutes <= atMost.reopenMinutes
      ? undefined
      : invalid(`${at}.reopenMinutes`, `from 0 to ${atMost.reopenMinutes}`),
  );

const badMatch = (at: string, { label: name, values }: LabelMatch) =>
  firstRefusal<InvalidInput>(
    badText(`${at}.label`, name, 128),
    values.length === 0 ? invalid(`${at}.values`, 'at least one value') : undefined,
    tooMany(`${at}.values`, values.length, atMost.values),
    ...values.map((value) => (value === '' ? undefined : badText(`${at}.values`, value, atMost.text))),
  );

/** Decides a new version of the rules. Refuses what cannot be, by its place: INVALID_INPUT. */
export const publishRules = (rulesId: string, set: RuleSet, now: Instant): Result<AlertRulesEvent[], InvalidInput> => {
  const names = set.rules.map(({ name }) => name);
  const bad = firstRefusal<InvalidInput>(
    tooMany('rules', set.rules.length, atMost.rules),
    new Set(names).size < names.length ? invalid('rules', 'two rules have the same name') : undefined,
    ...set.rules.flatMap((rule, index) => [
      badText(`rules[${index}].name`, rule.name, 100),
      rule.match.length === 0 ? invalid(`rules[${index}].match`, 'at least one label') : undefined,
      tooMany(`rules[${index}].match`, rule.match.length, atMost.matches),
      ...rule.match.map((match, place) => badMatch(`rules[${index}].match[${place}]`, match)),
      badOutcome(`rules[${index}]`, rule),
    ]),
    badOutcome('fallback', set.fallback),
  );
  if (bad) return bad;
  const plain = (outcome: AlertOutcome) => ({ ...outcome, ciIds: [...outcome.ciIds] });
  return ok([
    {
      type: 'AlertRulesPublished',
      at: now,
      visibility: 'INTERNAL',
      rulesId,
      rules: set.rules.map((rule) => ({
        ...plain(rule),
        name: rule.name,
        match: rule.match.map((match) => ({ label: match.label, values: [...match.values] })),
      })),
      fallback: plain(set.fallback),
    },
  ]);
};

export const evolveRules = (rules: PublishedRules | undefined, event: AlertRulesEvent): PublishedRules => ({
  id: event.rulesId,
  version: (rules?.version ?? 0) + 1,
  head: rules?.head ?? '',
  rules: event.rules,
  fallback: event.fallback,
  publishedAt: event.at,
});
