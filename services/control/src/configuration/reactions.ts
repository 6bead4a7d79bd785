/** What configuration does when something happened elsewhere: learn what may be referred to, record what deployments did. */
import { type EventEnvelope, personEvents, problemEvents, releaseEvents, serviceEvents } from '@attest/contracts';
import { type Deps, on, type Reaction, type Tx } from '@attest/record';
import { learning } from '../known.ts';
import { baselineDue } from './baselines.ts';
import { applyDeployment, type Deployment } from './commands.ts';

const process = 'control.configuration';

/** Acts for the one who deployed, and says so when the rules keep an item from what the deployment made of it. */
const apply = async (
  tx: Tx,
  event: Pick<EventEnvelope, 'recordId' | 'at' | 'actor'>,
  deployment: Omit<Deployment, 'releaseId' | 'at'>,
  { log }: Deps,
): Promise<void> => {
  const deployed = { ...tx, actor: { ...tx.actor, onBehalfOf: event.actor.id } };
  const unapplied = await applyDeployment(deployed, { ...deployment, releaseId: event.recordId, at: event.at });
  for (const { effect, refusal } of unapplied)
    log.warn(
      { release: deployment.key, item: effect.ciKey, change: effect.changeId, refusal },
      'an effect is not applied',
    );
};

export const reactions: readonly Reaction[] = [
  learning(process, 'SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning(process, 'PERSON', personEvents, ['PersonDeactivated']),
  learning(process, 'PROBLEM', problemEvents, ['ProblemClosed', 'ProblemCancelled']),
  on(releaseEvents.ReleaseDeployed, 'control.configuration.apply-deployment', async (tx, event, deps) => {
    await apply(tx, event, { key: event.data.key, effects: event.data.effects, backedOut: false }, deps);
    await baselineDue(tx, event.recordId, event.at);
  }),
  on(releaseEvents.ReleaseFailed, 'control.configuration.take-back-deployment', (tx, event, deps) =>
    apply(tx, event, { key: event.data.key, effects: event.data.effects, backedOut: true }, deps),
  ),
];
