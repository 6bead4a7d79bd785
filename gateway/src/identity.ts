/**
 * Who is calling: a bearer token (JWT) of the identity provider becomes an actor.
 *
 * Nothing else in a request says who somebody is; the role SYSTEM is the platform's own and never comes from outside.
 */
import type { Actor, Refused, Result, Role } from '@attest/kernel';
import { ok, refuse, roles, strayRole } from '@attest/kernel';
import type { JWTPayload, JWTVerifyGetKey, JWTVerifyOptions } from 'jose';
import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify, UnsecuredJWT } from 'jose';
import type { IdentitySource } from './env.ts';
import { lru } from './executor/lru.ts';
import type { Check } from './signature.ts';
import { signatureCheck } from './signature.ts';

/** `reason` is for the caller; `challenge` is the value of WWW-Authenticate (RFC 6750 3). */
export type Unauthenticated = { readonly code: 'UNAUTHENTICATED'; readonly reason: string; readonly challenge: string };

/** An actor with what its token lets it ask for at the gateway; the scopes go no further. */
export type Caller = Actor & { readonly scopes: readonly string[] };

/** At once where nobody has to be asked for it. */
export type Soon<T> = T | Promise<T>;

export const soon = <T, U>(value: Soon<T>, next: (value: T) => Soon<U>): Soon<U> =>
  value instanceof Promise ? value.then(next) : next(value);

/** The same where it may fail, at once or later: `failed` has the failure then, of `next` as well. */
export const soonOr = <T, U>(work: () => Soon<T>, next: (value: T) => U, failed: (error: unknown) => U): Soon<U> => {
  try {
    const value = work();
    return value instanceof Promise ? value.then(next).catch(failed) : next(value);
  } catch (error) {
    return failed(error);
  }
};

export type Identity = Result<Caller, Unauthenticated>;

/** The caller of an Authorization header, or UNAUTHENTICATED. Throws when the identity provider cannot be asked. */
export type Identify = (authorization: string | undefined) => Soon<Identity>;

/** What tokens are checked against. */
export type Trust = {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly rolesClaim: string;
  /** The present, in epoch milliseconds. */
  readonly now?: () => number;
};

/** Asymmetric only: with a shared secret whoever checks could also issue, and `none` proves nothing. */
const algorithms = [
  'EdDSA',
  'Ed25519',
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
];
const clockToleranceSeconds = 10;
/** Finds what is signed, in it the header and the claims, and the signature. */
const bearer = /^Bearer +(([\w-]+)\.([\w-]+))\.([\w-]*)$/i;

/** Tokens that are remembered, and for how long: one screen asks many times at once, each time with the same token. */
const rememberedAtMost = 1_000;
const rememberedMs = 10_000;

type Remembered = { readonly caller: Identity; readonly until: number };

type Header = { readonly alg: string };

const headerOf = (head: string): ReturnType<typeof decodeProtectedHeader> => {
  try {
    return decodeProtectedHeader({ protected: head });
  } catch {
    // What is wrong with it is said by who reads the whole token.
    return {};
  }
};

/** The header of a token where it is an ordinary one: a signature over the text as it is, with nothing critical. */
const ordinary = (head: string): Header | undefined => {
  const header = headerOf(head);
  const { alg } = header;
  if (alg === undefined || !algorithms.includes(alg) || 'crit' in header || 'b64' in header) return undefined;
  return { ...header, alg };
};

/** What the claims of a token are held against; `now` in epoch milliseconds. */
type Expected = Pick<Trust, 'issuer' | 'audience'> & { readonly now: number };

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isPayload = (value: unknown): value is JWTPayload => typeof value === 'object' && value !== null;

/** The claims where all of them are the ordinary ones and right; whatever is unusual is left to jose, which says why. */
const plainClaims = (encoded: string, { issuer, audience, now }: Expected): JWTPayload | undefined => {
  const claims = parsed(Buffer.from(encoded, 'base64url').toString());
  if (!isPayload(claims)) return undefined;
  const { iss, aud, sub, exp, nbf, iat } = claims;
  const isNow = typeof exp === 'number' && exp > Math.floor(now / 1000) - clockToleranceSeconds && nbf === undefined;
  const isOurs = iss === issuer && aud === audience && typeof sub === 'string';
  return isNow && isOurs && (iat === undefined || typeof iat === 'number') ? claims : undefined;
};

