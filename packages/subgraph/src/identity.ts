/**
 * Who calls: the gateway says so, in a token made for this service and this very request.
 *
 * Nothing of a request is parsed before its token holds: signed by a key of the gateway with EdDSA, issued by it, meant for
 * this service alone, not expired, and naming the hash of the body's raw bytes.
 */
import { hash as digest } from 'node:crypto';
import { type Actor, type Role, roles } from '@attest/kernel';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import type { Logger } from 'pino';

export const gatewayIssuer = 'attest-gateway';
/** How long a token may live, in seconds, and how far the clocks may be apart. */
const livesAtMost = 60;
const clocksApart = 5;

export type Caller = {
  readonly actor: Actor;
  /** Base64url SHA-256 of the body that the gateway sent. */
  readonly body: string;
};

/** 401: no valid token; 403: a valid one of somebody who has no part here. */
export type Turned = { readonly status: 401 | 403; readonly reason: string };
export type Identity = { readonly caller: Caller } | { readonly turned: Turned };

/** Base64url SHA-256 of a request's raw body: the claim `body`. */
export const bodyHash = (body: string | Uint8Array): string => digest('sha256', body, 'base64url');

const isRole = (role: unknown): role is Role => roles.includes(role as Role);

/** Rights of the platform itself are never lent to a caller. */
const lent = (role: Role): boolean => role !== 'SYSTEM';

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const no = (status: Turned['status'], reason: string): Identity => ({ turned: { status, reason } });

const identityOf = (claims: JWTPayload, service: string, now: Date, log: Logger): Identity => {
  const { sub, aud, exp = 0 } = claims;
  const name = textOf(claims.name);
  const body = textOf(claims.body);
  const customerId = textOf(claims.customer);
  const supplierId = textOf(claims.supplier);
  const onBehalfOf = textOf(claims.obo);
  if (!sub || name === undefined || body === undefined) return no(401, 'a claim is missing');
  if (aud !== service) return no(401, 'the token is for more than this service');
  if (exp - now.getTime() / 1000 > livesAtMost + clocksApart) return no(401, 'the token lives too long');
  if (!Array.isArray(claims.roles)) return no(401, 'the claim roles is missing');
  const known = claims.roles.filter(isRole).filter(lent);
  if (known.length < claims.roles.length) log.debug({ sub, roles: claims.roles }, 'roles not known here are left out');
  if (known.length === 0) return no(403, 'none of the roles is known here');
  // Without its customer or supplier such a person would be taken for one of the provider's.
  if (known.includes('CUSTOMER_USER') && customerId === undefined) return no(403, 'a customer’s user without customer');
  if (known.includes('SUPPLIER_USER') && supplierId === undefined) return no(403, 'a supplier’s user without supplier');
  return { caller: { actor: { id: sub, name, roles: known, customerId, supplierId, onBehalfOf }, body } };
};

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

export type VerifierOptions = {
  readonly service: string;
  /** The public keys of the gateway; several while it changes its key. */
  readonly jwks: JSONWebKeySet;
  readonly log: Logger;
  /** The machine's clock unless told. */
  readonly now?: () => Date;
};

/** Verifies the header `authorization`. Faults of the token turn the caller away; other faults throw. */
export const gatewayVerifier = ({
  service,
  jwks,
  log,
  now = () => new Date(),
}: VerifierOptions): ((authorization: string | undefined) => Promise<Identity>) => {
  const keys = createLocalJWKSet(jwks);
  return async (authorization) => {
    const token = bearer.exec(authorization ?? '')?.[1];
    if (token === undefined) return no(401, 'no bearer token');
    const at = now();
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['EdDSA'],
        issuer: gatewayIssuer,
        audience: service,
        requiredClaims: ['exp', 'sub', 'body'],
        clockTolerance: clocksApart,
        currentDate: at,
      });
      return identityOf(payload, service, at, log);
    } catch (fault) {
      if (fault instanceof errors.JOSEError) return no(401, fault.code);
      throw fault;
    }
  };
};
