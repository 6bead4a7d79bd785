/**
 * Who calls: the gateway says so, in a token made for this service and this very request.
 *
 * Nothing of a request is parsed before its token holds: signed by a key of the gateway with EdDSA, issued by it, not expired,
 * over what the request discloses; that is meant for this service alone, and names the hash of the body's raw bytes.
 */
import { type Actor, partyOf, type Role, roles, rolesOf, strayRole } from '@attest/kernel';
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { claimsIn, digestOf, gatewayIssuer, sealedIn, sealedType } from './sealed.ts';

/** How long a token may live, in seconds, and how far the clocks may be apart. */
const livesAtMost = 60;
const clocksApart = 5;

export type Admitted = { readonly actor: Actor };

/** 401: no valid token; 403: a valid one of somebody who has no part here. */
export type Turned = { readonly status: 401 | 403; readonly reason: string };

/** `body` is the base64url SHA-256 of the body that the gateway sent. */
export type Caller = Admitted & { readonly body: string };

/** Several requests at once (bundle.ts), each of which says itself who asks. */
export type Bundle = { readonly body: string; readonly admit: (claims: unknown) => Admitted | Turned };

export type Identity = { readonly caller: Caller } | { readonly bundle: Bundle } | { readonly turned: Turned };

const isRole = (role: unknown): role is Role => roles.includes(role as Role);

/** Rights of the platform itself are never lent to a caller. */
const lent = (role: Role): boolean => role !== 'SYSTEM';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

type Claims = Readonly<Record<string, unknown>>;

const isClaims = (claims: unknown): claims is Claims => typeof claims === 'object' && claims !== null;

/** Who the claims say that it is, if such a person has a part here. */
const actorOf = (claims: Claims, log: Logger): Admitted | Turned => {
  const sub = textOf(claims.sub);
  const name = textOf(claims.name);
  const customerId = textOf(claims.customer);
  const supplierId = textOf(claims.supplier);
  const onBehalfOf = textOf(claims.obo);
  if (sub === undefined || name === undefined) return no(401, 'a claim is missing');
  if (!Array.isArray(claims.roles)) return no(401, 'the claim roles is missing');
  const known = claims.roles.filter(isRole).filter(lent);
  if (known.length < claims.roles.length) log.debug({ sub, roles: claims.roles }, 'roles not known here are left out');
  if (known.length === 0) return no(403, 'none of the roles is known here');
  // Without its customer or supplier such a person would be taken for one of the provider's.
  const stray = strayRole(known, { customerId, supplierId });
  if (stray) return no(403, `${stray.role} without ${stray.of.join(' or ').toLowerCase()}`);
  // Nor does a claim too many make a customer's person one who decides for the provider.
  const held = known.filter((role) => rolesOf[partyOf({ customerId, supplierId })].includes(role));
  if (held.length === 0) return no(403, 'none of the roles is one of this party');
  return { actor: { id: sub, name, roles: held, customerId, supplierId, onBehalfOf } };
};

const no = (status: Turned['status'], reason: string): Turned => ({ status, reason });

const identityOf = (claims: Claims, service: string, log: Logger): Identity => {
  const body = textOf(claims.body);
  if (body === undefined) return { turned: no(401, 'a claim is missing') };
  if (claims.aud !== service) return { turned: no(401, 'the token is for another service') };
  if (claims.bundle === true)
    return {
      bundle: { body, admit: (said) => (isClaims(said) ? actorOf(said, log) : no(401, 'a claim is missing')) },
    };
  const found = actorOf(claims, log);
  return 'status' in found ? { turned: found } : { caller: { ...found, body } };
};

export type VerifierOptions = {
  readonly service: string;
  /** The public keys of the gateway; several while it changes its key. */
  readonly jwks: JSONWebKeySet;
  readonly log: Logger;
  /** The machine's clock unless told. */
  readonly now?: () => Date;
};

/** A signature that holds: over which disclosures, and until when, in epoch seconds. */
type Seal = { readonly digests: ReadonlySet<unknown>; readonly exp: number };

/** Signatures that are remembered: requests that came together share one. */
const sealsAtMost = 256;

/** Remembers what it found out about the latest signatures, faults apart. */
const sealReader = (jwks: JSONWebKeySet, now: () => Date): ((signed: string) => Promise<Seal>) => {
  const keys = createLocalJWKSet(jwks);
  const seals = new Map<string, Promise<Seal>>();
  const verified = async (signed: string): Promise<Seal> => {
    const { payload } = await jwtVerify(signed, keys, {
      algorithms: ['EdDSA'],
      typ: sealedType,
      issuer: gatewayIssuer,
      requiredClaims: ['exp'],
      clockTolerance: clocksApart,
      currentDate: now(),
    });
    const { exp = 0, _sd: digests, _sd_alg: algorithm } = payload;
    const listed = Array.isArray(digests) && algorithm === 'sha-256' ? digests : [];
    return { digests: new Set(listed), exp };
  };
  return (signed) => {
    const known = seals.get(signed);
    if (known) return known;
    const seal = verified(signed);
    seals.set(signed, seal);
    seal.catch(() => seals.delete(signed));
    if (seals.size > sealsAtMost) for (const oldest of seals.keys()) if (seals.delete(oldest)) break;
    return seal;
  };
};

/** Verifies the header `authorization`. Faults of the token turn the caller away; other faults throw. */
export const gatewayVerifier = ({
  service,
  jwks,
  log,
  now = () => new Date(),
}: VerifierOptions): ((authorization: string | undefined) => Promise<Identity>) => {
  const sealOf = sealReader(jwks, now);
  return async (authorization) => {
    const token = sealedIn(authorization);
    if (!token) return { turned: no(401, 'no token of the gateway') };
    try {
      const { digests, exp } = await sealOf(token.signed);
      const lives = exp - now().getTime() / 1000;
      if (lives <= -clocksApart) return { turned: no(401, 'the token has ended') };
      if (lives > livesAtMost + clocksApart) return { turned: no(401, 'the token lives too long') };
      if (!digests.has(digestOf(token.disclosure)))
        return { turned: no(401, 'the claims are not those that were signed') };
      return identityOf(claimsIn(token.disclosure) ?? {}, service, log);
    } catch (fault) {
      if (fault instanceof errors.JOSEError) return { turned: no(401, fault.code) };
      throw fault;
    }
  };
};
