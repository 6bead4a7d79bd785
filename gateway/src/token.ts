/**
 * Tokens that the gateway mints for subgraphs: one a request, for one subgraph, for exactly these bytes, for half a minute.
 *
 * A subgraph trusts nothing else, so that being on its network is not being allowed in.
 */
import { createPrivateKey, hash, sign } from 'node:crypto';
import type { Actor } from '@attest/kernel';
import type { JWK } from 'jose';

export const gatewayIssuer = 'attest-gateway';
const lifetimeSeconds = 30;

/** Mints the token with which `actor` reaches `subgraph`; `body` is what will be sent, text as UTF-8. */
export type Mint = (subgraph: string, actor: Actor, body: string | Uint8Array) => string;

export const bodyHash = (body: string | Uint8Array): string => hash('sha256', body, 'base64url');

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Throws where the key is no private Ed25519 key. */
export const minter = (privateKey: JWK): Mint => {
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('tokens for subgraphs are signed by an Ed25519 key');
  const header = encoded({ alg: 'EdDSA', typ: 'JWT', ...(privateKey.kid && { kid: privateKey.kid }) });
  return (subgraph, actor, body) => {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = encoded({
      name: actor.name,
      roles: actor.roles,
      customer: actor.customerId,
      supplier: actor.supplierId,
      obo: actor.onBehalfOf,
      body: bodyHash(body),
      iss: gatewayIssuer,
      aud: subgraph,
      sub: actor.id,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
    });
    const content = `${header}.${claims}`;
    // Here and now: a signature takes less than the way to a thread that would make it.
    return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`;
  };
};
