/** What configuration does when something happened elsewhere: learn what may be referred to, record what deployments did. */
import {
  deploymentRunEvents,
  type EventEnvelope,
  personEvents,
  problemEvents,
  releaseEvents,
  serviceEvents,
  teamEvents,
} from '@attest/contracts';
import { on, type Reaction, type Tx } from '@attest/record';
import { learning } from '../known.ts';
import { baselineDue } from './baselines.ts';
import { applyDeployment, type Deployment } from './deployment.ts';

const process = 'control.configuration';

/** Acts for the one who deployed, or let it go on. */
const apply = (tx: Tx, { actor, at }: Pick<EventEnvelope, 'at' | 'actor'>, deployment: Omit<Deployment, 'at'>) =>
  applyDeployment({ ...tx, actor: { ...tx.actor, onBehalfOf: actor.id } }, { ...deployment, at });

export const reactions: readonly Reaction[] = [
  learning(process, 'SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning(process, 'PERSON', personEvents, ['PersonDeactivated']),
  learning(process, 'TEAM', teamEvents, ['TeamDisbanded']),
  learning(process, 'PROBLEM', problemEvents, ['ProblemClosed', 'ProblemCancelled']),
  on(releaseEvents.ReleaseDeployed, `${process}.apply-deployment`, async (tx, event) => {
    const { key, effects } = event.data;
    await apply(tx, event, {
      releaseId: event.recordId,
      because: `release ${key}`,
      effects,
      backedOut: false,
      once: true,
    });
    await baselineDue(tx, event.recordId, event.at);
  }),
  on(releaseEvents.ReleaseFailed, `${process}.take-back-deployment`, (tx, event) => {
    const { key, effects } = event.data;
    return apply(tx, event, {
      releaseId: event.recordId,
      because: `release ${key}`,
      effects,
      backedOut: true,
      once: true,
    });
  }),
  on(deploymentRunEvents.DeploymentRunContinued, `${process}.apply-once-more`, async (tx, event) => {
    const { releaseId, again, backwards, key } = event.data;
    if (releaseId !== null && again.length > 0)
      await apply(tx, event, { releaseId, because: `run ${key}`, effects: again, backedOut: backwards, once: false });
  }),
];
