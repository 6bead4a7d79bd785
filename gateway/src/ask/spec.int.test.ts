/** The audits of GraphQL over HTTP that its reference server is held to, all of them: no error, no warning. */
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FixtureGraph } from '../../fixture/graph.ts';
import { fixtureGraph } from '../../fixture/graph.ts';
import type { FixtureIssuer } from '../../fixture/issuer.ts';
import { fixtureIssuer } from '../../fixture/issuer.ts';

let issuer: FixtureIssuer;
let graph: FixtureGraph;
let token: string;
beforeAll(async () => {
  issuer = await fixtureIssuer();
  const identity = { kind: 'OIDC', issuer: issuer.url, audience: issuer.audience } as const;
  graph = await fixtureGraph({ production: true, introspection: true, identity });
  token = await issuer.sign();
});
afterAll(async () => {
  await graph.close();
  await issuer.close();
});

const asCaller = (url: string, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } });

describe('GraphQL over HTTP', () => {
  it.each(
    serverAudits({ url: () => `${graph.gateway.url}/graphql`, fetchFn: asCaller }).map(
      (audit) => [audit.id, audit.name, audit] as const,
    ),
  )('%s %s', async (_, __, audit) => {
    const result = await audit.fn();
    const reason = result.status === 'ok' ? '' : result.reason;
    expect({ status: result.status, reason }).toEqual({
      status: expect.stringMatching(/^(ok|notice)$/),
      reason: expect.anything(),
    });
  });
});
