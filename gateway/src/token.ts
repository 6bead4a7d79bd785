/**
 * Tokens that the gateway mints for subgraphs: one a request, for one subgraph, for exactly these bytes, for half a minute.
 *
 * A subgraph trusts nothing else, so that being on its network is not being allowed in.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '@attest/kernel';
import type { JWK } from 'jose';
import { importJWK, SignJWT } from 'jose';

export const gatewayIssuer = 'attest-gateway';
const lifetimeSeconds = 30;

/** Mints the token with which `actor` reaches `subgraph`; `body` are the bytes that will be sent. */
export type Mint = (subgraph: string, actor: Actor, body: Uint8Array) => Promise<string>;

export const bodyHash = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url');

export const minter = async (privateKey: JWK): Promise<Mint> => {
  const key = await importJWK(privateKey, 'EdDSA');
  const header = { alg: 'EdDSA', typ: 'JWT', ...(privateKey.kid && { kid: privateKey.kid }) };
  return (subgraph, actor, body) => {
    const issuedAt = Math.floor(Date.now() / 1000);
    return new SignJWT({
      name: actor.name,
      roles: [...actor.roles],
      customer: actor.customerId,
      supplier: actor.supplierId,
      obo: actor.onBehalfOf,
      body: bodyHash(body),
    })
      .setProtectedHeader(header)
      .setIssuer(gatewayIssuer)
      .setAudience(subgraph)
      .setSubject(actor.id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetimeSeconds)
      .sign(key);
  };
};
