/** How major incidents follow what happens to their incidents, in governance and in the catalogue. */
import type { incidentEvents } from '@attest/contracts';
import type { Instant } from '@attest/kernel';
import { type Deps, mustSucceed, record, type Tx } from '@attest/record';
import { proposed, weighed } from './commands.ts';
import { type Lead, type MajorIncident, type Note, note, shippedTerms } from './domain/index.ts';
import {
  childrenOf,
  criteriaInForce,
  criteriaStore,
  customersOf,
  holdIncident,
  loadLead,
  loadLive,
  majorStore,
  rulesDeclined,
} from './store.ts';

const noted = async (tx: Tx, major: MajorIncident, given: Note, at: Instant, reason: string): Promise<void> => {
  mustSucceed(await record(tx, majorStore, major, note(major, given, at), { reason }));
};

/** Notes something on one major incident, as it stands now; nothing where there is no such one. */
export const noteOn = async (
  tx: Tx,
  id: string,
  at: Instant,
  reason: string,
  given: (major: MajorIncident) => Note,
): Promise<void> => {
  const [major] = await majorStore.loadMany(tx, [id], 'FOR UPDATE');
  if (major) await noted(tx, major, given(major), at, reason);
};

const settled = ['RESOLVED', 'CLOSED', 'CANCELLED'];
const nothingGiven = { affectedUsers: null, affectedCustomers: null };

/**
 * Holds the criteria against an incident that is open: it becomes a candidate, or a candidate has further reasons. For what
 * people declined once, it is not proposed again.
 */
export const weighIncident = async (tx: Tx, incidentId: string, deps: Deps): Promise<void> => {
  const lead = await loadLead(tx, incidentId);
  if (!lead || lead.parentId !== null || settled.includes(lead.state)) return;
  await holdIncident(tx, incidentId);
  const live = await loadLive(tx, incidentId);
  if (live && live.state !== 'PROPOSED') return;
  const figures = live ?? nothingGiven;
  const { criteria, reasons } = await weighed(tx, lead, await childrenOf(tx, incidentId), figures);
  if (live) {
    const { affectedUsers, affectedCustomers } = live;
    const of = { criteriaId: criteria?.id ?? null, criteriaEdition: criteria?.edition ?? null };
    await noted(
      tx,
      live,
      { type: 'WEIGHED', reasons, ...of, affectedUsers, affectedCustomers },
      deps.now(),
      'weighed again',
    );
    return;
  }
  const declined = await rulesDeclined(tx, incidentId);
  if (!reasons.some(({ rule }) => rule !== null && !declined.has(rule))) return;
  mustSucceed(await proposed(tx, { incidentId, title: null, why: null, ...nothingGiven }, deps));
};

/** An incident has another child, or one less: its major incident knows, and the criteria are held against it anew. */
export const followChildren = async (tx: Tx, leadId: string, at: Instant, deps: Deps): Promise<void> => {
  const live = await loadLive(tx, leadId);
  if (live) {
    const childIds = await childrenOf(tx, leadId);
    const customerIds = await customersOf(tx, [leadId, ...childIds]);
    await noted(tx, live, { type: 'CHILDREN', childIds, customerIds }, at, 'the family of the lead incident');
  }
  await weighIncident(tx, leadId, deps);
};

type IncidentEventType = keyof typeof incidentEvents;

const happened: Partial<Record<IncidentEventType, string>> = {
  IncidentClassified: 'was classified anew',
  IncidentAssigned: 'was assigned',
  IncidentStarted: 'is being worked on',
  IncidentPutOnHold: 'waits',
  IncidentResumed: 'goes on',
  IncidentResolved: 'was resolved',
  IncidentReopened: 'was reopened',
  IncidentClosed: 'was closed',
  IncidentCancelled: 'was cancelled',
};

/** The events of incidents that a timeline says. */
export const followed = Object.keys(happened) as IncidentEventType[];

type Moved = {
  readonly recordId: string;
  readonly type: IncidentEventType;
  readonly at: Instant;
  readonly data: Pick<Lead, 'state' | 'priority'>;
};

/** The lead incident of a major incident under way moved: its timeline says so, and the rhythm is that of its priority. */
export const followIncident = async (tx: Tx, { recordId, type, at, data }: Moved, deps: Deps): Promise<void> => {
  const major = await loadLive(tx, recordId);
  const lead = major && (await loadLead(tx, recordId));
  // What came before the declaration is the incident's own history.
  if (!major || !lead || major.declaredAt === null || at < major.declaredAt) return;
  const criteria = major.criteriaId === null ? undefined : await criteriaStore.load(tx, major.criteriaId);
  const { updateMinutes } = criteria ?? (await criteriaInForce(tx, lead.customerId)) ?? shippedTerms;
  const { state: incidentState, priority } = data;
  const body = `${lead.key} ${happened[type] ?? type}: ${incidentState}, ${priority}.`;
  const { assigneeId } = lead;
  const rhythm = { priority, updateMinutes: updateMinutes[priority] };
  const fact = { type: 'FOLLOWED', entryId: deps.newId(), body, incidentState, assigneeId, ...rhythm } as const;
  await noted(tx, major, fact, at, `followed ${lead.key}`);
};
