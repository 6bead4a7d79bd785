import { readFile } from 'node:fs/promises';
import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, parse, printSchema, validateSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { eventRecords, liveRecords, typesBySubject } from './records.ts';
import { liveSdl, withSubscriptions } from './schema.ts';

const supergraphSdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
const apiSchema = buildSchema(
  printSchema(Supergraph.build(supergraphSdl, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema()),
);
const records = liveRecords(apiSchema, supergraphSdl);
const events = eventRecords();
const typesOf = typesBySubject(records, events);

describe('the records of the platform', () => {
  it('are found in the supergraph with their service, their field and their list', () => {
    expect(records).toContainEqual({ type: 'Incident', service: 'resolution', one: 'incident', many: 'incidents' });
    expect(records).toContainEqual({ type: 'Person', service: 'governance', one: 'person', many: 'people' });
    expect(records).toContainEqual({ type: 'CostItem', service: 'delivery', one: 'costItem', many: 'costItems' });
    expect(records).toContainEqual({ type: 'Notice', service: 'resolution', one: 'notice', many: 'myNotices' });
    expect(records.map(({ one }) => one)).not.toContain('explainClock');
  });

  it('each change by some event', () => {
    const changing = new Set([...events.keys()].flatMap((subject) => typesOf(`${subject}.v1`)));
    expect(records.filter(({ type }) => !changing.has(type))).toEqual([]);
  });

  it.each([
    ['attest.resolution.incident.IncidentLogged.v1', ['Incident']],
    ['attest.resolution.notice.NoticeGiven.v1', ['Notice']],
    ['attest.resolution.notice.NoticeRead.v1', ['Notice']],
    ['attest.delivery.service-level.ClockStarted.v1', ['Clock']],
    ['attest.delivery.service-level.ClockStarted.v2', ['Clock']],
    // The contracts call it cost, the graph CostItem: the only record of the service that is left.
    ['attest.delivery.finance.CostRecorded.v1', ['CostItem']],
    [
      'attest.resolution.incident.PriorityMatrixSet.v1',
      records.filter(({ service }) => service === 'resolution').map(({ type }) => type),
    ],
    ['attest.elsewhere.thing.ThingHappened.v1', []],
  ])('%s is of %j', (subject, types) => expect(typesOf(subject)).toEqual(types));
});

describe('the Subscription type', () => {
  it('is valid, described, and has two fields for each record with a list', () => {
    const schema = withSubscriptions(apiSchema, records);
    expect(validateSchema(schema)).toEqual([]);
    const fields = schema.getSubscriptionType()?.getFields() ?? {};
    expect(Object.keys(fields)).toHaveLength(records.length + records.filter(({ many }) => many).length);
    expect(fields.peopleChanged?.args.map((arg) => `${arg.name}: ${arg.type} = ${arg.defaultValue}`)).toContain(
      'orderBy: PersonOrder = NAME',
    );
    const states = fields.boardMeetingsChanged?.args.find(({ name }) => name === 'states');
    expect(states?.deprecationReason).toMatch(/^Use filter\.states; goes on/);
    const undescribed = Object.values(fields).flatMap((field) =>
      [field, ...field.args].filter(({ description }) => !description).map(({ name }) => `${field.name} ${name}`),
    );
    expect(undescribed).toEqual([]);
  });

  it('is left out where nothing can be watched', () => {
    const schema = buildSchema('type Query { now: String }');
    expect(withSubscriptions(schema, [])).toBe(schema);
    expect(() => parse(liveSdl(apiSchema, records))).not.toThrow();
  });
});
