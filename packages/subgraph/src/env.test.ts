import { describe, expect, it } from 'vitest';
import { CannotStart, serviceEnv } from './env.ts';

const key = { kty: 'OKP', crv: 'Ed25519', x: 'abc' };
const good = {
  DATABASE_URL: 'postgres://app:secret@127.0.0.1:5432/attest_x',
  DATABASE_OWNER_URL: 'postgres://owner:secret@127.0.0.1:5432/attest_x',
  NATS_URL: 'nats://127.0.0.1:4222,nats://127.0.0.2:4222',
  GATEWAY_JWKS: JSON.stringify({ keys: [key] }),
};
const read = (over: Record<string, string> = {}) => serviceEnv({ ...good, ...over }, { service: 'x', port: 4101 });

describe('the environment of a service', () => {
  it('has defaults where a default is safe', () =>
    expect(read()).toMatchObject({
      port: 4101,
      host: '127.0.0.1',
      logLevel: 'info',
      natsNamespace: 'attest',
      gatewayJwks: { keys: [key] },
      otelEndpoint: undefined,
      seedDemo: false,
      parentWatch: false,
    }));
  it('takes what is given', () =>
    expect(read({ PORT: '0', ATTEST_DEMO: 'seed', ATTEST_PARENT_WATCH: '1', LOG_LEVEL: 'debug' })).toMatchObject({
      port: 0,
      seedDemo: true,
      parentWatch: true,
      logLevel: 'debug',
    }));
  it('names everything that is missing at once', () => {
    const missing = () => serviceEnv({}, { service: 'x', port: 1 });
    expect(missing).toThrow(CannotStart);
    for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL', 'NATS_URL', 'GATEWAY_JWKS'])
      expect(missing).toThrow(name);
  });
  it.each([
    ['PORT', '70000', 'PORT must be 0 to 65535'],
    ['DATABASE_URL', 'mysql://secret@x', 'DATABASE_URL must be like postgres:'],
    ['GATEWAY_JWKS', '{', 'GATEWAY_JWKS must be JSON'],
    ['GATEWAY_JWKS', '{"keys":[]}', 'GATEWAY_JWKS must be JSON'],
    ['GATEWAY_JWKS', JSON.stringify({ keys: [{ kty: 'RSA' }] }), 'must hold Ed25519 keys'],
    ['GATEWAY_JWKS', JSON.stringify({ keys: [{ ...key, d: 'private' }] }), 'holds a private key'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
    ['OTEL_EXPORTER_OTLP_ENDPOINT', 'x', 'OTEL_EXPORTER_OTLP_ENDPOINT must be like'],
  ])('refuses %s=%s', (name, value, message) => expect(() => read({ [name]: value })).toThrow(message));
  it('repeats no secret', () => {
    expect(() => read({ DATABASE_URL: 'mysql://user:hunter2@x' })).not.toThrow('hunter2');
  });
});
