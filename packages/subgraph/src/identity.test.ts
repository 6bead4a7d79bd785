import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyHash, gatewayIssuer, gatewayVerifier, type Identity } from './identity.ts';

const epoch = Date.UTC(2026, 0, 5, 8) / 1000;
const claims = {
  iss: gatewayIssuer,
  aud: 'resolution',
  sub: 'p1',
  name: 'Ada',
  roles: ['SERVICE_DESK_AGENT'],
  exp: epoch + 30,
  body: bodyHash('{}'),
};

let verify: (authorization: string | undefined) => Promise<Identity>;
let sign: (over?: Record<string, unknown>, kid?: string) => Promise<string>;
let foreign: (over?: Record<string, unknown>) => Promise<string>;

beforeAll(async () => {
  const ours = await generateKeyPair('EdDSA');
  const next = await generateKeyPair('EdDSA');
  const theirs = await generateKeyPair('EdDSA');
  const jwk = async (pair: typeof ours, kid: string) => ({ ...(await exportJWK(pair.publicKey)), kid });
  const jwks: JSONWebKeySet = { keys: [await jwk(ours, 'one'), await jwk(next, 'two')] };
  const signing =
    (pairs: Record<string, typeof ours>) =>
    (over: Record<string, unknown> = {}, kid = 'one') =>
      new SignJWT({ ...claims, ...over })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .sign((pairs[kid] ?? ours).privateKey)
        .then((token) => `Bearer ${token}`);
  sign = signing({ one: ours, two: next });
  foreign = signing({ one: theirs });
  verify = gatewayVerifier({
    service: 'resolution',
    jwks,
    log: pino({ level: 'silent' }),
    now: () => new Date(epoch * 1000),
  });
});

describe('a token of the gateway', () => {
  it('says who calls', async () =>
    expect(await verify(await sign({ customer: 'c1', obo: 'p2' }))).toEqual({
      caller: {
        actor: {
          id: 'p1',
          name: 'Ada',
          roles: ['SERVICE_DESK_AGENT'],
          customerId: 'c1',
          supplierId: undefined,
          onBehalfOf: 'p2',
        },
        body: bodyHash('{}'),
      },
    }));
  it('may be signed by any key of the gateway while it changes its key', async () =>
    expect(await verify(await sign({}, 'two'))).toHaveProperty('caller'));
  it('loses roles that are not known here, and the platform’s own', async () =>
    expect(await verify(await sign({ roles: ['SYSTEM', 'WIZARD', 'SMS_MANAGER'] }))).toMatchObject({
      caller: { actor: { roles: ['SMS_MANAGER'] } },
    }));
  it.each([
    ['none at all', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token', 'Bearer x'],
  ])('is required: %s is turned away', async (_, header) =>
    expect(await verify(header)).toMatchObject({ turned: { status: 401 } }),
  );
  it.each([
    ['another issuer', { iss: 'somebody' }],
    ['another service', { aud: 'control' }],
    ['several services', { aud: ['resolution', 'control'] }],
    ['one that has ended', { exp: epoch - 10 }],
    ['one without end', { exp: undefined }],
    ['one that lives too long', { exp: epoch + 3600 }],
    ['nobody', { sub: undefined }],
    ['no name', { name: '' }],
    ['no body', { body: undefined }],
    ['roles of another form', { roles: 'SMS_MANAGER' }],
  ])('for %s is turned away', async (_, over) =>
    expect(await verify(await sign(over))).toMatchObject({ turned: { status: 401 } }),
  );
  it('is turned away when somebody else or nobody signed it', async () => {
    expect(await verify(await foreign())).toMatchObject({ turned: { status: 401 } });
    const unsigned = new UnsecuredJWT(claims).encode();
    expect(await verify(`Bearer ${unsigned}`)).toMatchObject({ turned: { status: 401 } });
    expect(await verify(`Bearer ${unsigned}x`)).toMatchObject({ turned: { status: 401 } });
    const token = await sign();
    const [header, payload, signature] = token.split('.');
    const other = Buffer.from(JSON.stringify({ ...claims, sub: 'p9' })).toString('base64url');
    expect(await verify(`${header}.${other}.${signature}`)).toMatchObject({ turned: { status: 401 } });
    expect(payload).not.toBe(other);
  });
  it.each([
    ['no known role', { roles: ['WIZARD'] }],
    ['a customer’s user without its customer', { roles: ['CUSTOMER_USER'] }],
    ['a supplier’s user without its supplier', { roles: ['SUPPLIER_USER', 'SMS_MANAGER'] }],
  ])('of %s has no part here', async (_, over) =>
    expect(await verify(await sign(over))).toMatchObject({ turned: { status: 403 } }),
  );
});
