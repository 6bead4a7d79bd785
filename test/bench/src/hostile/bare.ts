/** A server that reads what is sent, looks at nothing and refuses it: what sending and answering costs on this machine. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from '../gateway/child.ts';

const refusal = Buffer.from(JSON.stringify({ errors: [{ message: 'No.', extensions: { code: 'NO' } }] }));

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    response.writeHead(400, { 'content-type': 'application/json', 'content-length': refusal.length });
    response.end(refusal);
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  serveParent({ url: `http://127.0.0.1:${port}/graphql` }, {});
});
