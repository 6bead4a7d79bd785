/**
 * When incidents are escalated by rule: rules are data, versioned whole; an occasion makes a rule act once.
 *
 * Functional escalation gives the incident to a team with other skills, hierarchical escalation brings it before somebody
 * with more authority. Ages count by the wall clock. Pure. Source: ISO/IEC 20000-1:2018 8.6.1 d.
 */
import type { EventOf, escalationKinds, escalationRuleEvents, escalationTriggers } from '@attest/contracts';
import {
  badText,
  badUuid,
  firstRefusal,
  type Instant,
  type InvalidInput,
  ok,
  plusMs,
  type Refused,
  type Result,
  refuse,
  roles,
} from '@attest/kernel';
import type { Priority } from '../../priority.ts';
import { type Incident, type IncidentState, isOpen } from './incident.ts';

export type EscalationTrigger = (typeof escalationTriggers)[number];
export type EscalationKind = (typeof escalationKinds)[number];

/** Whom an incident is brought before: a person or whoever has the role. */
export type Authority = { readonly personId: string | null; readonly role: string | null };

export type EscalationRule = Authority & {
  /** Stays the same from version to version: a rule that acted on an occasion does not act on it again. */
  readonly id: string;
  readonly name: string;
  readonly trigger: EscalationTrigger;
  /** Null for what clocks say. */
  readonly afterMinutes: number | null;
  /** Empty: in any open state. */
  readonly states: readonly IncidentState[];
  /** Empty: of any priority. */
  readonly priorities: readonly Priority[];
  /** Null: by any clock. */
  readonly metric: 'RESPONSE' | 'RESOLUTION' | null;
  readonly kind: EscalationKind;
  readonly teamId: string | null;
};

export type EscalationRules = { readonly version: number; readonly rules: readonly EscalationRule[] };

export type PublishedRules = EscalationRules & {
  readonly id: string;
  readonly head: string;
  readonly publishedAt: Instant;
};

export type EscalationRulesEvent = EventOf<typeof escalationRuleEvents>;

export const rulesAtMost = 100;
const longestMinutes = 366 * 24 * 60;

const invalid = (field: string, reason: string): Refused<InvalidInput> =>
  refuse({ code: 'INVALID_INPUT', field, reason });

/** Exactly one of a person and a known role. */
export const badAuthority = ({ personId, role }: Authority, path = ''): Refused<InvalidInput> | undefined => {
  if ((personId === null) === (role === null)) return invalid(`${path}role`, 'either a person or a role');
  if (personId !== null) return badUuid(`${path}personId`, personId);
  return roles.some((known) => known === role) ? undefined : invalid(`${path}role`, 'no role of this platform');
};

const ofClocks = (trigger: EscalationTrigger): boolean => trigger === 'CLOCK_AT_RISK' || trigger === 'CLOCK_BREACHED';

const badRule = (rule: EscalationRule, path: string): Refused<InvalidInput> | undefined => {
  const { id, name, trigger, afterMinutes, states, metric, kind, teamId, personId, role } = rule;
  if (!/^[a-z0-9][a-z0-9-]{0,49}$/.test(id))
    return invalid(`${path}id`, 'lower-case letters, digits and hyphens, at most 50');
  const bad = badText(`${path}name`, name, 200);
  if (bad) return bad;
  if (ofClocks(trigger)) {
    if (afterMinutes !== null) return invalid(`${path}afterMinutes`, 'a clock says when');
  } else {
    if (
      afterMinutes === null ||
      !Number.isSafeInteger(afterMinutes) ||
      afterMinutes < 0 ||
      afterMinutes > longestMinutes
    )
      return invalid(`${path}afterMinutes`, `from 0 to ${longestMinutes}`);
    if (metric !== null) return invalid(`${path}metric`, 'only for what clocks say');
  }
  if (!states.every(isOpen)) return invalid(`${path}states`, 'open states only');
  if (trigger === 'STATE_AGE' && states.length === 0) return invalid(`${path}states`, 'at least one');
  if (kind === 'HIERARCHICAL')
    return teamId === null
      ? badAuthority({ personId, role }, path)
      : invalid(`${path}teamId`, 'only for a functional one');
  if (personId !== null || role !== null) return invalid(`${path}role`, 'only for a hierarchical one');
  return teamId === null ? invalid(`${path}teamId`, 'the team is missing') : badUuid(`${path}teamId`, teamId);
};

