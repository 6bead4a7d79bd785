/** Tokens as the gateway mints them, under a key of this run. */
import type { Actor } from '@attest/kernel';
import {
  bodyHash,
  callerClaims,
  digestOf,
  disclosureOf,
  gatewayIssuer,
  sealedText,
  sealedType,
} from '@attest/subgraph/sealed';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

const kid = 'test';
const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });

/** What services are given as GATEWAY_JWKS. */
export const testJwks: JSONWebKeySet = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] };

export type TokenOptions = {
  /** The audience. */
  readonly service: string;
  readonly actor: Actor;
  /** The body that the token is for. */
  readonly body: string;
  readonly issuer?: string;
  /** Seconds from now to its end; negative for one that has ended. */
  readonly lifetime?: number;
  /** Claims that replace or add to those of the actor; undefined takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
};

/** Mints a token with which `actor` reaches `service`. */
export const gatewayToken = async ({
  service,
  actor,
  body,
  issuer = gatewayIssuer,
  lifetime = 30,
  claims = {},
}: TokenOptions): Promise<string> => {
  const disclosure = disclosureOf({
    aud: service,
    ...callerClaims(actor),
    body: bodyHash(body),
    ...claims,
  });
  const exp = Math.floor(Date.now() / 1000) + lifetime;
  const signed = await new SignJWT({ iss: issuer, exp, _sd: [digestOf(disclosure)], _sd_alg: 'sha-256' })
    .setProtectedHeader({ alg: 'EdDSA', typ: sealedType, kid })
    .sign(privateKey);
  return sealedText({ signed, disclosure });
};
