/**
 * The development issuer: anybody may become any persona of the demonstration by asking.
 *
 * It exists only where no OpenID provider is configured and never in production (`env.ts` refuses to start). Its key lives
 * as long as the process, so that its tokens are worthless anywhere else.
 */
import { randomUUID } from 'node:crypto';
import { personas } from '@attest/demo';
import type { FastifyInstance } from 'fastify';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Trust } from './identity.ts';

const issuer = 'attest-development';
const audience = 'attest';
const expiresInSeconds = 8 * 60 * 60;

export type DevelopmentIssuer = { readonly trust: Trust; readonly routes: (app: FastifyInstance) => void };

export const developmentIssuer = async (): Promise<DevelopmentIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA');
  const kid = randomUUID();
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'EdDSA', use: 'sig' }] };

  const tokenOf = (persona: (typeof personas)[number]): Promise<string> => {
    const issuedAt = Math.floor(Date.now() / 1000);
    return new SignJWT({
      name: persona.name,
      roles: [...persona.roles],
      customer: persona.customerId,
      supplier: persona.supplierId,
    })
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(persona.personId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + expiresInSeconds)
      .setJti(randomUUID())
      .sign(privateKey);
  };

  return {
    trust: { issuer, audience, keys: createLocalJWKSet(jwks), rolesClaim: 'roles' },
    routes: (app) => {
      app.get('/dev/personas', () => personas);
      app.get('/dev/jwks', () => jwks);
      app.post('/dev/token', async (request, reply) => {
        const wanted = wantedPersona(request.body);
        const persona = personas.find(({ id }) => id === wanted);
        if (persona) return { token: await tokenOf(persona), expiresIn: expiresInSeconds };
        const known = personas.map(({ id }) => id).join(', ');
        return reply.code(404).send({ error: `a body {"persona": …} must name one of: ${known}` });
      });
    },
  };
};

const wantedPersona = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'persona' in body ? body.persona : undefined;
