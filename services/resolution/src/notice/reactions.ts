/** What is news, and who is who. */
import {
  incidentEvents,
  majorIncidentEvents,
  personEvents,
  problemEvents,
  serviceRequestEvents,
} from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { onBatch, type Reaction, type Tx } from '@attest/record';
import { tell } from './commands.ts';
import { isNews, ofIncident, ofMajorIncident, ofProblem, ofRequest, type Sight } from './domain/index.ts';
import { learnReader, loadIncidents, loadMajors, loadRequests } from './store.ts';

const process = 'resolution.notice';

/** Those that happened lately, and their records as they stand. */
const news = async <Event extends { readonly at: Instant; readonly recordId: string }, Followed extends { id: string }>(
  tx: Tx,
  events: readonly Event[],
  load: (tx: Tx, ids: readonly string[]) => Promise<readonly Followed[]>,
): Promise<{ fresh: readonly Event[]; records: ReadonlyMap<string, Followed> }> => {
  const now = tx.now();
  const fresh = events.filter(({ at }) => isNews(at, now));
  const ids = [...new Set(fresh.map(({ recordId }) => recordId))];
  const found = ids.length === 0 ? [] : await load(tx, ids);
  return { fresh, records: new Map(found.map((record) => [record.id, record])) };
};

const sightsOf = <Followed>(records: ReadonlyMap<string, Followed>, sight: (record: Followed) => Sight) =>
  new Map([...records].map(([id, record]) => [id, sight(record)]));

const customersOf = (customerId: string | null): string[] => (customerId === null ? [] : [customerId]);

export const reactions: readonly Reaction[] = [
  onBatch(Object.values(personEvents), `${process}.know-people`, async (tx, events) => {
    for (const { recordId, recordVersion, type, data } of events) {
      const { roles, teamIds, customerId, supplierId } = data;
      const who = { personId: recordId, roles, teamIds, customerId, supplierId };
      await learnReader(tx, { ...who, active: type !== 'PersonDeactivated', recordVersion });
    }
  }),
  onBatch(Object.values(incidentEvents), `${process}.tell-of-incidents`, async (tx, events) => {
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
  onBatch(Object.values(serviceRequestEvents), `${process}.tell-of-requests`, async (tx, events) => {
    const { fresh, records } = await news(tx, events, loadRequests);
    const happenings = fresh.flatMap((event) => {
      const request = records.get(event.recordId);
      return request ? ofRequest(event, request) : [];
    });
    const sights = sightsOf(records, ({ customerId }) => ({ customerIds: customersOf(customerId), supplierId: null }));
    await tell(tx, 'SERVICE_REQUEST', happenings, sights);
  }),
  onBatch(Object.values(problemEvents), `${process}.tell-of-problems`, async (tx, events) => {
    const now = tx.now();
    const happenings = events.filter(({ at }) => isNews(at, now)).flatMap((event) => ofProblem(event));
    const sights = new Map(happenings.map(({ recordId }) => [recordId, { customerIds: [], supplierId: null }]));
    await tell(tx, 'PROBLEM', happenings, sights);
  }),
  onBatch(Object.values(majorIncidentEvents), `${process}.tell-of-major-incidents`, async (tx, events) => {
    const { fresh, records } = await news(tx, events, loadMajors);
    const happenings = fresh.flatMap((event) => {
      const major = records.get(event.recordId);
      return major ? ofMajorIncident(event, major) : [];
    });
    const sights = sightsOf(records, ({ customerIds }) => ({ customerIds, supplierId: null }));
    await tell(tx, 'MAJOR_INCIDENT', happenings, sights);
  }),
];
