/** The gateway as it is shipped, in production, before one stand-in for all services. */
import { startGateway, usualLimits } from '@attest/gateway';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { heapBytes, processorMs, serveParent, settings } from '../gateway/child.ts';

type Settings = {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly natsUrl: string;
  readonly issuer: string;
  readonly jwksUrl: string;
};

const { urls, supergraphFile, natsUrl, issuer, jwksUrl } = settings<Settings>();
const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const heard = Promise.withResolvers<void>();
const log = pino(
  { level: 'info' },
  {
    write: (line: string) => {
      if (line.includes('changes are heard')) heard.resolve();
    },
  },
);
const gateway = await startGateway(
  {
    port: 0,
    host: '127.0.0.1',
    subgraphs: urls,
    signingKey: await exportJWK(privateKey),
    identity: { kind: 'OIDC', issuer, audience: 'attest', jwksUrl },
    rolesClaim: 'roles',
    production: true,
    ide: false,
    logLevel: 'info',
    bodyLimitBytes: 2 * 1024 * 1024,
    supergraphFile,
    supergraphWatchMs: 0,
    shadowPercent: 0,
    deduplicate: false,
    executor: 'own',
    introspection: false,
    limits: { ...usualLimits, rate: { costPerMinute: 0, strangersPerMinute: 0 } },
    operations: { mode: 'open' },
    natsUrl,
    natsNamespace: 'attest',
    live: { perCaller: 1_000, perConnection: 100, total: 10_000 },
    parentWatch: false,
  },
  log,
);
await heard.promise;
serveParent(
  { url: `${gateway.url}/graphql/stream` },
  {
    state: () => ({ processorMs: processorMs(), megabytes: process.memoryUsage().rss / 1024 ** 2 }),
    // What is left once the collector has taken what it can: what is held, and not what was not yet looked at.
    held: () => heapBytes() / 1024 ** 2,
  },
);
