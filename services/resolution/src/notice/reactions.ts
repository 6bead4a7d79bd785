/** What is news, and who is who. */
import {
  boardMeetingEvents,
  changeEvents,
  complaintEvents,
  configurationAuditEvents,
  customerEvents,
  improvementEvents,
  incidentEvents,
  majorIncidentEvents,
  personEvents,
  problemEvents,
  releaseEvents,
  serviceEvents,
  serviceRequestEvents,
  standardChangeEvents,
  supplierContractEvents,
  transitionEvents,
  unauthorisedChangeEvents,
} from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { tell } from './commands.ts';
import {
  type Copies,
  changeCopies,
  complaintCopies,
  contractCopies,
  customerCopies,
  improvementCopies,
  readCopies,
  releaseCopies,
  transitionCopies,
  writeCopies,
} from './copy-store.ts';
import {
  type Copy,
  type Happening,
  isNews,
  learnChange,
  learnComplaint,
  learnContract,
  learnCustomer,
  learnDeparture,
  learnImprovement,
  learnRelease,
  learnTransition,
  type NoticeKind,
  ofBoardMeeting,
  ofChange,
  ofComplaint,
  ofConfigurationAudit,
  ofContract,
  ofImprovement,
  ofIncident,
  ofMajorIncident,
  ofProblem,
  ofRelease,
  ofRequest,
  ofService,
  ofStandardChange,
  ofTransition,
  ofTransitionWork,
  ofUnauthorisedChange,
  type ServiceCopy,
  type Sight,
} from './domain/index.ts';
import {
  keepDepartures,
  learnReader,
  learnService,
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

type Versioned = Timed & { readonly recordId: string; readonly recordVersion: number };
/** Something that others' records say, with what was known before and is known after it. */
type Learnt<Event, Kept> = { readonly event: Event; readonly before: Kept | undefined; readonly after: Kept };

/** Keeps copies of others' records by their events; what happened lately, in order, and the copies as they are now. */
const follow = async <Event extends Versioned, Kept extends Copy>(
  tx: Tx,
  kept: Copies<Kept>,
  events: readonly Event[],
  learn: (copy: Kept | undefined, event: Event) => Kept | undefined,
): Promise<{ fresh: readonly Learnt<Event, Kept>[]; copies: ReadonlyMap<string, Kept> }> => {
  const now = tx.now();
  const ids = events.map(({ recordId }) => recordId);
  const read = await readCopies(tx, kept, ids);
  const copies = new Map(read);
  const fresh: Learnt<Event, Kept>[] = [];
  for (const event of events) {
    const before = copies.get(event.recordId);
    const after = learn(before, event);
    if (!after || after === before) continue;
    copies.set(after.id, after);
    if (isNews(event.at, now)) fresh.push({ event, before, after });
  }
  await writeCopies(tx, kept, read, copies);
  return { fresh, copies };
};

/** Of records that the provider's people alone see. */
const tellProviders = (tx: Tx, kind: NoticeKind, happenings: readonly Happening[]): Promise<void> =>
  tell(
    tx,
    kind,
    happenings,
    new Map(happenings.map(({ recordId }) => [recordId, { customerIds: [], supplierId: null }])),
  );

/** Of services, as far as they are provided to them. */
const tellCustomers = (
  tx: Tx,
  happenings: readonly Happening[],
  known: ReadonlyMap<string, ServiceCopy>,
): Promise<void> =>
  tell(
    tx,
    'SERVICE',
    happenings,
    sightsOf(known, ({ customerIds }) => ({ customerIds, supplierId: null })),
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
    const { fresh } = await follow(tx, changeCopies, events, learnChange);
    const happenings = fresh.flatMap(({ event, before, after }) => ofChange(event, before, after));
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
    const now = tx.now();
    const ids = [...new Set(events.map(({ recordId }) => recordId))];
    const known = new Map((await loadServices(tx, ids)).map((copy) => [copy.id, copy]));
    const happenings: Happening[] = [];
    for (const event of events) {
      const { recordId: id, recordVersion } = event;
      const { customerIds } = event.data;
      const before = known.get(id);
      if (isNews(event.at, now)) happenings.push(...ofService(event, before));
      await learnService(tx, { id, customerIds, recordVersion });
      if (recordVersion > (before?.recordVersion ?? 0))
        known.set(id, { id, customerIds, recordVersion, departure: before?.departure ?? null });
    }
    await tellCustomers(tx, happenings, known);
  }),
  onBatch(Object.values(transitionEvents), `${process}.give-on-services`, async (tx, events) => {
    const now = tx.now();
    const ids = [...new Set(events.map(({ data }) => data.serviceId))];
    const known = new Map((await loadServices(tx, ids)).map((copy) => [copy.id, copy]));
    const moved = new Set<string>();
    const happenings: Happening[] = [];
    for (const event of events) {
      const id = event.data.serviceId;
      const before = known.get(id) ?? { id, customerIds: [], recordVersion: 0, departure: null };
      const after = learnDeparture(before, event);
      known.set(id, after);
      if (after !== before) moved.add(id);
      if (isNews(event.at, now)) happenings.push(...ofTransition(event, before, after));
    }
    await keepDepartures(
      tx,
      [...known.values()].filter(({ id }) => moved.has(id)),
    );
    await tellCustomers(tx, happenings, known);
  }),
  onBatch(Object.values(transitionEvents), `${process}.give-on-transitions`, async (tx, events) => {
    const { fresh } = await follow(tx, transitionCopies, events, learnTransition);
    const happenings = fresh.flatMap(({ event, before, after }) => ofTransitionWork(event, before, after));
    await tellProviders(tx, 'TRANSITION', happenings);
  }),
  onBatch(Object.values(releaseEvents), `${process}.give-on-releases`, async (tx, events) => {
    const { fresh } = await follow(tx, releaseCopies, events, learnRelease);
    const changes = await readCopies(
      tx,
      changeCopies,
      fresh.flatMap(({ event }) => event.data.changeIds),
    );
    const customers = await readCopies(
      tx,
      customerCopies,
      fresh.flatMap(({ after }) => after.customerIds),
    );
    const happenings = fresh.flatMap(({ event, before, after }) =>
      ofRelease(event, before, after, {
        changes: event.data.changeIds.flatMap((id) => changes.get(id) ?? []),
        ownerIds: after.customerIds.flatMap((id) => customers.get(id)?.ownerId ?? []),
      }),
    );
    await tellProviders(tx, 'RELEASE', happenings);
  }),
  onBatch(Object.values(improvementEvents), `${process}.give-on-improvements`, async (tx, events) => {
    const { fresh } = await follow(tx, improvementCopies, events, learnImprovement);
    const happenings = fresh.flatMap(({ event, before, after }) => ofImprovement(event, before, after));
    await tellProviders(tx, 'IMPROVEMENT', happenings);
  }),
  onBatch(Object.values(customerEvents), `${process}.know-customers`, async (tx, events) => {
    await follow(tx, customerCopies, events, learnCustomer);
  }),
  onBatch(Object.values(complaintEvents), `${process}.give-on-complaints`, async (tx, events) => {
    const { fresh, copies } = await follow(tx, complaintCopies, events, learnComplaint);
    const customers = await readCopies(
      tx,
      customerCopies,
      fresh.map(({ after }) => after.customerId),
    );
    const happenings = fresh.flatMap(({ event, after }) =>
      ofComplaint(event, after, customers.get(after.customerId)?.ownerId ?? null),
    );
    const sights = sightsOf(copies, ({ customerId }) => ({ customerIds: [customerId], supplierId: null }));
    await tell(tx, 'COMPLAINT', happenings, sights);
  }),
  onBatch(Object.values(supplierContractEvents), `${process}.give-on-contracts`, async (tx, events) => {
    const { fresh, copies } = await follow(tx, contractCopies, events, learnContract);
    const happenings = fresh.flatMap(({ event, before, after }) => ofContract(event, before, after));
    const sights = sightsOf(copies, ({ supplierId }) => ({ customerIds: [], supplierId }));
    await tell(tx, 'SUPPLIER_CONTRACT', happenings, sights);
  }),
  onBatch(Object.values(configurationAuditEvents), `${process}.give-on-audits`, (tx, events) =>
    tellProviders(tx, 'CONFIGURATION_AUDIT', lately(tx, events).flatMap(ofConfigurationAudit)),
  ),
];
