/** Whatever is asked again is answered as it was the first time, by the server or the short way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';

const incidents = 'query Some($n: Boolean!) { incidents { id title @include(if: $n) } }';
const two = 'query One { me { id } } query Two { incidents { id } }';
const bodies: Readonly<Record<string, unknown>> = {
  'a query': { query: '{ me { id } }' },
  'a query with variables': { query: incidents, variables: { n: true } },
  'variables that are not given': { query: incidents },
  'variables of another kind': { query: incidents, variables: { n: 'yes' } },
  'variables that are none': { query: incidents, variables: [true] },
  'null for variables and extensions': {
    query: '{ me { id } }',
    variables: null,
    extensions: null,
    operationName: null,
  },
  'extensions that are none': { query: '{ me { id } }', extensions: 'x' },
  'a persisted query without an id': { query: '{ me { id } }', extensions: { persistedQuery: { version: 1 } } },
  'the first of two': { query: two, operationName: 'One' },
  'the second of two': { query: two, operationName: 'Two' },
  'neither of two': { query: two, operationName: 'Three' },
  'no name of two': { query: two },
  'a name that is none': { query: '{ me { id } }', operationName: 1 },
  'an empty name': { query: '{ me { id } }', operationName: '' },
  introspection: { query: '{ __schema { queryType { name } } __typename }' },
  'what is no text': { query: '{ me {' },
  'a field that is not there': { query: '{ nowhere }' },
  'a mutation': { query: 'mutation { importIncidents(titles: ["a"]) }' },
};
const accepted = ['*/*', 'application/json', 'application/graphql-response+json', 'text/plain', 'image/png, */*;q=0.1'];

describe('a request that comes again', () => {
  let graph: FixtureGraph;
  let authorization: string;
  beforeAll(async () => {
    graph = await fixtureGraph({ production: true, identity: { kind: 'DEVELOPMENT' }, introspection: true });
    authorization = `Bearer ${await graph.token('agent')}`;
  });
  afterAll(() => graph.close());

  const lineOf = async (headers: Headers): Promise<string> => {
    const id = `"requestId":"${headers.get('x-request-id')}"`;
    await graph.untilLogged(id);
    return graph.logged.find((line) => line.includes(id)) ?? '{}';
  };
  const asked = async (body: unknown, headers: Record<string, string>) => {
    const answer = await fetch(`${graph.gateway.url}/graphql`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = (await answer.text()).replaceAll(/"traceId":"\w+"/g, '');
    const { kind, operation, status, errors, cost } = JSON.parse(await lineOf(answer.headers));
    const told = [...answer.headers.keys()].filter((name) => !['connection', 'keep-alive'].includes(name));
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      told,
      text,
      line: { kind, operation, status, errors, cost },
    };
  };

  it.each(Object.keys(bodies))('is answered as before: %s', async (name) => {
    for (const accept of accepted)
      for (const cost of ['hide', 'show']) {
        const headers = { accept, 'attest-cost': cost };
        const first = await asked(bodies[name], headers);
        for (const _ of [2, 3]) expect(await asked(bodies[name], headers)).toEqual(first);
      }
  });

  it('is answered as before while a service is away, and when it is back', async () => {
    const query = '{ incidents { id service { name } } }';
    const well = await asked({ query }, {});
    expect(well.text).toMatch(/^{"data"/);
    await graph.delivery.close();
    const away = await asked({ query }, {});
    expect(away.text).toContain('SERVICE_UNAVAILABLE');
    expect(await asked({ query }, {})).toEqual(away);
    const back = await graph.restartDelivery();
    expect((await asked({ query }, {})).text).toBe(well.text);
    await back.close();
  });
});
