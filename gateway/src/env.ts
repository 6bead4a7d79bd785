/** The environment of the gateway; the only reader of process.env here. */
import { fileURLToPath } from 'node:url';
import type { Refused, Result } from '@attest/kernel';
import { ok, refuse } from '@attest/kernel';
import type { JWK } from 'jose';
import type { LimitSettings } from './limit/settings.ts';
import { readLimits } from './limit/settings.ts';
import type { Quotas } from './live/sessions.ts';
import type { OperationSettings } from './operations/safelist.ts';
import { operationModes } from './operations/safelist.ts';

/** Who vouches for callers: an OpenID provider, or the development issuer, which hands a token to anybody who asks. */
export type IdentitySource =
  | { readonly kind: 'OIDC'; readonly issuer: string; readonly audience: string; readonly jwksUrl?: string | undefined }
  | { readonly kind: 'DEVELOPMENT' };

/** Who runs query plans: our own executor, that of @apollo/gateway, or our own with the other beside it for comparison. */
export const executors = ['own', 'stock', 'shadow'] as const;
export type Executor = (typeof executors)[number];

export type Env = {
  readonly port: number;
  readonly host: string;
  /** Subgraph name to the address of its graph, for example `http://127.0.0.1:4101/graphql`. */
  readonly subgraphs: Readonly<Record<string, string>>;
  /** Private Ed25519 key with which tokens for subgraphs are signed; they know the public half. */
  readonly signingKey: JWK;
  readonly identity: IdentitySource;
  /** Name, or dotted path, of the claim that lists roles. */
  readonly rolesClaim: string;
  readonly production: boolean;
  /** Whether GET / shows the explorer. */
  readonly ide: boolean;
  readonly logLevel: string;
  readonly bodyLimitBytes: number;
  readonly supergraphFile: string;
  /** How often the supergraph's file is looked at, in milliseconds; 0 for never. */
  readonly supergraphWatchMs: number;
  readonly executor: Executor;
  /** Of a hundred queries, how many a shadow runs again. */
  readonly shadowPercent: number;
  /** Whether the same query of the same caller at the same time is run once. */
  readonly deduplicate: boolean;
  /** Whether the schema is shown to callers. */
  readonly introspection: boolean;
  readonly limits: LimitSettings;
  readonly operations: OperationSettings;
  /** The message bus, which tells of changes; live queries are refused without. */
  readonly natsUrl?: string | undefined;
  /** What subjects on the bus begin with; "attest" but in tests that share a server. */
  readonly natsNamespace: string;
  /** How many live queries may be open. */
  readonly live: Quotas;
  /** Where spans and measures go, and which share (0 to 1) of the traces that begin here is recorded. */
  readonly telemetry?: { readonly endpoint: string; readonly share: number } | undefined;
  /** Whether to stop when the parent process is gone, so that nothing is left behind by one that was killed. */
  readonly parentWatch: boolean;
};

export type BadEnvironment = { readonly code: 'BAD_ENVIRONMENT'; readonly problems: readonly string[] };

type Source = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const twoMegabytes = 2 * 1024 * 1024;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const jsonObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const httpUrl = (text: unknown): URL | undefined => {
  const url = typeof text === 'string' ? URL.parse(text) : null;
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
};

