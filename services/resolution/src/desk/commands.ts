/** What figures keep, event by event: the fold of the domain, in batches. */
import type { Tx } from '@attest/record';
import { type Fact, fold, subjectsOf, type Told } from './domain.ts';
import { loadFacts, saveFacts, saveSubjects, takeClocks } from './store.ts';

const subjectsIn = (fact: Fact | undefined) =>
  fact ? subjectsOf(fact).map((subject) => ({ subject, loggedAt: fact.loggedAt, incidentId: fact.incidentId })) : [];

/** Takes events of incidents, each incident's in their order; what was taken before changes nothing. */
export const followIncidents = async (tx: Tx, events: readonly Told[]): Promise<void> => {
  const held = await loadFacts(tx, [...new Set(events.map(({ incidentId }) => incidentId))]);
  const facts = new Map(held);
  for (const told of events) {
    const next = fold(facts.get(told.incidentId), told);
    if (next) facts.set(told.incidentId, next);
  }
  const changed = [...facts.values()].filter((fact) => fact !== held.get(fact.incidentId));
  if (changed.length === 0) return;
  await saveFacts(tx, changed);
  await takeClocks(
    tx,
    changed.flatMap(({ incidentId }) => (held.has(incidentId) ? [] : [incidentId])),
  );
  const gone = changed.flatMap((fact) => {
    const now = new Set(subjectsOf(fact));
    return subjectsIn(held.get(fact.incidentId)).filter(({ subject }) => !now.has(subject));
  });
  const come = changed.flatMap((fact) => {
    const before = new Set(subjectsIn(held.get(fact.incidentId)).map(({ subject }) => subject));
    return subjectsIn(fact).filter(({ subject }) => !before.has(subject));
  });
  await saveSubjects(tx, gone, come);
};
