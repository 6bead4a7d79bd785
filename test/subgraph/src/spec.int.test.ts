/** The audits of GraphQL over HTTP, asked of a subgraph as the gateway asks: no error, no warning. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { aDoor } from './door.ts';

const door = await aDoor(buildSubgraphSchema({ typeDefs: parse('type Query { hello: String }') }), {
  introspection: true,
});
const fetchFn = (address: string, init: RequestInit = {}): Promise<Response> =>
  door.signed(init, address.slice(door.url.length));
const audits = serverAudits({ url: door.url, fetchFn }).map((audit) => [audit.id, audit.name, audit] as const);

describe('GraphQL over HTTP', () => {
  it.each(audits)('%s %s', async (_, __, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? '' : `${result.status}: ${result.reason}`).toMatch(/^(?:notice: .*)?$/s);
  });
});