/** Decides a new version of the rules; none at all is a version, too. @returns EscalationRulesPublished, or INVALID_INPUT */
export const publishRules = (
  id: string,
  rules: readonly EscalationRule[],
  now: Instant,
): Result<EscalationRulesEvent[], InvalidInput> => {
  const ids = rules.map((rule) => rule.id);
  const twice = ids.find((one, index) => ids.indexOf(one) !== index);
  const bad = firstRefusal<InvalidInput>(
    rules.length > rulesAtMost ? invalid('rules', `at most ${rulesAtMost}`) : undefined,
    twice === undefined ? undefined : invalid('rules', `${twice} is there twice`),
    ...rules.map((rule, index) => badRule(rule, `rules[${index}].`)),
  );
  if (bad) return bad;
  const plain = rules.map((rule) => ({ ...rule, states: [...rule.states], priorities: [...rule.priorities] }));
  return ok([{ type: 'EscalationRulesPublished', at: now, ruleSetId: id, rules: plain }]);
};

export const evolveRules = (rules: PublishedRules | undefined, event: EscalationRulesEvent): PublishedRules => ({
  id: event.ruleSetId,
  version: (rules?.version ?? 0) + 1,
  head: rules?.head ?? '',
  rules: event.rules,
  publishedAt: event.at,
});

/** A rule that acts on an incident, and the occasion that it acts on. */
export type Occasion = { readonly rule: EscalationRule; readonly occasion: string; readonly dueAt: Instant };

/** What a rule did before. */
export type Made = { readonly ruleId: string; readonly occasion: string };

/** What decides whether rules act: an event that leaves all of it as it was changes no occasion. */
export type Escalatable = Pick<
  Incident,
  'state' | 'priority' | 'teamId' | 'stateSince' | 'prioritySince' | 'unownedSince'
>;

const concerns = (rule: EscalationRule, { state, priority, teamId }: Escalatable): boolean =>
  isOpen(state) &&
  (rule.states.length === 0 || rule.states.includes(state)) &&
  (rule.priorities.length === 0 || rule.priorities.includes(priority)) &&
  (rule.kind === 'HIERARCHICAL' || rule.teamId !== teamId);

const sinceOf = (trigger: EscalationTrigger, incident: Escalatable): Instant | null => {
  switch (trigger) {
    case 'STATE_AGE':
      return incident.stateSince;
    case 'PRIORITY_AGE':
      return incident.prioritySince;
    case 'NO_OWNER':
      return incident.unownedSince;
    default:
      return null;
  }
};

/** What time will make rules do with the incident as it stands, the soonest first. */
export const occasionsOf = (incident: Escalatable, { rules }: EscalationRules): Occasion[] =>
  rules
    .filter((rule) => concerns(rule, incident))
    .flatMap((rule) => {
      const since = sinceOf(rule.trigger, incident);
      if (since === null || rule.afterMinutes === null) return [];
      return [{ rule, occasion: `${rule.trigger} ${since}`, dueAt: plusMs(since, rule.afterMinutes * 60_000) }];
    })
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));

/** The first occasion that has come and was not acted on. */
export const dueOccasion = (
  incident: Escalatable,
  rules: EscalationRules,
  made: readonly Made[],
  now: Instant,
): Occasion | undefined => occasionsOf(incident, rules).find((one) => one.dueAt <= now && isNew(one, made));

export const isNew = ({ rule, occasion }: Pick<Occasion, 'rule' | 'occasion'>, made: readonly Made[]): boolean =>
  !made.some((before) => before.ruleId === rule.id && before.occasion === occasion);

/** What a service level clock said of an incident. */
export type ClockSaid = {
  readonly trigger: 'CLOCK_AT_RISK' | 'CLOCK_BREACHED';
  readonly clockId: string;
  readonly metric: 'RESPONSE' | 'RESOLUTION';
  readonly targetMinutes: number;
  readonly at: Instant;
};

/** What rules do because of a clock. A clock that gets another target gives another occasion. */
export const occasionsByClock = (incident: Escalatable, { rules }: EscalationRules, said: ClockSaid): Occasion[] =>
  rules
    .filter((rule) => rule.trigger === said.trigger && (rule.metric === null || rule.metric === said.metric))
    .filter((rule) => concerns(rule, incident))
    .map((rule) => ({
      rule,
      occasion: `${said.trigger} ${said.metric} ${said.clockId} ${said.targetMinutes}`,
      dueAt: said.at,
    }));
