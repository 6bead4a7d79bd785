/** An identity provider for the bench: its keys by HTTP, and more tokens than the gateway could remember. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const agent = () => ({ roles: ['SERVICE_DESK_AGENT'] });

/** `claimsOf` says what stands in the token of each caller beside the name; all are of `subject` where one is given. */
export const startProvider = async (
  count: number,
  claimsOf: (caller: number) => JWTPayload = agent,
  subject?: string,
) => {
  // RS256 is what OpenID providers sign with unless told otherwise (OpenID Connect Core 1.0, 15.1).
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256' }] });
  const server = createServer((_, response) => response.end(jwks));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      new SignJWT({ name: `Person ${i}`, ...claimsOf(i) })
        .setProtectedHeader({ alg: 'RS256', kid: 'bench' })
        .setIssuer(issuer)
        .setAudience('attest')
        .setSubject(subject ?? `person-${i}`)
        .setIssuedAt()
        .setExpirationTime('2h')
        .setJti(String(i))
        .sign(privateKey),
    ),
  );
  return { issuer, jwksUrl: `${issuer}/jwks`, tokens, close: () => server.close() };
};
