/** What time will do with an incident: deadlines that are kept with its row. Imported ones stay as their source says. */
import { plusMs } from '@attest/kernel';
import { cancelDeadline, deadline, type Tx } from '@attest/record';
import { type Escalatable, type Incident, isOpen, occasionsOf, termsFor } from '../domain/index.ts';
import { escalationRulesInForce, settingsInForce } from './rules.ts';

/** Resolved: it closes by itself after a while, by the settings of that moment; no longer resolved: it does not. */
export const keepAutoClose = async (tx: Tx, before: Incident | undefined, next: Incident): Promise<void> => {
  if (next.source !== null || next.state === before?.state) return;
  const closing = { process: 'incident', kind: 'auto-close', recordId: next.id };
  if (next.state === 'RESOLVED' && next.resolvedAt !== null) {
    const { autoCloseDays } = termsFor(await settingsInForce(tx), next.serviceId);
    await deadline(tx, { ...closing, dueAt: plusMs(next.resolvedAt, autoCloseDays * 86_400_000) });
  } else if (before?.state === 'RESOLVED') await cancelDeadline(tx, closing);
};

const escalatable = [
  'state',
  'priority',
  'teamId',
  'stateSince',
  'prioritySince',
  'unownedSince',
] as const satisfies readonly (keyof Escalatable)[];

export const escalation = { process: 'incident', kind: 'escalate' };

/** Looks again when a rule may have something to do: on occasions that were acted on before, it then does nothing. */
export const keepEscalation = async (tx: Tx, before: Incident | undefined, next: Incident): Promise<void> => {
  if (next.source !== null || (before && escalatable.every((key) => before[key] === next[key]))) return;
  if (!isOpen(next.state)) {
    if (before && isOpen(before.state)) await cancelDeadline(tx, { ...escalation, recordId: next.id });
    return;
  }
  const [first] = occasionsOf(next, await escalationRulesInForce(tx));
  if (first) await deadline(tx, { ...escalation, recordId: next.id, dueAt: first.dueAt });
  else if (before) await cancelDeadline(tx, { ...escalation, recordId: next.id });
};

/** Every open incident is looked at once more, now: the rules are new. */
export const lookAtAllForEscalation = async (tx: Tx): Promise<void> => {
  await tx.execute(
    `INSERT INTO deadline (process, kind, record_id, due_at)
     SELECT $1, $2, id, $3 FROM incident WHERE closed_at IS NULL AND resolved_at IS NULL AND source IS NULL
     ON CONFLICT (process, kind, record_id) DO UPDATE SET due_at = EXCLUDED.due_at, attempts = 0, retry_at = NULL`,
    [escalation.process, escalation.kind, tx.now()],
  );
};