const joseOptions = ({ issuer, audience, now }: Expected): JWTVerifyOptions => ({
  issuer,
  audience,
  algorithms,
  clockTolerance: clockToleranceSeconds,
  currentDate: new Date(now),
  requiredClaims: ['sub', 'exp'],
});

const headersKept = 100;
const noSignature = `${Buffer.from('{"alg":"none"}').toString('base64url')}.`;

/** As text, in its parts; `content` is what is signed. */
type Token = {
  readonly content: string;
  readonly head: string;
  readonly claims: string;
  readonly signature: string;
};

const tokenIn = (authorization: string): Token | undefined => {
  const [, content, head, claims, signature] = bearer.exec(authorization) ?? [];
  if (content === undefined || head === undefined || claims === undefined || signature === undefined) return undefined;
  return { content, head, claims, signature };
};

const claimsOf = ({ content, claims, signature }: Token, check: Check, expected: Expected): JWTPayload => {
  if (!check(Buffer.from(content, 'latin1'), Buffer.from(signature, 'base64url')))
    throw new errors.JWSSignatureVerificationFailed();
  return (
    plainClaims(claims, expected) ?? UnsecuredJWT.decode(`${noSignature}${claims}.`, joseOptions(expected)).payload
  );
};

/**
 * The claims of a token that holds. Which key it is, and whether the claims will do, is decided by jose; the signature is
 * checked in between, without a thread. Throws the errors of jose.
 */
const verifier = (keys: JWTVerifyGetKey) => {
  const headers = lru<Header | undefined>(headersKept);

  const byJose = async ({ content, signature }: Token, expected: Expected): Promise<JWTPayload> =>
    (await jwtVerify(`${content}.${signature}`, keys, joseOptions(expected))).payload;

  return (token: Token, expected: Expected): Soon<JWTPayload> => {
    const { head, claims, signature } = token;
    const header = headers.get(head, () => ordinary(head));
    if (!header) return byJose(token, expected);
    return soon(keys(header, { protected: head, payload: claims, signature }), (key) => {
      const check = signatureCheck(header.alg, key);
      return check ? claimsOf(token, check, expected) : byJose(token, expected);
    });
  };
};

/** A token that held is not checked again for ten seconds, or until it ends if that is sooner. */
export const identifier = ({ issuer, audience, keys, rolesClaim, now = Date.now }: Trust): Identify => {
  /** By the whole header. The older half is forgotten at once: one at a time it takes longer than to remember. */
  let latest = new Map<string, Remembered>();
  let before = new Map<string, Remembered>();
  const verified = verifier(keys);
  const remember = (authorization: string, caller: Identity, exp: number): void => {
    if (latest.size >= rememberedAtMost / 2) {
      before = latest;
      latest = new Map();
    }
    latest.set(authorization, { caller, until: Math.min(now() + rememberedMs, exp * 1000) });
  };

  return (authorization) => {
    if (authorization === undefined) return missing;
    const known = latest.get(authorization) ?? before.get(authorization);
    const at = now();
    if (known && at < known.until) return known.caller;
    const token = tokenIn(authorization);
    if (!token) return invalid('the Authorization header must be "Bearer" and a JWT');
    const callerOf = (payload: JWTPayload): Identity => {
      const caller = actorOf(payload, rolesClaim);
      if (caller.ok) remember(authorization, caller, payload.exp ?? 0);
      return caller;
    };
    return soonOr(() => verified(token, { issuer, audience, now: at }), callerOf, refusalOf);
  };
};

const missing: Refused<Unauthenticated> = refuse({
  code: 'UNAUTHENTICATED',
  reason: 'a bearer token is required',
  challenge: 'Bearer realm="attest"',
});

/** What is answered to whoever has a token that does not hold. */
export const invalid = (reason: string): Refused<Unauthenticated> =>
  refuse({
    code: 'UNAUTHENTICATED',
    reason,
    challenge: `Bearer realm="attest", error="invalid_token", error_description="${reason.replaceAll('"', "'")}"`,
  });

/** Throws where the fault is the identity provider's. */
const refusalOf = (error: unknown): Refused<Unauthenticated> => {
  const reason = faultOfToken(error);
  if (reason === undefined) throw error;
  return invalid(reason);
};

