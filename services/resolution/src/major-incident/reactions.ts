/** What major incidents do when something happened elsewhere: to incidents, in the catalogue, in governance. */
import { improvementEvents, incidentEvents, notificationEvents, serviceEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { followChildren, followed, followIncident, noteOn, weighIncident } from './follow.ts';
import { learnCriticality } from './store.ts';

const process = 'resolution.major-incident';

export const reactions: readonly Reaction[] = [
  onAny(Object.values(serviceEvents), `${process}.know-criticality`, async (tx, { recordId, recordVersion, data }) => {
    const { criticality } = data;
    await learnCriticality(tx, { serviceId: recordId, criticality, recordVersion });
  }),
  onAny(
    [incidentEvents.IncidentLogged, incidentEvents.IncidentClassified],
    `${process}.weigh`,
    async (tx, event, deps) => {
      // What another system's log tells is over: nobody is to be called for it.
      if (event.type === 'IncidentLogged' && event.data.imported !== null) return;
      await weighIncident(tx, event.recordId, deps);
    },
  ),
  onAny(
    [incidentEvents.IncidentMadeChild, incidentEvents.IncidentSeparated],
    `${process}.follow-children`,
    (tx, event, deps) => followChildren(tx, event.data.parentId, event.at, deps),
  ),
  onAny(
    followed.map((type) => incidentEvents[type]),
    `${process}.follow-incident`,
    (tx, event, deps) => followIncident(tx, event, deps),
  ),
  onAny(
    [
      notificationEvents.NotificationSent,
      notificationEvents.NotificationEscalated,
      notificationEvents.NotificationDelivered,
    ],
    `${process}.top-management-told`,
    async (tx, { recordId, at, data }) => {
      const { sourceKind, sourceId, sourceKey, recipients, escalations } = data;
      if (sourceKind !== 'MAJOR_INCIDENT') return;
      await noteOn(tx, sourceId, at, `${sourceKey}: governance told them`, ({ told }) => ({
        type: 'TOLD',
        notificationId: recordId,
        recipients: recipients
          .filter(({ personId }) => !told.some((known) => known.personId === personId))
          .map(({ personId, name, toldAt }) => ({ personId, name, at: toldAt })),
        escalation: escalations,
      }));
    },
  ),
  on(notificationEvents.NotificationUndeliverable, `${process}.nobody-told`, async (tx, { recordId, at, data }) => {
    if (data.sourceKind === 'MAJOR_INCIDENT')
      await noteOn(tx, data.sourceId, at, 'governance found nobody', () => ({
        type: 'NOBODY_TOLD',
        notificationId: recordId,
      }));
  }),
  on(notificationEvents.NotificationAcknowledged, `${process}.acknowledged`, async (tx, { recordId, at, data }) => {
    const { sourceKind, sourceId, personId } = data;
    if (sourceKind === 'MAJOR_INCIDENT')
      await noteOn(tx, sourceId, at, 'a receipt of governance', () => ({
        type: 'ACKNOWLEDGED',
        notificationId: recordId,
        personId,
      }));
  }),
  onAny(Object.values(improvementEvents), `${process}.note-improvement`, async (tx, { recordId, at, data }) => {
    const { sourceKind, sourceId, key, state } = data;
    if (sourceKind === 'MAJOR_INCIDENT' && sourceId !== null)
      await noteOn(tx, sourceId, at, `${key} is ${state}`, () => ({
        type: 'IMPROVEMENT',
        improvementId: recordId,
        improvementKey: key,
        improvementState: state,
      }));
  }),
];
