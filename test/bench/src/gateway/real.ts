/** The five services as they are shipped, with their databases, the bus and the demonstration's data, without a gateway. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPlatform } from '@attest/attest';
import { serveParent } from './child.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'attest-bench-'));
// Its own gateway asks nobody who is calling: it is stopped before anybody calls.
const env = { OIDC_ISSUER: 'https://127.0.0.1', OIDC_AUDIENCE: 'attest', OPERATIONS: 'open' };
const platform = await startPlatform({ dataDir, ports: 'free', demo: true, given: null, env });
await platform.gateway.stop();
const urls = Object.entries(platform.services).map(([name, service]) => [name, `${service.url}/graphql`]);
const signingKey: unknown = JSON.parse(await readFile(join(dataDir, 'gateway-key.json'), 'utf8'));
serveParent(
  { urls: Object.fromEntries(urls), signingKey },
  {
    stop: async () => {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  },
);