/** Reads the environment, or names everything that is wrong with it at once: BAD_ENVIRONMENT. */
export const readEnv = (source: Source = process.env): Result<Env, BadEnvironment> => {
  const problems: string[] = [];
  /** A variable set to nothing counts as not set: that is what a compose file makes of an absent one. */
  const text = (name: string): string | undefined => source[name]?.trim() || undefined;
  const integer = (name: string, fallback: number, min: number, max: number): number => {
    const value = Number(text(name) ?? fallback);
    if (!Number.isInteger(value) || value < min || value > max)
      problems.push(`${name} must be an integer from ${min} to ${max}, not "${text(name)}"`);
    return value;
  };
  const choice = (name: string, allowed: readonly string[], fallback: string): string => {
    const value = text(name) ?? fallback;
    if (!allowed.includes(value)) problems.push(`${name} must be one of ${allowed.join(', ')}, not "${value}"`);
    return value;
  };

  const list = (name: string, example: string, isOne: (each: string) => boolean): string[] => {
    const values = (text(name) ?? '').split(',').flatMap((each) => each.trim() || []);
    const wrong = values.filter((each) => !isOne(each));
    if (wrong.length > 0) problems.push(`${name} must be a list like "${example}", not "${wrong.join(',')}"`);
    return values;
  };

  const production = text('NODE_ENV') === 'production';
  const executor = choice('EXECUTOR', executors, 'own');
  const env: Env = {
    port: integer('PORT', 4000, 0, 65_535),
    host: text('HOST') ?? '127.0.0.1',
    subgraphs: subgraphs(text('SUBGRAPH_URLS'), problems),
    signingKey: signingKey(text('GATEWAY_PRIVATE_JWK'), problems),
    identity: identity(text, production, problems),
    rolesClaim: text('ROLES_CLAIM') ?? 'roles',
    production,
    ide: choice('IDE', ['on', 'off'], production ? 'off' : 'on') === 'on',
    logLevel: choice('LOG_LEVEL', logLevels, 'info'),
    bodyLimitBytes: integer('BODY_LIMIT', twoMegabytes, 1024, 64 * 1024 * 1024),
    supergraphFile: text('SUPERGRAPH') ?? fileURLToPath(new URL('../supergraph.graphql', import.meta.url)),
    supergraphWatchMs: integer('SUPERGRAPH_WATCH', 0, 0, 3_600_000),
    executor: executors.find((each) => each === executor) ?? 'own',
    shadowPercent: integer('SHADOW_PERCENT', 10, 0, 100),
    deduplicate: choice('DEDUPLICATE', ['on', 'off'], 'off') === 'on',
    introspection: choice('INTROSPECTION', ['on', 'off'], production ? 'off' : 'on') === 'on',
    limits: readLimits({ integer, list, problem: (problem) => problems.push(problem) }),
    operations: operations(
      choice('OPERATIONS', operationModes, production ? 'safelist' : 'open'),
      { path: text('OPERATIONS_PATH'), said: text('OPERATIONS') !== undefined },
      problems,
    ),
    natsUrl: natsUrl(text('NATS_URL'), problems),
    natsNamespace: text('NATS_NAMESPACE') ?? 'attest',
    live: {
      perCaller: integer('LIVE_PER_CALLER', 200, 1, 100_000),
      perConnection: integer('LIVE_PER_CONNECTION', 100, 1, 100_000),
      total: integer('LIVE_TOTAL', 10_000, 1, 1_000_000),
    },
    telemetry: telemetry(text, problems),
    parentWatch: text('ATTEST_PARENT_WATCH') === '1',
  };
  return problems.length === 0 ? ok(env) : bad(problems);
};

const bad = (problems: readonly string[]): Refused<BadEnvironment> => refuse({ code: 'BAD_ENVIRONMENT', problems });

/** In production what nobody decided is closed: whoever wants any operation to run says so. */
const operations = (
  mode: string,
  { path, said }: { readonly path: string | undefined; readonly said: boolean },
  problems: string[],
): OperationSettings => {
  const manifest = 'a manifest of operations, or a folder of them';
  const needsThem = mode === 'log' || mode === 'safelist';
  if (needsThem && path === undefined)
    problems.push(
      said
        ? `OPERATIONS=${mode} needs OPERATIONS_PATH: ${manifest}`
        : `OPERATIONS_PATH is required when NODE_ENV=production: ${manifest}; OPERATIONS=open lets any operation run`,
    );
  return { mode: operationModes.find((each) => each === mode) ?? 'safelist', path };
};

