/**
 * Signatures of callers' tokens, checked here and now.
 *
 * The Web Cryptography API has a thread do it; the way there and back takes longer than the check of one signature.
 */
import type { KeyObject as KeyObjectType, VerifyKeyObjectInput } from 'node:crypto';
import { constants, KeyObject, verify } from 'node:crypto';

type Way = {
  readonly name: string;
  readonly hash?: string;
  readonly curve?: string;
  readonly digest: string | null;
  readonly options?: Omit<VerifyKeyObjectInput, 'key'>;
};

const rsa = (bits: number): Way => ({
  name: 'RSASSA-PKCS1-v1_5',
  hash: `SHA-${bits}`,
  digest: `sha${bits}`,
});
const pss = (bits: number): Way => ({
  name: 'RSA-PSS',
  hash: `SHA-${bits}`,
  digest: `sha${bits}`,
  options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: bits / 8 },
});
const ecdsa = (bits: number, curve: string): Way => ({
  name: 'ECDSA',
  curve,
  digest: `sha${bits}`,
  options: { dsaEncoding: 'ieee-p1363' },
});
const ed25519: Way = { name: 'Ed25519', digest: null };

/** RFC 7518 3.3 to 3.5, RFC 8037 3.1. */
const ways: Readonly<Record<string, Way>> = {
  RS256: rsa(256),
  RS384: rsa(384),
  RS512: rsa(512),
  PS256: pss(256),
  PS384: pss(384),
  PS512: pss(512),
  ES256: ecdsa(256, 'P-256'),
  ES384: ecdsa(384, 'P-384'),
  ES512: ecdsa(512, 'P-521'),
  EdDSA: ed25519,
  Ed25519: ed25519,
};

/** RFC 7518 3.3: shorter RSA keys must not be used. */
const modulusAtLeast = 2048;

const held = new WeakMap<CryptoKey, KeyObjectType>();

const keyObjectOf = (key: CryptoKey): KeyObjectType => {
  const known = held.get(key);
  if (known) return known;
  const made = KeyObject.from(key);
  held.set(key, made);
  return made;
};

const isCryptoKey = (key: unknown): key is CryptoKey => key instanceof CryptoKey;

/** What a key was made for; its parts are there or not by its kind. */
type Purpose = { readonly name: string; readonly hash?: { readonly name: string }; readonly namedCurve?: string };

const isFor = (key: CryptoKey, way: Way): boolean => {
  const { name, hash, namedCurve }: Purpose = key.algorithm;
  return (
    key.type === 'public' &&
    key.usages.includes('verify') &&
    name === way.name &&
    hash?.name === way.hash &&
    namedCurve === way.curve
  );
};

/** Whether the signature is right; undefined where key or algorithm are of a kind that is left to others. */
export const isSignedBy = (
  algorithm: string,
  key: unknown,
  content: Buffer,
  signature: Buffer,
): boolean | undefined => {
  const way = ways[algorithm];
  if (!way || !isCryptoKey(key) || !isFor(key, way)) return undefined;
  const object = keyObjectOf(key);
  const bits = object.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < modulusAtLeast) return undefined;
  return verify(way.digest, content, way.options ? { key: object, ...way.options } : object, signature);
};
