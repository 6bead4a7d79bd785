/** What governance has of the demonstration's major incidents: that top management was told, and what is to be better. */
import { acknowledgedAfterMinutes, declaredAt, majorIncidents, persona } from '@attest/demo';
import { type Instant, plusMs } from '@attest/kernel';
import { mustSucceed, nextKeys, recordMany, type Tx } from '@attest/record';
import * as improvement from '../improvement/domain.ts';
import { improvementStore } from '../improvement/store.ts';
import * as notification from '../notification/domain.ts';
import { notificationStore } from '../notification/store.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const director = persona('director');

/** Seeds notifications that were acknowledged, and the improvement that came of a review. */
export const seedMajorIncidents = async (tx: Tx, now: Instant): Promise<void> => {
  const keys = await nextKeys(tx, 'NTF', majorIncidents.length);
  for (const [index, one] of majorIncidents.entries()) {
    const at = declaredAt(one, now);
    const events = notification.send(
      {
        ...{ id: one.notificationId, key: keys[index] ?? '', role: 'TOP_MANAGEMENT', sourceKind: 'MAJOR_INCIDENT' },
        ...{ sourceId: one.id, sourceKey: one.key, title: one.title, acknowledgeMinutes: 15 },
      },
      [{ personId: director.personId, name: director.name, role: 'TOP_MANAGEMENT' }],
      at,
    );
    const sent = events.reduce<notification.Notification | undefined>(notification.evolve, undefined);
    const receipt = { type: 'ACKNOWLEDGE', personId: director.personId } as const;
    if (sent)
      events.push(...mustSucceed(notification.decide(sent, receipt, plusMs(at, acknowledgedAfterMinutes * minuteMs))));
    await recordMany(tx, notificationStore, [{ before: undefined, events }], { reason: 'demonstration' });
    if (one.improvementId !== null)
      await seedImprovement(tx, one.improvementId, one.id, plusMs(at, 3 * dayMs + 30 * minuteMs));
  }
};

const seedImprovement = async (tx: Tx, id: string, sourceId: string, at: Instant): Promise<void> => {
  const [key = ''] = await nextKeys(tx, 'IMP', 1);
  const proposed = improvement.propose(
    {
      ...{ id, key, title: 'Alarm at 5 % of free space', description: '', sourceKind: 'MAJOR_INCIDENT', sourceId },
      ...{ expectedEffect: 'No outage by a full disk in a year.', ownerId: persona('engineer').personId },
      ...{ proposedById: persona('incident-manager').personId, dueOn: plusMs(at, 60 * dayMs).slice(0, 10) },
    },
    at,
  );
  const events = [...mustSucceed(proposed)];
  let state = events.reduce<improvement.Improvement | undefined>(improvement.evolve, undefined);
  const steps = [{ type: 'ACCEPT', actorId: persona('sms-manager').personId }, { type: 'START' }] as const;
  for (const [index, command] of steps.entries()) {
    if (!state) return;
    const more = mustSucceed(improvement.decide(state, command, plusMs(at, (index + 1) * dayMs)));
    events.push(...more);
    state = more.reduce<improvement.Improvement | undefined>(improvement.evolve, state);
  }
  await recordMany(tx, improvementStore, [{ before: undefined, events }], { reason: 'demonstration' });
};
