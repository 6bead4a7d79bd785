/** What notifications do when something happened elsewhere: those who are to know of it are told. */
import { deploymentRunEvents, majorIncidentEvents, personEvents } from '@attest/contracts';
import type { Role } from '@attest/kernel';
import { on, onAny, type Reaction } from '@attest/record';
import { deliver, notify, notifyAgain, withdrawOf } from './commands.ts';

const process = 'governance.notification';

/** Who is told of something. */
const toldRoles: readonly Role[] = ['TOP_MANAGEMENT', 'CHANGE_MANAGER', 'CONFIGURATION_MANAGER'];

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
  on(
    deploymentRunEvents.DeploymentRunEscalated,
    `${process}.tell-change-manager`,
    async (tx, { recordId: sourceId, data }, deps) => {
      const { key: sourceKey, title, cause, acknowledgeMinutes } = data;
      const message = { sourceKind: 'DEPLOYMENT_RUN', sourceId, sourceKey, title, acknowledgeMinutes } as const;
      await notifyAgain(tx, deps, { ...message, role: 'CHANGE_MANAGER' });
      if (cause === 'EFFECT_REFUSED') await notifyAgain(tx, deps, { ...message, role: 'CONFIGURATION_MANAGER' });
    },
  ),
  on(
    deploymentRunEvents.DeploymentRunReopened,
    `${process}.tell-of-failure-after-closure`,
    async (tx, { recordId: sourceId, data }, deps) => {
      const { key: sourceKey, title, acknowledgeMinutes } = data;
      const message = { sourceKind: 'REOPENED_RUN', sourceId, sourceKey, title, acknowledgeMinutes } as const;
      await notifyAgain(tx, deps, { ...message, role: 'CHANGE_MANAGER' });
    },
  ),
  onAny(
    [
      deploymentRunEvents.DeploymentRunAdvanced,
      deploymentRunEvents.DeploymentRunContinued,
      deploymentRunEvents.DeploymentRunAbandoned,
      deploymentRunEvents.DeploymentRunCompleted,
      deploymentRunEvents.DeploymentRunCompensated,
    ],
    `${process}.deployment-run-goes-on`,
    (tx, { recordId, type, data }, { now }) => {
      // That it failed after the closure is over when the run is.
      const goesOn = type === 'DeploymentRunAdvanced' || type === 'DeploymentRunContinued';
      const why = `${data.key} is ${data.state.toLowerCase()}.`;
      return withdrawOf(tx, recordId, why, now(), goesOn ? 'DEPLOYMENT_RUN' : undefined);
    },
  ),
  onAny(
    [personEvents.PersonRegistered, personEvents.PersonChanged],
    `${process}.deliver-to-new-holders`,
    async (tx, { data }, { now }) => {
      for (const role of toldRoles) if (data.roles.includes(role)) await deliver(tx, role, now());
    },
  ),
];
