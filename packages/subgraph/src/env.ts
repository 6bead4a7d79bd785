/** A service's environment: read once, checked whole, so that a wrong one is told in one message. */
import type { JSONWebKeySet } from 'jose';

export type ServiceEnv = {
  readonly service: string;
  readonly port: number;
  readonly host: string;
  /** As the restricted role. */
  readonly databaseUrl: string;
  /** As the owner: runs migrations. */
  readonly databaseOwnerUrl: string;
  /** One or several servers, separated by commas. */
  readonly natsUrl: string;
  /** What subjects begin with. */
  readonly natsNamespace: string;
  /** The public keys that the gateway signs with. */
  readonly gatewayJwks: JSONWebKeySet;
  readonly logLevel: string;
  readonly otelEndpoint: string | undefined;
  readonly seedDemo: boolean;
  /** Stop when the parent process goes away. */
  readonly parentWatch: boolean;
};

/** Why a service cannot start, with what to do; shown without a stack. */
export class CannotStart extends Error {}

type Variables = Readonly<Record<string, string | undefined>>;
type Fault = { readonly fault: string };

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

const isFault = (value: unknown): value is Fault => typeof value === 'object' && value !== null && 'fault' in value;

const urlOf = (text: string | undefined, protocols: readonly string[], example: string): string | Fault => {
  if (!text) return { fault: `is missing; for example ${example}` };
  const wrong = text.split(',').some((part) => !URL.canParse(part) || !protocols.includes(new URL(part).protocol));
  return wrong ? { fault: `must be like ${example}` } : text;
};

const portOf = (text: string | undefined, usual: number): number | Fault => {
  const port = text ? Number(text) : usual;
  return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : { fault: `must be 0 to 65535, not ${text}` };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
};

const jwksOf = (text: string | undefined): JSONWebKeySet | Fault => {
  if (!text)
    return { fault: 'is missing: the JSON text {"keys":[...]} of the public keys that the gateway signs with' };
  const jwks = parsed(text) as Partial<JSONWebKeySet> | null | undefined;
  if (!Array.isArray(jwks?.keys) || jwks.keys.length === 0) return { fault: 'must be JSON {"keys":[...]} with a key' };
  if (jwks.keys.some((key) => key.kty !== 'OKP' || key.crv !== 'Ed25519')) return { fault: 'must hold Ed25519 keys' };
  if (jwks.keys.some((key) => 'd' in key)) return { fault: 'holds a private key: give the public ones only' };
  return { keys: jwks.keys };
};

const oneOf = (text: string, words: readonly string[]): string | Fault =>
  words.includes(text) ? text : { fault: `must be one of ${words.join(', ')}, not ${text}` };

/**
 * Reads a service's environment: `serviceEnv(process.env, { service: 'resolution', port: 4101 })`.
 *
 * @throws CannotStart with every variable that is missing or wrong; values are not repeated where they may hold secrets
 */
export const serviceEnv = (
  variables: Variables,
  { service, port }: { readonly service: string; readonly port: number },
): ServiceEnv => {
  const read = {
    PORT: portOf(variables.PORT, port),
    DATABASE_URL: urlOf(
      variables.DATABASE_URL,
      ['postgres:', 'postgresql:'],
      `postgres://attest_${service}:…@127.0.0.1:5432/attest_${service}`,
    ),
    DATABASE_OWNER_URL: urlOf(
      variables.DATABASE_OWNER_URL,
      ['postgres:', 'postgresql:'],
      `postgres://attest_${service}_owner:…@127.0.0.1:5432/attest_${service}`,
    ),
    NATS_URL: urlOf(variables.NATS_URL, ['nats:', 'tls:'], 'nats://127.0.0.1:4222'),
    GATEWAY_JWKS: jwksOf(variables.GATEWAY_JWKS),
    LOG_LEVEL: oneOf(variables.LOG_LEVEL || 'info', levels),
    ATTEST_DEMO: oneOf(variables.ATTEST_DEMO || 'no', ['seed', 'no']),
    OTEL_EXPORTER_OTLP_ENDPOINT: variables.OTEL_EXPORTER_OTLP_ENDPOINT
      ? urlOf(variables.OTEL_EXPORTER_OTLP_ENDPOINT, ['http:', 'https:'], 'http://127.0.0.1:4318')
      : undefined,
  };
  const faults = Object.entries(read).flatMap(([name, value]) => (isFault(value) ? [`${name} ${value.fault}`] : []));
  if (faults.length > 0)
    throw new CannotStart(`The environment of the service ${service} is not complete:\n  ${faults.join('\n  ')}`);
  type Read = { [K in keyof typeof read]: Exclude<(typeof read)[K], Fault> };
  const good = read as Read;
  return {
    service,
    port: good.PORT,
    host: variables.HOST || '127.0.0.1',
    databaseUrl: good.DATABASE_URL,
    databaseOwnerUrl: good.DATABASE_OWNER_URL,
    natsUrl: good.NATS_URL,
    natsNamespace: variables.NATS_NAMESPACE || 'attest',
    gatewayJwks: good.GATEWAY_JWKS,
    logLevel: good.LOG_LEVEL,
    otelEndpoint: good.OTEL_EXPORTER_OTLP_ENDPOINT,
    seedDemo: good.ATTEST_DEMO === 'seed',
    parentWatch: variables.ATTEST_PARENT_WATCH === '1',
  };
};
