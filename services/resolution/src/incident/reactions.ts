/** What incidents do when something happened elsewhere: learn what may be referred to, follow the problem behind them. */
import {
  changeEvents,
  clockEvents,
  configurationItemEvents,
  customerEvents,
  incidentEvents,
  majorIncidentEvents,
  personEvents,
  problemEvents,
  releaseEvents,
  serviceEvents,
  supplierEvents,
  teamEvents,
} from '@attest/contracts';
import { on, onAny, type Reaction } from '@attest/record';
import { learning } from '../known.ts';
import {
  escalateByClock,
  linkToProblem,
  resolveByProblem,
  resolveByRestoration,
  resolveChildren,
  resumeAfterChange,
  separateChildren,
  tellChildrenOfReopening,
  tellOfRetirement,
  unlinkFromProblem,
} from './commands/index.ts';

const process = 'resolution.incident';

export const reactions: readonly Reaction[] = [
  learning(process, 'SERVICE', serviceEvents, ['ServiceRetired', 'ServiceWithdrawn']),
  learning(process, 'CUSTOMER', customerEvents, ['CustomerEnded']),
  learning(process, 'SUPPLIER', supplierEvents, ['SupplierEnded']),
  learning(process, 'PERSON', personEvents, ['PersonDeactivated']),
  learning(process, 'TEAM', teamEvents, ['TeamDisbanded']),
  learning(process, 'CONFIGURATION_ITEM', configurationItemEvents, ['ConfigurationItemRetired']),
  learning(process, 'RELEASE', releaseEvents, ['ReleaseClosed', 'ReleaseCancelled']),
  learning(process, 'CHANGE', changeEvents, ['ChangeClosed', 'ChangeCancelled', 'ChangeRejected']),
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
  on(problemEvents.ProblemIncidentUnlinked, 'resolution.incident.unlink-from-problem', (tx, event) =>
    unlinkFromProblem(tx, event.recordId, event.data.incidentId, event.at),
  ),
  on(problemEvents.ProblemResolved, 'resolution.incident.follow-problem', async (tx, event) => {
    await resolveByProblem(tx, { id: event.recordId, key: event.data.key }, event.at);
  }),
  on(incidentEvents.IncidentResolved, 'resolution.incident.follow-parent', async (tx, event) => {
    await resolveChildren(tx, event.recordId, event.at);
  }),
  on(incidentEvents.IncidentReopened, 'resolution.incident.tell-of-reopening', async (tx, event) => {
    await tellChildrenOfReopening(tx, event.recordId, event.at);
  }),
  on(incidentEvents.IncidentCancelled, 'resolution.incident.separate-from-cancelled', async (tx, event) => {
    await separateChildren(tx, event.recordId, event.at);
  }),
  on(
    majorIncidentEvents.MajorIncidentRestored,
    'resolution.incident.follow-major-incident',
    async (tx, { at, data }) => {
      await resolveByRestoration(tx, data.incidentId, data, at);
    },
  ),
  onAny([clockEvents.ClockAtRisk, clockEvents.ClockBreached], 'resolution.incident.escalate-by-clock', (tx, event) => {
    const { incidentId, metric, targetMinutes } = event.data;
    const trigger = event.type === 'ClockBreached' ? 'CLOCK_BREACHED' : 'CLOCK_AT_RISK';
    const said = { trigger, clockId: event.recordId, metric, targetMinutes, at: event.at } as const;
    return escalateByClock(tx, incidentId, said, tx.now());
  }),
  onAny(
    [changeEvents.ChangeClosed, changeEvents.ChangeCancelled, changeEvents.ChangeRejected],
    'resolution.incident.resume-after-change',
    async (tx, { recordId: id, type, data, at }) => {
      const ending = type === 'ChangeClosed' && 'outcome' in data ? data.outcome : data.state;
      await resumeAfterChange(tx, { id, key: data.key, ending }, at);
    },
  ),
  on(configurationItemEvents.ConfigurationItemRetired, 'resolution.incident.tell-of-retirement', async (tx, event) => {
    const { key, name } = event.data;
    await tellOfRetirement(tx, { id: event.recordId, key, name }, event.at);
  }),
];
