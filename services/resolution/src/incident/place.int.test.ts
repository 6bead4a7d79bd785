/** Where incidents hurt, through the graph, on a real PostgreSQL. */
import { read, verifyRecords } from '@attest/record';
import { describe, expect, it } from 'vitest';
import { act, agent, graph, logged, manager, shown } from './fixture.ts';
import { incidentStore } from './store/index.ts';

const locationOf = async (id: string) => (await shown(id, 'location')).location;
const kind = { category: 'email', impact: 'LOW', urgency: 'LOW' };

const imported = async (...rows: object[]) => {
  const state = { source: 'sites', externalId: 'E1', at: '2025-12-01T08:00:00Z', state: 'NEW', title: 'x' };
  const { importIncidents } = await graph
    .as(manager)
    .data(
      'mutation ($input: ImportIncidentsInput!) { importIncidents(input: $input) { report { logged updated } refusal { code message } } }',
      { input: { rows: rows.map((row) => ({ ...state, ...kind, channel: 'PHONE', ...row })) } },
    );
  return importIncidents;
};

describe('a location', () => {
  it('is logged, trimmed, shown, filtered by, and a part of the history', async () => {
    const { incident } = await logged({ location: '  Hamburg, terminal 2 ' });
    expect(await locationOf(incident.id)).toBe('Hamburg, terminal 2');
    const { incidents } = await graph
      .as(agent)
      .data('{ incidents(filter: { location: "Hamburg, terminal 2" }) { nodes { id } } }');
    expect(incidents.nodes).toEqual([{ id: incident.id }]);
    expect((await graph.events(incident.id))[0]?.data).toMatchObject({ location: 'Hamburg, terminal 2' });
    expect(await locationOf((await logged()).incident.id)).toBeNull();
  });

  it('stays when an incident is classified without a word of it, changes, and is taken away', async () => {
    const { incident } = await logged({ location: 'Hamburg' });
    const classify = (over: object) =>
      act('classifyIncident', 'ClassifyIncidentInput', { id: incident.id, ...kind, ...over });
    await classify({});
    expect(await locationOf(incident.id)).toBe('Hamburg');
    await classify({ location: 'Rotterdam' });
    expect(await locationOf(incident.id)).toBe('Rotterdam');
    await classify({ location: null });
    expect(await locationOf(incident.id)).toBeNull();
    const { classifications } = await shown(incident.id, 'classifications { to { location } }');
    expect(classifications.map(({ to }: { to: { location: string } }) => to.location)).toEqual([
      ...['Hamburg', 'Hamburg', 'Rotterdam', null],
    ]);
  });

  it.each([['  '], ['x'.repeat(201)]])('is refused where it is %j, and nothing is written', async (location) => {
    expect((await logged({ location })).refusal).toMatchObject({ code: 'INVALID_INPUT' });
    const { incident } = await logged();
    const input = { id: incident.id, ...kind, location };
    expect((await act('classifyIncident', 'ClassifyIncidentInput', input)).refusal.code).toBe('INVALID_INPUT');
    expect(await graph.events(incident.id)).toHaveLength(1);
    expect((await imported({ revision: 1, location })).refusal).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('rows[0].location'),
    });
  });

  it('of an imported incident is what its log says last', async () => {
    await imported({ revision: 1, location: 'Location 143' }, { revision: 2 });
    const held = async () =>
      (await graph.as(agent).data('{ incidents(filter: { source: "sites" }) { nodes { location } } }')).incidents.nodes;
    expect(await held()).toEqual([{ location: 'Location 143' }]);
    await imported({ revision: 3, location: ' Location 161' });
    expect(await held()).toEqual([{ location: 'Location 161' }]);
  });

  it('is what its events say', async () => {
    const verified = await read(graph.db, manager, (tx) => verifyRecords(tx, [incidentStore]));
    expect(verified.findings).toEqual([]);
  });
});
