/**
 * Somebody else's gateway for comparison: Hive Gateway, where it is installed, with its own planner or that of its router. As
 * the baseline it checks nobody's token and signs none, and passes the caller's authorisation on.
 */
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { processorMs, serveParent, settings } from './child.ts';

type Settings = {
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphFile: string;
  readonly folder: string;
  readonly router: boolean;
};

/** What is used of the two packages. */
type HiveGateway = { readonly createGatewayRuntime: (config: unknown) => RequestListener };
type HiveRouter = { readonly unifiedGraphHandler: unknown };

const { urls, supergraphFile, folder, router } = settings<Settings>();
const resolve = createRequire(join(folder, 'package.json'));
const load = async <Module>(name: string): Promise<Module> => import(pathToFileURL(resolve.resolve(name)).href);

const { createGatewayRuntime } = await load<HiveGateway>('@graphql-hive/gateway');
const handler = router ? await load<HiveRouter>('@graphql-hive/router-runtime') : undefined;
const supergraph = (await readFile(supergraphFile, 'utf8')).replaceAll(
  /(@join__graph\(name: "([^"]+)", url: ")[^"]*"/g,
  (_, before: string, name: string) => `${before}${urls[name]}"`,
);
const gateway = createGatewayRuntime({
  supergraph,
  logging: false,
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }: { request: Request }) => ({
      authorization: request.headers.get('authorization'),
    }),
  },
  ...(handler && { unifiedGraphHandler: handler.unifiedGraphHandler }),
});
const server = createServer(gateway);
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent({ url: `http://127.0.0.1:${port}/graphql` }, { processorMs });
});