const subgraphs = (text: string | undefined, problems: string[]): Record<string, string> => {
  const parsed = jsonObject(text ?? '');
  if (!parsed || Object.keys(parsed).length === 0) {
    problems.push('SUBGRAPH_URLS must be a JSON object, for example {"resolution":"http://127.0.0.1:4101/graphql"}');
    return {};
  }
  const urls: Record<string, string> = {};
  for (const [name, value] of Object.entries(parsed)) {
    const url = httpUrl(value);
    if (!url) {
      problems.push(`SUBGRAPH_URLS: the address of "${name}" must be an http(s) URL, not ${JSON.stringify(value)}`);
      continue;
    }
    if (url.pathname === '/') url.pathname = '/graphql';
    urls[name] = url.href;
  }
  return urls;
};

const natsUrl = (text: string | undefined, problems: string[]): string | undefined => {
  const servers = text?.split(',').map((one) => URL.parse(one.includes('://') ? one.trim() : `nats://${one.trim()}`));
  // What was given stays out of the message: it may hold a password.
  if (servers?.some((url) => !url || !['nats:', 'tls:'].includes(url.protocol)))
    problems.push('NATS_URL must be one or more nats:// URLs, with commas between');
  return text;
};

const telemetry = (text: (name: string) => string | undefined, problems: string[]): Env['telemetry'] => {
  const endpoint = text('OTEL_EXPORTER_OTLP_ENDPOINT');
  if (endpoint !== undefined && !httpUrl(endpoint))
    problems.push(
      `OTEL_EXPORTER_OTLP_ENDPOINT must be an http(s) URL, for example http://127.0.0.1:4318, not "${endpoint}"`,
    );
  const said = text('OTEL_TRACES_SAMPLER_ARG');
  const share = Number(said ?? 1);
  if (!(share >= 0 && share <= 1)) problems.push(`OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1, not "${said}"`);
  return endpoint === undefined ? undefined : { endpoint, share };
};

const signingKey = (text: string | undefined, problems: string[]): JWK => {
  const { kty, crv, d, x, kid } = jsonObject(text ?? '') ?? {};
  if (kty === 'OKP' && crv === 'Ed25519' && typeof d === 'string' && typeof x === 'string')
    return { kty, crv, d, x, ...(typeof kid === 'string' && { kid }) };
  // What was given stays out of the message: it may be a private key of another kind.
  problems.push('GATEWAY_PRIVATE_JWK must be a private Ed25519 key as JSON: {"kty":"OKP","crv":"Ed25519","x":…,"d":…}');
  return {};
};

const identity = (
  text: (name: string) => string | undefined,
  production: boolean,
  problems: string[],
): IdentitySource => {
  const issuer = text('OIDC_ISSUER');
  const audience = text('OIDC_AUDIENCE');
  const jwksUrl = text('OIDC_JWKS_URL');
  if (!issuer) {
    if (production)
      problems.push(
        'OIDC_ISSUER is required when NODE_ENV=production: the development issuer would hand a token to anybody',
      );
    if (audience || jwksUrl) problems.push('OIDC_AUDIENCE and OIDC_JWKS_URL say nothing without OIDC_ISSUER');
    return { kind: 'DEVELOPMENT' };
  }
  for (const [name, value] of Object.entries({ OIDC_ISSUER: issuer, OIDC_JWKS_URL: jwksUrl })) {
    const url = value === undefined ? undefined : httpUrl(value);
    if (value !== undefined && !url) problems.push(`${name} must be an http(s) URL, not "${value}"`);
    if (url?.protocol === 'http:' && production) problems.push(`${name} must be https when NODE_ENV=production`);
  }
  if (!audience)
    problems.push('OIDC_AUDIENCE is required with OIDC_ISSUER: tokens for other applications are not ours');
  return { kind: 'OIDC', issuer, audience: audience ?? '', jwksUrl };
};

/** Apollo's libraries report their use to their maker unless told otherwise; Attest calls nobody by itself. */
export const callNobody = (): void => {
  process.env.APOLLO_TELEMETRY_DISABLED = 'true';
};
