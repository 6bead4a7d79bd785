/** Every list of the service in every order that it offers. */
import { join } from 'node:path';
import { anActor, aSubgraph, fill, testOldNames, testOrders } from '@attest/testkit';
import { processes } from './processes.ts';

const graph = await aSubgraph({
  service: 'control',
  processes,
  migrationsDir: join(import.meta.dirname, '..', 'migrations'),
});
const actor = anActor('CONFIGURATION_MANAGER');

const proposed = { PROPOSED_DESC: 'proposed_at DESC', PROPOSED_ASC: 'proposed_at' };
const published = { PUBLISHED_DESC: 'published_at DESC', PUBLISHED_ASC: 'published_at' };
const recorded = { RECORDED_DESC: 'recorded_at DESC', RECORDED_ASC: 'recorded_at' };
const started = { STARTED_DESC: 'started_at DESC', STARTED_ASC: 'started_at' };
const updated = { UPDATED_DESC: 'updated_at DESC' };

const oneOf = (...values: readonly [string, string]) =>
  `CASE WHEN n % 2 = 0 THEN '${values[0]}' ELSE '${values[1]}' END`;
const idOf = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n} * 7 % 256), 12, '0'))::uuid`;

const items = {
  table: 'configuration_item',
  orders: { NAME: 'name', REGISTERED_DESC: 'registered_at DESC', REGISTERED_ASC: 'registered_at', ...updated },
  set: { type_name: "'LICENCE'", state: "'IN_USE'" },
};

/** Nothing entitles anybody: each licence that is used is used too often. */
await fill(graph, {
  table: 'ci_relation',
  orders: {},
  set: { kind: "'LICENSED_BY'", from_id: idOf('n'), to_id: idOf('(n % 9 + 1)') },
});

testOrders(graph, actor, {
  configurationItems: items,
  overUsedLicences: {
    ...items,
    from: `(SELECT l.id, l.name, count(*) AS excess FROM configuration_item l JOIN ci_relation r ON r.to_id = l.id
      GROUP BY l.id) AS used`,
    orders: { NAME: 'name', EXCESS_DESC: 'excess DESC' },
    unique: { sql: 'id', fields: 'item { id }' },
  },
  configurationBaselines: {
    table: 'ci_baseline',
    orders: { TAKEN_DESC: 'taken_at DESC', TAKEN_ASC: 'taken_at', NAME: 'name' },
    set: { name: "'baseline ' || n * 5 % 23", release_id: `CASE WHEN n % 2 = 0 THEN '${actor.id}'::uuid END` },
  },
  discoveryRuns: {
    table: 'discovery_run',
    orders: started,
    set: { state: "'COMPLETED'", source_id: `${oneOf(actor.id, '00000000-0000-7000-8000-000000000000')}::uuid` },
  },
  discoveryProposals: { table: 'discovery_proposal', orders: { MADE_DESC: 'made_at DESC', MADE_ASC: 'made_at' } },
  missingSightings: {
    table: 'sighting',
    orders: { MISSING_ASC: 'missing_since', MISSING_DESC: 'missing_since DESC', NAME: 'name' },
    set: { source_name: oneOf('one', 'two'), external_id: "'item ' || n" },
    only: 'missing_since IS NOT NULL',
    unique: { sql: "source_name || ' ' || external_id", fields: 'sourceName externalId' },
  },
  configurationAudits: {
    table: 'configuration_audit',
    orders: {
      ...{ STARTS_ASC: 'planned_for', STARTS_DESC: 'planned_for DESC', DUE: 'due_at' },
      ...{ PLANNED_DESC: 'planned_at DESC', PLANNED_ASC: 'planned_at' },
    },
  },
  assets: {
    table: 'asset',
    orders: {
      ...{ ...recorded, EXPIRES_ASC: 'expires_at', ...updated },
      ...{ RECORDED_AT_DESC: 'recorded_at DESC', EXPIRES_AT_ASC: 'expires_at' },
    },
  },
  licenceEntitlements: {
    table: 'licence_entitlement',
    orders: { ...recorded, EXPIRES_ASC: 'expires_at' },
    set: { item_id: idOf('(n % 3 + 1)'), state: "'ENDED'" },
  },
  changes: {
    table: 'change',
    orders: {
      ...{ REQUESTED_DESC: 'requested_at DESC', REQUESTED_ASC: 'requested_at' },
      ...{ STARTS_ASC: 'starts_at', ...updated },
    },
  },
  calendarFeeds: {
    table: 'calendar_feed',
    orders: {
      ...{ OPENED_DESC: 'opened_at DESC', OPENED_ASC: 'opened_at' },
      ...{ EXPIRES_ASC: 'expires_at', NAME: 'name' },
    },
    set: { person_id: `'${actor.id}'` },
  },
  changeTrendAnalyses: {
    table: 'change_trend',
    orders: { UNTIL_DESC: 'until_at DESC', UNTIL_ASC: 'until_at', DUE: 'due_at', ...updated },
    set: { state: oneOf('TAKEN', 'CONCLUDED') },
  },
  boardMeetings: {
    table: 'board_meeting',
    orders: { STARTS_DESC: 'starts_at DESC', STARTS_ASC: 'starts_at', ...updated },
    set: { state: oneOf('PLANNED', 'CLOSED') },
  },
  standardChanges: {
    table: 'standard_change',
    orders: { TITLE: 'title', ...proposed, ...updated },
    set: { state: oneOf('PROPOSED', 'APPROVED') },
  },
  unauthorisedChanges: {
    table: 'unauthorised_change',
    orders: { DETECTED_DESC: 'detected_at DESC', DETECTED_ASC: 'detected_at', DUE: 'due_at', ...updated },
    set: { state: "'ACCEPTED'" },
  },
  changePeriods: {
    table: 'change_period',
    orders: { NAME: 'name', STARTS_ASC: 'starts_at', ...published, ...updated },
  },
  releases: {
    table: 'release',
    orders: { PLANNED_DESC: 'planned_at DESC', PLANNED_ASC: 'planned_at', STARTS_ASC: 'starts_at', ...updated },
  },
  releasePolicies: {
    table: 'release_policy',
    orders: { DRAFTED_DESC: 'drafted_at DESC', DRAFTED_ASC: 'drafted_at', ...updated },
    set: { edition: 'n', state: "'WITHDRAWN'" },
  },
  deploymentRuns: { table: 'deployment_run', orders: { ...started, DUE: 'due_at', DUE_ASC: 'due_at', ...updated } },
  transitions: { table: 'transition', orders: { ...proposed, ...updated } },
});

testOldNames(graph, actor, [
  [`configurationBaselines(releaseId: "${actor.id}")`, `configurationBaselines(filter: { releaseId: "${actor.id}" })`],
  [`discoveryRuns(sourceId: "${actor.id}")`, `discoveryRuns(filter: { sourceId: "${actor.id}" })`],
  ['missingSightings(sourceName: "one")', 'missingSightings(filter: { sourceName: "one" })'],
  [
    'licenceEntitlements(itemId: "00000000-0000-7000-8000-000000000007")',
    'licenceEntitlements(filter: { configurationItemId: "00000000-0000-7000-8000-000000000007" })',
  ],
  ['changeTrendAnalyses(states: [TAKEN])', 'changeTrendAnalyses(filter: { states: [TAKEN] })'],
  ['boardMeetings(states: [CLOSED])', 'boardMeetings(filter: { states: [CLOSED] })'],
  ['standardChanges(states: [APPROVED])', 'standardChanges(filter: { states: [APPROVED] })'],
]);
