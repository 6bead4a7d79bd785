/** The gateway as it is shipped, in production, in a process of its own. */
import { openLog, startGateway, usualLimits } from '@attest/gateway';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { collectorPauses, heapBytes, longestHoldUp, processorMs, serveParent, settings } from './child.ts';

type Settings = {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly issuer: string;
  readonly jwksUrl: string;
  readonly executor: 'own' | 'stock';
  readonly deduplicate?: boolean;
  readonly signingKey?: JWK;
};

const { urls, supergraphFile, issuer, jwksUrl, executor, deduplicate = false, signingKey } = settings<Settings>();
const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const gateway = await startGateway(
  {
    port: 0,
    host: '127.0.0.1',
    subgraphs: urls,
    signingKey: signingKey ?? (await exportJWK(privateKey)),
    identity: { kind: 'OIDC', issuer, audience: 'attest', jwksUrl },
    rolesClaim: 'roles',
    production: true,
    ide: false,
    logLevel: 'info',
    bodyLimitBytes: 2 * 1024 * 1024,
    supergraphFile,
    supergraphWatchMs: 0,
    shadowPercent: 100,
    deduplicate,
    executor,
    introspection: false,
    // What a caller may spend a minute is another bench's matter.
    limits: { ...usualLimits, rate: { costPerMinute: 0, strangersPerMinute: 0 } },
    operations: { mode: 'open' },
    natsNamespace: 'attest',
    live: { perCaller: 1, perConnection: 1, total: 1 },
    parentWatch: false,
  },
  openLog('info'),
);
serveParent(
  { url: `${gateway.url}/graphql` },
  { processorMs, heapBytes, holdUp: longestHoldUp(), pauses: collectorPauses(), reload: gateway.reload },
);
