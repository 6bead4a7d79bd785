import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { usualLimits } from './limit/settings.ts';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'x', d: 'd', kid: 'k' };
const good = {
  SUBGRAPH_URLS: '{"resolution":"http://127.0.0.1:4101","control":"http://127.0.0.1:4102/api/graphql"}',
  GATEWAY_PRIVATE_JWK: JSON.stringify(key),
};
const problems = (over: Record<string, string>) => {
  const env = readEnv({ ...good, ...over });
  return env.ok ? [] : env.refusal.problems;
};

describe('the environment', () => {
  it('needs little in development', () =>
    expect(readEnv(good)).toEqual({
      ok: true,
      value: {
        port: 4000,
        host: '127.0.0.1',
        subgraphs: { resolution: 'http://127.0.0.1:4101/graphql', control: 'http://127.0.0.1:4102/api/graphql' },
        signingKey: key,
        identity: { kind: 'DEVELOPMENT' },
        rolesClaim: 'roles',
        production: false,
        ide: true,
        logLevel: 'info',
        executor: 'own',
        shadowPercent: 10,
        deduplicate: false,
        supergraphWatchMs: 0,
        introspection: true,
        limits: usualLimits,
        operations: { mode: 'open', path: undefined },
        natsUrl: undefined,
        natsNamespace: 'attest',
        live: { perCaller: 200, perConnection: 100, total: 10_000 },
        bodyLimitBytes: 2 * 1024 * 1024,
        supergraphFile: expect.stringMatching(/gateway\/supergraph\.graphql$/),
        parentWatch: false,
        telemetry: undefined,
      },
    }));

  it('names a collector, and which share of the traces that begin here goes there', () => {
    const endpoint = 'http://127.0.0.1:4318';
    const collected = { ...good, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint };
    expect(readEnv(collected)).toMatchObject({ value: { telemetry: { endpoint, share: 1 } } });
    expect(readEnv({ ...collected, OTEL_TRACES_SAMPLER_ARG: '0.25' })).toMatchObject({
      value: { telemetry: { share: 0.25 } },
    });
  });

  it('names an OpenID provider, which switches the development issuer off', () =>
    expect(readEnv({ ...good, OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'attest' })).toMatchObject({
      value: { identity: { kind: 'OIDC', issuer: 'https://id.example', audience: 'attest' } },
    }));

  it('refuses production without an OpenID provider', () =>
    expect(problems({ NODE_ENV: 'production', OPERATIONS: 'open' })).toEqual([
      expect.stringContaining('OIDC_ISSUER is required'),
    ]));

  const inProduction = { ...good, NODE_ENV: 'production', OIDC_ISSUER: 'https://id.example', OIDC_AUDIENCE: 'attest' };

  it('runs in production what a manifest has, and any operation only where that is said', () => {
    expect(problems(inProduction)).toEqual([expect.stringMatching(/^OPERATIONS_PATH is required .* OPERATIONS=open/)]);
    const ofManifests = { ...inProduction, OPERATIONS_PATH: 'operations' };
    expect(readEnv(ofManifests)).toMatchObject({ value: { operations: { mode: 'safelist', path: 'operations' } } });
    for (const mode of ['open', 'log'])
      expect(readEnv({ ...ofManifests, OPERATIONS: mode })).toMatchObject({ value: { operations: { mode } } });
    expect(readEnv({ ...inProduction, OPERATIONS: 'open' })).toMatchObject({ value: { operations: { mode: 'open' } } });
    expect(readEnv(good)).toMatchObject({ value: { operations: { mode: 'open' } } });
  });

  it('shows no explorer in production unless told to', () => {
    const production = { ...inProduction, OPERATIONS: 'open' };
    expect(readEnv(production)).toMatchObject({ value: { ide: false, production: true } });
    expect(readEnv({ ...production, IDE: 'on' })).toMatchObject({ value: { ide: true } });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be an integer'],
    [{ PORT: '70000' }, 'PORT must be an integer'],
    [{ BODY_LIMIT: '2MB' }, 'BODY_LIMIT must be an integer'],
    [{ LIMIT_DEPTH: '0' }, 'LIMIT_DEPTH must be an integer from 1 to 100'],
    [{ RATE_LIMIT: '10' }, 'RATE_LIMIT must not be below COST_LIMIT'],
    [{ HEADERS_TIMEOUT: '60000' }, 'HEADERS_TIMEOUT must not be above REQUEST_TIMEOUT'],
    [{ CORS_ORIGINS: 'https://a.example, https://b.example/page' }, 'CORS_ORIGINS must be a list like'],
    [{ CORS_ORIGINS: '*' }, 'CORS_ORIGINS must be a list like'],
    [{ TRUSTED_PROXIES: 'everybody' }, 'TRUSTED_PROXIES must be a list like'],
    [{ OPERATIONS: 'closed' }, 'OPERATIONS must be one of open, log, safelist'],
    [{ OPERATIONS: 'safelist' }, 'OPERATIONS=safelist needs OPERATIONS_PATH'],
    [{ INTROSPECTION: 'maybe' }, 'INTROSPECTION must be one of'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an http(s) URL'],
    [{ OTEL_TRACES_SAMPLER_ARG: '50 %' }, 'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1'],
    [{ EXECUTOR: 'both' }, 'EXECUTOR must be one of own, stock, shadow'],
    [{ SHADOW_PERCENT: '101' }, 'SHADOW_PERCENT must be an integer'],
    [{ IDE: 'yes' }, 'IDE must be one of'],
    [{ LIVE_PER_CALLER: '0' }, 'LIVE_PER_CALLER must be an integer'],
    [{ NATS_URL: 'http://127.0.0.1:4222' }, 'NATS_URL must be one or more nats:// URLs'],
    [{ SUBGRAPH_URLS: '' }, 'SUBGRAPH_URLS must be a JSON object'],
    [{ SUBGRAPH_URLS: '["http://a"]' }, 'SUBGRAPH_URLS must be a JSON object'],
    [{ SUBGRAPH_URLS: '{"a":"file:///etc/passwd"}' }, 'the address of "a"'],
    [{ GATEWAY_PRIVATE_JWK: '{"kty":"EC"}' }, 'GATEWAY_PRIVATE_JWK must be'],
    [{ OIDC_ISSUER: 'id.example', OIDC_AUDIENCE: 'attest' }, 'OIDC_ISSUER must be an http(s) URL'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_AUDIENCE is required'],
    [{ OIDC_AUDIENCE: 'attest' }, 'say nothing without OIDC_ISSUER'],
    [
      { NODE_ENV: 'production', OIDC_ISSUER: 'http://id.example', OIDC_AUDIENCE: 'attest', OPERATIONS: 'open' },
      'OIDC_ISSUER must be https',
    ],
  ])('%j is named: %s', (over, message) => expect(problems(over)).toEqual([expect.stringContaining(message)]));

  it('names everything at once, and never a key', () => {
    const all = problems({ PORT: '-1', SUBGRAPH_URLS: '{}', GATEWAY_PRIVATE_JWK: '{"kty":"RSA","d":"private"}' });
    expect(all).toHaveLength(3);
    expect(all.join()).not.toContain('private"');
  });
});
