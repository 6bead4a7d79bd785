/** What configuration does when something happened elsewhere: learn what may be referred to, record what deployments did. */
import {
  type EventContract,
  type EventEnvelope,
  personEvents,
  problemEvents,
  releaseEvents,
  serviceEvents,
} from '@attest/contracts';
import { type Deps, on, onAny, type Reaction, type Tx } from '@attest/record';
import { type KnownKind, learn } from '../known.ts';
import { applyDeployment, type Deployment } from './commands.ts';

/** Keeps the local copy of one kind; the ending events say that it is no longer active. */
const learning = (
  kind: KnownKind,
  contracts: Readonly<Record<string, EventContract>>,
  ending: readonly string[],
): Reaction =>
  onAny(Object.values(contracts), `control.configuration.know-${kind.toLowerCase()}`, async (tx, event) => {
    const { name, title } = event.data as { name?: string; title?: string };
    await learn(tx, kind, {
      id: event.recordId,
      name: name ?? title,
      active: !ending.includes(event.type),
      recordVersion: event.recordVersion,
    });
  });

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
  learning('SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning('PERSON', personEvents, ['PersonDeactivated']),
  learning('PROBLEM', problemEvents, ['ProblemClosed', 'ProblemCancelled']),
  on(releaseEvents.ReleaseDeployed, 'control.configuration.apply-deployment', (tx, event, deps) =>
    apply(tx, event, { key: event.data.key, effects: event.data.effects, backedOut: false }, deps),
  ),
  on(releaseEvents.ReleaseFailed, 'control.configuration.take-back-deployment', (tx, event, deps) =>
    apply(tx, event, { key: event.data.key, effects: event.data.effects, backedOut: true }, deps),
  ),
];
