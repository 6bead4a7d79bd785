/** Every list of the service in every order that it offers. */
import { join } from 'node:path';
import { anActor, aSubgraph, fill, fixedClock, testOrders } from '@attest/testkit';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'resolution',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
  now: fixedClock('2026-01-06T08:00:00Z').now,
});
const actor = anActor('INCIDENT_MANAGER');

const logged = { LOGGED_DESC: 'logged_at DESC', LOGGED_ASC: 'logged_at' };
const submitted = { SUBMITTED_DESC: 'submitted_at DESC', SUBMITTED_ASC: 'submitted_at' };
const proposed = { PROPOSED_DESC: 'proposed_at DESC', PROPOSED_ASC: 'proposed_at' };
const drafted = { DRAFTED_DESC: 'drafted_at DESC', DRAFTED_ASC: 'drafted_at' };
const updated = { UPDATED_DESC: 'updated_at DESC' };

const major = {
  table: 'major_incident',
  orders: { ...proposed, ...updated, PRIORITY: 'priority, proposed_at', UPDATE_DUE: 'update_due_at' },
  set: { state: "CASE WHEN n % 3 > 0 THEN 'PROPOSED' ELSE 'DECLARED' END" },
};

const due = { table: 'queue_due', orders: { DUE: 'due_at' } };
await fill(graph, due);

testOrders(graph, actor, {
  incidents: { table: 'incident', orders: { ...logged, ...updated, PRIORITY: 'priority, logged_at' } },
  incidentQueue: {
    table: 'incident',
    from: 'incident LEFT JOIN queue_due ON queue_due.incident_id = incident.id',
    orders: {
      ...{ ...logged, ...updated, ...due.orders, PRIORITY: 'priority, logged_at' },
      ...{ UPDATED: 'updated_at DESC', LOGGED: 'logged_at' },
    },
    unique: { sql: 'incident.id', fields: 'incident { id }' },
    args: 'queue: ALL_OPEN',
  },
  majorIncidents: major,
  majorIncidentCandidates: { ...major, only: "state = 'PROPOSED'" },
  majorIncidentCriteriaSets: {
    table: 'major_incident_criteria',
    orders: { ...drafted, ...updated },
    set: { edition: 'n', state: "'DRAFT'" },
  },
  problemProposals: {
    table: 'problem_proposal',
    orders: { ...proposed, ...updated },
    set: { state: "'DECLINED'" },
  },
  problems: {
    table: 'problem',
    orders: { RAISED_DESC: 'raised_at DESC', RAISED_ASC: 'raised_at', ...updated, PRIORITY: 'priority, raised_at' },
  },
  requestItems: { table: 'request_item', orders: { NAME: 'name', ...drafted, ...updated } },
  serviceRequests: {
    table: 'service_request',
    orders: { ...submitted, ...updated, PRIORITY: 'priority, submitted_at', DUE: 'due_at' },
  },
  knowledgeArticles: {
    table: 'knowledge_article',
    orders: { ...drafted, ...updated, USED_DESC: 'uses DESC', REVIEW_DUE: 'review_due_on', TITLE: 'title' },
  },
  emails: {
    table: 'email',
    orders: { RECEIVED_DESC: 'received_at DESC', RECEIVED_ASC: 'received_at', ...updated },
    set: { message_id: "'message ' || n" },
  },
  alerts: {
    table: 'alert',
    orders: { FIRED_DESC: 'fired_at DESC', FIRED_ASC: 'fired_at', ...updated },
    set: { fingerprint: "'fingerprint ' || n" },
  },
  myNotices: {
    table: 'notice',
    orders: { HAPPENED_DESC: 'at DESC', HAPPENED_ASC: 'at' },
    set: { person_id: `'${actor.id}'`, record_kind: "'CHANGE'" },
  },
});
