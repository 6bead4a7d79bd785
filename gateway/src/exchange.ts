/** One HTTP exchange with a subgraph over a kept-alive connection: bytes there, status and text back. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher, Pool } from 'undici';

export type Exchanged = { readonly status: number; readonly text: string };

type Message = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};

/** Posts and reads the whole answer. Throws the connection's error. */
export const exchange = (pool: Pool, { path, headers, body }: Message): Promise<Exchanged> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    const handler: Dispatcher.DispatchHandler = {
      onRequestStart: () => undefined,
      onResponseStart: (_, statusCode) => {
        status = statusCode;
      },
      onResponseData: (_, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        const [only] = chunks;
        resolve({ status, text: (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString() });
      },
      onResponseError: (_, error) => reject(error),
    };
    pool.dispatch({ method: 'POST', path, headers, body }, handler);
  });
