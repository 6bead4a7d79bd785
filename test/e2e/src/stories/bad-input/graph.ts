/** Requests that cannot be answered and commands that cannot be done: each says why, none is a fault of ours. */
import { randomUUID } from 'node:crypto';
import { demoId, persona } from '@attest/demo';
import type { Stage } from '../../story.ts';

type Posted = { readonly status: number; readonly codes: readonly (string | undefined)[]; readonly text: string };

const post = async (url: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Posted> => {
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return { status: response.status, codes: errors.map(({ extensions }) => extensions?.code), text };
};

export const refuseRequests = async ({ as, check, chapter, graph }: Stage): Promise<void> => {
  await chapter('requests that are none', async () => {
    const query = JSON.stringify({ query: '{ incidents { totalCount } }' });
    for (const [name, headers] of [
      ['nobody is told nothing', {}],
      ['a made-up token is none', { authorization: 'Bearer abc.def.ghi' }],
    ] as const) {
      const { status, codes } = await post(graph.url, query, headers);
      check.equal(name, { status, codes }, { status: 401, codes: ['UNAUTHENTICATED'] });
    }
    const asked: readonly (readonly [
      name: string,
      query: string,
      code: string,
      variables?: Record<string, unknown>,
    ])[] = [
      ['half a question', '{ incidents {', 'GRAPHQL_PARSE_FAILED'],
      ['a field that there is not', '{ incidents { colour } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['too many at once', '{ incidents(first: 1000) { totalCount nodes { id } } }', 'BAD_USER_INPUT'],
      ['a cursor of nothing', '{ incidents(after: "nothing") { nodes { id } } }', 'BAD_USER_INPUT'],
      [
        'a zone that there is not',
        '{ incidentMonths(from: "2016-01-01", until: "2016-02-01", zone: "Mars") { month } }',
        'BAD_USER_INPUT',
      ],
      [
        'a time that is none',
        'query At($at: DateTime!) { incidents(filter: { loggedFrom: $at }) { totalCount } }',
        'BAD_USER_INPUT',
        { at: 'yesterday' },
      ],
    ];
    for (const [name, text, code, variables] of asked) {
      const { errors } = await as('agent').answer<unknown>(text, variables);
      check.equal(name, [...new Set(errors.map(({ extensions }) => extensions?.code))], [code]);
    }
    return `${asked.length + 2} kinds`;
  });
};

const uuid = '01941f29-7c00-7000-8000-000000000000';

export const refuseCommands = async (stage: Stage, source: string): Promise<void> => {
  const { as, check, chapter, refused } = stage;
  await chapter('commands that cannot be done', async () => {
    const manager = as('incident-manager');
    const incident = { title: 'Scanner is dead', category: 'scanner', impact: 'LOW', urgency: 'LOW', description: '' };
    await refused('agent', 'logIncident', { ...incident, title: '  ' }, 'INVALID_INPUT');
    await refused('agent', 'logIncident', { ...incident, title: 'x'.repeat(201) }, 'INVALID_INPUT');
    await refused('agent', 'logIncident', { ...incident, serviceId: uuid }, 'UNKNOWN_REFERENCE');
    await refused('agent', 'logIncident', { ...incident, serviceId: 'no id' }, 'UNKNOWN_REFERENCE');
    await refused('director', 'logIncident', incident, 'FORBIDDEN');
    const key = { ...incident, idempotencyKey: randomUUID() };
    const first = await as('agent').does('logIncident', key);
    const again = await as('agent').does('logIncident', key);
    check.equal('the same command again is done once', again.id, first.id);
    await refused('agent', 'logIncident', { ...key, title: 'Another' }, 'IDEMPOTENCY_KEY_REUSED');
    await as('agent').does('startIncident', { id: first.id, expectedVersion: 1 });
    await refused('agent', 'waitOnUser', { id: first.id, expectedVersion: 1 }, 'CONFLICT');
    const late = await refused('agent', 'startIncident', { id: first.id }, 'ILLEGAL_TRANSITION');
    check.that('what is possible instead is said', late.allowed.includes('RESOLVE'), late);
    await refused('agent', 'startIncident', { id: uuid }, 'NOT_FOUND');
    await refused('agent', 'startIncident', { id: 'no id' }, 'NOT_FOUND');
    const row = {
      ...{ source, externalId: 'A', revision: 1, at: '2026-01-01T08:00:00Z', state: 'NEW', title: 'A' },
      ...{ channel: 'PHONE', category: 'a', impact: 'LOW', urgency: 'LOW', details: {} },
    };
    const rows = [row, { ...row, externalId: 'B', category: ' ' }];
    const { refusal } = await manager.tries('importIncidents', { rows }, 'rows');
    check.that(
      'an import names the row that is wrong',
      refusal?.code === 'INVALID_INPUT' && refusal.message.includes('rows[1].category'),
      refusal,
    );
    const { incidents } = await manager.ask<{ incidents: { totalCount: number } }>(
      'query Count($source: String!) { incidents(filter: { source: $source }) { totalCount } }',
      { source },
    );
    check.equal('and takes over none of them', incidents.totalCount, 0);
    const hours = (zone: string, from: string) => ({
      name: 'Odd',
      hours: { zone, weekly: { mon: [{ from, to: '18:00' }] } },
    });
    await refused('service-level-manager', 'publishCalendar', hours('Mars/Olympus', '08:00'), 'INVALID_INPUT');
    await refused('service-level-manager', 'publishCalendar', hours('UTC', '19:00'), 'INVALID_INPUT');
    const cost = { serviceId: demoId('service', 'email'), kind: 'LABOUR', month: '2026-13', note: 'x' };
    const amount = { amount: '1.00', currency: 'EUR' };
    await refused('finance-manager', 'recordCost', { ...cost, amount }, 'INVALID_INPUT');
    await refused(
      'finance-manager',
      'recordCost',
      { ...cost, month: '2026-01', amount: { ...amount, currency: 'eur' } },
      'INVALID_INPUT',
    );
    const change = { title: 'x', description: 'x', justification: 'x', type: 'NORMAL', serviceIds: [uuid] };
    await refused('change-manager', 'requestChange', change, 'UNKNOWN_REFERENCE');
    const item = { name: 'x', typeName: 'SPACESHIP', ownerId: persona('engineer').personId };
    await refused('configuration-manager', 'registerConfigurationItem', item, 'CI_TYPE_UNKNOWN');
    return undefined;
  });
};
