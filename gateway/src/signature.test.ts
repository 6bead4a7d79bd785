import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { signatureCheck } from './signature.ts';

const algorithms = ['EdDSA', 'ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];

const signed = async (algorithm: string) => {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const token = await new SignJWT({ sub: 'p-1' }).setProtectedHeader({ alg: algorithm }).sign(privateKey);
  const [head = '', claims = '', signature = ''] = token.split('.');
  const key = await importJWK(await exportJWK(publicKey), algorithm);
  return { key, content: Buffer.from(`${head}.${claims}`), signature: Buffer.from(signature, 'base64url'), privateKey };
};

describe('a signature', () => {
  it.each(algorithms)('by %s is right for its own text alone', async (algorithm) => {
    const { key, content, signature } = await signed(algorithm);
    expect(signatureCheck(algorithm, key)?.(content, signature)).toBe(true);
    expect(signatureCheck(algorithm, key)?.(Buffer.from(`${content} `), signature)).toBe(false);
    expect(signatureCheck(algorithm, key)?.(content, Buffer.alloc(signature.length))).toBe(false);
    expect(signatureCheck(algorithm, key)?.(content, Buffer.alloc(0))).toBe(false);
  });

  it('is not checked by a key that was made for another algorithm', async () => {
    const { key, content, signature } = await signed('RS256');
    for (const other of ['RS384', 'PS256', 'ES256', 'EdDSA', 'HS256', 'none'])
      expect(signatureCheck(other, key)?.(content, signature)).toBeUndefined();
    const elliptic = await signed('ES256');
    expect(signatureCheck('ES384', elliptic.key)?.(elliptic.content, elliptic.signature)).toBeUndefined();
  });

  it('is not checked by what is no public key, nor by a short one', async () => {
    const { content, signature, privateKey } = await signed('ES256');
    expect(signatureCheck('ES256', privateKey)?.(content, signature)).toBeUndefined();
    expect(signatureCheck('ES256', new Uint8Array(32))).toBeUndefined();
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ format: 'jwk' });
    const key = await importJWK(short, 'RS256');
    expect(signatureCheck('RS256', key)?.(content, signature)).toBeUndefined();
  });
});
