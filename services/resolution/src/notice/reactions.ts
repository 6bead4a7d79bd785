/** What is news, and who is who. */
import {
  boardMeetingEvents,
  changeEvents,
  configurationAuditEvents,
  incidentEvents,
  majorIncidentEvents,
  personEvents,
  problemEvents,
  serviceEvents,
  serviceRequestEvents,
  standardChangeEvents,
  transitionEvents,
  unauthorisedChangeEvents,
} from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { tell } from './commands.ts';
import {
  type Happening,
  isNews,
  learnChange,
  learnDeparture,
  type NoticeKind,
  ofBoardMeeting,
  ofChange,
  ofConfigurationAudit,
  ofIncident,
  ofMajorIncident,
  ofProblem,
  ofRequest,
  ofStandardChange,
  ofTransition,
  ofUnauthorisedChange,
  type ServiceCopy,
  type Sight,
} from './domain/index.ts';
import {
  keepChanges,
  keepDepartures,
  learnReader,
  learnService,
  loadChanges,
  loadIncidents,
  loadMajors,
  loadRequests,
  loadServices,
} from './store.ts';

const process = 'resolution.notice';

type Timed = { readonly at: Instant };
/** What is old when it is heard of is history. */
const lately = <Event extends Timed>(tx: Tx, events: readonly Event[]): readonly Event[] => {
  const now = tx.now();
  return events.filter(({ at }) => isNews(at, now));
};

/** Those that happened lately, and their records as they stand. */
const news = async <Event extends { readonly at: Instant; readonly recordId: string }, Followed extends { id: string }>(
  tx: Tx,
  events: readonly Event[],
  load: (tx: Tx, ids: readonly string[]) => Promise<readonly Followed[]>,
): Promise<{ fresh: readonly Event[]; records: ReadonlyMap<string, Followed> }> => {
  const fresh = lately(tx, events);
  const ids = [...new Set(fresh.map(({ recordId }) => recordId))];
  const found = ids.length === 0 ? [] : await load(tx, ids);
  return { fresh, records: new Map(found.map((record) => [record.id, record])) };
};

const sightsOf = <Followed>(records: ReadonlyMap<string, Followed>, sight: (record: Followed) => Sight) =>
  new Map([...records].map(([id, record]) => [id, sight(record)]));

const customersOf = (customerId: string | null): string[] => (customerId === null ? [] : [customerId]);

/** Of records that the provider's people alone see. */
const tellProviders = (tx: Tx, kind: NoticeKind, happenings: readonly Happening[]): Promise<void> =>
  tell(
    tx,
    kind,
    happenings,
    new Map(happenings.map(({ recordId }) => [recordId, { customerIds: [], supplierId: null }])),
  );

