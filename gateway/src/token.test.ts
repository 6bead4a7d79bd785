/** Tokens for subgraphs, read by those who check them. */
import { gatewayVerifier } from '@attest/subgraph';
import { bodyHash, callerClaims, sealedIn } from '@attest/subgraph/sealed';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { minter, sealedTogether } from './token.ts';

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const mint = minter({ ...(await exportJWK(privateKey)), kid: 'one' });
const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one' }] };
const verifierOf = (service: string) => gatewayVerifier({ service, jwks, log: pino({ level: 'silent' }) });

const actor = { id: 'p1', name: 'Ærøskøbing 🖨️', roles: ['SERVICE_DESK_AGENT'] as const };
const signedPart = (token: string): string | undefined => sealedIn(`Bearer ${token}`)?.signed;

describe('tokens for subgraphs', () => {
  it('say to each subgraph who asks it for what, under one signature', async () => {
    const first = mint('resolution', callerClaims(actor), '{"a":1}');
    const second = mint('control', callerClaims({ ...actor, id: 'p2' }), '{"b":2}');
    const tokens = [first(), second()];
    expect(signedPart(tokens[0] ?? '')).toBe(signedPart(tokens[1] ?? ''));
    expect(await verifierOf('resolution')(`Bearer ${tokens[0]}`)).toMatchObject({
      caller: { actor: { id: 'p1', name: actor.name, roles: ['SERVICE_DESK_AGENT'] }, body: bodyHash('{"a":1}') },
    });
    expect(await verifierOf('control')(`Bearer ${tokens[1]}`)).toMatchObject({
      caller: { actor: { id: 'p2' }, body: bodyHash('{"b":2}') },
    });
    expect(await verifierOf('control')(`Bearer ${tokens[0]}`)).toMatchObject({ turned: { status: 401 } });
  });
  it('stay what they are however often they are asked for', () => {
    const token = mint('resolution', callerClaims(actor), '{}');
    expect(token()).toBe(token());
  });
  it('that come after a signature get another', () => {
    const earlier = mint('resolution', callerClaims(actor), '{}')();
    expect(signedPart(mint('resolution', callerClaims(actor), '{}')())).not.toBe(signedPart(earlier));
  });
  it('share a signature among so many, so that none grows too long', async () => {
    const many = Array.from({ length: sealedTogether + 1 }, () => mint('resolution', callerClaims(actor), '{}')).map(
      (token) => token(),
    );
    expect(new Set(many.map(signedPart)).size).toBe(2);
    expect(Math.max(...many.map(({ length }) => length))).toBeLessThan(2_500);
    for (const token of many) expect(await verifierOf('resolution')(`Bearer ${token}`)).toHaveProperty('caller');
  });
  it('are signed by nothing but an Ed25519 key', async () => {
    const other = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(other.privateKey);
    expect(() => minter(jwk)).toThrow('Ed25519');
  });
});
