/** What notifications do when something happened elsewhere: top management is told of major incidents. */
import { majorIncidentEvents, personEvents } from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { deliver, notify, withdrawOf } from './commands.ts';

const process = 'governance.notification';

export const reactions: readonly Reaction[] = [
  on(
    majorIncidentEvents.MajorIncidentDeclared,
    `${process}.tell-top-management`,
    async (tx, { recordId, data }, deps) => {
      const { key, title, acknowledgeMinutes } = data;
      await notify(tx, deps, {
        role: 'TOP_MANAGEMENT',
        sourceKind: 'MAJOR_INCIDENT',
        sourceId: recordId,
        sourceKey: key,
        title,
        acknowledgeMinutes,
      });
    },
  ),
  onAny(
    [majorIncidentEvents.MajorIncidentDowngraded, majorIncidentEvents.MajorIncidentClosed],
    `${process}.major-incident-over`,
    (tx, { recordId, data }, { now }) =>
      withdrawOf(tx, recordId, `${data.key} is ${data.state === 'CLOSED' ? 'closed' : 'no major incident'}.`, now()),
  ),
  onAny(
    [personEvents.PersonRegistered, personEvents.PersonChanged],
    `${process}.deliver-to-new-holders`,
    async (tx, { data }, { now }) => {
      if (data.roles.includes('TOP_MANAGEMENT')) await deliver(tx, 'TOP_MANAGEMENT', now());
    },
  ),
];
