/**
 * Tokens that the gateway makes for subgraphs: one a request, for one subgraph, for exactly these bytes, for half a minute.
 *
 * What is sent at one time is signed at once. A subgraph trusts nothing else, so that being on its network is not being
 * allowed in.
 */
import { createPrivateKey, sign } from 'node:crypto';
import {
  bodyHash,
  type CallerClaims,
  digestOf,
  disclosureOf,
  gatewayIssuer,
  sealedText,
  sealedType,
} from '@attest/subgraph/sealed';
import type { JWK } from 'jose';

const lifetimeSeconds = 30;

/** Requests that share a signature; each more makes the tokens of all of them some sixty bytes longer. */
export const sealedTogether = 16;

/** The token, wanted when its request is sent: the first time it is signed, with all others that wait to be. */
export type Token = () => string;

/** Makes the token that says `claims` to `subgraph`: who asks, or that it is a bundle; `body` is what will be sent, text as UTF-8. */
export type Mint = (
  subgraph: string,
  claims: CallerClaims | { readonly bundle: true },
  body: string | Uint8Array,
) => Token;

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Throws where the key is no private Ed25519 key. */
export const minter = (privateKey: JWK): Mint => {
  const key = createPrivateKey({ key: { ...privateKey }, format: 'jwk' });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('tokens for subgraphs are signed by an Ed25519 key');
  const header = encoded({ alg: 'EdDSA', typ: sealedType, ...(privateKey.kid && { kid: privateKey.kid }) });

  const signedOver = (disclosures: readonly string[]): string => {
    const issuedAt = Math.floor(Date.now() / 1000);
    const claims = encoded({
      iss: gatewayIssuer,
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      // In an order that says nothing of the requests' own (RFC 9901, 4.2.4.1).
      _sd: disclosures.map(digestOf).sort(),
      _sd_alg: 'sha-256',
    });
    const content = `${header}.${claims}`;
    // Here and now: a signature takes less than the way to a thread that would make it.
    return `${content}.${sign(null, Buffer.from(content), key).toString('base64url')}`;
  };

  /** What has no signature yet; the next one is over all of it. */
  type Batch = { readonly disclosures: string[]; signed: string | undefined };
  let batch: Batch = { disclosures: [], signed: undefined };

  return (subgraph, claims, body) => {
    if (batch.signed !== undefined || batch.disclosures.length === sealedTogether)
      batch = { disclosures: [], signed: undefined };
    const own = batch;
    const disclosure = disclosureOf({ aud: subgraph, ...claims, body: bodyHash(body) });
    own.disclosures.push(disclosure);
    return () => {
      own.signed ??= signedOver(own.disclosures);
      return sealedText({ signed: own.signed, disclosure });
    };
  };
};
