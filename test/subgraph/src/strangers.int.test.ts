/** Every operation of every service of the platform, asked without the gateway: 401, whatever it is. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { subgraphDocument } from '@attest/subgraph';
import { anActor, gatewayToken } from '@attest/testkit';
import type { GraphQLField } from 'graphql';
import { getNamedType, isLeafType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { aDoor } from './door.ts';

const services = join(import.meta.dirname, '..', '..', '..', 'services');
const schemaOf = (service: string) => {
  const slices = globSync('src/*/schema.graphql', { cwd: join(services, service) }).toSorted();
  const processes = slices.map((name) => ({ name, sdl: readFileSync(join(services, service, name), 'utf8') }));
  return buildSubgraphSchema({ typeDefs: subgraphDocument(processes) });
};
const asked = ({ name, type }: GraphQLField<unknown, unknown>): string =>
  isLeafType(getNamedType(type)) ? name : `${name} { __typename }`;

describe.each(['control', 'delivery', 'governance', 'relationship', 'resolution'])('%s', async (service) => {
  const schema = schemaOf(service);
  const door = await aDoor(schema);
  const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}).map((field) => `${type?.name.toLowerCase()} { ${asked(field)} }`),
  );
  const bodies = [...operations, '{ __typename }', '{ __schema { types { name } } }', '{'].map((query) =>
    JSON.stringify({ query }),
  );

  const statusesOf = async (tokenOf: (body: string) => Promise<string | undefined>): Promise<number[]> => {
    const statuses = new Set<number>();
    for (const body of bodies) {
      const token = await tokenOf(body);
      const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
      const answer = await fetch(door.url, { method: 'POST', headers, body });
      await answer.arrayBuffer();
      statuses.add(answer.status);
    }
    return [...statuses];
  };
  const tokenFor = (body: string, over = {}) =>
    gatewayToken({ service: 'shop', actor: anActor('SERVICE_DESK_AGENT'), body, ...over });

  it('has operations to be asked', () => expect(operations.length).toBeGreaterThan(10));
  it('answers the gateway', async () => expect(await statusesOf((body) => tokenFor(body))).not.toContain(401));
  it('answers 401 without a token', async () => expect(await statusesOf(async () => undefined)).toEqual([401]));
  it('answers 401 to a token for another body', async () =>
    expect(await statusesOf((body) => tokenFor(`${body} `))).toEqual([401]));
  it('answers 401 to a token for another service', async () =>
    expect(await statusesOf((body) => tokenFor(body, { service: 'elsewhere' }))).toEqual([401]));
  it('answers 401 to the token of a person', async () =>
    expect(await statusesOf((body) => tokenFor(body, { issuer: 'https://id.example' }))).toEqual([401]));
  it('answers 401 to whatever else is tried: other methods, several operations at once, forms', async () => {
    const query = '{ __schema { types { name } } }';
    const search = `${door.url}?query=${encodeURIComponent(query)}`;
    const json = { 'content-type': 'application/json' };
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const tried: readonly [string, RequestInit][] = [
      ...['GET', 'HEAD', 'OPTIONS', 'DELETE'].map((method): [string, RequestInit] => [search, { method }]),
      ...['POST', 'PUT', 'PATCH'].map((method): [string, RequestInit] => [
        search,
        { method, headers: json, body: JSON.stringify([{ query }, { query }]) },
      ]),
      [door.url, { method: 'POST', headers: form, body: new URLSearchParams({ query }).toString() }],
      [door.url, { method: 'POST' }],
    ];
    const statuses = new Set<number>();
    for (const [url, init] of tried) statuses.add((await fetch(url, init)).status);
    expect([...statuses]).toEqual([401]);
  });
});
