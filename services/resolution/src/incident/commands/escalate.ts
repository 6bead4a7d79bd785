/** Escalation by rule: by time, and by what service level clocks say. */
import type { Instant } from '@attest/kernel';
import { cancelDeadline, deadline, mustSucceed, record, type Tx } from '@attest/record';
import {
  type ClockSaid,
  decide,
  dueOccasion,
  type EscalationRules,
  evolve,
  type Incident,
  type IncidentCommand,
  type IncidentEvent,
  isNew,
  isOpen,
  type Made,
  type Occasion,
  occasionsByClock,
  occasionsOf,
} from '../domain/index.ts';
import { escalation, escalationRulesInForce, incidentStore, madeOf } from '../store/index.ts';

const commandOf = (tx: Tx, { rule, occasion }: Occasion, { version }: EscalationRules): IncidentCommand => {
  const { personId, role, teamId } = rule;
  const by = { escalationId: tx.newId(), why: rule.name, rule: { ruleId: rule.id, version, occasion } };
  return rule.kind === 'FUNCTIONAL' && teamId !== null
    ? { type: 'ESCALATE_TO_TEAM', teamId, ...by }
    : { type: 'ESCALATE_TO_MANAGEMENT', personId, role, ...by };
};

/** Acts on occasions one after another, as each leaves the incident, until none is left. */
const escalateWhile = async (
  tx: Tx,
  before: Incident,
  rules: EscalationRules,
  next: (incident: Incident, made: readonly Made[]) => Occasion | undefined,
  at: Instant,
): Promise<Incident> => {
  const made = await madeOf(tx, before.id);
  const events: IncidentEvent[] = [];
  let incident = before;
  for (let found = next(incident, made); found; found = next(incident, made)) {
    made.push({ ruleId: found.rule.id, occasion: found.occasion });
    const decision = decide(incident, commandOf(tx, found, rules), at);
    if (!decision.ok) continue;
    events.push(...decision.value);
    incident = decision.value.reduce(evolve, incident);
  }
  return mustSucceed(
    await record(tx, incidentStore, before, events, {
      reason: 'by rule',
      policies: { escalationRules: rules.version },
    }),
  );
};

const loadOpen = async (tx: Tx, id: string): Promise<Incident | undefined> => {
  const [incident] = await incidentStore.loadMany(tx, [id], 'FOR UPDATE');
  return incident && incident.source === null && isOpen(incident.state) ? incident : undefined;
};

/** The time of a rule may have come: acts on every occasion that is due, and looks again at the next. */
export const escalateByTime = async (tx: Tx, id: string, now: Instant): Promise<void> => {
  const before = await loadOpen(tx, id);
  if (!before) return;
  const rules = await escalationRulesInForce(tx);
  const due = (incident: Incident, made: readonly Made[]) => dueOccasion(incident, rules, made, now);
  const after = await escalateWhile(tx, before, rules, due, now);
  const later = occasionsOf(after, rules).find(({ dueAt }) => dueAt > now);
  if (later) await deadline(tx, { ...escalation, recordId: id, dueAt: later.dueAt });
  else await cancelDeadline(tx, { ...escalation, recordId: id });
};

/** A service level clock of an incident is at risk, or was missed. */
export const escalateByClock = async (tx: Tx, id: string, said: ClockSaid, now: Instant): Promise<void> => {
  const before = await loadOpen(tx, id);
  if (!before) return;
  const rules = await escalationRulesInForce(tx);
  const fresh = (incident: Incident, made: readonly Made[]) =>
    occasionsByClock(incident, rules, said).find((one) => isNew(one, made));
  await escalateWhile(tx, before, rules, fresh, now);
};
