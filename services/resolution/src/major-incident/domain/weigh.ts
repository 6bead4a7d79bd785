/** Holding an incident against criteria. Pure: the same facts give the same reasons, today and in an audit. */
import { priorities } from '@attest/contracts';
import type { Priority } from '../../priority.ts';
import type { Criticality, Rule } from './criteria.ts';

/** What is known of an incident and of those that belong to it. */
export type Facts = {
  readonly priority: Priority;
  readonly serviceId: string | null;
  /** Null where the service is none, or not known here. */
  readonly criticality: Criticality | null;
  readonly affectedUsers: number;
  readonly affectedCustomers: number;
  readonly childIncidents: number;
};

export type Reason = { readonly rule: string | null; readonly because: string };

/** What a rule says of the facts: what holds, in words; undefined as soon as something does not. */
const holding = (rule: Rule, facts: Facts): string[] | undefined => {
  const said: string[] = [];
  const { priorityAtLeast, serviceIds, criticalities, condition } = rule;
  if (priorityAtLeast !== null) {
    if (priorities.indexOf(facts.priority) > priorities.indexOf(priorityAtLeast)) return undefined;
    said.push(`priority ${facts.priority}`);
  }
  if (serviceIds.length > 0) {
    if (facts.serviceId === null || !serviceIds.includes(facts.serviceId)) return undefined;
    said.push('one of the services named');
  }
  if (criticalities.length > 0) {
    if (facts.criticality === null || !criticalities.includes(facts.criticality)) return undefined;
    said.push(`service of criticality ${facts.criticality}`);
  }
  const figures = [
    ['users affected', rule.affectedUsersAtLeast, facts.affectedUsers],
    ['customers affected', rule.affectedCustomersAtLeast, facts.affectedCustomers],
    ['child incidents', rule.childIncidentsAtLeast, facts.childIncidents],
  ] as const;
  for (const [what, least, count] of figures) {
    if (least === null) continue;
    if (count < least) return undefined;
    said.push(`${count} ${what}`);
  }
  // A condition in words alone never proposes anything: only people can judge it.
  if (said.length === 0) return undefined;
  return condition === null ? said : [...said, `to be judged: ${condition}`];
};

/** The rules that the facts meet, each with what it rests on; none where none is met. */
export const weigh = (rules: readonly Rule[], facts: Facts): Reason[] =>
  rules.flatMap((rule) => {
    const said = holding(rule, facts);
    return said ? [{ rule: rule.name, because: said.join('; ') }] : [];
  });