/** What is wrong with the token; nothing where the fault is the identity provider's, not the token's. */
const faultOfToken = (error: unknown): string | undefined => {
  if (error instanceof errors.JWTExpired) return 'the token has expired';
  if (error instanceof errors.JWTClaimValidationFailed) return `the token's claim ${error.claim} is not acceptable`;
  if (error instanceof errors.JOSEAlgNotAllowed) return 'the token is signed by an algorithm that is not accepted';
  if (error instanceof errors.JWKSNoMatchingKey) return 'the token is signed by a key that the issuer does not publish';
  if (error instanceof errors.JWSSignatureVerificationFailed) return "the token's signature is wrong";
  const malformed = [errors.JWTInvalid, errors.JWSInvalid, errors.JOSENotSupported, errors.JWKSMultipleMatchingKeys];
  return malformed.some((kind) => error instanceof kind) ? 'the token is malformed' : undefined;
};

const isRole = (value: unknown): value is Role => roles.some((role) => role === value) && value !== 'SYSTEM';

const claimAt = (payload: JWTPayload, path: string): unknown => {
  if (path in payload) return payload[path];
  let at: unknown = payload;
  for (const key of path.split('.'))
    at = typeof at === 'object' && at !== null ? Object.getOwnPropertyDescriptor(at, key)?.value : undefined;
  return at;
};

const textClaim = (payload: JWTPayload, name: string): string | undefined => {
  const value = payload[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Roles that Attest does not know are ignored: a provider's directory names many that are none of our business. */
const actorOf = (payload: JWTPayload, rolesClaim: string): Identity => {
  const id = textClaim(payload, 'sub');
  const claimed = claimAt(payload, rolesClaim);
  const held = Array.isArray(claimed) ? claimed.filter(isRole) : [];
  const customerId = textClaim(payload, 'customer');
  const supplierId = textClaim(payload, 'supplier');
  if (!id) return invalid("the token's claim sub is not acceptable");
  const stray = strayRole(held, { customerId, supplierId });
  if (stray) return invalid(`the role ${stray.role} needs the claim ${stray.of.join(' or ').toLowerCase()}`);
  return ok({
    id,
    name: textClaim(payload, 'name') ?? id,
    roles: [...new Set(held)],
    customerId,
    supplierId,
    onBehalfOf: textClaim(payload, 'obo'),
    scopes: (textClaim(payload, 'scope') ?? '').split(' ').filter((scope) => scope !== ''),
  });
};

/** For so long a key is not looked up again by the same header: that is a chain of promises. */
const keyKeptMs = 1_000;

/** Keys, each kept for a second for the header that it was found by. What is not found is looked up each time. */
export const keptKeys = (keys: JWTVerifyGetKey, now: () => number = Date.now): JWTVerifyGetKey => {
  const kept = new Map<string, { readonly key: Awaited<ReturnType<JWTVerifyGetKey>>; readonly until: number }>();
  return (header, token) => {
    const { protected: head = '' } = token;
    const known = kept.get(head);
    if (known && now() < known.until) return known.key;
    return soon(keys(header, token), (key) => {
      // Headers may have anything in them beside the key's name.
      if (kept.size >= headersKept) kept.clear();
      kept.set(head, { key, until: now() + keyKeptMs });
      return key;
    });
  };
};

/** Trust in an OpenID provider: its keys are fetched when first needed, cached, and fetched again when they rotate. */
export const trustProvider = (
  { issuer, audience, jwksUrl }: Extract<IdentitySource, { kind: 'OIDC' }>,
  rolesClaim: string,
): Trust => {
  let keys: JWTVerifyGetKey | undefined = jwksUrl ? createRemoteJWKSet(new URL(jwksUrl)) : undefined;
  return {
    issuer,
    audience,
    rolesClaim,
    keys: keptKeys(async (header, token) => {
      keys ??= createRemoteJWKSet(await discover(issuer));
      return keys(header, token);
    }),
  };
};

/** The address of a provider's keys by OpenID Connect Discovery 1.0, section 4. */
const discover = async (issuer: string): Promise<URL> => {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(5_000) });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const document: unknown = await answer.json();
  const found = typeof document === 'object' && document !== null && 'jwks_uri' in document ? document.jwks_uri : '';
  const url = URL.parse(String(found));
  if (!url) throw new Error(`${address} names no jwks_uri`);
  return url;
};
