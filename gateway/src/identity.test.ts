import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Identify } from './identity.ts';
import { identifier, keptKeys } from './identity.ts';

const { publicKey, privateKey } = await generateKeyPair('EdDSA');
const publicJwk = await exportJWK(publicKey);
const startedAt = Date.UTC(2026, 0, 5, 8);
const time = { now: startedAt };
let asked = 0;
let identify: Identify;

/** A token that ends so many seconds after the start. */
const tokenFor = async (seconds: number, claims = {}, key = privateKey): Promise<string> => {
  const token = await new SignJWT({ roles: ['CHANGE_MANAGER'], ...claims })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
    .setIssuer('i')
    .setAudience('a')
    .setSubject('p-1')
    .setExpirationTime(startedAt / 1000 + seconds)
    .sign(key);
  return `Bearer ${token}`;
};

beforeEach(async () => {
  time.now = startedAt;
  asked = 0;
  const keys = createLocalJWKSet({ keys: [{ ...publicJwk, kid: 'k', alg: 'EdDSA' }] });
  identify = identifier({
    issuer: 'i',
    audience: 'a',
    rolesClaim: 'roles',
    now: () => time.now,
    keys: async (header, token) => {
      asked += 1;
      return keys(header, token);
    },
  });
});

describe('a token', () => {
  it('says the scopes of its caller', async () =>
    expect(await identify(await tokenFor(3_600, { scope: 'read:pay  admin' }))).toMatchObject({
      ok: true,
      value: { id: 'p-1', scopes: ['read:pay', 'admin'] },
    }));

  it('with a claim that is not acceptable is refused by its name, with an unusual one it is looked at closely', async () => {
    const reasonOf = async (claims: object) => {
      const identity = await identify(await tokenFor(3_600, claims));
      return identity.ok ? undefined : identity.refusal.reason;
    };
    expect(await reasonOf({ nbf: startedAt / 1000 + 60 })).toBe("the token's claim nbf is not acceptable");
    expect(await reasonOf({ iat: 'today' })).toMatch(/iat|malformed/);
    expect(await reasonOf({ nbf: startedAt / 1000 - 60, iat: startedAt / 1000 })).toBeUndefined();
    const [head, , signature] = (await tokenFor(3_600)).split('.');
    for (const text of ['[]', 'null', '{', '"p-1"']) {
      const claims = Buffer.from(text).toString('base64url');
      expect(await identify(`${head}.${claims}.${signature}`)).toMatchObject({ ok: false });
    }
  });

  it('for several audiences, for another one, or by another issuer is judged by each', async () => {
    const signed = async (change: (token: SignJWT) => SignJWT) => {
      const token = new SignJWT({ roles: [] })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
        .setIssuer('i')
        .setAudience('a')
        .setSubject('p-1')
        .setExpirationTime(startedAt / 1000 + 60);
      return identify(`Bearer ${await change(token).sign(privateKey)}`);
    };
    expect(await signed((token) => token.setAudience(['b', 'a']))).toMatchObject({ ok: true });
    expect(await signed((token) => token.setAudience('b'))).toMatchObject({ ok: false });
    expect(await signed((token) => token.setIssuer('j'))).toMatchObject({ ok: false });
    expect(await signed((token) => token.setExpirationTime(startedAt / 1000 - 11))).toMatchObject({ ok: false });
  });

  it('that held holds for ten seconds, then is checked again', async () => {
    const token = await tokenFor(3_600);
    for (const seconds of [0, 5, 9.9]) {
      time.now = startedAt + seconds * 1000;
      expect(await identify(token)).toMatchObject({ ok: true });
    }
    expect(asked).toBe(1);
    time.now = startedAt + 10_000;
    await identify(token);
    expect(asked).toBe(2);
  });

  it('is never remembered beyond its end', async () => {
    const token = await tokenFor(5);
    expect(await identify(token)).toMatchObject({ ok: true });
    time.now = startedAt + 5_000;
    await identify(token);
    expect(asked).toBe(2);
    time.now = startedAt + 16_000;
    expect(await identify(token)).toMatchObject({ ok: false });
  });

  it('that was refused is refused by being checked, every time', async () => {
    const token = await tokenFor(3_600, { roles: ['CUSTOMER_USER'] });
    for (const _ of [1, 2]) expect(await identify(token)).toMatchObject({ ok: false });
    expect(asked).toBe(2);
  });

  it('is told from another by all of it', async () => {
    const token = await tokenFor(3_600);
    await identify(token);
    expect(await identify(`${token.slice(0, -4)}AAAA`)).toMatchObject({ ok: false });
  });

  it('is one of a thousand that are remembered', async () => {
    const first = await tokenFor(3_600);
    await identify(first);
    for (let i = 0; i < 1_000; i += 1) await identify(await tokenFor(3_600, { i }));
    const before = asked;
    await identify(first);
    expect(asked).toBe(before + 1);
  });
});

describe('a key', () => {
  const one = createLocalJWKSet({ keys: [{ ...publicJwk, kid: 'k', alg: 'EdDSA' }] });
  const none = createLocalJWKSet({ keys: [] });
  /** Tokens of one header, each with other claims, checked with what is published at the time. */
  const provider = (first: typeof one) => {
    const now = { keys: first, asked: 0 };
    const keys = keptKeys(
      async (header, token) => {
        now.asked += 1;
        return now.keys(header, token);
      },
      () => time.now,
    );
    const check = identifier({ issuer: 'i', audience: 'a', rolesClaim: 'roles', now: () => time.now, keys });
    return { now, check, ask: async (jti: string) => check(await tokenFor(3_600, { jti })) };
  };
  const unpublished = { ok: false, refusal: { reason: expect.stringContaining('does not publish') } };

  it('is looked up once a second for tokens of one header', async () => {
    const { now, ask } = provider(one);
    for (const jti of ['a', 'b', 'c']) expect(await ask(jti)).toMatchObject({ ok: true });
    expect(now.asked).toBe(1);
    time.now += 1_000;
    expect(await ask('d')).toMatchObject({ ok: true });
    expect(now.asked).toBe(2);
  });

  it('that is no longer published lets nobody in after a second', async () => {
    const { now, ask } = provider(one);
    expect(await ask('a')).toMatchObject({ ok: true });
    now.keys = none;
    time.now += 1_000;
    expect(await ask('b')).toMatchObject(unpublished);
  });

  it('that is not there is looked for again at once', async () => {
    const { now, ask } = provider(none);
    expect(await ask('a')).toMatchObject(unpublished);
    now.keys = one;
    expect(await ask('a')).toMatchObject({ ok: true });
  });

  it('that is kept is held against every signature', async () => {
    const { now, ask, check } = provider(one);
    expect(await ask('a')).toMatchObject({ ok: true });
    const { privateKey: foreign } = await generateKeyPair('EdDSA');
    const forged = await check(await tokenFor(3_600, { jti: 'b' }, foreign));
    expect(forged).toMatchObject({ ok: false, refusal: { reason: "the token's signature is wrong" } });
    expect(now.asked).toBe(1);
  });
});
