/**
 * Stand-ins that replay what the real services answered: a request that is new is passed on to its service, signed as the
 * gateway would have signed it, and its answer is replayed from then on.
 */
import type { Actor } from '@attest/kernel';
import { callerClaims } from '@attest/subgraph/sealed';
import type { JWK } from 'jose';
import { minter } from '../../../../gateway/src/token.ts';
import { serveParent, settings } from './child.ts';
import { startReplay } from './replay.ts';

type Settings = { readonly urls: Readonly<Record<string, string>>; readonly signingKey: JWK; readonly actor: Actor };

const { urls, signingKey, actor } = settings<Settings>();
const mint = minter(signingKey);

const record = async (name: string, body: Buffer): Promise<Buffer> => {
  const authorization = `Bearer ${mint(name, callerClaims(actor), body)()}`;
  const headers = { 'content-type': 'application/json', authorization };
  const answer = await fetch(urls[name] ?? '', { method: 'POST', headers, body: new Uint8Array(body) });
  if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
};

const { urlOf, counts } = await startReplay(record);
serveParent({ urls: Object.fromEntries(Object.keys(urls).map((name) => [name, urlOf(name)])) }, { counts });