export const reactions: readonly Reaction[] = [
  onBatch(Object.values(personEvents), `${process}.know-people`, async (tx, events) => {
    for (const { recordId, recordVersion, type, data } of events) {
      const { roles, teamIds, customerId, supplierId } = data;
      const who = { personId: recordId, roles, teamIds, customerId, supplierId };
      await learnReader(tx, { ...who, active: type !== 'PersonDeactivated', recordVersion });
    }
  }),
  onBatch(Object.values(incidentEvents), `${process}.give-on-incidents`, async (tx, events) => {
    const { fresh, records } = await news(tx, events, loadIncidents);
    const happenings = fresh.flatMap((event) => {
      const incident = records.get(event.recordId);
      return incident ? ofIncident(event, incident) : [];
    });
    const sights = sightsOf(records, ({ customerId, waitingOnId }) => ({
      customerIds: customersOf(customerId),
      supplierId: waitingOnId,
    }));
    await tell(tx, 'INCIDENT', happenings, sights);
  }),
  onBatch(Object.values(serviceRequestEvents), `${process}.give-on-requests`, async (tx, events) => {
    const { fresh, records } = await news(tx, events, loadRequests);
    const happenings = fresh.flatMap((event) => {
      const request = records.get(event.recordId);
      return request ? ofRequest(event, request) : [];
    });
    const sights = sightsOf(records, ({ customerId }) => ({ customerIds: customersOf(customerId), supplierId: null }));
    await tell(tx, 'SERVICE_REQUEST', happenings, sights);
  }),
  onBatch(Object.values(problemEvents), `${process}.give-on-problems`, async (tx, events) => {
    await tellProviders(tx, 'PROBLEM', lately(tx, events).flatMap(ofProblem));
  }),
  onBatch(Object.values(majorIncidentEvents), `${process}.give-on-major-incidents`, async (tx, events) => {
    const { fresh, records } = await news(tx, events, loadMajors);
    const happenings = fresh.flatMap((event) => {
      const major = records.get(event.recordId);
      return major ? ofMajorIncident(event, major) : [];
    });
    const sights = sightsOf(records, ({ customerIds }) => ({ customerIds, supplierId: null }));
    await tell(tx, 'MAJOR_INCIDENT', happenings, sights);
  }),
  onBatch(Object.values(changeEvents), `${process}.give-on-changes`, async (tx, events) => {
    const now = tx.now();
    const copies = new Map(
      (
        await loadChanges(
          tx,
          events.map(({ recordId }) => recordId),
        )
      ).map((copy) => [copy.id, copy]),
    );
    const happenings: Happening[] = [];
    for (const event of events) {
      const before = copies.get(event.recordId);
      const after = learnChange(before, event);
      if (!after || after === before) continue;
      copies.set(after.id, after);
      if (isNews(event.at, now)) happenings.push(...ofChange(event, before, after));
    }
    await keepChanges(tx, [...copies.values()]);
    await tellProviders(tx, 'CHANGE', happenings);
  }),
  onBatch(Object.values(standardChangeEvents), `${process}.give-on-standard-changes`, (tx, events) =>
    tellProviders(tx, 'STANDARD_CHANGE', lately(tx, events).flatMap(ofStandardChange)),
  ),
  onBatch(Object.values(boardMeetingEvents), `${process}.give-on-board-meetings`, (tx, events) =>
    tellProviders(tx, 'BOARD_MEETING', lately(tx, events).flatMap(ofBoardMeeting)),
  ),
  onBatch(Object.values(unauthorisedChangeEvents), `${process}.give-on-unauthorised-changes`, (tx, events) =>
    tellProviders(tx, 'UNAUTHORISED_CHANGE', lately(tx, events).flatMap(ofUnauthorisedChange)),
  ),
  onBatch(Object.values(serviceEvents), `${process}.know-services`, async (tx, events) => {
    for (const { recordId: id, recordVersion, data } of events)
      await learnService(tx, { id, customerIds: data.customerIds, recordVersion });
  }),
  onBatch(Object.values(transitionEvents), `${process}.give-on-services`, async (tx, events) => {
    const now = tx.now();
    const ids = [...new Set(events.map(({ data }) => data.serviceId))];
    const known = new Map((await loadServices(tx, ids)).map((copy) => [copy.id, copy]));
    const moved = new Map<string, ServiceCopy>();
    const happenings: Happening[] = [];
    for (const event of events) {
      const id = event.data.serviceId;
      const before = moved.get(id) ?? known.get(id) ?? { id, customerIds: [], recordVersion: 0, departure: null };
      const after = learnDeparture(before, event);
      if (after === before) continue;
      moved.set(id, after);
      if (isNews(event.at, now)) happenings.push(...ofTransition(event, before, after));
    }
    await keepDepartures(tx, [...moved.values()]);
    const sights = sightsOf(moved, ({ customerIds }) => ({ customerIds, supplierId: null }));
    await tell(tx, 'SERVICE', happenings, sights);
  }),
  onBatch(Object.values(configurationAuditEvents), `${process}.give-on-audits`, (tx, events) =>
    tellProviders(tx, 'CONFIGURATION_AUDIT', lately(tx, events).flatMap(ofConfigurationAudit)),
  ),
];
