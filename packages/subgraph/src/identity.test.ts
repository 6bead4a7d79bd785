import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT, UnsecuredJWT } from 'jose';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { gatewayVerifier, type Identity } from './identity.ts';
import { bodyHash, digestOf, disclosureOf, gatewayIssuer, sealedText, sealedType } from './sealed.ts';

const epoch = Date.UTC(2026, 0, 5, 8) / 1000;
const claims = {
  aud: 'resolution',
  sub: 'p1',
  name: 'Ada',
  roles: ['SERVICE_DESK_AGENT'],
  body: bodyHash('{}'),
};

type Over = Readonly<Record<string, unknown>>;
type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const sealOf = (disclosures: readonly string[], over: Over = {}) => ({
  iss: gatewayIssuer,
  exp: epoch + 30,
  _sd: disclosures.map(digestOf),
  _sd_alg: 'sha-256',
  ...over,
});

/** A token over these claims, and over those of others. */
const signedBy =
  (keys: Readonly<Record<string, Key>>) =>
  async (over: Over = {}, seal: Over = {}, kid = 'one', typ: string = sealedType): Promise<string> => {
    const disclosure = disclosureOf({ ...claims, ...over });
    const others = [disclosureOf({ ...claims, aud: 'control' })];
    const header = { alg: 'EdDSA', kid, typ };
    const key = keys[kid];
    if (!key) throw new Error(`there is no key ${kid}`);
    const signed = await new SignJWT(sealOf([...others, disclosure], seal)).setProtectedHeader(header).sign(key);
    return `Bearer ${sealedText({ signed, disclosure })}`;
  };

let verify: (authorization: string | undefined) => Promise<Identity>;
let sign: ReturnType<typeof signedBy>;
let foreign: ReturnType<typeof signedBy>;
let seconds = epoch;

beforeAll(async () => {
  const ours = await generateKeyPair('EdDSA');
  const next = await generateKeyPair('EdDSA');
  const theirs = await generateKeyPair('EdDSA');
  const jwk = async (pair: typeof ours, kid: string) => ({ ...(await exportJWK(pair.publicKey)), kid });
  const jwks: JSONWebKeySet = { keys: [await jwk(ours, 'one'), await jwk(next, 'two')] };
  sign = signedBy({ one: ours.privateKey, two: next.privateKey });
  foreign = signedBy({ one: theirs.privateKey });
  verify = gatewayVerifier({
    service: 'resolution',
    jwks,
    log: pino({ level: 'silent' }),
    now: () => new Date(seconds * 1000),
  });
});

