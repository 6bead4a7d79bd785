/** The Ed25519 key with which the gateway vouches for callers, and its public half, which the services know. */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { readIfThere, startFailure, writePrivate } from '@attest/embedded';

export type GatewayKeys = {
  /** JSON text of the private key: for the gateway alone. */
  readonly privateJwk: string;
  /** JSON text of the key set that holds the public key. */
  readonly jwks: string;
};

/** RFC 7638: names a key by its content. */
const thumbprint = (x: string): string =>
  createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');

const readKey = (text: string, file: string): KeyObject => {
  try {
    return createPrivateKey({ key: JSON.parse(text), format: 'jwk' });
  } catch (error) {
    throw startFailure(`${file} holds no private Ed25519 key; remove it, and another one is made`, error);
  }
};

/** The key of the data directory, made on the first start; the file is `gateway-key.json`, mode 0600. */
export const gatewayKeys = async (dataDir: string): Promise<GatewayKeys> => {
  const file = join(dataDir, 'gateway-key.json');
  const text = await readIfThere(file);
  const key = text === undefined ? generateKeyPairSync('ed25519').privateKey : readKey(text, file);
  const { kty, crv, x, d } = key.export({ format: 'jwk' });
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || d === undefined)
    throw startFailure(`${file} holds no private Ed25519 key; remove it, and another one is made`);
  const kid = thumbprint(x);
  const privateJwk = JSON.stringify({ kty, crv, x, d, kid });
  if (text === undefined) await writePrivate(file, `${privateJwk}\n`);
  const spare = createPublicKey(key).export({ format: 'jwk' });
  return { privateJwk, jwks: JSON.stringify({ keys: [{ ...spare, kid, alg: 'EdDSA', use: 'sig' }] }) };
};
