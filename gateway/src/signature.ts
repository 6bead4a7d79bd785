/**
 * Signatures of callers' tokens, checked here and now.
 *
 * The Web Cryptography API has a thread do it; the way there and back takes longer than the check of one signature.
 */
import type { VerifyKeyObjectInput } from 'node:crypto';
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

/** Whether a signature over some content is right. */
export type Check = (content: Buffer, signature: Buffer) => boolean;

const checkOf = (algorithm: string, key: CryptoKey): Check | undefined => {
  const way = ways[algorithm];
  if (!way || !isFor(key, way)) return undefined;
  const object = KeyObject.from(key);
  const bits = object.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < modulusAtLeast) return undefined;
  const { digest, options } = way;
  const input = options ? { key: object, ...options } : object;
  return (content, signature) => verify(digest, content, input, signature);
};

const held = new WeakMap<CryptoKey, Map<string, Check | undefined>>();

/** How signatures by this key are checked; undefined where key or algorithm are of a kind that is left to others. */
export const signatureCheck = (algorithm: string, key: unknown): Check | undefined => {
  if (!isCryptoKey(key)) return undefined;
  const checks = held.get(key) ?? new Map<string, Check | undefined>();
  held.set(key, checks);
  if (!checks.has(algorithm)) checks.set(algorithm, checkOf(algorithm, key));
  return checks.get(algorithm);
};
