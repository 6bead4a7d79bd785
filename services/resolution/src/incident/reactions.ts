/** What incidents do when something happened elsewhere: learn what may be referred to, follow the problem behind them. */
import {
  changeEvents,
  configurationItemEvents,
  customerEvents,
  type EventContract,
  personEvents,
  problemEvents,
  serviceEvents,
  supplierEvents,
  teamEvents,
} from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { type KnownKind, learn } from '../known.ts';
import { linkToProblem, resolveByProblem } from './commands.ts';

/** Keeps the local copy of one kind; its events all say the record's name, the ending ones that it is no longer active. */
const learning = (
  kind: KnownKind,
  contracts: Readonly<Record<string, EventContract>>,
  ending: readonly string[],
): Reaction =>
  onAny(
    Object.values(contracts),
    `resolution.incident.know-${kind.toLowerCase().replace('_', '-')}`,
    async (tx, event) => {
      const { name } = event.data as { name?: string };
      await learn(tx, kind, {
        id: event.recordId,
        name,
        active: !ending.includes(event.type),
        recordVersion: event.recordVersion,
      });
    },
  );

export const reactions: readonly Reaction[] = [
  learning('SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning('CUSTOMER', customerEvents, ['CustomerEnded']),
  learning('SUPPLIER', supplierEvents, ['SupplierEnded']),
  learning('PERSON', personEvents, ['PersonDeactivated']),
  learning('TEAM', teamEvents, ['TeamDisbanded']),
  learning('CONFIGURATION_ITEM', configurationItemEvents, ['ConfigurationItemRetired']),
  learning('CHANGE', changeEvents, ['ChangeClosed', 'ChangeCancelled', 'ChangeRejected']),
  onAny(
    [problemEvents.ProblemRaised, problemEvents.ProblemIncidentLinked],
    'resolution.incident.link-to-problem',
    (tx, event) =>
      linkToProblem(
        tx,
        event.recordId,
        event.type === 'ProblemRaised' ? event.data.incidentIds : [event.data.incidentId],
        event.at,
      ),
  ),
  on(problemEvents.ProblemResolved, 'resolution.incident.follow-problem', async (tx, event) => {
    await resolveByProblem(tx, { id: event.recordId, key: event.data.key }, event.at);
  }),
];