describe('a token of the gateway', () => {
  it('says who calls', async () =>
    expect(await verify(await sign({ roles: ['CUSTOMER_USER'], customer: 'c1', obo: 'p2' }))).toEqual({
      caller: {
        actor: {
          id: 'p1',
          name: 'Ada',
          roles: ['CUSTOMER_USER'],
          customerId: 'c1',
          supplierId: undefined,
          onBehalfOf: 'p2',
        },
        body: bodyHash('{}'),
      },
    }));
  it('may be signed by any key of the gateway while it changes its key', async () =>
    expect(await verify(await sign({}, {}, 'two'))).toHaveProperty('caller'));
  it('loses roles that are not known here, and the platform’s own', async () =>
    expect(await verify(await sign({ roles: ['SYSTEM', 'WIZARD', 'SMS_MANAGER'] }))).toMatchObject({
      caller: { actor: { roles: ['SMS_MANAGER'] } },
    }));
  it.each([
    ['customer', 'CUSTOMER_USER'],
    ['supplier', 'SUPPLIER_USER'],
    ['customer', 'PARTNER'],
    ['supplier', 'PARTNER'],
  ])('of a %s’s person loses the provider’s roles', async (claim, role) =>
    expect(await verify(await sign({ roles: ['CHANGE_MANAGER', role, 'SMS_MANAGER'], [claim]: 'x1' }))).toMatchObject({
      caller: { actor: { roles: [role] } },
    }),
  );
  it.each([
    ['none at all', undefined],
    ['another scheme', 'Basic YTpi'],
    ['no token', 'Bearer x'],
    ['a token that discloses nothing', 'Bearer a.b.c~'],
  ])('is required: %s is turned away', async (_, header) =>
    expect(await verify(header)).toMatchObject({ turned: { status: 401 } }),
  );
  it.each([
    ['another service', { aud: 'control' }],
    ['several services', { aud: ['resolution', 'control'] }],
    ['nobody', { sub: undefined }],
    ['no name', { name: '' }],
    ['no body', { body: undefined }],
    ['roles of another form', { roles: 'SMS_MANAGER' }],
  ])('for %s is turned away', async (_, over) =>
    expect(await verify(await sign(over))).toMatchObject({ turned: { status: 401 } }),
  );
  it.each([
    ['another issuer', { iss: 'somebody' }],
    ['one that has ended', { exp: epoch - 10 }],
    ['one without end', { exp: undefined }],
    ['one that lives too long', { exp: epoch + 3600 }],
    ['another digest', { _sd_alg: 'sha-512' }],
    ['nothing', { _sd: undefined }],
    ['others’ requests', { _sd: [digestOf(disclosureOf(claims))] }],
  ])('whose signature is of %s is turned away', async (_, seal) =>
    expect(await verify(await sign({}, seal))).toMatchObject({ turned: { status: 401 } }),
  );
  it('is no other kind of JWT', async () =>
    expect(await verify(await sign({}, {}, 'one', 'JWT'))).toMatchObject({ turned: { status: 401 } }));
  it('ends though its signature is remembered', async () => {
    const token = await sign();
    expect(await verify(token)).toHaveProperty('caller');
    seconds = epoch + 36;
    expect(await verify(token)).toMatchObject({ turned: { status: 401 } });
    seconds = epoch;
  });
  it('is turned away when somebody else or nobody signed it', async () => {
    const token = await sign();
    expect(await verify(token)).toHaveProperty('caller');
    expect(await verify(await foreign())).toMatchObject({ turned: { status: 401 } });
    const [signed = '', disclosure = ''] = token.slice('Bearer '.length).split('~');
    const unsigned = new UnsecuredJWT(sealOf([disclosure])).encode();
    expect(await verify(`Bearer ${unsigned}~${disclosure}~`)).toMatchObject({ turned: { status: 401 } });
    expect(await verify(`Bearer ${unsigned}x~${disclosure}~`)).toMatchObject({ turned: { status: 401 } });
    const other = disclosureOf({ ...claims, sub: 'p9' });
    expect(await verify(`Bearer ${signed}~${other}~`)).toMatchObject({ turned: { status: 401 } });
    expect(await verify(`Bearer ${signed}~${disclosure}~${other}~`)).toMatchObject({ turned: { status: 401 } });
    expect(await verify(`Bearer ${signed}`)).toMatchObject({ turned: { status: 401 } });
  });
  it('discloses the claims of a request and nothing else', async () => {
    const disclosure = Buffer.from(JSON.stringify(['salt', 'sub', claims])).toString('base64url');
    const { privateKey, publicKey } = await generateKeyPair('EdDSA');
    const signed = await new SignJWT(sealOf([disclosure]))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one', typ: sealedType })
      .sign(privateKey);
    const own = gatewayVerifier({
      service: 'resolution',
      jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] },
      log: pino({ level: 'silent' }),
      now: () => new Date(epoch * 1000),
    });
    expect(await own(`Bearer ${sealedText({ signed, disclosure })}`)).toMatchObject({ turned: { status: 401 } });
  });
  it.each([
    ['no known role', { roles: ['WIZARD'] }],
    ['a customer’s user without its customer', { roles: ['CUSTOMER_USER'] }],
    ['a customer’s person with the provider’s roles alone', { roles: ['SMS_MANAGER'], customer: 'c1' }],
    ['a supplier’s user without its supplier', { roles: ['SUPPLIER_USER', 'SMS_MANAGER'] }],
    ['a partner of nobody', { roles: ['PARTNER'] }],
    ['a partner of nobody with the provider’s roles', { roles: ['SMS_MANAGER', 'PARTNER'] }],
  ])('of %s has no part here', async (_, over) =>
    expect(await verify(await sign(over))).toMatchObject({ turned: { status: 403 } }),
  );
});
