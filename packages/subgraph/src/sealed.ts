/**
 * How the gateway tells a subgraph who asks for what: an SD-JWT (RFC 9901) whose one disclosure holds the claims of a request.
 *
 * One signature is over the digests of several requests' claims, which may be for several subgraphs; each request brings the
 * disclosure of its own along, and nobody else's.
 */
import { hash, randomUUID } from 'node:crypto';
import type { Actor } from '@attest/kernel';

export const gatewayIssuer = 'attest-gateway';

/** The header `typ`, so that no other JWT of the same key is taken for one. */
export const sealedType = 'attest+sd-jwt';

/** The claim that is disclosed; an object. */
const requestClaim = 'request';

/** Who asks. */
export type CallerClaims = {
  readonly sub: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly customer?: string | undefined;
  readonly supplier?: string | undefined;
  readonly obo?: string | undefined;
};

export const callerClaims = ({ id, name, roles, customerId, supplierId, onBehalfOf }: Actor): CallerClaims => ({
  sub: id,
  name,
  roles,
  customer: customerId,
  supplier: supplierId,
  obo: onBehalfOf,
});

/** Base64url SHA-256 of a request's raw body, text as UTF-8: the claim `body`. */
export const bodyHash = (body: string | Uint8Array): string => hash('sha256', body, 'base64url');

/** Claims as text, with a salt that keeps those who see the digest alone from trying out what they may be. */
export const disclosureOf = (claims: Readonly<Record<string, unknown>>): string =>
  Buffer.from(JSON.stringify([randomUUID(), requestClaim, claims])).toString('base64url');

export const digestOf = (disclosure: string): string => hash('sha256', disclosure, 'base64url');

/** A token in its parts: the signed JWT, and what is disclosed. */
export type Sealed = { readonly signed: string; readonly disclosure: string };

export const sealedText = ({ signed, disclosure }: Sealed): string => `${signed}~${disclosure}~`;

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)~([\w-]+)~$/i;

/** The token of a header `authorization`; undefined where there is none of this form. */
export const sealedIn = (authorization: string | undefined): Sealed | undefined => {
  const [, signed, disclosure] = bearer.exec(authorization ?? '') ?? [];
  return signed === undefined || disclosure === undefined ? undefined : { signed, disclosure };
};

type Claims = Readonly<Record<string, unknown>>;

const isClaims = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The claims of a request; to be read of a disclosure that was signed. Undefined where it discloses anything else. */
export const claimsIn = (disclosure: string): Claims | undefined => {
  const [, name, claims]: unknown[] = JSON.parse(Buffer.from(disclosure, 'base64url').toString());
  return name === requestClaim && isClaims(claims) ? claims : undefined;
};
